import sys

import pytest

from lint.checks.sequence import Step, WordSequence
from lint.lexicon import lexicon
from tests.checks.finding import found, places, slots


def forms(*patterns: str) -> tuple[Step, ...]:
    return tuple(Step(pattern) for pattern in patterns)


def test_forms_in_a_row_without_spacy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    check = WordSequence(forms("bras", "de", "fers?"))
    assert places(check, "Un bras de fer. Un bras de mer. Des Bras de fers", "sentence") == [
        (3, "bras de fer"),
        (36, "Bras de fers"),
    ]


def test_words_may_be_skipped() -> None:
    check = WordSequence((Step("ni"), Step("ou", skip=3)))
    assert found(check, "Ni le roi ou la reine. Ni a b c d ou e.", "sentence") == ["Ni le roi ou"]


def test_a_word_may_be_refused() -> None:
    check = WordSequence((Step("bien"), Step("que", negate=True)))
    assert found(check, "Il vient bien que tard. Il vient bien tard.", "sentence") == ["bien tard"]


def test_a_part_of_a_word_is_enough_when_asked() -> None:
    assert found(WordSequence(forms("re", "mot"), nonword=True), "Un livre motivant.") == ["livre motivant"]


def test_parts_of_speech_lemmas_and_features() -> None:
    text = "Les ministres ont été reçus. Il ferme la ferme. Elle a mangé."
    assert found(WordSequence((Step(tag="DET"), Step("ferme", tag="NOUN"))), text, "sentence") == ["la ferme"]
    assert found(WordSequence((Step(lemma="recevoir"),)), text, "sentence") == ["reçus"]
    assert found(WordSequence((Step(tag="NOUN", morph="Number=Plur"),)), text, "sentence") == ["ministres"]
    assert found(WordSequence((Step("ferme", tag="NOUN", negate=True),)), "Il ferme.", "sentence") == ["Il", "."]


def test_slots_hold_the_words() -> None:
    (given,) = slots(WordSequence(forms("bras", "de", "fer")), "Un bras de fer.")
    assert {name: text for name, text in given.items() if text} == {"word1": "bras", "word2": "de", "word3": "fer"}


def test_the_form_that_says_most_is_the_trigger() -> None:
    pattern = WordSequence((Step("de"), Step("construction"), Step(tag="ADJ"))).patterns()
    assert pattern is not None
    assert [one.source for one in pattern] == ["construction"]
    assert WordSequence((Step(tag="ADJ"),)).patterns() is None


def test_an_empty_step_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^tokens : "):
        WordSequence((Step(),))


def test_an_unknown_lemma_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^zblorf : "):
        WordSequence((Step(lemma="zblorf"),)).expanded(lexicon())
