"""Patterns of rules: a literal or a regular expression, and its matches in a passage."""

from __future__ import annotations

import re
import warnings
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from lint.analysis import Passage
from lint.checks.patterns.dialect import translated
from lint.text import fold, normalise

if TYPE_CHECKING:
    from lint.checks.patterns.literals import Key

TIMEOUT = 0.5  # seconds that one search of a pattern that may backtrack without end gets
REPEATED_GROUP = re.compile(r"\)[*+{]")  # without one a search cannot run away, and need not be looked into
META = re.compile(r"[\\^$.|?*+(){}\[\]]")


@dataclass(frozen=True, slots=True)
class Found:
    """A match: offsets in the passage, the number of the pattern, and its groups as they are written there."""

    start: int
    end: int
    pattern: int
    groups: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Pattern:
    """What to look for.

    `whole` asks for word boundaries on both sides; `normalize` matches typographic variants of apostrophes, spaces
    and hyphens alike; `multiline` lets ^ and $ match at line breaks. Regular expressions are Python's, those of the
    `regex` package, or .NET's.
    """

    source: str
    ignorecase: bool = True
    whole: bool = True
    normalize: bool = True
    multiline: bool = True

    @cached_property
    def literal(self) -> bool:
        """Whether the source is a plain phrase that can be compared letter by letter."""
        return not META.search(self.source) and (not self.whole or _edges_are_letters(self.source))

    def keys(self) -> tuple[Key, ...] | None:
        """What must be seen before this pattern is tried, None when it must be tried everywhere."""
        from lint.checks.patterns.literals import keys, literal_keys  # noqa: PLC0415  (only where rules are compiled)

        if self.literal:
            return literal_keys(self.source, bounded=self.whole, cased=not self.ignorecase)
        return keys(translated(self._plain), bounded=self.whole, cased=not self.ignorecase)

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression, of `re` where it is safe and known there, else of `regex`.

        Raises ValueError, with the reason, when neither accepts it.
        """
        source = translated(self._plain)
        source = rf"\b(?:{source})\b" if self.whole else source
        flags = re.IGNORECASE * self.ignorecase | re.MULTILINE * self.multiline
        if REPEATED_GROUP.search(source) and _risky(source):
            return _timed(source, flags)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            try:
                return re.compile(source, flags)
            except (re.error, FutureWarning, DeprecationWarning):  # syntax that only the other engine knows
                return _timed(source, flags)

    def search(self, passage: Passage, start: int) -> Found | None:
        """The first match at or after an offset of the passage."""
        return self._found("search", passage, start)

    def match(self, passage: Passage, start: int) -> Found | None:
        """The match that begins at an offset of the passage."""
        return self._match_literal(passage, start) if self.literal else self._found("match", passage, start)

    def all(self, passage: Passage) -> Iterator[Found]:
        """All matches that hold something, from left to right, without overlap."""
        return (_told(found, passage) for found in self._each(passage))

    def count(self, passage: Passage) -> int:
        """The number of matches that hold something."""
        return sum(1 for _ in self._each(passage))

    def _each(self, passage: Passage) -> Iterator[Any]:
        text = passage.normal if self.normalize else passage.text
        if isinstance(self.compiled, re.Pattern):
            return (found for found in self.compiled.finditer(text) if found[0])
        return (found for found in self.compiled.finditer(text, timeout=TIMEOUT) if found[0])

    def _found(self, method: str, passage: Passage, start: int) -> Found | None:
        text = passage.normal if self.normalize else passage.text
        found = self._call(method, text, start)
        return _told(found, passage) if found else None

    def _call(self, method: str, text: str, start: int) -> Any:
        call = getattr(self.compiled, method)
        return call(text, start) if isinstance(self.compiled, re.Pattern) else call(text, start, timeout=TIMEOUT)

    def _match_literal(self, passage: Passage, start: int) -> Found | None:
        end = start + len(self.source)
        text = passage.folded if self.ignorecase else passage.normal if self.normalize else passage.text
        if not text.startswith(self._wanted, start):
            return None
        if self.ignorecase and not self.normalize and passage.text[start:end].lower() != self.source.lower():
            return None
        if self.whole and not (_edge(text, start) and _edge(text, end)):
            return None
        return Found(start, end, 0)

    @cached_property
    def _wanted(self) -> str:
        return fold(self.source) if self.ignorecase else self._plain

    @cached_property
    def _plain(self) -> str:
        return normalise(self.source) if self.normalize else self.source


def _told(found: Any, passage: Passage) -> Found:
    groups = tuple(passage.text[a:b] if a >= 0 else None for a, b in found.regs[1:])
    return Found(found.start(), found.end(), 0, groups)


def _edges_are_letters(text: str) -> bool:
    return bool(text) and _is_word(text[0]) and _is_word(text[-1])


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _edge(text: str, at: int) -> bool:
    """Whether a word boundary lies at an offset beside which, on one side, a letter is known to stand."""
    return at == 0 or at == len(text) or not (_is_word(text[at - 1]) and _is_word(text[at]))


def _risky(source: str) -> bool:
    from lint.checks.patterns.backtracking import risky  # noqa: PLC0415  (few patterns are in doubt)
    from lint.checks.patterns.literals import parse  # noqa: PLC0415  (as above)

    return risky(parse(source) or ())


def _timed(source: str, flags: int) -> Any:
    import regex  # noqa: PLC0415  (40 ms, and few rules need it)

    numbers = regex.IGNORECASE * bool(flags & re.IGNORECASE) | regex.MULTILINE * bool(flags & re.MULTILINE)
    try:
        return regex.compile(source, numbers)
    except regex.error as error:
        raise ValueError(str(error)) from error


def scan(patterns: Sequence[Pattern], passage: Passage, among: Container[int] | None = None) -> Iterator[Found]:
    """The matches of all patterns, or of those whose numbers are `among`, as if they were one alternation.

    Leftmost first, then the pattern given first, never overlapping. Only patterns with a hit in the passage are tried.

    Raises TimeoutError when a pattern backtracks for longer than its time.
    """
    seekers = [seeker for seeker in _seekers(patterns, passage) if among is None or seeker.number in among]
    at = 0
    while seekers:
        live = [(found, seeker) for seeker in seekers if (found := seeker.at_or_after(at))]
        if not live:
            return
        best = min((found for found, _ in live), key=lambda found: (found.start, found.pattern))
        seekers = [seeker for _, seeker in live]
        if best.end > best.start:
            yield best
        at = max(best.end, best.start + 1)


class _Seeker:
    """The next match of one pattern; `starts`, last one first, are the places to try, None for everywhere."""

    def __init__(self, pattern: Pattern, number: int, passage: Passage, starts: list[int] | None) -> None:
        self.pattern = pattern
        self.number = number
        self.passage = passage
        self.starts = starts
        self.next: Found | None = None
        self.done = False

    def at_or_after(self, at: int) -> Found | None:
        if not self.done and (self.next is None or self.next.start < at):
            found = self.pattern.search(self.passage, at) if self.starts is None else self._try(self.starts, at)
            self.next = Found(found.start, found.end, self.number, found.groups) if found else None
            self.done = found is None
        return self.next

    def _try(self, starts: list[int], at: int) -> Found | None:
        while starts:
            start = starts.pop()
            if start >= at and (found := self.pattern.match(self.passage, start)):
                return found
        return None


def _seekers(patterns: Sequence[Pattern], passage: Passage) -> list[_Seeker]:
    places: dict[int, list[int]] = {}
    for hit in sorted(passage.hits, reverse=True):
        places.setdefault(hit.pattern, []).append(hit.start)
    base = passage.span.start
    return [
        _Seeker(
            patterns[number],
            number,
            passage,
            None if starts[-1] < 0 else [start - base for start in starts if start >= base],
        )
        for number, starts in sorted(places.items())
    ]
