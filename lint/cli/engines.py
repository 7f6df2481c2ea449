"""cassetin engines: what runs between two checks."""

from __future__ import annotations

import argparse

from lint.cli.output import emit


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("action", choices=("stop",), metavar="ACTION", help="stop : arrête le serveur de LanguageTool")


def run(options: argparse.Namespace) -> int:  # noqa: ARG001  (one action so far)
    """Stop the server of LanguageTool."""
    from lint.engines.languagetool import server  # noqa: PLC0415  (this command alone)

    emit("LanguageTool est arrêté.\n" if server.stop() else "LanguageTool ne tournait pas.\n")
    return 0
