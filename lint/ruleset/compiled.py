"""What one rule is compiled to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lint.analysis.scopes import Unit
from lint.ruleset.records import packed
from lint.ruleset.rule import Rule

if TYPE_CHECKING:
    from lint.checks.patterns.literals import Key

Keys = Sequence[tuple[int, "Key"]] | None
"""The keys of a rule, each with the number of its pattern; None for a rule that sees all text."""


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """The record of a rule and the keys of its patterns."""

    record: bytes
    keys: Keys


def compiled(rule: Rule) -> CompiledRule:
    """A rule, worked out."""
    return CompiledRule(packed(rule), keys_of(rule))


def keys_of(rule: Rule) -> Keys:
    """The keys of all patterns of a rule, None when one has none (or the rule reads the raw source)."""
    patterns = rule.check.patterns()
    if patterns is None or rule.scopes.unit is Unit.RAW:
        return None
    found = []
    for number, pattern in enumerate(patterns):
        keys = pattern.keys()
        if keys is None:
            return None
        found += [(number, key) for key in keys]
    return found
