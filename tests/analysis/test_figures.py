"""Figures in digits and in words, and what looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.figures import Figure, Kind, figures
from lint.text import Span


def found(text: str) -> list[tuple[str, Kind, float]]:
    """The figures of a text as written, with what they measure and their size."""
    return [
        (text[figure.span.start : figure.span.end], figure.kind, figure.worth)
        for figure in figures(text, Span(0, len(text)))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("quelque 12 000 manifestants", ("12 000", Kind.COUNT, 12000)),
        ("plus de 80.000 soldats", ("80.000", Kind.COUNT, 80000)),
        ("une centaine de militants", ("une centaine", Kind.COUNT, 100)),
        ("trois millions de foyers", ("trois millions", Kind.COUNT, 10**6)),
        ("6,5 millions de spectateurs", ("6,5 millions", Kind.COUNT, 6.5e6)),
        ("un recul de 7,5 % du fret", ("7,5 %", Kind.PERCENT, 7.5)),
        ("pour 3 milliards d'euros", ("3 milliards d'euros", Kind.MONEY, 3e9)),
    ],
)
def test_a_figure_has_its_place_kind_and_size(text: str, expected: tuple[str, Kind, float]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("text", ["il a 45 ans", "le 12 mars 2024", "à 14 heures", "l'article 49", "un airbus 320"])
def test_ages_dates_hours_and_labels_are_no_figures(text: str) -> None:
    assert found(text) == []


@given(st.text(alphabet="0123456789 ,.%€abcdefinomrt-'", max_size=60))
def test_figures_lie_in_the_text_in_order(text: str) -> None:
    spans = [figure.span for figure in figures(text, Span(0, len(text))) if isinstance(figure, Figure)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
