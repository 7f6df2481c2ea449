"""How near a figure says that it is: the words before and after a number."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

DETERMINER = "les|ces|ses|leurs|nos|vos|mes|tes|aux|des|cette|la"
OF = "d(?:e |'|es )"
DEGREE = "(?:un peu |bien |beaucoup |largement |nettement |sensiblement |tout juste )?"
ABOUT = (
    rf"environ|près {OF}|quelque|à peu près|(?:tout )?autour {OF}|aux (?:alentours|environs) {OF}|"
    rf"de l'ordre {OF}|presque|approximativement|peu ou prou|grosso modo|pas loin {OF}|quasi(?:ment)?|dans les"
)
MORE = (
    rf"{DEGREE}plus {OF}|{DEGREE}supérieure?s? à|au moins|au minimum|minimum|au bas mot|au-delà {OF}|"
    rf"pas moins {OF}|(?:a |ont |avait )?dépass\w+(?: les)?|à partir {OF}"
)
LESS = (
    rf"{DEGREE}moins {OF}|{DEGREE}inférieure?s? à|au plus|au maximum|maximum|jusqu'à|à peine|pas plus {OF}|au mieux|"
    rf"un maximum {OF}"
)
BEFORE = re.compile(
    rf"(?:\b(?P<det>{DETERMINER}) )?\b(?:(?P<about>{ABOUT})|(?P<more>{MORE})|(?P<less>{LESS})) ?$"
    rf"|\b(?P<only>{DETERMINER}) (?:tous |toutes )?$|\bentre $"
)
AFTER = re.compile(
    r" (?:(?P<about>environ|à peu près)|(?P<more>au moins|au minimum|et plus|ou plus|minimum)|"
    r"(?P<less>au plus|au maximum|maximum|à peine|ou moins))\b"
)
REACH = 40  # code points before a number in which its approximator stands


class Hedge(StrEnum):
    """How near a figure says that it is."""

    EXACT = "exact"
    ABOUT = "about"
    MORE = "more"
    LESS = "less"


class Hedging(NamedTuple):
    """The stretch from the first to the last word that hedges a number, and what they say."""

    start: int
    end: int
    hedge: Hedge
    definite: bool


def hedging(folded: str, number: tuple[int, int], within: tuple[int, int]) -> Hedging:
    """What stands around a number (with its unit) inside the stretch `within`."""
    start, end = number
    before = BEFORE.search(folded, max(within[0], start - REACH), start)
    after = AFTER.match(folded, end, within[1])
    named = [name for found in (before, after) if found for name, text in found.groupdict().items() if text]
    hedge = next((Hedge(name) for name in named if name in set(Hedge)), Hedge.EXACT)
    definite = "det" in named or "only" in named
    return Hedging(before.start() if before else start, after.end() if after else end, hedge, definite)
