"""Figures of the headline that the text gives, or not."""

from __future__ import annotations

import pytest

from lint.checks.headline_figure import HeadlineFigure
from lint.readers import read
from lint.text import Span
from tests.checks.finding import matches

CHECK = HeadlineFigure(words=3)


def found(text: str) -> list[tuple[str, str]]:
    """The figures found in a Markdown text, each with its place."""
    document = read("essai.md", text.encode())
    spans = [(match.span, match.slots["place"]) for match in matches(CHECK, document)]
    return [(document.text[span.start : span.end], place) for span, place in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("# La ville plante 3 000 arbres\n\nElle choisit des chênes et 12 érables.", "3 000 arbres"),
        (
            "# Près de 12 % des médecins partent\n\nIls partent, et 8 % hésitent à le faire.",
            "Près de 12 % des médecins",
        ),
        ("# Un stade à 40 millions d’euros\n\nLe stade coûtera 60 millions d’euros.", "40 millions d’euros"),
    ],
)
def test_a_figure_that_the_text_does_not_give_is_found(text: str, figure: str) -> None:
    assert found(text) == [(figure, "le titre")]


@pytest.mark.parametrize(
    "text",
    [
        "# La ville plante 3 000 arbres\n\nElle plante trois mille arbres cet hiver.",
        "# Près de 12 000 manifestants\n\nIls étaient 11 800, selon la police.",
        "# Une dizaine d’élus partent\n\nOnze élus quittent le conseil municipal.",
        "# Un stade à 60 millions d’euros\n\nIl en coûtera 60 millions à la ville.",
        "# 50 créations de postes\n\nElle crée 30 postes à Lyon et 20 à Lille.",
        "# La moitié des élus partent\n\nUn élu sur deux quitte le conseil municipal.",
        "# Deux élus partent\n\nLe maire et son adjoint quittent le conseil municipal.",
        "# La ville présente huit mesures\n\nElle a présenté dix mesures pour le vélo.",
        "# Des milliers d’élus partent\n\nIls quittent leur conseil municipal cette année.",
        "# Lens bat Metz 3 - 0\n\nLens a gagné sans trembler contre Metz.",
        "# 3 000 arbres\n\nUne brève.",
    ],
)
def test_what_the_text_gives_in_another_way_is_left(text: str) -> None:
    assert found(text) == []
