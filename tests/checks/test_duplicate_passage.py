"""Passages that stand twice."""

from __future__ import annotations

import pytest

from lint.checks.duplicate_passage import DuplicatePassage
from tests.checks.finding import found, matches, slots

SENTENCE = "Le conseil votera le budget le 12 mars, après deux mois de débats."
OTHER = "Les élus de l’opposition ont quitté la salle avant le vote."


@pytest.mark.parametrize(
    ("text", "copies"),
    [
        (f"{SENTENCE} {OTHER} {SENTENCE}", [SENTENCE]),
        (f"{SENTENCE}\n\n{OTHER}\n\n{SENTENCE}", [SENTENCE]),
        (f"{SENTENCE} {OTHER}\n\nUn mot.\n\n{SENTENCE} {OTHER}", [f"{SENTENCE} {OTHER}"]),
        (
            f"{SENTENCE} {SENTENCE.replace('budget', 'budget annuel')}",
            ["Le conseil votera le budget annuel le 12 mars, après deux mois de débats."],
        ),
        (f"{SENTENCE} {OTHER} {SENTENCE.upper()}", [SENTENCE.upper()]),
    ],
)
def test_copies_are_found(text: str, copies: list[str]) -> None:
    assert found(DuplicatePassage(), text) == copies


@pytest.mark.parametrize(
    "text",
    [
        f"{SENTENCE} {OTHER}",
        "Il a dit non. Il a dit non.",
        f"{SENTENCE} {SENTENCE.replace('12', '13')}",
        f"{SENTENCE} {SENTENCE.replace('conseil', 'Sénat')}",
    ],
)
def test_short_and_parallel_passages_are_left(text: str) -> None:
    assert found(DuplicatePassage(), text) == []


def test_the_first_one_is_shown() -> None:
    text = f"{SENTENCE} {OTHER} {SENTENCE}"
    (match,) = matches(DuplicatePassage(), text)
    ((span, note),) = match.related
    assert (text[span.start : span.end], note) == (SENTENCE, "première fois")
    assert slots(DuplicatePassage(), text) == [{"start": "le conseil votera le budget le"}]
