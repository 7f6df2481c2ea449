import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.lexicon.phonetics import distance, folded, near_keys, sound

WORDS = st.text("abcdefghijklmnoprstuvyz", min_size=2, max_size=9)


@pytest.mark.parametrize(
    ("word", "bare"),
    [("Éric", "eric"), ("Œdipe", "oedipe"), ("Şafak", "safak"), ("Løkke", "lokke"), ("N'Golo", "n'golo")],
)
def test_folding_drops_case_accents_and_ligatures(word: str, bare: str) -> None:
    assert folded(word) == bare


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mélenchon", "mélanchon"),
        ("bayrou", "bayroux"),
        ("tshisekedi", "tchisekedi"),
        ("kharkiv", "karkiv"),
        ("périllat", "perilat"),
        ("luis", "luiz"),
        ("hezbollah", "hesbola"),
    ],
)
def test_names_that_sound_alike_have_one_key(one: str, other: str) -> None:
    assert sound(folded(one)) == sound(folded(other))


@pytest.mark.parametrize(("one", "other"), [("kallas", "kallaste"), ("barnier", "garnier"), ("zara", "zarate")])
def test_names_that_sound_otherwise_have_two(one: str, other: str) -> None:
    assert sound(one) != sound(other)


@pytest.mark.parametrize(
    ("one", "other", "letters"),
    [
        ("poutine", "poutine", 0),
        ("scholz", "schulz", 1),
        ("itno", "into", 1),
        ("xi", "biden", 3),
        ("killian", "kylian", 2),
        ("barnier", "brnaier", 2),
        ("merz", "mezr", 1),
    ],
)
def test_distance_counts_letters_and_swaps(one: str, other: str, letters: int) -> None:
    assert distance(one, other, 2) == letters


@given(WORDS, WORDS)
def test_distance_is_the_same_both_ways(one: str, other: str) -> None:
    assert distance(one, other, 3) == distance(other, one, 3)


@given(WORDS.filter(lambda word: len(word) > 3), st.integers(0, 8))
def test_words_one_letter_apart_share_a_key(word: str, at: int) -> None:
    at %= len(word)
    assert near_keys(word) & near_keys(word[:at] + "x" + word[at + 1 :])
    assert near_keys(word) & near_keys(word[:at] + "x" + word[at:])
