"""The keys that a dataclass stands for: names, types, and what to say of a name that is none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, get_type_hints

from lint.checks.contract import WORKED_OUT


@cache
def field_types(owner: type) -> Mapping[str, Any]:
    """The keys of a dataclass and their types; what a check works out for itself is no key."""
    hints = get_type_hints(owner)
    return {field.name: hints[field.name] for field in fields(owner) if WORKED_OUT not in field.metadata}


@cache
def stored_types(owner: type) -> Mapping[str, Any]:
    """All fields of a dataclass and their types."""
    hints = get_type_hints(owner)
    return {field.name: hints[field.name] for field in fields(owner)}


def unknown_key(name: str, known: Iterable[str]) -> str:
    """What to say of a key that does not exist, with the nearest one that does."""
    from difflib import get_close_matches  # noqa: PLC0415  (only for a mistake)

    near = get_close_matches(name, list(known), n=1)
    return f"clé inconnue « {name} »" + (f" : vouliez-vous dire « {near[0]} » ?" if near else "")
