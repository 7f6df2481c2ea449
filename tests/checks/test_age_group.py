"""People called by their tens of years."""

from __future__ import annotations

import pytest

from lint.checks.age_group import AgeGroup
from tests.checks.finding import found

CHECK = AgeGroup(decades={"quadragénaire": "40", "octogénaire": "80"})


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anne Roux, 52 ans, chante.\n\nLa quadragénaire partira.", "La quadragénaire"),
        ("Un homme de 77 ans a disparu. L’octogénaire marchait.", "L’octogénaire"),
    ],
)
def test_a_word_for_another_age_is_found(text: str, word: str) -> None:
    assert found(CHECK, text) == [word]


@pytest.mark.parametrize(
    "text",
    [
        "Anne Roux, 42 ans, chante. La quadragénaire partira.",
        "Anne Roux, 52 ans, et Paul Bois, 47 ans, chantent. Le quadragénaire partira.",
        "Anne Roux, 52 ans, a remplacé un quadragénaire.",
        "Le quadragénaire et son fils de 12 ans marchaient.",
        "Le quadragénaire partira.",
    ],
)
def test_a_word_that_may_be_right_is_left(text: str) -> None:
    assert found(CHECK, text) == []
