from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from lint.cli import run
from lint.folders import cache_folder
from lint.lexicon import lexicon

RULES = {
    "style/cliche.yaml": """\
kind: existence
severity: error
message: "« {match} » est un cliché : l’enlever."
why: Une formule toute faite ne dit rien au lecteur.
references: [Exemple de charte]
forms: [force est de constater, mettre le feu aux poudres]
examples:
  bad:
    - "[[Force est de constater]] que tout va."
    - De quoi [[mettre le feu aux poudres]].
  good: [Tout va., Le feu a pris dans la cuisine.]
""",
    "style/lieu.yaml": """\
kind: substitution
fix: safe
message: "Écrire {suggestions}."
swap: {au jour d'aujourd'hui: maintenant}
examples:
  bad: ["Tout va, [[au jour d'aujourd'hui]].", "Et [[au jour d'aujourd'hui]], tout va."]
  fixed: ["Tout va, maintenant.", "Et maintenant, tout va."]
  good: ["Tout va aujourd'hui.", Le jour d'après.]
""",
    "style/maison.yaml": """\
kind: substitution
severity: suggestion
enabled: false
message: "La maison écrit {suggestions}."
swap: {euro: €}
examples:
  bad: ["Un [[euro]].", "Dix fois un [[euro]]."]
  good: [L’Europe., Rien.]
""",
}


@dataclass(frozen=True)
class Done:
    """What a command gave."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the tests' own, with the lexicon of the user's: to build it takes long."""
    lexicon()
    folder = tmp_path_factory.mktemp("cache")
    for file in cache_folder().glob("lexicon-*"):
        shutil.copy(file, folder)
    return folder


@pytest.fixture
def newsroom(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder; three rules stand for those that are shipped."""
    rules = tmp_path / "livrees"
    write(rules, RULES)
    desk = tmp_path / "redaction"
    desk.mkdir()
    monkeypatch.chdir(desk)
    monkeypatch.setenv("CASSETIN_CACHE_DIR", str(cache))
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("lint.cli.options.shipped_folder", lambda: rules)
    return desk


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())


Cassetin = Callable[..., Done]


@pytest.fixture
def cassetin(newsroom: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> Cassetin:
    """The command in this process; the scratch folder's own path is left out of what it says."""

    def call(*arguments: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        try:
            code = run(arguments)
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfdbinary.readouterr()
        scratch = f"{newsroom.parent}/"
        plain = [text.decode().replace(scratch, "").replace("\u00a0", " ") for text in (out, err)]
        return Done(code, *plain)

    return call
