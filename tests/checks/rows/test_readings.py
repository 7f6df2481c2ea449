import pytest

from lint.checks.rows.readings import agreement, every, features, inflected, options, some


def test_some_and_every_reading() -> None:
    assert some("nom.m.s", "lancé")
    assert not every("ppas", "lancé")
    assert every("ppas.m.s", "annoncé")
    assert some("nom.f+ppré", "arrivant")
    assert not every("nom", "zblorf")
    assert not some("nom", "zblorf")


def test_a_small_word_is_no_noun_or_verb() -> None:
    assert not some("nom", "la")
    assert not some("inf", "hier")
    assert some("fini", "a")


def test_a_form_with_both_genders_has_each() -> None:
    assert some("nom.m", "élève")
    assert some("nom.f", "élève")


def test_an_unknown_feature_is_said() -> None:
    with pytest.raises(ValueError, match=r"^zut : trait inconnu"):
        features("nom.zut")


def test_forms_of_the_lemma_of_the_wanted_reading() -> None:
    assert inflected("rappelle", features("inf"), ()) == ("rappeler",)
    assert inflected("annoncer", features("ppas.f.p"), options("inf")) == ("annoncées",)
    assert inflected("devait", features("ind.prés.2.p"), ()) == ("devez",)
    assert inflected("zblorf", features("inf"), ()) == ()


def test_gender_and_number() -> None:
    assert agreement("lois") == ("f", "p")
    assert agreement("élève") == ("", "s")
