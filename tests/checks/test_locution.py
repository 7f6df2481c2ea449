import pytest

from lint.checks import LemmaError
from lint.checks.locution import Locution
from lint.lexicon import lexicon
from tests.checks.finding import proposals

PHRASES = ("garde à vue", "{point} faible", "point mort", "<prendre> la fuite", "coup d'envoi", "9 ans de prison")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il est en garde à vie.", [("vie", ("vue",))]),
        ("Deux gardes à vie.", [("vie", ("vue",))]),
        ("Ils prirent la fuit.", [("fuit", ("fuite",))]),
        ("Le coup d’envoie est donné.", [("envoie", ("envoi",))]),
        ("Une pointe faible.", [("pointe", ("point", "points"))]),
        ("Il encourt dix ans de poison ; elle, 3 ans de prisons.", [("poison", ("prison",))]),
        ("Une garde à vue, la suite.", []),
        ("Il prend la fuir ; elle fait prendre la fuite.", []),
        ("Il pend la fuite.", []),
        ("Au point mort.", []),
        ("La garde à nous.", []),
        ("Une garde à Vie.", []),
    ],
)
def test_a_word_that_is_near_the_one_of_a_phrase(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(Locution(PHRASES).expanded(lexicon()), text) == found


def test_what_is_right_and_other_forms_of_the_word_are_left() -> None:
    check = Locution(("prise d'otages", "mise en garde"), spared=("mise en gare",)).expanded(lexicon())
    assert proposals(check, "Une prise d’otage, une mise en gare.") == []


def test_a_participle_behind_its_auxiliary_is_no_noun() -> None:
    check = Locution(phrases=("{jet} DE (pavé)",)).expanded(lexicon())
    assert proposals(check, "Ils ont jeté des pavés.") == []
    assert proposals(check, "Un jeté de pavés.") == [("jeté", ("jets", "jet"))]


def test_a_verb_that_does_not_exist() -> None:
    with pytest.raises(LemmaError):
        Locution(("<prenfre> feu",)).expanded(lexicon())


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("(bord|rive) DE {canal}", "Au bord du banal ; sur la rive de ce banal.", ["banal", "banal"]),
        ("(bord|rive) DE {canal}", "Au nord du canal.", []),
        (
            "[perdre] D 9? derniers (match)",
            "Ils ont pendu leurs trois derniers matchs, pendu les derniers matchs.",
            ["pendu"] * 2,
        ),
        ("{partie|moitié} du toit", "Une patrie du toit.", ["patrie"]),
        ("<écraser> À {piste}", "Il s’écrase à la poste, s’écrasa aux postes.", ["poste", "postes"]),
        ("(balle|voiture) {perdue}", "Une balle pendue ; des balles perdues.", ["pendue"]),
        ("{homme} est mort", "Une pomme est mort.", ["pomme"]),
    ],
)
def test_what_a_piece_of_a_phrase_stands_for(phrase: str, text: str, found: list[str]) -> None:
    assert [written for written, _ in proposals(Locution((phrase,)).expanded(lexicon()), text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sans mobilier apparent.", ["mobilier"]),
        ("Des circonstances exténuantes.", ["exténuantes"]),
        ("Au bord d’un étant.", ["étant"]),
        ("Sans meuble apparent, en des circonstances étonnantes.", []),
    ],
)
def test_a_word_that_begins_or_ends_alike(text: str, found: list[str]) -> None:
    phrases = ("sans {mobile} apparent", "(circonstances) {atténuantes}", "au (bord) d'un {étang}")
    assert [written for written, _ in proposals(Locution(phrases, kin=True).expanded(lexicon()), text)] == found
