"""Dates whose weekdays do not go together."""

from __future__ import annotations

import pytest

from lint.checks.weekday_clash import WeekdayClash
from tests.checks.finding import found, slots


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Lundi 3 mars, il entre. Il sort mercredi 4 mars.", ["mercredi 4 mars"]),
        ("Mardi 18 novembre. Mercredi 18 novembre. Jeudi 20 novembre.", ["Mercredi 18 novembre"]),
        ("Lundi 31 mars. Mardi 2 avril.", ["Mardi 2 avril"]),
        ("Dimanche 1er juin 2025. Mardi 2 juin 2025.", ["Mardi 2 juin 2025"]),
        ("Lundi 4 août. Lundi 5 aout.", ["Lundi 5 aout"]),
    ],
)
def test_a_weekday_that_another_date_contradicts(text: str, wrong: list[str]) -> None:
    assert found(WeekdayClash(), text) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "Lundi 3 mars. Mardi 4 mars. Lundi 31 mars. Mardi 1er avril.",
        "Dimanche 6 mai 2012. Dimanche 7 mai 2017.",
        "Lundi 3 mars. Mercredi 4 novembre.",
        "Lundi 3 février. Mardi 3 mars.",
        "Lundi 3 mars. Le 4 mars.",
        "Lundi 45 mars. Mardi 3 mars.",
    ],
)
def test_dates_that_may_both_be_right(text: str) -> None:
    assert found(WeekdayClash(), text) == []


def test_the_other_date_is_named() -> None:
    assert slots(WeekdayClash(), "Lundi 3 mars. Jeudi 4 mars.") == [{"other": "Lundi 3 mars"}]
