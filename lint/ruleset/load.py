"""Rule files to rules: every file of the folders, every mistake reported with its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from yaml.nodes import ScalarNode

from lint.errors import Fault, RuleError
from lint.ruleset.folders import RuleFile, rule_files
from lint.ruleset.kept import NOTHING, Kept, digest_of
from lint.ruleset.nodes import Faults, compose, items
from lint.ruleset.read import RuleReader
from lint.ruleset.rule import Rule
from lint.ruleset.vale import translate
from lint.ruleset.vocabulary import Vocabulary, avoided, read_vocabulary

if TYPE_CHECKING:
    from lint.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Loaded:
    """The rules of one folder, sorted by id, and the ids of rules of earlier folders that they replace.

    `digests` tells, for rules that depend on no other, what they were made from.
    """

    rules: tuple[Rule, ...]
    hidden: frozenset[str]
    digests: Mapping[str, str]


def load_folder(folder: Path, earlier: Mapping[str, Rule], words: Lexicon, kept: Kept = NOTHING) -> Loaded:
    """The rules of one folder, with those of earlier folders at hand to be extended.

    Rules that are `kept` are not read again.
    Raises RuleError with all mistakes of all files, and UsageError for a folder that is not there.
    """
    found = Faults(str(folder))
    vocabulary = read_vocabulary(folder)
    avoid = avoided(vocabulary, folder, found)
    known = Known({avoid.id: avoid} if avoid else {}, earlier, kept)
    faults = found.found
    for file in rule_files(folder):
        found = Faults(str(file.path), folder)
        rule = read_rule(file, vocabulary, known, words, found)
        faults += found.found
        if rule and not found.found:
            known.own[rule.id] = rule
    if faults:
        raise RuleError(tuple(faults))
    return Loaded(tuple(rule for _, rule in sorted(known.own.items())), known.hidden, known.digests)


@dataclass(slots=True)
class Known:
    """The rules that may be extended, read so far of a folder or of earlier folders; and what is kept of this one."""

    own: dict[str, Rule]
    earlier: Mapping[str, Rule]
    kept: Kept = NOTHING
    extended: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)

    def take(self, rule_id: str) -> Rule | None:
        """A rule, which from now on is another's base only; None when there is none."""
        if rule_id in self.own:
            return self.own.pop(rule_id)
        if rule_id in self.extended or rule_id not in self.earlier:
            return None
        self.extended.add(rule_id)
        return self.earlier[rule_id]

    @property
    def hidden(self) -> frozenset[str]:
        """Ids of rules of earlier folders that this one replaces."""
        return frozenset(self.extended | {name for name in self.own if name in self.earlier})


def read_rule(file: RuleFile, vocabulary: Vocabulary, known: Known, words: Lexicon, faults: Faults) -> Rule | None:
    """The rule of one file, None (and faults) when it is wrong; the rule that it extends is taken out of `known`."""
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
        reader = RuleReader(file.id, root, words, faults)
        known.digests[file.id] = digest = digest_of(f"{file.path}\0{text}", reader.files())
        return known.kept.rule(digest) if digest in known.kept else reader.rule()
    if "/" not in base.value:
        translation = translate(root, file.folder, vocabulary, faults)
        return RuleReader(file.id, translation, words, faults).rule() if translation else None
    extended = known.take(base.value)
    if extended is None:
        faults.add(base, f"extends : aucune règle « {base.value} » dans les dossiers lus avant celui-ci")
        return None
    return RuleReader(file.id, root, words, faults).extension(extended)
