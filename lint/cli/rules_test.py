"""cassetin rules test: the examples of all rules, as tests."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path

from yaml.nodes import MappingNode, Node, SequenceNode

from lint.analysis import Proofread
from lint.checks import engine_of
from lint.cli.options import (
    add_engine_options,
    add_rule_options,
    check_patterns,
    configuration,
    languagetool,
    opened_rules,
    patterns,
)
from lint.cli.output import emit, say
from lint.cli.samples import Difference, differences
from lint.config import Config
from lint.engines.languagetool.model import Use
from lint.folders import cache_folder
from lint.proofreading import proofreading
from lint.reporters.wording import counted
from lint.ruleset.nodes import Faults, compose, items
from lint.ruleset.rule import Rule
from lint.ruleset.select import Patterns

LEAST = 2
"""Examples of each kind, bad and good, that a rule needs to be called tested."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("patterns", nargs="*", metavar="RÈGLES", help="identifiants, catégories ou motifs")
    parser.add_argument(
        "--strict", action="store_true", help=f"échoue aussi à moins de {LEAST} exemples de chaque sorte"
    )
    add_engine_options(parser)
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print what differs; 1 when something does."""
    config = configuration(options, Path.cwd())
    rules = opened_rules(options, config)
    wanted = patterns(options.patterns)
    check_patterns(wanted, "rules test", tuple(rules))
    chosen = Patterns(wanted)
    tested = [rules[rule_id] for rule_id in rules if not chosen or chosen.matches(rule_id)]
    proofread, skipped = _proofread(options, config, tested)
    tested = [rule for rule in tested if proofread or not engine_of(rule.check)]
    failed = untested = 0
    for rule in tested:
        found = list(differences(rules, rule, proofread))
        failed += bool(found)
        for difference in found:
            emit(_shown(rule, difference))
        if not _is_tested(rule):
            untested += 1
            say(f"{rule.path}: {rule.id} : il faut au moins {LEAST} exemples bad et {LEAST} good")
    say(f"{counted(len(tested), 'règle')}, {failed} en échec, {untested} sans assez d’exemples.{skipped}")
    return int(failed > 0 or (options.strict and untested > 0))


def _proofread(options: argparse.Namespace, config: Config, rules: Sequence[Rule]) -> tuple[Proofread | None, str]:
    """What asks LanguageTool for the rules that need it, and what to say of those that are left out without it."""
    count = sum(bool(engine_of(rule.check)) for rule in rules)
    settings = languagetool(options, config)
    if not count:
        return None, ""
    left = f"\nLaissé de côté : {counted(count, 'règle')} de LanguageTool."
    if settings.use is Use.OFF:
        return None, left
    found = proofreading(settings, cache_folder())
    return found.proofread, f"{left} {found.absence}" if found.absence else ""


def _is_tested(rule: Rule) -> bool:
    return min(len(rule.header.examples.bad), len(rule.header.examples.good)) >= LEAST


def _shown(rule: Rule, difference: Difference) -> str:
    """Where the example stands, and both sides, one above the other."""
    line, column = _place(Path(rule.path), difference)
    head = f"{rule.path}:{line}:{column}: {rule.id}, {difference.example} {difference.number + 1}"
    return f"{head}\n    attendu : {_indented(difference.expected)}\n    trouvé  : {_indented(difference.found)}\n"


def _indented(text: str) -> str:
    """A text under its first line, behind the word before it."""
    return textwrap.indent(text.rstrip("\n"), " " * 14).lstrip(" ")


def _place(path: Path, difference: Difference) -> tuple[int, int]:
    """Line and column of an example in the rule's file; its start for examples that another file holds."""
    root = compose(path.read_text(encoding="utf-8-sig"), Faults(""))
    node: Node | None = _value(_value(root, "examples"), difference.example)
    nodes = list(_children(node))
    found = nodes[difference.number] if difference.number < len(nodes) else node
    return (found.start_mark.line + 1, found.start_mark.column + 1) if found else (1, 1)


def _value(node: Node | None, key: str) -> Node | None:
    if not isinstance(node, MappingNode):
        return None
    return {name: value for name, _, value in items(node, Faults(""))}.get(key)


def _children(node: Node | None) -> Iterator[Node]:
    if isinstance(node, SequenceNode):
        yield from node.value
