"""What a reporter may want to know beside the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from lint.ruleset.rule import Header


def _no_rules(_rule: str) -> Header | None:
    return None


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is shown: colours or not, the width of a line in terminal cells, without the summary when quiet.

    `rules` gives the header of a rule by its id, None for one that has none.
    """

    color: bool = False
    width: int = 100
    quiet: bool = False
    rules: Callable[[str], Header | None] = _no_rules
