from pathlib import Path

import pytest

from lint.checks.spelling import Spelling
from lint.errors import EngineError
from lint.lexicon import lexicon
from tests.checks.finding import found, matches, proposals


def test_words_on_no_list_are_found() -> None:
    check = Spelling(words=("le", "chat", "mange", "Paris"))
    assert proposals(check, "Le chat mnage à PARIS, (chat) paris.") == [
        ("mnage", ("mange",)),
        ("à", ()),
        ("PARIS", ()),
        ("paris", ()),
    ]


def test_elisions_are_cut_off_in_french() -> None:
    assert found(Spelling(words=("école",)), "L’école et l’écolle") == ["et", "écolle"]
    assert found(Spelling(words=("école",), normalize=False), "L’école") == ["L’école"]


def test_filters_and_exceptions_leave_words() -> None:
    check = Spelling(words=("le",), filters=("[A-Z]+$",), exceptions=("Zelensky",))
    assert found(check, "le SNUP, Zelensky et 12") == ["et"]


def test_dictionaries_are_expanded_when_compiled(tmp_path: Path) -> None:
    (tmp_path / "mini.dic").write_text("2\nchat/S\nle\n", encoding="utf-8")
    (tmp_path / "mini.aff").write_text("SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n", encoding="utf-8")
    (tmp_path / "mots.txt").write_text("souri\n#\n\n", encoding="utf-8")
    check = Spelling(dictionaries=(str(tmp_path / "mini.dic"), str(tmp_path / "mots.txt"))).expanded(lexicon())
    assert set(check.words) == {"le", "chat", "chats", "souri"}
    assert check.dictionaries == ()


def test_a_dictionary_that_is_missing_is_named(tmp_path: Path) -> None:
    path = str(tmp_path / "rien.txt")
    with pytest.raises(ValueError, match="dictionnaire illisible") as caught:
        Spelling(dictionaries=(path,)).expanded(lexicon())
    assert str(caught.value).startswith(f"{path} : ")


def test_rules_that_need_another_dictionary_do_not_run() -> None:
    with pytest.raises(EngineError, match="dictionnaire de Vale"):
        matches(Spelling(builtin=True), "un mot")


def test_a_wrong_filter_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^\(a : "):
        Spelling(filters=("(a",))
