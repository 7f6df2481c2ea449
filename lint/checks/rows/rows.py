"""Rows of words: conditions on words that follow each other, and where in a text they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice, takewhile

from lint.text import Token, fold, normalise

STOPS = frozenset((*".!?…:;«»“”()[]–—•", '"', "...", "?!", "!?", "!!", "??"))
"""Marks that end what a row may reach over; beside them, and at the ends of the text, stands `^` or `$`."""
OPENING, CLOSING = frozenset("«“(["), frozenset("»”)]")
NUMBER = re.compile(r"\d")
REACH = 16
"""Words before and behind a word that a row asks for without a look at where the text ends."""
NOTHING = ("",) * REACH
COMMON = frozenset(
    (
        *("a", "à", "au", "aux", "avec", "c'", "ce", "ces", "cette", "d'", "dans", "de", "des", "du", "elle", "en"),
        *("est", "et", "été", "être", "il", "ils", "l'", "la", "le", "les", "leur", "lui", "mais", "n'", "ne", "on"),
        *("ont", "ou", "où", "par", "pas", "plus", "pour", "qu'", "que", "qui", "s'", "sa", "se", "ses", "si", "son"),
        *("sont", "sous", "sur", "un", "une", "y", ",", "était", "ainsi", "avoir"),
    )
)
"""Words that stand in most sentences: they start a row only where it has no rarer one."""


def entry(text: str) -> str:
    """A word of a rule as words of a text are compared with it: in lower case, unless the rule writes a capital."""
    return normalise(text) if text[:1].isupper() else fold(text)


class Line:
    """The words of a passage, as rows look at them; a stop stands before the first and after the last one."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.forms = [fold(token.text) for token in tokens]

    @cached_property
    def places(self) -> Mapping[int, int]:
        """The number of the word that begins at an offset."""
        return {token.span.start: number for number, token in enumerate(self.tokens)}

    def stops(self, at: int) -> bool:
        """Whether a mark, or nothing, stands there."""
        return not 0 <= at < len(self.tokens) or self.forms[at] in STOPS

    def begins(self, at: int) -> bool:
        """Whether what follows begins a sentence or a quotation: a stop that closes nothing."""
        return self.stops(at) and self.mark(at) not in CLOSING and not (self.mark(at) == '"' and self._touch(at - 1))

    def ends(self, at: int) -> bool:
        """Whether what precedes ends there: a stop that opens nothing."""
        return self.stops(at) and self.mark(at) not in OPENING and not (self.mark(at) == '"' and self._touch(at))

    def _touch(self, at: int) -> bool:
        """Whether no space stands between a word and the next one."""
        pair = self.tokens[max(at, 0) : at + 2]
        return at >= 0 and len(pair) > 1 and pair[0].span.end == pair[1].span.start

    def mark(self, at: int) -> str:
        """What stands there, nothing beyond the ends."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def written(self, at: int) -> str:
        """The word in lower case where a sentence begins with it, else as it stands, so that names stay names."""
        return self.padded[at + REACH] if -REACH <= at < len(self.tokens) + REACH else ""

    @cached_property
    def padded(self) -> tuple[str, ...]:
        """What `written` gives, with `REACH` places on either side that nothing stands in."""
        opening = [self.stops(at - 1) for at in range(len(self.tokens))]
        return (*NOTHING, *map(_as_name, self.tokens, self.forms, opening), *NOTHING)


def _as_name(token: Token, form: str, opening: bool) -> str:  # noqa: FBT001  (one of three columns)
    text = token.text
    if text == "A":  # « À » as most keyboards write it
        return text
    capital = text[:1].isupper() and not any(map(str.isupper, text[1:]))
    return form if capital and opening else text.replace("’", "'")


Judge = Callable[[Line, int], bool]
"""Says whether the word at a place passes."""


@dataclass(frozen=True, slots=True)
class Test:
    """One condition on a word: it is among `forms`, or `judge` says so; `negated`: it must fail.

    `capital`: the forms are in lower case, the word has a capital.
    """

    judge: Judge
    negated: bool = False
    forms: frozenset[str] | None = None
    readings: str = ""
    capital: bool = False


@dataclass(frozen=True, slots=True)
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
    def written(self) -> frozenset[str]:
        """The words that the step is one of, as they stand in a text; none where their case differs."""
        return frozenset() if any(test.capital for test in self.tests) else self.forms

    @property
    def readings(self) -> str:
        """The features that the word was asked to have."""
        return next((test.readings for test in self.tests if test.readings and not test.negated), "")

    def fits(self, line: Line, at: int) -> bool:
        """Whether a word passes all tests."""
        for test in self.tests:  # noqa: SIM110  (half the time of a generator, and words are asked some millions of times)
            if test.judge(line, at) is test.negated:
                return False
        return True


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

    @cached_property
    def anchor(self) -> int | None:
        """The step whose words say most, from 0; None when every step needs the lexicon."""
        keyed = [(bool(step.forms & COMMON), len(step.forms), at) for at, step in enumerate(self.steps) if step.forms]
        return min(keyed)[2] if keyed else None

    @cached_property
    def start(self) -> frozenset[str]:
        """The words that the anchor is one of, in lower case."""
        return frozenset(map(fold, self.steps[self.anchor or 0].forms))

    @cached_property
    def _beside(self) -> tuple[tuple[int, frozenset[str]], ...]:
        """Words that must stand at a fixed distance from the anchor: what most places fail by is looked at first.

        Distances count from `REACH` words before the anchor.
        """
        found: list[tuple[int, frozenset[str]]] = []
        for way in (1, -1):
            steps = self.steps[(self.anchor or 0) + 1 :] if way > 0 else self.steps[: self.anchor or 0][::-1]
            fixed = takewhile(lambda step: step.least == step.most == 1, steps)
            near = enumerate(islice(fixed, REACH), 1)
            found += ((REACH + way * offset, step.written) for offset, step in near if step.written)
        return tuple(found)

    def fit(self, line: Line, at: int) -> Fit | None:
        """The row whose anchor is the word at a place, None where it does not fit."""
        padded = line.padded
        for offset, forms in self._beside:
            if padded[at + offset] not in forms:
                return None
        anchored, ahead, behind = self._ways
        if not anchored.fits(line, at):
            return None
        after = _walk(ahead, line, at + 1, 1)
        if after is None:
            return None
        before = _walk(behind, line, at - 1, -1)
        if before is None:
            return None
        return Fit(_spans([*before, (anchored.number, at, at + 1), *after]))

    @cached_property
    def _ways(self) -> tuple[Step, tuple[Step, ...], tuple[Step, ...]]:
        """The anchor, the steps behind it, and those before it, from it on."""
        anchor = self.anchor or 0
        return self.steps[anchor], self.steps[anchor + 1 :], self.steps[:anchor][::-1]

    def readings(self, number: int) -> str:
        """The features that the word of a step was asked to have."""
        return next((step.readings for step in self.steps if step.number == number), "")


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
        if not step.least == step.most == 1:
            rest = _stretched(steps[number:], line, at, way)
            return None if rest is None else taken + rest
        if not step.fits(line, at):
            return None
        taken.append((step.number, at, at + 1))
        at += way
    return taken


def _stretched(steps: Sequence[Step], line: Line, at: int, way: int) -> list[tuple[int, int, int]] | None:
    """The same where the first step takes as many words as the others leave it."""
    step, count = steps[0], 0
    while count < step.most and step.fits(line, at + way * count):
        count += 1
    for taken in range(count, step.least - 1, -1):
        rest = _walk(steps[1:], line, at + way * taken, way)
        if rest is not None:
            start = at if way > 0 else at - taken + 1
            return [(step.number, start, start + taken), *rest]
    return None
