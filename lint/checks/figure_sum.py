"""Kind figure-sum: parts that do not make up the whole of which they are said to be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.rounding import reach
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import places
from lint.checks.contract import Unexpanded
from lint.checks.numbers.arithmetic import written
from lint.checks.numbers.partitions import ONE_PART, Partition, Said, in_run, partitions, shared
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

MILLION = 10**6
ONE = re.compile(r"[^.;:,()]{0,40}(?:,| et) une? (?:à|au|aux|en|dans|par|pour|chez)\b")
LISTED = 3  # parts at least that make a list
SCALES, THOUSAND = (10**9, MILLION), 1000
UNITS = frozenset({Kind.MEASURE, Kind.MONEY})
BARE = frozenset({Kind.COUNT, Kind.MONEY})
NEAR = 12  # code points after a figure in which the preposition stands
PLACES = {"à": "à", "au": "à", "aux": "à", "en": "en", "dans": "dans", "pour": "pour", "chez": "chez"}
MOST = 3.0  # times the whole; a number that is greater still is not meant as a part
LEAST = 0.5  # of the whole; parts that make less leave some out
GREAT, FINE = 10_000, 0.01  # from here on counts are rounded, by a hundredth at most
ROUNDING = {Kind.SHARE: 1.0}  # by which parts that were each rounded may miss


@dataclass(frozen=True)
class FigureSum(Unexpanded):
    """Signale des parties qui dépassent leur total (« 45 personnes, dont 20 femmes et 30 hommes ») ou ne le font pas.

    Après « dont », les parties peuvent laisser un reste ; après « soit » ou « : », elles doivent faire le total. Les
    noms d'une ligne de `exclusive` comptent des choses distinctes ; ceux de `crossing` recoupent tous les autres (« 30
    femmes et 20 mineurs ») et ne leur sont pas ajoutés.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "sum", "total")

    exclusive: tuple[str, ...] = ()
    crossing: tuple[str, ...] = ()

    def patterns(self) -> tuple[Pattern, ...]:
        """The words and marks between a whole and its parts."""
        words = (
            r"dont",
            r"lesquels",
            "parmi",
            r"lesquelles",
            r"soit",
            r"savoir",
            r"total",
            r"répartis",
            r"réparties",
            "contre",
            "représente",
            "recettes",
            "dépenses",
            "prononcent",
            "prononçaient",
            "prononcés",
            "opinion",
            "indécis",
            r"adversaire",
            r"rivale?",
            r"concurrente?",
            r"opposante?",
        )
        return (*map(Pattern, words), Pattern(":", whole=False), Pattern(r"\(", whole=False))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The wholes that their parts contradict."""
        for place in places(passages):
            yield from self._in_sentence(place.analysis, place.sentence)

    def _in_sentence(self, analysis: Analysis, sentence: Span) -> Iterator[Match]:
        figures = analysis.figures.within(sentence)
        if len(figures) < 2:  # noqa: PLR2004  (a whole and a part)
            return
        if shares := shared(analysis.folded, sentence, figures):
            yield _over_all(shares)
        for found in (*partitions(analysis.folded, figures), *_of_whole_before(analysis, sentence, figures)):
            total = self._contradicted(analysis.folded, found)
            if total is not None:
                yield _match(analysis, found, total)

    def _contradicted(self, folded: str, found: Partition) -> float | None:
        """What the parts make, where that is not what the whole allows."""
        found = replace(found, parts=_to_scale(found.whole, found.parts))
        whole, parts = found.whole, [part for part in found.parts if _of_one_kind(found.whole, part)]
        if not parts or len(parts) < len(found.parts):
            return None
        least, most = reach(whole, FINE)
        greatest = max(part.low for part in parts)
        if found.said is Said.SOME and most < greatest <= most * MOST and _exactly(parts):
            return greatest
        if (
            len(parts) == 1
            or not _exactly(parts)
            or whole.hedge in {Hedge.MORE, Hedge.LESS}
            or not self._distinct(folded, found)
        ):
            return None
        ones = _ones(folded, parts)
        low, high = sum(part.low for part in parts) + ones, sum(part.high for part in parts) + ones
        slack = _slack(found)
        if low - slack > most and low <= most * MOST:
            return low
        short = (
            whole.exact and found.said is Said.ALL and found.explicit and high + slack < least and high >= least * LEAST
        )
        return low if short else None

    def _distinct(self, folded: str, found: Partition) -> bool:
        """Whether the parts count distinct things, so that they may be added."""
        nouns = {part.noun for part in found.parts}
        if found.whole.kind is not Kind.COUNT:
            return True
        if len(nouns) == 1 and "" not in nouns:
            return True
        if any(nouns <= row for row in self._rows):
            return True
        if "" not in nouns and not nouns & self._crossing and len(nouns) == len(found.parts):
            return True
        if found.explicit and found.said is Said.ALL:
            return True
        return None not in {_place(folded, part) for part in found.parts} and nouns == {""}

    @cached_property
    def _crossing(self) -> frozenset[str]:
        return frozenset(self.crossing)

    @cached_property
    def _rows(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(row.split(", ")) for row in self.exclusive)


def _slack(found: Partition) -> float:
    """By how much rounded parts may miss their whole: half of the last place of each; counts of people are exact."""
    if found.whole.kind is Kind.COUNT and found.whole.low < GREAT:
        return 0
    return ROUNDING.get(found.whole.kind, sum(min(part.step / 2, part.low * FINE) for part in found.parts))


def _to_scale(whole: Figure, parts: Sequence[Figure]) -> tuple[Figure, ...]:
    """The parts, bare numbers as great as the one before: « 64 millions, dont 40 millions et 24 »."""
    scaled: list[Figure] = []
    for part in parts:
        before = scaled[-1] if scaled else whole
        if before.kind in UNITS and _bare(part) and (part.low >= MILLION or before.low < MILLION):
            part = replace(part, kind=before.kind, unit=before.unit)  # noqa: PLW2901  (the same part, with its unit)
        scale = next((great for great in SCALES if before.low >= great), 1)
        bare = _bare(part) and part.low < THOUSAND and before.kind in BARE
        by = scale if bare and part.low * scale <= whole.high else 1
        scaled.append(replace(part, low=part.low * by, high=part.high * by, step=part.step * by))
    return tuple(scaled)


def _of_one_kind(whole: Figure, part: Figure) -> bool:
    if whole.kind is part.kind is Kind.COUNT:
        return True
    if whole.kind is Kind.MONEY and part.kind is Kind.COUNT:
        return part.low >= MILLION  # « 10 millions d'euros, dont 3 millions pour l'école »
    return whole.kind is part.kind and whole.unit == part.unit


def _bare(part: Figure) -> bool:
    return part.kind is Kind.COUNT and not part.noun


def _ones(folded: str, parts: Sequence[Figure]) -> int:
    """The parts that are one, between the others: « deux au Sahel, un en Iran et deux au Yémen »."""
    end = parts[-1].span.end
    last = ONE.match(folded, end)
    return len(ONE_PART.findall(folded, parts[0].span.end, end)) + (last is not None)


def _exactly(figures: Iterable[Figure]) -> bool:
    return all(figure.hedge is Hedge.EXACT for figure in figures)


def _place(folded: str, part: Figure) -> str | None:
    """The preposition after a part that counts no noun (« 600 à Lyon »)."""
    word = folded[part.span.end : part.span.end + NEAR].split(" ", 2)[1:2]
    return PLACES.get(word[0]) if word else None


def _of_whole_before(analysis: Analysis, sentence: Span, figures: Sequence[Figure]) -> Iterator[Partition]:
    """Parts listed after a colon, of a whole that only an earlier sentence counts: « : 25 villes ici, 18 là »."""
    colon = analysis.folded.find(" : ", sentence.start, sentence.end)
    parts = [figure for figure in figures if figure.span.start > colon >= 0 and figure.kind is Kind.COUNT]
    noun = parts[0].noun if parts else ""
    if len(parts) < LISTED or not noun or in_run(analysis.folded, parts) != tuple(parts):
        return
    before = [figure for figure in figures if figure.span.end <= colon and figure.kind is Kind.COUNT]
    told = {figure.low: figure for figure in analysis.figures if figure.noun == noun and figure.span.end <= colon}
    if (
        not any(figure.noun == noun for figure in before)
        and len(told) == 1
        and all(_unnamed(analysis.folded, part) for part in parts[1:])
    ):
        yield Partition(told.popitem()[1], tuple(parts), Said.ALL)


def _unnamed(folded: str, part: Figure) -> bool:
    """Whether a part counts what the one before it counts: « 18 du Gard »."""
    return not part.noun or folded.startswith((" des ", " de ", " d'", " du "), part.span.end)


def _over_all(shares: Sequence[Figure]) -> Match:
    total = sum(share.low for share in shares)
    slots = {"sum": f"{written(total, total)}\u00a0%", "total": "100\u00a0%"}
    related = tuple((share.span, "une part") for share in shares)
    return Match(Span(shares[0].span.start, shares[-1].span.end), (), slots, related)


def _match(analysis: Analysis, found: Partition, total: float) -> Match:
    figures = sorted((found.whole, *found.parts), key=lambda figure: figure.span)
    last = figures[-1]
    span = Span(figures[0].span.start, (last.counted or last.span).end)
    whole = (found.whole.counted or found.whole.span).end
    text = analysis.document.text[found.whole.span.start : whole]
    slots = {"sum": written(total, total), "total": text}
    return Match(
        span, (), slots, ((found.whole.span, "le total"), *((part.span, "une partie") for part in found.parts))
    )
