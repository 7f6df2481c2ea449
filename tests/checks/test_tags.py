import pytest

from lint.checks.tags import check_tag, has_tag, penn
from lint.text import Span, Token


def token(pos: str, morph: str = "", lemma: str = "") -> Token:
    return Token(Span(0, 1), "x", lemma, pos, morph)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        (token("NOUN", "Gender=Fem|Number=Plur"), ("NNS",)),
        (token("NOUN"), ("NN",)),
        (token("PROPN"), ("NNP",)),
        (token("VERB", "VerbForm=Inf"), ("VB",)),
        (token("VERB", "Tense=Pres|VerbForm=Part"), ("VBG",)),
        (token("AUX", "Tense=Past|VerbForm=Part"), ("VBN",)),
        (token("VERB", "Mood=Ind|Number=Sing|Person=3|Tense=Pres"), ("VBZ",)),
        (token("VERB", "Mood=Ind|Number=Plur|Person=3|Tense=Pres", "pouvoir"), ("VBP", "MD")),
        (token("DET", "Poss=Yes"), ("PRP$",)),
        (token("PUNCT"), ()),
    ],
)
def test_universal_tags_are_told_in_penns_words(word: Token, expected: tuple[str, ...]) -> None:
    assert penn(word) == expected


def test_universal_names_are_whole_and_penns_are_expressions() -> None:
    assert has_tag("NOUN|PROPN", token("PROPN"))
    assert not has_tag("NOUN", token("PROPN"))
    assert has_tag("NN", token("PROPN"))
    assert has_tag("VB[DZ]", token("VERB", "Tense=Imp"))
    assert not has_tag("VB|MD", token("ADJ"))


@pytest.mark.parametrize("source", ["NOM", "(", "NOUN|NOM"])
def test_an_unknown_tag_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=" : "):
        check_tag(source)
