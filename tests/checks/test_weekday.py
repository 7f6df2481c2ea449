"""Days of the week and their dates."""

from __future__ import annotations

import pytest

from lint.checks.weekday import Weekday
from lint.readers import read
from lint.text import Span
from tests.checks.finding import matches, proposals


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Le festival ouvre jeudi 1er mai 2024.", ("jeudi 1er mai 2024", ("mercredi 1er mai 2024",))),
        ("Du lundi 3 au samedi 7 mars 2025.", ("samedi 7 mars 2025", ("vendredi 7 mars 2025",))),
        ("Le 25 décembre 2024, un jeudi.", ("25 décembre 2024, un jeudi", ("25 décembre 2024, un mercredi",))),
        ("Samedi 16 et lundi 17 mars 2025.", ("Samedi 16", ("Dimanche 16",))),
        ("Vote mardi 18 novembre. Retour vendredi 20 novembre.", ("vendredi 20 novembre", ("jeudi 20 novembre",))),
        (
            "Mardi 31 décembre 2024, puis\n\nle lundi 23 décembre et le jeudi 24 décembre.",
            ("jeudi 24 décembre", ("mardi 24 décembre",)),
        ),
    ],
)
def test_a_wrong_day_is_found(text: str, right: tuple[str, tuple[str, ...]]) -> None:
    assert proposals(Weekday(), text) == [right]


@pytest.mark.parametrize(
    "text",
    [
        "Le festival ouvre mercredi 1er mai 2024.",
        "Du lundi 3 au vendredi 7 mars 2025.",
        "Samedi 15 et dimanche 16 mars 2025.",
        "Vote mardi 18 novembre. Retour jeudi 20 novembre.",
        "Le lundi 28 février et le mardi 1er mars.",
        "Mardi 18 novembre, puis vendredi 20 mars.",
        "Le dimanche 4 mars 2018 et le lundi 12 mars 1990.",
        "Lundi, 3 élus ont voté.",
    ],
)
def test_a_day_that_may_be_right_is_left(text: str) -> None:
    assert proposals(Weekday(), text) == []


def test_the_year_is_that_of_publication() -> None:
    document = read("essai.md", b"---\ntitle: Un titre\ndate: 2025-11-17\n---\n\nLe vote aura lieu lundi 18 novembre.")
    spans = [match.span for match in matches(Weekday(), document)]
    assert [document.text[span.start : span.end] for span in spans if isinstance(span, Span)] == ["lundi 18 novembre"]


def test_the_date_that_tells_the_day_is_shown() -> None:
    match = matches(Weekday(), "Vote mardi 18 novembre. Retour vendredi 20 novembre.")[0]
    assert match.slots == {"date": "20 novembre", "day": "jeudi", "given": ", d’après «\u00a0mardi 18 novembre\u00a0»"}
    assert match.related == ((Span(5, 22), "l’autre date"),)
