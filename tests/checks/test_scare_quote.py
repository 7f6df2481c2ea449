"""Judging words between quotation marks."""

from __future__ import annotations

import pytest

from lint.checks.scare_quote import ScareQuote
from lint.ruleset.folders import shipped_folder
from tests.test_linter import excerpts, rule, run

CHECK = ScareQuote(
    voix=(shipped_folder() / "_voix",),
    evaluative=("belliqueux", "souple", "coup de force"),
    naming=("surnommée?s?", "film"),
)


@pytest.mark.parametrize("quoted", ["« belliqueux »", "« un voisin très belliqueux »", '"souple"', "« coup de force »"])
def test_a_judgment_nobody_speaks_is_found(quoted: str) -> None:
    found = run(f"La ville a un voisin.\n\nCe voisin {quoted} arme.", rule(CHECK, "scare-quote"))
    assert excerpts(found) == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "La mairie a dénoncé un voisin « belliqueux ».",
        "Un voisin « belliqueux », selon la mairie.",
        "Le film « belliqueux » sort mercredi.",
        "La ville est surnommée « la souple ».",
        "Un voisin « Belliqueux » arrive.",
        "Il lit « un texte si souple et si clair ».",
        "Un voisin belliqueux arrive.",
        "Un voisin « de force » arrive.",
        "Un voisin « souple-dur » arrive.",
    ],
)
def test_names_spoken_and_long_quotations_are_left(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "scare-quote"))) == []
