"""Kind setting: words that should not be there, in an article that is about some things, or not about others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.existence import Existence
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.lexicon import Lexicon


@dataclass(frozen=True)
class Setting:
    """Signale chaque occurrence d'une des entrées, selon ce dont parle l'article.

    `forms`, `lemmas`, `tokens` et `exceptions` disent les mots comme pour `existence`. Il faut qu'une des expressions
    de `given` se lise dans l'article, hors des mots signalés, si la règle en donne, et aucune de celles d'`unless`.
    Elles sont lues sans casse, mot entier.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for source in (*self.given, *self.unless):
            try:
                re.compile(source)
            except re.error as error:
                raise ValueError(f"{source} : {error}") from error

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into forms."""
        wording = self._wording.expanded(words)
        return replace(self, forms=wording.forms, tokens=wording.tokens, lemmas=())

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each entry."""
        return self._wording.patterns()

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match in an article of the right setting."""
        for passage in passages:
            for match in self._wording.find((passage,)):
                if self._fits(passage.analysis, match):
                    yield match

    def _fits(self, analysis: Analysis, match: Match) -> bool:
        """Whether the article around a match speaks of what it should, and of nothing else."""
        around = f"{analysis.folded[: match.span.start]} … {analysis.folded[match.span.end :]}"
        if self.given and not self._given.search(around):
            return False
        return not (self.unless and self._unless.search(around))

    @cached_property
    def _wording(self) -> Existence:
        return Existence(self.forms, self.lemmas, self.tokens, exceptions=self.exceptions)

    @cached_property
    def _given(self) -> re.Pattern[str]:
        return _any(self.given)

    @cached_property
    def _unless(self) -> re.Pattern[str]:
        return _any(self.unless)


def _any(sources: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sources)})\b", re.IGNORECASE)
