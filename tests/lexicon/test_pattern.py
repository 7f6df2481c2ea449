from __future__ import annotations

import pytest

from lint.lexicon.pattern import follow


@pytest.mark.parametrize(
    ("form", "lemma", "other", "expected"),
    [
        ("danseuses", "danseur", "streameur", "streameuses"),
        ("robots", "robot", "burger", "burgers"),
        ("cantatrice", "chanteur", "streameur", None),
        ("chariots", "chariot", "charriot", "charriots"),
        ("dessillent", "dessiller", "déciller", "décillent"),
        ("feux", "feu", "mégafeu", "mégafeux"),
    ],
)
def test_a_form_carried_over(form: str, lemma: str, other: str, expected: str | None) -> None:
    assert follow(form, lemma, other) == expected
