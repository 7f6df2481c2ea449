"""Where the configuration is: in the folder of the drafts, or the nearest one above it."""

from __future__ import annotations

from pathlib import Path

from lint.errors import ConfigError, Fault

NAMES = (".cassetin.yaml", ".cassetin.yml", "cassetin.toml", "pyproject.toml")


def find(start: Path) -> Path | None:
    """The configuration file of a folder, None when neither it nor any folder above has one.

    Raises ConfigError where one folder has two.
    """
    folder = start.absolute()
    for place in (folder, *folder.parents):
        found = [place / name for name in NAMES if speaks_of_us(place / name)]
        if len(found) > 1:
            names = " et ".join(file.name for file in found)
            raise ConfigError(
                (Fault(str(found[0]), 1, 1, f"ce dossier a plusieurs configurations ({names}) : en garder une"),)
            )
        if found:
            return found[0]
    return None


def speaks_of_us(file: Path) -> bool:
    """Whether a file is there; a pyproject.toml must hold our table."""
    try:
        return file.is_file() and (file.name != "pyproject.toml" or b"tool.cassetin" in file.read_bytes())
    except OSError:
        return False
