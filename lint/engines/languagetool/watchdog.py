"""A process of its own that starts LanguageTool's server, ends it when nobody has used it for a while, and reaps it.

Run as a script, with nothing but the standard library: it stays as long as the server does.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

LOOK = 0.5
"""Seconds between two looks at the server."""
PATIENCE = 5
"""Seconds that the server gets to end before it is killed."""
DETACH = "--detach"
WINDOWS_DETACHED = 0x00000008 | 0x00000200  # DETACHED_PROCESS, CREATE_NEW_PROCESS_GROUP


def main(arguments: list[str]) -> None:
    """With --detach, start this script again without a parent and print its number; else watch the server of the order.

    The order, in JSON: `command`, `folder`, `state` (the file to write), `log`, `idle` (seconds), and `facts` for the
    state file.
    """
    if arguments[0] == DETACH:
        _detach(arguments[1])
    else:
        _watch(json.loads(arguments[0]))


def _detach(order: str) -> None:
    apart: dict[str, Any] = (
        {"creationflags": WINDOWS_DETACHED} if sys.platform == "win32" else {"start_new_session": True}
    )
    nothing = subprocess.DEVNULL
    command = [sys.executable, "-I", "-S", __file__, order]
    started = subprocess.Popen(  # noqa: S603  (this very script)
        command, stdin=nothing, stdout=nothing, stderr=nothing, cwd=Path(__file__).anchor, **apart
    )
    print(started.pid, flush=True)  # noqa: T201  (read by the run that asked)
    os._exit(0)  # the watchdog is nobody's child any more


def _watch(order: dict[str, Any]) -> None:
    state = Path(order["state"])
    with _private(Path(order["log"])) as log:
        server = subprocess.Popen(  # noqa: S603  (the order is ours)
            order["command"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # its log names every request
            stderr=log,
            cwd=order["folder"],
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509  (no thread here)
        )
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    token = order["facts"]["token"]
    try:
        _write(state, {**order["facts"], "pid": server.pid, "watchdog": os.getpid()})
        while server.poll() is None and not _is_idle(state, order["idle"]):
            time.sleep(LOOK)
    finally:
        _end(server)
        with contextlib.suppress(OSError, ValueError):
            if json.loads(state.read_text(encoding="utf-8")).get("token") == token:
                state.unlink()


def _die_with_parent() -> None:
    """Linux ends the server when this process is killed."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)


def _private(path: Path) -> Any:
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb")


def _write(path: Path, facts: dict[str, Any]) -> None:
    """In one step: others see no file or a whole one."""
    new = path.with_suffix(f".{os.getpid()}")
    with _private(new) as file:
        file.write(json.dumps(facts).encode())
    new.replace(path)


def _is_idle(state: Path, idle: float) -> bool:
    """Whether nobody touched the state file for a while; without one nobody can find the server."""
    try:
        return time.time() - state.stat().st_mtime > idle
    except OSError:
        return True


def _end(server: subprocess.Popen[bytes]) -> None:
    server.terminate()
    try:
        server.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


if __name__ == "__main__":
    main(sys.argv[1:])
