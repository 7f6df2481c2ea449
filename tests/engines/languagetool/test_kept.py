from __future__ import annotations

from pathlib import Path

import pytest

from lint.engines.languagetool import kept
from lint.engines.languagetool.kept import Paragraphs
from lint.engines.languagetool.model import Remark

REMARK = Remark(4, 9, "D_N", "AGREEMENT", "Le déterminant s’accorde.", ("des 🍎 pommes", "une"))


def stored(folder: Path, identity: str = "6.6") -> Paragraphs:
    paragraphs = Paragraphs(folder, identity)
    paragraphs.store("un", [REMARK])
    paragraphs.store("deux\ud800", [])
    return paragraphs


def test_what_is_stored_comes_back(tmp_path: Path) -> None:
    stored(tmp_path).close()
    again = Paragraphs(tmp_path, "6.6")
    assert again.load(["un", "trois", "deux\ud800"]) == {"un": (REMARK,), "deux\ud800": ()}
    again.close()


def test_another_version_has_said_nothing(tmp_path: Path) -> None:
    stored(tmp_path).close()
    other = Paragraphs(tmp_path, "6.7")
    assert other.load(["un"]) == {}
    other.close()


def test_without_a_folder_nothing_is_kept() -> None:
    paragraphs = Paragraphs(None, "6.6")
    paragraphs.store("un", [REMARK])
    assert paragraphs.load(["un"]) == {}
    paragraphs.close()


@pytest.mark.parametrize("damage", [b"", b"x" * 9000], ids=["empty", "foreign"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / "languagetool.sqlite").write_bytes(damage)
    paragraphs = stored(tmp_path)
    assert paragraphs.load(["un"]) == {"un": (REMARK,)}
    paragraphs.close()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "fichier").write_text("", encoding="utf-8")
    paragraphs = stored(tmp_path / "fichier" / "dessous")
    assert paragraphs.load(["un"]) == {}
    paragraphs.close()


def test_the_older_half_makes_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(range(1000))
    monkeypatch.setattr(kept.time, "time", lambda: next(times))
    paragraphs = Paragraphs(tmp_path, "6.6")
    texts = [str(number) for number in range(100)]
    for text in texts:
        paragraphs.store(text, [REMARK])
    monkeypatch.setattr(kept, "SIZE", 1)
    paragraphs.close()
    again = Paragraphs(tmp_path, "6.6")
    assert list(again.load(texts)) == texts[51:]
    again.close()
