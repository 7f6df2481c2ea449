from __future__ import annotations

import pytest

from lint.lexicon import Lexicon
from lint.lexicon.near import keys, letters


def test_letters() -> None:
    assert letters("Porte-Parôle d'œuvre") == "porteparoledoeuvre"


def test_keys_of_letters_and_sounds() -> None:
    assert keys("bal", deep=False) == {"bal", "al", "bl", "ba", "=bal", "=al", "=bl", "=ba"}


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("gouvrnment", "gouvernement"),
        ("farmacie", "pharmacie"),
        ("aeroprt", "aéroport"),
        ("interressent", "intéressant"),
    ],
)
def test_frequent_forms_are_found(words: Lexicon, written: str, right: str) -> None:
    assert right in words.near.alike(written)


def test_all_forms_at_one_change_are_found(words: Lexicon) -> None:
    assert "subjuguassions" in set(words.near.changed("subjuguasions"))
    assert set(words.near.changed("xqzwkvjx")) == set()


def test_strange_words(words: Lexicon) -> None:
    french, other = words.near.strange("weather")
    assert french > 2
    assert other > 4
    assert words.near.strange("xqzwkvjx") == (0.0, 0.0)


def test_frequencies(words: Lexicon) -> None:
    assert words.frequency("gouvernement") > words.frequency("gouvernail") > words.frequency("subjuguassions") == 0.0
    assert 4 < words.frequency("porte-parole") < words.frequency("parole")
    assert words.frequency("xqzwkvjx") == 0.0


@pytest.mark.parametrize("form", ["héros", "haine", "Hongrois", "harcèlements", "hachaient", "handicapée"])
def test_aspirated(words: Lexicon, form: str) -> None:
    assert words.is_aspirated(form)


@pytest.mark.parametrize("form", ["héroïne", "homme", "habitants", "hôpital", "hésitait", "horreur", "maison"])
def test_mute(words: Lexicon, form: str) -> None:
    assert not words.is_aspirated(form)


def test_the_other_spelling(words: Lexicon) -> None:
    assert [words.respelt(form) for form in ("maître", "maitresses", "week-end", "maison")] == [
        ("maitre",),
        ("maîtresses",),
        ("weekend",),
        (),
    ]
