"""Kind acronym: how an article explains its acronyms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import ClassVar, NamedTuple

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.diagnostic import Match
from lint.lexicon.phonetics import folded
from lint.text import Scope, Span

IN_BRACKETS = re.compile(r"\(([A-ZÀ-Þ][A-ZÀ-Þa-z]{1,8})\)")
EXPLAINED = re.compile(r"\b([A-ZÀ-Þ]{2,8}) \(([^()]{6,90})\)")
WORD = re.compile(r"[^\W\d_]+")
ACRONYM = re.compile(r"(?<![\w.@#/-])[A-ZÀ-Þ]{3,6}(?![\w'@/-]|\.\w)")
REACH = 110  # code points before a bracket in which the full name stands
_LITTLE = "de du des la le les l d et pour à au aux en sur a dans contre par"
LITTLE = frozenset(_LITTLE.split())


class Fault(StrEnum):
    """What may be wrong with the explanation of an acronym."""

    TWICE = "twice"
    TWO_MEANINGS = "two-meanings"
    NEVER = "never"


class Definition(NamedTuple):
    """An acronym, its full name, and where both stand."""

    acronym: str
    meaning: str
    span: Span


@dataclass(frozen=True)
class Acronym(Unexpanded):
    """Signale les sigles mal développés.

    `fault` : `twice`, le même développement donné deux fois ; `two-meanings`, deux développements différents ; `never`,
    aucun. Un développement précède le sigle entre parenthèses, ou le suit entre parenthèses, et ses initiales font le
    sigle. Les sigles de `known` sont connus de tous.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "acronym", "meaning")

    fault: Fault = Fault.TWICE
    known: tuple[str, ...] = ()

    def patterns(self) -> None:
        """Any stretch of capitals may be an acronym."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The faults of the wanted sort, in order."""
        seen = [passage for passage in passages if passage.block is None or passage.block.scope is not Scope.HEADLINE]
        definitions = [found for passage in seen for found in _definitions(passage)]
        if self.fault is Fault.NEVER:
            yield from self._unexplained(seen, {definition.acronym for definition in definitions})
            return
        first: dict[str, Definition] = {}
        for definition in definitions:
            model = first.setdefault(definition.acronym, definition)
            same = _same(model.meaning, definition.meaning)
            if model is not definition and same is (self.fault is Fault.TWICE):
                slots = {"acronym": definition.acronym, "meaning": model.meaning}
                yield Match(definition.span, (), slots, ((model.span, "premier développement"),))

    def _unexplained(self, passages: Iterable[Passage], explained: set[str]) -> Iterator[Match]:
        done = self._known | explained
        for passage in passages:
            if passage.text.isupper():
                continue
            for found in ACRONYM.finditer(passage.normal):
                if found[0] not in done:
                    done = done | {found[0]}
                    slots = {"acronym": found[0], "meaning": ""}
                    yield Match(passage.place(*found.span()), (), slots)

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.known)


def _definitions(passage: Passage) -> Iterator[Definition]:
    """The explanations of a passage, in order."""
    return iter(sorted((*_before_brackets(passage), *_in_brackets(passage)), key=lambda found: found.span))


def _before_brackets(passage: Passage) -> Iterator[Definition]:
    for bracket in IN_BRACKETS.finditer(passage.normal):
        start = _name_start(bracket[1], passage.normal, bracket.start())
        if start is not None:
            yield _definition(passage, bracket[1], start, bracket.start(), (start, bracket.end()))


def _in_brackets(passage: Passage) -> Iterator[Definition]:
    for named in EXPLAINED.finditer(passage.normal):
        if _fits(named[1], WORD.findall(named[2])):
            yield _definition(passage, named[1], named.start(2), named.end(2), named.span())


def _definition(passage: Passage, acronym: str, start: int, end: int, span: tuple[int, int]) -> Definition:
    base = passage.span.start
    return Definition(acronym.upper(), passage.text[start:end].strip(), Span(base + span[0], base + span[1]))


def _name_start(acronym: str, normal: str, end: int) -> int | None:
    """Where the words begin, before a bracket, whose initials make an acronym."""
    words = list(WORD.finditer(normal, max(0, end - REACH), end))
    for word in reversed(words):
        if word[0].lower() not in LITTLE and folded(word[0][0]) == folded(acronym[0]):
            inside = [other[0] for other in words if other.start() >= word.start()]
            if _fits(acronym, inside) and not re.search(r"[.;:!?()«»]", normal[word.start() : end]):
                return word.start()
    return None


def _fits(acronym: str, words: list[str]) -> bool:
    """Whether the initials of some words, little ones counted or not, make an acronym."""
    full = "".join(folded(word[0]) for word in words if word.lower() not in LITTLE)
    every = "".join(folded(word[0]) for word in words)
    plain = any(word.islower() and word not in LITTLE for word in words)  # else a person and his party: Paul Simon (PS)
    return plain and len(words) > 1 and folded(acronym) in (full, every)


def _same(one: str, other: str) -> bool:
    return [folded(word).rstrip("sx") for word in WORD.findall(one)] == [
        folded(word).rstrip("sx") for word in WORD.findall(other)
    ]
