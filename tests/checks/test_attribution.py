"""Wording that calls for a source."""

from __future__ import annotations

from dataclasses import replace

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
        ("L’homme est armé, a dit le procureur. Il pleut. Un passant aurait tiré.", ["aurait tiré"]),
        ("L’homme est armé, a dit le procureur.\n\nUn passant aurait tiré.", ["aurait tiré"]),
        ("L’homme est armé, selon le parquet.\n\nUn passant aurait tiré.", ["aurait tiré"]),
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
        "L’homme est armé, a dit le procureur.\n\nIl aurait tiré.",
        "L’homme est armé, a dit le procureur.\n\nLa victime aurait crié.",
        "Selon le parquet, l’homme est armé. Il pleut. Un passant aurait tiré.",
        "Selon le parquet, l’homme est armé.\n\nUn passant aurait tiré.",
        "Selon « La Dépêche », le maire aurait touché de l’argent.",
        "Le maire aurait touché de l’argent ?",
        "Avec si peu, le maire aurait touché de l’argent.",
        "Le maire aurait aimé venir.",
    ],
)
def test_sources_and_excuses_are_heard(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "attribution"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le procès s’est ouvert. Le maire aurait fraudé.", ["aurait fraudé"]),
        ("Le maire aurait fraudé.", []),
        ("Le procès s’est ouvert, puis il a été relaxé. Le maire aurait fraudé.", []),
    ],
)
def test_an_article_is_about_what_is_given(text: str, found: list[str]) -> None:
    check = replace(CHECK, given=("procès",), unless=("relaxée?s?",))
    assert excerpts(run(text, rule(check, "attribution"))) == found


def test_an_expression_that_does_not_compile_is_named() -> None:
    with pytest.raises(ValueError, match=r"^\(a : "):
        Attribution(voix=VOICES, excused=("(a",)).expanded(lexicon())
