from __future__ import annotations

import functools
import hashlib
import http.server
import os
import shutil
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.engines.languagetool import install
from lint.engines.languagetool.jars import Installed
from lint.engines.languagetool.jars import installed as found
from lint.errors import EngineError, UsageError

pytestmark = pytest.mark.languagetool


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, installed: Installed) -> Path:  # noqa: ARG001  (see state)
    """An empty data folder."""
    monkeypatch.setenv("CASSETIN_DATA_DIR", str(tmp_path / "donnees"))
    return tmp_path / "donnees"


def flat(installed: Installed, folder: Path) -> Path:
    folder.mkdir()
    for name in installed.files:
        os.link(installed.folder / name, folder / Path(name).name)
    return folder


def test_jars_of_a_folder(data: Path, installed: Installed, tmp_path: Path) -> None:
    done = install.install(install.from_jars(flat(installed, tmp_path / "jars")))
    assert found() == done
    assert done.version == installed.version
    assert {Path(name).name for name in done.files} == {Path(name).name for name in installed.files}
    assert [path.name for path in data.iterdir()] == ["languagetool"]
    again = install.install(install.from_jars(done.folder.rename(tmp_path / "ailleurs")))
    assert again.files == done.files


def test_a_folder_without_languagetool(data: Path, tmp_path: Path) -> None:  # noqa: ARG001
    with pytest.raises(UsageError, match="languagetool-core"):
        install.from_jars(tmp_path)


@pytest.mark.parametrize("damage", ["cut", "missing"])
def test_what_is_not_whole_replaces_nothing(data: Path, installed: Installed, tmp_path: Path, damage: str) -> None:
    jars = flat(installed, tmp_path / "jars")
    before = install.install(install.from_jars(jars))
    jar = next(jars.glob("language-fr*.jar"))
    content = jar.read_bytes()
    jar.unlink()
    if damage == "cut":
        jar.write_bytes(content[: len(content) // 2])
    with pytest.raises(EngineError, match="language-fr"):
        install.install(install.from_jars(jars))
    assert found() == before
    assert [path.name for path in data.iterdir()] == ["languagetool"]


@pytest.fixture
def site(installed: Installed, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """LanguageTool's archive on a server of this machine: its address and the archive's digest."""
    folder = tmp_path / "site"
    folder.mkdir()
    archive = folder / f"LanguageTool-{install.VERSION}.zip"
    with zipfile.ZipFile(archive, "w") as content:
        for name in installed.files:
            place = "languagetool-server.jar" if "languagetool-server" in name else f"libs/{Path(name).name}"
            content.write(installed.folder / name, f"LanguageTool-{install.VERSION}/{place}")
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", hashlib.sha256(archive.read_bytes()).hexdigest()
        server.shutdown()


def setup(data: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "lint", "setup", "languagetool", *arguments]
    everything = {**os.environ, "CASSETIN_DATA_DIR": str(data), **environment}
    return subprocess.run(command, env=everything, capture_output=True, text=True, check=False)


@pytest.mark.usefixtures("state")
def test_the_download_of_the_library(data: Path, site: tuple[str, str]) -> None:
    address, digest = site
    done = setup(data, LTP_DOWNLOAD_HOST_RELEASE=address, LTP_DOWNLOAD_SHA256=digest)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"LanguageTool {install.VERSION} est prêt : 47 fichiers, ")
    assert not done.stdout.endswith(" 0 remarque à l’essai.\n")
    told = found()
    assert told is not None
    assert "languagetool-server.jar" in told.files
    doctor = [sys.executable, "-m", "lint", "doctor", "--no-config"]
    said = subprocess.run(doctor, capture_output=True, text=True, check=True).stdout
    assert "✗" not in said
    assert f"LanguageTool          {install.VERSION}, 47 fichiers" in said


def test_a_download_that_is_not_what_it_should_be(data: Path, site: tuple[str, str]) -> None:
    done = setup(data, LTP_DOWNLOAD_HOST_RELEASE=site[0])
    assert done.returncode == 2
    assert "n’a pas pu être téléchargé" in done.stderr
    assert "--from-maven" in done.stderr
    assert found() is None
    assert list(data.iterdir()) == []


@pytest.mark.usefixtures("state")
@pytest.mark.skipif(not shutil.which("mvn"), reason="Maven manque")
def test_the_jars_of_maven(data: Path, installed: Installed) -> None:
    done = setup(data, "--from-maven")
    assert done.returncode == 0, done.stderr
    told = found()
    assert told is not None
    assert {Path(name).name for name in told.files} == {Path(name).name for name in installed.files}
