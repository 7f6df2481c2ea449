"""LanguageTool as the user has set it up, with a state folder of the tests' own; no process may be left."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from lint.engines.languagetool import jars, server
from lint.engines.languagetool.jars import Installed
from lint.errors import EngineError
from lint.folders import cache_folder
from tests.rules import shipped_rules

ABSENT = "LanguageTool n’est pas installé pour les tests : « cassetin setup languagetool --from-maven » (il faut Java)"


@pytest.fixture(scope="session")
def installed() -> Installed:
    """The jars; without them or Java the tests are left out, except in continuous integration, where they fail."""
    try:
        found = jars.installed()
        reason = "" if found and jars.java() else ABSENT
    except EngineError as error:
        found, reason = None, str(error)
    if found is None or reason:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    return found


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the tests' own, with the lexicon and the compiled rules of the user's: to make them takes long."""
    shipped_rules()
    folder = tmp_path_factory.mktemp("cache")
    for file in (*cache_folder().glob("lexicon-*"), *cache_folder().glob("rules-*")):
        shutil.copy(file, folder)
    return folder


def left(folder: Path) -> list[psutil.Process]:
    """The processes that were started for a state folder and are still there."""
    found = []
    for process in psutil.process_iter():
        try:
            ours = process.status() != psutil.STATUS_ZOMBIE and any(str(folder) in part for part in process.cmdline())
        except psutil.Error:
            ours = False
        if ours and process.pid != os.getpid():
            found.append(process)
    return found


def folder_of_state(folder: Path) -> Iterator[Path]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASSETIN_STATE_DIR", str(folder))
        yield folder
        server.stop()
    remaining = left(folder)
    for process in remaining:
        process.kill()
    assert remaining == []


@pytest.fixture
def state(tmp_path: Path, installed: Installed) -> Iterator[Path]:  # noqa: ARG001  (without jars there is nothing to do)
    """A state folder without a server; whatever was started is stopped."""
    yield from folder_of_state(tmp_path / "etat")


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory, installed: Installed) -> Iterator[Path]:  # noqa: ARG001  (see state)
    """A state folder whose server the tests of a module share."""
    yield from folder_of_state(tmp_path_factory.mktemp("etat"))


@dataclass(frozen=True)
class Done:
    """What a check gave."""

    code: int
    found: list[tuple[str, str]]
    err: str
    out: str


Check = Callable[..., Done]


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "brouillon.md"
    file.write_text("Les pourparlers n’ont pas aboutie.\n\nAu jour d’aujourd’hui, rien ne bouge.\n", encoding="utf-8")
    return file


RULE = "grammaire/lt-participe-avec-avoir"
OTHER = "style/redondance"


def command(*arguments: str) -> list[str]:
    """A check with one rule that needs LanguageTool and one that does not."""
    fixed = ("--no-config", "--format", "json", "--fail-on", "never", "--select", f"{RULE},{OTHER}")
    return [sys.executable, "-m", "lint", "check", *fixed, *arguments]


@pytest.fixture
def check(cache: Path) -> Check:
    """The command in a process of its own; what is found as pairs of rule and words."""

    def run(*arguments: str, **environment: str) -> Done:
        done = subprocess.run(
            command(*arguments),
            env={**os.environ, "CASSETIN_CACHE_DIR": str(cache), **environment},
            capture_output=True,
            check=False,
        )
        out = done.stdout.decode()
        files = json.loads(out)["files"]
        found = [(item["rule"], item["excerpt"]) for file in files for item in file["diagnostics"]]
        return Done(done.returncode, found, done.stderr.decode(), out)

    return run
