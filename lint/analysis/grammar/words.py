"""A word of a sentence as it is read."""

from __future__ import annotations

from typing import NamedTuple

from lint.analysis.grammar.closed_classes import DEMONSTRATIVES, NUMERALS
from lint.analysis.grammar.forms import ANY, PLURAL, Form
from lint.lexicon.analysis import Pos
from lint.text import Token

OPENERS = {"du": 0b0001, "au": 0b0001, "aux": 0b1010, "des": 0b1010}


class Word(NamedTuple):
    """A token with its form, its category, and its bits of agreement in this category."""

    token: Token
    low: str
    form: Form
    cat: str
    bits: int = ANY

    def read_as(self, cat: str) -> Word:
        """The word in a category."""
        return (
            self if cat == self.cat else Word(self.token, self.low, self.form, cat, bits_as(cat, self.form, self.low))
        )

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
    if cat in "AK":
        return own.adjective | own.participle or ANY
    kinds = {"N": own.noun, "D": own.determiner, "M": PLURAL if low in NUMERALS else 0}
    return kinds.get(cat, 0) or ANY
