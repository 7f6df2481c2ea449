"""Where what is made once and used again is kept: the lexicon, compiled rules, results."""

from __future__ import annotations

import os
import sys
from pathlib import Path

VARIABLE = "CASSETIN_CACHE_DIR"


def cache_folder() -> Path:
    """The folder that CASSETIN_CACHE_DIR names, or cassetin's folder in the user's cache."""
    if os.environ.get(VARIABLE):
        return Path(os.environ[VARIABLE])
    if sys.platform == "linux":  # what platformdirs gives there, without the 20 ms that it takes to import
        return Path(os.environ.get("XDG_CACHE_HOME", "").strip() or Path.home() / ".cache", "cassetin")
    from platformdirs import user_cache_path  # noqa: PLC0415  (see above)

    return user_cache_path("cassetin", appauthor=False)


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
