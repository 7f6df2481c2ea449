"""Kind consistency: two forms of one word, of which an article should use only one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Found, Pattern, scan
from lint.diagnostic import Match
from lint.text import Span


@dataclass(frozen=True)
class Consistency(Unexpanded):
    """Signale qu'un article emploie les deux formes d'une paire de `either` (expressions régulières).

    La dernière forme de chaque paragraphe est signalée, dès que les deux ont été vues ; la première forme de l'article
    est proposée à la place de l'autre.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    either: Mapping[str, str] = field(default_factory=dict)
    ignorecase: bool = True
    nonword: bool = False
    normalize: bool = True

    def patterns(self) -> tuple[Pattern, ...]:
        """Two patterns for each pair."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The last form of each passage, for each pair of which both forms have been seen."""
        first: dict[int, tuple[Passage, Found]] = {}
        for passage in passages:
            for pair in range(len(self.either)):
                last = None
                for last in scan(self._patterns, passage, (2 * pair, 2 * pair + 1)):
                    first.setdefault(last.pattern, (passage, last))
                if last and {2 * pair, 2 * pair + 1} <= first.keys():
                    yield _match(passage, last, min(first[2 * pair], first[2 * pair + 1], key=_order))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        forms = [form for pair in self.either.items() for form in pair]
        return tuple(Pattern(form, self.ignorecase, not self.nonword, self.normalize) for form in forms)


def _order(seen: tuple[Passage, Found]) -> int:
    passage, found = seen
    return passage.span.start + found.start


def _match(passage: Passage, found: Found, seen: tuple[Passage, Found]) -> Match:
    earlier, model = seen
    span = earlier.place(model.start, model.end)
    texts = (earlier.text[model.start : model.end],) if model.pattern != found.pattern else ()
    related = ((span, "première forme employée"),) if texts and isinstance(span, Span) else ()
    return Match(passage.place(found.start, found.end), texts, related=related)
