"""Whether two figures may stand for one quantity: rounding, approximation, ranges."""

from __future__ import annotations

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge

SLACK = 0.15  # of its worth by which an approximate figure may miss
ROUND_SLACK = 0.3  # … one like « une trentaine »
OPEN = 2.0  # « plus de 100 » reaches up to twice as much, « moins de 100 » down to half
FINEST = 100  # an exact whole number below is not taken for a rounded one
SHARE = 0.03  # of its worth by which an exact number may have been rounded


def agree(one: Figure, other: Figure) -> bool:
    """Whether the same quantity may be behind both, units left aside."""
    (low, high), (least, most) = reach(one), reach(other)
    return low <= most and least <= high


def reach(figure: Figure, share: float = SHARE) -> tuple[float, float]:
    """The least and the greatest that a figure may stand for; `share`: how much of it rounding may have changed."""
    low, high = figure.low, figure.high
    if figure.hedge is Hedge.MORE:
        return low, high * OPEN
    if figure.hedge is Hedge.LESS:
        return low / OPEN, high
    if figure.hedge is Hedge.ABOUT:
        slack = ROUND_SLACK if figure.step >= low else SLACK
        return low * (1 - slack), high * (1 + slack)
    half = _half(figure, share)
    return low - half, high + half


def _half(figure: Figure, share: float) -> float:
    """Half of the last place to which a number is written, where it may have been rounded there."""
    if figure.step < 1:
        return figure.step / 2
    rounded = figure.step > 1 and figure.low >= FINEST
    return min(figure.step / 2, abs(figure.low) * share) if rounded else 0
