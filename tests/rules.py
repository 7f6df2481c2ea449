"""Rules of a test's own, and those that are shipped, compiled."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from lint.folders import cache_folder
from lint.lexicon import Lexicon, lexicon
from lint.lexicon.sources import version
from lint.ruleset.compile import compile_rules
from lint.ruleset.folders import shipped_folder
from lint.ruleset.load import load_folder
from lint.ruleset.open import open_rules
from lint.ruleset.rule import Rule
from lint.ruleset.ruleset import Layer, RuleSet


def load(folders: Sequence[Path], words: Lexicon) -> tuple[Rule, ...]:
    """The rules of some folders, sorted by id. Raises RuleError and UsageError."""
    layers: list[Layer] = []
    for folder in folders:
        loaded = load_folder(folder, RuleSet(layers), words)
        layers.append(layer(loaded.rules, loaded.hidden))
    return tuple(RuleSet(layers).values())


def rule_set(rules: Sequence[Rule]) -> RuleSet:
    """Rules ready to run."""
    return RuleSet([layer(rules)])


def layer(rules: Sequence[Rule], hidden: frozenset[str] = frozenset()) -> Layer:
    return Layer({name: memoryview(section) for name, section in compile_rules(rules, hidden).items()})


@cache
def shipped_rules() -> RuleSet:
    """The shipped rules, from the user's cache: to compile them takes long."""
    return open_rules([shipped_folder()], cache_folder(), lexicon, version())
