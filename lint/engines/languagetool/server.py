"""LanguageTool's server on this machine: found running or started, on loopback, by one run for all that follow."""

from __future__ import annotations

import http.client
import json
import os
import secrets
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from lint.engines.languagetool import watchdog
from lint.engines.languagetool.jars import Installed, java
from lint.errors import EngineError
from lint.folders import state_folder
from lint.lexicon.lock import locked

HOST = "127.0.0.1"
IDLE = 15 * 60
"""Seconds without a request after which the server ends."""
START = 60
"""Seconds that it gets to listen; usually it needs one."""
TRIES = 5
"""Ports that are tried when others take them first."""
FLAGS = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-Dfile.encoding=UTF-8")
"""With these the first answer costs 6 seconds of processor time instead of 14, and memory stays under 0.6 GB."""
CONFIGURATION = "pipelineCaching=true\nmaxPipelinePoolSize=4\ncacheSize=500\n"
"""Without the first line each request builds the French rules again: a second each."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that runs: the process, its port, the jars that it was started from, who watches it."""

    pid: int
    port: int
    token: str
    identity: str
    watchdog: int

    @property
    def address(self) -> str:
        """Where it is asked."""
        return f"http://{HOST}:{self.port}"

    @property
    def runs(self) -> bool:
        """Whether the process is there and is the one that was started, not another with its number."""
        return _carries(self.pid, self.token)


def serve(installed: Installed, idle: float = IDLE) -> Server:
    """The server of these jars: the one that runs, else a new one.

    Of several runs that start at once, one starts it and the others wait. Raises EngineError.
    """
    folder = _folder()
    with locked(folder / "languagetool.lock"):
        server = running()
        if server and server.identity == installed.identity and _answers(server.port):
            touch()
            return server
        if server:
            _end(server)
        return _started(installed, folder, idle)


def running() -> Server | None:
    """The server that the state file tells of, if it still runs."""
    try:
        server = Server(**json.loads(_state().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return server if server.runs else None


def touch() -> None:
    """Tell the watchdog that the server is used."""
    with suppress(OSError):
        os.utime(_state())


def stop() -> bool:
    """End the server, if there is one, and its watchdog; whether there was one."""
    with locked(_folder() / "languagetool.lock"):
        server = running()
        if server:
            _end(server)
        return server is not None


def free_port() -> int:
    """A port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _folder() -> Path:
    """The state folder, readable by the user alone. Raises EngineError."""
    folder = state_folder()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        said = f"{folder} : LanguageTool n’a pas tourné, ce dossier ne s’écrit pas ({error.strerror})."
        raise EngineError(said) from error
    return folder


def _state() -> Path:
    return state_folder() / "languagetool.json"


def _log() -> Path:
    return state_folder() / "languagetool.log"


def _started(installed: Installed, folder: Path, idle: float) -> Server:
    """A new server; another port is tried where somebody took the first one meanwhile."""
    installed.check()
    configuration = folder / "languagetool.properties"
    configuration.write_text(CONFIGURATION, encoding="ascii")
    program = java()
    for _ in range(TRIES):
        server = _launched(installed, program, configuration, idle)
        if server:
            return server
        said = _log().read_text(encoding="utf-8", errors="replace") if _log().exists() else ""
        if "BindException" not in said and "PortBinding" not in said:
            raise EngineError(f"LanguageTool n’a pas pu démarrer : {_reason(said)}.")
    raise EngineError("LanguageTool n’a pas pu démarrer : aucun port de cette machine n’est resté libre.")


def _launched(installed: Installed, program: str, configuration: Path, idle: float) -> Server | None:
    """A server that listens, None when it ended at once. Raises EngineError when it takes too long."""
    port, token = free_port(), secrets.token_hex(8)
    command = [program, *FLAGS, f"-Dcassetin.token={token}", "-cp", installed.classpath]
    command += ["org.languagetool.server.HTTPServer", "-p", str(port), "--config", str(configuration)]
    facts = {"port": port, "token": token, "identity": installed.identity}
    order = {
        "command": command,
        "folder": str(installed.folder),
        "state": str(_state()),
        "log": str(_log()),
        "idle": idle,
        "facts": facts,
    }
    script = [sys.executable, "-I", "-S", watchdog.__file__, watchdog.DETACH, json.dumps(order)]
    done = subprocess.run(script, check=True, capture_output=True)  # noqa: S603  (our own script)
    return _awaited(int(done.stdout), port, token)


def _awaited(watching: int, port: int, token: str) -> Server | None:
    until = time.monotonic() + START
    while time.monotonic() < until:
        if not _lives(watching):
            return None
        touch()  # it is not idle while it begins
        server = running()
        if server and server.token == token and _answers(port):
            return server
        time.sleep(0.1)
    with suppress(psutil.Error):
        psutil.Process(watching).terminate()
    raise EngineError(f"LanguageTool n’a pas démarré en {START} secondes : réessayer, ou « --without languagetool ».")


def _answers(port: int) -> bool:
    """Whether a server answers on a port of loopback; no proxy is asked."""
    connection = http.client.HTTPConnection(HOST, port, timeout=10)
    try:
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == http.HTTPStatus.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _end(server: Server) -> None:
    """End the process, then wait for its watchdog, which clears away the state file."""
    with suppress(psutil.Error):
        process = psutil.Process(server.pid)
        process.terminate()
        _gone(process)
    with suppress(psutil.Error):
        _gone(psutil.Process(server.watchdog))
    _state().unlink(missing_ok=True)


def _gone(process: psutil.Process) -> None:
    try:
        process.wait(watchdog.PATIENCE)
    except psutil.TimeoutExpired:
        process.kill()
        process.wait(watchdog.PATIENCE)


def _lives(pid: int) -> bool:
    try:
        return bool(psutil.Process(pid).status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


def _carries(pid: int, token: str) -> bool:
    """Whether a process lives and has the token on its command line (which is empty while the process begins)."""
    try:
        return _lives(pid) and any(token in part for part in psutil.Process(pid).cmdline())
    except psutil.Error:
        return False


def _reason(said: str) -> str:
    """The first line of Java's complaint."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and not line.startswith("SLF4J")]
    return lines[0].rstrip(".") if lines else "Java s’est arrêté sans rien dire"
