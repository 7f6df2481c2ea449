import sys

import pytest

from lint.engines import spacy
from lint.errors import EngineError
from lint.text import Span
from lint.text.tokens import tokens


def test_words_get_lemma_part_of_speech_and_features() -> None:
    text = "L’armée n’a pas confirmé ces chiffres."
    (sentence,) = spacy.tagged([tokens(text, Span(0, len(text)))])
    assert [(token.text, token.pos, token.lemma) for token in sentence] == [
        ("L’", "DET", "le"),
        ("armée", "NOUN", "armée"),
        ("n’", "ADV", "ne"),
        ("a", "AUX", "avoir"),
        ("pas", "ADV", "pas"),
        ("confirmé", "VERB", "confirmer"),
        ("ces", "DET", "ce"),
        ("chiffres", "NOUN", "chiffre"),
        (".", "PUNCT", "."),
    ]
    assert "Number=Plur" in sentence[7].morph


def test_sentences_keep_their_order_and_empty_ones_stay() -> None:
    words = tokens("Il pleut.", Span(0, 9))
    assert [len(sentence) for sentence in spacy.tagged([(), words, ()])] == [0, 3, 0]


def test_words_are_tied_to_the_word_they_depend_on() -> None:
    text = "Les élus votent la loi."
    (sentence,) = spacy.parsed([tokens(text, Span(0, len(text)))])
    assert [(token.text, token.pos, token.head, token.label) for token in sentence] == [
        ("Les", "DET", 1, "det"),
        ("élus", "NOUN", 2, "nsubj"),
        ("votent", "VERB", 2, "ROOT"),
        ("la", "DET", 4, "det"),
        ("loi", "NOUN", 2, "obj"),
        (".", "PUNCT", 2, "punct"),
    ]


@pytest.mark.parametrize("missing", ["spacy", "model"])
def test_what_is_missing_is_said_with_the_next_step(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if missing == "spacy":
        monkeypatch.setitem(sys.modules, "spacy", None)
    else:
        monkeypatch.setattr(spacy, "MODEL", "fr_core_news_absent")
    with pytest.raises(EngineError, match="pip install"):
        spacy._pipeline.__wrapped__(spacy.PARTS)  # noqa: SLF001  (the cache would hide the absence)
