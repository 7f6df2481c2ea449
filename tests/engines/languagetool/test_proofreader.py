from __future__ import annotations

import socket
import sqlite3
import threading
from pathlib import Path

import pytest

from lint.engines.languagetool import client, server
from lint.engines.languagetool.jars import Installed
from lint.engines.languagetool.model import NOT_INSTALLED, Settings
from lint.engines.languagetool.proofreader import Proofreader, open_proofreader
from lint.errors import EngineError
from tests.drafts import document
from tests.engines.languagetool.conftest import Check

pytestmark = pytest.mark.languagetool

WRONG = "Les pourparlers n’ont pas aboutie."


def words(texts: list[str], reader: Proofreader) -> list[list[str]]:
    return [
        [text[found.start : found.end] for found in remarks]
        for text, remarks in zip(texts, reader.remarks(texts), strict=True)
    ]


@pytest.mark.usefixtures("warm")
def test_offsets_are_code_points(installed: Installed) -> None:
    texts = [
        f"😀😀 {WRONG} 😀 Il a mangé des pomme.",
        "Il a mangé des 🍎 pomme 🍏 et des pomme.",
        WRONG,
        "",
        "  \n ",
    ]
    assert words(texts, Proofreader("", installed, None))[0] == ["aboutie", "des pomme"]
    assert words(texts, Proofreader("", installed, None))[2:] == [["aboutie"], [], []]
    for found in words(texts, Proofreader("", installed, None))[1]:
        assert found.endswith(("pomme", "🍏"))


@pytest.mark.usefixtures("warm")
def test_decomposed_letters_stand_where_the_source_has_them(check: Check, tmp_path: Path) -> None:
    file = tmp_path / "nfd.md"
    file.write_text(
        "# É\u0301te\u0301\n\nE\u0301mue, **la 😀 pre\u0301fe\u0300te** n’a pas pu repondre. " + WRONG, encoding="utf-8"
    )
    done = check("--no-cache", "--select", "grammaire/lt-participe-avec-avoir", str(file))
    assert done.found == [("grammaire/lt-participe-avec-avoir", "aboutie")]


@pytest.mark.usefixtures("warm")
def test_cold_and_warm_are_the_same(check: Check, draft: Path) -> None:
    cold = check("--no-cache", str(draft))
    assert [check(str(draft)).out for _ in range(2)] == [cold.out] * 2
    draft.write_text(f"{draft.read_text(encoding='utf-8')}\nUn mot de plus.\n", encoding="utf-8")
    changed = check("--no-cache", str(draft))
    assert check(str(draft)).out == changed.out
    assert "languagetool" in changed.out


@pytest.mark.usefixtures("warm")
def test_a_paragraph_that_did_not_change_is_not_sent_again(installed: Installed, tmp_path: Path) -> None:
    first = Proofreader("", installed, tmp_path).remarks([WRONG, "Tout va."])
    server.stop()
    assert Proofreader("", installed, tmp_path).remarks(["Tout va.", WRONG]) == first[::-1]
    assert server.running() is None
    (tmp_path / "languagetool.sqlite").write_bytes(b"x" * 5000)
    assert Proofreader("", installed, tmp_path).remarks([WRONG]) == first[:1]
    with sqlite3.connect(tmp_path / "languagetool.sqlite") as base:
        assert base.execute("SELECT count(*) FROM paragraphs").fetchone() == (1,)
    base.close()


@pytest.mark.usefixtures("warm")
def test_a_megabyte(installed: Installed, tmp_path: Path) -> None:
    """Most of the paragraphs are the same; one is much longer than what is sent at once."""
    sentences = [f"Le lot {number} est vendu à Paris. {WRONG}" for number in range(400)]
    long = " ".join(sentences)
    texts = [*sentences * 40, long]
    assert len(" ".join(texts).encode()) > 10**6
    found = words(texts, Proofreader("", installed, tmp_path))
    assert all("aboutie" in remarks for remarks in found)
    assert found[-1].count("aboutie") == 400


@pytest.mark.usefixtures("warm")
def test_no_proxy_sees_a_text(installed: Installed, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as proxy:
        proxy.bind((server.HOST, 0))
        proxy.listen()
        proxy.settimeout(0.2)
        for name in ("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, f"http://{server.HOST}:{proxy.getsockname()[1]}")
        assert words([WRONG], Proofreader("", installed, None)) == [["aboutie"]]
        assert client.version(server.serve(installed).address).startswith(installed.version)
        with pytest.raises(TimeoutError):
            proxy.accept()


@pytest.mark.usefixtures("warm")
def test_a_server_of_the_configuration_is_asked_and_none_is_started(installed: Installed, tmp_path: Path) -> None:
    address = server.serve(installed).address
    reader = open_proofreader(Settings(server=f"{address}/v2/"), tmp_path)
    assert address in reader.identity
    assert words([WRONG], reader) == [["aboutie"]]


def test_a_server_that_is_not_there() -> None:
    with pytest.raises(EngineError, match="ne répond pas"):
        _ = open_proofreader(Settings(server=f"http://{server.HOST}:{server.free_port()}"), None).identity


def test_a_server_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "TIMEOUT", 0.3)
    with socket.socket() as silent:
        silent.bind((server.HOST, 0))
        silent.listen()
        with pytest.raises(EngineError, match="n’a pas répondu à temps"):
            client.Client(f"http://{server.HOST}:{silent.getsockname()[1]}")


def test_a_server_that_answers_something_else() -> None:
    with socket.socket() as other:
        other.bind((server.HOST, 0))
        other.listen()
        threading.Thread(target=_greet, args=(other,), daemon=True).start()
        with pytest.raises(EngineError, match="ne répond pas"):
            client.version(f"http://{server.HOST}:{other.getsockname()[1]}")


def _greet(listener: socket.socket) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(1000)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]")


def test_without_jars_nothing_is_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CASSETIN_DATA_DIR", str(tmp_path))
    with pytest.raises(EngineError) as error:
        open_proofreader(Settings(), tmp_path)
    assert str(error.value) == NOT_INSTALLED
    assert list(tmp_path.iterdir()) == []


def test_documents_without_a_proofreader_have_no_remarks() -> None:
    from lint.analysis import Analysis  # noqa: PLC0415  (this test alone)

    text = document(WRONG)
    assert Analysis(text).remarks(text.blocks[0].span) == ()
