"""What kinds that know who holds what have in common: facts about offices, compiled with the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from lint.checks.with_data import WithNames
from lint.lexicon.gazetteer_source import Group
from lint.lexicon.roles import Roles, compiled

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern


class Informed(WithNames[Roles]):
    """A kind that knows offices: one object for all the rules that name the same files."""

    Data: ClassVar[type] = Group
    Stock: ClassVar[type] = Roles

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: the words to look at are in the data, and are looked up among the article's words."""
        return None

    @staticmethod
    def compiled(groups: Iterable[Group]) -> dict[str, bytes]:
        """The sections of the facts."""
        return compiled(groups)
