"""The JSON Schema of rule files, for editors that complete and check YAML; made from the dataclasses that decode it."""

from __future__ import annotations

import inspect
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lint.checks import KINDS
from lint.ruleset.fields import field_types
from lint.ruleset.rule import Header

DRAFT = "http://json-schema.org/draft-07/schema#"  # the newest that YAML plug-ins of editors know well
PLAIN: Mapping[type, str] = MappingProxyType(
    {str: "string", bool: "boolean", int: "integer", float: "number", Path: "string"}
)
DESCRIPTIONS: Mapping[str, str] = MappingProxyType(
    {
        "message": "Une phrase pour le journaliste. {match} : les mots trouvés ; {suggestion}, {suggestions}.",
        "severity": "Gravité du signalement.",
        "why": "Ce que le journal y gagne, en une à trois phrases.",
        "references": "Chartes, lois, manuels.",
        "link": "Adresse d’une page qui en dit plus.",
        "voice": "Les mots de qui : de tous, du journaliste (hors citations), ou cités.",
        "scope": "Parties de l’article : headline, standfirst, subhead, body, quote, caption, sentence…",
        "enabled": "false : règle en option, à nommer pour qu’elle serve.",
        "fix": "Si --fix peut appliquer la première proposition : safe, avec --unsafe, ou jamais.",
        "limit": "Nombre de signalements par fichier ; 0 : sans limite.",
        "priority": "De deux règles qui visent les mêmes mots, celle du plus grand nombre parle ; 0 par défaut.",
        "examples": "Les épreuves de la règle : [[ce qui doit être trouvé]], et ce qui ne doit pas l’être.",
    }
)


def rule_schema() -> dict[str, Any]:
    """The schema of one rule file: a rule of some kind, one that completes another, or one in Vale's format."""
    return {
        "$schema": DRAFT,
        "title": "Règle de cassetin",
        "anyOf": [*(_kind(name) for name in KINDS), _extension(), _vale()],
    }


def _kind(name: str) -> dict[str, Any]:
    owner = KINDS[name]
    properties = {"kind": {"const": name}, **_properties(Header), **_properties(owner)}
    return _object(properties, ["kind", *_required(Header), *_required(owner)], name, inspect.getdoc(owner) or "")


def _extension() -> dict[str, Any]:
    entries: dict[str, Any] = {}
    for owner in KINDS.values():
        entries |= _properties(owner)
    part = _object(entries, [], "entrées", "Les clés du genre de la règle.")
    properties = {"extends": {"type": "string", "pattern": "/"}, **_properties(Header), "add": part, "remove": part}
    return _object(properties, ["extends"], "extends", "Complète ou allège une règle lue avant celle-ci.")


def _vale() -> dict[str, Any]:
    """Vale's own keys are not listed again: what it accepts is its business."""
    properties = {"extends": {"enum": [*KINDS]}, "message": {"type": "string"}}
    return {"title": "Vale", "type": "object", "properties": properties, "required": ["extends", "message"]}


def _object(properties: Mapping[str, Any], required: list[str], title: str, text: str) -> dict[str, Any]:
    return {
        "title": title,
        "description": text,
        "type": "object",
        "properties": dict(properties),
        "required": required,
        "additionalProperties": False,
    }


def _properties(owner: type) -> dict[str, Any]:
    defaults = {field.name: field.default for field in fields(owner)}
    return {name: _property(name, hint, defaults[name], owner) for name, hint in field_types(owner).items()}


def _property(name: str, hint: Any, default: Any, owner: type) -> dict[str, Any]:
    schema = _type(hint)
    if owner is Header and name in DESCRIPTIONS:
        schema = {"description": DESCRIPTIONS[name], **schema}
    if isinstance(default, (str, bool, int, float)):
        schema["default"] = default
    return schema


def _required(owner: type) -> list[str]:
    return [field.name for field in fields(owner) if field.default is MISSING and field.default_factory is MISSING]


def _type(hint: Any) -> dict[str, Any]:
    """What decoding accepts for a type; a single value stands for a list of one."""
    origin = typing.get_origin(hint)
    arguments = typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return {"anyOf": [{"type": "null"} if part is type(None) else _type(part) for part in arguments]}
    if origin is tuple:
        return {"anyOf": [{"type": "array", "items": _type(arguments[0])}, _type(arguments[0])]}
    if origin is not None and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _type(arguments[1])}
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(_properties(hint), _required(hint), hint.__name__, inspect.getdoc(hint) or "")
    if issubclass(hint, StrEnum):
        return {"enum": [str(value) for value in hint]}
    return {"type": PLAIN[hint]}
