"""TOML as the nodes that YAML gives, so that both are decoded, and their mistakes placed, alike."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lint.ruleset.nodes import TOP, Faults

PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
LINE = re.compile(r"^[ \t]*(?:(\[\[?)\s*([^\]\n]+?)\s*\]|([\w.\"' -]+?)\s*=)", re.MULTILINE)
PART = re.compile(r"\"([^\"]*)\"|'([^']*)'|([\w-]+)")

Place = tuple[str | int, ...]


def compose_toml(text: str, table: Sequence[str], faults: Faults) -> MappingNode | None:
    """The mapping under a table of a TOML file; None (and a fault) when the file is broken, None when it has none."""
    try:
        content: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        faults.add(_mark_of(error, text), f"TOML illisible : {PLACE.sub('', str(error))}")
        return None
    for name in table:
        content = content.get(name)
        if not isinstance(content, dict):
            return None
    nodes = _Nodes(text)
    root = nodes.node(content, tuple(table), nodes.mark(tuple(table), TOP))
    return root if isinstance(root, MappingNode) else None


def _mark_of(error: tomllib.TOMLDecodeError, text: str) -> yaml.Mark:
    """Where the mistake is; without a place in the message, at the end."""
    found = PLACE.search(str(error))
    if found and found[1]:
        return yaml.Mark("", 0, int(found[1]) - 1, int(found[2]) - 1, None, 0)
    return yaml.Mark("", 0, text.rstrip().count("\n"), 0, None, 0)


class _Nodes:
    """Builds nodes; where a key stands is read from the lines, where a text stands is searched for after its key."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = _places(text)

    def mark(self, place: Place, default: yaml.Mark) -> yaml.Mark:
        """Where a key stands, the default when it is written inside a line."""
        offset = self._places.get(place)
        return default if offset is None else self._at(offset)

    def node(self, value: Any, place: Place, mark: yaml.Mark) -> Node:
        """A value as a node; `place` are the keys that lead to it, `mark` is that of the nearest one."""
        if isinstance(value, dict):
            pairs = []
            for name, item in value.items():
                here = self.mark((*place, name), mark)
                pairs.append((_scalar(name, here), self.node(item, (*place, name), here)))
            return MappingNode("tag:yaml.org,2002:map", pairs, mark, mark)
        if isinstance(value, list):
            items = [self.node(item, (*place, at), self.mark((*place, at), mark)) for at, item in enumerate(value)]
            return SequenceNode("tag:yaml.org,2002:seq", items, mark, mark)
        text = str(value).lower() if isinstance(value, bool) else str(value)
        return _scalar(text, self._quoted(text, mark))

    def _quoted(self, text: str, mark: yaml.Mark) -> yaml.Mark:
        found = [at for quote in "\"'" if (at := self._text.find(f"{quote}{text}{quote}", mark.index)) >= 0]
        return self._at(min(found)) if found else mark

    def _at(self, offset: int) -> yaml.Mark:
        start = self._text.rfind("\n", 0, offset) + 1
        return yaml.Mark("", offset, self._text.count("\n", 0, offset), offset - start, None, 0)


def _scalar(text: str, mark: yaml.Mark) -> ScalarNode:
    return ScalarNode("tag:yaml.org,2002:str", text, mark, mark)


def _places(text: str) -> Mapping[Place, int]:
    """The offset of each key and table that begins a line."""
    places: dict[Place, int] = {}
    entries: Counter[Place] = Counter()
    table: Place = ()
    for found in LINE.finditer(text):
        parts = tuple("".join(part) for part in PART.findall(found[2] or found[3]))
        if found[3]:
            places[(*table, *parts)] = found.start(3)
            continue
        table = _inside(parts, entries)
        if found[1] == "[[":
            table = (*table, entries[table])
            entries[table[:-1]] += 1
        places[table] = found.start(1)
    return places


def _inside(parts: Sequence[str], entries: Counter[Place]) -> Place:
    """The place of a table; one inside an array of tables belongs to the array's last entry."""
    place: Place = ()
    for part in parts[:-1]:
        place = (*place, part)
        if entries[place]:
            place = (*place, entries[place] - 1)
    return (*place, *parts[-1:])
