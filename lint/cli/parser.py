"""The parser of command lines, in French, with the nearest name for what is mistyped."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from typing import Any, NoReturn

from lint.ruleset.select import nearest

FRENCH: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"the following arguments are required: (.*)"), "il manque {0}"),
    (re.compile(r"argument (.+?): expected (?:one|at least one) argument"), "{0} : il manque une valeur"),
    (re.compile(r"argument (.+?): ignored explicit argument (.*)"), "{0} : cette option ne prend pas de valeur ({1})"),
    (re.compile(r"argument (.+?): not allowed with argument (.*)"), "{0} ne va pas avec {1}"),
    (re.compile(r"argument (.+?): invalid int value: '(.*)'"), "{0} : « {1} » n’est pas un nombre entier"),
)
CHOICE = re.compile(r"argument (.+?): invalid choice: '(.*?)' \(choose from (.*)\)", re.DOTALL)


class Formatter(argparse.HelpFormatter):
    """Help with French titles."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The usage line."""
        super().add_usage(usage, actions, groups, "usage : " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """Options in full only; mistakes end the program with code 2. `--debug` may stand at any place."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings, add_help=False, allow_abbrev=False, formatter_class=Formatter)
        self._positionals.title = "arguments"
        self.add_argument("-h", "--help", action="help", help="montre cette aide")
        trace = "montre la trace complète d’un défaut de cassetin"
        self.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=trace)

    def error(self, message: str) -> NoReturn:
        """End with what is wrong, in French."""
        self.exit(2, f"{self.prog} : {_in_french(message)}\nVoir « {self.prog} --help ».\n")

    def refuse(self, extra: Sequence[str]) -> NoReturn:
        """End because of arguments that no option takes."""
        first = extra[0]
        if not first.startswith("-"):
            self.error(f"« {first} » est de trop")
        name = first.partition("=")[0]
        near = nearest(name, self._option_string_actions)
        self.error(f"option inconnue « {name} »" + (f" : vouliez-vous dire « {near} » ?" if near else ""))


def _in_french(message: str) -> str:
    choice = CHOICE.fullmatch(message)
    if choice:
        return _not_a_choice(choice[1], choice[2], re.findall(r"[\w-]+", choice[3]))
    for english, french in FRENCH:
        found = english.fullmatch(message)
        if found:
            return french.format(*found.groups())
    return message


def _not_a_choice(name: str, given: str, names: Sequence[str]) -> str:
    near = nearest(given, names)
    hint = f"vouliez-vous dire « {near} » ?" if near else f"il faut l’un de {', '.join(names)}"
    return f"{name} : « {given} » n’existe pas ; {hint}"
