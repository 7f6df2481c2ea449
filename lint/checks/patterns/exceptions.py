"""The innocent twins of a rule's entries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from lint.analysis import Passage
from lint.checks.patterns.patterns import Found, Pattern

REACH = 400  # code points before a match where an exception that covers it may begin


@dataclass(frozen=True)
class Exceptions:
    """Regular expressions, whatever the case; a match inside one of their matches is no finding."""

    sources: tuple[str, ...]
    normalize: bool = True

    def cover(self, passage: Passage, found: Found) -> bool:
        """Whether an exception stretches over the match."""
        if not self.pattern:
            return False
        at = max(0, found.start - REACH)
        while (covering := self.pattern.search(passage, at)) and covering.start <= found.start:
            if covering.end >= found.end:
                return True
            at = covering.start + 1
        return False

    @cached_property
    def pattern(self) -> Pattern | None:
        """All exceptions in one, the longest first; None when there are none."""
        if not self.sources:
            return None
        longest_first = sorted(self.sources, key=len, reverse=True)
        return Pattern("|".join(f"(?:{source})" for source in longest_first), normalize=self.normalize)
