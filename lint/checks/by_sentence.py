"""The sentences of the passages that a kind sees, each with its block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.text import Block, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis


class Place(NamedTuple):
    """A sentence in its block; spans are offsets in the text of the document."""

    analysis: Analysis
    block: Block
    sentence: Span

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the sentence."""
        return self.analysis.figures.within(self.sentence)

    @property
    def previous(self) -> Span | None:
        """The sentence before it in the block."""
        sentences = self.analysis.sentences(self.block)
        at = sentences.index(self.sentence)
        return sentences[at - 1] if at else None

    def from_here_back(self, number: int) -> Iterator[Span]:
        """The sentence, and so many before it in the block, the nearest first."""
        sentences = self.analysis.sentences(self.block)
        at = sentences.index(self.sentence)
        yield from reversed(sentences[max(0, at - number) : at + 1])

    def words(self, span: Span) -> str:
        """A stretch as the draft writes it."""
        return self.analysis.document.text[span.start : span.end]


def places(passages: Iterable[Passage]) -> Iterator[Place]:
    """All sentences that lie wholly in a passage."""
    for passage in passages:
        if passage.block is None:
            continue
        for sentence in passage.analysis.sentences(passage.block):
            if passage.span.contains(sentence):
                yield Place(passage.analysis, passage.block, sentence)
