"""Contested figures, and the sources that stand for them."""

from __future__ import annotations

import pytest

from lint.analysis import Analysis, Scopes
from lint.checks.figure_source import FigureSource
from lint.text import Span
from tests.drafts import document
from tests.voices import cues

CHECK = FigureSource(
    counted=("manifestants",),
    people=("personnes", "maisons"),
    acts=("arrêtées", "brûlé"),
    amounts=("coûtera",),
    settled=(r"\bcondamné à\b",),
    roughly=("manifestants",),
    damage=("maisons",),
).opened(cues())


ALL = FigureSource(
    every=True, carried=False, floor=100, least_sum=1000, amounts=("rejette", "négocie"), settled=(r"\bdevra\b",)
).opened(cues())


def found(text: str, check: FigureSource = CHECK) -> list[str]:
    """What the check marks in a text."""
    analysis = Analysis(document(text))
    spans = [match.span for match in check.find(Scopes().passages(analysis))]
    return [analysis.document.text[span.start : span.end] for span in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Environ 400 manifestants ont défilé.", "Environ 400 manifestants"),
        ("Des milliers de manifestants ont défilé.", "Des milliers de manifestants"),
        ("Le soir, 40 personnes ont été arrêtées.", "40 personnes"),
        ("Le pont coûtera 3 millions d'euros.", "3 millions d'euros"),
        ("Au nord, 40 maisons ont brûlé.", "40 maisons"),
    ],
)
def test_a_figure_without_a_source_is_found(text: str, figure: str) -> None:
    assert found(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Selon la ville, 400 manifestants ont défilé.",
        "La ville a indiqué que 400 manifestants ont défilé.",
        "400 manifestants ont défilé. Ce chiffre a été donné par la police.",
        "Selon un bilan de la police, tout est calme. Quelque 400 manifestants ont défilé.",
        "Selon la police, 400 manifestants ont défilé.\n\nLes 400 manifestants sont rentrés.",
        "Trois manifestants ont défilé.",
        "Au nord, 40 maisons ont brûlé. Le vent est tombé. Tout est fini, a indiqué la préfecture.",
        "Des centaines de personnes ont été arrêtées.",
        "Environ 400 manifestants ont défilé.\n\nSelon la ville, 400 manifestants ont défilé.",
        "« 400 manifestants ont défilé. »",
        "Le pont coûtera 3 000 euros.",
    ],
)
def test_a_sourced_small_or_quoted_figure_is_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("L'usine rejette 30 tonnes de solvants.", "30 tonnes"),
        ("Le litre se négocie 40 centimes.", "40 centimes"),
        ("Selon la ville, tout va bien. Le loyer y vaut 90 000 euros.", "90 000 euros"),
        ("Il devra lutter contre une inflation, qui vaut 6 %.", "6 %"),
    ],
)
def test_where_every_figure_needs_a_source_the_one_of_the_sentence_before_is_not_enough(text: str, figure: str) -> None:
    assert found(text, ALL) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Selon la ville, tout va bien. Au total, 900 logements sont vides.",
        "Quelque 900 logements sont vides. La ville l'a annoncé jeudi.",
        "La pluie a laissé 30 centimètres d'eau.",
        "Il devra rembourser 90 000 euros.",
    ],
)
def test_where_every_figure_needs_a_source_an_account_that_goes_on_is_one(text: str) -> None:
    assert found(text, ALL) == []
