"""cassetin rules list: every rule, its severity, and whether it runs."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lint.cli.options import add_rule_options, check_patterns, compiling, configuration, patterns, rule_folders, words
from lint.cli.output import emit, width
from lint.reporters.wording import SEVERITIES
from lint.ruleset.rule import Header
from lint.ruleset.select import Patterns, Selection
from lint.run import Checker, Plan
from lint.suppress import BUILT_IN

LEAST = 60
"""Cells that a line takes at least, however narrow the terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("patterns", nargs="*", metavar="RÈGLES", help="identifiants, catégories ou motifs")
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print one line a rule."""
    config = configuration(options, Path.cwd())
    checker = Checker(Plan(rule_folders(options, config), config), words, compiling)
    wanted = patterns(options.patterns)
    check_patterns(wanted, "rules list", checker.ids)
    chosen = Patterns(wanted)
    headers = {rule: header for rule, header in _headers(checker) if not chosen or chosen.matches(rule)}
    selection = Selection([*config.profiles, config.choice])
    longest = max(map(len, headers))
    lines = (_line(rule.ljust(longest), header, selection) for rule, header in sorted(headers.items()))
    room = max(width(sys.stdout), LEAST) if sys.stdout.isatty() else None
    emit("".join(f"{line[:room]}\n" for line in lines))
    return 0


def _headers(checker: Checker) -> Iterator[tuple[str, Header]]:
    for rule_id, rule in checker.rules.items():
        yield rule_id, rule.header
    yield from BUILT_IN.items()


def _line(rule: str, header: Header, selection: Selection) -> str:
    severity = selection.severity(rule.rstrip(), header.severity, enabled=header.enabled)
    state = "active  " if severity else "inactive"
    return f"{rule}  {SEVERITIES[severity or header.severity]:<13}  {state}  {' '.join(header.message.split())}"
