"""The scalars of a YAML mapping, with their places; importing this loads PyYAML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Scalar:
    """A scalar by its dotted key ("seo.title", "tags.0"), its value, and its place in code points.

    `style` is YAML's mark: `'`, `"`, `|`, `>` or nothing. `is_text` is false for numbers, dates and such, and for
    the entries of lists.
    """

    key: str
    value: str
    start: int
    end: int
    style: str
    is_text: bool


def scalars(text: str) -> tuple[Scalar, ...] | None:
    """The scalars of a YAML mapping in order, None when the text is no valid YAML mapping."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    return tuple(_scalars(root)) if isinstance(root, yaml.MappingNode) else None


def _scalars(root: yaml.Node) -> Iterator[Scalar]:
    """The scalars under a node, each node once: aliases could repeat them without end."""
    seen: set[int] = set()
    waiting = [("", root, False)]
    while waiting:
        key, node, listed = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            is_text = node.tag == "tag:yaml.org,2002:str" and not listed
            yield Scalar(key, node.value, node.start_mark.index, node.end_mark.index, node.style or "", is_text)
        else:
            prefix = f"{key}." if key else ""
            in_list = isinstance(node, yaml.SequenceNode)
            waiting += reversed([(prefix + name, child, in_list) for name, child in _children(node)])


def _children(node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((str(key.value), child) for key, child in node.value if isinstance(key, yaml.ScalarNode))
    elif isinstance(node, yaml.SequenceNode):
        yield from ((str(number), child) for number, child in enumerate(node.value))
