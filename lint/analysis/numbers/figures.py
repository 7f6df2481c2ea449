"""Figures: the quantities of a text, in digits or in words, with what they measure and what they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from lint.analysis.numbers import counting, labels
from lint.analysis.numbers.calendar import MONTH
from lint.analysis.numbers.hedges import Hedge, hedging
from lint.analysis.numbers.numerals import FRACTION, GREAT, NUMBER, NUMERAL, Value, fraction, value
from lint.analysis.numbers.units import Kind, unit_after
from lint.text import Block, Scope, Span

DAY = r"(?:1er|premier|\d{1,2}(?!\d))"
DATE = (
    rf"\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d)(?!\d)|\d{{4}}-\d\d-\d\d(?!\d)"
    rf"|{DAY}(?:(?:, | et | ou | au |-|–)(?:le )?{DAY})* (?:{MONTH})\b(?: \d{{4}}\b)?"
)
TIME = r"\d{1,2} ?h(?: ?\d\d)?(?!\w)|\d{1,2}:\d\d(?!\d)"
PHONE = r"0\d(?:[ .]\d\d){4}(?!\d)|\+\d{2,3} ?\d(?:[ .]?\d\d){4}(?!\d)"
ORDINAL = r"\d+ ?(?:ers?|res?|ères?|es?|èmes?|nde?s?|ᵉ)(?!\w)(?! \d)"
SCORE = r"\d{1,3}(?:[-–]| [-–] )\d{1,3}(?![\d-]| \d{3}\b)"
SIGN = r"(?:[-−–+](?=\d))?"
FIGURE = re.compile(
    rf"(?<![\w.,/:-])(?<!\d')(?:(?P<phone>{PHONE})|(?P<date>{DATE})|(?P<time>{TIME})|(?P<ordinal>{ORDINAL})"
    rf"|(?P<score>{SCORE})|(?P<fraction>{FRACTION})|(?P<number>{SIGN}{NUMBER}))(?![\w/])(?![,.]\d)"
)
JOIN = re.compile(r" (?:à|et|ou) |[-–]")
RATIO = re.compile(r"(?: (?P<noun>[^\W\d]+(?:-[^\W\d]+)*)(?P<more> (?:de |d'|en )?[^\W\d]+(?:-[^\W\d]+)*)?)? sur ")
SEVERAL = re.compile(r" [^\W\d]+[sx]\b")  # after « deux hommes assis sur trois », which are no share of chairs
FOLLOWED = re.compile(r"[\w/]|[,.]\d")
CHANGE = re.compile(
    r"\b(?:pass|mont|tomb|grimp|port|augment|baiss|doubl|tripl|quadrupl|rédui|chut|ramen|recul|progress|bond|"
    r"dégringol|descend|relev|abaiss|évolu|diminu|saut|gliss|fait passer)\w*\b[^.;:]{0,60}\bd(?:e |')"
    r"(?:près |plus |environ |quelque |moins |de )*$"
)
THOUSAND = 1000
GREATNESS = re.compile("|".join(GREAT))
HALF = re.compile(r" et demie?\b")
QUARTER = re.compile(r" d'heure\b")
RANK = re.compile(r" (?:places?|rangs?|positions?|marches?)\b")
HUNDRED = 100  # « 3 sur 5 », « 12 sur 20 », « 40 sur 100 »; beyond it is no share
LAPSE = re.compile(r" (?:plus tôt|plus tard|auparavant|d'écart|d'intervalle)\b")
AGES_BEFORE = re.compile(r"\bâgée?s (?:respectivement )?(?:de |d')(?:\w+, )*$")
AGES_AFTER = re.compile(r"(?:, \w+)*(?: et \w+)? ans\b")
ONE = frozenset({"un", "une"})
NINE = re.compile(r"\b(?:et|dont|contre|sur|par|les|ces|nos) $")  # before « neuf », where it is no « new »
ALONE = frozenset({Kind.MONEY, Kind.SHARE})  # what « un » and « une » may count as figures


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity.

    `span` is the number (or range) with its unit, `whole` also what says that it is approximate and the noun counted.
    From `low` to `high` is what it is worth (a share in per cent), `step` the power of ten to which it is written.
    `unit` is named in the singular; `counted` is the noun counted, `noun` that noun in the singular; `definite`: it
    stands after an article or the like, so that it speaks of things known (« les 12 élus »).
    """

    span: Span
    kind: Kind
    low: float
    high: float
    whole: Span
    step: float = 1
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    definite: bool = False
    counted: Span | None = None
    noun: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one number, given without reserve."""
        return self.low == self.high and self.hedge is Hedge.EXACT


class Figures(tuple[Figure, ...]):
    """The figures of a document, in order."""

    __slots__ = ()

    def within(self, span: Span) -> tuple[Figure, ...]:
        """Those that lie wholly in a stretch of text."""
        at = bisect_left(self, span.start, key=_start)
        end = bisect_left(self, span.end, key=_start)
        return tuple(figure for figure in self[at:end] if figure.span.end <= span.end)


def _start(figure: Figure) -> int:
    return figure.span.start


def document_figures(folded: str, blocks: Iterable[Block]) -> Figures:
    """The figures of a document, from its folded text."""
    prose = (block.span for block in blocks if block.scope is not Scope.CODE)
    return Figures(figure for span in prose for figure in figures(folded, span))


def figures(folded: str, within: Span) -> Iterator[Figure]:
    """The figures of a stretch of folded text, in order, none overlapping another."""
    at = within.start
    while found := FIGURE.search(folded, at, within.end):
        figure = _figure(folded, found, within)
        at = found.end()
        if figure:
            at = max(at, figure.span.end)
            yield figure


def _figure(folded: str, found: re.Match[str], within: Span) -> Figure | None:
    match found.lastgroup:
        case "number":
            return _number(folded, found, within)
        case "fraction":
            return _share(folded, found, fraction(found[0]), within)
        case "score":
            return _score(folded, found, within)
        case kind:
            span = Span(*found.span())
            named = _labelled(folded, span, found[0]) or Kind(kind or "")
            ranked = named is Kind.ORDINAL and RANK.match(folded, span.end)
            first = 0 if named is Kind.PHONE else _first(found[0])
            return Figure(span, Kind.RANK if ranked else named, first, first, span)


def _first(text: str) -> float:
    """The day of a date, the hour of a time; 1 for « premier »."""
    found = re.match(r"\d+", text)
    return float(found[0]) if found else 1


def _labelled(folded: str, span: Span, number: str) -> Kind | None:
    return labels.label(folded, span.start, span.end, number)


def _number(folded: str, found: re.Match[str], within: Span) -> Figure | None:
    text, span = found[0].lstrip("-−–+"), Span(*found.span())
    sign = -1 if found[0][0] in "-−–" else 1
    worth = value(text)
    kind = _labelled(folded, span, text) or _age_listed(folded, span, within)
    if kind:
        return Figure(span, kind, worth.low, worth.high, span)
    if ratio := _ratio(folded, span, worth, within):
        return ratio
    ranged = _range(folded, span, worth, within)
    end, worth, shared = ranged or (span.end, worth, None)
    measured = unit_after(folded, end, within.end) or shared
    figure = Figure(Span(span.start, end), Kind.COUNT, worth.low * sign, worth.high * sign, span, worth.step)
    figure = _measured(folded, figure, measured, within) if measured else _counting(folded, figure, text, within)
    if text in ONE and figure.kind not in ALONE and not _lapse(folded, figure):
        return None
    new = text == "neuf" and not NINE.search(folded[max(0, span.start - 8) : span.start])
    if new and figure.kind is Kind.COUNT and figure.counted is None:
        return None
    return _hedged(folded, figure, within, rounded=worth.rounded)


def _age_listed(folded: str, span: Span, within: Span) -> Kind | None:
    """The first ages of « âgés de 4, 7 et 9 ans »."""
    after = AGES_AFTER.match(folded, span.end, within.end)
    return Kind.AGE if after and AGES_BEFORE.search(folded[max(within.start, span.start - 40) : span.start]) else None


def _lapse(folded: str, figure: Figure) -> bool:
    """« une heure plus tôt »."""
    return figure.kind is Kind.DURATION and LAPSE.match(folded, figure.span.end) is not None


def _range(folded: str, span: Span, low: Value, within: Span) -> tuple[int, Value, tuple[Kind, str, int] | None] | None:
    """Where a range that begins with a number ends, and its values; for a change, the number with the unit to come."""
    unit = unit_after(folded, span.end, within.end)
    join = JOIN.match(folded, unit[2] if unit else span.end, within.end)
    found = _numeral(folded, join.end(), within.end) if join else None
    if not join or not found:
        return None
    high = value(found[0])
    before = folded[max(within.start, span.start - 100) : span.start]
    if join[0] == " à " and CHANGE.search(before):
        after = unit_after(folded, found.end(), within.end)
        return span.end, _as_great(low, found[0]), None if unit or not after else (*after[:2], span.end)
    if unit and unit[:2] != (unit_after(folded, found.end(), within.end) or (None, ""))[:2]:
        return None
    low = _raised(low, high)
    if not _joins(join[0], before, low, high):
        return None
    return found.end(), Value(low.low, high.high, min(low.step, high.step), low.rounded or high.rounded), None


def _numeral(folded: str, at: int, end: int) -> re.Match[str] | None:
    """The whole number that begins at an offset."""
    found = NUMERAL.match(folded, at, end)
    return None if not found or FOLLOWED.match(folded, found.end()) else found


def _raised(low: Value, high: Value) -> Value:
    """The first number of « 10 à 12 millions », « entre 10 et 12.000 » takes its greatness from the second."""
    for great in (10**9, 10**6, 1000):
        if high.low >= great > low.low * 10 and high.step >= great / 10 and low.low * great < high.low:
            return Value(low.low * great, low.high * great, low.step * great, low.rounded)
    return low


def _as_great(low: Value, other: str) -> Value:
    """The first number of « de 90 à 112 millions », in millions too."""
    great = GREATNESS.search(other)
    if not great or low.low >= THOUSAND:
        return low
    by = GREAT[great[0]]
    return Value(low.low * by, low.high * by, low.step * by, low.rounded)


def _joins(join: str, before: str, low: Value, high: Value) -> bool:
    if not low.low < high.low:
        return False
    if join == " et ":
        return re.search(r"\bentre (?:environ |les )?$", before) is not None
    return join != " ou " or high.low <= low.low * 2


def _measured(folded: str, figure: Figure, measured: tuple[Kind, str, int], within: Span) -> Figure:
    kind, unit, end = measured
    start = figure.span.start
    if unit == "an":
        kind = labels.of_years(folded, start, end)
    elif unit == "heure":
        kind = labels.of_hours(folded, start, end)
    half = HALF.match(folded, end, within.end)
    end = half.end() if half else end
    more = 0.5 if half else 0
    figure = replace(
        figure, span=Span(start, end), kind=kind, unit=unit, low=figure.low + more, high=figure.high + more
    )
    return _with_noun(folded, figure, within, linked=True) if kind is Kind.SHARE else figure


def _counting(folded: str, figure: Figure, text: str, within: Span) -> Figure:
    """A figure without a unit: a count, or a year."""
    linked = re.search(r"(?:aine|millier|million|milliard|billion)s?$", text) is not None
    counting = _with_noun(folded, figure, within, linked=linked)
    noun = folded[counting.counted.start : counting.counted.end] if counting.counted else ""
    if labels.is_year(folded, figure.span.start, text, noun):
        return replace(figure, kind=Kind.YEAR)
    return counting


def _with_noun(folded: str, figure: Figure, within: Span, *, linked: bool) -> Figure:
    span = counting.counted(folded, figure.span.end, within.end, linked=linked)
    if span is None:
        return figure
    return replace(figure, counted=span, noun=counting.singular(folded[span.start : span.end]))


def _hedged(folded: str, figure: Figure, within: Span, *, rounded: bool) -> Figure:
    """The figure with the words before and after it that say how near it is."""
    span = figure.span
    around = hedging(folded, (span.start, span.end), (within.start, within.end))
    hedge = Hedge.ABOUT if rounded and around.hedge is Hedge.EXACT else around.hedge
    end = max(around.end, (figure.counted or span).end)
    return replace(figure, hedge=hedge, definite=around.definite, whole=Span(around.start, end))


def _share(folded: str, found: re.Match[str], share: float, within: Span) -> Figure:
    span = Span(*found.span())
    if quarter := QUARTER.match(folded, span.end, within.end):
        span = Span(span.start, quarter.end())
        return Figure(span, Kind.DURATION, share / 100, share / 100, span, 0.25, "heure")
    figure = _with_noun(folded, Figure(span, Kind.SHARE, share, share, span, 1, "%"), within, linked=True)
    return _hedged(folded, figure, within, rounded=False)


def _ratio(folded: str, span: Span, worth: Value, within: Span) -> Figure | None:
    """The share that a number followed by « sur » and a greater one is: « un Français sur cinq »."""
    over = RATIO.match(folded, span.end, within.end)
    whole = _numeral(folded, over.end(), within.end) if over else None
    if not over or not whole or whole[0] in ONE or not 0 < worth.low <= value(whole[0]).low <= HUNDRED:
        return None
    if unit_after(folded, whole.end(), within.end):
        return None
    if over["more"] and SEVERAL.match(folded, whole.end()):
        return None
    share = 100 * worth.low / value(whole[0]).low
    span = Span(span.start, whole.end())
    figure = Figure(span, Kind.SHARE, share, share, span, 1, "%")
    if over["noun"]:
        figure = replace(figure, counted=Span(*over.span("noun")), noun=counting.singular(over["noun"]))
    return _hedged(folded, figure, within, rounded=False)


def _score(folded: str, found: re.Match[str], within: Span) -> Figure:
    """« 3-0 » is a score, « 10-15 personnes » and « 10-15 % » are ranges."""
    span = Span(*found.span())
    kind = _labelled(folded, span, found[0])
    low, high = (float(part) for part in re.split(" ?[-–] ?", found[0]))
    if kind:
        return Figure(span, kind, low, low, span)
    figure = Figure(span, Kind.COUNT, low, high, span)
    measured = unit_after(folded, span.end, within.end)
    if measured and low < high:
        return _hedged(folded, _measured(folded, figure, measured, within), within, rounded=False)
    figure = _with_noun(folded, figure, within, linked=False)
    if figure.counted and low < high:
        return _hedged(folded, figure, within, rounded=False)
    return Figure(span, Kind.SCORE, low, high, span)
