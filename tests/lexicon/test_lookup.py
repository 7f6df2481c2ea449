from __future__ import annotations

import pytest

from lint.lexicon import Analysis, Lexicon, Pos


def reading(words: Lexicon, form: str, pos: Pos) -> Analysis:
    return next(found for found in words.analyses(form) if found.pos is pos)


@pytest.mark.parametrize("form", ["chat", "aujourd'hui", "aujourd’hui", "jusqu’", "États-Unis", "œuvre", "1er"])
def test_a_word(words: Lexicon, form: str) -> None:
    assert form in words


@pytest.mark.parametrize("form", ["Chat", "oeuvre", "états-unis", "acceuil", "language", "", " ", "aujourd", "jusqu"])
def test_no_word(words: Lexicon, form: str) -> None:
    assert form not in words
    assert words.analyses(form) == ()


def test_iteration_gives_each_word_once(words: Lexicon) -> None:
    forms = list(words)
    assert len(forms) == len(set(forms))
    assert 450_000 < len(forms) < 500_000


@pytest.mark.parametrize(
    ("lemma", "pos", "forms"),
    [
        ("belliqueux", None, ("belliqueuse", "belliqueuses", "belliqueux")),
        ("chef", None, ("chef", "cheffe", "cheffes", "chefs")),
        ("beau", Pos.ADJ, ("beau", "beaux", "bel", "belle", "belles")),
        ("régime", None, ("régime", "régimes")),
        ("événement", None, ("événement", "événements", "évènement", "évènements")),
        ("évènement", None, ("événement", "événements", "évènement", "évènements")),
        ("prud’homme", None, ("prudhomme", "prudhommes", "prud'homme", "prud'hommes")),
        ("grand-mère", None, ("grand-mère", "grand-mères", "grands-mères")),
        ("pouvoir", Pos.NOUN, ("pouvoir", "pouvoirs")),
        ("relai", None, ("relai", "relais")),
        ("belles", None, ()),
        ("maitresses", None, ()),
        ("disparait", None, ()),
        ("zorglub", None, ()),
        ("beau", Pos.VERB, ()),
    ],
)
def test_forms_of_a_lemma(words: Lexicon, lemma: str, pos: Pos | None, forms: tuple[str, ...]) -> None:
    assert words.forms(lemma, pos) == tuple(sorted(forms))


def test_forms_of_a_verb(words: Lexicon) -> None:
    forms = words.forms("seoir")
    assert {"seoir", "sied", "siéent", "seyait", "siéra", "séant"} <= set(forms)
    assert words.forms("connaitre") == words.forms("connaître")
    assert {"connaît", "connait", "connaîtra", "connaitra"} <= set(words.forms("connaître", Pos.VERB))


@pytest.mark.parametrize(
    ("form", "pos", "lemma", "expected"),
    [
        ("clôturait", Pos.VERB, "clore", ("closait",)),
        ("clôturées", Pos.VERB, "clore", ("closes",)),
        ("débutera", Pos.VERB, "commencer", ("commencera",)),
        ("impacter", Pos.VERB, "toucher", ("toucher",)),
        ("sait", Pos.VERB, "connaître", ("connaît", "connait")),
        ("jolies", Pos.ADJ, "beau", ("belles",)),
        ("joli", Pos.ADJ, "nouveau", ("nouveau", "nouvel")),
        ("voitures", Pos.NOUN, "véhicule", ("véhicules",)),
        ("problématique", Pos.NOUN, "problème", ("problème",)),
        ("actrices", Pos.NOUN, "chanteur", ("chanteuses",)),
        ("élèves", Pos.NOUN, "étudiant", ("étudiantes", "étudiants")),
        ("voitures", Pos.NOUN, "zorglub", ()),
    ],
)
def test_the_same_form_of_another_lemma(
    words: Lexicon, form: str, pos: Pos, lemma: str, expected: tuple[str, ...]
) -> None:
    assert words.inflect(lemma, pos, reading(words, form, pos)) == expected


def test_the_spelling_of_an_unknown_form(words: Lexicon) -> None:
    with pytest.raises(KeyError):
        words.spelling("zorglub")
