"""Kind head: somebody who is said to lead a body that others lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar, NamedTuple

from lint.analysis import Passage
from lint.analysis.numbers.calendar import MONTHS
from lint.checks.informed import Informed
from lint.checks.names.subjects import Subject, Subjects
from lint.checks.names.surroundings import FORMER, YEAR, day_told
from lint.diagnostic import Match
from lint.lexicon.name_words import words_of
from lint.lexicon.roles import LEADING, Office, Person, Roles, title_key
from lint.text import normalise

BODY, NAME, TITLE = "{organisme}", "{personne}", "{titre}"
AROUND = 120  # code points before a body and after it that a phrase may span
_WORD = r"[A-ZÀ-Þ][\w'-]*\w\.?|[A-Z]\.(?:-?[A-Z]\.)?"
_PARTICLE = r"(?:d'|de la |de l'|de |du |des |da |dos |van |von |der |den |ter |el[ -]|al[ -]|le |la |bin |ben )"
PERSON = rf"(?P<personne>(?:{_WORD})(?: {_PARTICLE}*(?:{_WORD}))*)"
OLD = "2000"  # offices that ended before are history
NEAR = 60  # code points around a role that may tell the past
FEW = 2  # names that are proposed


class Role(NamedTuple):
    """What a text says of a body: who leads it, by which title (empty: it does not say), and where it says so."""

    title: str
    name: str
    start: int
    end: int
    name_start: int


class Holding(NamedTuple):
    """An office in a body and who has it."""

    office: Office
    person: Person


@dataclass(frozen=True)
class Head(Informed):
    r"""Signale quelqu'un dont le texte fait le dirigeant d'un organisme que d'autres dirigent (« Y, patron du Medef »).

    Les fonctions des fichiers de noms (`noms`) disent qui dirige quoi : « président du Medef », « maire de Lyon ».
    `tetes` donne, par titre, les mots qui disent qu'on dirige ; ceux de la première entrée le disent sans dire à quel
    titre. `postes` donne les fonctions qui ne se comparent qu'entre elles (porte-parole, maire). `phrases` dit comment
    un texte lie `{organisme}` et `{personne}`, avec ou sans `{titre}` : des expressions régulières. `sauf` décrit
    ce qui, à 60 signes, fait taire la règle. Seules les personnes que les fichiers connaissent par une autre fonction
    sont signalées, et celles qui ont quitté la leur. La date que donne l'en-tête de l'article compte.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions", "reason")

    tetes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    postes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: tuple[str, ...] = ()
    sauf: str = ""

    def __post_init__(self) -> None:
        for phrase in self.phrases:
            if phrase.count(BODY) != 1 or phrase.count(NAME) != 1 or phrase.count(TITLE) > 1:
                raise ValueError(f"{phrase} : il faut {BODY} et {NAME}, une fois chacun")

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Those who lead something else, or no longer."""
        places: list[tuple[int, Subject]] | None = None
        for passage in passages:
            if places is None:
                places = sorted(self._bodies.places(passage.analysis))
            for start, body in places:
                if passage.span.start <= start < passage.span.end:
                    yield from self._doubts(passage, start - passage.span.start, body, self.data)

    @cached_property
    def _bodies(self) -> Subjects:
        return Subjects(self.data.bodies)

    def _doubts(self, passage: Passage, start: int, body: Subject, roles: Roles) -> Iterator[Match]:
        role = self._role(passage.normal, start, start + len(body.text))
        if role is None or self._other_body(passage.normal, role, start + len(body.text), roles):
            return
        day = day_told(passage.analysis) or _day_in(passage.normal, role, roles.latest)
        people, name_start, name = _known(roles, role)
        holders = [Holding(*found) for found in roles.holders(roles.bodies[body.name])]
        reason, wanted = self._compared(role, people, holders, day)
        if reason and not self._excused(passage.normal, role):
            text = passage.normal
            head, tail = text[role.start : name_start], text[name_start + len(name) : role.end]
            proposals = tuple(head + holder + tail for holder in wanted)
            yield Match(passage.place(role.start, role.end), proposals, {"reason": reason})

    def _role(self, text: str, start: int, end: int) -> Role | None:
        """What the first phrase that fits says of the body at `start`."""
        before = text[max(0, start - AROUND) : start]
        for left, right in self._phrases:
            prior = left.search(before)
            after = right.match(text, end, end + AROUND) if prior else None
            if prior is None or after is None:
                continue
            base = start - len(before)
            found = prior.groupdict() | after.groupdict()
            name_at = after.start("personne") if "personne" in after.re.groupindex else base + prior.start("personne")
            ends = [after.end(group) for group in after.re.groupindex] or [end]
            starts = [base + prior.start(group) for group in prior.re.groupindex] or [start]
            return Role(found.get("titre") or "", found["personne"], min(starts), max(ends), name_at)
        return None

    def _other_body(self, text: str, role: Role, end: int, roles: Roles) -> bool:
        """Whether the words after a name make it that of something else (le Sénat américain)."""
        after = re.match(r" (\w+(?:-\w+)*)", text[end : end + AROUND])
        return after is not None and " ".join(words_of(after[1])) in roles.countries and role.end <= end

    def _compared(
        self, role: Role, people: tuple[Person, ...], holders: list[Holding], day: str
    ) -> tuple[str, tuple[str, ...]]:
        """Why what a text says is doubtful (empty: it is not), and who has the office."""
        wanted = self._class(role.title)
        now = [held for held in holders if _holds(held.office, day)]
        right = [held for held in now if self._fits(held.office, wanted)]
        names = tuple(dict.fromkeys(held.person.name for held in right))
        if not people or any(held.person in people for held in right):
            return "", ()
        own = [held for held in holders if held.person in people]
        proposed = names if len(names) <= FEW else ()
        if left := next((held.office for held in own if self._fits(held.office, wanted)), None):
            return (_left(people[0], left), proposed) if left.until > OLD else ("", ())
        if present := next((held for held in own if held in now), None):
            known = f"{present.person.name} : {present.office.title}, d’après les fichiers de noms"
            return (known, proposed) if right or wanted not in self.postes else ("", ())
        bodies = [office for person in people for office in person.offices if office.body]
        same = [office for office in bodies if wanted in self.postes and self._fits(office, wanted)]
        elsewhere = wanted not in self.postes or same or any(_holds(office, day) for office in bodies)
        if (right and elsewhere) or any(_holds(office, day) for office in same):
            return _instead(people[0], day), proposed
        return "", ()

    def _fits(self, office: Office, wanted: str) -> bool:
        """Whether an office is that of a title: a head of any title where the text does not say which."""
        own = self._class(_noun(office.title))
        if own in self.postes or wanted in self.postes:
            return own == wanted
        return own == wanted or self._general in {own, wanted}

    @cached_property
    def _general(self) -> str:
        return next(iter(self.tetes), "")

    def _class(self, title: str) -> str:
        """The kind of a title: the first entry that has its words."""
        return self._classes.get(title_key(title), self._general)

    @cached_property
    def _classes(self) -> dict[str, str]:
        named = {**self.tetes, **self.postes}
        return {title_key(word): name for name, words in reversed(named.items()) for word in words}

    def _excused(self, text: str, role: Role) -> bool:
        """Whether the text speaks of the past, or of somebody else."""
        if FORMER.search(text[max(0, role.start - 40) : role.start]):
            return True
        before = re.split(r"[.?!] |\n", text[max(0, role.start - NEAR) : role.start])[-1]
        after = re.split(r"[.?!](?: |$)|\n", text[role.end : role.end + NEAR])[0]
        return bool(self.sauf) and bool(
            re.search(self.sauf, before + text[role.start : role.end] + after, re.IGNORECASE)
        )

    @cached_property
    def _phrases(self) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
        """What stands before a body and what after it, for each phrase."""
        words = {word for words in (*self.tetes.values(), *self.postes.values()) for word in words}
        titles = "|".join(re.escape(normalise(word)) for word in sorted(words, key=len, reverse=True))
        filled = (
            phrase.replace(TITLE, rf"(?P<titre>(?i:{titles}))").replace(NAME, PERSON).split(BODY)
            for phrase in self.phrases
        )
        return tuple((re.compile(rf"(?:{left})\Z"), re.compile(right)) for left, right in filled)


def _noun(title: str) -> str:
    found = LEADING.fullmatch(normalise(title))
    return found["noun"] if found else title


def _holds(office: Office, day: str) -> bool:
    return not office.ended(day) and (not day or office.since <= day)


def _known(roles: Roles, role: Role) -> tuple[tuple[Person, ...], int, str]:
    """Who is meant by a name of two words or more, without words that do not belong to it."""
    words = list(re.finditer(r"\S+", role.name))
    for first, last in ((0, len(words)), *((n, len(words)) for n in range(1, len(words))), *((0, n) for n in (3, 2))):
        if last - first < 2 or last > len(words):  # noqa: PLR2004  (words of a name)
            continue
        start, end = words[first].start(), words[last - 1].end()
        name = role.name[start:end]
        people = tuple(p for p in roles.people(" ".join(words_of(name))) if p.offices or p.party)
        if people:
            return people, role.name_start + start, name
    return (), role.name_start, role.name


def _day_in(text: str, role: Role, latest: str) -> str:
    """The last day of a year that stands beside a role, if the files may speak of it."""
    years = YEAR.findall(text, max(0, role.start - 60), role.end + 60)
    return f"{years[0]}-12-31" if years and years[0] < latest[:4] else ""


def _left(person: Person, office: Office) -> str:
    year, month, _ = office.until.split("-")
    return f"{person.name} n’a plus cette fonction depuis {MONTHS[int(month) - 1]} {year}"


def _instead(person: Person, day: str) -> str:
    held = next((office.title for office in person.offices if not office.ended(day)), person.party)
    return f"{person.name} : {held}, d’après les fichiers de noms" if held else f"{person.name} n’a pas cette fonction"
