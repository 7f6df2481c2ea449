"""YAML read as nodes with their places, and turned into typed values; every mistake becomes a fault with its place."""

from __future__ import annotations

import os
import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lint.errors import Fault
from lint.ruleset.fields import field_types, unknown_key

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TRUE = frozenset({"true", "yes", "on", "oui"})
FALSE = frozenset({"false", "no", "off", "non"})
INVALID = object()
TOP = yaml.Mark("", 0, 0, 0, None, 0)


class Faults:
    """The mistakes of one file, collected while it is read; `folder` is that of all rules."""

    def __init__(self, path: str, folder: Path | None = None) -> None:
        self.path = path
        self.folder = folder or Path(path).parent
        self.found: list[Fault] = []

    def add(self, node: Node | yaml.Mark, message: str) -> None:
        """Note a mistake at a node's start."""
        mark = node.start_mark if isinstance(node, Node) else node
        self.found.append(Fault(self.path, mark.line + 1, mark.column + 1, message))


def compose(text: str, faults: Faults, expected: str = "une règle est") -> MappingNode | None:
    """The mapping that a YAML file holds, None (and a fault) when it holds none."""
    try:
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark or TOP
        faults.add(mark, f"YAML illisible : {error.problem or error.context}")
        return None
    except yaml.reader.ReaderError as error:
        faults.add(TOP, f"caractère interdit en YAML : {error.reason}")
        return None
    if isinstance(root, MappingNode):
        return root
    faults.add(root or TOP, f"{expected} une suite de clés et de valeurs (clé: valeur)")
    return None


def items(node: MappingNode, faults: Faults) -> Iterator[tuple[str, ScalarNode, Node]]:
    """The entries of a mapping: key, key's node, value's node; a key given twice is a fault."""
    seen: set[str] = set()
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            faults.add(key, "une clé doit être un texte simple")
        elif key.value in seen:
            faults.add(key, f"la clé « {key.value} » est donnée deux fois")
        else:
            seen.add(key.value)
            yield key.value, key, value


def decode_fields(owner: type, entries: Mapping[str, Node], faults: Faults) -> dict[str, Any]:
    """The values of a dataclass's fields that the entries give; wrong ones become faults and are left out."""
    hints = field_types(owner)
    values = {name: decode(node, hints[name], faults) for name, node in entries.items() if name in hints}
    return {name: value for name, value in values.items() if value is not INVALID}


def decode(node: Node, hint: Any, faults: Faults) -> Any:
    """A node as a value of a type; INVALID, and a fault, when it is none."""
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        return _decode_optional(node, hint, faults)
    if origin is tuple:
        return _decode_list(node, typing.get_args(hint)[0], faults)
    if origin is not None and issubclass(origin, Mapping):
        return _decode_mapping(node, typing.get_args(hint)[1], faults)
    if is_dataclass(hint):
        return _decode_dataclass(node, hint, faults)
    return _decode_scalar(node, hint, faults)


def _decode_optional(node: Node, hint: Any, faults: Faults) -> Any:
    if isinstance(node, ScalarNode) and node.tag.endswith(":null"):
        return None
    return decode(node, next(part for part in typing.get_args(hint) if part is not type(None)), faults)


def _decode_list(node: Node, hint: Any, faults: Faults) -> Any:
    """A list; a single value stands for a list of one."""
    if isinstance(node, ScalarNode) and node.tag.endswith(":null"):
        return ()
    nodes = node.value if isinstance(node, SequenceNode) else [node]
    values = [decode(item, hint, faults) for item in nodes]
    return INVALID if INVALID in values else tuple(values)


def _decode_mapping(node: Node, hint: Any, faults: Faults) -> Any:
    if not isinstance(node, MappingNode):
        faults.add(node, "il faut ici des paires « clé: valeur »")
        return INVALID
    values = {name: decode(value, hint, faults) for name, _, value in items(node, faults)}
    return INVALID if INVALID in values.values() else values


def _decode_dataclass(node: Node, hint: Any, faults: Faults) -> Any:
    if not isinstance(node, MappingNode):
        faults.add(node, f"il faut ici les clés {', '.join(field_types(hint))}")
        return INVALID
    entries: dict[str, Node] = {}
    for name, key, value in items(node, faults):
        entries[name] = value
        if name not in field_types(hint):
            faults.add(key, unknown_key(name, field_types(hint)))
    values = decode_fields(hint, entries, faults)
    missing = [field.name for field in fields(hint) if _required(field) and field.name not in values]
    if missing:
        faults.add(node, f"il manque {', '.join(missing)}")
        return INVALID
    return hint(**values)


def _required(field: Any) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _decode_scalar(node: Node, hint: Any, faults: Faults) -> Any:
    if not isinstance(node, ScalarNode):
        faults.add(
            node, f"il faut ici {_named(hint)}, non {'une liste' if isinstance(node, SequenceNode) else 'des paires'}"
        )
        return INVALID
    if hint is Path:
        return _file(node, faults)
    try:
        return _scalar(node.value, hint)
    except ValueError:
        faults.add(node, f"« {node.value} » : il faut ici {_named(hint)}")
        return INVALID


def _file(node: ScalarNode, faults: Faults) -> Any:
    """A file or folder that a rule names, from the rule's own folder; it must lie in the folder of rules."""
    path = Path(os.path.normpath(Path(faults.path).parent / node.value))
    if path.exists() and path.is_relative_to(os.path.normpath(faults.folder)):
        return path
    faults.add(node, f"« {node.value} » : il faut ici un fichier ou un dossier situé dans le dossier des règles")
    return INVALID


def _scalar(text: str, hint: Any) -> Any:
    if hint is bool:
        if text.lower() not in TRUE | FALSE:
            raise ValueError(text)
        return text.lower() in TRUE
    return hint(text)


def _named(hint: Any) -> str:
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "l’un de " + ", ".join(hint)
    return {str: "un texte", int: "un nombre entier", float: "un nombre", bool: "true ou false"}.get(
        hint, getattr(hint, "expected", str(hint))
    )
