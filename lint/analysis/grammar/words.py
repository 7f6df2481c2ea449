"""A word of a sentence as it is read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from lint.analysis.grammar.closed_classes import DEMONSTRATIVES, NUMERALS
from lint.analysis.grammar.forms import ANY, PLURAL, Form, agreement
from lint.lexicon.analysis import Pos
from lint.text import Token

OPENERS = {"du": 0b0001, "au": 0b0001, "aux": 0b1010, "des": 0b1010}


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its form, its category, and its bits of agreement in this category."""

    token: Token
    low: str
    form: Form
    cat: str
    bits: int = ANY

    def read_as(self, cat: str) -> Word:
        """The word in another category."""
        return replace(self, cat=cat, bits=bits_as(cat, self.form, self.low))

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.token.text[:1].isupper()

    def is_verb(self, lemma: str) -> bool:
        """Whether the word can be a form of a verb."""
        return any(reading.pos is Pos.VERB and reading.lemma == lemma for reading in self.form.readings)

    def lemma(self, pos: Pos) -> str:
        """The first lemma of the word for a part of speech, or nothing."""
        return next((reading.lemma for reading in self.form.readings if reading.pos is pos), "")


def bits_as(cat: str, own: Form, low: str) -> int:
    """The bits of agreement of a word in its category; those of a number are plural."""
    if low in DEMONSTRATIVES and cat == "N":
        return DEMONSTRATIVES[low]
    if low in OPENERS:
        return OPENERS[low]
    kinds = {
        "N": own.noun,
        "A": own.adjective | own.participle,
        "D": determiner_bits(own),
        "M": PLURAL if low in NUMERALS else 0,
    }
    return kinds.get("A" if cat == "K" else cat, 0) or ANY


def determiner_bits(own: Form) -> int:
    """The bits of agreement of all determiners that a form can be."""
    found = 0
    for reading in own.readings:
        if reading.pos is Pos.DET:
            found |= agreement(reading)
    return found
