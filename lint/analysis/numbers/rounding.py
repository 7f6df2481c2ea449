"""Whether two figures may stand for one quantity: rounding, approximation, ranges."""

from __future__ import annotations

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge

SLACK = 0.08  # of its worth by which an approximate figure may miss, at most: « près de 85 » is not 95
FINE_SLACK = 0.03  # … and at least, beyond one of its last digit
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
        return low - _miss(low, figure.step, slack), high + _miss(high, figure.step, slack)
    half = _half(figure, share)
    return low - half, high + half


def _miss(worth: float, step: float, slack: float) -> float:
    """By how much an approximate number may miss: one of the last place to which it is written."""
    return min(worth * slack, max(step, worth * FINE_SLACK))


def _half(figure: Figure, share: float) -> float:
    """Half of the last place to which a number is written, where it may have been rounded there."""
    if figure.step < 1:
        return figure.step / 2
    rounded = figure.step > 1 and figure.low >= FINEST
    return min(figure.step / 2, abs(figure.low) * share) if rounded else 0
