"""A rule as a record of the compiled file, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, is_dataclass
from functools import cache
from typing import Any, get_args, get_origin

from lint.analysis import parse_scopes
from lint.checks import KINDS
from lint.ruleset.fields import stored_types
from lint.ruleset.rule import Header, Rule


def packed(rule: Rule) -> bytes:
    """The record of a rule."""
    return json.dumps(_record(rule), ensure_ascii=False, separators=(",", ":"), default=str).encode()


def unpacked(record: bytes) -> Rule:
    """The rule of a record."""
    return _revived(json.loads(record))


def _record(rule: Rule) -> dict[str, Any]:
    parts = {"header": _changed(rule.header), "check": _changed(rule.check)}
    return {"id": rule.id, "kind": rule.kind, "path": rule.path, **parts}


def _changed(value: Any) -> dict[str, Any]:
    """The fields of a dataclass that differ from their defaults."""
    kept = {field.name for field in fields(value) if getattr(value, field.name) != field.default}
    return {name: part for name, part in asdict(value).items() if name in kept}


def _revived(record: Mapping[str, Any]) -> Rule:
    owner = KINDS[record["kind"]]
    header = Header(**_values(Header, record["header"]))
    check = owner(**_values(owner, record["check"]))
    return Rule(record["id"], record["kind"], header, parse_scopes(header.scope), check, record["path"])


def _values(owner: type, values: Mapping[str, Any]) -> dict[str, Any]:
    plan = _plan(owner)
    return {name: plan[name](value) for name, value in values.items()}


@cache
def _plan(owner: type) -> Mapping[str, Callable[[Any], Any]]:
    """How each field of a dataclass comes back from JSON."""
    return {name: _reviver(hint) for name, hint in stored_types(owner).items()}


def _reviver(hint: Any) -> Callable[[Any], Any]:
    origin = get_origin(hint)
    if origin is tuple:
        return _tuple_of(_reviver(get_args(hint)[0]))
    if origin is not None and issubclass(origin, Mapping):
        each = _reviver(get_args(hint)[1])
        return lambda value: {name: each(item) for name, item in value.items()}
    if isinstance(hint, type):
        return (lambda value: hint(**_values(hint, value))) if is_dataclass(hint) else hint
    return lambda value: value


def _tuple_of(each: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return tuple if each is str else lambda value: tuple(map(each, value))
