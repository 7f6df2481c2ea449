"""cassetin rules schema: the JSON Schema of rule files."""

from __future__ import annotations

import argparse
import json

from lint.cli.output import emit
from lint.ruleset.schema import rule_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)


def run(_options: argparse.Namespace) -> int:
    """Print the schema."""
    emit(json.dumps(rule_schema(), ensure_ascii=False, indent=1) + "\n")
    return 0
