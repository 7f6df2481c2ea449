"""cassetin check: lint files and print what was found."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from lint.diagnostic import Severity
from lint.lexicon import lexicon
from lint.report import Report
from lint.reporters import REPORTERS, reporter
from lint.ruleset.compile import open_rules
from lint.ruleset.load import shipped_folder
from lint.ruleset.rule import Rule
from lint.run import check_paths


def add_parser(commands: Any) -> None:
    """Declare the command and its options."""
    parser = commands.add_parser("check", help="vérifie des fichiers", description="Vérifie des fichiers.")
    parser.add_argument("paths", nargs="+", metavar="CHEMIN")
    parser.add_argument("--format", choices=tuple(REPORTERS), default="text")
    parser.add_argument("--rules", action="append", default=[], type=Path)
    parser.add_argument("--select", action="append", default=[])
    parser.add_argument("--no-cache", action="store_true")
    parser.add_argument("--fail-on", choices=(*Severity, "never"), default=Severity.ERROR)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check the files; 1 when a finding is as severe as asked for, 2 when a file could not be read."""
    from fnmatch import fnmatchcase

    def chosen(rule: Rule) -> Severity | None:
        if options.select:
            return rule.header.severity if any(fnmatchcase(rule.id, p) for p in options.select) else None
        return rule.header.severity if rule.header.enabled else None

    import platformdirs

    folders = [shipped_folder(), *options.rules]
    rules = open_rules(folders, platformdirs.user_cache_path("cassetin"), lexicon, "x")
    paths = [str(f) for p in options.paths for f in (sorted(Path(p).glob("*")) if Path(p).is_dir() else [p])]
    report = Report(tuple(check_paths(paths, rules, chosen)))
    sys.stdout.write(reporter(options.format).render(report, color=sys.stdout.isatty()))
    if any(file.errors for file in report.files):
        return 2
    worst = max((d.severity.rank for d in report.diagnostics), default=-1)
    return int(options.fail_on != "never" and worst >= Severity(options.fail_on).rank)
