"""Kind scare-quote: judging words between quotation marks that nobody is said to have spoken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.listening import Listening
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Pattern
from lint.checks.texts.words import WORD
from lint.diagnostic import Match
from lint.text import Block, fold

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.analysis.quotations import Quotation
    from lint.lexicon import Lexicon

CAPITAL = re.compile(r"[A-ZÀÂÇÉÈÊÎÔÛ]")
BEFORE = 60  # code points around the marks in which « surnommé » or « c’est-à-dire » tells of a name


@dataclass(frozen=True)
class ScareQuote(Listening):
    """Signale un mot mis à distance par des guillemets que personne n’a prononcé.

    `evaluative` sont les mots et locutions de jugement, `longest` le nombre de mots d'une citation courte. Sans
    `evaluative`, tout mot courant de la langue est visé. Les mots de `voix` disent que quelqu'un parle dans la phrase ;
    `naming` introduit un nom, un titre ou un terme, `gloss` suit un mot que la phrase explique. Après un mot de
    `showing`, tout mot courant est visé. `distance` sont les tournures qui raillent le mot, en expressions régulières
    sur la phrase en minuscules, où les guillemets sont écrits `<` et `>` (`<mot>` tient la place de tout mot) : un mot
    courant y est visé quoi que dise la phrase.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    evaluative: tuple[str, ...] = ()
    naming: tuple[str, ...] = ()
    gloss: tuple[str, ...] = ()
    showing: tuple[str, ...] = ()
    distance: tuple[str, ...] = ()
    longest: int = 4

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(
            self,
            evaluative=expand_all(self.evaluative, words),
        )

    def patterns(self) -> tuple[Pattern, ...] | None:
        """The judging words; none where all short quotations are looked at."""
        return self._patterns or None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The short quotations that judge, and that nobody speaks."""
        for passage in passages:
            if passage.block is not None and len(passage.analysis.quotations):
                places = {hit.start for hit in passage.hits}
                yield from self._in_block(passage.analysis, passage.block, places)

    def _in_block(self, analysis: Analysis, block: Block, places: set[int]) -> Iterator[Match]:
        for quotation in analysis.quotations:
            span = quotation.span
            if not block.span.contains(span):
                continue
            words = self._short(analysis, quotation)
            if not words:
                continue
            seen = any(span.start < place < span.end for place in places)
            judged = self._judges(analysis, quotation, words, seen=seen)
            if self._mocked(analysis, block, quotation):
                judged = judged or all(map(_common, words))
            else:
                judged = judged and not self._spoken(analysis, block, quotation)
            if judged:
                yield Match(span)

    def _short(self, analysis: Analysis, quotation: Quotation) -> list[str]:
        """The words of a short quotation; none of one that is long, or that has a name in it."""
        inner = analysis.normal[quotation.inner.start : quotation.inner.end]
        words = WORD.findall(fold(inner))
        short = quotation.depth == 1 and len(words) <= self.longest and not CAPITAL.search(inner)
        return words if short else []

    def _judges(self, analysis: Analysis, quotation: Quotation, words: Sequence[str], *, seen: bool) -> bool:
        if self.evaluative and not self._shown(analysis, quotation):
            return seen and any(run in self._judging for run in _runs(words))
        return all(map(_common, words))

    def _mocked(self, analysis: Analysis, block: Block, quotation: Quotation) -> bool:
        """Whether the sentence mocks the words: « belle « victoire » », « en guise de « dialogue » »."""
        if not self._distances:
            return False
        span, inner, folded = quotation.span, quotation.inner, analysis.folded
        sentence = next((one for one in analysis.sentences(block) if one.overlaps(span)), block.span)
        told = f"{folded[sentence.start : span.start]}<{folded[inner.start : inner.end].strip()}>"
        told += folded[span.end : max(span.end, sentence.end)]
        return any(pattern.search(told) for pattern in self._distances)

    def _shown(self, analysis: Analysis, quotation: Quotation) -> bool:
        """Whether a word of `showing` stands right before the marks."""
        start = quotation.span.start
        before = analysis.folded[max(0, start - BEFORE) : start]
        return any(pattern.search(before) for pattern in self._showing)

    def _spoken(self, analysis: Analysis, block: Block, quotation: Quotation) -> bool:
        """Whether somebody speaks in the sentence, or the words are introduced as a name."""
        if self._named(analysis, block, quotation):
            return True
        speaker = self.attributions(analysis).speech(quotation).attribution
        return speaker is not None and speaker.sentence.overlaps(quotation.span)

    def _named(self, analysis: Analysis, block: Block, quotation: Quotation) -> bool:
        """Whether the words are introduced as a name, a title or a term."""
        start = quotation.span.start
        before = analysis.folded[max(block.span.start, start - BEFORE) : start]
        if any(pattern.search(before) for pattern in self._naming):
            return True
        after = analysis.folded[quotation.span.end : quotation.span.end + BEFORE]
        return any(pattern.match(after) for pattern in self._glosses)

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(form) for form in (*self.evaluative, *self.showing))

    @cached_property
    def _judging(self) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(WORD.findall(fold(entry))) for entry in self.evaluative)

    @cached_property
    def _naming(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(rf"\b(?:{source})\W*$", re.IGNORECASE) for source in self.naming)

    @cached_property
    def _showing(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(rf"\b{re.escape(fold(word))}\W{{1,3}}$") for word in self.showing)

    @cached_property
    def _distances(self) -> tuple[re.Pattern[str], ...]:
        sources = (fold(source).replace("<mot>", "<[^>]+>") for source in self.distance)
        return tuple(re.compile(source, re.IGNORECASE) for source in sources)

    @cached_property
    def _glosses(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(rf"\W*(?:{fold(source)})", re.IGNORECASE) for source in self.gloss)


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All words in a row, from one to all of them."""
    for start, end in combinations(range(len(words) + 1), 2):
        yield tuple(words[start:end])


def _common(word: str) -> bool:
    """Whether a word is one of the language, as a term of a trade or a foreign word is not."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where a quotation is short)

    return bool(lexicon().analyses(word))
