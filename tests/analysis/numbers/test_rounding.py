"""Which figures may stand for one quantity."""

from __future__ import annotations

import pytest

from lint.analysis.numbers.figures import figures
from lint.analysis.numbers.rounding import agree
from lint.text import Span


def same(one: str, other: str) -> bool:
    first, second = (next(figures(text, Span(0, len(text)))) for text in (one, other))
    return agree(first, second) and agree(second, first)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 000 élus", "11 950 élus"),
        ("près de 12 000 élus", "11 300 élus"),
        ("une dizaine d'élus", "11 élus"),
        ("3,5 %", "3,46 %"),
        ("1,2 million", "1 230 000 élus"),
        ("plus de 100 élus", "112 élus"),
        ("moins de 100 élus", "94 élus"),
        ("entre 10 et 15 élus", "12 élus"),
        ("des milliers d'élus", "4 000 élus"),
        ("douze élus", "12 élus"),
    ],
)
def test_rounding_and_approximation_agree(one: str, other: str) -> None:
    assert same(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12 000 élus", "13 000 élus"),
        ("42 élus", "43 élus"),
        ("20 élus", "18 élus"),
        ("160 élus", "180 élus"),
        ("une dizaine d'élus", "15 élus"),
        ("plus de 100 élus", "90 élus"),
        ("3,5 %", "3,6 %"),
    ],
)
def test_other_values_do_not(one: str, other: str) -> None:
    assert not same(one, other)
