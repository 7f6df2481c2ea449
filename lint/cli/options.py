"""Options that several commands share, and what follows from them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lint.cli.output import say
from lint.config import Config, find
from lint.engines.languagetool.model import Settings, Use, is_address
from lint.errors import UsageError
from lint.folders import cache_folder
from lint.lexicon.sources import version as lexicon_version
from lint.ruleset.folders import shipped_folder
from lint.ruleset.select import unknown_pattern

if TYPE_CHECKING:
    from lint.lexicon import Lexicon
    from lint.ruleset.ruleset import RuleSet


def add_rule_options(parser: argparse.ArgumentParser) -> None:
    """Where rules and configuration come from."""
    group = parser.add_argument_group("règles et configuration")
    group.add_argument(
        "--rules",
        action="append",
        default=[],
        type=Path,
        metavar="DOSSIER",
        help="dossier de règles à ajouter ; répétable",
    )
    group.add_argument(
        "--config", type=Path, metavar="FICHIER", help="configuration à lire, au lieu de celle du dossier"
    )
    group.add_argument("--no-config", action="store_true", help="ne lit aucune configuration")


def add_engine_options(parser: argparse.ArgumentParser) -> None:
    """Which engines are asked."""
    group = parser.add_argument_group("moteurs")
    group.add_argument(
        "--without",
        action="append",
        default=[],
        choices=("languagetool",),
        metavar="MOTEUR",
        help="se passe d’un moteur",
    )
    group.add_argument("--server", metavar="ADRESSE", help="serveur de LanguageTool à interroger, au lieu du nôtre")


def languagetool(options: argparse.Namespace, config: Config) -> Settings:
    """What configuration and command line say of LanguageTool. Raises UsageError."""
    settings = config.languagetool
    if options.server is not None:
        if not is_address(options.server):
            raise UsageError(f"--server : « {options.server} » : il faut une adresse, comme http://correcteur:8081.")
        settings = replace(settings, server=options.server)
    return replace(settings, use=Use.OFF) if "languagetool" in options.without else settings


def configuration(options: argparse.Namespace, start: Path) -> Config:
    """The configuration that the options name, or that of a folder. Raises ConfigError, UsageError."""
    if options.no_config:
        return Config()
    if options.config and not options.config.is_file():
        raise UsageError(f"{options.config} : cette configuration n’existe pas ; vérifier --config.")
    file = options.config or find(start)
    if not file:
        return Config()
    from lint.config.read import read_config  # noqa: PLC0415  (YAML and TOML: 20 ms)

    return read_config(file)


def rule_folders(options: argparse.Namespace, config: Config) -> tuple[Path, ...]:
    """The folders of rules: those shipped, those of the configuration, those of the command line."""
    return (shipped_folder(), *config.rules, *options.rules)


def opened_rules(options: argparse.Namespace, config: Config) -> RuleSet:
    """The rules of all these folders. Raises RuleError, and UsageError for a folder that is not there."""
    from lint.ruleset.open import open_rules  # noqa: PLC0415  (a check opens them itself)

    return open_rules(rule_folders(options, config), cache_folder(), words, lexicon_version(), compiling)


def common_folder(paths: Sequence[str]) -> Path:
    """The folder that holds all paths; patterns count up to their first wild part."""
    folders = [path if os.path.isdir(path) else os.path.dirname(path) for path in paths]  # noqa: PTH112, PTH120
    plain = [folder.partition("*")[0] for folder in folders]
    try:
        return Path(os.path.commonpath([os.path.abspath(folder) for folder in plain]))  # noqa: PTH100
    except ValueError:  # two drives of Windows
        return Path.cwd()


def patterns(written: Iterable[str]) -> tuple[str, ...]:
    """Patterns of rules given in several options, or with commas in one."""
    return tuple(part.strip() for text in written for part in text.split(",") if part.strip())


def check_patterns(written: Iterable[str], option: str, ids: Sequence[str]) -> None:
    """Make sure that patterns match rules. Raises UsageError."""
    for pattern in written:
        message = unknown_pattern(pattern, ids)
        if message:
            raise UsageError(f"{option} : {message}")


def compiling(step: str) -> None:
    """Tell of a step of compiling rules, which takes long the first time."""
    say(f"Règles, une seule fois : {step}…")


def words() -> Lexicon:
    """The lexicon; to build it takes long, and each step is told."""
    from lint.lexicon import Lexicon  # noqa: PLC0415  (opened only where rules are compiled)

    return Lexicon.open(progress=lambda step: say(f"Lexique, une seule fois : {step}…"))
