"""A word in a place that excludes it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from lint.analysis.grammar.forms import Form


class Place(StrEnum):
    """What the place is for."""

    NOUN = "nom"
    VERB = "verbe"
    PREDICATE = "prédicat"
    PERSON = "personne"


class Misfit(NamedTuple):
    """A word, by its number in the sentence, and what its place asks for.

    `noun`: bits of agreement of a noun or adjective; `persons`: bits of persons of a finite verb; `infinitive`: whether
    one will do; `heard`: whether what should stand there sounds the same.
    """

    place: Place
    at: int
    noun: int = 0
    persons: int = 0
    infinitive: bool = False
    heard: bool = False

    def fits(self, form: Form) -> bool:
        """Whether a word can stand there."""
        if self.noun & form.noun or self.persons & form.finite:
            return True
        return self.infinitive and form.infinitive
