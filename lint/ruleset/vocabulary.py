"""Word lists that lie beside Vale's rules: vocabularies, dictionaries, words to pass over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lint.analysis import parse_scopes
from lint.checks.existence import Existence
from lint.diagnostic import Applicability, Severity
from lint.errors import Fault
from lint.ruleset.nodes import Faults
from lint.ruleset.rule import Header, Rule

WORD_LIST_KEYS = frozenset({"custom", "append", "dicpath", "dictionaries", "dic", "aff", "ignore", "filters"})
"""Keys of a spelling rule that say which words are right."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words of a project, from the files of `config/vocabularies/*`.

    Those of `accept.txt` are exceptions of all its rules, those of `reject.txt` are reported (rule Vale/Avoid).
    """

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


def read_vocabulary(folder: Path) -> Vocabulary:
    """The vocabularies of a Vale styles folder."""
    return Vocabulary(_entries(folder, "accept.txt"), _entries(folder, "reject.txt"))


def avoided(vocabulary: Vocabulary, folder: Path, faults: Faults) -> Rule | None:
    """The rule that reports the rejected words, None when there are none. An expression may not compile: a fault."""
    check = Existence(tokens=vocabulary.reject, ignorecase=False, normalize=False)
    for pattern in check.patterns():
        try:
            _ = pattern.compiled
        except ValueError as error:
            faults.found.append(Fault(faults.path, 1, 1, f"reject.txt : expression « {pattern.source} » : {error}"))
    header = Header(
        "Éviter «\u00a0{match}\u00a0».", Severity.ERROR, fix=Applicability.DISPLAY_ONLY, scope=("text", "alt")
    )
    rule = Rule("Vale/Avoid", "existence", header, parse_scopes(header.scope), check, str(folder))
    return rule if vocabulary.reject else None


def _entries(folder: Path, name: str) -> tuple[str, ...]:
    files = sorted(folder.glob(f"config/vocabularies/*/{name}"))
    lines = [line.strip() for file in files for line in file.read_text(encoding="utf-8-sig").splitlines()]
    return tuple(line for line in lines if line and not line.startswith("#"))


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
