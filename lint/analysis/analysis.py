"""All that is derived from a document, each layer computed when it is first asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from lint.analysis.quotations import Quotations, quotations
from lint.text import Block, Document, Scope, Span, Token, fold, normalise
from lint.text.sentences import sentences

if TYPE_CHECKING:
    from lint.analysis.numbers.figures import Figures
    from lint.analysis.speech.attributions import Attributions
    from lint.analysis.speech.cues import Cues
    from lint.engines.languagetool.model import Remark  # imported where it is asked

WORD = re.compile(r"\w+")
UNREAD = frozenset({Scope.CODE, Scope.ALT, Scope.METADATA})
"""Blocks that LanguageTool does not get to see."""

Proofread = Callable[[Sequence[str]], "Sequence[tuple[Remark, ...]]"]


class Analysis:
    """A document and its layers. Pure: the same document always gives the same layers.

    `accepted` are the words of the house dictionary, those of common use in lower case. `proofread` gives
    LanguageTool's remarks on each of some paragraphs; without it there are none.
    """

    def __init__(
        self, document: Document, accepted: Collection[str] = frozenset(), proofread: Proofread | None = None
    ) -> None:
        self.document = document
        self.accepted = accepted
        self._proofread = proofread
        self._remarks: tuple[Remark, ...] | None = None
        self.engines: tuple[str, ...] = ()
        self._sentences: dict[Span, tuple[Span, ...]] = {}
        self._tokens: dict[Span, tuple[Token, ...]] = {}
        self._attributions: dict[int, tuple[Cues, Attributions]] = {}
        self._tagged: dict[tuple[Token, ...], tuple[Token, ...]] = {}
        self._parsed: dict[tuple[Token, ...], tuple[Token, ...]] = {}

    @cached_property
    def normal(self) -> str:
        """The text normalised, offset for offset."""
        return normalise(self.document.text)

    @cached_property
    def folded(self) -> str:
        """The text normalised and in lower case, offset for offset."""
        return fold(self.document.text)

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Each run of letters and digits of the folded text, and the offsets at which it starts."""
        words: dict[str, list[int]] = {}
        for found in WORD.finditer(self.folded):
            words.setdefault(found[0], []).append(found.start())
        return words

    @cached_property
    def quotations(self) -> Quotations:
        """What is quoted."""
        return quotations(self.document.text, self.document.blocks)

    @cached_property
    def figures(self) -> Figures:
        """The quantities, in digits and in words, of all prose."""
        from lint.analysis.numbers.figures import document_figures  # noqa: PLC0415  (its expressions take long to compile)

        return document_figures(self.folded, self.document.blocks)

    def attributions(self, cues: Cues) -> Attributions:
        """Who speaks, by the words that say so; read once for each set of these."""
        found = self._attributions.get(id(cues))
        if found is None:
            from lint.analysis.speech.hearing import heard  # noqa: PLC0415  (few texts ask for it)

            found = self._attributions[id(cues)] = (cues, heard(self, cues))
        return found[1]

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """The sentences of a block, in order."""
        found = self._sentences.get(block.span)
        if found is None:
            found = self._sentences[block.span] = sentences(self.document.text, block.span)
        return found

    def tagged(self, sentences: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
        """The tokens of sentences with lemma, part of speech and features; each sentence is analysed once.

        Raises EngineError.
        """
        from lint.engines import spacy  # noqa: PLC0415  (few runs need it)

        return self._engaged(sentences, self._tagged, spacy.tagged)

    def parsed(self, sentences: Sequence[tuple[Token, ...]]) -> list[tuple[Token, ...]]:
        """The same with what each word depends on. Raises EngineError."""
        from lint.engines import spacy  # noqa: PLC0415  (few runs need it)

        return self._engaged(sentences, self._parsed, spacy.parsed)

    def _engaged(
        self,
        sentences: Sequence[tuple[Token, ...]],
        known: dict[tuple[Token, ...], tuple[Token, ...]],
        run: Callable[[Sequence[tuple[Token, ...]]], list[tuple[Token, ...]]],
    ) -> list[tuple[Token, ...]]:
        new = [tokens for tokens in dict.fromkeys(sentences) if tokens not in known]
        if new:
            known.update(zip(new, run(new), strict=True))
            self.engines = tuple(dict.fromkeys((*self.engines, "spacy")))
        return [known[tokens] for tokens in sentences]

    def remarks(self, span: Span) -> tuple[Remark, ...]:
        """LanguageTool's remarks on a stretch of the text, with offsets in the text; all blocks are read at once.

        Raises EngineError, the first time only: what cannot be read once has no remarks.
        """
        if self._remarks is None:
            self._remarks = ()
            self._remarks = tuple(self._remarked())
        return tuple(found for found in self._remarks if span.start <= found.start and found.end <= span.end)

    def _remarked(self) -> Iterator[Remark]:
        if self._proofread is None:
            return
        blocks = [block.span for block in self.document.blocks if block.scope not in UNREAD]
        texts = [self.document.text[span.start : span.end] for span in blocks]
        self.engines = (*self.engines, "languagetool")
        for span, remarks in zip(blocks, self._proofread(texts), strict=True):
            for found in remarks:
                yield replace(found, start=found.start + span.start, end=found.end + span.start)

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The tokens of a stretch of text, without linguistic fields; each is read once, a block by its sentences."""
        found = self._tokens.get(span)
        if found is None:
            found = self._tokens[span] = self._read(span)
        return found

    def _read(self, span: Span) -> tuple[Token, ...]:
        from lint.text.tokens import tokens  # noqa: PLC0415  (its expression takes 10 ms to compile)

        number = self.document.block_at(span.start)
        block = None if number is None else self.document.blocks[number]
        if block is None or block.span != span or (whole := self.sentences(block)) == (span,):
            return tokens(self.document.text, span)
        return tuple(chain.from_iterable(map(self.tokens, whole)))
