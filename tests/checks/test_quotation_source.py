"""Quoted sentences that nobody is said to have spoken."""

from __future__ import annotations

import pytest

from lint.checks.quotation_source import QuotationSource
from lint.ruleset.folders import shipped_folder
from tests.test_linter import excerpts, rule, run

CHECK = QuotationSource(voix=(shipped_folder() / "_voix",))
QUOTED = "« Nous ne voulons plus payer pour les autres. »"


@pytest.mark.parametrize(
    "text",
    [
        f"La salle est pleine.\n\n{QUOTED}\n\nIl pleut.",
        f"La salle est pleine. {QUOTED}",
        f"Dix classes ferment, selon la mairie. {QUOTED}",
    ],
)
def test_a_sentence_without_a_speaker_is_found(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "quotation-source"))) == [QUOTED]


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTED[:-3]} », lance une habitante.",
        f"La directrice est inquiète. {QUOTED}",
        f"Selon Jeanne Morel, la salle est pleine. {QUOTED}",
        f"Jeanne Morel : {QUOTED}",
        "La foule est là. « Nous ne voulons plus payer pour les autres »",
        "Le spectacle s’appelle « Nous ne voulons plus payer ».",
        "La salle est pleine. « Une maison. »",
        "La salle est pleine.\n\n– Nous ne voulons plus payer pour les autres.\n\n– Moi non plus, pas un sou.",
    ],
)
def test_speakers_titles_and_dialogues_are_known(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "quotation-source"))) == []
