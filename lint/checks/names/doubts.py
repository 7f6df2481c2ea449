"""What may be wrong with a fact that a text tells of a person, a country or a company."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Fault(StrEnum):
    """What is wrong, by the rules that ask for it."""

    ABSENT = "absente"  # the country has no such office
    HOLDER = "titulaire"  # the person holds it elsewhere, or has another first name
    ENDED = "quittée"
    OTHER = "autre"  # the person holds another office
    PARTY = "parti"
    NATIONALITY = "nationalité"
    CAPITAL = "capitale"


class Doubt(NamedTuple):
    """Where (offsets in the article's text), what should stand there, why."""

    start: int
    end: int
    wanted: tuple[str, ...]
    reason: str
    fault: Fault
