"""An article as the relations read it: its sentences in order, with the figures that nobody is quoted for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.numbers.mentioned_figures import sums_up
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

TOLD = frozenset({Scope.HEADLINE, Scope.STANDFIRST, Scope.BODY, Scope.LIST})


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, the `number`th of the article; `announced`: it is one of the headline or of the lead."""

    analysis: Analysis
    span: Span
    number: int
    announced: bool
    figures: tuple[Figure, ...]

    @property
    def text(self) -> str:
        """The sentence, folded."""
        return self.analysis.folded[self.span.start : self.span.end]

    def before(self, figure: Figure) -> str:
        """What stands between the figure before it, or the beginning of the sentence, and a figure."""
        ends = (other.span.end for other in self.figures if other.span.end <= figure.whole.start)
        return self.analysis.folded[max((self.span.start, *ends)) : figure.whole.start]

    def after(self, figure: Figure) -> str:
        """What stands between a figure and the next one, or the end of the sentence."""
        starts = (other.whole.start for other in self.figures if other.span.start >= figure.span.end)
        return self.analysis.folded[figure.span.end : min((self.span.end, *starts))]

    def marked(self, start: int, end: int) -> Figure:
        """A stretch of the sentence, counted from its beginning, as a figure to mark."""
        span = Span(self.span.start + start, self.span.start + end)
        return Figure(span, Kind.RANK, 0, 0, span)


@dataclass(frozen=True)
class Nouns:
    """What a rule knows of nouns: who votes, the parts of a whole, and the words that tell of one event."""

    members: frozenset[str] = frozenset()
    parts: Mapping[str, frozenset[str]] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Story:
    """The sentences of an article, in order, and what the rule that asks for them knows of nouns."""

    analysis: Analysis
    nouns: Nouns

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All sentences of headline, standfirst, body and lists."""
        return tuple(self._lines())

    def near(self, line: Line, back: int, ahead: int = 0) -> tuple[Line, ...]:
        """The sentences from so many before a sentence to so many after it, itself among them."""
        return self.lines[max(0, line.number - back) : line.number + ahead + 1]

    def words(self, figure: Figure) -> str:
        """A figure with what it counts, as the draft writes it."""
        return self.analysis.document.text[figure.span.start : (figure.counted or figure.span).end]

    def _lines(self) -> Iterator[Line]:
        number = 0
        for block in self.analysis.document.blocks:
            if block.scope not in TOLD:
                continue
            announced = sums_up(self.analysis, block)
            for sentence in self.analysis.sentences(block):
                yield Line(self.analysis, sentence, number, announced, self._told(sentence))
                number += 1

    def _told(self, sentence: Span) -> tuple[Figure, ...]:
        covering = self.analysis.quotations.covering
        return tuple(one for one in self.analysis.figures.within(sentence) if covering(one.span) is None)


class Finding(NamedTuple):
    """Figures of one sentence that others contradict, and why, as a clause of the message."""

    figures: Sequence[Figure]
    reason: str
    others: Sequence[Figure] = ()
