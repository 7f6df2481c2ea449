"""Kind term-variants: one term that an article writes in two ways."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.contract import Unexpanded
from lint.checks.term_pairs import PAIRS, Difference, Pair
from lint.diagnostic import Match
from lint.text import Span


@dataclass(frozen=True)
class TermVariants(Unexpanded):
    """Signale un terme que l'article écrit de deux façons, et propose la plus fréquente.

    `difference` dit lesquelles : `hyphen` (e-mail, email), `name` pour les noms propres (Buttes-Vertes, Buttes Vertes,
    St-Imier), `acronym` (l'UNESCO, l'Unesco ; l'OFSP, l'OSFP), `capitals` pour les noms de plusieurs mots (Musée
    d'arts, musée d'Arts), `reform` pour un mot dans l'orthographe de 1990 et dans l'autre. Les mots d'`apart` sont
    laissés ; pour `capitals`, les noms qui commencent par eux.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")

    difference: Difference = Difference.HYPHEN
    apart: tuple[str, ...] = ()

    def patterns(self) -> None:
        """Any word may have a second spelling."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The rarer spellings, passage by passage."""
        for passage in passages:
            pairs = _pairs(passage.analysis, self.difference, self.apart)
            for pair in pairs[bisect_left(pairs, (Span(passage.span.start, 0),)) :]:
                if pair.span.start >= passage.span.end:
                    break
                if passage.span.contains(pair.span):
                    yield Match(pair.span, (pair.wanted,), related=((pair.model, "l’autre graphie"),))


@lru_cache(maxsize=8)
def _pairs(analysis: Analysis, difference: Difference, apart: tuple[str, ...]) -> tuple[Pair, ...]:
    return tuple(sorted(PAIRS[difference](analysis, frozenset(apart))))
