from __future__ import annotations

import pytest

from lint.checks.reform import Reform, Unwanted
from tests.checks.finding import found, proposals

MIXED = "Il connaît l’évènement, le maître et son porte-monnaie."


@pytest.mark.parametrize(
    ("unwanted", "expected"),
    [
        (Unwanted.REFORMED, [("évènement", ("événement",))]),
        (
            Unwanted.TRADITIONAL,
            [("connaît", ("connait",)), ("maître", ("maitre",)), ("porte-monnaie", ("portemonnaie",))],
        ),
        (Unwanted.RARER, [("évènement", ("événement",))]),
    ],
)
def test_words_of_one_spelling(unwanted: Unwanted, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    seen = [(word, others[:1]) for word, others in proposals(Reform(unwanted), MIXED)]
    assert seen == expected


def test_an_article_in_one_spelling_is_left() -> None:
    assert found(Reform(), "Il connait l’évènement et le maitre.") == []
    assert found(Reform(), "Il connaît l’événement et le maître.") == []


def test_of_as_many_words_those_of_1990_are_reported() -> None:
    assert found(Reform(), "Il connait le maître.") == ["connait"]


def test_names_are_left() -> None:
    assert found(Reform(Unwanted.REFORMED), "Jean Maitre et les Maitres d’œuvre.") == []
