"""The data that kinds bring along: files beside the rules, compiled into the same store and opened with it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from lint.checks import is_stocked
from lint.checks.contract import Stocked
from lint.ruleset.kept import Kept, digest_of
from lint.ruleset.rule import Rule


def stock_sections(rules: Sequence[Rule], kept: Kept) -> dict[str, bytes]:
    """The sections of all data that the rules name, each file set compiled once. Raises RuleError."""
    from lint.ruleset.groups import data_files  # noqa: PLC0415  (YAML is read only where rules changed)

    found: dict[str, bytes] = {}
    digests: dict[str, str] = {}
    for check in (rule.check for rule in rules):
        if is_stocked(check) and (name := _name(check.files, check.Stock)) not in digests:
            digests[name] = digest_of(name, data_files(check.files))
            found |= kept.stock(name, digests[name]) or _compiled(check, name)
    return found | {"stocks": json.dumps(digests).encode()}


def _compiled(check: Stocked, name: str) -> dict[str, bytes]:
    from lint.ruleset.groups import read_groups  # noqa: PLC0415  (YAML is read only where rules changed)

    sections = check.compiled(read_groups(check.files, check.Data))
    return {f"{name}/{section}": content for section, content in sections.items()}


class Stocks:
    """The data of a store, each set opened when a rule first needs it."""

    def __init__(self, store: Mapping[str, memoryview]) -> None:
        self._store = store
        self._opened: dict[str, Any] = {}

    def fitted(self, rule: Rule) -> Rule:
        """The rule with its data, where its kind has any."""
        check = rule.check
        if not is_stocked(check):
            return rule
        name = _name(check.files, check.Stock)
        if name not in self._opened:
            own = f"{name}/"
            self._opened[name] = check.Stock(
                {section.removeprefix(own): view for section, view in self._store.items() if section.startswith(own)}
            )
        return replace(rule, check=check.opened(self._opened[name]))


def _name(files: Sequence[Path], stock: type) -> str:
    """What tells the data of some files from others in the store."""
    identity = "\n".join((stock.__name__, *map(str, files)))
    return blake2b(identity.encode(), digest_size=8).hexdigest()
