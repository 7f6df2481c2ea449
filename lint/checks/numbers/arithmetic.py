"""Arithmetic between figures of one sentence: what two values make, and whether a third says the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.rounding import reach
from lint.analysis.numbers.units import Kind
from lint.diagnostic import Match
from lint.text import Span

MILLION = 10**6
THOUSANDS = 10_000
# By how much of its worth a number in a calculation may have been rounded: below ten thousand, above, in millions.
ROUNDING = ((THOUSANDS, 0.005), (MILLION, 0.01), (float("inf"), 0.03))
VOTES = frozenset({"voix", "suffrage", "vote", "bulletin"})  # « 19 voix contre 8 » is no change
EXACT = frozenset({Kind.COUNT, Kind.MONEY, Kind.POINTS, Kind.TEMPERATURE})
SAME_SHARE = 5  # points by which a fraction may miss the share in per cent that it stands beside
FRACTION_SLACK = 3  # points by which a share written as a fraction may miss
TO = re.compile(r"(?: (?!de\b|à\b)[\w'-]+){0,4},? (?:à|jusqu'à|pour atteindre|contre) (?:[\w']+ ){0,2}$")
EACH_TIME = re.compile(r"(?: [^\W\d]+)?(?: (?:de|en) (?:plus|moins))? (?:par|chaque) [^\W\d]+")  # « 10 euros par mois »
FROM = re.compile(r"\bd(?:e |')(?:[\w']+ ){0,2}$")
AGAINST = re.compile(r"(?: [\w'%-]+,?){0,10},? (?:contre|au lieu de|après) (?:[\w']+ ){0,2}$")
PART_OF = re.compile(r"(?: [\w'-]+)? (?:des|de (?:ses|leurs|ces)|sur(?: les| ses| ces)?) ")
OVER = re.compile(r"(?: [\w'-]+){0,3} (?:sur|des|parmi) (?:[\w']+ ){0,2}$|(?: [\w'-]+){0,5},? sur un total de $")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values of one thing: the one it had and the one it has (a part and the whole, for shares)."""

    old: Figure
    new: Figure

    @property
    def start(self) -> int:
        """Where the earlier of the two begins."""
        return min(self.old.span.start, self.new.span.start)

    @property
    def end(self) -> int:
        """Where the later of the two ends."""
        return max(self.old.span.end, self.new.span.end)


def bounds(figure: Figure) -> tuple[float, float]:
    """The least and the greatest that a figure may stand for in a calculation."""
    return reach(figure, next(share for limit, share in ROUNDING if figure.low < limit))


def in_unit(told: Figure, other: Figure) -> Figure:
    """A figure in centimes, in the euros of another."""
    if told.unit != "centime" or other.kind is not Kind.MONEY or other.unit == "centime":
        return told
    return replace(told, low=told.low / 100, high=told.high / 100, step=min(told.step, 1) / 100, unit=other.unit)


def alike(one: Figure, other: Figure) -> bool:
    """Whether two figures may be compared: both shares, both in euros, or counts of one thing.

    « 20 millions » after « 60 millions d'euros » are euros too.
    """
    if _bare(one) or _bare(other):
        return {one.kind, other.kind} <= {Kind.COUNT, Kind.MONEY, Kind.MEASURE}
    if one.kind is not other.kind or one.unit != other.unit:
        return False
    return one.kind is not Kind.COUNT or one.noun == other.noun or not (one.noun and other.noun)


def _bare(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and not figure.noun and figure.low >= MILLION


def changes(folded: str, start: int, figures: Sequence[Figure]) -> list[Pair]:
    """The pairs « de 40 à 50 » and « 50 contre 40 » among neighbouring figures of a sentence that begins at `start`."""
    found = []
    for at, (one, other) in enumerate(pairwise(figures)):
        between = folded[one.span.end : other.span.start]
        if at and AGAINST.fullmatch(between) and _part_of(folded, figures[at - 1], one):
            one = figures[at - 1]  # noqa: PLW2901  (« 55 des 101 sièges, contre 63 »)
        if not alike(one, other) or one.kind in {Kind.YEAR, Kind.DATE, Kind.AGE, Kind.TIME}:
            continue
        if TO.fullmatch(between) and " contre " not in between and FROM.search(folded, start, one.span.start):
            found.append(Pair(one, other))
        elif AGAINST.fullmatch(between):
            found.append(Pair(other, one))
    return found


def _part_of(folded: str, part: Figure, whole: Figure) -> bool:
    return part.low < whole.low and PART_OF.fullmatch(folded, part.span.end, whole.span.start) is not None


def growth(pair: Pair) -> tuple[float, float]:
    """By how many per cent the second value is greater than the first: at least, at most."""
    (low, high), (least, most) = bounds(pair.old), bounds(pair.new)
    if low <= 0:
        return float("-inf"), float("inf")
    return 100 * (least / high - 1), 100 * (most / low - 1)


def distance(pair: Pair) -> tuple[float, float]:
    """How far the second value is above the first: at least, at most."""
    (low, high), (least, most) = bounds(pair.old), bounds(pair.new)
    return least - high, most - low


def proportion(pair: Pair) -> tuple[float, float]:
    """Which share in per cent the second value, a part, is of the first: at least, at most."""
    (low, high), (least, most) = bounds(pair.old), bounds(pair.new)
    return (100 * least / high, 100 * most / low) if low > 0 else (float("-inf"), float("inf"))


def allows(told: Figure, low: float, high: float) -> bool:
    """Whether what a figure says may lie between two values; it may miss by one of its last digit."""
    least, most = reach(told)
    slack = min(told.step, 1) if told.exact or told.hedge is Hedge.ABOUT else 0
    if told.kind is Kind.MULTIPLE or (told.exact and told.kind in EXACT and low == high == round(low)):
        slack = 0  # a difference of whole numbers is none of roundings
    return least - slack <= high and low <= most + slack


def written(low: float, high: float) -> str:
    """A number as the press writes it, to the first decimal that its limits leave sure."""
    middle = (low + high) / 2
    text = f"{middle:,.0f}" if abs(middle) >= 10 and (high - low > 1 or middle == round(middle)) else f"{middle:,.1f}"  # noqa: PLR2004  (decimals of small numbers)
    return text.removesuffix(".0").replace(",", "\u202f").replace(".", ",").replace("-", "−")


def contradicted(
    text: str, parts: tuple[Span, Span, Span], near: Sequence[Span], expected: str, notes: tuple[str, str]
) -> Match:
    """The finding on a result and its two terms, in this order: it marks those that are near, and notes the terms."""
    slots = {name: text[part.start : part.end] for name, part in zip(("told", "first", "second"), parts, strict=True)}
    span = Span(min(one.start for one in near), max(one.end for one in near))
    return Match(span, (), slots | {"expected": expected}, tuple(zip(parts[1:], notes, strict=True)))
