"""What kinds that know who holds what have in common: facts about offices, compiled with the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from lint.checks.contract import opened_with
from lint.lexicon.gazetteer_source import Group
from lint.lexicon.roles import Roles, compiled

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern
    from lint.lexicon import Lexicon


@dataclass(frozen=True)
class Informed:
    """A kind whose rules name, in `noms`, files or folders of names with their offices; one object for all of them."""

    Data: ClassVar[type] = Group
    Stock: ClassVar[type] = Roles
    roles: ClassVar[Roles | None] = None  # an opened check has its own

    noms: tuple[Path, ...] = ()

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (names and titles have one form)
        """Nothing to expand."""
        return self

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: the words to look at are in the data, and are looked up among the article's words."""
        return None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders of names."""
        return self.noms

    @staticmethod
    def compiled(groups: Iterable[Group]) -> dict[str, bytes]:
        """The sections of the facts."""
        return compiled(groups)

    def opened(self, stock: Roles) -> Self:
        """The check with its facts, ready to search."""
        return opened_with(self, "roles", stock)

    @property
    def facts(self) -> Roles:
        """The facts of an opened check."""
        if self.roles is None:
            raise RuntimeError("a check that was not opened")
        return self.roles
