"""Rule files to rules: every file of the folders, every mistake reported with its place."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from yaml.nodes import ScalarNode

from lint.errors import Fault, RuleError
from lint.ruleset.folders import RuleFile, rule_files
from lint.ruleset.nodes import Faults, compose, items
from lint.ruleset.read import RuleReader
from lint.ruleset.rule import Rule
from lint.ruleset.vale import translate
from lint.ruleset.vocabulary import Vocabulary, avoided, read_vocabulary

if TYPE_CHECKING:
    from lint.lexicon import Lexicon


def load(folders: Sequence[Path], words: Lexicon) -> tuple[Rule, ...]:
    """The rules of the folders, sorted by id, with lemmas expanded.

    A later folder's rule replaces one of the same id; a rule that extends one under another id takes its place.
    Raises RuleError with all mistakes of all files, and UsageError for a folder that is not there.
    """
    rules: dict[str, Rule] = {}
    faults: list[Fault] = []
    for folder in folders:
        vocabulary = read_vocabulary(folder)
        found = Faults(str(folder))
        avoid = avoided(vocabulary, folder, found)
        rules |= {avoid.id: avoid} if avoid else {}
        faults += found.found
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
        translation = translate(root, file.folder, vocabulary, faults)
        return RuleReader(file.id, translation, words, faults).rule() if translation else None
    if base.value not in earlier:
        faults.add(base, f"extends : aucune règle « {base.value} » dans les dossiers lus avant celui-ci")
        return None
    return RuleReader(file.id, root, words, faults).extension(earlier.pop(base.value))
