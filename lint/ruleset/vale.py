"""Rule files in Vale's format (version 3), turned into ours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode

from lint.checks import KINDS
from lint.ruleset.nodes import Faults, items

PLACEHOLDER = re.compile(r"%(?:\[(\d+)\])?[sdv]|%%|[{}]")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that a project accepts, from `config/vocabularies/*/accept.txt`: exceptions of all its rules."""

    accept: tuple[str, ...] = ()


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabularies of a Vale styles folder."""
    files = sorted(folder.glob("config/vocabularies/*/accept.txt"))
    lines = [line.strip() for file in files for line in file.read_text(encoding="utf-8-sig").splitlines()]
    return Vocabulary(tuple(line for line in lines if line and not line.startswith("#")))


def translate(root: MappingNode, folder: Path, vocabulary: Vocabulary, faults: Faults) -> MappingNode:
    """The mapping of a Vale rule as the mapping of one of ours."""
    entries = {name: (key, value) for name, key, value in items(root, faults)}
    kind = entries["extends"][1]
    name = kind.value if isinstance(kind, ScalarNode) else ""
    if name == "script":
        faults.add(
            kind, "extends: script (du code Tengo) n’est pas pris en charge ; écrire la règle avec un autre genre"
        )
    pairs = [_pair("kind", kind)]
    for key, (key_node, value) in entries.items():
        if key == "level":
            pairs.append((_scalar("severity", key_node), value))
        elif key == "message" and isinstance(value, ScalarNode):
            pairs.append((key_node, _scalar(_message(value.value, name), value)))
        elif key != "extends":
            pairs.append((key_node, value))
    for key, text in {"ignorecase": "false", "normalize": "false"}.items():
        if key not in entries:
            pairs.append(_pair(key, _scalar(text, kind)))
    return MappingNode(root.tag, pairs, root.start_mark, root.end_mark)


def _pair(name: str, value: Node) -> tuple[Node, Node]:
    return _scalar(name, value), value


def _scalar(text: str, like: Node) -> ScalarNode:
    return ScalarNode("tag:yaml.org,2002:str", text, like.start_mark, like.end_mark)


def _message(text: str, kind: str) -> str:
    """`%s`, `%d`, `%[n]s` and `%%` as our placeholders; every other `%` stays."""
    names = KINDS[kind].placeholders if kind in KINDS else ()
    count = iter(range(1, 100))

    def named(found: re.Match[str]) -> str:
        if found[0] in "{}":
            return found[0] * 2
        if found[0] == "%%":
            return "%"
        number = int(found[1]) if found[1] else next(count)
        return f"{{{names[number - 1]}}}" if number <= len(names) else ""

    return PLACEHOLDER.sub(named, text)
