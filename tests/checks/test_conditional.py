import pytest

from lint.checks.conditional import Conditional
from tests.checks.finding import places

ACRONYM = Conditional(first=r"\b[A-Z]{3,5}\b", second=r"\w+ \(([A-Z]{3,5})\)", ignorecase=False)


def test_an_acronym_counts_as_defined_from_its_paragraph_on() -> None:
    text = "La BCE agit.\n\nLa Banque centrale (BCE) et la BCE.\n\nLa BCE."
    assert places(ACRONYM, text) == [(3, "BCE")]


def test_the_presence_of_the_second_is_enough_without_a_group() -> None:
    check = Conditional(first="sondage", second="ifop")
    assert places(check, "Un sondage IFOP.\n\nUn sondage.") == [(21, "sondage")]
    assert places(check, "Un sondage IFOP.\n\nUn sondage.", "summary") == []


def test_exceptions_need_nothing() -> None:
    check = Conditional(first=r"\b[A-Z]{3}\b", second=r"\(([A-Z]{3})\)", exceptions=("ONU",), ignorecase=False)
    assert places(check, "L’ONU et la CGT.") == [(12, "CGT")]


def test_one_without_the_other_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^sondage : "):
        Conditional(first="sondage")
