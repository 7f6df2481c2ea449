"""What an earlier version of a folder was compiled to: rules and data whose files did not change are taken over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lint.ruleset.compiled import CompiledRule, Keys
from lint.ruleset.records import unpacked
from lint.ruleset.rule import Rule
from lint.ruleset.store import StoreError, read
from lint.ruleset.triggers import keyed

if TYPE_CHECKING:
    from lint.checks.patterns.literals import Key

NO_RULES: Mapping[str, CompiledRule] = MappingProxyType({})


class Kept:
    """Rules that are compiled already, looked up by the digests of what they were made from."""

    def __init__(self, store: Mapping[str, memoryview], fresh: Mapping[str, CompiledRule] = NO_RULES) -> None:
        """Those that the sections of a compiled file hold, which may be empty, and those that were just worked out."""
        self._store = store
        self._fresh = fresh
        digests = bytes(store.get("digests", b"[]"))
        self._numbers = {digest: number for number, digest in enumerate(json.loads(digests)) if digest}

    def __contains__(self, digest: str) -> bool:
        return digest in self._numbers or digest in self._fresh

    def __getitem__(self, digest: str) -> CompiledRule:
        return self._fresh.get(digest) or CompiledRule(self._record(digest), self._keys_of(digest))

    def with_rules(self, fresh: Mapping[str, CompiledRule]) -> Kept:
        """The same and some more."""
        return Kept(self._store, fresh)

    def rule(self, digest: str) -> Rule:
        """A rule that is kept, without its data."""
        return unpacked(self._fresh[digest].record if digest in self._fresh else self._record(digest))

    def stock(self, name: str, digest: str) -> dict[str, bytes]:
        """The sections of some data, by their full names; none when it is not kept."""
        if self._stocks.get(name) != digest:
            return {}
        return {section: bytes(view) for section, view in self._store.items() if section.startswith(f"{name}/")}

    def _record(self, digest: str) -> bytes:
        starts, number = self._store["rules.starts"].cast("Q"), self._numbers[digest]
        return bytes(self._store["rules"][starts[number] : starts[number + 1]])

    def _keys_of(self, digest: str) -> Keys:
        number = self._numbers[digest]
        return None if number in self._unkeyed else self._keys.get(number, [])

    @cached_property
    def _unkeyed(self) -> frozenset[int]:
        return frozenset(number for name in ("always", "proofread") for number in self._store[name].cast("I"))

    @cached_property
    def _keys(self) -> dict[int, list[tuple[int, Key]]]:
        found: dict[int, list[tuple[int, Key]]] = {}
        for key, rule, pattern in keyed(self._store):
            found.setdefault(rule, []).append((pattern, key))
        return found

    @cached_property
    def _stocks(self) -> dict[str, str]:
        return dict(json.loads(bytes(self._store.get("stocks", b"{}"))))


NOTHING = Kept({})


def newest(versions: Iterable[Path]) -> Kept:
    """What the newest of some compiled files holds; nothing when none can be read."""
    for version in sorted(versions, key=_age):
        with suppress(StoreError):
            return Kept(read(version))
    return NOTHING


def remove(versions: Iterable[Path]) -> None:
    """Make away with compiled files; one that another process has open may stay."""
    for version in versions:
        with suppress(OSError):
            version.unlink()


def digest_of(text: str, files: Iterable[Path]) -> str:
    """What tells a text, and the files that it names, from others: 32 hexadecimal digits."""
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16)
    for file in files:
        digest.update(b"\0" + str(file).encode() + b"\0" + _content(file))
    return digest.hexdigest()


def _age(file: Path) -> float:
    try:
        return -file.stat().st_mtime
    except OSError:  # another process has just removed it
        return 0


def _content(file: Path) -> bytes:
    """The bytes of a file; none of one that cannot be read, which is said where it is needed."""
    try:
        return file.read_bytes()
    except OSError:
        return b""
