"""cassetin init: a configuration to start from."""

from __future__ import annotations

import argparse
from pathlib import Path

from lint import __version__
from lint.cli.output import emit
from lint.config import NAMES, speaks_of_us
from lint.errors import UsageError

STARTER = """\
# Configuration de cassetin. Toutes les clés : docs/configuration.md.

# Règles à laisser de côté : un identifiant, une catégorie ou un motif.
ignore: []

# Règles en option à activer (« cassetin rules list » les montre inactives).
enable: []

# Gravité propre à la rédaction : error, warning ou suggestion.
severity: {}

# Gravité à partir de laquelle la commande échoue : error, warning, suggestion ou never.
fail-on: error

# Fichiers à ne pas relire, comme dans un .gitignore.
exclude: []

# Dossiers de règles de la rédaction, à côté de ce fichier.
rules: []

# Réglages de certains fichiers :
# paths:
#   - files: tribunes/
#     ignore: [parti-pris]
"""
HOOK = """\
Pour relire à chaque commit, ajouter à .pre-commit-config.yaml :

repos:
  - repo: https://github.com/cassetin/cassetin
    rev: v{version}
    hooks:
      - id: cassetin
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("folder", nargs="?", default=".", type=Path, metavar="DOSSIER", help="où l’écrire (ici)")


def run(options: argparse.Namespace) -> int:
    """Write the configuration, unless the folder has one, and say what comes next."""
    folder: Path = options.folder
    there = next((folder / name for name in NAMES if speaks_of_us(folder / name)), None)
    if there:
        raise UsageError(f"{there} : ce dossier a déjà une configuration ; la modifier, ou la retirer d’abord.")
    file = folder / NAMES[0]
    try:
        file.write_text(STARTER, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file} : écriture impossible ({error.strerror}).") from error
    emit(f"{file} est écrit.\n\n{HOOK.format(version=__version__)}")
    return 0
