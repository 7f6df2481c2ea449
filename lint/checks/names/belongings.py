"""The country, party or capital that a text gives to a person, a company or a country, compared with what is known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.checks.names.doubts import Doubt, Fault
from lint.checks.names.surroundings import Surroundings
from lint.lexicon.roles import HEADS, Person, Roles

LEADERS = HEADS | {"president", "premier ministre", "chancelier", "roi", "reine", "vice president"}
# Nouns whose adjective says where they work or stand rather than who is named after them.
ELSEWHERE = re.compile(
    r"\b(?:sélectionneu\w+|entraîneu\w+|ambassad\w+|envoyée?|représentante?|patronn?e?|cheffe?|présidente?|ministre"
    r"|direct\w+|filiale|site|usine|branche|marché|division|bureau|entité|succursale|club|équipe|version|origine|langue"
    r"|nationalité|mère|père|épouse|époux|mari|femme|film|série|roman|presse|chaîne|public|star|légende)"
    r" (?:\w+ )?\Z",
    re.IGNORECASE,
)
# Between a name and the adjective of its country: no noun that says who else the adjective belongs to.
APPOSITION = re.compile(r", (?:le |la |l'|un |une )(?!.*\b(?:de|du|des|d'|en|à|au|qui|que|et)\b)(?:[a-zà-ÿ-]+ ){1,3}\Z")
CLOSED = re.compile(r"(?=[,.;:!?)]|\s*\Z|\n)")
# What a party stands between: « le président LR de la région, X », « la maire PS de Lille, Y ».
OFFICE = re.compile(r" (?:de |du |des |d')[^,.;:()]{2,50}, (?=[A-ZÀ-Þ])")
HEADING = re.compile(r"\b[Ll](?:e |a |')(?:président|maire|député|sénat|ministre|patron|chef|élu|conseill)\w* \S+\Z")
OLD = re.compile(
    r"\b(?:anciens?|anciennes?|premi(?:er|ère)|futu\w+|alors|jadis|naguère|éphémère|ex)\W+\Z", re.IGNORECASE
)


class BelongingReader:
    """Reads one block."""

    def __init__(self, roles: Roles, around: Surroundings) -> None:
        self.roles = roles
        self.around = around
        self.words = around.words

    def nationality(self, at: int) -> Iterator[Doubt]:
        """An adjective of a country, or a word for one of its people, before the name of somebody of another one."""
        first = at
        while first and self.words.gap(first - 1) == "-":
            first -= 1
        country = self.roles.countries.get(" ".join(self.words.keys(first, at + 1)))
        after = self.around.name_after(at + 1) if at + 1 < len(self.words) and self.words.gap(at) == " " else None
        name = after or self._apposed(first, at)
        if not country or name is None or ELSEWHERE.search(self.around.before(first)):
            return
        people = self.roles.people(" ".join(self.words.keys(*name)))
        known = {land for person in people for land in _countries(person)}
        if not known or country in known or len(people) > 1:
            return
        wanted = self._adjectives(sorted(known), first, at)
        reason = f"{people[0].name} : {', '.join(sorted(known))}, d’après les fichiers de noms"
        yield Doubt(*self.around.offsets(first, at + 1), wanted, reason, Fault.NATIONALITY)

    def _apposed(self, first: int, at: int) -> tuple[int, int] | None:
        """The words of a name that an apposition follows: « Santander, la banque espagnole, »."""
        before = APPOSITION.search(self.around.before(first, 60))
        if before is None or self.around.follows(at, CLOSED) is None:
            return None
        start = self.words.spans[first][0] - len(before[0])
        end = next((number for number in range(first - 1, -1, -1) if self.words.spans[number][1] <= start), None)
        return self.around.name_before(end + 1) if end is not None and self.words.spans[end][1] == start else None

    def _adjectives(self, countries: list[str], first: int, at: int) -> tuple[str, ...]:
        """The adjectives of countries in the gender of a written one."""
        written = " ".join(self.words.keys(first, at + 1))
        own = self.roles.adjectives[self.roles.countries[written]]
        woman = written.endswith("e") and own[0] != own[1]
        capital = self.words.initials[first]
        found = [self.roles.adjectives[land][woman] for land in countries if land in self.roles.adjectives]
        return tuple(word[0].upper() + word[1:] if capital else word for word in found)

    def party(self, at: int) -> Iterator[Doubt]:
        """A party in brackets after somebody of another one, or before the name."""
        start, end = self.words.spans[at]
        normal = self.around.analysis.normal
        signs = self.roles.signs.get(self.words.text(at).lower(), ())
        label = next((label for label in signs if normal.startswith(label, start) and _ends(normal, start, label)), "")
        if not label:
            return
        name = self._member(at, normal[start - 1 : start] == "(", start + len(label))
        people = self.roles.people(" ".join(self.words.keys(*name))) if name else ()
        if len(people) != 1 or not people[0].party or people[0].party in self.roles.parties[label]:
            return
        if OLD.search(normal[:start]) or self.around.past(at, at + 1):
            return
        own = next((sign for sign, parties in self.roles.parties.items() if people[0].party in parties), "")
        reason = f"{people[0].name} : {people[0].party}, d’après les fichiers de noms"
        wanted = (own,) if label[0].isupper() else ()
        yield Doubt(start, max(end, start + len(label)), wanted, reason, Fault.PARTY)

    def _member(self, at: int, bracket: bool, end: int) -> tuple[int, int] | None:  # noqa: FBT001
        """The words of the name that a label stands beside."""
        normal = self.around.analysis.normal
        if bracket and normal[end : end + 1] in {")", ",", "/", " "} and at and normal[end : end + 2] != " -":
            return self.around.name_before(at) if self.words.gap(at - 1) == " (" else None
        if (office := OFFICE.match(normal, end)) and HEADING.search(normal[max(0, end - 60) : end]):
            end = office.end() - 1
        after = self.around.number(end + 1)
        return self.around.name_after(after) if after is not None and normal[end] == " " else None

    def capital(self, at: int) -> Iterator[Doubt]:
        """A town that is called the capital of a country, but is not."""
        found = self._country(at + 1)
        if found is None or OLD.search(self.around.before(at)) or self.around.past(at, at + 1):
            return
        end, country = found
        capitals = self.roles.capitals.get(country)
        city = self._city(at, end)
        if not capitals or city is None:
            return
        keys = self.words.keys(*city)
        first = next((n for n in range(len(keys)) if " ".join(keys[n:]) in self.roles.cities), None)
        if first is None or " ".join(keys[first:]) in capitals:
            return
        start, stop = self.around.offsets(city[0] + first, city[1])
        reason = f"{self.around.analysis.document.text[start:stop]} n’est pas la capitale ({country})"
        yield Doubt(*self.around.offsets(at, end), (), reason, Fault.CAPITAL)

    def _country(self, start: int) -> tuple[int, str] | None:
        words = self.words
        while start < len(words) and words.key(start) in {"de", "du", "des", "d", "la", "l"}:
            start += 1
        for end in (start + 3, start + 2, start + 1):
            if end <= len(words) and (country := self.roles.countries.get(" ".join(words.keys(start, end)))):
                return end, country
        return None

    def _city(self, at: int, end: int) -> tuple[int, int] | None:
        """The town before « (la) capitale », or after it and a comma."""
        words = self.words
        before = at - 1 if at and words.key(at - 1) in {"la", "l"} else at
        if before and words.gap(before - 1) in {", ", " ("}:
            return self.around.name_before(before)
        if end < len(words) and words.gap(end - 1) in {", ", " (", " "}:
            return self.around.name_after(end)
        return None


def _countries(person: Person) -> tuple[str, ...]:
    """The countries of a person: those given, or those that the person led."""
    return person.countries or tuple(office.country for office in person.offices if office.key in LEADERS)


def _ends(text: str, start: int, label: str) -> bool:
    after = text[start + len(label) : start + len(label) + 1]
    return not after.isalnum() and after not in {"-", "'"}
