"""Rules compiled to a file that is opened, not read: a run decodes only the rules that its text triggers."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields, is_dataclass, replace
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

from lint import __version__
from lint.analysis import Analysis, Hit, parse_scopes
from lint.analysis.scopes import Unit
from lint.checks import KINDS
from lint.checks.literals import Key
from lint.errors import UsageError
from lint.ruleset.fields import field_types
from lint.ruleset.rule import Examples, Header, Rule
from lint.ruleset.stock import Stocks, stock_sections
from lint.ruleset.store import StoreError, read, write
from lint.ruleset.triggers import TriggerIndex, sections

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

FORMAT = "4"  # raised when the layout of the file changes


class RuleSet:
    """A compiled set of rules; a rule is its number, in order of ids, until it is decoded."""

    def __init__(self, store: Mapping[str, memoryview], digest: str) -> None:
        self._store = store
        self._starts = store["rules.starts"].cast("Q")
        self._triggers = TriggerIndex(store)
        self._stocks = Stocks(store)
        self._rules: dict[int, Rule] = {}
        self.digest = digest

    def __len__(self) -> int:
        return len(self._starts) - 1

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of each rule."""
        return tuple(bytes(self._store["ids"]).decode().splitlines())

    @cached_property
    def always(self) -> tuple[int, ...]:
        """The rules that no trigger can announce: they see all text of their scope."""
        return tuple(self._store["always"].cast("I"))

    def rule(self, number: int) -> Rule:
        """A rule, without its examples."""
        if number not in self._rules:
            record = json.loads(bytes(self._store["rules"][self._starts[number] : self._starts[number + 1]]))
            self._rules[number] = self._stocks.fitted(_revived(record))
        return self._rules[number]

    def triggered(self, analysis: Analysis) -> dict[int, list[tuple[int, Hit]]]:
        """For each rule that the text triggers: where each trigger was seen, and its hit."""
        found: dict[int, list[tuple[int, Hit]]] = {}
        for rule, place, hit in self._triggers.hits(analysis):
            found.setdefault(rule, []).append((place, hit))
        return found


def open_rules(
    folders: Sequence[Path], cache_folder: Path, words: Callable[[], Lexicon], words_version: str
) -> RuleSet:
    """The rules of some folders, from the compiled file where it is up to date.

    A cache that cannot be written is done without.
    Raises RuleError, and UsageError for a folder that is not there.
    """
    digest = _digest(folders, words_version)
    path = cache_folder / f"rules-{digest[:32]}.bin"
    try:
        return RuleSet(read(path), digest)
    except StoreError:
        return _compiled(folders, path, digest, words())


def compile_rules(rules: Sequence[Rule]) -> dict[str, bytes]:
    """The sections of the file that holds some rules."""
    records, starts, always, keyed = bytearray(), array("Q", [0]), array("I"), []
    for number, rule in enumerate(rules):
        records += json.dumps(_record(rule), ensure_ascii=False, separators=(",", ":"), default=str).encode()
        starts.append(len(records))
        keys = _keys(rule)
        if keys is None:
            always.append(number)
        else:
            keyed += [(key, number, pattern) for pattern, key in keys]
    ids = "\n".join(rule.id for rule in rules)
    return {
        "rules": bytes(records),
        "rules.starts": starts.tobytes(),
        "always": always.tobytes(),
        "ids": ids.encode(),
        **sections(keyed),
        **stock_sections(rules),
    }


def _compiled(folders: Sequence[Path], path: Path, digest: str, words: Lexicon) -> RuleSet:
    from lint.ruleset.load import load  # noqa: PLC0415  (YAML is read only where rules changed)

    content = compile_rules(load(folders, words))
    try:
        write(path, content)
        return RuleSet(read(path), digest)
    except (OSError, StoreError):
        return RuleSet({name: memoryview(section) for name, section in content.items()}, digest)


def _digest(folders: Sequence[Path], words_version: str) -> str:
    """What the compiled file depends on; files are known by size and times, which any write changes."""
    digest = hashlib.sha256(repr((FORMAT, __version__, sys.version, words_version)).encode())
    for folder in folders:
        for entry in _entries(folder):
            digest.update(repr(entry).encode())
    return digest.hexdigest()


def _entries(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    """Every file of a folder, word lists and vocabularies included, in a stable order."""
    if not folder.is_dir():
        raise UsageError(f"{folder} : ce dossier de règles n’existe pas ; vérifier --rules et la clé rules.")
    folders = [str(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    facts = entry.stat()
                    yield entry.path, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns


def _keys(rule: Rule) -> list[tuple[int, Key]] | None:
    """The keys of all patterns of a rule, None when one has none (or the rule reads the raw source)."""
    patterns = rule.check.patterns()
    if patterns is None or rule.scopes.unit is Unit.RAW:
        return None
    found = []
    for number, pattern in enumerate(patterns):
        keys = pattern.keys()
        if keys is None:
            return None
        found += [(number, key) for key in keys]
    return found


def _record(rule: Rule) -> dict[str, Any]:
    header = replace(rule.header, examples=Examples())
    parts = {"header": _changed(header), "check": _changed(rule.check)}
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
    return {name: _reviver(hint) for name, hint in field_types(owner).items()}


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
