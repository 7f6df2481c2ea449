"""Kinds of rules: one module each, and the registry."""

from collections.abc import Mapping
from types import MappingProxyType

from lint.checks.contract import Check, LemmaError
from lint.checks.existence import Existence
from lint.checks.substitution import Substitution

KINDS: Mapping[str, type[Check]] = MappingProxyType(
    {
        "existence": Existence,
        "substitution": Substitution,
    }
)

__all__ = ["KINDS", "Check", "LemmaError"]
