"""The command line: one command a module; only here is anything printed."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from types import MappingProxyType

from lint import __version__
from lint.cli.output import say
from lint.cli.parser import Parser
from lint.errors import CassetinError

COMMANDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "check": ("lint.cli.check", "relit des brouillons et signale ce qui est à revoir"),
        "explain": ("lint.cli.explain", "explique une règle, avec des exemples"),
        "trace": ("lint.cli.trace", "montre ce qu’une règle voit dans un brouillon, phrase par phrase"),
        "rules": ("lint.cli.rules", "liste, éprouve et documente les règles"),
        "mots": ("lint.cli.mots", "ajoute des mots au dictionnaire de la maison, et le montre"),
        "setup": ("lint.cli.setup", "installe un moteur qui ne vient pas avec cassetin"),
        "engines": ("lint.cli.engines", "arrête ce qui tourne entre deux relectures"),
        "doctor": ("lint.cli.doctor", "dit ce qui est installé, et ce qui manque"),
        "init": ("lint.cli.init", "écrit une configuration de départ"),
    }
)
OK, FINDINGS, WRONG, BUG, INTERRUPTED = 0, 1, 2, 3, 130


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit code."""
    parser = Parser(prog="cassetin", description="Relit la copie de presse en français, comme au cassetin.")
    parser.add_argument("--version", action="version", version=f"cassetin {__version__}", help="montre la version")
    parser.set_defaults(debug=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMANDE", title="commandes")
    wanted = next((argument for argument in arguments if not argument.startswith("-")), "")
    for name, (module, summary) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        if name == wanted:
            import_module(module).add_arguments(command)
    options, extra = parser.parse_known_args(arguments)
    if options.command is None:
        parser.print_help(sys.stderr)
        return WRONG
    if extra:
        options.parser.refuse(extra)
    return _guarded(options)


def _guarded(options: argparse.Namespace) -> int:
    """Run the command; errors of the user and bugs of ours end it differently."""
    try:
        code = int(options.run(options))
        sys.stdout.flush()
    except CassetinError as error:
        say(str(error))
        return WRONG
    except KeyboardInterrupt:
        say("Interrompu.")
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except Exception as error:  # noqa: BLE001  (the last place where a bug can be told apart from a mistake)
        return _bug(error, debug=options.debug)
    return code


def _bug(error: Exception, *, debug: bool) -> int:
    if debug:
        import traceback  # noqa: PLC0415  (for bugs alone)

        say("".join(traceback.format_exception(error)).rstrip())
    say(
        f"C’est un défaut de cassetin {__version__} ({type(error).__name__} : {error}) :"
        " le signaler à ses auteurs avec ce message et celui de --debug."
    )
    return BUG
