from __future__ import annotations

import tempfile
import threading
from pathlib import Path

import pytest

from lint.lexicon import Analysis, Lexicon, Pos
from lint.lexicon.analysis import Tag
from lint.lexicon.compiled import Progress
from lint.lexicon.sources import version
from lint.lexicon.store import encode


class Builds:
    """A small lexicon in the place of the real one, with the number of times it was built."""

    def __init__(self) -> None:
        self.number = 0

    def content(self, current: str, progress: Progress) -> bytes:
        self.number += 1
        progress("analyses")
        return encode({"chats": {("chat", Tag("NOUN", "m", "p"))}}, {}, current)


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Builds:
    made = Builds()
    monkeypatch.setattr("lint.lexicon.compiled._content", made.content)
    monkeypatch.setenv("CASSETIN_CACHE_DIR", str(tmp_path / "cache"))
    return made


def file(folder: Path) -> Path:
    return folder / f"lexicon-{version()}.bin"


def test_built_once_and_opened_after(builds: Builds, tmp_path: Path) -> None:
    steps: list[str] = []
    assert "chats" in Lexicon.open(progress=steps.append)
    assert "chats" in Lexicon.open(progress=steps.append)
    assert (builds.number, steps) == (1, ["analyses"])
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == [
        file(tmp_path).name,
        "lexicon.lock",
    ]


def test_a_lemma_that_is_no_form_is_no_word(builds: Builds) -> None:
    found = Lexicon.open()
    assert ("chat" in found, list(found), found.forms("chat")) == (False, ["chats"], ("chats",))
    assert found.analyses("chats") == (Analysis("chat", Pos.NOUN, "m", "p"),)
    assert builds.number == 1


@pytest.mark.parametrize("content", [b"", b"rubbish", b"x" * 5000])
def test_a_damaged_file_is_built_anew(builds: Builds, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "cache").mkdir()
    file(tmp_path / "cache").write_bytes(content)
    assert "chats" in Lexicon.open()
    assert builds.number == 1


def test_a_file_of_another_version_is_built_anew(builds: Builds, tmp_path: Path) -> None:
    path = tmp_path / "given" / "words.bin"
    path.parent.mkdir()
    path.write_bytes(encode({"chiens": set()}, {}, "0" * 32))
    assert list(Lexicon.open(path)) == ["chats"]
    assert list(Lexicon.open(path)) == ["chats"]
    assert builds.number == 1


def test_two_at_once_build_once(builds: Builds) -> None:
    found: list[list[str]] = []
    threads = [threading.Thread(target=lambda: found.append(list(Lexicon.open()))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (found, builds.number) == ([["chats"]] * 4, 1)


def test_a_cache_that_cannot_be_written(builds: Builds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "cache").write_text("a file where a folder is needed")
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    assert "chats" in Lexicon.open()
    assert "chats" in Lexicon.open()
    assert builds.number == 1


def test_a_temporary_folder_of_somebody_else_is_not_used(
    builds: Builds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("a file where a folder is needed")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    Lexicon.open()
    (folder,) = tmp_path.glob("cassetin-*")
    folder.chmod(0o777)
    file(folder).write_bytes(encode({"piège": set()}, {}, version()))
    assert list(Lexicon.open()) == ["chats"]
    assert builds.number == 2


def test_old_versions_are_removed(builds: Builds, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    for number in range(6):
        (tmp_path / "cache" / f"lexicon-{number}.bin").write_bytes(b"")
    Lexicon.open()
    assert len(list((tmp_path / "cache").glob("lexicon-*.bin"))) == 3
    assert file(tmp_path / "cache").is_file()
    assert builds.number == 1


def test_a_failed_build_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_version: str, _progress: Progress) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr("lint.lexicon.compiled._content", fail)
    with pytest.raises(KeyboardInterrupt):
        Lexicon.open(tmp_path / "words.bin")
    assert [path.name for path in tmp_path.iterdir()] == ["lexicon.lock"]
