"""The literals that a regular expression cannot match without: what its search can wait for.

The expression is read with the standard library's own parser (private, but unchanged since Python 3.11), so that
our idea of the pattern is the engine's.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from lint.checks.dialect import simplified
from lint.text import fold

MOST = 64  # alternatives kept for one factor: beyond, the literals say too little
ANCHOR_LENGTH = 3  # a key at the start of the match is preferred when its words are at least so long
WORD_RUN = re.compile(r"\w+")
ZERO_WIDTH = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})
REPEATS = frozenset({op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT})


class Place(StrEnum):
    """Where a key stands in the text: it is a word, begins one, or may be anywhere."""

    WORD = "word"
    PREFIX = "prefix"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Key:
    """A literal, folded, that must occur for the pattern to match.

    It is a part, from `offset` on, of the longer string `factor`, which must stand there as well. `anchored`: a match
    begins where the factor begins; otherwise it may begin anywhere before.
    """

    text: str
    place: Place
    factor: str
    offset: int
    anchored: bool


@dataclass(frozen=True, slots=True)
class Factor:
    """Strings one of which is in every match.

    `at_start`: every match begins with one of them; `at_end`: a
    word boundary follows them.
    """

    strings: frozenset[str]
    at_start: bool
    at_end: bool = False


def parse(pattern: str) -> Sequence[Any] | None:
    """The parsed pattern, or None when the standard library does not know its syntax."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            return parser.parse(pattern)  # type: ignore[no-any-return]
        except (re.error, FutureWarning, DeprecationWarning, OverflowError, RecursionError):
            return None


def keys(pattern: str, *, bounded: bool) -> tuple[Key, ...] | None:
    """The keys of a pattern, any of which triggers it, or None when it must be tried everywhere.

    `bounded` says that a match begins at a word boundary. Case, apostrophes and spaces are folded.
    """
    parsed = parse(simplified(pattern))
    return _choose(_factors(parsed), bounded=bounded) if parsed is not None else None


def literal_keys(literal: str, *, bounded: bool) -> tuple[Key, ...] | None:
    """The keys of a literal phrase."""
    return _choose([Factor(frozenset({fold(literal)}), at_start=True, at_end=bounded)], bounded=bounded)


def risky(parsed: Sequence[Any]) -> bool:
    """Whether backtracking may take exponential time: a repeat inside a repeat."""
    return any(_nested(item, inside=False) for item in parsed)


def _nested(item: tuple[Any, Any], *, inside: bool) -> bool:
    code, argument = item
    if code in REPEATS:
        many = argument[1] > 1
        if many and inside and argument[1] - argument[0] > 0:
            return True
        return any(_nested(sub, inside=inside or many) for sub in argument[2])
    if code is op.BRANCH:
        return inside or any(_nested(sub, inside=inside) for branch in argument[1] for sub in branch)
    if code is op.SUBPATTERN:
        return any(_nested(sub, inside=inside) for sub in argument[3])
    if code in (op.ASSERT, op.ASSERT_NOT):
        return any(_nested(sub, inside=inside) for sub in argument[1])
    return False


class _Collector:
    """Walks a pattern from left to right; `current` are the strings that the stretch being read can be."""

    def __init__(self) -> None:
        self.factors: list[Factor] = []
        self.current: frozenset[str] = frozenset({""})
        self.at_start = True

    def cut(self, restart: str = "") -> None:
        """The stretch ends here; the next one begins with `restart`."""
        if "" not in self.current:
            self.factors.append(Factor(self.current, self.at_start))
        self.at_start = False
        self.current = frozenset({restart})

    def extend(self, strings: Iterable[str]) -> None:
        """The stretch goes on with one of these strings."""
        strings = tuple(strings)
        if len(self.current) * len(strings) > MOST:
            self.cut()
        if len(strings) > MOST:
            self.cut()
            return
        self.current = frozenset(head + tail for head in self.current for tail in strings)

    def read(self, items: Iterable[tuple[Any, Any]]) -> None:
        for item in items:
            self._item(*item)

    def _item(self, code: Any, argument: Any) -> None:
        if code is op.SUBPATTERN:
            self.read(argument[3])
        elif code not in ZERO_WIDTH:
            exact = _exact((code, argument))
            if exact is not None:
                self.extend(exact)
            elif code in REPEATS:
                self._repeat(argument)
            elif code is op.BRANCH:
                self._branch(argument[1])
            else:
                self.cut()

    def _repeat(self, argument: Any) -> None:
        least, _, body = argument
        exact = _exact_all(body)
        if least == 0 or exact is None:
            self.cut()
            if least:
                self._required(body)
            return
        self.extend(exact)
        self.cut(restart=" " if exact == (" ",) else "")

    def _required(self, body: Iterable[tuple[Any, Any]]) -> None:
        inner = _Collector()
        inner.read(body)
        inner.cut()
        self.factors += [Factor(factor.strings, at_start=False) for factor in inner.factors]

    def _branch(self, branches: Sequence[Any]) -> None:
        """Alternatives that are not plain strings: every one must have a factor for the branch to have one."""
        best = []
        for branch in branches:
            inner = _Collector()
            inner.read(branch)
            inner.cut()
            if not inner.factors:
                self.cut()
                return
            best.append(inner.factors[0])
        strings = frozenset(text for factor in best for text in factor.strings)
        if all(factor.at_start for factor in best) and len(strings) <= MOST:
            self.extend(strings)
            self.cut()
        else:
            self.cut()
            self.factors.append(Factor(strings, at_start=False))


def _factors(parsed: Iterable[tuple[Any, Any]]) -> list[Factor]:
    collector = _Collector()
    collector.read(parsed)
    collector.cut()
    return collector.factors


def _exact(item: tuple[Any, Any]) -> tuple[str, ...] | None:
    """All folded strings that an item can match, when they are few."""
    code, argument = item
    if code is op.LITERAL:
        return (fold(chr(argument)),)
    if code is op.IN:
        return _exact_set(argument)
    if code is op.BRANCH:
        branches = [_exact_all(branch) for branch in argument[1]]
        return tuple(dict.fromkeys(text for branch in branches for text in branch or ())) if all(branches) else None
    if code is op.SUBPATTERN:
        return _exact_all(argument[3])
    if code in REPEATS and argument[0] == 0 and argument[1] == 1:
        inside = _exact_all(argument[2])
        return ("", *inside) if inside else None
    return None


def _exact_all(items: Iterable[tuple[Any, Any]]) -> tuple[str, ...] | None:
    strings: tuple[str, ...] = ("",)
    for item in items:
        if item[0] in ZERO_WIDTH:
            continue
        more = _exact(item)
        if more is None or len(strings) * len(more) > MOST:
            return None
        strings = tuple(head + tail for head in strings for tail in more)
    return strings


def _exact_set(members: Sequence[tuple[Any, Any]]) -> tuple[str, ...] | None:
    strings = []
    for code, argument in members:
        if code is op.LITERAL:
            strings.append(fold(chr(argument)))
        elif code is op.CATEGORY and argument is op.CATEGORY_SPACE:
            strings.append(" ")
        else:
            return None
    return tuple(dict.fromkeys(strings)) if len(strings) <= MOST // 4 else None


def _choose(factors: Sequence[Factor], *, bounded: bool) -> tuple[Key, ...] | None:
    """The most telling factor: at the start of the match when its words are long enough, else the longest words."""
    options = [keyed for factor in factors if (keyed := _keyed(factor, bounded=bounded))]
    if not options:
        return None
    first = options[0]
    if first[0].anchored and all(key.place is not Place.ANYWHERE and len(key.text) >= ANCHOR_LENGTH for key in first):
        return first
    return max(options, key=_worth)


def _worth(chosen: tuple[Key, ...]) -> tuple[bool, int, bool, int]:
    shortest = min(len(key.text) for key in chosen)
    return (
        all(key.place is not Place.ANYWHERE for key in chosen),
        min(shortest, 5),
        chosen[0].anchored,
        -len(chosen),
    )


def _keyed(factor: Factor, *, bounded: bool) -> tuple[Key, ...]:
    aligned = bounded and factor.at_start
    found = [_key(text, factor, aligned=aligned) for text in sorted(factor.strings)]
    return tuple(key for key in found if not any(_implied(key, other) for other in found))


def _implied(key: Key, other: Key) -> bool:
    """Whether the other key stands wherever this one does, so that this one need not be looked for."""
    loose = key.place is other.place is Place.ANYWHERE and not other.anchored
    return loose and key is not other and other.text in key.text


def _key(text: str, factor: Factor, *, aligned: bool) -> Key:
    """The longest word of the string that is known to begin where a word of the text begins, or the whole string."""
    runs = [run for run in WORD_RUN.finditer(text) if run.start() > 0 or aligned]
    if not runs:
        return Key(text, Place.ANYWHERE, text, 0, factor.at_start)
    best = max(runs, key=lambda run: len(run[0]))
    whole = best.end() < len(text) or factor.at_end
    return Key(best[0], Place.WORD if whole else Place.PREFIX, text, best.start(), factor.at_start)
