"""The capitalised words of an article, where each stands, and in whose company."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lint.analysis import Analysis
from lint.lexicon.name_parts import PARTICLES
from lint.lexicon.name_words import Words
from lint.text import Scope, Span

FEW = 40  # places of one word that are looked at; a text of a megabyte may have thousands
LONGEST = 4  # words of a name whose marks are compared
ENDS = frozenset(".!?…:;\n") | {"\ufffc"}
OPENING = " \"«“„‘([—–•-'*\n"
APART = frozenset("@#/_")


class Place(NamedTuple):
    """Word number `number` of block number `block`."""

    block: int
    number: int


@dataclass(slots=True)
class Entry:
    """A capitalised word, by its key: how it is written, how often, where, and the capitals next to it."""

    key: str
    counts: dict[str, int] = field(default_factory=dict)  # by what is written, in order of first use
    places: dict[str, list[Place]] = field(default_factory=dict)  # as above
    before: dict[str, None] = field(default_factory=dict)  # keys
    after: dict[str, None] = field(default_factory=dict)  # keys

    @property
    def count(self) -> int:
        """How often the word stands in the article."""
        return sum(self.counts.values())

    @property
    def common(self) -> str:
        """How it is written most often."""
        return max(self.counts, key=self.counts.__getitem__)


class ArticleNames:
    """The words with a capital of all blocks but code; words in capitals only, addresses and handles are left."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.normal = analysis.normal
        blocks = [block for block in analysis.document.blocks if block.scope not in (Scope.CODE, Scope.ALT)]
        self.blocks = [Words(self.normal, block.span.start, block.span.end) for block in blocks]
        self.starts = [block.span.start for block in blocks]
        self.entries: dict[str, Entry] = {}
        for number, words in enumerate(self.blocks):
            for at in words.capitals:
                if self._counts(words, at):
                    self._add(number, at)

    def span(self, place: Place) -> Span:
        """Where a word stands."""
        return Span(*self.blocks[place.block].spans[place.number])

    def opens(self, place: Place) -> bool:
        """Whether a word is the first of its sentence."""
        at, start = self.blocks[place.block].spans[place.number][0], self.starts[place.block]
        while at > start and self.normal[at - 1] in OPENING:
            at -= 1
        return at == start or self.normal[at - 1] in ENDS

    def phrases(self) -> Iterator[tuple[int, int, int]]:
        """Stretches of words that begin and end with a capital, joined: block, first word, last word."""
        for number, words in enumerate(self.blocks):
            for at in words.capitals:
                for last in self._ends(words, at):
                    yield number, at, last

    def _ends(self, words: Words, at: int) -> Iterator[int]:
        for last in range(at + 1, min(at + LONGEST, len(words))):
            if not words.joined(last - 1):
                return
            if words.capital(last):
                yield last
            elif words.key(last) not in PARTICLES:
                return

    def _counts(self, words: Words, at: int) -> bool:
        text = words.text(at)
        start, end = words.spans[at]
        near = self.normal[max(0, start - 1) : start] + self.normal[end : end + 1]
        return not text.isupper() and not APART.intersection(near)

    def _add(self, block: int, at: int) -> None:
        words = self.blocks[block]
        key, text = words.key(at), words.text(at)
        entry = self.entries.setdefault(key, Entry(key))
        entry.counts[text] = entry.counts.get(text, 0) + 1
        places = entry.places.setdefault(text, [])
        if len(places) < FEW:
            places.append(Place(block, at))
            entry.before |= dict.fromkeys(_neighbour(words, at, -1))
            entry.after |= dict.fromkeys(_neighbour(words, at, 1))


def _neighbour(words: Words, at: int, step: int) -> Iterator[str]:
    """The key of the next capital, if nothing but particles stands between."""
    while 0 <= at + step < len(words) and words.joined(min(at, at + step)):
        at += step
        if words.capital(at):
            yield words.key(at)
            return
        if words.key(at) not in PARTICLES:
            return
