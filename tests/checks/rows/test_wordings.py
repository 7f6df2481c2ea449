import pytest

from lint.analysis import Analysis, Passage
from lint.checks.rows.line import Line
from lint.checks.rows.row_source import rows
from lint.checks.rows.wordings import check_wording, keeps_case, wordings
from lint.text import Span
from tests.drafts import document

CLASSES = {"{gens}": ("égyptien", "sud-africain", "grec")}
TABLES = {"noms": {"soutient": "soutien | appui", "-oie": "oi"}}


def made(source: str, text: str, template: str) -> list[str]:
    words = Line(Passage(Analysis(document(text)), Span(0, len(text))))
    (one,) = rows(source, CLASSES)
    fit = next(fit for at in range(len(words.tokens)) if (fit := one.fit(words, at)))
    return list(wordings(template, one, fit, words, TABLES))


def test_words_as_they_stand_and_elided() -> None:
    assert made("le grand? chat", "Le chat", "de {2} {3}") == ["de chat"]
    assert made("la arrivée", "la arrivée", "la {2}") == ["l'arrivée"]
    assert made("la halte", "la halte", "la {2}") == ["la halte"]
    assert made("aucun s' est", "aucun s’est", "ne {2} {3}") == ["ne s’est"]


def test_a_mood_keeps_the_person() -> None:
    assert made("que ils [:ind]", "que ils vont", "{3:sub.prés}") == ["aillent"]
    assert made("que nous [:ind]", "que nous pouvons", "{3:sub.prés}") == ["puissions"]


def test_a_preposition_is_bound_to_the_article_after_it() -> None:
    assert made("contre le?", "contre le mur", "à+{2}") == ["au"]
    assert made("contre le|les?", "contre les murs", "de+{2}") == ["des"]
    assert made("contre le?", "contre Anna", "de+{2}") == ["de"]
    assert made("contre ~", "contre Anna", "de+{2}") == ["d'Anna"]
    assert made("contre la", "contre la mer", "à+{2}") == ["à la"]


def test_tables_by_form_by_ending_and_by_features() -> None:
    assert made("un soutient", "un soutient", "{2:noms}") == ["soutien", "appui"]
    assert made("un emploie", "un emploie", "{2:noms.nom.m}") == ["emploi"]
    assert made("un voie", "un voie", "{2:noms}") == []


def test_agreement_leaves_open_what_the_other_word_does() -> None:
    assert made("des lois voter", "des lois voter", "{3:ppas@2}") == ["votées"]
    assert made("l' élève noter", "l'élève noter", "{3:ppas@2}") == ["noté", "notée"]


def test_capitals_are_taken_off_and_put_on() -> None:
    assert made("un port Aa{gens}", "Un port Grec", "{3:aa}") == ["grec"]
    assert made("un port Aa{gens}", "Un port Egyptien", "{3:aa}") == ["égyptien"]
    assert made("des {gens}", "des sud-africain", "{2:Aa}") == ["Sud-Africain"]
    assert keeps_case("un {2:aa}")
    assert not keeps_case("un {2} {3:ppas}")


def test_a_class_with_a_capital_wants_one_capital_only() -> None:
    with pytest.raises(StopIteration):
        made("un port Aa{gens}", "Un port grec", "{3:aa}")
    with pytest.raises(StopIteration):
        made("un port Aa{gens}", "Un port GREC", "{3:aa}")


def test_a_wrong_slot_is_said() -> None:
    check_wording("{1} {2:noms.nom.m} {3:inf}", TABLES, 3)
    with pytest.raises(ValueError, match="trait inconnu"):
        check_wording("{2:zut}", TABLES, 3)
    with pytest.raises(ValueError, match="la ligne n’a pas de mot 4, elle en a 3"):
        check_wording("{4}", TABLES, 3)
    with pytest.raises(ValueError, match="pas de mot 5"):
        check_wording("{1:ppas@5}", TABLES, 3)
