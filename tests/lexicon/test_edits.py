from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.lexicon.edits import ACCENT, DOUBLED, FAR, GAP, HEARD, KEY, MUTE, OTHER, SWAP, distance, same_sound

WORDS = st.text(st.sampled_from("aeéèilmnrstch"), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("written", "right", "cost"),
    [
        ("maire", "maire", 0),
        ("prefet", "préfet", ACCENT),
        ("vilage", "village", DOUBLED),
        ("villlage", "village", DOUBLED),
        ("incendi", "incendie", MUTE),
        ("matématique", "mathématique", MUTE),
        ("minsitre", "ministre", SWAP),
        ("dangereus", "dangereux", HEARD),
        ("mqire", "maire", KEY),
        ("maite", "maire", KEY),
        ("mauve", "maude", OTHER),
        ("villge", "village", GAP),
    ],
)
def test_costs(written: str, right: str, cost: int) -> None:
    assert distance(written, right) == cost


@given(WORDS, WORDS)
def test_a_bound_changes_nothing_but_what_is_beyond(written: str, right: str) -> None:
    whole, bounded = distance(written, right), distance(written, right, 12)
    assert bounded in {whole, FAR}
    assert bounded == whole or whole > 12


@given(WORDS)
def test_nothing_is_nearer_than_the_word_itself(word: str) -> None:
    assert distance(word, word) == 0
    assert same_sound(word, word)
