from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lint.lexicon import Analysis, Lexicon

# Every scalar as text: "on" and "y" are words here.
EXPECTED: dict[str, list[str]] = yaml.load(
    (Path(__file__).parent / "analyses.yaml").read_text(encoding="utf-8"),
    Loader=yaml.BaseLoader,  # noqa: S506
)


def shown(reading: Analysis) -> str:
    features = (reading.gender, reading.number, reading.person, reading.mood, reading.tense)
    return " ".join(filter(None, (reading.lemma, reading.pos.value, *features)))


@pytest.mark.parametrize("form", EXPECTED)
def test_all_readings_of_a_form(words: Lexicon, form: str) -> None:
    assert [shown(reading) for reading in words.analyses(form)] == EXPECTED[form]


def test_every_word_has_a_reading_by_a_lemma_that_gives_it_back(words: Lexicon) -> None:
    sample = [form for number, form in enumerate(words) if number % 97 == 0]
    assert len(sample) > 4000
    for form in sample:
        lemmas = {reading.lemma for reading in words.analyses(form)}
        assert lemmas, form
        assert all(form in words.forms(lemma) for lemma in lemmas), form
