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
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from lint.checks.patterns.backtracking import REPEATS
from lint.checks.patterns.common import COMMON
from lint.checks.patterns.dialect import simplified
from lint.text import fold, normalise

MOST = 64  # alternatives kept for one factor: beyond, the literals say too little
ANCHOR_LENGTH = 3  # a key at the start of the match is preferred when its words are at least so long
COPIES = 8  # of a repeated string that a factor takes in
SIGN = re.compile(r"[^\w\s'-]")
WORD_RUN = re.compile(r"\w+")
CASE_FLAG = re.compile(r"\(\?[a-zA-Z]*i")
ZERO_WIDTH = frozenset({op.AT, op.ASSERT, op.ASSERT_NOT})


class Place(StrEnum):
    """Where a key stands in the text: it is a word, begins one, or may be anywhere."""

    WORD = "word"
    PREFIX = "prefix"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Key:
    """A literal, folded, that must occur for the pattern to match.

    It is a part, from `offset` on, of the longer string `factor`, which must stand there as well: in this case when
    `cased`, else folded. `anchored`: a match begins where the factor begins; otherwise it may begin anywhere before.
    """

    text: str
    place: Place
    factor: str
    offset: int
    anchored: bool
    cased: bool = False


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


def keys(pattern: str, *, bounded: bool, cased: bool = False) -> tuple[Key, ...] | None:
    """The keys of a pattern, any of which triggers it, or None when it must be tried everywhere.

    `bounded` says that a match begins at a word boundary, `cased` that case counts.
    """
    parsed = parse(simplified(pattern))
    if parsed is None:
        return None
    bounded = bounded or list(parsed[:1]) == [(op.AT, op.AT_BOUNDARY)]
    return _choose(_factors(parsed), bounded=bounded, cased=cased and not CASE_FLAG.search(pattern))


def literal_keys(literal: str, *, bounded: bool, cased: bool = False) -> tuple[Key, ...] | None:
    """The keys of a literal phrase."""
    factor = Factor(frozenset({normalise(literal)}), at_start=True, at_end=bounded)
    return _choose([factor], bounded=bounded, cased=cased)


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
        elif code is op.ASSERT:
            self._look_ahead(argument[1]) if argument[0] > 0 else self._look_behind(argument[1])
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

    def _look_ahead(self, items: Iterable[tuple[Any, Any]]) -> None:
        """What must follow here belongs to the factor that ends here, but not to the match."""
        ahead = _Collector()
        ahead.current, ahead.at_start = self.current, self.at_start
        ahead.read(items)
        ahead.cut()
        self.factors += ahead.factors

    def _look_behind(self, items: Iterable[tuple[Any, Any]]) -> None:
        """What must stand before is a factor of its own."""
        exact = _exact_all(items)
        if exact and "" not in exact:
            self.factors.append(Factor(frozenset(exact), at_start=False))

    def _repeat(self, argument: Any) -> None:
        least, _, body = argument
        exact = _exact_all(body)
        if least == 0 or exact is None:
            self.cut()
            if least:
                self._required(body)
            return
        for _ in range(min(least, COPIES)):
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
    """All strings, normalised, that an item can match, when they are few."""
    code, argument = item
    if code is op.LITERAL:
        return _letter(argument)
    if code is op.IN:
        return _exact_set(argument)
    if code is op.BRANCH:
        return _exact_any(argument[1])
    if code is op.SUBPATTERN:
        return _exact_all(argument[3])
    if code in REPEATS and argument[0] == 0 and argument[1] == 1:
        inside = _exact_all(argument[2])
        return ("", *inside) if inside else None
    return None


@cache
def _letter(code: int) -> tuple[str, ...]:
    return (normalise(chr(code)),)


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


def _exact_any(branches: Iterable[Iterable[tuple[Any, Any]]]) -> tuple[str, ...] | None:
    strings: dict[str, None] = {}
    for branch in branches:
        more = _exact_all(branch)
        if not more:
            return None
        strings |= dict.fromkeys(more)
    return tuple(strings)


def _exact_set(members: Sequence[tuple[Any, Any]]) -> tuple[str, ...] | None:
    strings = []
    for code, argument in members:
        if code is op.LITERAL:
            strings.append(normalise(chr(argument)))
        elif code is op.RANGE and argument[1] - argument[0] < MOST // 4:
            strings += [normalise(chr(letter)) for letter in range(argument[0], argument[1] + 1)]
        elif code is op.CATEGORY and argument is op.CATEGORY_SPACE:
            strings.append(" ")
        else:
            return None
    return tuple(dict.fromkeys(strings)) if len(strings) <= MOST // 4 else None


def _choose(factors: Sequence[Factor], *, bounded: bool, cased: bool) -> tuple[Key, ...] | None:
    """The most telling factor: at the start of the match when its words are long enough, else the longest words."""
    options = [keyed for factor in factors if _tells(keyed := _keyed(factor, bounded=bounded, cased=cased))]
    if not options:
        return None
    first = options[0]
    if first[0].anchored and all(_starts(key) for key in first):
        return first
    return max(options, key=_worth)


def _starts(key: Key) -> bool:
    """Whether the key, at the start of the match, tells enough."""
    return key.place is not Place.ANYWHERE and _weight(key.text) >= ANCHOR_LENGTH


def _tells(keyed: tuple[Key, ...]) -> bool:
    """Whether the keys are rarer than the passages that would be tried without them: a space is not."""
    return bool(keyed) and all(key.text.strip() for key in keyed)


def _worth(chosen: tuple[Key, ...]) -> tuple[int, bool, int]:
    """Long keys are rare; one that may stand inside a word is worth a letter less, and spaces nothing."""
    score = min(min(_weight(key.text), 5) - (key.place is Place.ANYWHERE) for key in chosen)
    return score, chosen[0].anchored, -len(chosen)


def _weight(text: str) -> int:
    """How telling a key is: its letters and signs, none for a word that stands everywhere."""
    bare = text.strip()
    return 0 if bare in COMMON else len(bare)


def _keyed(factor: Factor, *, bounded: bool, cased: bool) -> tuple[Key, ...]:
    strings = factor.strings if cased else {fold(text) for text in factor.strings}
    found = [_key(text, factor, aligned=bounded and factor.at_start, cased=cased) for text in sorted(strings)]
    loose = [] if factor.at_start else [key for key in found if key.place is Place.ANYWHERE]
    return tuple(key for key in found if not (key.place is Place.ANYWHERE and _implied(key, loose)))


def _implied(key: Key, others: Iterable[Key]) -> bool:
    """Whether one of the other keys stands wherever this one does, so that this one need not be looked for."""
    return any(other.factor in key.factor for other in others if other is not key)


def _rarity(run: re.Match[str]) -> tuple[int, int]:
    """Telling words first, then those that are least common."""
    word = fold(run[0])
    return _weight(word), -COMMON.get(word, 0)


def _says_more(text: str) -> bool:
    """Whether a string without a telling word is rarer than its words: a sign, or several of them."""
    return bool(SIGN.search(text)) or len(WORD_RUN.findall(text)) > 1


def _key(text: str, factor: Factor, *, aligned: bool, cased: bool) -> Key:
    """The most telling word that is known to begin where a word of the text begins, or the whole string."""
    runs = [run for run in WORD_RUN.finditer(text) if run.start() > 0 or aligned]
    best = max(runs, key=_rarity, default=None)
    if best is None or (_weight(fold(best[0])) <= 1 and _says_more(text)):
        return Key(fold(text), Place.ANYWHERE, text, 0, factor.at_start, cased)
    whole = best.end() < len(text) or factor.at_end
    place = Place.WORD if whole else Place.PREFIX
    return Key(fold(best[0]), place, text, best.start(), factor.at_start, cased)
