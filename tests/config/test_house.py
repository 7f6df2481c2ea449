from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import House
from lint.config.house import NAME, forms
from lint.errors import ConfigError
from lint.lexicon import lexicon


def house(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / NAME
    file.write_text(text, encoding="utf-8")
    return file


def test_words_and_their_forms(tmp_path: Path) -> None:
    text = "# la rédaction\ndashcam comme: caméra\n\nplay-off  # sans pluriel\nBéru\nchatboter comme: chanter\n"
    found = forms(house(tmp_path, text), lexicon)
    assert {"dashcam", "dashcams", "play-off", "Béru", "chatboter", "chatbotait", "chatbotées"} <= found
    assert "play-offs" not in found


def test_lists_of_the_project_and_of_folders(tmp_path: Path) -> None:
    house(tmp_path, "foursome\n")
    house(tmp_path / "sports", "fourball\n")
    house(tmp_path / "culture", "teasing\n")
    found = House(tmp_path, lexicon)
    assert found.accepted(str(tmp_path / "sports" / "golf" / "a.md")) == {"foursome", "fourball"}
    assert found.accepted(str(tmp_path / "b.md")) == {"foursome"}


def test_a_draft_outside_the_project(tmp_path: Path) -> None:
    house(tmp_path / "projet", "foursome\n")
    house(tmp_path / "ailleurs", "fourball\n")
    assert House(tmp_path / "projet", lexicon).accepted(str(tmp_path / "ailleurs" / "a.md")) == {"foursome", "fourball"}


def test_mistakes_have_their_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = house(tmp_path, "deux mots\n  mot comme:\ncomme: chanter\nzig comme: chanter\nbon\n")
    with pytest.raises(ConfigError) as caught:
        forms(file, lexicon)
    other = "choisir un mot du dictionnaire qui finit de la même façon"
    assert sorted(str(fault) for fault in caught.value.faults) == [
        f"{NAME}:1:1: un seul mot par ligne, suivi au besoin de « comme: MODÈLE »",
        f"{NAME}:2:3: il faut un mot, et un seul, après « comme: »",
        f"{NAME}:3:1: il manque le mot avant « comme: »",
        f"{NAME}:4:1: « zig » ne peut pas s’écrire comme « chanter » : {other}",
    ]


def test_a_list_that_cannot_be_read(tmp_path: Path) -> None:
    file = tmp_path / NAME
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ConfigError, match="illisible"):
        forms(file, lexicon)
