"""Kind figure-conflict: one quantity that an article gives with two values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.grammar.forms import form
from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.rounding import agree
from lint.analysis.numbers.units import Kind
from lint.checks.contract import Unexpanded
from lint.checks.numbers.mentioned_figures import Act, Given, Mention, Names, mentions
from lint.diagnostic import Match

LIKENESS = 0.8  # the least ratio of two values for one quantity, where something tells the second apart
NEAR, FAR = 0.6, 0.4  # … where two nouns may name one thing, and where the noun is the same
TWO = 2
FEWEST = 3  # « les deux » are some two of them
NEVER = 2
SURE = 10  # a number that is not met by chance
ANY_PERSONS = frozenset({"homme", "personne", "individu", "victime", "jeune"})  # nouns that take up any other
HEADED_LIKE = 0.2  # … where the noun that is measured is the same: « une amende de 300 euros », « l'amende de 900 »
SOMEBODY = frozenset({"homme", "femme", "garçon", "fille", "fillette", "adolescent", "adolescente", "enfant"})
MEASURED = re.compile(
    r"\b(?:pès\w+|pesant|mesur\w+|long(?:ue)?s? de|haute?s? de|large de|poids de|parcour\w+|longueur de) ?$"
)
AND_MORE = re.compile(r"(?: [^\W\d]+)?,? (?:et|ainsi qu[e']) ?(?:une?|son|sa|leurs?|\d+|deux|trois|quatre|cinq) ")
WITH = re.compile(r"\b(?:avec|accompagnée?s? de|outre|plus|et) (?:ses |leurs |les )?$")
EPITHET = re.compile(r"(?<!âgé)(?<!âgée)(?<!homme)(?<!femme) de $")
ONE_PERSON = frozenset({"homme", "femme", "victime", "défunt", "défunte", "suspect", "prévenu", "accusé", "quidam"})
DEATH = frozenset({"mort"})
TOLD_ABOVE = frozenset({Kind.COUNT, Kind.MONEY})  # what a headline or a lead tells and the text repeats
NEAR_BY = 300  # code points back to the number that « les quatre hommes », « ces 12 contrats » take up
HEADED = frozenset({Given.KNOWN, Given.THIS, Given.OWN})
YEAR_AFTER = re.compile(r" (?:d'euros |de dollars )?(?:en|pour|l'an) (?P<year>(?:19|20)\d\d)\b")
YEAR_BEFORE = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b[^.;:()\d]*$")
ASIDE = r"(?:, [^,;.]{3,90},)?"  # « 32 patients, dont les numéros ont servi, se sont constitués partie civile »
TOLD = 100  # … and one of which two digits may be swapped


@dataclass(frozen=True)
class FigureConflict(Unexpanded):
    """Signale une quantité qui change de valeur dans l'article, comme une question.

    Deux nombres sont comparés s'ils comptent le même nom, ou deux noms d'une ligne de `synonyms`, et si le second
    reprend une chose connue (« les 12 élus », titre et corps) ou si le nom est un de `tolls` ; si le second reprend une
    chose connue par un autre nom de la même ligne de `same`, ou, juste après, par « les 12 hommes », « ces 12 X » ; ou
    s'ils mesurent le même nom (« une amende de 300 euros », « l'amende de 900 »). `acts` sont des noms d'action et
    leurs verbes (« suppression de 12 postes », « 12 postes seront supprimés »), `states` dit ce qui arrive à des
    personnes et le nom que cela leur donne (« 12 personnes ont été blessées ») ; `holders` des personnes dont
    chaque lieu, groupe ou objet a une seule (« maire: commune ») ; `known` des participes qui ne
    distinguent rien ; `apart` dit qu'on parle d'autre chose, ou que le nombre a changé, `each`, juste après le nom,
    qu'il vaut pour chaque part ; les nombres de `fixed` (« 27 pays ») sont connus de tous. Avec `loose`, seuls sont
    dits les cas moins sûrs : « les N X » que nul nombre de X n'explique plus haut, deux montants d'une même année.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "other")

    synonyms: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    acts: Mapping[str, str] = field(default_factory=dict)
    holders: Mapping[str, str] = field(default_factory=dict)
    tolls: tuple[str, ...] = ()
    states: Mapping[str, str] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    each: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()
    loose: bool = False

    def patterns(self) -> None:
        """Any figure may contradict another."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The figures that contradict an earlier one, each with that one."""
        seen: list[Mention] = []
        for passage in passages:
            if passage.block is not None:
                seen += mentions(passage.analysis, passage.block, self._names)
        for number, later in enumerate(seen):
            if later.asked and not self._fixed_number(later):
                yield from self._conflict(seen, number)

    def _conflict(self, seen: list[Mention], number: int) -> Iterator[Match]:
        later, before = seen[number], seen[:number]
        agreeing = [one for one in before if agree(one.figure, later.figure)]
        if any(self._explains(before, one, later) for one in agreeing):
            return
        looks = (self._headed, self._renamed, self._held, _aged, _measured)
        found = next(filter(None, (look(before, later) for look in looks)), None)
        found = found or self._counted(seen, number)
        if self.loose:
            found = None if found else self._loosely(seen, number)
        if found:
            wrong, other = (found, later) if _told(seen, found) < _told(seen, later) else (later, found)
            yield Match(wrong.span, (), {"other": other.text}, ((other.span, "l’autre valeur"),))

    def _explains(self, before: list[Mention], one: Mention, later: Mention) -> bool:
        """Whether an earlier number of this value may be the one told again.

        « 120 places » does not explain « les 120 chambres » where the chambers have been counted.
        """
        if self._named_alike(one, later):
            return one.figure.kind is later.figure.kind or _may_agree(one, later)
        things = later.figure.kind is Kind.COUNT and later.known and not names_persons(later.figure.noun)
        if things and one.figure.noun and any(_counts_same(other, later) for other in before):
            return False
        return _may_agree(one, later) or self._one_thing(one, later)

    def _loosely(self, seen: list[Mention], number: int) -> Mention | None:
        """The one earlier number that may be of the same things, as far as one can see."""
        later, before = seen[number], seen[:number]
        if later.figure.kind is Kind.MONEY and (one := _of_one_year(before, later)):
            return one
        counts = later.figure.kind is Kind.COUNT and later.figure.noun and form(later.figure.noun).noun
        if not counts or later.figure.low < TWO or later.part or self._tells_apart(later):
            return None
        others = [one for one in seen if one is not later and _measured_alike(one, later)]
        alike = self._one_thing if later.known else self._named_alike
        like = [
            one for one in before if one.figure.kind is later.figure.kind and one.figure.low > 1 and alike(one, later)
        ]
        explained = any(agree(one.figure, later.figure) for one in others) or _derived(others, later)
        if (
            explained
            or any(AND_MORE.match(one.after) for one in like)
            or len({one.figure.low for one in like}) != 1
            or not all(one.asked for one in like)
        ):
            return None
        one = like[-1]
        apart = one.sentence == later.sentence or self._tells_apart(one) or self._set_apart(one, later)
        return one if not apart and _likeness(one, later) >= NEAR else None

    def _counted(self, seen: list[Mention], number: int) -> Mention | None:
        """The earlier number of the same things."""
        later, before = seen[number], seen[:number]
        like = [one for one in before if self._one_thing(one, later)]
        like = [one for one in like if self._named_alike(one, later)] or like
        like = [one for one in like if later.part is None or not agree(one.figure, later.part)]
        rivals = [one for one in like if one.asked and one.sentence != later.sentence]
        rivals = [one for one in rivals if _likeness(one, later) >= FAR or _slipped(one.figure, later.figure)]
        rivals = [one for one in rivals if _likeness(one, later) >= NEAR] or rivals
        if not rivals or _derived(like, later):
            return None
        return next((one for one in rivals if self._contradict(one, later, rivals, seen)), None)

    def _headed(self, before: list[Mention], later: Mention) -> Mention | None:
        """« une amende de 300 euros », then « l'amende de 900 euros »."""
        if not later.head or later.given not in HEADED:
            return None
        like = [one for one in before if one.head == later.head and one.figure.kind is later.figure.kind]
        if not like or any(not one.asked or one.tail != like[0].tail for one in like):
            return None
        one = like[0]
        apart = any(map(self._tells_apart, (one, later))) or one.years != later.years
        if apart or len({other.figure.low for other in like}) > 1 or (later.tail and later.tail != one.tail):
            return None
        return one if _likeness(one, later) >= HEADED_LIKE else None

    def _renamed(self, before: list[Mention], later: Mention) -> Mention | None:
        """« trois randonneurs », then « les quatre hommes »; « 48 000 baux », then « ces 84 000 contrats »."""
        if not later.known or later.figure.low < FEWEST or (later.tail and later.tail not in self._known):
            return None
        if later.given is not Given.THIS and not (_takes_up(before, later) or self._takes_up_sort(before, later)):
            return None
        sort = [one for one in before if _measured_alike(one, later) and _of_one_sort(one, later)]
        near = _last_told(sort, later) if later.given is Given.THIS else _near(sort, later)
        if (
            not near
            or any(one.figure.low != near[-1].figure.low for one in near)
            or _derived(_near(before, later), later)
        ):
            return None
        one = near[-1]
        if AND_MORE.match(one.after):
            return None
        asked = one.asked or (one.quoted and later.given is Given.THIS)
        if not asked or self._tells_apart(one) or WITH.search(one.before):
            return None
        least = FAR if later.given is Given.THIS else NEAR
        alike = _slipped(one.figure, later.figure) or _swapped(one.figure, later.figure)
        return one if alike or _likeness(one, later) >= least else None

    def _held(self, before: list[Mention], later: Mention) -> Mention | None:
        """« Seize communes », then « les dix-huit maires »: each has one."""
        places = self._places.get(later.figure.noun, frozenset())
        known = later.known or later.given is Given.OWN
        if not places or not known or later.figure.low < FEWEST or (later.tail and later.tail not in self._known):
            return None
        counts = [
            one for one in before if one.figure.kind is Kind.COUNT and one.figure.noun in {*places, later.figure.noun}
        ]
        if not counts or len({one.figure.low for one in counts}) > 1 or self._tells_apart(later):
            return None
        if agree(counts[0].figure, later.figure):
            return None
        one = counts[-1]
        told = one.asked and not self._tells_apart(one) and one.figure.noun in places
        return one if told and _likeness(one, later) >= NEAR else None

    def _takes_up_sort(self, before: list[Mention], later: Mention) -> bool:
        """« trois randonneurs », then « les quatre marcheurs », when no other persons are counted."""
        near = _near([one for one in before if one.figure.kind is Kind.COUNT and _of_one_sort(one, later)], later)
        alone = len({one.figure.noun for one in near if one.figure.low > 1}) == 1
        persons = names_persons(later.figure.noun) and later.figure.noun != near[-1].figure.noun if near else False
        return alone and persons and _share_a_row(near[-1], later, self._rows)

    def _contradict(self, one: Mention, later: Mention, rivals: list[Mention], seen: list[Mention]) -> bool:
        if later.figure.kind is Kind.AGE:
            return not later.keys & DEATH or _one_digit(one.figure, later.figure)
        if _swapped(one.figure, later.figure) or (later.known and _slipped(one.figure, later.figure)):
            return True
        apart = len({rival.figure.low for rival in rivals}) > 1 or self._set_apart(one, later)
        return not apart and self._repeats(one, later, seen)

    def _repeats(self, one: Mention, later: Mention, seen: list[Mention]) -> bool:
        """Whether a number tells an earlier one again: of things known, of a headline, of victims."""
        if later.given is not Given.NEW and not later.head:
            return _likeness(one, later) >= self._least_likeness(one, later)
        if later.figure.kind not in TOLD_ABOVE or not self._named_alike(one, later):
            return False
        if one.announced and not later.announced:
            told = any(agree(one.figure, other.figure) for other in seen if not other.announced)
            if told or later.before.endswith("("):
                return False
            if min(one.figure.low / one.figure.step, later.figure.low / later.figure.step) >= TOLD:
                return _misread(one.figure, later.figure)
            return _likeness(one, later) >= (FAR if later.figure.kind is Kind.COUNT else LIKENESS)
        return bool(later.keys & self._tolls) and _likeness(one, later) >= NEAR

    def _least_likeness(self, one: Mention, later: Mention) -> float:
        """How like one another two values must be, the second being that of a thing known; above 1: never."""
        own = later.given is Given.OWN
        if later.figure.kind is not Kind.COUNT:
            return NEVER if own else LIKENESS
        named = self._named_alike(one, later)
        if own and named and later.figure.low >= FEWEST:
            return NEAR
        victims = one.keys & self._tolls and later.keys & self._tolls
        if own or later.figure.low < (FEWEST if named or victims else SURE):
            return NEVER
        return FAR if named else NEAR

    def _one_thing(self, one: Mention, later: Mention) -> bool:
        if one.figure.kind is not later.figure.kind:
            return False
        return self._named_alike(one, later) or _share_a_row(one, later, self._rows)

    def _named_alike(self, one: Mention, later: Mention) -> bool:
        return bool(one.keys & later.keys) or _share_a_row(one, later, self._synonyms)

    def _set_apart(self, one: Mention, later: Mention) -> bool:
        """Whether words tell two numbers apart: another year, another kind of the same thing."""
        if one.years != later.years and later.years:
            return True
        if any(self._tells_apart(mention) for mention in (one, later)):
            return True
        first, second = (self._narrowing(*two) for two in ((one, later), (later, one)))
        if first == second or (first and not second):
            return False
        return bool(first) or _likeness(one, later) < LIKENESS

    def _narrowing(self, mention: Mention, other: Mention) -> str:
        """What narrows a noun, empty where the other mention names it too: « suppression de 86 postes »."""
        tail = mention.tail
        link, _, word = tail.partition(" ")
        named = link in {"de", "d", "des"} and word and singular(word) in other.keys
        return "" if named or tail in self._known else tail

    def _tells_apart(self, mention: Mention) -> bool:
        return self._each.match(mention.after) is not None or self._apart.search(mention.around) is not None

    def _fixed_number(self, mention: Mention) -> bool:
        return any(f"{mention.figure.low:.0f} {key}" in self._fixed for key in mention.keys)

    @cached_property
    def _places(self) -> Mapping[str, frozenset[str]]:
        """Each noun of `holders`, with what each of them holds."""
        return {holder: frozenset(places.split(", ")) for holder, places in self.holders.items()}

    @cached_property
    def _rows(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(row.split(", ")) for row in self.same)

    @cached_property
    def _synonyms(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(row.split(", ")) for row in self.synonyms)

    @cached_property
    def _names(self) -> Names:
        """What the numbers may be named by."""
        said = {name: rf"{ASIDE}(?: [\w'-]+){{0,5}}? (?:{state})\b" for name, state in self.states.items()}
        states = ((name, re.compile(source)) for name, source in said.items())
        return Names(tuple((name, _act(said)) for name, said in self.acts.items()), tuple(states))

    @cached_property
    def _tolls(self) -> frozenset[str]:
        return frozenset(self.tolls)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.known)

    @cached_property
    def _fixed(self) -> frozenset[str]:
        return frozenset(self.fixed)

    @cached_property
    def _each(self) -> re.Pattern[str]:
        return re.compile(rf"(?: [^\W\d_]+)? (?:{'|'.join(self.each)})\b")

    @cached_property
    def _apart(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.apart)})\b")


def _act(verb: str) -> Act:
    """The expressions that tell of an act, from one for its verb."""
    before = re.compile(rf"\b(?:{verb})(?: [\w'-]+){{0,2}} (?:de |d'|aux |les )?$")
    return Act(before, re.compile(rf"{ASIDE}(?: [\w'-]+){{0,3}}? (?:{verb})\b"))


def _counts_same(one: Mention, later: Mention) -> bool:
    return one.figure.kind is later.figure.kind and one.figure.noun == later.figure.noun


def _swaps_age(one: Mention, later: Mention) -> bool:
    """Whether the digits of two ages changed places."""
    return f"{one.figure.low:.0f}" == f"{later.figure.low:.0f}"[::-1]


def _may_agree(one: Mention, later: Mention) -> bool:
    """Whether an earlier number of this value would explain a later one: persons do not explain things."""
    if not _measured_alike(one, later):
        return False
    if one.figure.kind is not Kind.COUNT or not one.figure.noun or one.keys & later.keys:
        return True
    return _of_one_sort(one, later)


def _measured_alike(one: Mention, later: Mention) -> bool:
    return one.figure.kind is later.figure.kind and one.figure.unit == later.figure.unit


def _of_one_sort(one: Mention, later: Mention) -> bool:
    """Whether both count persons, or neither."""
    if later.figure.kind is not Kind.COUNT:
        return True
    return bool(one.figure.noun) and names_persons(one.figure.noun) is names_persons(later.figure.noun)


def _told(seen: list[Mention], one: Mention) -> int:
    """How often a value is given."""
    return sum(
        agree(one.figure, other.figure)
        and _measured_alike(one, other)
        and (not other.keys or bool(one.keys & other.keys))
        for other in seen
    )


def _share_a_row(one: Mention, other: Mention, rows: tuple[frozenset[str], ...]) -> bool:
    return any(one.keys & row and other.keys & row for row in rows)


def _likeness(one: Mention, other: Mention) -> float:
    low, high = sorted((one.figure.low, other.figure.low))
    return low / high if high else 0


def _derived(like: list[Mention], later: Mention) -> bool:
    """Whether a number is the sum or the difference of two that were given of the same thing."""
    values = {one.figure.low for one in like}
    worth = later.figure.low
    return any((worth - value in values and worth - value != value) or worth + value in values for value in values)


def _aged(before: list[Mention], later: Mention) -> Mention | None:
    """« un homme de 74 ans », then « la victime, âgée de 64 ans », when no other age is told."""
    if later.figure.kind is not Kind.AGE or later.given is Given.NEW or not later.head:
        return None
    ages = [one for one in before if one.figure.kind is Kind.AGE]
    if EPITHET.search(later.before):  # « le braqueur de 41 ans »
        close = [one for one in ages if _one_digit(one.figure, later.figure) and one.sentence != later.sentence]
        return close[0] if len({one.figure.low for one in close}) == 1 and not close[0].quoted else None
    if later.head.split(" ")[0] not in ONE_PERSON or not ages:
        return None
    swapped = [one for one in ages if _swaps_age(one, later) and one.asked and one.sentence != later.sentence]
    if swapped:
        return swapped[-1]
    told = len({one.figure.low for one in ages}) == 1 and _one_digit(ages[0].figure, later.figure)
    somebody = told and ages[0].head.split(" ")[0] in SOMEBODY and ages[0].sentence != later.sentence
    return ages[0] if somebody and ages[0].asked else None


def _measured(before: list[Mention], later: Mention) -> Mention | None:
    """« Le satellite, qui pèse 2,2 tonnes », then « ce bijou de 2,8 tonnes », when no other weight is told."""
    if later.figure.kind is not Kind.MEASURE or later.given is not Given.THIS or not later.head:
        return None
    like = [one for one in before if _measured_alike(one, later)]
    if len({one.figure.low for one in like}) != 1 or not like[-1].figure.exact or like[-1].quoted:
        return None
    one = like[-1]
    return one if MEASURED.search(one.before) and _likeness(one, later) >= NEAR else None


def _of_one_year(before: list[Mention], later: Mention) -> Mention | None:
    """« 300 millions en 2026 », then « pour 2026, il faudra 400 millions »: the only sums of that year."""
    year = _year_of(later)
    like = [one for one in before if _measured_alike(one, later) and _year_of(one) == year]
    if not year or later.head or len({one.figure.low for one in like}) != 1:
        return None
    one = like[-1]
    apart = one.sentence == later.sentence or not one.asked
    return None if apart or _likeness(one, later) < NEAR else one


def _year_of(mention: Mention) -> str:
    """The year that stands right behind a sum, or else the last one before it in its sentence."""
    found = YEAR_AFTER.match(mention.after) or YEAR_BEFORE.search(mention.before)
    return found["year"] if found else ""


def _near(sort: list[Mention], later: Mention) -> list[Mention]:
    return [one for one in sort if later.span.start - one.span.end < NEAR_BY]


def _last_told(sort: list[Mention], later: Mention) -> list[Mention]:
    """The numbers of the last sentence before that has any."""
    near = [one for one in _near(sort, later) if one.sentence != later.sentence]
    return [one for one in near if one.sentence == near[-1].sentence]


def _takes_up(before: list[Mention], later: Mention) -> bool:
    """Whether « les N X » takes up the number just told: any persons, the sum, others that are told of but here."""
    if later.figure.kind is Kind.MONEY:
        return True
    if later.figure.noun in ANY_PERSONS:
        return True
    first = not any(one.figure.noun == later.figure.noun for one in before)
    near = _near([one for one in before if one.figure.kind is Kind.COUNT and _of_one_sort(one, later)], later)
    persons = names_persons(later.figure.noun) and later.figure.low >= SURE and first
    return persons and bool(near) and _likeness(near[-1], later) >= LIKENESS


def _misread(one: Figure, other: Figure) -> bool:
    """Whether two numbers of many digits differ by one of them, or by two that changed places."""
    first, second = f"{one.low:.0f}", f"{other.low:.0f}"
    if len(first) != len(second):
        return False
    return sum(map(str.__ne__, first, second)) == 1 or _swapped(one, other)


def _slipped(one: Figure, other: Figure) -> bool:
    """Whether two numbers differ by a zero too many, or by « millions » for « milliards »."""
    low, high = sorted((one.low, other.low))
    return low >= TOLD and one.unit == other.unit and high / low in {10.0, 1000.0}


def _one_digit(one: Figure, other: Figure) -> bool:
    """Whether two ages share a digit in its place."""
    first, second = f"{one.low:.0f}", f"{other.low:.0f}"
    return len(first) == len(second) and any(map(str.__eq__, first, second))


def _swapped(one: Figure, other: Figure) -> bool:
    """Whether two numbers differ by two neighbouring digits that changed places."""
    if min(one.low, other.low) < TOLD or one.unit != other.unit or one.step != other.step:
        return False
    first, second = (f"{figure.low / figure.step:.0f}" for figure in (one, other))
    if len(first) != len(second):
        return False
    unlike = [at for at in range(len(first)) if first[at] != second[at]]
    return (
        len(unlike) == 2  # noqa: PLR2004  (the two digits)
        and unlike[1] == unlike[0] + 1
        and first[unlike[0]] == second[unlike[1]]
        and first[unlike[1]] == second[unlike[0]]
    )
