"""Part-of-speech tags of the Penn Treebank, which Vale's rules use, told from those of Universal Dependencies."""

from __future__ import annotations

import re

from lint.text import Token

UNIVERSAL = frozenset(
    {
        *("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM"),
        *("PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"),
    }
)
PENN = frozenset(
    {
        *("CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT"),
        *("POS", "PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"),
        *("WDT", "WP", "WP$", "WRB"),
    }
)
MODAL = frozenset({"devoir", "falloir", "pouvoir"})

# The first row whose part of speech and features a word has gives its tag.
ROWS: tuple[tuple[str, str, str], ...] = (
    ("NOUN", "Number=Plur", "NNS"),
    ("NOUN", "", "NN"),
    ("PROPN", "Number=Plur", "NNPS"),
    ("PROPN", "", "NNP"),
    ("VERB", "VerbForm=Inf", "VB"),
    ("VERB", "Mood=Imp", "VB"),
    ("VERB", "Tense=Pres|VerbForm=Part", "VBG"),
    ("VERB", "VerbForm=Part", "VBN"),
    ("VERB", "Tense=Pres|Number=Sing|Person=3", "VBZ"),
    ("VERB", "Tense=Pres", "VBP"),
    ("VERB", "Tense=Past", "VBD"),
    ("VERB", "Tense=Imp", "VBD"),
    ("VERB", "", "VBP"),
    ("ADJ", "Degree=Cmp", "JJR"),
    ("ADJ", "Degree=Sup", "JJS"),
    ("ADJ", "", "JJ"),
    ("ADV", "PronType=Int", "WRB"),
    ("ADV", "PronType=Rel", "WRB"),
    ("ADV", "", "RB"),
    ("DET", "Poss=Yes", "PRP$"),
    ("DET", "PronType=Int", "WDT"),
    ("DET", "", "DT"),
    ("PRON", "PronType=Rel", "WP"),
    ("PRON", "PronType=Int", "WP"),
    ("PRON", "", "PRP"),
    ("ADP", "", "IN"),
    ("SCONJ", "", "IN"),
    ("CCONJ", "", "CC"),
    ("NUM", "", "CD"),
    ("PART", "", "RP"),
    ("INTJ", "", "UH"),
    ("SYM", "", "SYM"),
    ("X", "", "FW"),
)


def check_tag(source: str) -> None:
    """Raises ValueError for an expression that no tag satisfies."""
    try:
        found = _universal(source) or any(re.search(source, tag) for tag in PENN)
    except re.error as error:
        raise ValueError(f"{source} : {error}") from error
    if not found:
        raise ValueError(f"{source} : aucune étiquette de ce nom ; écrire par exemple NOUN, VERB|AUX, ADJ")


def has_tag(source: str, token: Token) -> bool:
    """Whether a word has one of the tags: whole names of Universal Dependencies, or an expression for Penn's."""
    if _universal(source):
        return token.pos in source.split("|")
    return any(re.search(source, tag) for tag in penn(token))


def penn(token: Token) -> tuple[str, ...]:
    """Penn's tags for a word; a modal verb has two."""
    pos = "VERB" if token.pos == "AUX" else token.pos
    features = set(token.morph.split("|"))
    for row, wanted, tag in ROWS:
        if row == pos and (not wanted or features.issuperset(wanted.split("|"))):
            return (tag, "MD") if pos == "VERB" and token.lemma in MODAL else (tag,)
    return ()


def _universal(source: str) -> bool:
    return UNIVERSAL.issuperset(source.split("|"))
