"""One YAML mapping to one rule."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lint.analysis import Scopes, parse_scopes
from lint.checks import KINDS, Check, LemmaError
from lint.ruleset.fields import field_types, unknown_key
from lint.ruleset.nodes import Faults, decode_fields, items
from lint.ruleset.rule import Header, Rule

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

ALWAYS_KNOWN = frozenset({"match", "suggestion", "suggestions"})
EXTENSION_KEYS = frozenset({"extends", "add", "remove"})


class RuleReader:
    """Reads the mapping of one file; every mistake goes to `faults`, and the rule is then None."""

    def __init__(self, rule_id: str, root: MappingNode, words: Lexicon, faults: Faults) -> None:
        self.id = rule_id
        self.root = root
        self.words = words
        self.faults = faults
        self.entries = {name: value for name, _, value in items(root, faults)}

    def files(self) -> tuple[Path, ...]:
        """The files that the keys of the rule name; data of a kind that is compiled apart is none of the rule's."""
        kind = self.entries.get("kind")
        owner = KINDS.get(kind.value) if isinstance(kind, ScalarNode) else None
        if owner is None or hasattr(owner, "Stock"):
            return ()
        named = {name: node for name, node in self.entries.items() if field_types(owner).get(name) == tuple[Path, ...]}
        values = decode_fields(owner, named, Faults(self.faults.path, self.faults.folder))
        return tuple(file for files in values.values() for file in files)

    def rule(self) -> Rule | None:
        """A rule that stands by itself."""
        kind = self.entries.get("kind")
        if not isinstance(kind, ScalarNode) or kind.value not in KINDS:
            self.faults.add(kind or self.root, f"kind : il faut l’un de {', '.join(KINDS)}")
            return None
        owner = KINDS[kind.value]
        self._refuse_unknown(self.root, {"kind", *field_types(Header), *field_types(owner)})
        header = decode_fields(Header, self.entries, self.faults)
        if "message" not in self.entries:
            self.faults.add(self.root, "il manque la clé « message »")
        check = self._check(owner, self.entries)
        if check is None or "message" not in header:
            return None
        return self._finished(kind.value, Header(**header), check)

    def extension(self, base: Rule) -> Rule | None:
        """An earlier rule with other header keys, and entries added or removed."""
        self._refuse_unknown(self.root, {*EXTENSION_KEYS, *field_types(Header)})
        header = replace(base.header, **decode_fields(Header, self.entries, self.faults))
        added, removed = self._part("add", type(base.check)), self._part("remove", type(base.check))
        if added is None or removed is None:
            return None
        return self._finished(base.kind, header, _without(_joined(base.check, added), removed))

    def _part(self, key: str, owner: type[Check]) -> Check | None:
        node = self.entries.get(key)
        if node is None:
            return owner()
        if not isinstance(node, MappingNode):
            self.faults.add(node, f"{key} : il faut ici des clés de la règle (forms, lemmas, tokens, swap …)")
            return None
        self._refuse_unknown(node, set(field_types(owner)))
        return self._check(owner, {name: value for name, _, value in items(node, self.faults)})

    def _check(self, owner: type[Check], entries: Mapping[str, Node]) -> Check | None:
        values = decode_fields(owner, entries, self.faults)
        try:
            return owner(**values).expanded(self.words)
        except LemmaError as error:
            self.faults.add(self._place(error.entry), str(error))
        except ValueError as error:
            self.faults.add(self._place(str(error).partition(" : ")[0]), str(error))
        return None

    def _finished(self, kind: str, header: Header, check: Check) -> Rule | None:
        self._check_message(header.message, check)
        self._check_patterns(check)
        scopes = self._scopes(header)
        return Rule(self.id, kind, header, scopes, check, self.faults.path) if scopes else None

    def _scopes(self, header: Header) -> Scopes | None:
        try:
            return parse_scopes(header.scope)
        except ValueError as error:
            place = self.entries.get("scope", self.root)
            self.faults.add(place, f"scope : « {error} » n’est pas une partie d’article connue")
            return None

    def _refuse_unknown(self, node: MappingNode, known: set[str]) -> None:
        for name, key, _ in items(node, Faults("")):
            if name not in known:
                self.faults.add(key, unknown_key(name, known))

    def _check_message(self, message: str, check: Check) -> None:
        """Placeholders must be ones that the kind fills."""
        place = self.entries.get("message", self.root)
        known = ALWAYS_KNOWN | set(check.placeholders)
        try:
            names = [name for _, name, _, _ in string.Formatter().parse(message) if name is not None]
        except ValueError:
            self.faults.add(place, "message : accolade seule ; écrire {{ ou }} pour une accolade")
            return
        for name in names:
            if name not in known:
                options = ", ".join(f"{{{option}}}" for option in sorted(known))
                self.faults.add(place, f"message : {{{name}}} n’existe pas ici ; sont connus {options}")

    def _check_patterns(self, check: Check) -> None:
        """Every regular expression must compile."""
        for pattern in check.patterns() or ():
            if not pattern.literal:
                try:
                    _ = pattern.compiled
                except ValueError as error:
                    place = self._place(pattern.source)
                    self.faults.add(place, f"expression régulière « {pattern.source} » : {error}")

    def _place(self, text: str) -> Node:
        return _find(self.root, text) or self.root


def _find(node: Node, text: str) -> Node | None:
    """The first scalar, key or value, that holds a text."""
    if isinstance(node, ScalarNode):
        return node if node.value == text else None
    pairs: Iterable[Node] = (part for pair in node.value for part in pair)
    children = node.value if isinstance(node, SequenceNode) else pairs
    return next((found for child in children if (found := _find(child, text))), None)


def _joined(check: Check, added: Check) -> Check:
    """Lists and mappings of two checks of one kind put together; other values stay those of the first."""
    return _combined(check, added, lambda old, new: (*old, *new), lambda old, new: {**old, **new})


def _without(check: Check, removed: Check) -> Check:
    """Lists and mappings of a check without the entries of another one."""
    return _combined(
        check,
        removed,
        lambda old, gone: tuple(entry for entry in old if entry not in gone),
        lambda old, gone: {key: value for key, value in old.items() if key not in gone},
    )


def _combined(
    check: Check,
    other: Check,
    lists: Callable[[tuple[str, ...], tuple[str, ...]], tuple[str, ...]],
    mappings: Callable[[Mapping[str, Any], Mapping[str, Any]], Mapping[str, Any]],
) -> Check:
    values = {name: getattr(check, name) for name in field_types(type(check))}
    for name, old in values.items():
        if isinstance(old, tuple):
            values[name] = lists(old, getattr(other, name))
        elif isinstance(old, Mapping):
            values[name] = mappings(old, getattr(other, name))
    return type(check)(**values)
