"""Kind age-group: « le quadragénaire », of somebody whose age the article gives otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

DECADE = 10
YOUNGEST = 18  # the ages of children belong to others


@dataclass(frozen=True)
class AgeGroup(Unexpanded):
    """Signale « le quadragénaire » quand le seul âge d'adulte que donne l'article est d'une autre dizaine.

    `decades` dit de quel âge à quel autre va chaque mot (« quadragénaire: 40 », jusqu'à 49 ans).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "age")

    decades: Mapping[str, str] = field(default_factory=dict)

    def patterns(self) -> tuple[Pattern, ...]:
        """The words for people of an age."""
        return tuple(map(Pattern, self.decades))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The words that the only age of the article contradicts."""
        for passage in passages:
            ages = {figure.low: figure for figure in passage.analysis.figures if _adult(figure)}
            if len(ages) != 1:
                return
            age, figure = ages.popitem()
            for found in self._named.finditer(passage.folded):
                first = int(self.decades[found["word"]])
                if not first <= age < first + DECADE:
                    text = passage.analysis.document.text[figure.span.start : figure.span.end]
                    span = Span(passage.span.start + found.start(), passage.span.start + found.end())
                    yield Match(span, (), {"age": text}, ((figure.span, "l’âge donné"),))

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:l'|(?:le|la|ce|cet|cette) (?:jeune )?)(?P<word>{'|'.join(self.decades)})\b")


def _adult(figure: Figure) -> bool:
    return figure.kind is Kind.AGE and figure.low >= YOUNGEST
