"""Kind repetition: the same word twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.actions import NO_ACTION, Action
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.patterns import Found, Pattern
from lint.diagnostic import Match

SENTENCE_END = re.compile(r"[.!?…]")


@dataclass(frozen=True)
class Repetition(Unexpanded):
    """Signale deux `tokens` (expressions régulières) de suite qui sont le même mot.

    `alpha` ne retient que les mots faits de lettres. Une répétition par-dessus la fin d'une phrase est laissée, comme
    celles que décrit `exceptions` (le mot ou la paire). Avec `max: n`, les n premières répétitions passent.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("token",)

    tokens: tuple[str, ...] = ()
    alpha: bool = False
    max: int = 0
    exceptions: tuple[str, ...] = ()
    action: Action = NO_ACTION
    ignorecase: bool = True
    normalize: bool = True

    def __post_init__(self) -> None:
        self.action.check()

    def patterns(self) -> None:
        """Any word may be repeated."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every pair of equal words."""
        for passage in passages:
            count = 0
            for first, second in self._pairs(passage):
                count += 1
                if count > self.max and not self._excused(passage, first, second):
                    yield self._match(passage, first, second)
                    count = 0

    def _pairs(self, passage: Passage) -> Iterator[tuple[Found, Found]]:
        for first, second in pairwise(self._pattern.all(passage)):
            one, other = (passage.text[found.start : found.end].strip() for found in (first, second))
            same = one.casefold() == other.casefold() if self.ignorecase else one == other
            if same and other and (not self.alpha or other.isalpha()):
                yield first, second

    def _excused(self, passage: Passage, first: Found, second: Found) -> bool:
        if SENTENCE_END.search(passage.text, first.end, second.start):
            return True
        pair = Found(first.start, second.end, 0)
        return self._exceptions.cover(passage, pair) or self._exceptions.cover(passage, second)

    def _match(self, passage: Passage, first: Found, second: Found) -> Match:
        written = passage.text[first.start : second.end]
        once = (passage.text[first.start : first.end].strip(),)
        texts = self.action.replacements(written) if self.action.name else once
        token = passage.text[second.start : second.end].strip()
        return Match(passage.place(first.start, second.end), texts, {"token": token})

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)

    @cached_property
    def _pattern(self) -> Pattern:
        source = "|".join(self.tokens) or r"[^\s]+"
        return Pattern(source, self.ignorecase, whole=False, normalize=self.normalize, multiline=False)
