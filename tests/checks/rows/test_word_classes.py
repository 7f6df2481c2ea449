from pathlib import Path

import pytest

from lint.checks.rows.word_classes import Sources
from lint.lexicon import lexicon


def test_words_lemmas_classes_and_tables(tmp_path: Path) -> None:
    file = tmp_path / "mots.yaml"
    file.write_text("art: le l’ <un/DET>\nnoms: {Voie: voix, -oie: oi}\n", encoding="utf-8")
    sources = Sources({"tout": ("{art} {noms}", "zut")}, {}, (file,), lexicon())
    assert sources.forms("{art}") == ("le", "l'", "d'", "de", "des", "un", "une")
    assert sources.forms("{tout}") == (*sources.forms("{art}"), "Voie", "zut")
    assert sources.tables == {"noms": {"Voie": "voix", "-oie": "oi"}}


def test_a_file_that_holds_no_classes_is_said(tmp_path: Path) -> None:
    file = tmp_path / "mots.yaml"
    file.write_text("- le\n", encoding="utf-8")
    with pytest.raises(ValueError, match="il faut des paires"):
        Sources({}, {}, (file,), lexicon())


def test_a_table_pairs_the_forms_of_two_lemmas() -> None:
    table = Sources({}, {"paires": {"<tirer>": "viser", "zut": "mince"}}, (), lexicon()).tables["paires"]
    assert {form: table[form] for form in ("tirer", "tirait", "tirées", "zut")} == {
        "tirer": "viser",
        "tirait": "visait",
        "tirées": "visées",
        "zut": "mince",
    }
