"""Kind existence: words and phrases that should not be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.exceptions import Exceptions
from lint.checks.lemmas import expand_all
from lint.checks.patterns import Pattern, scan
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.lexicon import Lexicon


@dataclass(frozen=True)
class Existence:
    """Signale chaque occurrence d'une des entrées.

    `forms` sont des mots ou des locutions tels quels, `lemmas` des lemmes dont toutes les formes comptent, `tokens`
    des expressions régulières ; `raw` est placé devant chacune d'elles (derrière avec `append`). Une occurrence
    contenue dans un passage que décrit `exceptions` est laissée.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")

    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    exceptions: tuple[str, ...] = ()
    replacements: tuple[str, ...] = ()
    ignorecase: bool = True
    nonword: bool = False
    normalize: bool = True

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into forms."""
        forms = dict.fromkeys((*self.forms, *expand_all(self.lemmas, words)))
        return replace(self, forms=tuple(forms), lemmas=())

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each entry."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match that no exception covers."""
        for passage in passages:
            for found in scan(self._patterns, passage):
                if not self._exceptions.cover(passage, found):
                    yield Match(passage.place(found.start, found.end), self.replacements)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        raw = "".join(self.raw)
        tokens = [token for token in self.tokens if token.strip()] or ([""] if raw else [])
        joined = [f"(?:{token}){raw}" if self.append else f"{raw}(?:{token})" for token in tokens] if raw else tokens
        whole = not self.nonword and not raw
        sources = [*((form, True) for form in self.forms), *((token, whole) for token in joined)]
        return tuple(Pattern(source, self.ignorecase, bounded, self.normalize) for source, bounded in sources)
