"""Where an article gives a figure before, and again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.analysis.numbers.hedges import Hedge
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.analysis.numbers.figures import Figure
    from lint.analysis.speech.attributions import Attributions

ROUNDING = 0.05  # how far a round figure lies from the one that it stands for


def restated(analysis: Analysis, figure: Figure) -> bool:
    """Whether the article has given the figure before, or the one that it rounds (« 832 », « plus de 800 »)."""
    earlier = (
        other
        for other in analysis.figures
        if other.kind is figure.kind and other.span.end <= figure.span.start and not _heads(analysis, other)
    )
    return any(_same(other, figure) or _rounds(figure, other) for other in earlier)


def _again(analysis: Analysis, figure: Figure) -> Iterator[Span]:
    """Where the article gives the same figure further on."""
    for other in analysis.figures:
        if other.span.start > figure.span.end and _same(other, figure):
            yield other.span


def answered_later(analysis: Analysis, figure: Figure, attributions: Attributions) -> bool:
    """Whether somebody answers for the figure where the article gives it again."""
    return any(one.firm for span in _again(analysis, figure) for one in attributions.covering(span))


def _same(one: Figure, other: Figure) -> bool:
    """Whether two figures are the same number of the same thing."""
    return (one.kind, one.low, one.high, one.noun) == (other.kind, other.low, other.high, other.noun)


def _heads(analysis: Analysis, figure: Figure) -> bool:
    """Whether a figure stands in a heading inside the article, which announces what the text tells with its source."""
    number = analysis.document.block_at(figure.span.start)
    return number is not None and analysis.document.blocks[number].scope is Scope.SUBHEAD


def _rounds(figure: Figure, other: Figure) -> bool:
    return figure.hedge is not Hedge.EXACT and abs(other.low - figure.low) <= other.low * ROUNDING
