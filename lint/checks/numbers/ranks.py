"""Ordinals with what they rank: « la 12e édition », « sa quatrième place »."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.numerals import TEENS, TENS, UNITS, spelt

STEMS = {"quatr": "quatre", "cinqu": "cinq", "neuv": "neuf", "onz": "onze", "douz": "douze", "treiz": "treize"} | {
    "quatorz": "quatorze", "quinz": "quinze", "seiz": "seize", "trent": "trente", "quarant": "quarante",
    "cinquant": "cinquante", "soixant": "soixante", "mill": "mille",
}  # fmt: skip
_WHOLE = "|".join((*UNITS, *TEENS, *TENS, "cent"))
_LAST = "|".join(
    sorted((*STEMS, "deux", "trois", "six", "sept", "huit", "dix", "vingt", "cent", "un"), key=len, reverse=True)
)
RANK = re.compile(
    rf"\b(?:(?P<digits>\d{{1,3}}) ?(?:e|ème|er|re|ère)|(?P<first>premi(?:er|ère))|(?P<second>seconde?)|"
    rf"(?P<words>(?:(?:{_WHOLE})s?[- ](?:et[- ])?)*(?P<last>{_LAST})ième))"
    r" (?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)"
)


# What a rank names rather than ranks, or ranks of which an article has many.
_NAMED = (
    "ministre république empire guerre tour trimestre semestre siècle jour jours mois année étage groupe chaîne "
    "division classe arrondissement circonscription régiment chambre partie moitié temps fois âge vice fils fille dame "
    "secrétaire adjoint adjointe degré main semaine minute période set manche fois et de du des à au en dans"
)
NAMED = frozenset(_NAMED.split())


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank; `start` and `end` are offsets in the text searched."""

    start: int
    end: int
    worth: int
    noun: str


def ranks(folded: str) -> Iterator[Rank]:
    """The ranks of a folded text, in order."""
    for found in RANK.finditer(folded):
        if found["noun"] not in NAMED:
            yield Rank(*found.span(), _worth(found), singular(found["noun"]))


def _worth(found: re.Match[str]) -> int:
    if found["digits"]:
        return int(found["digits"])
    if found["first"]:
        return 1
    if found["second"]:
        return 2
    last = found["last"]
    return spelt(found["words"].removesuffix(f"{last}ième") + STEMS.get(last, last))
