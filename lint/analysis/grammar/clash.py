"""Two words of a sentence that cannot agree."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Relation(StrEnum):
    """What ties the words."""

    DETERMINER = "déterminant"
    COUNT = "nombre"
    CONTRACTION = "contraction"
    ADJECTIVE = "adjectif"
    ATTRIBUTE = "attribut"
    PARTICIPLE = "participe"
    AVOIR = "participe-avoir"
    VERB = "verbe"
    PRONOUN = "pronom"
    RELATIVE = "relatif"
    GERUND = "participe-présent"


class Clash(NamedTuple):
    """Words, by their numbers in the sentence: the one that agrees wrongly, and the one that governs it.

    `bits` are those that the target should have (agreement, or persons for a verb), 0 where the controller's word
    tells them.
    """

    relation: Relation
    target: int
    controller: int
    bits: int = 0
    sure: bool = False  # no parser need be asked
    tied: bool = False  # the parser must tie the words: others could be meant
