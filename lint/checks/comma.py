"""Kind comma: commas that the order of words proves wrong or missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Analysis, Passage
from lint.analysis.grammar.commas import Comma
from lint.checks.contract import Unexpanded
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern


@dataclass(frozen=True)
class CommaPlace(Unexpanded):
    """Signale une virgule de trop ou qui manque, là où l'ordre des mots le prouve.

    `fault` dit laquelle : sujet-verbe (une virgule sépare le sujet de son verbe), incise (une apposition ou une
    relative ouverte par une virgule n'est pas refermée avant le verbe), subordonnée (rien ne sépare une longue
    subordonnée placée en tête de la principale).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion")

    fault: Comma = Comma.SUBJECT

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: every sentence may be at fault."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The faults of the wanted sort."""
        for passage in passages:
            for fault, span, text in _faults(passage.analysis):
                if fault is self.fault and passage.span.contains(span):
                    yield Match(span, (text,))


@lru_cache(maxsize=2)
def _faults(analysis: Analysis) -> tuple[tuple[Comma, Span, str], ...]:
    """All faults of an article: the words around the comma, and what should stand there."""
    from lint.analysis.grammar.commas import comma_faults  # noqa: PLC0415  (it opens the lexicon)
    from lint.analysis.grammar.readings import readings  # noqa: PLC0415

    found: list[tuple[Comma, Span, str]] = []
    for tokens, words in readings(analysis):
        for fault, at in comma_faults(words):
            first, last = (at - 1, at) if fault is Comma.SUBJECT else (at, at)
            text = tokens[first].text if fault is Comma.SUBJECT else f"{tokens[at].text},"
            found.append((fault, Span(tokens[first].span.start, tokens[last].span.end), text))
    return tuple(found)
