"""What a form is: the reading that the lexicon gives for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Pos(StrEnum):
    """Parts of speech."""

    NOUN = "NOUN"
    PROPN = "PROPN"
    VERB = "VERB"
    ADJ = "ADJ"
    ADV = "ADV"
    DET = "DET"
    PRON = "PRON"
    ADP = "ADP"
    CONJ = "CONJ"
    NUM = "NUM"
    INTJ = "INTJ"
    PREFIX = "PREFIX"


@dataclass(frozen=True, slots=True, order=True)
class Analysis:
    """One reading of a form.

    gender: m, f; number: s, p; empty where the form has both (« élèves », « souris ») or none.
    person: 1, 2, 3.
    mood and tense: ind with pre, imp (imparfait), pas (passé simple), fut; sub with pre, imp; con (conditionnel) with
    pre; imp (impératif) with pre; par with pre, pas (participe passé); inf without a tense.
    Lemmas: the infinitive; the masculine singular; the traditional spelling where 1990 brought another.
    """

    lemma: str
    pos: Pos
    gender: str = ""
    number: str = ""
    person: str = ""
    mood: str = ""
    tense: str = ""

    @property
    def tag(self) -> Tag:
        """Everything but the lemma."""
        return Tag(self.pos.value, self.gender, self.number, self.person, self.mood, self.tense)


class Tag(NamedTuple):
    """The features of a reading, without its lemma: plain strings, since a build handles millions of them."""

    pos: str
    gender: str = ""
    number: str = ""
    person: str = ""
    mood: str = ""
    tense: str = ""

    def of(self, lemma: str) -> Analysis:
        """The reading with this lemma."""
        return Analysis(lemma, Pos(self.pos), *self[1:])
