"""Lists of names that are longer or shorter than announced."""

from __future__ import annotations

import pytest

from lint.checks.counted_list import CountedList
from lint.text import Span
from tests.checks.finding import matches

CHECK = CountedList(pairs=("frère",))


def found(text: str) -> list[tuple[str, str]]:
    """The stretches found, each with the number of names."""
    spans = [(match.span, match.slots["listed"]) for match in matches(CHECK, text)]
    return [(text[span.start : span.end], listed) for span, listed in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        (
            "Trois suspects (Jean Dupont et Marie Durand) ont été arrêtés.",
            ("Trois suspects (Jean Dupont et Marie Durand", "2"),
        ),
        (
            "Quatre pays ont voté contre : la Hongrie, la Slovaquie et l’Italie.",
            ("Quatre pays ont voté contre : la Hongrie, la Slovaquie et l’Italie", "3"),
        ),
    ],
)
def test_a_list_of_another_length_is_found(text: str, stretch: tuple[str, str]) -> None:
    assert found(text) == [stretch]


@pytest.mark.parametrize(
    "text",
    [
        "L’incendie a détruit deux villages : Saint-Martin et une partie de Sainte-Anne.",
        "Deux frères : Luc, Jean et Paul.",
        "Les deux villes (Lyon et Grenoble) sont reliées par 3 trains.",
        "Elle a trois enfants : Anna, 12 ans, et Paul, 9 ans.",
        "La ligne dessert trois villes, dont Lyon et Grenoble.",
        "Trois villes : Lyon, capitale des Gaules, Grenoble et Annecy.",
        "Une dizaine de villes : Lyon, Grenoble et Annecy.",
    ],
)
def test_other_lists_are_left(text: str) -> None:
    assert found(text) == []
