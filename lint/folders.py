"""Where what is made once and used again is kept (cache), what was installed (data), and what is running (state)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "CASSETIN_CACHE_DIR"
DATA_VARIABLE = "CASSETIN_DATA_DIR"
STATE_VARIABLE = "CASSETIN_STATE_DIR"


def cache_folder() -> Path:
    """The folder that CASSETIN_CACHE_DIR names, or cassetin's folder in the user's cache."""
    return _folder(VARIABLE, "XDG_CACHE_HOME", ".cache", "user_cache_path")


def data_folder() -> Path:
    """The folder that CASSETIN_DATA_DIR names, or cassetin's folder in the user's data."""
    return _folder(DATA_VARIABLE, "XDG_DATA_HOME", ".local/share", "user_data_path")


def state_folder() -> Path:
    """The folder that CASSETIN_STATE_DIR names, or cassetin's folder in the user's state."""
    return _folder(STATE_VARIABLE, "XDG_STATE_HOME", ".local/state", "user_state_path")


def _folder(variable: str, standard: str, usual: str, platform: str) -> Path:
    if os.environ.get(variable):
        return Path(os.environ[variable])
    if sys.platform == "linux":  # what platformdirs gives there, without the 20 ms that it takes to import
        return Path(os.environ.get(standard, "").strip() or Path.home() / usual, "cassetin")
    import platformdirs  # noqa: PLC0415  (see above)

    return Path(getattr(platformdirs, platform)("cassetin", appauthor=False))


def program() -> str:
    """What changes when a file of the program does: so that what an older program kept is not taken for the same."""
    newest, files, folders = 0, 0, [str(Path(__file__).parent)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    newest, files = max(newest, entry.stat().st_mtime_ns), files + 1
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return f"{files} {newest}"
