"""Figures: the quantities of a text, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from lint.text import Span

DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d+(?:[,.]\d+)?"
UNITS = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize"
TENS = "vingts?|trente|quarante|cinquante|soixante|septante|huitante|octante|nonante"
GREAT = "cents?|mille|millions?|milliards?"
FIRST = rf"{UNITS}|{TENS}|cent|mille|un (?:demi-)?mill(?:ion|iard)"
SPELT = rf"(?:{FIRST})(?:(?:-| et | )(?:et-)?(?:un|une|{UNITS}|{TENS}|{GREAT})\b)*"
ROUND = "dizaine|douzaine|quinzaine|vingtaine|trentaine|quarantaine|cinquantaine|soixantaine|centaine|millier"
ROUNDED = rf"(?:une |un |des |quelques |plusieurs |deux |trois )?(?:(?:{ROUND})s?|millions|milliards)(?: d'autres)?"
FIGURE = re.compile(
    rf"(?<![\w.,/:-])(?P<body>(?:{DIGITS})(?: mille| millions?| milliards?)?|(?:{ROUNDED})|(?:{SPELT}))"
    r"(?P<unit> ?%| pour cent| points?| (?:d')?(?:euros?|dollars|livres|francs)\b| ?[€$£])?(?!\w|[,.]\d|/\d)",
)
PERCENT = re.compile(r"%|pour cent|points?")
FALSE_UNIT = re.compile(
    r" ?(?:ans?|mois|jours?|heures?|h\d*|minutes?|secondes?|km|kilom|mètres|m²|janvier|février|mars|avril|mai|juin|"
    r"juillet|août|septembre|octobre|novembre|décembre|degrés|°|er|e|ème)\b"
)
LABELLED = re.compile(r"(?:\b(?:article|art\.|n°|numéro|loi|page|chapitre|rn|département|boeing|airbus) ?|\b[a-z]-)$")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
WORTH = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "centaine": 100,
    "millier": 1000,
    "cent": 100,
    "mille": 1000,
    "million": 10**6,
    "milliard": 10**9,
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
}


class Kind(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: its place, what it measures, and its order of size (exact when in digits, else at most it)."""

    span: Span
    kind: Kind
    worth: float


def figures(folded: str, within: Span) -> Iterator[Figure]:
    """The figures of a stretch of folded text; dates, ages, durations, distances, numbers of things are none."""
    for found in FIGURE.finditer(folded, within.start, within.end):
        if not _is_label(folded, found, within):
            yield Figure(Span(found.start(), found.end()), _kind(found["unit"]), _worth(found["body"]))


def _is_label(folded: str, found: re.Match[str], within: Span) -> bool:
    if FALSE_UNIT.match(folded, found.end()) or LABELLED.search(
        folded[max(within.start, found.start() - 14) : found.start()]
    ):
        return True
    return bool(YEAR.fullmatch(found["body"])) and found["unit"] is None


def _kind(unit: str | None) -> Kind:
    if not unit:
        return Kind.COUNT
    return Kind.PERCENT if PERCENT.search(unit) else Kind.MONEY


def _worth(body: str) -> float:
    """The number in digits, times the great unit that follows it; for words, the greatest among them."""
    digits = re.match(DIGITS, body)
    named = max((worth for word, worth in WORTH.items() if word in body), default=1)
    if not digits:
        return named
    plain = re.sub(r"[ .](?=\d{3})", "", digits[0]).replace(",", ".")
    return float(plain) * named
