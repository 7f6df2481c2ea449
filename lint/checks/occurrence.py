"""Kind occurrence: something that stands too often, or not often enough, in a stretch of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match

WORD = re.compile(r"\w+|[^\w\s]+")


@dataclass(frozen=True)
class Occurrence(Unexpanded):
    """Compte les occurrences de `token` dans chaque phrase, paragraphe, titre… selon `scope`.

    Signale la première quand il y en a plus de `max`, ou moins de `min`. Sans aucune occurrence, le premier mot est
    signalé. Un `max` ou un `min` nul ne limite rien.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("count",)

    token: str = ""
    max: int = 0
    min: int = 0
    ignorecase: bool = True
    normalize: bool = True

    def __post_init__(self) -> None:
        if self.token and not (self.max or self.min):
            raise ValueError(f"{self.token} : il faut max ou min")
        if self.max < 0 or self.min < 0:
            raise ValueError(f"{min(self.max, self.min)} : un nombre d’occurrences n’est pas négatif")

    def patterns(self) -> tuple[Pattern, ...] | None:
        """The token, or None when its absence counts."""
        return None if self.min else (self._pattern,)

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """One match for each passage with a wrong count."""
        for passage in passages:
            count = self._pattern.count(passage)
            if (self.max and count > self.max) or count < self.min:
                places = ((found.start, found.end) for found in self._pattern.all(passage))
                yield Match(passage.place(*_pointed(passage, places)), slots={"count": str(count)})

    @cached_property
    def _pattern(self) -> Pattern:
        return Pattern(self.token, self.ignorecase, whole=False, normalize=self.normalize, multiline=False)


def _pointed(passage: Passage, places: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """What to point at: the first occurrence that shows, or the first word."""
    visible = ((start, end) for start, end in places if passage.text[start:end].strip())
    words = (found.span() for found in WORD.finditer(passage.text))
    return next(chain(visible, words), (0, 0))
