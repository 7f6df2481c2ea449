"""Words that say who speaks: what editors write, and what a look-up gives."""

from __future__ import annotations

import pytest

from lint.analysis.speech import cues as cue
from lint.analysis.speech.cues import Cues
from lint.analysis.speech.cues_source import Lemma, Manner, Nature, Voices, compiled


def table(*groups: Voices) -> Cues:
    return Cues({name: memoryview(section) for name, section in compiled(groups).items()})


def test_a_verb_has_all_its_forms_and_their_moods() -> None:
    words = table(Voices(Nature.VERB, Manner.FACTIVE, lemmes=(Lemma("noter"),)))
    known = cue.SAY | cue.FACTIVE | cue.BROAD | cue.FIRM | cue.PLAIN
    assert {form: words.flags(form) for form in ("noter", "notait", "notant", "notée", "note", "notez", "nota-t")} == {
        "noter": known | cue.INFINITIVE,
        "notait": known | cue.FINITE,
        "notant": known | cue.GERUND,
        "notée": known | cue.PARTICIPLE,
        "note": known | cue.FINITE | cue.NOUN_TOO,
        "notez": known,
        "nota-t": 0,
    }


@pytest.mark.parametrize(
    ("group", "flags"),
    [
        (Voices(Nature.VERB, faible=True, lemmes=(Lemma("saluer"),)), cue.SAY | cue.BROAD | cue.PLAIN),
        (Voices(Nature.VERB, incise=True, lemmes=(Lemma("saluer"),)), cue.SAY | cue.NARROW | cue.PLAIN),
        (Voices(Nature.VERB, passif=True, lemmes=(Lemma("saluer"),)), cue.SAY | cue.AGENT | cue.PLAIN),
        (Voices(Nature.VERB, institution=True, lemmes=(Lemma("saluer"),)), cue.SAY | cue.COUNTS | cue.PLAIN),
        (Voices(Nature.VERB, lemmes=(Lemma("se saluer"),)), cue.SAY | cue.BROAD | cue.FIRM | cue.ITSELF),
        (Voices(Nature.VERB, lemmes=(Lemma("s'appeler"),)), 0),
    ],
)
def test_what_is_said_of_a_verb(group: Voices, flags: int) -> None:
    assert table(group).flags("saluait") == (flags and flags | cue.FINITE)


def test_the_longest_phrase_is_found_and_no_part_of_a_word() -> None:
    words = table(Voices(Nature.PREPOSITION, formes=("d'après", "d'après les dires de")))
    assert words.phrase("oui, d'après les dires de paul", 5) == (25, words.flags("d'après les dires de"))
    assert words.phrase("oui, d'après lui", 5) == (12, words.flags("d'après"))
    assert words.phrase("d'après-guerre", 0) == (0, 0)
    assert words.flags("d'") & cue.LEAD
    assert words.flags("après") & cue.SEED


def test_a_proper_name_is_known_as_one() -> None:
    words = table(Voices(Nature.INSTITUTION, formes=("Le Monde", "police")))
    assert words.flags("le monde") & cue.PROPER
    assert not words.flags("police") & cue.PROPER


@pytest.mark.parametrize("text", ["dirre", "se dirre", "dirre oui"])
def test_an_unknown_lemma_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Lemma(text)
