from __future__ import annotations

from pathlib import Path

from lint.lexicon import Lexicon
from lint.lexicon.suggest import candidates

PAIRS = [
    tuple(line.split(" ", 1))
    for line in (Path(__file__).parent / "misspellings.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_the_right_word_comes_first(words: Lexicon) -> None:
    unknown = [(wrong, right) for wrong, right in PAIRS if wrong not in words]
    ranked = {wrong: [candidate.text for candidate in candidates(words, wrong)] for wrong, _ in unknown}
    first = [wrong for wrong, right in unknown if ranked[wrong][:1] == [right]]
    named = [wrong for wrong, right in unknown if right in ranked[wrong]]
    assert len(unknown) > 180
    assert len(first) / len(unknown) > 0.95
    assert len(named) / len(unknown) > 0.98


def test_words_run_together_and_elisions(words: Lexicon) -> None:
    assert [candidates(words, text)[0].text for text in ("souventles", "pourle", "quil", "jai", "lhomme", "cest")] == [
        "souvent les",
        "pour le",
        "qu'il",
        "j'ai",
        "l'homme",
        "c'est",
    ]


def test_an_aspirated_h_is_not_elided(words: Lexicon) -> None:
    assert "l'hameau" not in [candidate.text for candidate in candidates(words, "lhameau")]


def test_nothing_is_near_nonsense(words: Lexicon) -> None:
    assert candidates(words, "xqzwkvjx") == ()
