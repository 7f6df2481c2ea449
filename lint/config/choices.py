"""The keys that choose rules, as YAML and TOML give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from lint.diagnostic import Severity
from lint.ruleset.select import Choice

LISTS = ("select", "ignore", "enable")
"""The keys that give patterns of rules."""


@dataclass(frozen=True, slots=True)
class ChoiceKeys:
    """Patterns of rules: ids, categories, globs."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def choice(self) -> Choice:
        """The same, decoded."""
        return Choice(self.select, self.ignore, self.enable, self.severity)
