from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from lint.engines.languagetool import server
from lint.engines.languagetool.jars import INVENTORY, Installed
from lint.engines.languagetool.proofreader import Proofreader
from lint.errors import EngineError
from tests.engines.languagetool.conftest import OTHER, RULE, Check, command, left

pytestmark = pytest.mark.languagetool

WRONG = "Les pourparlers n’ont pas aboutie."


def here() -> server.Server:
    found = server.running()
    assert found is not None
    return found


def gone(pid: int) -> bool:
    for _ in range(100):
        if not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
            return True
        time.sleep(0.1)
    return False


def test_the_first_run_starts_a_server_and_the_second_uses_it(state: Path, check: Check, draft: Path) -> None:
    first = check("--no-cache", str(draft))
    assert first.found == [(RULE, "aboutie"), (OTHER, "Au jour d’aujourd’hui")]
    assert (first.code, first.err) == (0, "")
    started = here()
    assert check("--no-cache", str(draft)).out == first.out
    assert here() == started
    assert os.stat(state / "languagetool.json").st_mode & 0o077 == 0  # noqa: PTH116
    stop = [sys.executable, "-m", "lint", "engines", "stop"]
    said = [subprocess.run(stop, capture_output=True, check=True).stdout.decode() for _ in range(2)]
    assert said == ["LanguageTool est arrêté.\n", "LanguageTool ne tournait pas.\n"]
    assert left(state) == []
    assert not (state / "languagetool.json").exists()


def test_two_runs_at_once_start_one_server(state: Path, draft: Path, cache: Path) -> None:
    environment = {**os.environ, "CASSETIN_CACHE_DIR": str(cache)}
    runs = [
        subprocess.Popen(command("--no-cache", str(draft)), env=environment, stdout=subprocess.PIPE) for _ in range(2)
    ]
    outputs = [run.communicate()[0].decode() for run in runs]
    assert outputs[0] == outputs[1]
    assert RULE in outputs[0]
    here()
    assert len([process for process in left(state) if process.name() == "java"]) == 1


def test_a_server_that_is_killed_is_started_again_once(state: Path, installed: Installed) -> None:  # noqa: ARG001
    reader = Proofreader("", installed, None)
    (expected,) = reader.remarks([WRONG])
    assert [found.rule for found in expected] == ["AUX_AVOIR"]
    first = here()
    os.kill(first.pid, signal.SIGKILL)
    assert gone(first.watchdog)
    assert reader.remarks([WRONG]) == [expected]
    second = here()
    assert second.pid != first.pid
    os.kill(second.pid, signal.SIGKILL)
    assert gone(second.watchdog)
    with pytest.raises(EngineError, match="ne répond pas"):
        reader.remarks([WRONG])
    assert "\n" not in reader.failure


def test_a_port_that_is_taken_is_left_for_another(
    state: Path, installed: Installed, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = server.free_port
    with socket.socket() as other:
        other.bind((server.HOST, 0))
        other.listen()
        taken = int(other.getsockname()[1])
        ports = iter([taken, taken])
        monkeypatch.setattr(server, "free_port", lambda: next(ports, 0) or free())
        started = server.serve(installed)
    assert started.port != taken
    assert len(left(state)) == 2


def test_a_server_that_nobody_uses_ends(state: Path, installed: Installed) -> None:
    started = server.serve(installed, idle=3)
    assert gone(started.watchdog)
    assert gone(started.pid)
    assert left(state) == []
    assert server.running() is None


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends the children of a process that is killed")
def test_a_server_does_not_outlive_its_watchdog(state: Path, installed: Installed) -> None:
    started = server.serve(installed)
    os.kill(started.watchdog, signal.SIGKILL)
    assert gone(started.pid)
    assert left(state) == []


def test_a_state_file_of_a_process_that_is_another_now_tells_of_no_server(state: Path, installed: Installed) -> None:
    state.mkdir()
    (state / "languagetool.json").write_text(
        f'{{"pid": {os.getpid()}, "port": 1, "token": "0123456789abcdef", "identity": "x", "watchdog": 1}}'
    )
    assert server.running() is None
    assert server.serve(installed).pid != os.getpid()


def test_without_java(state: Path, check: Check, draft: Path, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    bare = {"PATH": str(tmp_path / "vide"), "JAVA_HOME": ""}
    done = check("--no-cache", str(draft), **bare)
    assert done.err.startswith("Java manque : LanguageTool n’a pas tourné.")
    assert done.err.count("\n") == 1
    assert done.found == [(OTHER, "Au jour d’aujourd’hui")]
    assert (done.code, left(state)) == (0, [])
    (tmp_path / "exige.yaml").write_text("engines: {languagetool: required}\n", encoding="utf-8")
    required = [*command("--no-cache", str(draft)), "--config", str(tmp_path / "exige.yaml")]
    required.remove("--no-config")
    ended = subprocess.run(required, env={**os.environ, **bare}, capture_output=True, check=False)
    assert ended.returncode == 2
    assert "Java manque" in ended.stdout.decode()


@pytest.mark.parametrize(
    ("damage", "said"),
    [("missing", "LanguageTool est incomplet : libs/"), ("cut", "LanguageTool est abîmé : libs/")],
)
def test_jars_that_are_not_whole(  # noqa: PLR0913, PLR0917  (fixtures)
    state: Path, check: Check, draft: Path, installed: Installed, tmp_path: Path, damage: str, said: str
) -> None:
    broken = tmp_path / "donnees" / "languagetool"
    for name in installed.files:
        (broken / name).parent.mkdir(parents=True, exist_ok=True)
        os.link(installed.folder / name, broken / name)
    (broken / INVENTORY).write_bytes((installed.folder / INVENTORY).read_bytes())
    jar = next(path for path in broken.rglob("language-fr*.jar"))
    content = jar.read_bytes()
    jar.unlink()
    if damage == "cut":
        jar.write_bytes(content[: len(content) // 2])
    done = check("--no-cache", str(draft), CASSETIN_DATA_DIR=str(broken.parent))
    assert done.err.startswith(said)
    assert done.err.count("\n") == 1
    assert done.found == [(OTHER, "Au jour d’aujourd’hui")]
    assert (done.code, left(state)) == (0, [])
