"""One word between quotation marks that the speaker of its sentence does not say."""

from __future__ import annotations

import pytest

from lint.checks.lone_word import LoneWord
from lint.lexicon import lexicon
from lint.ruleset.folders import shipped_folder
from tests.test_linter import excerpts, rule, run

CHECK = LoneWord(
    voix=(shipped_folder() / "_voix",),
    evaluative=("effort", "aide", "vrai"),
    naming=("opération",),
    before=("un", "une", "des", "l", "la", "cet", "cette"),
    deeds=("promettre", "demander"),
    pointing=("cet", "cette"),
).expanded(lexicon())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La ministre a promis des « efforts » pour les crèches.", ["« efforts »"]),
        ("Le syndicat dénonce cette « aide ».", ["« aide »"]),
        ("Le syndicat demande un « vrai » calendrier.", ["« vrai »"]),
        ("L’« aide » aux communes sera versée en mars, a indiqué le préfet.", ["« aide »"]),
    ],
)
def test_a_word_that_is_done_or_wanted_is_found(text: str, found: list[str]) -> None:
    assert excerpts(run(text, rule(CHECK, "lone-word"))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le maire parle d’une « aide ».",
        "Le préfet dénonce des « efforts » de façade.",
        "Une « aide », selon le préfet.",
        "Le maire a promis une aide « vraie ».",
        "Le maire a promis une « aide aux communes ».",
        "Le maire a promis l’opération « aide ».",
        "Les communes ont des « efforts » devant elles.",
    ],
)
def test_what_the_speaker_says_and_what_nobody_speaks_is_left(text: str) -> None:
    assert excerpts(run(text, rule(CHECK, "lone-word"))) == []
