"""Kinds of rules: one module each, and the registry."""

from collections.abc import Mapping
from types import MappingProxyType

from lint.checks.capitalization import Capitalization
from lint.checks.conditional import Conditional
from lint.checks.consistency import Consistency
from lint.checks.contract import Check, LemmaError, is_stocked
from lint.checks.entity import Entity
from lint.checks.existence import Existence
from lint.checks.metric import Metric
from lint.checks.occurrence import Occurrence
from lint.checks.readability import Readability
from lint.checks.repetition import Repetition
from lint.checks.substitution import Substitution

KINDS: Mapping[str, type[Check]] = MappingProxyType(
    {
        "existence": Existence,
        "substitution": Substitution,
        "occurrence": Occurrence,
        "repetition": Repetition,
        "consistency": Consistency,
        "conditional": Conditional,
        "capitalization": Capitalization,
        "metric": Metric,
        "readability": Readability,
        "entity": Entity,
    }
)

__all__ = ["KINDS", "Check", "LemmaError", "is_stocked"]
