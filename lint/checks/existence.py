"""Kind existence: words and phrases that should not be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.patterns.actions import NO_ACTION, Action, choice
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.lemmas import expand_all, parted
from lint.checks.patterns.patterns import Pattern, scan
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.lexicon import Lexicon  # opened only where rules are compiled


@dataclass(frozen=True)
class Existence:
    """Signale chaque occurrence d'une des entrées.

    `forms` sont des mots ou des locutions tels quels, `lemmas` des lemmes dont toutes les formes comptent, `tokens`
    des expressions régulières ; `raw` est placé devant chacune d'elles (derrière avec `append`). Une occurrence
    contenue dans un passage que décrit `exceptions` est laissée. `action` dit par quoi remplacer l'occurrence.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "choice")

    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    exceptions: tuple[str, ...] = ()
    action: Action = NO_ACTION
    ignorecase: bool = True
    nonword: bool = False
    normalize: bool = True

    def __post_init__(self) -> None:
        self.action.check()

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into forms, and into expressions with an adverb behind the verb."""
        forms = dict.fromkeys((*self.forms, *expand_all(self.lemmas, words)))
        return replace(self, forms=tuple(forms), tokens=(*self.tokens, *parted(self.lemmas, words)), lemmas=())

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each entry."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match that no exception covers."""
        for passage in passages:
            for found in scan(self._patterns, passage):
                if not self._exceptions.cover(passage, found):
                    written = passage.text[found.start : found.end]
                    texts = self.action.replacements(written)
                    slots = {"choice": choice(texts) if texts else ""}
                    yield Match(passage.place(found.start, found.end), texts, slots)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        sources = [*((form, True) for form in self.forms), *((source, self._whole) for source in self._sources())]
        return tuple(Pattern(source, self.ignorecase, whole, self.normalize) for source, whole in sources)

    @property
    def _whole(self) -> bool:
        return not self.nonword and not self.raw

    def _sources(self) -> list[str]:
        """The regular expressions; what `raw` adds stands outside the word boundaries of the tokens."""
        tokens = [token for token in self.tokens if token.strip()]
        raw = "".join(self.raw)
        if not raw:
            return tokens
        edge = r"\b" if self.tokens and not self.nonword else ""
        bodies = [f"{edge}(?:{token}){edge}" for token in tokens] or [""]
        return [body + raw if self.append else raw + body for body in bodies]
