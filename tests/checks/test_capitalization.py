import pytest

from lint.checks.capitalization import Capitalization
from tests.checks.finding import found, proposals


def test_sentence_case_wants_one_capital() -> None:
    check = Capitalization(match="$sentence")
    assert proposals(check, "Le budget est voté\n\nLe Budget Est Voté\n\nle budget") == [
        ("Le Budget Est Voté", ("Le budget est voté",)),
        ("le budget", ("Le budget",)),
    ]


def test_names_are_given_as_exceptions() -> None:
    check = Capitalization(match="$sentence", exceptions=("Kim Jong-un", "ONU"), threshold=1)
    assert proposals(check, "L’accord avec Kim Jong-un et l’ONU\n\nUn mot de kim jong-un") == [
        ("Un mot de kim jong-un", ("Un mot de Kim Jong-un",))
    ]


def test_an_indicator_is_followed_by_a_capital() -> None:
    check = Capitalization(match="$sentence", indicators=(":",), threshold=1)
    assert found(check, "Budget: La suite\n\nBudget: la suite") == ["Budget: la suite"]


def test_a_threshold_lets_names_pass() -> None:
    check = Capitalization(match="$sentence", threshold=0.5)
    assert found(check, "Une visite de Vladimir Poutine à Moscou\n\nUne Visite De Vladimir") == [
        "Une Visite De Vladimir"
    ]


def test_a_prefix_is_not_looked_at() -> None:
    check = Capitalization(match="$sentence", prefix=r"^\d+\s", threshold=1)
    assert proposals(check, "1 Le budget\n\n2 le budget") == [("2 le budget", ("2 Le budget",))]


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("AP", "a walk through the park", "A Walk Through the Park"),
        ("Chicago", "the quick fox jumps between the walls", "The Quick Fox Jumps between the Walls"),
        ("AP", "news: a story", "News: A Story"),
        ("AP", "a state-of-the-art home", "A State-of-the-Art Home"),
    ],
)
def test_english_titles(style: str, text: str, expected: str) -> None:
    assert proposals(Capitalization(match="$title", style=style, threshold=1), text) == [(text, (expected,))]
    assert proposals(Capitalization(match="$title", style=style, threshold=1), expected) == []


def test_all_small_all_capitals_or_an_expression() -> None:
    assert proposals(Capitalization(match="$lower", exceptions=("ONU",)), "à l’ONU\n\nPas ici") == [
        ("Pas ici", ("pas ici",))
    ]
    assert proposals(Capitalization(match="$upper"), "ÉCOLE\n\nÉcole") == [("École", ("ÉCOLE",))]
    assert proposals(Capitalization(match="^[a-z].*;$"), "un point ;\n\nUn point ;") == [("Un point ;", ())]


def test_an_unknown_variable_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^\$phrase : "):
        Capitalization(match="$phrase")
