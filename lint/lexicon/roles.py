"""Who holds which office where, who is of which country or party, and what the countries have and are called."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from lint.lexicon.gazetteer_source import Group, Tenure
from lint.lexicon.name_words import words_of
from lint.text import normalise

MASCULINE = {
    "presidente": "president",
    "premiere": "premier",
    "chanceliere": "chancelier",
    "cheffe": "chef",
    "directrice": "directeur",
    "gouverneure": "gouverneur",
    "generale": "general",
    "federale": "federal",
    "conseillere": "conseiller",
    "mairesse": "maire",
    "europeenne": "europeen",
    "defenseure": "defenseur",
    "haute": "haut",
    "procureure": "procureur",
    "controleuse": "controleur",
    "controleure": "controleur",
}
FEMININE = {
    "président": "présidente",
    "Premier": "Première",
    "chancelier": "chancelière",
    "vice-président": "vice-présidente",
    "vice-chancelier": "vice-chancelière",
    "chef": "cheffe",
    "roi": "reine",
}
# Offices that stand without a complement, and those of a head of government that journalists choose among.
GENERAL = ("president", "vice president", "premier ministre", "chancelier", "vice chancelier", "chef du gouvernement")
_STARTS = "président présidente premier première chancelier chancelière vice chef cheffe directrice gouverneure"
STARTS = frozenset(_STARTS.split())
HEADS = frozenset({"premier ministre", "chef du gouvernement", "president du conseil", "president du gouvernement"})


# A function that leads a body: « président du Medef », « maire de Lyon »; no minister, no head of state.
LEADING = re.compile(
    r"(?!ministre|garde|secrétaire d'|présidente? de la République|présidente? du Conseil\Z)"
    r"(?P<noun>[^A-ZÀ-Þ]+?|PDG|DG) (?:du |de la |de l'|de |d'|des )"
    r"(?P<body>groupe .+|(?:équipe d[e'] ?|région |place |quai d')?[A-ZÀ-Þ].*)"
)


class Office(NamedTuple):
    """An office that somebody holds or held; dates in ISO form, empty when there is none; `body`: what it leads."""

    country: str
    key: str
    title: str
    since: str
    until: str
    body: str = ""

    def ended(self, day: str) -> bool:
        """Whether it was over on a day; for an empty day, whether it is over as far as is known."""
        return bool(self.until) and (not day or self.until <= day)


class Person(NamedTuple):
    """Somebody whose offices, party or countries are known; also a company, with its countries."""

    name: str
    party: str
    countries: tuple[str, ...]
    offices: tuple[Office, ...]


class Roles:
    """The facts of some files, opened; words and names are looked up by their keys (`words_of`, joined by spaces)."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        facts = json.loads(bytes(sections["facts"]))
        self._sections = sections
        self.latest: str = facts["latest"]  # the last start of an office that the files know of
        self.countries: Mapping[str, str] = facts["countries"]  # by adjective or name
        self.adjectives: Mapping[str, tuple[str, str]] = facts["adjectives"]  # masculine, feminine, by country
        self.absent: Mapping[str, Mapping[str, str]] = facts["absent"]
        self.titles: frozenset[str] = frozenset(facts["titles"])
        self.capitals: Mapping[str, list[str]] = facts["capitals"]
        self.cities: frozenset[str] = frozenset(facts["cities"])
        self.parties: Mapping[str, list[str]] = facts["parties"]  # by label, acronym or word for a member
        self.signs: Mapping[str, list[str]] = facts["signs"]  # labels of parties by their first words in lower case
        self.bodies: Mapping[str, str] = facts["bodies"]  # what functions lead, by each of its names
        self.starts: frozenset[str] = frozenset(facts["starts"])  # first words of titles, in lower case
        self.marks: frozenset[str] = frozenset(facts["marks"])  # last words of adjectives of countries

    def holders(self, body: str) -> tuple[tuple[Office, Person], ...]:
        """All who lead or led a body, with their offices there, the latest first."""
        people = map(self._person, self._people["holders"].get(body, ()))
        held = ((office, person) for person in people for office in person.offices if office.body == body)
        return tuple(sorted(held, key=lambda found: found[0].since, reverse=True))

    def people(self, key: str) -> tuple[Person, ...]:
        """Those whose name, in full or the surname alone, has this key."""
        return tuple(map(self._person, self._people["names"].get(key, ())))

    @cached_property
    def _people(self) -> dict[str, Any]:
        """Read where a name is first asked for."""
        people: dict[str, Any] = json.loads(bytes(self._sections["people"]))
        return people

    def _person(self, number: int) -> Person:
        name, party, countries, offices = self._people["people"][number]
        return Person(name, party, tuple(countries), tuple(Office(*office) for office in offices))


def title_key(title: str) -> str:
    """A title in the masculine, as a key."""
    return " ".join(map(masculine, words_of(title)))


def masculine(word: str) -> str:
    """A word of a title, folded, in the masculine."""
    return MASCULINE.get(word, word)


def feminine(title: str) -> str:
    """A title as it is written, in the feminine."""
    first, space, rest = title.partition(" ")
    return FEMININE.get(first, first) + space + rest


def compiled(groups: Iterable[Group]) -> dict[str, bytes]:
    """The sections."""
    groups = tuple(groups)
    tenures = list(_tenures(groups))
    bodies = _bodies(groups, tenures)
    people = _people(groups, tenures, bodies)
    titles = {title_key(tenure.function) for tenure in tenures if not _body(tenure.function, {})} | set(GENERAL)
    facts = {
        "latest": max((tenure.since for tenure in tenures if tenure.since), default=date.min).isoformat(),
        "countries": _countries(groups),
        "adjectives": {group.pays: group.adjectif[:2] for group in groups if group.adjectif},
        "absent": {group.pays: _keyed(group.absentes) for group in groups if group.absentes},
        "titles": sorted(titles),
        "bodies": bodies,
        "starts": sorted(_starts(tenures)),
        "marks": sorted({re.split("-", word)[-1] for group in groups for word in group.adjectif}),
        "capitals": {group.pays: [_key(city) for city in group.capitale] for group in groups if group.capitale},
        "cities": sorted({_key(city) for group in groups for city in (*group.capitale, *group.villes)}),
        "parties": _parties(groups),
        "signs": _signs(_parties(groups)),
    }
    named = {"people": list(people.values()), "names": _names(people.values()), "holders": _holders(people.values())}
    return {
        name: json.dumps(value, ensure_ascii=False).encode() for name, value in (("facts", facts), ("people", named))
    }


def _key(text: str) -> str:
    return " ".join(words_of(text))


def _keyed(absent: Mapping[str, str]) -> dict[str, str]:
    return {title_key(title): instead for title, instead in absent.items()}


def _tenures(groups: tuple[Group, ...]) -> Iterator[Tenure]:
    """The functions as the files give them, and in other words."""
    others = {title: words for group in groups for title, words in group.titres.items()}
    for tenure in (tenure for group in groups for tenure in group.tenures):
        yield tenure
        yield from (replace(tenure, function=words) for words in others.get(tenure.function, ()))


def _bodies(groups: Iterable[Group], tenures: Iterable[Tenure]) -> dict[str, str]:
    """What functions lead, by each of its names."""
    bodies = {body: body for tenure in tenures if (body := _body(tenure.function, {}))}
    others = ((name, other) for group in groups for name, names in group.organismes.items() for other in names)
    return bodies | {other: name for name, other in others}


def _body(function: str, names: Mapping[str, str]) -> str:
    """The body that a function leads, by its first name."""
    found = LEADING.fullmatch(normalise(function))
    return names.get(found["body"], found["body"]) if found else ""


def _starts(tenures: Iterable[Tenure]) -> frozenset[str]:
    """The first words of titles, as a text may write them."""
    return STARTS | {re.split(r"[\s'-]", tenure.function, maxsplit=1)[0].lower() for tenure in tenures}


def _countries(groups: Iterable[Group]) -> dict[str, str]:
    return {_key(word): group.pays for group in groups if group.adjectif for word in (*group.adjectif, group.pays)}


def _parties(groups: Iterable[Group]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for group in groups:
        for word in (*group.sigles, *group.membres, *map(str.capitalize, group.membres)):
            found.setdefault(word, []).append(group.parti)
    return found


def _signs(labels: Iterable[str]) -> dict[str, list[str]]:
    signs: dict[str, list[str]] = {}
    for label in sorted(labels, key=len, reverse=True):
        signs.setdefault(re.findall(r"\w+", label.lower())[0], []).append(label)
    return signs


def _people(
    groups: Iterable[Group], tenures: Iterable[Tenure], bodies: Mapping[str, str]
) -> dict[str, tuple[Any, ...]]:
    """Name, party, countries and offices, latest first, by name."""
    parties: dict[str, str] = {}
    countries: dict[str, list[str]] = {}
    offices: dict[str, list[Office]] = {}
    for group in groups:
        if group.sigles:
            parties |= dict.fromkeys(group.noms, group.parti)
        for name in group.noms if group.nationalite else ():
            countries.setdefault(name, []).append(group.nationalite)
    for tenure in tenures:
        offices.setdefault(tenure.holder, []).append(_office(tenure, bodies))
    return {
        name: (name, parties.get(name, ""), countries.get(name, []), _latest_first(offices.get(name, [])))
        for name in dict.fromkeys((*offices, *parties, *countries))
    }


def _office(tenure: Tenure, bodies: Mapping[str, str]) -> Office:
    since, until = (day.isoformat() if day else "" for day in (tenure.since, tenure.until))
    function = tenure.function
    return Office(tenure.country, title_key(function), function, since, until, _body(function, bodies))


def _latest_first(offices: Iterable[Office]) -> list[Office]:
    return sorted(offices, key=lambda office: office.since, reverse=True)


def _names(people: Iterable[tuple[Any, ...]]) -> dict[str, list[int]]:
    """The numbers of people by name; by surname those who hold an office."""
    names: dict[str, list[int]] = {}
    for number, (name, _, _, offices) in enumerate(people):
        words = words_of(name)
        for key in _sayings(words) if offices else (" ".join(words),):
            names.setdefault(key, []).append(number)
    return names


def _holders(people: Iterable[tuple[Any, ...]]) -> dict[str, list[int]]:
    """The numbers of those who lead or led a body, by body."""
    holders: dict[str, list[int]] = {}
    for number, (_, _, _, offices) in enumerate(people):
        for body in dict.fromkeys(office.body for office in offices if office.body):
            holders.setdefault(body, []).append(number)
    return holders


def _sayings(words: tuple[str, ...]) -> Iterator[str]:
    yield " ".join(words)
    if len(words) > 1:
        yield " ".join(words[1:])
