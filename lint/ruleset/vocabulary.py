"""Word lists that lie beside Vale's rules: vocabularies, dictionaries, words to pass over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

WORD_LIST_KEYS = frozenset({"custom", "append", "dicpath", "dictionaries", "dic", "aff", "ignore", "filters"})
"""Keys of a spelling rule that say which words are right."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that a project accepts, from `config/vocabularies/*/accept.txt`: exceptions of all its rules."""

    accept: tuple[str, ...] = ()


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabularies of a Vale styles folder."""
    files = sorted(folder.glob("config/vocabularies/*/accept.txt"))
    lines = [line.strip() for file in files for line in file.read_text(encoding="utf-8-sig").splitlines()]
    return Vocabulary(tuple(line for line in lines if line and not line.startswith("#")))


@dataclass(frozen=True)
class WordLists:
    """The files that a spelling rule names, looked for where Vale does."""

    folder: Path
    given: Mapping[str, tuple[str, ...]]

    @property
    def files(self) -> tuple[str, ...]:
        """Dictionaries and lists of words."""
        ignored = (self.folder, self.folder / "config" / "ignore")
        found = [*self._dictionaries.values(), *(_found(name, ignored) for name in self.given["ignore"])]
        return tuple(str(file) for file in found if file)

    @property
    def missing(self) -> tuple[str, ...]:
        """The dictionaries for which there is no file."""
        return tuple(name for name, file in self._dictionaries.items() if not file)

    @property
    def has_dictionary(self) -> bool:
        """Whether the rule brings a dictionary of its own."""
        return bool(self._dictionaries)

    @cached_property
    def _dictionaries(self) -> Mapping[str, Path | None]:
        places = [self.folder / path for path in self.given["dicpath"]] or [self.folder / "config" / "dictionaries"]
        nested = [*places, *(self.folder.parent / path for path in self.given["dicpath"])]
        names = [f"{name}.dic" for name in self.given["dictionaries"]]
        return {name: _found(name, nested) for name in names} | {
            name: _found(name, (self.folder,)) for name in self.given["dic"]
        }


def _found(name: str, folders: Sequence[Path]) -> Path | None:
    return next((folder / name for folder in folders if (folder / name).is_file()), None)
