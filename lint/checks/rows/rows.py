"""Rows of words: conditions on words that follow each other, and where in a text they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from lint.checks.patterns.common import COMMON
from lint.checks.rows.line import REACH, Line, Word
from lint.text import fold, normalise

NUMBER = re.compile(r"\d")
RARE = 0.1
FEW = 3  # words more or less before a step that is looked for before the row is walked
REMEMBERED = 20_000  # words of which a step knows whether they pass


def entry(text: str) -> str:
    """A word of a rule as words of a text are compared with it: in lower case, unless the rule writes a capital."""
    return normalise(text) if text[:1].isupper() else fold(text)


Judge = Callable[[Word], bool]
"""Says whether a word passes."""


@dataclass(frozen=True, slots=True)
class Test:
    """One condition on a word: it is among `forms`, or `judge` says so; `negated`: it must fail."""

    judge: Judge
    negated: bool = False
    forms: frozenset[str] | None = None
    readings: str = ""


@dataclass(frozen=True)
class Step:
    """One word of a row, `least` to `most` times; `number` counts from 1."""

    tests: tuple[Test, ...]
    number: int
    least: int = 1
    most: int = 1

    @property
    def forms(self) -> frozenset[str]:
        """The words that the step is one of, none where more than the form tells."""
        if not self.least:
            return frozenset()
        found = [test.forms for test in self.tests if test.forms is not None and not test.negated]
        return min(found, key=len) if found else frozenset()

    @property
    def readings(self) -> str:
        """The features that the word was asked to have."""
        return next((test.readings for test in self.tests if test.readings and not test.negated), "")

    @property
    def single(self) -> bool:
        """Whether it takes one word, always."""
        return self.least == self.most == 1

    @cached_property
    def passing(self) -> Passing:
        """Which words pass all tests."""
        return Passing(self.tests)


class Passing(dict[Word, bool]):
    """Whether a word passes some tests, asked once: words are looked at some millions of times."""

    def __init__(self, tests: Sequence[Test]) -> None:
        super().__init__()
        self._tests = tests

    def __missing__(self, word: Word) -> bool:
        if len(self) >= REMEMBERED:
            self.clear()
        self[word] = all(test.judge(word) is not test.negated for test in self._tests)
        return self[word]


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a row stands: for each step its first word and the one after its last, by number of the step."""

    words: Mapping[int, tuple[int, int]]

    def span(self, first: int, last: int) -> tuple[int, int] | None:
        """The words of some steps, None when there are none."""
        parts = [part for number, part in self.words.items() if first <= number <= last and part[1] > part[0]]
        return (min(start for start, _ in parts), max(end for _, end in parts)) if parts else None


@dataclass(frozen=True)
class Row:
    """Steps, and which of them (from `first` to `last`) are the finding."""

    steps: tuple[Step, ...]
    first: int
    last: int
    wanted: tuple[str, ...] = field(default=(), compare=False)

    @property
    def reach(self) -> int:
        """The words that it may take, at most."""
        return sum(step.most for step in self.steps)

    @cached_property
    def anchor(self) -> int | None:
        """The step whose words say most, from 0; None when every step needs the lexicon."""
        keyed = [(_frequency(step.forms), at) for at, step in enumerate(self.steps) if step.forms]
        return min(keyed)[1] if keyed else None

    @cached_property
    def start(self) -> frozenset[str]:
        """The words that the anchor is one of, in lower case."""
        return frozenset(map(fold, self.steps[self.anchor or 0].forms))

    def fit(self, line: Line, at: int) -> Fit | None:
        """The row whose anchor is the word at a place, None where it does not fit."""
        words, here = line.words, at + REACH
        for offset, passing in self._fixed:
            if not passing[words[here + offset]]:
                return None
        for offsets, passing in self._loose:
            for offset in offsets:
                if passing[words[here + offset]]:
                    break
            else:
                return None
        ahead, behind = self._ways
        after = _walk(ahead, line, at + 1, 1)
        if after is None:
            return None
        before = _walk(behind, line, at - 1, -1)
        if before is None:
            return None
        anchored = self.steps[self.anchor or 0].number
        return Fit(_spans([*before, (anchored, at, at + 1), *after]))

    @cached_property
    def _fixed(self) -> tuple[tuple[int, Passing], ...]:
        """The steps at a fixed distance from the anchor, those that fewest words pass first.

        The anchor comes last where its words, which were seen, are all that it asks for.
        """
        ahead, behind = self._ways
        found = [(0, self.steps[self.anchor or 0])]
        for way, steps in ((1, ahead), (-1, behind)):
            found += ((way * offset, step) for offset, step in enumerate(takewhile(_single, steps), 1))
        known = found[0] if len(found[0][1].tests) == 1 else None
        found.sort(key=lambda placed: (placed is known, _rarity(placed)))
        return tuple((offset, step.passing) for offset, step in found)

    @cached_property
    def _loose(self) -> tuple[tuple[range, Passing], ...]:
        """The single steps behind others that take few words or none: at one of some distances they must pass."""
        return tuple((offsets, step.passing) for way in (1, -1) for offsets, step in _placed(self._ways[way < 0], way))

    @cached_property
    def beside(self) -> tuple[int, frozenset[str]] | None:
        """A neighbour of the anchor that is one of some words: its distance (1 or -1) and the words, in lower case."""
        found = [
            (offset, steps[0].forms)
            for offset, steps in zip((1, -1), self._ways, strict=True)
            if steps and steps[0].single
        ]
        named = [(_frequency(forms), offset, forms) for offset, forms in found if forms]
        return (min(named)[1], frozenset(map(fold, min(named)[2]))) if named else None

    @cached_property
    def _ways(self) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """The steps behind the anchor, and those before it, from it on."""
        anchor = self.anchor or 0
        return self.steps[anchor + 1 :], self.steps[:anchor][::-1]

    def readings(self, number: int) -> str:
        """The features that the word of a step was asked to have."""
        return next((step.readings for step in self.steps if step.number == number), "")


def _frequency(forms: frozenset[str]) -> float:
    """A guess at how often some words stand in 10,000; of those that are not common, hardly one in ten does."""
    return sum(COMMON.get(form, RARE) for form in forms)


def _single(step: Step) -> bool:
    return step.single


def _placed(steps: Sequence[Step], way: int) -> Iterator[tuple[range, Step]]:
    """The single steps that stand at a few distances from an anchor, on its right (1) or left (-1)."""
    least = most = 1
    for step in steps:
        if most - least > FEW:
            return
        if step.single and most > least:
            yield range(way * least, way * (most + 1), way), step
        least, most = least + step.least, most + step.most


def _rarity(placed: tuple[int, Step]) -> tuple[bool, int]:
    """A guess at how few words pass a step: its own words are few, then the more is asked the fewer pass."""
    _, step = placed
    return not step.forms, len(step.forms) if step.forms else -len(step.tests)


def _spans(parts: Iterable[tuple[int, int, int]]) -> Mapping[int, tuple[int, int]]:
    spans: dict[int, tuple[int, int]] = {}
    for number, start, end in parts:
        low, high = spans.get(number, (start, end))
        spans[number] = (min(low, start), max(high, end))
    return spans


def _walk(steps: Sequence[Step], line: Line, at: int, way: int) -> list[tuple[int, int, int]] | None:
    """What the steps take from a place on, to the right (1) or to the left (-1): number, first word, end."""
    taken: list[tuple[int, int, int]] = []
    for number, step in enumerate(steps):
        if not step.single:
            rest = _stretched(steps[number:], line, at, way)
            return None if rest is None else taken + rest
        if not step.passing[line.word(at)]:
            return None
        taken.append((step.number, at, at + 1))
        at += way
    return taken


def _stretched(steps: Sequence[Step], line: Line, at: int, way: int) -> list[tuple[int, int, int]] | None:
    """The same where the first step takes as many words as the others leave it."""
    step, count = steps[0], 0
    while count < step.most and step.passing[line.word(at + way * count)]:
        count += 1
    for taken in range(count, step.least - 1, -1):
        rest = _walk(steps[1:], line, at + way * taken, way)
        if rest is not None:
            start = at if way > 0 else at - taken + 1
            return [(step.number, start, start + taken), *rest]
    return None
