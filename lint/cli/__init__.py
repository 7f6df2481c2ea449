"""The command line: one command a module; only here is anything printed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from lint import __version__
from lint.cli import check
from lint.errors import CassetinError


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code."""
    parser = argparse.ArgumentParser(prog="cassetin", description="Relit la copie de presse en français.")
    parser.add_argument("--version", action="version", version=f"cassetin {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMANDE")
    check.add_parser(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except CassetinError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 2
