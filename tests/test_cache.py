from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint import cache
from lint.cache import Kept, ResultCache, result_key
from tests.reporters.sample import LINES, REGIME, TITLE, WORDY

KEPT = Kept((TITLE, REGIME, LINES), {"spacy": "3.8"})
KEY = result_key(b"texte", "a.md", "rules")


def test_what_is_stored_comes_back(tmp_path: Path) -> None:
    ResultCache(tmp_path).store(KEY, KEPT)
    assert ResultCache(tmp_path).load(KEY, TITLE.path) == KEPT


def test_a_draft_that_moved_keeps_its_findings(tmp_path: Path) -> None:
    results = ResultCache(tmp_path)
    results.store(KEY, Kept((WORDY,), {}))
    kept = results.load(KEY, "ailleurs.docx")
    assert kept is not None
    assert [(found.path, found.location, found.severity) for found in kept.diagnostics] == [
        ("ailleurs.docx", "paragraphe 2", WORDY.severity)
    ]


def test_what_a_key_depends_on() -> None:
    keys = {
        KEY,
        result_key(b"textes", "a.md", "rules"),
        result_key(b"texte", "a.txt", "rules"),
        result_key(b"texte", "a.md", "others"),
        result_key(b"texte", "a.md", "rules", None),
    }
    assert len(keys) == 5
    assert result_key(b"texte", "autre/b.MD", "rules") == KEY


@pytest.mark.parametrize("damage", [b"", b"cassetin", b"x" * 400], ids=["empty", "cut short", "foreign"])
def test_a_damaged_entry_is_none(tmp_path: Path, damage: bytes) -> None:
    results = ResultCache(tmp_path)
    results.store(KEY, KEPT)
    (file,) = (tmp_path / "results").glob("*/*")
    file.write_bytes(damage)
    assert results.load(KEY, "a.md") is None


def test_an_entry_of_another_shape_is_none(tmp_path: Path) -> None:
    results = ResultCache(tmp_path)
    results.store(KEY, KEPT)
    (file,) = (tmp_path / "results").glob("*/*")
    file.write_bytes(file.read_bytes().replace(b'"message"', b'"massage"'))
    assert results.load(KEY, "a.md") is None


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "results").write_text("", encoding="utf-8")
    results = ResultCache(tmp_path)
    results.store(KEY, KEPT)
    results.prune()
    assert results.load(KEY, "a.md") is None


def test_pruning_keeps_what_was_used_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results = ResultCache(tmp_path)
    keys = [result_key(bytes([number]), "a.md") for number in range(4)]
    for age, key in enumerate(keys):
        results.store(key, KEPT)
        file = tmp_path / "results" / key[:2] / key[2:]
        os.utime(file, (1000 - age, 1000 - age))
    results.load(keys[3], "a.md")
    monkeypatch.setattr(cache, "SIZE", 2 * file.stat().st_size)
    results.prune()
    assert [results.load(key, "a.md") is not None for key in keys] == [True, False, False, True]
    results.store(keys[1], KEPT)
    results.store(keys[2], KEPT)
    results.prune()
    assert all(results.load(key, "a.md") for key in keys)


def test_pruning_makes_room_among_compiled_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ResultCache(tmp_path).store(KEY, KEPT)
    for age in range(4):
        file = tmp_path / f"rules-{age}.bin"
        file.write_bytes(b"x" * 10_000)
        os.utime(file, (1000 - age, 1000 - age))
    monkeypatch.setattr(cache, "SIZE", 25_000)
    ResultCache(tmp_path).prune()
    assert sorted(path.name for path in tmp_path.glob("rules-*")) == ["rules-0.bin", "rules-1.bin"]
