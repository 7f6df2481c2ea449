"""Kind habit: something that most of the article writes otherwise, with what to put in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from lint.analysis import Passage
from lint.checks.patterns.patterns import Pattern
from lint.checks.substitution import Substitution
from lint.diagnostic import Match


@dataclass(frozen=True)
class Habit(Substitution):
    """Signale une clé de `swap`, et propose sa valeur, là où l'article montre qu'il écrit autrement.

    `usual` décrit l'autre façon : l'article est repris s'il l'a au moins aussi souvent. S'il l'a moins souvent, ou
    jamais, il suit peut-être l'usage de sa maison : il n'est repris que s'il ne compte pas plus de `alone` occurrences.
    """

    usual: tuple[str, ...] = ()
    alone: int = 0

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match of an article that mostly writes otherwise, or hardly writes it at all."""
        read = tuple(passages)
        matches = tuple(super().find(read))
        if len(matches) <= self.alone or self._otherwise(read) >= len(matches):
            yield from matches

    def _otherwise(self, passages: Sequence[Passage]) -> int:
        return sum(pattern.count(passage) for passage in passages for pattern in self._usual)

    @cached_property
    def _usual(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(source, self.ignorecase, not self.nonword, self.normalize) for source in self.usual)
