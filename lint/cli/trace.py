"""cassetin trace: what a rule sees in a draft, sentence by sentence."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from lint.cli.options import add_rule_options, check_patterns, compiling, configuration, rule_folders, words
from lint.cli.output import emit
from lint.errors import UsageError
from lint.readers import read
from lint.reporters.window import visible
from lint.run import Checker, Draft, Plan, load_draft
from lint.trace import Trace, trace

STDIN = "-"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("rule", metavar="RÈGLE", help="identifiant, comme style/cliche")
    parser.add_argument("path", metavar="CHEMIN", nargs="?", default=STDIN, help="brouillon ; - lit l’entrée standard")
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print what the rule sees. Raises UsageError for a rule that does not exist, ReadError for the draft."""
    config = configuration(options, Path.cwd())
    checker = Checker(Plan(rule_folders(options, config), config), words, compiling)
    check_patterns((options.rule,), "trace", checker.ids)
    rule = checker.rule(options.rule)
    if rule is None:
        raise UsageError(f"« {options.rule} » ne se suit pas ; donner l’identifiant entier d’une règle.")
    draft = _draft(options.path, checker.encoding)
    document = read(draft.path, draft.data, draft.encoding)
    for found in trace(document, checker.rules, rule):
        emit("".join(f"{line}\n" for line in _lines(found)))
    return 0


def _draft(path: str, encoding: str | None) -> Draft:
    return Draft(STDIN, sys.stdin.buffer.read(), encoding) if path == STDIN else load_draft(path, encoding)


def _lines(found: Trace) -> Iterator[str]:
    yield f"ligne {found.place.line}, colonne {found.place.column} : {visible(found.text)}"
    for label, values in found.seen:
        for number, value in enumerate(values):
            yield f"  {'' if number else label:<13} {visible(value)}"
    yield ""
