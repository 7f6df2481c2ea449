"""LanguageTool set up in the user's data folder: downloaded, through Maven, or from jars that are there."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from lint.engines.languagetool.jars import INVENTORY, Installed, home, installed
from lint.errors import EngineError, UsageError

VERSION = "6.6"
"""The version that rules were measured with."""
POM = Path(__file__).parent / "pom.xml"
CORE = re.compile(r"languagetool-core-(\d+\.\d+)[^/]*\.jar\Z")
NEEDED = ("languagetool-core", "language-fr")
SERVER = "languagetool-server"


def download(folder: Path) -> None:
    """LanguageTool's own archive, through language-tool-python. Raises EngineError."""
    before = os.environ.get("LTP_PATH")
    os.environ["LTP_PATH"] = str(folder)
    try:
        from language_tool_python.download_lt import LocalLanguageTool  # noqa: PLC0415  (300 ms)

        LocalLanguageTool.from_version_name(VERSION).download()
    except Exception as error:
        raise EngineError(
            f"LanguageTool {VERSION} n’a pas pu être téléchargé ({_first_line(error)}). Sans accès à son site :"
            " « cassetin setup languagetool --from-maven », ou « --jars DOSSIER »."
        ) from error
    finally:
        os.environ.pop("LTP_PATH") if before is None else os.environ.update(LTP_PATH=before)
    for unpacked in list(folder.glob("LanguageTool-*")):
        for part in unpacked.iterdir():
            shutil.move(part, folder)
        unpacked.rmdir()


def from_maven(folder: Path) -> None:
    """The jars of the shipped pom.xml, and no other, through Maven. Raises EngineError."""
    program = shutil.which("mvn")
    if not program:
        raise EngineError(
            "Maven manque : installer la commande mvn, ou « cassetin setup languagetool » sans --from-maven."
        )
    command = [program, "--batch-mode", "--quiet", "--file", str(POM), "dependency:copy-dependencies"]
    command += [f"-DoutputDirectory={folder / 'libs'}", "-DincludeScope=runtime", "-DexcludeTransitive=true"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)  # noqa: S603
    if done.returncode:
        said = next((line for line in (done.stdout + done.stderr).splitlines() if "ERROR" in line), "sans explication")
        raise EngineError(f"Maven n’a pas tout trouvé : {said.replace('[ERROR]', '').strip()}")


def from_jars(source: Path) -> Callable[[Path], None]:
    """What copies a folder: an unpacked LanguageTool, or one of jars. Raises UsageError."""
    if not any(source.rglob("languagetool-core*.jar")):
        raise UsageError(f"{source} : ce dossier ne contient pas languagetool-core-….jar ; vérifier --jars.")

    def copy(folder: Path) -> None:
        if (source / "libs").is_dir():
            shutil.copytree(source, folder, dirs_exist_ok=True)
        else:
            (folder / "libs").mkdir()
            for jar in source.glob("*.jar"):
                shutil.copy2(jar, folder / "libs")

    return copy


def install(fill: Callable[[Path], None]) -> Installed:
    """What `fill` puts into an empty folder, once it is known to be whole, in the place of what was there.

    Raises EngineError; what was there stays then.
    """
    with _beside(home()) as folder:
        fill(folder)
        (folder / INVENTORY).write_text(json.dumps(_inventory(folder), indent=1), encoding="utf-8")
        old = home().with_name(f"{home().name}.ancien")
        shutil.rmtree(old, ignore_errors=True)
        if home().exists():
            home().rename(old)
        folder.rename(home())
        shutil.rmtree(old, ignore_errors=True)
    found = installed()
    if found is None:
        raise EngineError(f"{home()} ne peut être relu.")
    return found


def _inventory(folder: Path) -> dict[str, object]:
    """Version and jars of a folder. Raises EngineError when one is broken or missing."""
    jars = sorted(path for path in folder.rglob("*.jar"))
    versions = [found[1] for jar in jars if (found := CORE.search(jar.name))]
    for name in (*NEEDED, SERVER):
        if not any(jar.name.startswith(name) for jar in jars):
            raise EngineError(f"LanguageTool est incomplet : il manque {name}.")
    for jar in jars:
        if not _is_whole(jar):
            raise EngineError(f"LanguageTool est abîmé : {jar.name} n’est pas une archive entière ; recommencer.")
    sizes = {jar.relative_to(folder).as_posix(): jar.stat().st_size for jar in jars}
    return {"version": versions[0] if versions else VERSION, "files": sizes}


def _is_whole(jar: Path) -> bool:
    try:
        with zipfile.ZipFile(jar) as archive:
            return archive.testzip() is None
    except (OSError, zipfile.BadZipFile):
        return False


@contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A new folder on the same disk, gone afterwards unless it was moved away. Raises EngineError."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(dir=target.parent, prefix=f"{target.name}."))
    except OSError as error:
        raise EngineError(f"{target.parent} : écriture impossible ({error.strerror}).") from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0].rstrip(".") or type(error).__name__
