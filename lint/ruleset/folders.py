"""Folders of rules: where they are, and the rule files in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.errors import UsageError

SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file: its id is its path under the folder, without the suffix."""

    id: str
    path: Path
    folder: Path


def shipped_folder() -> Path:
    """Where the rules that come with cassetin are: inside the package in a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(folder: Path) -> tuple[RuleFile, ...]:
    """The rule files under a folder, sorted by id; `config/` of a Vale folder and names in `.` or `_` hold none.

    Raises UsageError when the folder is not there.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} : ce dossier de règles n’existe pas ; vérifier --rules et la clé rules.")
    found = [
        RuleFile(path.relative_to(folder).with_suffix("").as_posix(), path, folder)
        for path in _walk(folder)
        if path.suffix in SUFFIXES
    ]
    return tuple(sorted(found, key=lambda file: file.id))


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        top = root == str(folder)
        folders[:] = [name for name in folders if not name.startswith((".", "_")) and not (top and name == "config")]
        yield from (Path(root, name) for name in names if not name.startswith((".", "_")))
