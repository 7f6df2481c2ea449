"""Kind figure-lapse: how long it is between two moments of a sentence, told otherwise than they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.numbers.moments import Grain, Moment, apart, moments
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

BEFORE = re.compile(
    r"\b(?:après|pendant|durant|au (?:bout|terme) de|à l'issue de|en l'espace de|en|soit|dura|(?:a|aura) duré)"
    r"(?: plus d'| moins d'| près d'| près de)? ?$"
)
LATER = re.compile(r" (?:plus tard|après|d'intervalle|d'écart|les séparent)\b")
ENDS = re.compile(
    r"(?:[,.;:)!?]|$| (?:de |d')(?:travaux|chantier|fermeture|service|exploitation|procédure|construction|règne|"
    r"négociations?|attente|captivité|détention|enquête|instruction|rénovation|restauration|existence|guerre|conflit|interruption|"
    r"absence|discussions|vol|trajet|route|marche|lutte|réunion|débats?|concert|festival|exposition|compétition|voyage|"
    r"traversée|navigation|audience|procès|tournage|préparation|collecte|vendanges|stage|formation|vacances|blocage|grève)\b)"
)
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
TWO = 2


@dataclass(frozen=True)
class FigureLapse:
    """Signale une durée que les deux moments de la phrase démentent.

    « Ouvert en 2009, il fermera en 2034, au bout de trente ans » ; « parti à 6 h 10, il est arrivé deux heures plus
    tard, à 7 h 30 ». La phrase ne nomme que deux moments ; ou un seul, après une phrase qui en nomme un (« Dix ans
    plus tard, en 1970 »).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "first", "second", "expected")

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (nothing here is given by lemma)
        """The check itself."""
        return self

    def patterns(self) -> tuple[Pattern, ...]:
        """The units of time."""
        units = ("ans?", "années?", "mois", "semaines?", "jours?", "heures?", "minutes?", "décennies?", "siècles?")
        return tuple(map(Pattern, units))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The durations that two moments contradict."""
        for place in places(passages):
            told = [
                one
                for one in place.figures
                if one.kind is Kind.DURATION and one.low == one.high and _lasting(place, one)
            ]
            if len(told) == 1 and (pair := _pair(place, told[0])):
                expected = _contradicted(told[0], *pair)
                if expected is not None:
                    yield _match(place, told[0], pair, expected)


def _lasting(place: Place, figure: Figure) -> bool:
    """Whether a duration says how long something took, or how much later it was."""
    folded, sentence = place.analysis.folded, place.sentence
    if LATER.match(folded, figure.span.end, sentence.end):
        return True
    before = BEFORE.search(folded, sentence.start, figure.whole.start)
    opened = folded[sentence.start : figure.whole.start].strip() == "en" and folded.startswith(",", figure.span.end)
    return opened or (before is not None and ENDS.match(folded, figure.span.end, sentence.end) is not None)


def _pair(place: Place, told: Figure) -> tuple[Moment, Moment] | None:
    """The two moments between which the duration lies."""
    folded = place.analysis.folded
    here = list(moments(folded, place.sentence))
    if len(here) == TWO:
        later = LATER.match(folded, told.span.end, place.sentence.end)
        return None if later and here[1].span.end < told.span.start - TWO * 20 else (here[0], here[1])
    if len(here) != 1 or place.previous is None or not LATER.match(folded, told.span.end):
        return None
    before = list(moments(folded, place.previous))
    return (before[0], here[0]) if len(before) == 1 and told.span.start - place.sentence.start < TWO * 20 else None


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


def _match(place: Place, told: Figure, pair: tuple[Moment, Moment], expected: float) -> Match:
    first, second = (place.words(one.span) for one in pair)
    number = f"{expected:.1f}".replace(".", ",").removesuffix(",0") if expected < TWO * 5 else f"{expected:.0f}"
    unit = told.unit + ("s" if expected >= TWO and not told.unit.endswith("s") else "")
    slots = {"first": first, "second": second, "expected": f"{number}\u00a0{unit}"}
    related = tuple((one.span, "le moment") for one in pair)
    return Match(Span(told.span.start, told.span.end), (), slots, related)
