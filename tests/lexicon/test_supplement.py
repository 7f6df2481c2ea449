from __future__ import annotations

import pytest

from lint.lexicon import Lexicon, Pos
from lint.lexicon.analysis import Tag
from lint.lexicon.supplement import Pattern, forms, function_words, inflected, patterns, tag


def test_features() -> None:
    assert tag(Pos.NOUN, "m s") == Tag("NOUN", "m", "s")
    assert tag(Pos.PRON, "") == Tag("PRON")
    assert tag(Pos.VERB, "ind imp 3 s") == Tag("VERB", "", "s", "3", "ind", "imp")
    assert tag(Pos.VERB, "imp pre 2 p") == Tag("VERB", "", "p", "2", "imp", "pre")


def test_an_unknown_feature() -> None:
    with pytest.raises(KeyError):
        tag(Pos.NOUN, "masculin")


def test_a_word_that_follows_another() -> None:
    readings = {"robot": {("robot", Tag("NOUN", "m", "s"))}, "robots": {("robot", Tag("NOUN", "m", "p"))}}
    assert list(inflected(Pattern("burger", "NOUN", "robot"), readings, ("robot", "robots"))) == [
        ("burger", "burger", Tag("NOUN", "m", "s")),
        ("burgers", "burger", Tag("NOUN", "m", "p")),
    ]


def test_a_pattern_that_does_not_fit() -> None:
    readings = {"cantatrice": {("chanteur", Tag("NOUN", "f", "s"))}}
    with pytest.raises(ValueError, match="« streameur » ne peut suivre « chanteur » : « cantatrice »"):
        list(inflected(Pattern("streameur", "NOUN", "chanteur"), readings, ("cantatrice",)))
    with pytest.raises(ValueError, match="« streameur » suit « chanteur », inconnu comme VERB"):
        list(inflected(Pattern("streameur", "VERB", "chanteur"), readings, ("cantatrice",)))


def test_all_that_we_state_is_in_the_lexicon(words: Lexicon) -> None:
    for form, lemma, _ in (*function_words(), *forms()):
        assert lemma in {found.lemma for found in words.analyses(form)}, form
    for pattern in patterns():
        assert words.forms(pattern.lemma, Pos(pattern.pos)), pattern


def test_no_word_is_stated_twice() -> None:
    stated = [(pattern.lemma, pattern.pos) for pattern in patterns()]
    assert len(stated) == len(set(stated))
    rows = [*function_words(), *forms()]
    assert len(rows) == len(set(rows))
