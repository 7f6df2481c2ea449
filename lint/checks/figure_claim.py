"""Kind figure-claim: a difference, a rise, a mean or a total that no two figures nearby make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from lint.analysis import Passage
from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.numbers.arithmetic import (
    EACH_TIME,
    Pair,
    allows,
    bounds,
    changes,
    contradicted,
    distance,
    growth,
    in_unit,
    written,
)
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

VALUES = frozenset(
    {Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.MEASURE, Kind.POINTS, Kind.DURATION, Kind.MULTIPLE, Kind.TEMPERATURE}
)
REACH = 70  # code points before a figure in which the noun that announces it stands
MOST = 3.0  # times what it should be that a claim may be, to be meant as one
SAME = 0.1  # of ten times its worth by which a result with a nought too many may miss
MILLION = 10**6
BE = r"(?:est|était|sera|atteint|s'établit|s'élève|ressort|représente|n'est)(?: donc| ainsi| désormais| plus| que)*"
OPENS = r"(?:la |le |l'|cette |cet |ce |une |un )(?:(?:\w+) )?"
MORE = re.compile(
    r"(?: [^\W\d]+)? (?:de|en) (?:plus|moins)\b|(?: [^\W\d]+)? (?:d'écart|d'avance|de retard|de différence|de mieux)\b"
)
STATED = re.compile(r"(?:\bsoit|,|\bdonc|\bc'est|:|\(|\bavec|\bcompt\w+|\ba|\bont) (?:donc )?$")
SO = re.compile(r"\bsoit $")
AGAINST = re.compile(r"\b(?:contre|par rapport|après|au lieu de?|face)\b")
CHANGING = re.compile(r"\b(?:contre|pass\w+|au lieu de?|par rapport|moyenne|normale|après)\b")
THAN = re.compile(r"(?: de)? (?P<way>plus|moins)(?: [^\W\d]+){0,2} qu")
PER_UNIT = re.compile(r" par\b")
PER_TIME = re.compile(r"(?: [^\W\d]+){0,2} par (?P<unit>an|mois|semaine|jour)\b")
# How many times the shorter period goes into the longer one, days being days of school or of work.
PERIODS = {
    ("an", "mois"): (9.0, 12.0),
    ("an", "semaine"): (33.0, 53.0),
    ("an", "jour"): (130.0, 366.0),
    ("mois", "semaine"): (4.0, 4.6),
    ("mois", "jour"): (16.0, 31.0),
    ("semaine", "jour"): (4.0, 7.0),
}
ROUGH = 0.08  # of its worth by which a rate may miss
TIMES_SLACK = 0.25  # of the ratio by which « deux fois plus » may miss
MEAN = re.compile(
    r"(?: [^\W\d]+)? (?:(?:en moyenne )?(?:par|pour chaque) (?P<each>[^\W\d]+(?:-[^\W\d]+)*)|en moyenne|chacune?)\b"
)
RESULT = re.compile(
    r"\b(?:soit|ce qui fait|pour un total de|c'est-à-dire)(?: (?:au total|en tout|une? [^\W\d]+ de))? $"
)
SO_MADE = re.compile(
    r"\b(?:ainsi|donc|au total|en tout),? (?:[^\W\d]+ )?"
    r"(?:rapporté|coûté|versé|récolté|réuni|collecté|reçu|perdu|touché|donné|récolté|dépensé) (?:à [\w' -]+ )?$"
)
EACH = re.compile(
    r"\b(?:chaque|chacune?|par (?:personne|tête|élève|agent|salarié|habitant|foyer)|l'unité|pièce|l'une|l'un)\b"
)
IN_ALL = re.compile(r"(?: [^\W\d]+){0,3} (?:au total|en tout|pour (?:les|l'ensemble)|à (?:eux|elles) \w+)\b")


FRACTION_SLACK = 1.5  # points by which a share written as a fraction may miss
FALLING = "recul|baiss|diminu|chut|fondu|régress"
VARYING = f"{FALLING}|augment|progress|grimp|bond"
VARIED = re.compile(
    rf"\b(?:a|ont|avait|avaient) (?:donc |ainsi )?(?:(?P<down>{FALLING})|{VARYING})\w*"
    r" (?:de |d')(?:près de |plus de |environ |quelque )?$"
)
AT_NEXT = re.compile(r",? (?:à|pour atteindre|par rapport) ")
TAKES_UP = re.compile(
    r"(?:(?:leur|ce|le|son) (?:nombre|total|prix|montant|chiffre)(?! d')|(?:la|sa|leur) (?:fréquentation|population|"
    r"facture|production|récolte|part)(?! d')|(?:l'|son |leur )effectif|"
    r"les (?:entrées|visites|inscriptions|naissances)|ils?|elles?|celui-ci|celle-ci) "
)
DIFFERENCE = re.compile(r"\b(?:différence|écart|surcoût|économie)\b[^.;]{0,20}$")
MOVED = re.compile(r"\b(?:a|ont|aura|avait|avaient|ayant) (?:donc |ainsi |déjà )?(?:perdu|gagné) (?:ainsi |donc )?$")
# What a town, a paper or a club loses and gains.
_MEMBERS = "habitant abonné adhérent licencié lecteur client élève inscrit salarié emploi siège lit place"
MEMBERS = frozenset(_MEMBERS.split())


def _moved(told: Figure, before: str) -> bool:
    """« La ville a perdu 4 000 habitants : elle en comptait 52 000 en 2010, 48 000 en 2020 »."""
    return told.noun in MEMBERS and MOVED.search(before) is not None


Fits = Callable[[Figure], bool]


class Claim(NamedTuple):
    """A figure that is said to be the result of a calculation, with what it should be: at least, at most."""

    told: Figure
    low: float
    high: float
    terms: tuple[Figure, ...]


@dataclass(frozen=True)
class FigureClaim:
    """Signale un écart, une hausse, une moyenne ou un total que les seuls chiffres voisins démentent.

    Le résultat s'annonce (« l'écart est de 12 voix », « en hausse de 4 points », « soit 25 élèves par classe », « soit
    400 euros au total ») ; les termes sont ceux de sa phrase ou, s'ils y manquent, de la précédente. Rien n'est dit si
    plus de deux chiffres peuvent être les termes et que deux d'entre eux donnent le résultat. `rises` et `falls` sont
    les noms de la hausse et de la baisse, `gaps` ceux de l'écart.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "told", "expected", "first", "second")

    rises: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(
            self,
            rises=expand_all(self.rises, words),
            falls=expand_all(self.falls, words),
            gaps=expand_all(self.gaps, words),
        )

    @property
    def changes(self) -> tuple[str, ...]:
        """The nouns of both ways."""
        return (*self.rises, *self.falls)

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that announce a result."""
        words = (*self.changes, *self.gaps, "soit", "plus", "moins", "moyenne", "chacun", "chacune", "total", "mieux")
        varied = (rf"(?:{VARYING})\w*",)
        return tuple(map(Pattern, dict.fromkeys((*words, "avance", "retard", "donc", "fois", *varied))))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The results that no figures near them make."""
        for place in places(passages):
            for told in place.figures:
                if told.low == told.high and told.kind in VALUES and told.hedge in {Hedge.EXACT, Hedge.ABOUT}:
                    claim = self._claim(place, told)
                    if claim and not _holds(claim):
                        yield _match(place, claim)

    def _claim(self, place: Place, told: Figure) -> Claim | None:
        looks = (self._apart, self._changed, _varied, _times, _mean, _rate, _total)
        return next(filter(None, (look(place, told) for look in looks)), None)

    def _apart(self, place: Place, told: Figure) -> Claim | None:
        """« L'écart est de 12 voix », « soit trois points de plus que Laval »."""
        folded = place.analysis.folded
        before = folded[max(place.sentence.start, told.whole.start - REACH) : told.whole.start]
        after = MORE.match(folded, told.span.end, place.sentence.end)
        said = self._gap_is.search(before) or (after and STATED.search(before)) or _moved(told, before)
        each = EACH_TIME.match(folded, told.span.end) and not DIFFERENCE.search(before)
        if not said or told.kind is Kind.SHARE or each:
            return None
        pair = _two(place, told, lambda one: _measures(told, one))
        return None if pair is None else _claimed(told, distance(pair), pair)

    def _changed(self, place: Place, told: Figure) -> Claim | None:
        """« La hausse est de 12 % », « en baisse de quatre points par rapport à 2020 (42 %) »."""
        folded = place.analysis.folded
        before = folded[max(place.sentence.start, told.whole.start - REACH) : told.whole.start]
        so = MORE.match(folded, told.span.end) if told.kind is Kind.SHARE and SO.search(before) else None
        if not (self._change_is.search(before) or so):
            return None
        pair = _two(place, told, lambda one: _measures(told, one) or (told.kind is Kind.SHARE and _amount(one)))
        if pair is None or not (so or CHANGING.search(folded, *_stretch(place, pair))):
            return None
        if told.kind is Kind.SHARE and pair.old.kind is not Kind.SHARE:
            less, more = sorted((pair.old, pair.new), key=lambda one: one.low)
            falling = self._falling.search(before) or (so and so[0].endswith("moins"))
            return _claimed(told, growth(Pair(more, less) if falling else Pair(less, more)), pair)
        return self._against(place, told, pair) or _claimed(told, distance(pair), pair)

    def _against(self, place: Place, told: Figure, pair: Pair) -> Claim | None:
        """« 38 %, en hausse de quatre points par rapport à 2020 (42 %) »: the right distance the wrong way."""
        folded = place.analysis.folded
        first, second = sorted((pair.old, pair.new), key=lambda one: one.span)
        way = self._way_is.search(folded, first.span.end, told.span.start)
        if not way or not AGAINST.search(folded, told.span.end, second.span.start):
            return None
        rising = first.low - second.low
        down = way["word"] in self.falls
        return Claim(told, -abs(rising), -abs(rising), (first, second)) if rising and down is (rising > 0) else None

    @cached_property
    def _moves(self) -> str:
        """The nouns of both ways as alternatives, the longest first."""
        return "|".join(sorted(self.changes, key=len, reverse=True))

    @cached_property
    def _falling(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.falls)}|(?:recul|baiss|diminu|chut)é)\b[^.;,:()]{{0,40}}$")

    @cached_property
    def _way_is(self) -> re.Pattern[str]:
        return re.compile(rf"\ben (?:nette |forte |légère )?(?P<word>{self._moves}) de $")

    @cached_property
    def _gap_is(self) -> re.Pattern[str]:
        gaps = "|".join(self.gaps)
        return re.compile(
            rf"\b(?:{gaps})\b[^.;,:()]{{0,30}}? {BE} (?:de |d'|à )$"
            rf"|\b(?:donc|ainsi|soit) (?:[\w']+ )?une? (?:{gaps}) (?:de |d')$"
            r"|\bil (?:en |lui en |leur en )?manque(?:ra|rait)? (?:donc|ainsi) $"
            r"|\b(?:battu|amélioré|dépassé|devancé|pulvérisé)e?s? de $"
            rf"|(?:^|[.,;:] |\b(?:mais|et) )(?:l'|cet |cette |la |le |son |sa |leur ?)(?:{gaps}),? (?:de|d'|:|soit) ?$"
        )

    @cached_property
    def _change_is(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?:^|[,;:] ){OPENS}(?:{self._moves})\b[^.;,:()\d]{{0,30}}? {BE} (?:de |d'|à )$"
            rf"|\b(?:cette|ce) (?:{self._moves}) de $"
            rf"|\bsoit une? (?:{self._moves}) de $"
            rf"|\ben (?:nette |forte |légère )?(?:{self._moves}) de $"
            r"|\b(?:a|ont|avait|avaient) (?:donc|ainsi)(?: [^\W\d]+)? "
            r"(?:augment|progress|recul|baiss|diminu|chut|grimp|bond|mont)\w+ de $"
        )


def _varied(place: Place, told: Figure) -> Claim | None:
    """« 160 000 visiteurs, contre 200 000 en 2023. La fréquentation a baissé d'un quart »."""
    folded = place.analysis.folded
    way = VARIED.search(folded, place.sentence.start, told.whole.start)
    if told.kind is not Kind.SHARE or not way or AT_NEXT.match(folded, told.span.end):
        return None
    told_here = [one for one in place.figures if one.kind in VALUES and one.span.end <= told.span.start]
    span = place.previous
    if told_here:
        colon = re.search(r" [:;] ", folded[told_here[-1].span.end : told.span.start])
        span = Span(place.sentence.start, told.span.start) if colon else None
    if span is None or (span == place.previous and not TAKES_UP.match(folded, place.sentence.start)):
        return None
    before = [one for one in place.analysis.figures.within(span) if _amount(one)]
    pairs = changes(folded, span.start, before)
    if len(pairs) != 1 or len(before) != 2 or not _sure(pairs[0]):  # noqa: PLR2004  (a pair)
        return None
    low, high = growth(pairs[0])
    slack = FRACTION_SLACK if folded[told.span.end - 1] != "%" else 0
    if way["down"]:
        low, high = -high, -low
    return Claim(told, low - slack, high + slack, (pairs[0].old, pairs[0].new)) if low > 0 else None


def _claimed(told: Figure, limits: tuple[float, float], pair: Pair) -> Claim:
    """A claim whose sign does not count."""
    told = in_unit(told, pair.old)
    low, high = sorted(map(abs, limits)) if limits[0] * limits[1] >= 0 else (0.0, max(map(abs, limits)))
    return Claim(told, low, high, (pair.old, pair.new))


def _holds(claim: Claim) -> bool:
    """Whether a claim is right, or so far from what it should be that it speaks of something else."""
    worth = abs(claim.told.low)
    told = replace(claim.told, low=worth, high=worth)
    if allows(told, claim.low, claim.high):
        return True
    middle = (claim.low + claim.high) / 2
    if claim.high < 0:
        return False  # the other way
    return middle <= 0 or not (1 / MOST <= worth / middle <= MOST or _misses_a_nought(claim, worth))


def _misses_a_nought(claim: Claim, worth: float) -> bool:
    """Whether a result is ten or a hundred times what it should be, or the reverse."""
    least, most = claim.low * (1 - SAME), claim.high * (1 + SAME)
    return any(least <= worth / by <= most for by in (0.01, 0.1, 10.0, 100.0))


def _measures(told: Figure, one: Figure) -> bool:
    """Whether a figure is of the kind of thing that a difference is told in."""
    if told.kind is Kind.POINTS:
        return one.kind in {Kind.SHARE, Kind.POINTS}
    if told.kind is Kind.COUNT and not told.noun:
        return one.kind in {Kind.COUNT, Kind.POINTS, Kind.MEASURE} and told.low < MILLION
    if one.kind is Kind.COUNT and told.kind is Kind.COUNT:
        return one.noun == told.noun or not one.noun
    if told.unit == "centime" and one.kind is Kind.MONEY:
        return one.unit != "centime"
    bare = one.kind is Kind.COUNT and not one.noun and told.kind is Kind.MONEY and told.low < one.low < MILLION
    return bare or (one.kind is told.kind and one.unit == told.unit)


def _amount(one: Figure) -> bool:
    return one.kind in {Kind.COUNT, Kind.MONEY, Kind.MEASURE}


def _two(place: Place, told: Figure, fits: Fits) -> Pair | None:
    """The two values that the sentence, or the one before with it, gives beside the one told; None where more fit."""
    folded = place.analysis.folded
    for start in place.from_here_back(2):
        span = Span(start.start, place.sentence.end)
        found = [one for one in place.analysis.figures.within(span) if one.span != told.span and fits(one)]
        if len(found) > 2 and any(_made(told, Pair(*two)) for two in combinations(found, 2)):  # noqa: PLR2004  (a pair)
            return None
        linked = changes(folded, span.start, found)
        if len(linked) == 1 and _sure(linked[0]):
            return linked[0]
        if len(found) == 2:  # noqa: PLR2004  (a pair)
            return Pair(*found) if _alike(*found) and _sure(Pair(*found)) else None
        if found and start == place.previous and (topic := _topic(place, told, found)):
            return topic
    return None


def _topic(place: Place, told: Figure, found: list[Figure]) -> Pair | None:
    """« Le lycée a 412 élèves, 230 garçons et 182 filles. C'est trente de plus qu'en 2020, où il en avait 382 »."""
    here = [one for one in found if one.span.start >= place.sentence.start]
    if len(here) != 1 or not place.analysis.folded.startswith("c'est ", place.sentence.start):
        return None
    pair = Pair(found[0], here[0])
    return pair if here[0].span.start > told.span.start and _alike(found[0], here[0]) and _sure(pair) else None


def _sure(pair: Pair) -> bool:
    """Whether both values are one number, told without « plus de » or « moins de »."""
    return all(one.low == one.high and one.hedge in {Hedge.EXACT, Hedge.ABOUT} for one in (pair.old, pair.new))


def _alike(one: Figure, other: Figure) -> bool:
    """Whether two values may be of one quantity; a bare number takes the unit of the other."""
    if one.kind is other.kind is Kind.COUNT:
        return True
    bare = any(figure.kind is Kind.COUNT and not figure.noun for figure in (one, other))
    return bare or (one.kind is other.kind and one.unit == other.unit)


def _made(told: Figure, pair: Pair) -> bool:
    for low, high in (distance(pair), growth(pair), growth(Pair(pair.new, pair.old))):
        if allows(replace(told, low=abs(told.low), high=abs(told.low)), *sorted((abs(low), abs(high)))):
            return True
    return False


def _stretch(place: Place, pair: Pair) -> tuple[int, int]:
    return max(pair.start - REACH, 0), min(pair.end, place.sentence.end)


def _times(place: Place, told: Figure) -> Claim | None:
    """« 5 200 tonnes, deux fois plus qu'en 2016 (2 600) », « 90, soit 10 % de plus que les 81 de mars »."""
    folded = place.analysis.folded
    way = THAN.match(folded, told.span.end, place.sentence.end)
    if not way or told.kind not in {Kind.MULTIPLE, Kind.SHARE}:
        return None
    near = [one for one in place.figures if _amount(one) and one.low == one.high > 0]
    near = [one for one in near if not PER_UNIT.match(folded, one.span.end)]
    if len(near) != 2 or not near[0].span.end <= told.span.start < near[1].span.start or not _alike(*near):  # noqa: PLR2004
        return None
    if told.kind is Kind.SHARE:
        low, high = growth(Pair(near[1], near[0]))
        return (
            Claim(told, low, high, (near[1], near[0]))
            if way["way"] == "plus"
            else Claim(told, -high, -low, tuple(near))
        )
    (low, high), (least, most) = bounds(near[0]), bounds(near[1])
    limits = (low / most, high / least) if way["way"] == "plus" else (least / high, most / low)
    return Claim(told, limits[0] * (1 - TIMES_SLACK), limits[1] * (1 + TIMES_SLACK), tuple(near))


def _mean(place: Place, told: Figure) -> Claim | None:
    """« 92 élèves dans quatre classes, soit 23 élèves par classe »."""
    folded = place.analysis.folded
    mean = MEAN.match(folded, told.span.end, place.sentence.end)
    before = folded[place.sentence.start : told.whole.start]
    if not mean or not RESULT.search(before):
        return None
    earlier = [one for one in place.figures if one.span.end <= told.whole.start and one.exact]
    wholes = [
        one
        for one in earlier
        if one.kind is told.kind and one.unit == told.unit and one.noun == (told.noun or one.noun)
    ]
    each = singular(mean["each"]) if mean["each"] else ""
    counts = [one for one in earlier if one not in wholes[:1] and _counted_by(one, each)]
    if not counts and len(earlier) == 2:  # noqa: PLR2004  (of what, for how many)
        counts = [one for one in earlier if one.kind is Kind.COUNT and one not in wholes and one.noun]
    if len(earlier) > 3 or len(wholes) < 1 or len(counts) != 1 or counts[0].low < 1:  # noqa: PLR2004
        return None
    whole, count = wholes[0], counts[0]
    (low, high), by = bounds(whole), count.low
    slack = max(min(1, told.step), 0.04 * told.low)
    return Claim(told, low / by - slack, high / by + slack, (whole, count))


def _counted_by(one: Figure, each: str) -> bool:
    if one.kind is Kind.DURATION:
        return one.unit == each
    return one.kind is Kind.COUNT and (not each or one.noun == each)


def _rate(place: Place, told: Figure) -> Claim | None:
    """« 24 000 patients par an, soit 65 par jour »; days may be working days."""
    folded = place.analysis.folded
    per = PER_TIME.match(folded, told.span.end)
    earlier = [
        one for one in place.figures if one.span.end <= told.whole.start and PER_TIME.match(folded, one.span.end)
    ]
    if not per or len(earlier) != 1 or earlier[0].low != earlier[0].high or told.kind is not earlier[0].kind:
        return None
    over = PER_TIME.match(folded, earlier[0].span.end)
    between = folded[over.end() if over else 0 : told.whole.start]
    if not over or not re.fullmatch(r",? (?:soit|ou) ", between):
        return None
    few, many = PERIODS.get((per["unit"], over["unit"]), (0.0, 0.0))
    if not few:
        most, least = PERIODS.get((over["unit"], per["unit"]), (0.0, 0.0))
        few, many = (1 / least, 1 / most) if least else (0.0, 0.0)
    if not few:
        return None
    low, high = earlier[0].low * few, earlier[0].low * many
    return Claim(told, low * (1 - ROUGH), high * (1 + ROUGH), (earlier[0], told))


def _total(place: Place, told: Figure) -> Claim | None:
    """« Chaque élève recevra 40 euros, soit 400 euros au total pour les dix lauréats »."""
    folded = place.analysis.folded
    before = folded[place.sentence.start : told.whole.start]
    so = SO_MADE.search(before)
    if not (so or RESULT.search(before)) or not (told.kind in {Kind.MONEY, Kind.MEASURE} or told.noun):
        return None
    if so and place.previous:
        return _made_in_all(place, told)
    if not EACH.search(before) or not (" total" in before[-30:] or IN_ALL.match(folded, told.span.end)):
        return None
    prices = [
        one
        for one in place.figures
        if one.span.end <= told.whole.start and one.kind is told.kind and one.unit == told.unit
    ]
    counts = [one for one in place.figures if one.kind is Kind.COUNT and one.exact and one.noun and one is not told]
    if not counts and place.previous:
        counts = [
            one
            for one in place.analysis.figures.within(place.previous)
            if one.kind is Kind.COUNT and one.exact and one.noun
        ]
    if len(prices) != 1 or len(counts) != 1 or not prices[0].exact:
        return None
    (low, high), by = bounds(prices[0]), counts[0].low
    return Claim(told, low * by, high * by, (prices[0], counts[0]))


def _made_in_all(place: Place, told: Figure) -> Claim | None:
    """« Trente voisins ont donné chacun 20 euros. La collecte a ainsi rapporté 900 euros »."""
    if not place.previous or not EACH.search(place.analysis.folded, place.previous.start, place.previous.end):
        return None
    figures = place.analysis.figures.within(place.previous)
    counts = [one for one in figures if one.kind is Kind.COUNT and one.exact and one.noun]
    prices = [one for one in figures if one.kind is told.kind and one.unit == told.unit and one.exact]
    if len(counts) != 1 or len(prices) != 1 or len(figures) != 2:  # noqa: PLR2004  (how many, and of what)
        return None
    (low, high), by = bounds(prices[0]), counts[0].low
    return Claim(told, low * by, high * by, (prices[0], counts[0]))


def _match(place: Place, claim: Claim) -> Match:
    told, (first, second) = claim.told, sorted(claim.terms, key=lambda one: one.span)
    near = [span for span in (first.span, second.span, told.span) if span.start >= place.sentence.start]
    text, expected = place.analysis.document.text, written(claim.low, claim.high)
    return contradicted(text, (told.span, first.span, second.span), near, expected, ("premier terme", "second terme"))
