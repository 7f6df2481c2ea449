"""Kind figure-lapse: how long it is between two moments of a sentence, told otherwise than they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.calendar import DAYS
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.contract import Unexpanded
from lint.checks.numbers.moments import Grain, Moment, apart, moments
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

BEFORE = re.compile(
    r"\b(?:après|pendant|durant|au (?:bout|terme) de|à l'issue de|en l'espace de|en|soit|dura|"
    r"(?:a|aura|avait|ont) (?:duré|nécessité|demandé|exigé|pris))"
    r"(?: plus d'| moins d'| près d'| près de)? ?$"
)
LATER = re.compile(
    r" (?:plus tard|après|d'intervalle|d'écart|les séparent|de retard|plus tôt|auparavant)\b(?!,? il y a)"
)
EARLIER = re.compile(r" (?:plus tôt|auparavant)\b")
SO = re.compile(
    r",? soit (?:(?:un peu )?(?:plus|moins) d'|(?:un peu )?(?:plus|moins) de |près de |environ |quelque )?$"
)
_PROCESSES = (
    "travaux chantier fermeture service exploitation procédure construction règne négociation négociations attente "
    "captivité détention enquête instruction rénovation restauration existence guerre conflit interruption absence "
    "discussions vol trajet route marche lutte réunion débat débats concert festival exposition compétition voyage "
    "traversée navigation audience procès tournage préparation collecte vendanges stage formation vacances grève "
    "silence sommeil oubli abandon pause éclipse coupure friche inactivité mariage recherches recherche développement "
    "activité incertitude mobilisation occupation blocage siège fête festivités bataille polémique "
    "suspense panne cavale course périple expédition randonnée mission campagne combats coma hospitalisation "
    "suspension perturbations préavis mandat confinement"
)
LASTS = re.compile(
    r"\b(?:doit|doivent|devrait|devraient|aura|auront|va|vont|a|ont) (?:donc |ainsi )?dur(?:er|é) "
    r"(?:environ |près de |quelque )?$|\bdure(?:ra|ront|raient|rait) (?:donc |environ |quelque )?$"
)
BEGINS = re.compile(r"\b(?:fermée?s?|commenc\w+|débu\w+|ouvert\w*|lancée?s?|à compter|à partir|entamée?s?|démarr\w+)\b")
ENDED = re.compile(r"\b(?:rouvr\w+|achev\w+|termin\w+|fin|fini\w*|livr\w+|jusqu)\b")
SHORT = frozenset({"jour", "heure", "minute"})
OF_SOMETHING = re.compile(r" (?:de |d')[^\W\d]+(?=[,.;:)])")
YEARS_LISTED = re.compile(r"\b(?:19|20)\d\d(?:, (?:en )?(?:19|20)\d\d)* et (?:en )?(?:19|20)\d\d\b")
FROM_TO = re.compile(rf" (?:et|à|au|et le)(?: (?:{'|'.join(DAYS)}))? ")
WAITED = re.compile(
    r"^ces $|"
    r"\b(?:attendu|patienté|passé|duré|(?:été |restée?s? )"
    r"(?:bloqu|coinc|immobilis|priv|ferm|interromp|coup|paralys)\w+)"
    r"(?: ainsi| donc| pendant| durant| d'eau| de courant| d'électricité)* $"
)
ENDS = re.compile(rf"(?:[,.;:)!?]|$| par (?:jour|nuit)\b| (?:de |d')(?:{'|'.join(_PROCESSES.split())})\b)")
UNITS = {
    "an": 365.25,
    "mois": 30.44,
    "semaine": 7.0,
    "jour": 1.0,
    "décennie": 3652.5,
    "siècle": 36525.0,
    "trimestre": 91.3,
}
MINUTES = {"minute": 1.0, "heure": 60.0, "jour": 1440.0}
SLACK = {Grain.YEAR: 366.0, Grain.MONTH: 46.0, Grain.DAY: 2.0}  # days by which moments told so finely may miss
MOST = 8.0  # times what the moments make; a greater number is of something else
# What lasts before the works or after, not the works themselves.
PRIOR = re.compile(
    r"\b(?:études?|négociations?|concertations?|enquêtes?|instruction|procédures?|préparat\w+|préalables?|conception|"
    r"discussions?|débats?|démarches|recherches|précédente?s?)\b"
)
TWO = 2
FAR = 40  # code points between a duration and the moment that it leads to
SAME = 0.2  # of its worth by which a duration told in another unit may miss
LIMITS = {Hedge.MORE: (0.97, 1.5), Hedge.LESS: (0.5, 1.03)}  # … after « plus de », « moins de »


@dataclass(frozen=True)
class FigureLapse(Unexpanded):
    """Signale une durée que les deux moments de la phrase démentent.

    « Ouvert en 2009, il fermera en 2034, au bout de trente ans » ; « parti à 6 h 10, il est arrivé deux heures plus
    tard, à 7 h 30 ». La phrase ne nomme que deux moments ; ou un seul, après une phrase qui en nomme un (« Dix ans
    plus tard, en 1970 »).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "first", "second", "expected")

    def patterns(self) -> tuple[Pattern, ...]:
        """The units of time."""
        units = ("ans?", "années?", "mois", "semaines?", "jours?", "heures?", "minutes?", "décennies?", "siècles?")
        return tuple(map(Pattern, units))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The durations that two moments contradict."""
        for place in places(passages):
            yield from _converted(place)
            told = [
                one
                for one in place.figures
                if one.kind is Kind.DURATION and one.low == one.high and _lasting(place, one)
            ]
            if len(told) == 1 and (pair := _pair(place, told[0])):
                expected = _contradicted(told[0], *pair)
                if expected is not None:
                    yield _match(place, told[0], (pair[0].span, pair[1].span), expected)


def _lasting(place: Place, figure: Figure) -> bool:
    """Whether a duration says how long something took, or how much later it was."""
    folded, sentence = place.analysis.folded, place.sentence
    if LATER.match(folded, figure.span.end, sentence.end):
        return True
    if WAITED.search(folded[sentence.start : figure.span.start]):
        return True
    before = BEFORE.search(folded, sentence.start, figure.whole.start)
    opened = folded[sentence.start : figure.whole.start].strip() == "en" and folded.startswith(",", figure.span.end)
    ends = ENDS.match(folded, figure.span.end, sentence.end) or (
        figure.unit in SHORT and OF_SOMETHING.match(folded, figure.span.end, sentence.end)
    )
    return (
        opened
        or LASTS.search(folded, sentence.start, figure.whole.start) is not None
        or (before is not None and bool(ends))
    )


def _pair(place: Place, told: Figure) -> tuple[Moment, Moment] | None:
    """The two moments between which the duration lies."""
    folded = place.analysis.folded
    here = list(moments(folded, place.sentence))
    if not here:
        return _told_before(place, told)
    if len(here) == TWO:
        later = LATER.match(folded, told.span.end, place.sentence.end)
        listed = YEARS_LISTED.search(folded, place.sentence.start, place.sentence.end)
        return None if listed or (later and here[1].span.end < told.span.start - FAR) else (here[0], here[1])
    if len(here) != 1 or place.previous is None or not LATER.match(folded, told.span.end):
        return None
    before = list(moments(folded, place.previous))
    if len(before) != 1 or abs(here[0].span.start - told.span.end) > FAR:
        return None
    return (here[0], before[0]) if EARLIER.match(folded, told.span.end) else (before[0], here[0])


def _told_before(place: Place, told: Figure) -> tuple[Moment, Moment] | None:
    """The two moments of an earlier sentence, where the one of the duration has none."""
    before = place.analysis.folded[place.sentence.start : told.whole.start]
    if LASTS.search(before):
        return None if PRIOR.search(before) else _of_before(place)
    return _interval(place) if WAITED.search(place.analysis.folded[place.sentence.start : told.span.start]) else None


def _of_before(place: Place) -> tuple[Moment, Moment] | None:
    """« Fermée en mars 2026, elle rouvrira en 2030. Le chantier doit durer trois ans »."""
    if place.previous is None:
        return None
    told = list(moments(place.analysis.folded, place.previous))
    text = place.analysis.folded[place.previous.start : place.previous.end]
    begins = BEGINS.search(text) and ENDED.search(text)
    return (told[0], told[1]) if len(told) == TWO and begins and told[0].grain is not Grain.HOUR else None


def _interval(place: Place) -> tuple[Moment, Moment] | None:
    """« Entre 19 h 20 et 22 h 20 », in one of the two sentences before."""
    for sentence in list(place.from_here_back(2))[1:]:
        told = list(moments(place.analysis.folded, sentence))
        if told:
            between = place.analysis.folded[told[0].span.end : told[-1].span.start]
            return (told[0], told[1]) if len(told) == TWO and FROM_TO.fullmatch(between) else None
    return None


def _converted(place: Place) -> Iterator[Match]:
    """« 96 jours, soit un peu plus de trois mois »: one duration in two units."""
    told = [one for one in place.figures if one.kind is Kind.DURATION and one.low == one.high]
    for one, other in pairwise(told):
        so = SO.search(place.analysis.folded, one.span.end, other.span.start)
        units = UNITS if one.unit in UNITS and other.unit in UNITS else MINUTES
        if not so or so.start() != one.span.end or one.unit == other.unit or not {one.unit, other.unit} <= set(units):
            continue
        first, second = one.low * units[one.unit], other.low * units[other.unit]
        low, high = LIMITS.get(other.hedge, (1 - SAME, 1 + SAME))
        if not low <= first / second <= high and 1 / MOST <= first / second <= MOST:
            yield _match(place, other, (one.span, one.span), first / units[other.unit])


def _contradicted(told: Figure, one: Moment, other: Moment) -> float | None:
    """What the moments make, in the unit of the duration, where that is not what is told."""
    between = apart(one, other)
    units = MINUTES if one.grain is Grain.HOUR else UNITS
    unit = units.get(told.unit)
    if between is None or unit is None:
        return None
    worth = told.low * unit
    slack = _slack(told, min(one.grain, other.grain), unit)
    low, high = between - slack, between + slack
    if (told.hedge is Hedge.MORE and worth <= high) or (told.hedge is Hedge.LESS and worth >= low):
        return None
    far = not 1 / MOST <= worth / between <= MOST
    return None if low <= worth <= high or far else between / unit


def _slack(told: Figure, grain: Grain, unit: float) -> float:
    """By how much a duration may miss: what the moments leave open, and half of the unit in which it is told."""
    rounded = unit * (0.25 if told.low % 1 else 0.6)
    if grain is Grain.HOUR:
        return min(rounded, 30.0) if unit > 1 else max(2.0, told.low * 0.1)
    about = 0.15 * told.low * unit if told.hedge is Hedge.ABOUT else 0
    return max(SLACK[grain], rounded if grain is not Grain.YEAR else 0) + about


def _match(place: Place, told: Figure, spans: tuple[Span, Span], expected: float) -> Match:
    number = f"{expected:.1f}".replace(".", ",").removesuffix(",0") if expected < TWO * 5 else f"{expected:.0f}"
    unit = told.unit + ("s" if expected >= TWO and not told.unit.endswith("s") else "")
    first, second = map(place.words, spans)
    slots = {"first": first, "second": second, "expected": f"{number}\u00a0{unit}"}
    return Match(told.span, (), slots, tuple((span, "le moment") for span in spans))
