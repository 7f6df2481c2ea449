"""What people are called beside their names: trades and offices by domain, countries, words for members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint.lexicon.gazetteer_source import Group
from lint.lexicon.name_words import words_of

ANONYMOUS = "anonyme"
"""The domain of people of whom the files know nobody: a baker, a club, a village."""
HOME = "France"  # « français » says nothing of somebody in French news
LONGEST = 3  # words of a calling


class Callings(NamedTuple):
    """Tags by what a text calls people, and by the names of people; tags are domains, or countries and parties."""

    domains: tuple[str, ...] = ()
    words: dict[str, frozenset[str]] = {}  # noqa: RUF012  (never changed)
    people: dict[str, frozenset[str]] = {}  # noqa: RUF012  (never changed)

    @property
    def tags(self) -> dict[str, int]:
        """The number of each tag: those of domains first, the anonymous one before all."""
        others = {tag for tags in (*self.words.values(), *self.people.values()) for tag in tags} - set(self.domains)
        return {tag: number for number, tag in enumerate((*self.domains, *sorted(others)))}


def callings(groups: Iterable[Group]) -> Callings:
    """What all groups say together."""
    groups = tuple(groups)
    words: dict[str, frozenset[str]] = {}
    people: dict[str, frozenset[str]] = {}
    for word, tag in (found for group in groups for found in _words(group)):
        words[word] = words.get(word, frozenset()) | {tag}
    for name, tags in (found for group in groups for found in _people(group, words)):
        people[name] = people.get(name, frozenset()) | tags
    domains = dict.fromkeys((ANONYMOUS, *(domain for group in groups for domain in group.emplois)))
    return Callings(tuple(domains), words, people)


def _words(group: Group) -> Iterator[tuple[str, str]]:
    for domain, names in group.emplois.items():
        yield from ((" ".join(words_of(name)), domain) for name in names)
    for adjective in group.adjectif if group.pays != HOME else ():
        yield " ".join(words_of(adjective)), f"pays {group.pays}"
    for label in (*group.membres, *group.sigles):
        yield " ".join(words_of(label)), f"parti {group.parti}"


def _people(group: Group, words: dict[str, frozenset[str]]) -> Iterator[tuple[str, frozenset[str]]]:
    country = group.pays or group.nationalite
    own = {f"pays {country}"} if country else set()
    own |= {f"parti {group.parti}"} if group.parti else set()
    for name in (*group.noms, *group.variantes, *group.fautes):
        yield name, frozenset(own | set(group.domaines))
    for tenure in group.tenures:
        yield tenure.holder, frozenset(own) | _first(words_of(tenure.function), words) - {ANONYMOUS}


def _first(function: tuple[str, ...], words: dict[str, frozenset[str]]) -> frozenset[str]:
    """The tags of the first words of a function."""
    starts = (" ".join(function[:length]) for length in range(LONGEST, 0, -1))
    return next((words[start] for start in starts if start in words), frozenset())
