"""cassetin setup: install an engine that does not come with cassetin."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from lint.cli.output import emit, say
from lint.reporters.wording import counted

ENGINES = ("languagetool",)
SAMPLE = "Les conseils municipaux a voté la hausse des taxe."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("engine", choices=ENGINES, metavar="MOTEUR", help="languagetool")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--from-maven", action="store_true", help="par Maven, au lieu du site de LanguageTool")
    ways.add_argument("--jars", type=Path, metavar="DOSSIER", help="d’un dossier qui contient LanguageTool")


def run(options: argparse.Namespace) -> int:
    """Install LanguageTool, then have it read a sentence."""
    from lint.engines.languagetool import install, jars, server  # noqa: PLC0415  (this command alone)
    from lint.engines.languagetool.client import Client  # noqa: PLC0415  (see above)

    jars.java()
    fill: Callable[[Path], None] = install.from_maven if options.from_maven else install.download
    if options.jars:
        fill = install.from_jars(options.jars)
    say(f"LanguageTool s’installe dans {jars.home()}…")
    server.stop()
    found = install.install(fill)
    say("Premier démarrage…")
    remarks = Client(server.serve(found).address).remarks(SAMPLE)
    size = f"{sum(found.files.values()) // 10**6}\u00a0Mo"
    tried = counted(len(remarks), "remarque")
    emit(f"LanguageTool {found.version} est prêt : {len(found.files)} fichiers, {size}, {tried} à l’essai.\n")
    return 0
