"""A lock between processes, held on a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Waits for the lock; the system frees it when a process dies. The file stays. Raises OSError where forbidden."""
    with path.open("a+b") as file:
        _lock(file.fileno())
        yield


if sys.platform == "win32":
    import msvcrt
    import time

    def _lock(number: int) -> None:
        """Tried every tenth of a second: msvcrt's own waiting ends after ten seconds."""
        while True:
            try:
                msvcrt.locking(number, msvcrt.LK_NBLCK, 1)
            except OSError:
                time.sleep(0.1)
            else:
                return

else:
    import fcntl

    def _lock(number: int) -> None:
        fcntl.flock(number, fcntl.LOCK_EX)
