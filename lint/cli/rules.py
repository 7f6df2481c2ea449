"""cassetin rules: list, test and document rules."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "list": ("lint.cli.rules_list", "liste les règles, leur gravité, et si elles servent"),
        "test": ("lint.cli.rules_test", "éprouve les règles sur leurs exemples"),
        "docs": ("lint.cli.rules_docs", "écrit les pages de documentation des règles"),
        "schema": ("lint.cli.rules_schema", "écrit le schéma JSON des fichiers de règles"),
    }
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the commands under `rules`."""
    commands = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        import_module(module).add_arguments(command)
