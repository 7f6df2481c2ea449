"""Rule files in Vale's format (version 3), turned into ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lint.checks import KINDS
from lint.checks.patterns.dialect import translated
from lint.checks.sequence import WORD_SLOTS
from lint.ruleset.fields import field_types
from lint.ruleset.nodes import FALSE, Faults, items
from lint.ruleset.vocabulary import WORD_LIST_KEYS, Vocabulary, WordLists

PLACEHOLDER = re.compile(r"%(?:\[(\d+)\])?[sdv]|%%|[{}]")
FLAGS = re.compile(r"\(\?[a-z]+\)")
OPTION = re.compile(r"(?<!\\)\|")
METACHARACTER = re.compile(r"[.^$*+?{}()|\[\]\\]")
REFERENCE = re.compile(r"\$\d")

SLOTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "existence": ("match", "choice"),
        "substitution": ("suggestion", "match"),
        "occurrence": ("count",),
        "repetition": ("token",),
        "consistency": ("match",),
        "conditional": ("match",),
        "capitalization": ("match", "suggestion"),
        "metric": ("value",),
        "readability": ("value",),
        "spelling": ("match",),
        "sequence": WORD_SLOTS,
    }
)
"""What the %s of a message stand for, in order."""

DEFAULTS: Mapping[str, str] = MappingProxyType(
    {"ignorecase": "false", "normalize": "false", "capitalize": "false", "language": "en"}
)
"""Fields of ours whose default is another one in Vale's kinds, with Vale's."""

MADE_ANEW = frozenset({"extends", "description", "code", "vocab", "name", "path", "pos", "scope", "exceptions"})
"""Keys of Vale's that have no counterpart, or one with another value."""

TOLERANT = frozenset({"consistency", "spelling"})
"""Kinds in which Vale passes over unknown keys."""

SCOPED: Mapping[str, str] = MappingProxyType(
    {"metric": "summary", "readability": "summary", "sequence": "sentence & paragraph"}
)
"""Kinds that have a scope of their own, whatever the rule says."""

SCOPES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"sentence": ("sentence & paragraph",), "text": ("text", "alt")}
)
"""Names that Vale means in another way: it reads sentences in paragraphs only, and alternative texts everywhere."""

WORD_FILTERS = ("[A-Z]{1}[a-z]+[A-Z]+\\w+", "[A-Z]+$", "[^a-zA-Z_']")
"""Words that a spelling rule without `custom` passes over: camel case, capitals, all that is not plain letters."""


def translate(root: MappingNode, folder: Path, vocabulary: Vocabulary, faults: Faults) -> MappingNode | None:
    """The mapping of a Vale rule as the mapping of one of ours; None, and a fault, for what has no counterpart."""
    entries = {name: (key, value) for name, key, value in items(root, faults)}
    extends = entries["extends"][1]
    kind = extends.value if isinstance(extends, ScalarNode) else ""
    if kind == "script":
        faults.add(extends, "extends: script (du code Tengo) n’est pas pris en charge ; choisir un autre genre")
        return None
    if kind not in KINDS:
        faults.add(extends, f"extends : il faut l’un de {', '.join(KINDS)}, ou une règle à compléter (style/cliche)")
        return None
    pairs = _Translation(kind, entries, folder, vocabulary, faults).pairs()
    return MappingNode(root.tag, list(pairs), root.start_mark, root.end_mark)


class _Translation:
    """One rule file; `entries` are its keys, each with the key's node and the value's."""

    def __init__(
        self,
        kind: str,
        entries: Mapping[str, tuple[Node, Node]],
        folder: Path,
        vocabulary: Vocabulary,
        faults: Faults,
    ) -> None:
        self.kind = kind
        self.entries = entries
        self.folder = folder
        self.vocabulary = vocabulary
        self.faults = faults
        self.anchor = entries["extends"][1]
        self.options = self._is_replacement()

    def pairs(self) -> Iterator[tuple[Node, Node]]:
        """The entries of our rule."""
        yield _pair("kind", self.anchor)
        for name, (key, value) in self.entries.items():
            yield from self._entry(name, key, value)
        yield from self._added()

    def _entry(self, name: str, key: Node, value: Node) -> Iterator[tuple[Node, Node]]:
        match name:
            case "level":
                yield _scalar("severity", key), value
            case "message":
                yield key, self._message(value)
            case "swap":
                yield key, self._swap(value)
            case "tokens" if self.kind == "existence" and isinstance(value, SequenceNode):
                yield key, SequenceNode(value.tag, list(_carried(value)), value.start_mark, value.end_mark)
            case "code" if not self._off("code"):
                self.faults.add(key, "code : cette clé n’existe plus ; écrire scope: raw")
            case _ if self._is_kept(name):
                yield key, value

    def _is_kept(self, name: str) -> bool:
        """Whether a key means the same in our rule."""
        if (
            name in MADE_ANEW
            or (self.kind == "spelling" and name in WORD_LIST_KEYS)
            or (name == "action" and self.options)
        ):
            return False
        known = {*field_types(KINDS[self.kind]), "link", "limit"}
        return self.kind not in TOLERANT or name in known

    def _added(self) -> Iterator[tuple[Node, Node]]:
        fields = field_types(KINDS[self.kind])
        for name, text in DEFAULTS.items():
            if name in fields and name not in self.entries:
                yield self._new(name, text)
        if "exceptions" in fields and (terms := self._exceptions()):
            yield self._list("exceptions", terms)
        yield self._scopes()
        if "action" not in self.entries and "fix" not in self.entries:
            yield self._new("fix", "display-only")
        if self.kind == "substitution" and not self.options:
            yield self._list("accepted", self._acceptable())
        if self.kind == "sequence":
            yield self._new("nonword", "true")
        if self.kind == "spelling":
            yield from self._word_lists()

    def _scopes(self) -> tuple[Node, Node]:
        like = self.entries["scope"][1] if "scope" in self.entries else self.anchor
        names = (SCOPED[self.kind],) if self.kind in SCOPED else self._given("scope") or ("text",)
        return self._list("scope", tuple(own for name in names for own in SCOPES.get(name, (name,))), like)

    def _exceptions(self) -> tuple[str, ...]:
        """The rule's exceptions and the vocabulary, in which case counts."""
        own = _texts(self.entries["exceptions"][1]) if "exceptions" in self.entries else ()
        apart = self._off("vocab") or (self.kind == "existence" and self._on("nonword"))
        accepted = () if apart else self.vocabulary.accept
        if self.kind == "capitalization":
            return (*own, *accepted)
        if self.kind == "spelling":
            return (*map(_sensitive, own), *accepted)
        return tuple(map(_sensitive, (*own, *accepted)))

    def _message(self, node: Node) -> Node:
        if not isinstance(node, ScalarNode):
            return node
        text, slots = node.value, SLOTS[self.kind]
        if self.options:
            slots = ("choice", "match")
            text = _unquoted(text)
        return _scalar(_filled(" ".join(text.split()) if "\n" in text else text, slots), node)

    def _is_replacement(self) -> bool:
        """Whether the values of `swap` are lists of words to choose from."""
        node = self.entries["action"][1] if "action" in self.entries else None
        if self.kind != "substitution" or not isinstance(node, MappingNode):
            return False
        return any(isinstance(value, ScalarNode) and value.value == "replace" for _, value in node.value)

    def _swap(self, node: Node) -> Node:
        if not self.options or not isinstance(node, MappingNode):
            return node
        pairs = [(key, _choices(value)) for key, value in node.value]
        return MappingNode(node.tag, pairs, node.start_mark, node.end_mark)

    def _acceptable(self) -> tuple[str, ...]:
        """The values of `swap` that are expressions: what they describe is right."""
        node = self.entries["swap"][1] if "swap" in self.entries else None
        values = [value.value for _, value in node.value] if isinstance(node, MappingNode) else []
        texts = [text for text in values if isinstance(text, str)]
        return tuple(
            dict.fromkeys(
                text for text in texts if METACHARACTER.search(text) and not REFERENCE.search(text) and _compiles(text)
            )
        )

    def _word_lists(self) -> Iterator[tuple[Node, Node]]:
        lists = WordLists(self.folder, {name: self._given(name) for name in WORD_LIST_KEYS})
        for name in lists.missing:
            self.faults.add(self.entries["extends"][0], f"{name} : ce dictionnaire est introuvable")
        if not lists.has_dictionary or self._on("append"):
            yield self._new("builtin", "true")
        yield self._list("dictionaries", lists.files)
        filters = self._given("filters")
        yield self._list("filters", filters if self._on("custom") else (*filters, *WORD_FILTERS))

    def _given(self, name: str) -> tuple[str, ...]:
        return _texts(self.entries[name][1]) if name in self.entries else ()

    def _on(self, name: str) -> bool:
        return bool(self._given(name)) and not self._off(name)

    def _off(self, name: str) -> bool:
        return self._given(name)[:1] != () and self._given(name)[0].lower() in FALSE

    def _new(self, name: str, text: str) -> tuple[Node, Node]:
        return _pair(name, _scalar(text, self.anchor))

    def _list(self, name: str, texts: Sequence[str], like: Node | None = None) -> tuple[Node, Node]:
        place = like or self.anchor
        nodes: list[Node] = [_scalar(text, place) for text in texts]
        return _pair(name, SequenceNode("tag:yaml.org,2002:seq", nodes, place.start_mark, place.end_mark))


def _pair(name: str, value: Node) -> tuple[Node, Node]:
    return _scalar(name, value), value


def _scalar(text: str, like: Node) -> ScalarNode:
    return ScalarNode("tag:yaml.org,2002:str", text, like.start_mark, like.end_mark)


def _texts(node: Node) -> tuple[str, ...]:
    """The text, or the texts of a list."""
    nodes = node.value if isinstance(node, SequenceNode) else [node]
    return tuple(item.value for item in nodes if isinstance(item, ScalarNode) and not item.tag.endswith(":null"))


def _carried(tokens: SequenceNode) -> Iterator[Node]:
    """The tokens as in one alternation: flags at the start of one hold for those after it."""
    flags = ""
    for node in tokens.value:
        found = FLAGS.match(node.value) if isinstance(node, ScalarNode) else None
        flags = found[0] if found else flags
        yield node if found or not flags or not isinstance(node, ScalarNode) else _scalar(flags + node.value, node)


def _sensitive(term: str) -> str:
    return term if term.startswith("(?i)") else f"(?-i:{term})"


def _choices(value: Node) -> Node:
    """A value with its options, divided by bars, as a list."""
    if not isinstance(value, ScalarNode):
        return value
    texts = [option.replace("\\|", "|") for option in OPTION.split(value.value) if option]
    nodes: list[Node] = [_scalar(text, value) for text in texts]
    return SequenceNode("tag:yaml.org,2002:seq", nodes, value.start_mark, value.end_mark)


def _unquoted(text: str) -> str:
    """The first of two quoted placeholders without its marks: the options bring their own."""
    for mark in ("'", '"'):
        if text.count(f"{mark}%s{mark}") == len(("wanted", "written")):
            return text.replace(f"{mark}%s{mark}", "%s", 1)
    return text


def _filled(text: str, slots: Sequence[str]) -> str:
    """`%s`, `%d`, `%[n]s` and `%%` as our placeholders; every other `%` stays."""
    count = iter(range(1, len(text) + 1))

    def named(found: re.Match[str]) -> str:
        if found[0] in "{}":
            return found[0] * 2
        if found[0] == "%%":
            return "%"
        number = int(found[1]) if found[1] else next(count)
        return f"{{{slots[number - 1]}}}" if 0 < number <= len(slots) else ""

    return PLACEHOLDER.sub(named, text)


def _compiles(source: str) -> bool:
    try:
        re.compile(translated(source))
    except re.error:
        return False
    return True
