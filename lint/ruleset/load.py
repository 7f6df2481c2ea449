"""Rule files to rules: every file of the folders, every mistake reported with its place."""

from __future__ import annotations

import os
import string
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from lint.analysis import parse_scopes
from lint.checks import KINDS, Check, LemmaError, Words
from lint.errors import Fault, RuleError, UsageError
from lint.ruleset.nodes import Faults, compose, decode_fields, field_types, items, unknown_key
from lint.ruleset.rule import Header, Rule
from lint.ruleset.vale import Vocabulary, read_vocabulary, translate

SUFFIXES = frozenset({".yaml", ".yml"})
STRUCTURE = frozenset({"kind", "extends", "add", "remove"})


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file: its id is its path under the folder, without the suffix."""

    id: str
    path: Path
    folder: Path


def shipped_folder() -> Path:
    """Where the rules that come with cassetin are: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(folder: Path) -> Iterator[RuleFile]:
    """The rule files under a folder, sorted by id; `config/` of a Vale folder holds none.

    Raises UsageError when the folder cannot be read.
    """
    if not folder.is_dir():
        raise UsageError(
            f"{folder} : ce dossier de règles n’existe pas ; vérifier --rules et la clé rules de la configuration."
        )
    found = []
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith((".", "_")) and not (name == "config" and root == str(folder))
        )
        for name in names:
            path = Path(root, name)
            if path.suffix in SUFFIXES and not name.startswith("."):
                found.append(RuleFile(path.relative_to(folder).with_suffix("").as_posix(), path, folder))
    return iter(sorted(found, key=lambda file: file.id))


def load(folders: Sequence[Path], words: Words) -> tuple[Rule, ...]:
    """The rules of the folders, sorted by id, with lemmas expanded; a later folder's rule replaces one of the same id.

    Raises RuleError with all mistakes of all files.
    """
    loader = Loader(words)
    for folder in folders:
        loader.add_folder(folder)
    return loader.finish()


class Loader:
    """Reads rule files one after the other; keeps what house rules need to extend earlier ones."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.rules: dict[str, Rule] = {}
        self.faults: list[Fault] = []

    def add_folder(self, folder: Path) -> None:
        """Read all rules of a folder."""
        vocabulary = read_vocabulary(folder)
        for file in rule_files(folder):
            faults = Faults(str(file.path))
            rule = self._read(file, vocabulary, faults)
            self.faults += faults.found
            if rule and not faults.found:
                self.rules[rule.id] = rule

    def finish(self) -> tuple[Rule, ...]:
        """All rules. Raises RuleError when there were mistakes."""
        if self.faults:
            raise RuleError(tuple(self.faults))
        return tuple(rule for _, rule in sorted(self.rules.items()))

    def _read(self, file: RuleFile, vocabulary: Vocabulary, faults: Faults) -> Rule | None:
        try:
            text = file.path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            faults.found.append(Fault(faults.path, 1, 1, f"fichier illisible : {error}"))
            return None
        root = compose(text, faults)
        if root is None:
            return None
        entries = {name: value for name, _, value in items(root, faults)}
        base = entries.get("extends")
        if isinstance(base, ScalarNode) and "/" in base.value:
            return self._extended(file, base, root, faults)
        if base is not None:
            root = translate(root, file.folder, vocabulary, faults)
            entries = {name: value for name, _, value in items(root, Faults(""))}
        return self._rule(file, root, entries, faults, vale=base is not None)

    def _rule(
        self, file: RuleFile, root: MappingNode, entries: Mapping[str, Node], faults: Faults, *, vale: bool
    ) -> Rule | None:
        kind = entries.get("kind")
        if not isinstance(kind, ScalarNode) or kind.value not in KINDS:
            faults.add(kind or root, f"kind: il faut l’un de {', '.join(KINDS)}")
            return None
        owner = KINDS[kind.value]
        _check_keys(root, {*STRUCTURE, *field_types(Header), *field_types(owner)}, faults)
        header = decode_fields(Header, entries, faults)
        values = decode_fields(owner, entries, faults)
        if "message" not in header:
            if "message" not in entries:
                faults.add(root, "il manque la clé « message »")
            return None
        check = self._check(lambda: owner(**values), root, faults)
        return self._finished(file, kind.value, Header(**header), check, entries, root, faults) if check else None

    def _finished(
        self,
        file: RuleFile,
        kind: str,
        header: Header,
        check: Check,
        entries: Mapping[str, Node],
        root: MappingNode,
        faults: Faults,
    ) -> Rule | None:
        _check_message(header.message, check, entries.get("message", root), faults)
        _check_patterns(check, entries, root, faults)
        try:
            scopes = parse_scopes(header.scope)
        except ValueError as error:
            faults.add(entries.get("scope", root), f"scope : « {error} » n’est pas une partie d’article connue")
            return None
        return Rule(file.id, kind, header, scopes, check, str(file.path))

    def _check(self, build: Callable[[], Check], root: MappingNode, faults: Faults) -> Check | None:
        try:
            return build().expanded(self.words)
        except LemmaError as error:
            faults.add(_find(root, error.entry) or root, str(error))
        except ValueError as error:
            faults.add(_find(root, str(error).partition(" : ")[0]) or root, str(error))
        return None

    def _extended(self, file: RuleFile, base: ScalarNode, root: MappingNode, faults: Faults) -> Rule | None:
        """A house rule that completes an earlier one: other header keys, entries added or removed."""
        rule = self.rules.get(base.value)
        if rule is None:
            faults.add(base, f"extends : aucune règle « {base.value} » dans les dossiers lus avant celui-ci")
            return None
        entries = {name: value for name, _, value in items(root, faults)}
        owner = type(rule.check)
        _check_keys(root, {*STRUCTURE, *field_types(Header)}, faults)
        header = replace(rule.header, **decode_fields(Header, entries, faults))
        added = self._part(entries.get("add"), owner, root, faults)
        removed = self._part(entries.get("remove"), owner, root, faults)
        if added is None or removed is None:
            return None
        check = _without(_joined(rule.check, added), removed)
        extended = self._finished(file, rule.kind, header, check, entries, root, faults)
        if extended and file.id != rule.id:
            self.rules.pop(rule.id)
        return extended

    def _part(self, node: Node | None, owner: type[Check], root: MappingNode, faults: Faults) -> Check | None:
        if node is None:
            return owner()
        if not isinstance(node, MappingNode):
            faults.add(node, "il faut ici des clés de la règle (tokens, lemmas, swap …)")
            return None
        entries = {name: value for name, _, value in items(node, faults)}
        _check_keys(node, set(field_types(owner)), faults)
        values = decode_fields(owner, entries, faults)
        return self._check(lambda: owner(**values), root, faults)


def _check_keys(node: MappingNode, known: set[str], faults: Faults) -> None:
    for name, key, _ in items(node, Faults("")):
        if name not in known:
            faults.add(key, unknown_key(name, known))


def _check_message(message: str, check: Check, node: Node, faults: Faults) -> None:
    """Placeholders must be ones that the kind fills."""
    known = {"match", "suggestion", "suggestions", *check.placeholders}
    try:
        names = [name for _, name, _, _ in string.Formatter().parse(message) if name is not None]
    except ValueError:
        faults.add(node, "message : accolade seule ; écrire {{ ou }} pour une accolade")
        return
    for name in names:
        if name not in known:
            faults.add(
                node,
                f"message : {{{name}}} n’existe pas pour ce genre de règle ; sont connus {', '.join(sorted(known))}",
            )


def _check_patterns(check: Check, entries: Mapping[str, Node], root: MappingNode, faults: Faults) -> None:
    """Every regular expression must compile."""
    for pattern in check.patterns() or ():
        if not pattern.literal:
            try:
                pattern.compiled  # noqa: B018  (compiling is the test)
            except ValueError as error:
                faults.add(_find(root, pattern.source) or root, f"expression régulière « {pattern.source} » : {error}")


def _find(node: Node, text: str) -> Node | None:
    """The first scalar, key or value, that holds a text."""
    if isinstance(node, ScalarNode):
        return node if node.value == text else None
    children: Iterable[Node] = (
        node.value if isinstance(node, SequenceNode) else [part for pair in node.value for part in pair]
    )
    return next((found for child in children if (found := _find(child, text))), None)


def _joined(check: Check, added: Check) -> Check:
    """Lists and mappings of two checks of one kind put together; other values stay those of the first."""
    return _combine(check, added, lambda old, new: (*old, *new), lambda old, new: {**old, **new})


def _without(check: Check, removed: Check) -> Check:
    """Lists and mappings of a check without the entries of another one."""
    return _combine(
        check,
        removed,
        lambda old, gone: tuple(entry for entry in old if entry not in gone),
        lambda old, gone: {key: value for key, value in old.items() if key not in gone},
    )


def _combine(
    check: Check,
    other: Check,
    lists: Callable[[tuple[str, ...], tuple[str, ...]], tuple[str, ...]],
    mappings: Callable[[Mapping[str, Any], Mapping[str, Any]], Mapping[str, Any]],
) -> Check:
    values: dict[str, Any] = {}
    for name in field_types(type(check)):
        old, new = getattr(check, name), getattr(other, name)
        if isinstance(old, tuple):
            values[name] = lists(old, new)
        elif isinstance(old, Mapping):
            values[name] = mappings(old, new)
    return type(check)(**{name: getattr(check, name) for name in field_types(type(check))} | values)
