"""What the model of sequences sees of a sentence: words, names, numbers, marks; and the class of each."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lint.analysis.grammar.closed_classes import PRENOMINAL, SAYING, TEMPORAL
from lint.analysis.grammar.forms import THIRD_PLURAL, THIRD_SINGULAR, Form, form
from lint.lexicon import lexicon
from lint.lexicon.analysis import Pos
from lint.text import Token, fold

START, END, NAME, UNKNOWN, NUMBER, YEAR = "^", "$", "X", "U", "9", "9y"
MARKS = {"!": ".", "?": ".", "…": ".", "...": ".", ";": ",", "–": ",", "—": ",", "-": ",", "[": "(", "]": ")"}
CLEAR = frozenset("«»“”„\"‘’'•*_")
"""Marks that are passed over: a quotation does not change what follows what."""
COMMON = 3.0
"""Zipf: a word at the start of a sentence, with a capital, is taken for a common word from here on."""
YEARS = range(1800, 2100)
FORMER = "ex-"
VOWELS = frozenset("aàâeéèêëiîïoôuùûyhœæ")


class Symbol(NamedTuple):
    """A token as the model sees it: its number in the sentence, and its word."""

    at: int
    word: str


def symbols(tokens: Sequence[Token]) -> list[Symbol]:
    """The symbols of a sentence, without its ends."""
    found: list[Symbol] = []
    for at, token in enumerate(tokens):
        word = _word(token.text, first=not found, followed=at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper())
        if word:
            found.append(Symbol(at, word))
    return found


def _word(text: str, *, first: bool, followed: bool) -> str:
    head = text[0]
    if not head.isalpha():
        if any(map(str.isdigit, text)):
            return YEAR if text.isdigit() and len(text) == 4 and int(text) in YEARS else NUMBER  # noqa: PLR2004
        if head == "-" and len(text) > 1:
            return fold(text)
        return "" if head in CLEAR else MARKS.get(text, MARKS.get(head, head))
    low = fold(text)
    if head.isupper() and not (first and not (followed and len(low) > 3) and _is_common(low)):  # noqa: PLR2004
        return NAME
    return low.removeprefix(FORMER) or low


@lru_cache(20_000)
def _is_common(low: str) -> bool:
    return low in lexicon() and lexicon().frequency(low) >= COMMON


@lru_cache(50_000)
def class_name(word: str) -> str:
    """The class of a word symbol: what its form can be."""
    if not word[0].isalpha() or word in {NAME, UNKNOWN}:
        return word
    own = form(word)
    if not own.readings:
        return UNKNOWN
    finite = own.finite & (THIRD_SINGULAR | THIRD_PLURAL) | bool(own.finite & ~(THIRD_SINGULAR | THIRD_PLURAL))
    bits = f"{own.noun:x}{own.adjective:x}{own.participle:x}{finite:x}"
    return f"{bits}{_flags(own)}{'v' if is_vocalic(word) else ''}"


def plain(name: str) -> str:
    """A class without what a rare one may lack."""
    return name[:-1] if name.endswith("v") else name.rstrip("pts")


def _flags(own: Form) -> str:
    kinds = (
        (own.infinitive, "i"),
        (own.gerund, "g"),
        (own.adverb, "a"),
        (own.other, "o"),
        (_has(own, Pos.ADJ, PRENOMINAL), "p"),
        (_has(own, Pos.NOUN, TEMPORAL), "t"),
        (_has(own, Pos.VERB, SAYING), "s"),
    )
    return "".join(flag for found, flag in kinds if found)


def _has(own: Form, pos: Pos, lemmas: frozenset[str]) -> bool:
    return any(reading.pos is pos and reading.lemma in lemmas for reading in own.readings)


def is_vocalic(word: str) -> bool:
    """Whether a word elides the one before it."""
    return word[0] in VOWELS and not lexicon().is_aspirated(word)
