"""Rule files to rules: every file of the folders, every mistake reported with its place."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from yaml.nodes import ScalarNode

from lint.errors import Fault, RuleError, UsageError
from lint.ruleset.nodes import Faults, compose, items
from lint.ruleset.read import RuleReader
from lint.ruleset.rule import Rule
from lint.ruleset.vale import Vocabulary, read_vocabulary, translate

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

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


def load(folders: Sequence[Path], words: Lexicon) -> tuple[Rule, ...]:
    """The rules of the folders, sorted by id, with lemmas expanded.

    A later folder's rule replaces one of the same id; a rule that extends one under another id takes its place.
    Raises RuleError with all mistakes of all files, and UsageError for a folder that is not there.
    """
    rules: dict[str, Rule] = {}
    faults: list[Fault] = []
    for folder in folders:
        vocabulary = read_vocabulary(folder)
        for file in rule_files(folder):
            found = Faults(str(file.path))
            rule = read_rule(file, vocabulary, rules, words, found)
            faults += found.found
            if rule and not found.found:
                rules[rule.id] = rule
    if faults:
        raise RuleError(tuple(faults))
    return tuple(rule for _, rule in sorted(rules.items()))


def read_rule(
    file: RuleFile, vocabulary: Vocabulary, earlier: dict[str, Rule], words: Lexicon, faults: Faults
) -> Rule | None:
    """The rule of one file, None (and faults) when it is wrong; the rule that it extends leaves `earlier`."""
    try:
        text = file.path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        faults.found.append(Fault(faults.path, 1, 1, f"fichier illisible : {error}"))
        return None
    root = compose(text, faults)
    if root is None:
        return None
    base = {name: value for name, _, value in items(root, Faults(""))}.get("extends")
    if not isinstance(base, ScalarNode):
        return RuleReader(file.id, root, words, faults).rule()
    if "/" not in base.value:
        return RuleReader(file.id, translate(root, file.folder, vocabulary, faults), words, faults).rule()
    if base.value not in earlier:
        faults.add(base, f"extends : aucune règle « {base.value} » dans les dossiers lus avant celui-ci")
        return None
    return RuleReader(file.id, root, words, faults).extension(earlier.pop(base.value))
