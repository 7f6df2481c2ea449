"""French numbers, in digits and in words: the expression that finds them and what they are worth.

The text is expected folded: lower case, plain spaces and apostrophes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

UNITS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9}
TEENS = {"dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
TENS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
}
GREAT = {"million": 10**6, "milliard": 10**9, "billion": 10**12, "trillion": 10**18}
ROUND = {
    "dizaine": 10,
    "douzaine": 12,
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
    "septantaine": 70,
    "nonantaine": 90,
    "centaine": 100,
    "millier": 1000,
    "million": 10**6,
    "milliard": 10**9,
}
PARTS = {
    "demi": 2,
    "tiers": 3,
    "quart": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "dixième": 10,
    "vingtième": 20,
    "centième": 100,
    "millième": 1000,
}
WORTH = {"un": 1, "une": 1, **UNITS, **TEENS, **TENS}

SCALES = "|".join(dict.fromkeys((*ROUND, *GREAT)))
_WORDS = "une?|" + "|".join((*UNITS, *TEENS, *TENS)) + "|vingts|cents?|mille"
# Hyphens join any words of a number; a space stands beside cent and mille, « et » before un and onze.
SPELT = (
    rf"(?:{_WORDS})\b(?>(?:(?:-et-|-| (?=(?:cents?|mille)\b)|(?:(?<=\bcent)|(?<=\bcents)|(?<=\bmille)) |"
    rf" et (?=(?:une?|onze)\b))(?:{_WORDS})\b)*)"
)
DIGITS = r"(?:\d{1,3}(?:[ .']\d{3})+(?!\d)(?:,\d+)?|\d+(?:,\d+|\.\d{1,2}(?!\d))?)"
SOME = "des|quelques|plusieurs|de nombreux|de nombreuses|certaines?|les|ces|aux|leurs|ses|par"
INDEFINITE = frozenset(SOME.split("|"))
SHORTENED = r"mds?|mrds?|mio|k|m"
_OF_GREAT = r"(?: (?:de |d')(?:milliers|millions|milliards)\b)?"
NUMBER = (
    rf"(?:(?:{DIGITS}|{SPELT})(?:[- ](?:{'|'.join(GREAT)})s?\b(?:[- ]et[- ]demie?\b| {DIGITS}(?![-\w])"
    rf"| (?=(?:[^\W\d]+[- ])?(?:cents?|mille)\b){SPELT}(?!-))?"
    rf"|[- ](?:demi-)?(?:{'|'.join(ROUND)})s?\b{_OF_GREAT}"
    rf"| mille\b| ?(?:{SHORTENED})\b(?= ?(?:€|\$|£|d'euros?|eur|chf)))?"
    rf"|(?:(?:{SOME}|un demi|une? (?:petite|grosse|bonne))[ -])?(?:demi-)?(?:{SCALES})s?\b{_OF_GREAT})"
)
NUMERAL = re.compile(NUMBER)
_ORDINARY = "|".join(part for part in PARTS if part.endswith("ème"))
FRACTION = (
    r"(?:la |une |l'autre |bonne |première |seconde )?moitié\b|(?:un|deux) tiers\b(?!-)|(?:un|trois) quarts?\b"
    rf"|(?:le |l'autre |(?:les )?(?:un|\d|{'|'.join(UNITS)}) )"
    rf"(?:tiers\b(?!-)|quarts?\b|(?:{_ORDINARY})s?\b)(?= (?:d'|(?:de|du|des|restante?s?)\b))"
)

_GREATER = re.compile(
    rf"(?P<times>.+?)[- ](?P<unit>{'|'.join(GREAT)})s?(?:[- ](?P<rest>et[- ]demie?|\d.*|(?:{_WORDS}).*))?"
)
_ROUNDED = re.compile(
    rf"(?P<some>.*?)(?P<half>demi-)?\b(?P<unit>{'|'.join(ROUND)})s?"
    r"(?: (?:de |d')(?P<great>millier|million|milliard)s?)?"
)
_SHORT = {"m": 10**6, "mio": 10**6, "k": 1000, "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9}
_SHORTENED = re.compile(rf"(?P<digits>{DIGITS}) ?(?P<unit>{SHORTENED})")
_PART = re.compile(r"(?P<times>.*?)(?P<part>moitié|[^\W\d]+)$")
_WORD = re.compile(r"[^\W\d]+")
FEWEST, MOST = 2, 10  # of « des dizaines »: from twenty to under a hundred


@dataclass(frozen=True, slots=True)
class Value:
    """What a number is worth: from `low` to `high`, and the step to which it was written (1000 for « 12 000 »)."""

    low: float
    high: float
    step: float = 1
    rounded: bool = False


def value(number: str) -> Value:
    """What a stretch that NUMBER matched is worth; « des milliers » is a wide range."""
    if short := _SHORTENED.fullmatch(number):
        return _scaled(_digits(short["digits"]), _SHORT[short["unit"]])
    great = _GREATER.fullmatch(number)
    if great and great["times"] not in INDEFINITE:
        return _great(great["times"], GREAT[great["unit"]], great["rest"])
    if rounded := _ROUNDED.fullmatch(number):
        return _round(rounded)
    if number[0].isdigit():
        return _scaled(_digits(number), 1)
    worth = spelt(number)
    return Value(worth, worth, _step(str(worth)))


def fraction(text: str) -> float:
    """The share in per cent of a stretch that FRACTION matched."""
    found = _PART.fullmatch(text)
    if not found or found["part"] == "moitié":
        return 50
    times = found["times"].strip().split(" ")[-1].split("'")[-1]
    count = int(times) if times.isdigit() else WORTH.get(times, 1)
    part = found["part"]
    return 100 * count / (PARTS.get(part) or PARTS[part.removesuffix("s")])


def spelt(words: str) -> int:
    """The number that words spell: hundreds, thousands and what is below."""
    total = part = 0
    for found in _WORD.finditer(words):
        word = found[0]
        if word in {"cent", "cents"}:
            part = max(part, 1) * 100
        elif word == "mille":
            total, part = total + max(part, 1) * 1000, 0
        elif word in {"vingt", "vingts"} and part % 100 == UNITS["quatre"]:
            part += 76
        else:
            part += WORTH.get(word, 0)
    return total + part


def _digits(text: str) -> Value:
    """The number in digits; a point before three digits parts thousands, one before fewer is a decimal comma."""
    thousand = text.endswith(" mille")
    plain = re.sub(r"[ .'](?=\d{3})", "", text.removesuffix(" mille")).replace(",", ".")
    whole, _, decimals = plain.partition(".")
    step = 10.0 ** -len(decimals) if decimals else _step(whole)
    return _scaled(Value(float(plain), float(plain), step), 1000 if thousand else 1)


def _step(whole: str) -> float:
    """The power of ten down to which a whole number has digits other than 0."""
    return 10.0 ** (len(whole) - len(whole.rstrip("0"))) if whole.strip("0") else 1


def _scaled(found: Value, by: float) -> Value:
    return Value(found.low * by, found.high * by, found.step * by, found.rounded)


def _great(times: str, unit: float, rest: str | None) -> Value:
    if times == "un demi":
        return Value(unit / 2, unit / 2, unit / 10)
    first = value(times)
    if rest and rest.startswith("et"):
        return Value(first.low * unit + unit / 2, first.high * unit + unit / 2, unit / 10)
    more = value(rest) if rest else Value(0, 0)
    step = more.step if rest else first.step * unit
    return Value(first.low * unit + more.low, first.high * unit + more.high, step)


def _round(found: re.Match[str]) -> Value:
    unit = ROUND[found["unit"]] * (ROUND[found["great"]] if found["great"] else 1)
    if found["half"]:
        return Value(unit / 2, unit / 2, unit / 10, rounded=True)
    some = found["some"].strip()
    first = some.split(" ")[0]
    if first in {"une", "un"} or some == "":
        plural = some == "" and found[0].endswith("s")
        return Value(unit * (FEWEST if plural else 1), unit * (MOST if plural else 1), unit, rounded=True)
    if some in INDEFINITE:
        return Value(unit * FEWEST, unit * MOST, unit, rounded=True)
    count = value(some).low
    return Value(unit * count, unit * count, unit, rounded=True)
