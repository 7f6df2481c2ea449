"""Patterns of rules: a literal or a regular expression, and its matches in a passage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lint.analysis import Hit, Passage
from lint.checks.literals import Key, keys, literal_keys, parse, risky
from lint.text import fold, normalise

TIMEOUT = 0.5  # seconds that one search of a pattern that may backtrack without end gets
META = re.compile(r"[\\^$.|?*+(){}\[\]]")


@dataclass(frozen=True, slots=True)
class Found:
    """A match: offsets in the passage, the number of the pattern, and its groups."""

    start: int
    end: int
    pattern: int
    groups: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Pattern:
    """What to look for.

    `whole` asks for word boundaries on both sides; `normalize` matches typographic variants of apostrophes, spaces
    and hyphens alike. Regular expressions are Python's, or those of the `regex` package.
    """

    source: str
    ignorecase: bool = True
    whole: bool = True
    normalize: bool = True

    @cached_property
    def literal(self) -> bool:
        """Whether the source is a plain phrase that can be compared letter by letter."""
        return not META.search(self.source) and (not self.whole or _edges_are_letters(self.source))

    def keys(self) -> tuple[Key, ...] | None:
        """What must be seen before this pattern is tried, None when it must be tried everywhere."""
        if self.literal:
            return literal_keys(self.source, bounded=self.whole)
        return keys(self.source, bounded=self.whole)

    @cached_property
    def compiled(self) -> Any:
        """The compiled expression, of `re` where it is safe and known there, else of `regex`.

        Raises ValueError, with the reason, when neither accepts it.
        """
        source = rf"\b(?:{self._plain})\b" if self.whole else self._plain
        parsed = parse(source)
        if parsed is not None and not risky(parsed):
            return re.compile(source, re.MULTILINE | (re.IGNORECASE if self.ignorecase else 0))
        return _timed(source, ignorecase=self.ignorecase)

    def search(self, passage: Passage, start: int) -> Found | None:
        """The first match at or after an offset of the passage."""
        text = passage.normal if self.normalize else passage.text
        found = self._call("search", text, start)
        return Found(found.start(), found.end(), 0, found.groups()) if found else None

    def match(self, passage: Passage, start: int) -> Found | None:
        """The match that begins at an offset of the passage."""
        if self.literal:
            return self._match_literal(passage, start)
        text = passage.normal if self.normalize else passage.text
        found = self._call("match", text, start)
        return Found(found.start(), found.end(), 0, found.groups()) if found else None

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


def _edges_are_letters(text: str) -> bool:
    return bool(text) and _is_word(text[0]) and _is_word(text[-1])


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _edge(text: str, at: int) -> bool:
    """Whether a word boundary lies at an offset beside which, on one side, a letter is known to stand."""
    return at == 0 or at == len(text) or not (_is_word(text[at - 1]) and _is_word(text[at]))


def _timed(source: str, *, ignorecase: bool) -> Any:
    import regex  # noqa: PLC0415  (40 ms, and few rules need it)

    try:
        return regex.compile(source, regex.MULTILINE | (regex.IGNORECASE if ignorecase else 0))
    except regex.error as error:
        raise ValueError(str(error)) from error


def scan(patterns: Sequence[Pattern], passage: Passage) -> Iterator[Found]:
    """The matches of all patterns as if they were one alternation.

    Leftmost first, then the pattern given first, never overlapping. Only patterns with a hit in the passage are tried.

    Raises TimeoutError when a pattern backtracks for longer than its time.
    """
    seekers = _seekers(patterns, passage)
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


def scan_all(patterns: Sequence[Pattern], passage: Passage) -> Iterator[Found]:
    """Like `scan`, for a passage whose triggers were not looked up: every pattern is tried everywhere."""
    hits = tuple(Hit(-1, number) for number in range(len(patterns)))
    return scan(patterns, Passage(passage.analysis, passage.span, passage.block, hits, passage.raw))


class _Seeker:
    """The next match of one pattern; `starts` are the places to try, None for everywhere."""

    def __init__(self, pattern: Pattern, number: int, passage: Passage, starts: list[int] | None) -> None:
        self.pattern = pattern
        self.number = number
        self.passage = passage
        self.starts = starts
        self.next: Found | None = None
        self.done = False

    def at_or_after(self, at: int) -> Found | None:
        if not self.done and (self.next is None or self.next.start < at):
            found = self._search(at) if self.starts is None else self._try(self.starts, at)
            self.next = Found(found.start, found.end, self.number, found.groups) if found else None
            self.done = found is None
        return self.next

    def _search(self, at: int) -> Found | None:
        return self.pattern.search(self.passage, at)

    def _try(self, starts: list[int], at: int) -> Found | None:
        while starts:
            start = starts.pop(0)
            if start >= at and (found := self.pattern.match(self.passage, start)):
                return found
        return None


def _seekers(patterns: Sequence[Pattern], passage: Passage) -> list[_Seeker]:
    places: dict[int, list[int]] = {}
    for hit in sorted(passage.hits):
        places.setdefault(hit.pattern, []).append(hit.start)
    base = passage.span.start
    return [
        _Seeker(
            patterns[number],
            number,
            passage,
            None if starts[0] < 0 else [start - base for start in starts if start >= base],
        )
        for number, starts in sorted(places.items())
    ]
