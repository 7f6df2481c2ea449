"""Which candidates fit between the words that stand beside them."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from lint.lexicon import Analysis, Pos

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

BEFORE = re.compile(r"([^\W\d_]+'?)[ -]*$")
INVERTED = re.compile(
    r"\b(?:ai|as|a|avait|aurait|ont|avaient|auraient|est|sont|était|étaient|serait)-(?:t-)?(?:je|tu|ils?|elles?|on) $"
)
NUMBER = re.compile(r"\d[ ]$")
REACH = 30  # code points
GOOD, BAD = 0.7, -0.7
SUBJECTS = {
    "je": ("1", "s"),
    "j'": ("1", "s"),
    "tu": ("2", "s"),
    "il": ("3", "s"),
    "elle": ("3", "s"),
    "on": ("3", "s"),
    "qui": ("3", ""),
    "ils": ("3", "p"),
    "elles": ("3", "p"),
}
AUXILIARIES = frozenset({"avoir", "être"})
FINITE = frozenset({"ind", "con", "sub"})
NOMINAL = frozenset({Pos.NOUN, Pos.ADJ})
BEFORE_INFINITIVE = frozenset({"pour", "sans", "à", "de", "d'"})


class Slot:
    """The place of a word from `start` to `end` in a normalised text."""

    def __init__(self, words: Lexicon, normal: str, start: int, end: int) -> None:
        self.words = words
        self.normal = normal
        self.start = start
        self.end = end

    def bonus(self, text: str) -> float:
        """How well a candidate fits, in units of Zipf's scale: from -0.7 to 0.7; 0 where nothing can be said.

        Two words (« l'hôpital », « pour la ») get half of the best: their first one mostly explains what follows.
        """
        if not self._before and not self._counted:
            return 0.0
        readings = self.words.analyses(text)
        return self._fit(readings) if readings else GOOD / 2 if text not in self.words else 0.0

    def _fit(self, readings: tuple[Analysis, ...]) -> float:
        before = self._before
        if self._inverted:
            return GOOD if any(map(_is_participle, readings)) else BAD
        if self._counted:
            return GOOD if any(reading.pos in NOMINAL and reading.number != "s" for reading in readings) else BAD
        if before in SUBJECTS:
            return GOOD if any(_conjugated(reading, *SUBJECTS[before]) for reading in readings) else BAD
        return self._after(before, self.words.analyses(before), readings)

    def _after(self, before: str, own: tuple[Analysis, ...], readings: tuple[Analysis, ...]) -> float:
        """After a word with these readings."""
        if not own:
            follows = self._named and any(_conjugated(reading, "3", "") for reading in readings)
            return GOOD / 2 if follows else 0.0
        if any(reading.lemma in AUXILIARIES and reading.mood in FINITE for reading in own):
            nominal = any(reading.pos in NOMINAL for reading in readings)
            return GOOD if any(map(_is_participle, readings)) else 0.0 if nominal else BAD / 2
        determiners = [reading for reading in own if reading.pos is Pos.DET]
        if determiners:
            fits = any(_agrees(reading, word) for reading in readings for word in determiners)
            return GOOD if fits else BAD
        if before in BEFORE_INFINITIVE and any(reading.mood == "inf" for reading in readings):
            return GOOD / 2
        return self._after_adjective(own, readings)

    def _after_adjective(self, own: tuple[Analysis, ...], readings: tuple[Analysis, ...]) -> float:
        """After a noun or an adjective: the same number is likelier."""
        numbers = {reading.number for reading in own if reading.pos in NOMINAL}
        if len(numbers) != 1 or "" in numbers:
            return 0.0
        nominal = [reading for reading in readings if reading.pos in NOMINAL or reading.mood == "par"]
        return GOOD / 2 if any(reading.number in {"", *numbers} for reading in nominal) else 0.0

    @cached_property
    def _before(self) -> str:
        found = BEFORE.search(self.normal, max(0, self.start - REACH), self.start)
        return found[1].lower() if found else ""

    @cached_property
    def _named(self) -> bool:
        """Whether a capital stands before, as of a name."""
        found = BEFORE.search(self.normal, max(0, self.start - REACH), self.start)
        return bool(found and found[1][0].isupper())

    @cached_property
    def _inverted(self) -> bool:
        """Whether an auxiliary with its subject stands before (a-t-elle, sont-ils)."""
        return bool(INVERTED.search(self.normal, max(0, self.start - REACH), self.start))

    @cached_property
    def _counted(self) -> bool:
        return bool(NUMBER.search(self.normal, max(0, self.start - REACH), self.start))


def _is_participle(reading: Analysis) -> bool:
    return reading.mood == "par" and reading.tense == "pas"


def _conjugated(reading: Analysis, person: str, number: str) -> bool:
    return reading.pos is Pos.VERB and reading.person == person and (not number or reading.number == number)


def _agrees(reading: Analysis, determiner: Analysis) -> bool:
    if reading.pos not in NOMINAL and reading.mood != "par":
        return False
    return all(
        not getattr(reading, name)
        or not getattr(determiner, name)
        or getattr(reading, name) == getattr(determiner, name)
        for name in ("gender", "number")
    )
