"""What every kind of rule is: a frozen dataclass whose fields are YAML keys, and a pure search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar, Protocol, Self

from lint.analysis import Passage
from lint.checks.patterns import Pattern
from lint.diagnostic import Match


class Words(Protocol):
    """The part of the lexicon that rules need when they are compiled."""

    def forms(self, lemma: str, pos: str | None = None) -> tuple[str, ...]:
        """All inflected forms of a lemma; empty when it is unknown."""
        ...

    def paired(self, lemma: str, other: str, pos: str | None = None) -> tuple[tuple[str, str], ...]:
        """Each form of a lemma with the form of another one that has the same features."""
        ...


class LemmaError(ValueError):
    """A lemma that the lexicon does not know, `entry` as the rule writes it."""

    def __init__(self, entry: str, reason: str) -> None:
        super().__init__(reason)
        self.entry = entry


class Check(Protocol):
    """A kind of rule. Its docstring is its documentation, its fields are the keys that a rule may give."""

    placeholders: ClassVar[tuple[str, ...]]
    """Names that a message may use, beside {match}; a Vale message's %s take them in this order."""

    def expanded(self, words: Words) -> Self:
        """The same check with its lemmas replaced by their forms: what is stored and run.

        Raises LemmaError.
        """
        ...

    def patterns(self) -> tuple[Pattern, ...] | None:
        """Patterns that can start a finding; the check sees only passages where one may match (`Passage.hits`).

        None: the check sees every passage of the rule's scope.
        """
        ...

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The findings in the passages of one document, in order."""
        ...
