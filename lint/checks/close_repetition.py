"""Kind close-repetition: a heavy word or phrase that comes back too soon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.patterns.lemmas import expand
from lint.checks.patterns.patterns import Pattern, scan
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon


@dataclass(frozen=True)
class CloseRepetition:
    """Signale une expression qui revient à moins de `within` signes.

    Chaque famille de `families` réunit les tours qui comptent pour une même expression. Les mots entre accolades y sont
    des lemmes (« {mettre} en place »), les autres sont écrits tels quels. Ce qui est cité est laissé.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "family")

    families: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    within: int = 400

    def expanded(self, words: Lexicon) -> Self:
        """The families with all forms."""
        return replace(
            self,
            families={
                name: tuple(form for entry in entries for form in (expand(entry, words) if "{" in entry else (entry,)))
                for name, entries in self.families.items()
            },
        )

    def patterns(self) -> tuple[Pattern, ...]:
        """All forms."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The second and later uses of a family, each too near to the one before."""
        last: dict[str, Span] = {}
        for passage in passages:
            for found in scan(self._patterns, passage):
                span = Span(passage.span.start + found.start, passage.span.start + found.end)
                if passage.analysis.quotations.covering(span):
                    continue
                family = self._owners[found.pattern]
                before = last.get(family)
                last[family] = span
                if before and span.start - before.end < self.within:
                    yield Match(span, (), {"family": family}, ((before, "première fois"),))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(form) for forms in self.families.values() for form in forms)

    @cached_property
    def _owners(self) -> tuple[str, ...]:
        return tuple(name for name, forms in self.families.items() for _ in forms)
