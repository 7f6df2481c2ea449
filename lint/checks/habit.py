"""Kind habit: something that most of the article writes otherwise, with what to put in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from lint.analysis import Passage
from lint.checks.patterns.patterns import Pattern
from lint.checks.substitution import Substitution
from lint.diagnostic import Match


@dataclass(frozen=True)
class Habit(Substitution):
    """Signale une clé de `swap`, et propose sa valeur, là où l'article montre qu'il écrit autrement.

    `usual` décrit l'autre façon : un article qui l'a une fois n'a plus d'excuse. Un article qui ne l'a jamais suit
    peut-être l'usage de sa maison : il n'est repris que s'il ne compte pas plus de `alone` occurrences.
    """

    usual: tuple[str, ...] = ()
    alone: int = 0

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match of an article that has another habit, or none."""
        read = tuple(passages)
        matches = tuple(super().find(read))
        if 0 < len(matches) <= self.alone or any(pattern.count(passage) for passage in read for pattern in self._usual):
            yield from matches

    @cached_property
    def _usual(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(source, self.ignorecase, not self.nonword, self.normalize) for source in self.usual)
