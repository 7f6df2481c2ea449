"""Data files that rules name: mappings of groups, each decoded into a dataclass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from lint.errors import Fault, RuleError
from lint.ruleset.nodes import Faults, compose, decode


def read_groups(paths: Sequence[Path], owner: type) -> list[Any]:
    """The values of type `owner` in files and folders of files, in order. Raises RuleError with all mistakes."""
    groups: list[Any] = []
    faults: list[Fault] = []
    for path in data_files(paths):
        found = Faults(str(path))
        groups += _groups(path, owner, found)
        faults += found.found
    if faults:
        raise RuleError(tuple(faults))
    return groups


def data_files(paths: Sequence[Path]) -> Iterator[Path]:
    """The files that some paths, files and folders, stand for."""
    for path in paths:
        yield from sorted(path.rglob("*.yaml")) if path.is_dir() else (path,)


def _groups(path: Path, owner: type, faults: Faults) -> list[Any]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.found.append(Fault(faults.path, 1, 1, f"fichier de données illisible : {error}"))
        return []
    root = compose(text, faults, "un fichier de données est")
    values = decode(root, Mapping[str, owner], faults) if root else {}  # type: ignore[valid-type]
    return [] if faults.found else list(values.values())
