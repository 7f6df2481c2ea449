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
