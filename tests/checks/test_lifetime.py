"""Ages and durations, and the years that contradict them."""

from __future__ import annotations

import pytest

from lint.checks.lifetime import Lifetime
from lint.readers import read
from lint.text import Span
from tests.checks.finding import matches

DATED = "---\ntitle: Un titre\ndate: 2025-11-17\n---\n\n"


def found(text: str) -> list[tuple[str, str]]:
    """The ages and durations found in a Markdown text, each with what the years make."""
    document = read("essai.md", text.encode())
    spans = [(match.span, match.slots["expected"]) for match in matches(Lifetime(), document)]
    return [(document.text[span.start : span.end], expected) for span, expected in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Le peintre (1881-1973) est mort à l’âge de 85 ans.", ("85 ans", "92\xa0ans")),
        ("Née le 3 mars 1950 à Tours, elle est entrée au Parlement en 1986, à 26 ans.", ("26 ans", "36\xa0ans")),
        ("Né en 1950, il devient ministre à 31 ans, en 1991.", ("31 ans", "41\xa0ans")),
        ("Pendant dix ans, de 2001 à 2005, il a présidé le club.", ("dix ans, de 2001 à 2005", "4\xa0ans")),
        ("Né en 1950 à Lille, il est mort en 2020 à 65 ans.", ("65 ans", "70\xa0ans")),
        ("Fondé en 1987, le club fêtera ses trente ans en 2019.", ("trente ans", "32\xa0ans")),
        (f"{DATED}Née en 1950, Anne Roux, 60 ans, dirige le musée.", ("60 ans", "75\xa0ans")),
    ],
)
def test_an_age_or_a_duration_that_the_years_contradict_is_found(text: str, figure: tuple[str, str]) -> None:
    assert found(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Le peintre (1881-1973) est mort à l’âge de 91 ans.",
        "Le peintre (1881-1973) a vécu 20 ans à Paris.",
        "Née le 3 mars 1950 à Tours, elle est entrée au Parlement en 1986, à 36 ans.",
        "Né en 1950, il devient ministre à 41 ans, en 1991.",
        "Né en 1950, il a perdu son père à 8 ans et s’est marié en 1975, à 24 ans.",
        "De 2001 à 2005, pendant quatre ans, il a présidé le club.",
        "Entre 2010 et 2015, une femme de 30 ans a vécu ici.",
        "De 2010 à 2015, il a purgé une peine de dix ans.",
        "Né en 1950, mort en 2020, il avait commencé à 14 ans.",
        "De 2001 à 2005, en cinq ans, le club a gagné deux titres.",
        "Née en 1950, Anne Roux, 60 ans, dirige le musée.",
        f"{DATED}Née en 1950, Anne Roux, 75 ans, dirige le musée.",
        f"{DATED}Née en 1950, Anne Roux avait 20 ans quand le musée a ouvert.",
    ],
)
def test_what_the_years_allow_is_left(text: str) -> None:
    assert found(text) == []
