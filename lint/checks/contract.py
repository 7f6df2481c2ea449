"""What every kind of rule is: a frozen dataclass whose fields are YAML keys, and a pure search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, Self, TypeGuard

from lint.analysis import Passages
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.lexicon import Lexicon  # opened only where rules are compiled


WORKED_OUT = "worked out"
"""Metadata of a field that `Check.expanded` fills, to be stored with the check: no key of the rule."""


class LemmaError(ValueError):
    """A lemma that the lexicon does not know, `entry` as the rule writes it."""

    def __init__(self, entry: str, reason: str) -> None:
        super().__init__(reason)
        self.entry = entry


class Check(Protocol):
    """A kind of rule. Its docstring is its documentation, its fields are the keys that a rule may give."""

    placeholders: ClassVar[tuple[str, ...]]
    """Names that a message may use, beside {match}; a Vale message's %s take them in this order."""

    def expanded(self, words: Lexicon) -> Self:
        """The same check with its lemmas replaced by their forms: what is stored and run.

        Raises LemmaError.
        """
        ...

    def patterns(self) -> tuple[Pattern, ...] | None:
        """Patterns that can start a finding; the check sees only passages where one may match (`Passage.hits`).

        None: the check sees every passage of the rule's scope.
        """
        ...

    def find(self, passages: Passages) -> Iterator[Match]:
        """The findings in the passages of one document, in order."""
        ...


class Unexpanded:
    """A kind whose keys hold no lemma: what is stored and run is what the rule says."""

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (there is nothing to look up)
        """The check itself."""
        return self


class Stocked(Check, Protocol):
    """A kind whose rules name files of data, which are compiled with the rules and opened, not read, by a run.

    A file holds a mapping of any titles to values of `Data`, a dataclass; `Stock`, made from the compiled sections, is
    one object for all rules that name the same files.
    """

    Data: ClassVar[type]
    Stock: ClassVar[type]

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the rule names, and folders of such files."""
        ...

    @staticmethod
    def compiled(groups: Iterable[Any]) -> dict[str, bytes]:
        """The sections to store for the contents of the files."""
        ...

    def opened(self, stock: Any) -> Self:
        """The check with its data, ready to search."""
        ...


def engine_of(check: Check) -> str:
    """The engine without which a check finds nothing, by name; empty for those that need none."""
    return str(getattr(check, "engine", ""))


def is_stocked(check: Check) -> TypeGuard[Stocked]:
    """Whether a check's kind brings data of its own."""
    return hasattr(check, "Stock")
