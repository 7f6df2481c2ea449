"""Wording that calls for a source."""

from __future__ import annotations

import pytest

from lint.checks.attribution import Attribution
from lint.lexicon import lexicon
from lint.ruleset.folders import shipped_folder
from tests.test_linter import excerpts, rule, run

VOICES = (shipped_folder() / "_voix",)
CHECK = Attribution(
    voix=VOICES, lemmas=("mystérieux",), tokens=(r"aurait \w+é",), exceptions=("aurait aimé",), excused=(r"\?$", "si ")
).expanded(lexicon())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le maire aurait touché de l’argent.", ["aurait touché"]),
        ("Un don mystérieux. Le maire aurait touché de l’argent et aurait fraudé.", ["mystérieux", "aurait touché"]),
        ("Le préfet est venu. Le maire aurait dénoncé un voisin.", ["aurait dénoncé"]),
        ("« C’est faux », raille Léa Roux. Le maire aurait touché de l’argent.", ["aurait touché"]),
        ("Le vote est clos, analyse Léa Roux. Le maire aurait touché de l’argent.", ["aurait touché"]),
        ("Le parti réclame un vote. Le maire aurait touché de l’argent.", ["aurait touché"]),
    ],
)
def test_what_nobody_answers_for_is_found_once_a_sentence(text: str, found: list[str]) -> None:
    assert excerpts(run(text, rule(CHECK, "attribution"))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Selon le parquet, le maire aurait touché de l’argent.",
        "Le maire aurait touché de l’argent, d’après une source policière.",
        "Selon le parquet, trois personnes sont mortes. Le maire aurait été blessé.",
        "L’homme est armé, a indiqué le procureur. Le maire aurait été blessé.",
        "Le maire aurait touché de l’argent ?",
        "Avec si peu, le maire aurait touché de l’argent.",
        "Le maire aurait aimé venir.",
    ],
)
def test_sources_and_excuses_are_heard(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "attribution"))) == []


def test_an_expression_that_does_not_compile_is_named() -> None:
    with pytest.raises(ValueError, match=r"^\(a : "):
        Attribution(voix=VOICES, excused=("(a",)).expanded(lexicon())
