"""Offices that a text gives to a country or to somebody, compared with those that are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint.analysis.numbers.calendar import MONTHS
from lint.checks.names.doubts import Doubt, Fault
from lint.checks.names.surroundings import Surroundings
from lint.lexicon.name_words import words_of
from lint.lexicon.roles import GENERAL, HEADS, Office, Person, Roles, feminine, masculine

LONGEST = 7  # words in a title
RECENT = "2007-06-01"  # offices that ended before are history: their holders keep the title, or are dead
WORLD = frozenset({"ONU", "Otan", "Union européenne", "Union africaine", "monde", "Europe", "CPI"})
COMPLEMENT = re.compile(r" (?:du|de|des|d)\b|'")
OTHER_CHAIR = re.compile(r"\bprésidente? (?:du |de |des |d')")  # of a club, a company …
APPOSITION = re.compile(r",? (?:(?:M\.|Mme|l'[\w-]+|l[ea] [a-zà-ÿ][\w-]+) )?(?=[A-ZÀ-Þ])")
LISTED = re.compile(r" et ")  # the name belongs to an enumeration
RECENTLY = re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce matin|\w{2,}ra)\b")
APPOSED = re.compile(
    r", (?:qui est )?(?:(?:aussi|également|par ailleurs) )?(?:le |la |l')?(?:actuel(?:le)? |nouve(?:au|lle) )?\Z",
    re.IGNORECASE,
)
# The other portfolios of a minister: « ministre du Travail, de la Santé et des Familles ».
PORTFOLIOS = re.compile(
    r"(?:(?:,| et|, et) (?:chargée? )?(?:du |de la |de l'|des |d')[A-ZÀ-Þ][\w-]+"
    r"(?: (?:[a-zà-ÿ]+(?:e|es|s|le|aux|que|ques|aire|aires)|nationale?|supérieur|public)\b)?)+"
)
PRESENT = re.compile(r", qui est (?:(?:aussi|également|par ailleurs|toujours) )?(?:le |la |l')?\Z", re.IGNORECASE)
HER = re.compile(r"\bla \Z", re.IGNORECASE)
ARTICLE = re.compile(r"\b(?P<article>de la|à la|le|la|du|au)\s\Z", re.IGNORECASE)
OF_FORMER = {"le": "l{}", "la": "l{}", "du": "de l{}", "de la": "de l{}", "au": "à l{}", "à la": "à l{}"}
FOR_LIFE = frozenset({"roi", "reine", "pape", "empereur", "emir", "sultan", "grand duc"})
COMMON = frozenset({"ministre", "president", "secretaire", "commissaire", "europeen", "porte", "chef", "directeur"})
WITH_NAME = frozenset({Fault.ENDED, Fault.OTHER, Fault.HOLDER})  # faults of an office or of its holder
LEADERS = frozenset({"president", "premier ministre", "chancelier", "president de la republique"})


class Title(NamedTuple):
    """An office in a text: its words, its key, the country that the text says, and whether it has a complement.

    `more`: the keys of what else a minister is charged with.
    """

    first: int
    end: int
    key: str
    country: str
    full: bool
    woman: bool
    more: tuple[str, ...] = ()


class OfficeReader:
    """Reads the offices of one block."""

    def __init__(self, roles: Roles, around: Surroundings) -> None:
        self.roles = roles
        self.around = around
        self.words = around.words

    def doubts(self, at: int) -> Iterator[Doubt]:
        """What is wrong with the office that begins with a word."""
        title = self._title(at)
        if title is None or (self.around.told(title.first, title.end) and not self._of_now(title)):
            return
        title = self._with_portfolios(title)
        people, name = self._people(title)
        for doubt in self._about(title, people, name):
            yield self._to_name(doubt, name) if people and name and doubt.fault in WITH_NAME else doubt

    def _of_now(self, title: Title) -> bool:
        """« X, qui est aussi ministre de la Santé, avait défendu la réforme »."""
        return PRESENT.search(self.around.before(title.first)) is not None

    def _about(self, title: Title, people: tuple[Person, ...], name: tuple[int, int] | None) -> Iterator[Doubt]:
        """What is wrong with an office and those who are named with it."""
        if any(year < self.around.year for year in self.around.years(title.first)):
            yield from self._since(title, people)
            return
        doubt = self._absent(title, people, name) or self._compared(title, people)
        if doubt is None and not people and name:
            doubt = self._namesake(title, name)
        if doubt:
            yield doubt

    def _to_name(self, doubt: Doubt, name: tuple[int, int]) -> Doubt:
        """A doubt about an office and its holder, from the one to the other: either may be wrong."""
        first, last = self.around.offsets(*name)
        start, end = min(doubt.start, first), max(doubt.end, last)
        text = self.around.analysis.document.text
        head, tail = text[start : doubt.start], text[doubt.end : end]
        return doubt._replace(start=start, end=end, wanted=tuple(head + wanted + tail for wanted in doubt.wanted))

    def _with_portfolios(self, title: Title) -> Title:
        """A minister's title with all that it names."""
        if not title.full or not title.key.startswith("ministre "):
            return title
        rest = PORTFOLIOS.match(self.around.analysis.normal, self._stop(title.end))
        if rest is None:
            return title
        end = title.end
        while end < len(self.words) and self.words.spans[end][1] <= rest.end():
            end += 1
        more = tuple(
            " ".join(("ministre", *words_of(part))) for part in re.split(r",? et (?=d)|, (?=d)", rest[0]) if part
        )
        return title._replace(end=end, more=more)

    def _title(self, at: int) -> Title | None:
        """The longest office that begins with a word, with an adjective or the name of a country."""
        words = self.words
        if at and words.gap(at - 1) == "-":
            return None
        keys = [masculine(key) for key in words.keys(at, min(at + LONGEST, len(words)))]
        for count in range(len(keys), 0, -1):
            if not all(words.joined(number) for number in range(at, at + count - 1)):
                continue
            key = " ".join(keys[:count])
            if key in self.roles.titles:
                return self._with_country(at, at + count, key)
            if title := self._around_country(at, count, keys):
                return title
        return None

    def _around_country(self, at: int, count: int, keys: list[str]) -> Title | None:
        """An office with the adjective of a country after its first noun: « la ministre suisse de la Santé »."""
        for start, end in ((start, start + size) for start in (1, 2) for size in (2, 1)):
            if end >= count or self.words.initials[at + start]:
                continue
            country = self.roles.countries.get(" ".join(self.words.keys(at + start, at + end)))
            key = " ".join((*keys[:start], *keys[end:count]))
            if country and key in self.roles.titles:
                woman = bool(HER.search(self.around.before(at)))
                return Title(at, at + count, key, country, True, woman)  # noqa: FBT003  (full)
        return None

    def _with_country(self, at: int, end: int, key: str) -> Title | None:
        feminines = any(word != masculine(word) for word in self.words.keys(at, min(at + 2, end)))
        woman = feminines or bool(HER.search(self.around.before(at)))
        full = key not in GENERAL
        stop, country = self._country(end) or (end, "")
        if not full and stop < len(self.words) and COMPLEMENT.match(self.around.analysis.normal, self._stop(stop)):
            return None  # of something else
        return Title(at, stop, key, country, full, woman)

    def _stop(self, end: int) -> int:
        return self.words.spans[end - 1][1]

    def _country(self, start: int) -> tuple[int, str] | None:
        """The country that the words from `start` name, and where they end."""
        words = self.words
        after = start
        while after < min(start + 2, len(words)) and words.key(after) in {"de", "du", "des", "d", "la", "l"}:
            after += 1
        for count in (3, 2, 1):
            end = after + count
            if end <= len(words) and all(words.joined(number) for number in range(start - 1, end - 1)):
                country = self.roles.countries.get(" ".join(words.keys(after, end)))
                if country and words.initials[after] is (after > start):
                    return end, country
        return None

    def _people(self, title: Title) -> tuple[tuple[Person, ...], tuple[int, int] | None]:
        """Who is named after the office, or before it between commas, and by which words."""
        normal = self.around.analysis.normal
        gap = APPOSITION.match(normal, self._stop(title.end))
        at = self.around.number(gap.end()) if gap else None
        name = self.around.name_after(at) if at is not None else None
        if name and gap and gap[0].startswith(",") and LISTED.match(normal, self._stop(name[1])):
            name = None
        if name is None:
            apposed = APPOSED.search(self.around.before(title.first))
            end = title.first
            while apposed and end and self.words.spans[end - 1][1] > self.words.spans[title.first][0] - len(apposed[0]):
                end -= 1
            name = self.around.name_before(end) if apposed else None
        return (self._known(name), name) if name else ((), None)

    def _known(self, name: tuple[int, int]) -> tuple[Person, ...]:
        return tuple(person for person in self.roles.people(" ".join(self.words.keys(*name))) if person.offices)

    def _absent(self, title: Title, people: tuple[Person, ...], name: tuple[int, int] | None) -> Doubt | None:
        """An office that the country does not have; a president may be that of a club or a company."""
        absent = self.roles.absent.get(title.country, {})
        if title.key not in absent or (title.key == "president" and name and not people):
            return None
        named = self.words.initials[title.end - 1]  # the country's name rather than its adjective
        if "president" in title.key and not people and not named and OTHER_CHAIR.search(self.around.analysis.folded):
            return None
        if people and not any(office.country == title.country for person in people for office in person.offices):
            return None  # the country is wrong rather than the office
        instead = absent[title.key]
        wanted = (self._adjective(feminine(instead) if title.woman else instead, title),) if instead else ()
        reason = f"{title.country} n’a pas cette fonction"
        return self._doubt(title, wanted, reason, Fault.ABSENT)

    def _adjective(self, office: str, title: Title) -> str:
        text = self.around.analysis.document.text
        head = len(title.key.split())
        return office + text[self._stop(title.first + head) : self._stop(title.end)]

    def _since(self, title: Title, people: tuple[Person, ...]) -> Iterator[Doubt]:
        """An office that the person had left when the sentence happens, by its own date."""
        when = self.around.when(title.first)
        held = [(office, person) for person in people for office in person.offices if _same(office, title)]
        if held and when and all(office.until and office.until < when for office, _ in held):
            latest = max(held, key=lambda found: found[0].until)
            if doubt := self._ended(title, *latest):
                yield doubt

    def _compared(self, title: Title, people: tuple[Person, ...]) -> Doubt | None:
        if not people or (title.key in FOR_LIFE and not self._of_today(title)):
            return None
        if title.country and not any(title.country in _lands(person) for person in people):
            return self._elsewhere(title, people)
        offices = [(office, person) for person in people for office in person.offices if _same(office, title)]
        day = self.around.day
        started = [(office, person) for office, person in offices if not day or office.since <= day]
        if any(not office.ended(day) for office, _ in started):
            return None
        if started:
            return self._ended(title, *max(started, key=lambda found: found[0].until))
        return None if offices or len(people) > 1 else self._other(title, people[0])

    def _of_today(self, title: Title) -> bool:
        """Whether somebody with a title is told to do something these days."""
        article = self.around.before(title.first, 3).lower()
        return article in {"le ", "la "} and bool(RECENTLY.search(self.around.sentence(title.first)))

    def _elsewhere(self, title: Title, people: tuple[Person, ...]) -> Doubt | None:
        countries = sorted({land for person in people for land in _lands(person)} - WORLD)
        leads = any(office.key in LEADERS | HEADS for person in people for office in person.offices)
        if len(countries) != 1 or countries[0] not in self.roles.adjectives:
            return None
        reason = f"{people[0].name} : {countries[0]}, d’après les fichiers de noms"
        if title.full or not leads:
            return self._doubt(title, (), reason, Fault.HOLDER) if title.full else None
        adjective = self.roles.adjectives[countries[0]][title.woman]
        start, end = self.around.offsets(title.first, title.first + len(title.key.split()))
        wanted = (f"{self.around.analysis.document.text[start:end]} {adjective}",)
        return self._doubt(title, wanted, reason, Fault.HOLDER)

    def _ended(self, title: Title, office: Office, person: Person) -> Doubt | None:
        """An office that the person has left."""
        if office.until < RECENT:
            return None
        text = self.around.analysis.document.text
        start, end = self.around.offsets(title.first, title.end)
        wanted = f"{'ancienne' if title.woman else 'ancien'} {text[start:end]}"
        article = ARTICLE.search(text, max(0, start - 6), start)
        if article:
            form = OF_FORMER[article["article"].lower()].format("’")
            wanted = (form[0].upper() + form[1:] if article["article"][0].isupper() else form) + wanted
            start = article.start()
        year, month, _ = office.until.split("-")
        reason = f"{person.name} n’a plus cette fonction depuis {MONTHS[int(month) - 1]} {year}"
        return Doubt(start, end, (wanted,), reason, Fault.ENDED)

    def _other(self, title: Title, person: Person) -> Doubt | None:
        """An office that somebody never had, as far as is known; the latest one of theirs should stand there."""
        day = self.around.day
        theirs = [office for office in person.offices if not day or office.since <= day]
        if (
            not theirs
            or not (title.full or title.country)
            or any(_akin(theirs, key) for key in (title.key, *title.more))
        ):
            return None
        year, month, _ = self.roles.latest.split("-")
        known = f"fichiers de noms ({MONTHS[int(month) - 1]} {year})"
        reason = f"{person.name} : {theirs[0].title} ({theirs[0].country}), d’après les {known}"
        current = title.full and not theirs[0].ended(day)
        return self._doubt(title, (theirs[0].title,) if current else (), reason, Fault.OTHER)

    def _namesake(self, title: Title, name: tuple[int, int]) -> Doubt | None:
        """A holder's surname with another first name."""
        first, end = name
        if end - first < 2 or title.key not in LEADERS or not title.country:  # noqa: PLR2004  (words)
            return None
        people = self.roles.people(" ".join(self.words.keys(first + 1, end)))
        held = [person for person in people if _holds(person, title)]
        if len(held) != 1 or len(people) > 1:
            return None
        start, stop = self.around.offsets(first, end)
        reason = f"fonction exercée par {held[0].name}"
        return Doubt(start, stop, (held[0].name,), reason, Fault.HOLDER)

    def _doubt(self, title: Title, wanted: tuple[str, ...], reason: str, fault: Fault) -> Doubt:
        return Doubt(*self.around.offsets(title.first, title.end), wanted, reason, fault)


def _lands(person: Person) -> frozenset[str]:
    return frozenset(office.country for office in person.offices)


def _same(office: Office, title: Title) -> bool:
    """Whether two titles are of one office: « président » is short for « président du Sénat »."""
    if title.country and office.country != title.country:
        return False
    return any(_same_key(office.key, key) for key in (title.key, *title.more))


def _same_key(one: str, other: str) -> bool:
    return one == other or one.startswith(f"{other} ") or other.startswith(f"{one} ") or {one, other} <= HEADS


def _akin(offices: Iterable[Office], key: str) -> bool:
    """Whether an office is probably the same in other words (ministre des Armées, de la Défense)."""
    telling = {word for word in key.split() if len(word) > 3} - COMMON  # noqa: PLR2004
    telling |= {"defense", "armees"} if telling & {"defense", "armees"} else set()
    return any(telling & set(office.key.split()) for office in offices)


def _holds(person: Person, title: Title) -> bool:
    return any(_same(office, title) and (not office.until or office.until > RECENT) for office in person.offices)
