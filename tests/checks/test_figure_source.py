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
    people=("personnes",),
    acts=("arrêtées",),
    amounts=("coûtera",),
    settled=(r"\bcondamné à\b",),
).opened(cues())


def found(text: str) -> list[str]:
    """What the check marks in a text."""
    analysis = Analysis(document(text))
    spans = [match.span for match in CHECK.find(Scopes().passages(analysis))]
    return [analysis.document.text[span.start : span.end] for span in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Environ 400 manifestants ont défilé.", "Environ 400 manifestants"),
        ("Des milliers de manifestants ont défilé.", "Des milliers de manifestants"),
        ("Le soir, 40 personnes ont été arrêtées.", "40 personnes"),
        ("Le pont coûtera 3 millions d'euros.", "3 millions d'euros"),
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
        "« 400 manifestants ont défilé. »",
        "Le pont coûtera 3 000 euros.",
    ],
)
def test_a_sourced_small_or_quoted_figure_is_left(text: str) -> None:
    assert found(text) == []
