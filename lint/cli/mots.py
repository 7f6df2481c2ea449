"""cassetin mots: the house dictionary."""

from __future__ import annotations

import argparse
from pathlib import Path

from lint.cli.options import configuration, words
from lint.cli.output import emit, say
from lint.config.house import LIKE, NAME, entries, forms, like
from lint.errors import ConfigError, Fault, UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the commands under `mots`."""
    commands = parser.add_subparsers(dest="action", metavar="ACTION", title="actions", required=True)
    add = commands.add_parser("ajouter", help="ajoute des mots", description="Ajoute des mots.")
    add.set_defaults(run=_add, parser=add)
    add.add_argument("words", nargs="+", metavar="MOT", help="mots à accepter, tels qu’ils s’écrivent")
    add.add_argument("--comme", metavar="MOT", default="", help="mot connu dont les nouveaux suivent les formes")
    listed = commands.add_parser("lister", help="montre les mots", description="Montre les mots.")
    listed.set_defaults(run=_list, parser=listed)
    for command in (add, listed):
        command.add_argument(
            "--dossier", type=Path, metavar="DOSSIER", help="dossier de la liste, au lieu de celui de la configuration"
        )
        command.add_argument("--config", type=Path, metavar="FICHIER", help="configuration dont le dossier compte")
        command.set_defaults(no_config=False)


def _add(options: argparse.Namespace) -> int:
    """Write new words at the end of the list. Raises UsageError for a model that no word can follow."""
    file = _file(options)
    for word in options.words:
        if len(word.split()) != 1 or "#" in word:
            raise UsageError(f"« {word} » : un mot ne contient ni espace ni dièse.")
        if options.comme and not like(words(), word, options.comme):
            raise UsageError(
                f"« {word} » ne peut pas s’écrire comme « {options.comme} » : choisir un mot du dictionnaire qui finit "
                "de la même façon."
            )
    there = _known(file)
    suffix = f" {LIKE} {options.comme}" if options.comme else ""
    lines = [f"{word}{suffix}" for word in dict.fromkeys(options.words) if (word, options.comme) not in there]
    _append(file, lines)
    say(f"{file} : {'rien de nouveau' if not lines else ', '.join(lines)}.")
    return 0


def _list(options: argparse.Namespace) -> int:
    """Print the words in all their forms."""
    file = _file(options)
    if file.is_file():
        emit("".join(f"{form}\n" for form in sorted(forms(file, words))))
    else:
        say(f"{file} n’existe pas encore : « cassetin mots ajouter MOT » l’écrit.")
    return 0


def _file(options: argparse.Namespace) -> Path:
    folder: Path = options.dossier or configuration(options, Path.cwd()).folder
    if not folder.is_dir():
        raise UsageError(f"{folder} : ce dossier n’existe pas ; vérifier --dossier.")
    file = folder / NAME
    return file.relative_to(Path.cwd()) if file.is_relative_to(Path.cwd()) else file


def _known(file: Path) -> set[tuple[str, str]]:
    faults: list[Fault] = []
    found = {(entry.word, entry.like) for entry in entries(file, faults)} if file.is_file() else set()
    if faults:
        raise ConfigError(tuple(faults))
    return found


def _append(file: Path, lines: list[str]) -> None:
    try:
        before = file.read_bytes() if file.is_file() else b""
        break_missing = before and not before.endswith(b"\n")
        with file.open("ab") as stream:
            stream.write(("\n" * bool(break_missing) + "".join(f"{line}\n" for line in lines)).encode())
    except OSError as error:
        raise UsageError(f"{file} : écriture impossible ({error.strerror}).") from error
