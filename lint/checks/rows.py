"""Rows of words as rules write them: `{déterminant} [:ppas.m.s&!:nom] du|des`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate

from lint.checks.readings import every, options, some
from lint.text import Token, fold

STOPS = frozenset((*".!?…:;«»“”()[]–—•", '"', "...", "?!", "!?", "!!", "??"))
"""Marks that end what a row may reach over; beside them, and at the ends of the text, stands `^` or `$`."""
OPENING, CLOSING = frozenset("«“(["), frozenset("»”)]")
NUMBER = re.compile(r"\d")
OPTIONAL, SEVERAL = "?", "*"
MOST = 3  # words that a step with * takes
COMMON = frozenset(
    (
        *("a", "à", "au", "aux", "avec", "c'", "ce", "ces", "cette", "d'", "dans", "de", "des", "du", "elle", "en"),
        *("est", "et", "été", "être", "il", "ils", "l'", "la", "le", "les", "leur", "lui", "mais", "n'", "ne", "on"),
        *("ont", "ou", "où", "par", "pas", "plus", "pour", "qu'", "que", "qui", "s'", "sa", "se", "ses", "si", "son"),
        *("sont", "sous", "sur", "un", "une", "y", ",", "était", "ainsi", "avoir"),
    )
)
"""Words that stand in most sentences: they start a row only where it has no rarer one."""


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

    def mark(self, at: int) -> str:
        """What stands there, nothing beyond the ends."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def written(self, at: int) -> str:
        """The word in lower case where a sentence begins with it, else as it stands, so that names stay names."""
        if not self.mark(at):
            return ""
        text = self.tokens[at].text
        capital = text[:1].isupper() and not any(letter.isupper() for letter in text[1:])
        return text.replace("’", "'") if not capital or not self.stops(at - 1) else self.forms[at]


@dataclass(frozen=True, slots=True)
class Test:
    """One condition on a word: it is among `forms`, or `judge` says so; `negated`: it must fail."""

    judge: Callable[[Line, int], bool]
    negated: bool = False
    forms: frozenset[str] | None = None
    readings: str = ""

    def passes(self, line: Line, at: int) -> bool:
        """Whether the condition holds of a word; of a stop only a negated one and `^` do."""
        return self.judge(line, at) is not self.negated


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
    def readings(self) -> str:
        """The features that the word was asked to have."""
        return next((test.readings for test in self.tests if test.readings and not test.negated), "")

    def fits(self, line: Line, at: int) -> bool:
        """Whether a word passes all tests."""
        return all(test.passes(line, at) for test in self.tests)


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

    def fit(self, line: Line, at: int) -> Fit | None:
        """The row whose anchor is the word at a place, None where it does not fit."""
        anchor = self.anchor or 0
        if not self.steps[anchor].fits(line, at):
            return None
        after = _walk(self.steps[anchor + 1 :], line, at + 1, 1)
        if after is None:
            return None
        before = _walk(self.steps[:anchor][::-1], line, at - 1, -1)
        if before is None:
            return None
        return Fit({**before, self.steps[anchor].number: (at, at + 1), **after})


def _walk(steps: Sequence[Step], line: Line, at: int, way: int) -> dict[int, tuple[int, int]] | None:
    """The words that the steps take from a place on, to the right (1) or to the left (-1)."""
    if not steps:
        return {}
    step, count = steps[0], 0
    reach = [at]
    while count < step.most and step.fits(line, at + way * count):
        count += 1
        reach.append(at + way * count)
    for taken in range(count, step.least - 1, -1):
        rest = _walk(steps[1:], line, reach[taken], way)
        if rest is not None:
            ends = sorted((at, reach[taken]))
            shift = 0 if way > 0 else 1
            return {step.number: (ends[0] + shift, ends[1] + shift), **rest}
    return None


def row(source: str, words: Mapping[str, Sequence[str]], wanted: tuple[str, ...] = ()) -> Row:
    """The row of a source text. `words` are the classes. Raises ValueError for one that cannot be read."""
    pieces = source.split()
    opened = [piece[0] == "[" for piece in pieces]
    closed = [piece[-1] == "]" for piece in pieces]
    if sum(opened) != sum(closed) or sum(opened) > 1:
        raise ValueError(f"{source} : il faut une paire de crochets, ou aucune")
    bare = [piece[start : len(piece) - end] for piece, start, end in zip(pieces, opened, closed, strict=True)]
    steps = tuple(_step(piece, number, words) for number, piece in enumerate(bare, 1))
    if not sum(opened):
        return Row(steps, 1, len(steps), wanted)
    first = next(number for number, count in enumerate(accumulate(opened), 1) if count)
    last = next(number for number, count in enumerate(accumulate(closed), 1) if count)
    return Row(steps, first, last, wanted)


def _step(source: str, number: int, words: Mapping[str, Sequence[str]]) -> Step:
    least, most = {OPTIONAL: (0, 1), SEVERAL: (0, MOST)}.get(source[-1:] if len(source) > 1 else "", (1, 1))
    plain = source if least else source[:-1]
    return Step(tuple(_test(part, words) for part in plain.split("&")), number, least, most)


def _test(source: str, words: Mapping[str, Sequence[str]]) -> Test:
    if source.startswith("!") and len(source) > 1:
        inner = _test(source[1:], words)
        return Test(inner.judge, negated=True, forms=inner.forms, readings=inner.readings)
    if source[0] == "/" and source[-1] == "/":
        search = re.compile(source[1:-1]).search
        return Test(lambda line, at: not line.stops(at) and bool(search(line.forms[at])))
    names = source.split("|")
    asked = [name for name in names if name in PLACES or (name[:1] in READINGS and len(name) > 1)]
    forms = frozenset(form for name in names if name not in asked for form in words.get(name, (fold(name),)))
    if not asked:
        return Test(lambda line, at: line.written(at) in forms, forms=forms)
    judges = tuple(map(_judge, asked))
    readings = "+".join(name[1:] for name in asked if name not in PLACES)
    return Test(lambda line, at: line.written(at) in forms or any(one(line, at) for one in judges), readings=readings)


PLACES: Mapping[str, Callable[[Line, int], bool]] = {
    "^": lambda line, at: line.stops(at) and line.mark(at) not in CLOSING,
    "$": lambda line, at: line.stops(at) and line.mark(at) not in OPENING,
    "_": lambda line, at: not line.stops(at) and line.forms[at] != ",",
    "9": lambda line, at: not line.stops(at) and bool(NUMBER.match(line.forms[at])),
    "Aa": lambda line, at: not line.stops(at) and line.tokens[at].text[:1].isupper(),
}
READINGS: Mapping[str, Callable[[str, str], bool]] = {":": some, "=": every}


def _judge(name: str) -> Callable[[Line, int], bool]:
    if name in PLACES:
        return PLACES[name]
    options(name[1:])
    judge = READINGS[name[0]]
    return lambda line, at: not line.stops(at) and judge(name[1:], line.written(at))


def class_names(source: str) -> Iterator[str]:
    """The classes `{nom}` and lemmas `<mot>` that a row names."""
    yield from re.findall(r"\{[^{}]+\}|<[^<>]+>", source)
