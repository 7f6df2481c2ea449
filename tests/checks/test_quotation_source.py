"""Quoted sentences that nobody is said to have spoken."""

from __future__ import annotations

from dataclasses import replace

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
        f"Dans les rues, on murmure. {QUOTED}",
        f"Le gouvernement défend une réforme. {QUOTED}",
    ],
)
def test_a_sentence_without_a_speaker_is_found(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "quotation-source"))) == [QUOTED]


@pytest.mark.parametrize(
    "text",
    [
        f"{QUOTED[:-3]} », lance une habitante.",
        f"Le ministre a reconnu des retards.\n\n{QUOTED}",
        f"On a demandé à Ravel ce qu’il en pensait.\n\n{QUOTED}",
        f"Ses messages sont restés sans réponse.\n\n{QUOTED}",
        f"La directrice est inquiète. {QUOTED}",
        f"Selon Jeanne Morel, la salle est pleine. {QUOTED}",
        f"Jeanne Morel : {QUOTED}",
        f"Le ministre a reconnu que l’argent manque.\n\n{QUOTED}",
        f"« Rien ne va plus », a dit le ministre.\n\n{QUOTED}",
        f"Le gouvernement défend « une réforme qui honore le pays ». {QUOTED}",
        f"On a demandé à une classe son avis. {QUOTED}",
        f"Que répondez-vous au ministre ?\n\n{QUOTED}",
        "La foule est là. « Nous ne voulons plus payer pour les autres »",
        "Le spectacle s’appelle « Nous ne voulons plus payer ».",
        "La salle est pleine. « Une maison. »",
        "La salle est pleine.\n\n– Nous ne voulons plus payer pour les autres.\n\n– Moi non plus, pas un sou.",
    ],
)
def test_speakers_titles_and_dialogues_are_known(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "quotation-source"))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("« Il criait toutes les nuits », racontent des voisins.", ["« Il criait toutes les nuits »"]),
        ("« Il criait toutes les nuits », raconte un voisin.", []),
        ("« Il criait toutes les nuits », racontent les enquêteurs.", []),
        ("« Une maison », racontent des voisins.", []),
    ],
)
def test_people_without_a_name_do_not_speak_together(text: str, found: list[str]) -> None:
    assert excerpts(run(text, rule(replace(CHECK, group=True), "quotation-source"))) == found
