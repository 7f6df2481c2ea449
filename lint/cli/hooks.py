"""What is said less often where cassetin runs at every commit."""

from __future__ import annotations

import os
import time
from contextlib import suppress

from lint.folders import state_folder

EVERY = 24 * 3600
"""Seconds between two reminders in a hook."""


def is_due() -> bool:
    """Whether to say that LanguageTool is not installed: always at a prompt, once a day in a pre-commit hook."""
    if not os.environ.get("PRE_COMMIT"):
        return True
    stamp = state_folder() / "languagetool.dit"
    with suppress(OSError):
        if stamp.exists() and time.time() - stamp.stat().st_mtime < EVERY:
            return False
        stamp.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        stamp.touch()
    return True
