import pytest

from lint.checks.texts.formula import Formula

NUMBERS = {"words": 10.0, "sentences": 4.0, "heading_h2": 3.0, "value": 7.0}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("words / sentences", 2.5),
        ("(words + 2) * -1 % 5", 3),
        ("heading.h2", 3),
        ("math.sqrt(sentences) + pow(2, 3)", 10),
        ("max(words, 12)", 12),
        ("value > 5 && words != 3", True),
        ("value > 9 || !(words == 3)", True),
        ("1 < sentences <= 4", True),
        ("words / (sentences - 4)", None),
        ("sqrt(0 - words)", None),
    ],
)
def test_formulas_are_calculated(text: str, expected: float | None) -> None:
    assert Formula(text, frozenset(NUMBERS)).value(NUMBERS) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "illisible"),
        ("words +", "illisible"),
        ("mots", "« mots » est inconnu"),
        ("open('x')", "« open » n’est pas une fonction"),
        ("math.exit()", "n’est pas une fonction"),
        ("words.real", "n’est pas permis"),
        ("words ** 9", "n’est pas permis"),
        ("'a'", "n’est pas un nombre"),
        ("[words][0]", "n’est pas permis"),
        ("lambda: 1", "n’est pas permis"),
    ],
)
def test_anything_else_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Formula(text, frozenset(NUMBERS))
