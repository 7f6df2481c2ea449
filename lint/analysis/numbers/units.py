"""What stands after a number and says what it measures: units, currencies, per cent, points."""

from __future__ import annotations

import re
from enum import StrEnum


class Kind(StrEnum):
    """What a figure is; a share is in per cent, also where a fraction is written."""

    COUNT = "count"
    SHARE = "share"
    POINTS = "points"
    MULTIPLE = "multiple"
    MONEY = "money"
    DATE = "date"
    YEAR = "year"
    TIME = "time"
    AGE = "age"
    DURATION = "duration"
    MEASURE = "measure"
    TEMPERATURE = "temperature"
    SCORE = "score"
    ORDINAL = "ordinal"
    RANK = "rank"
    ARTICLE = "article"
    ADDRESS = "address"
    PHONE = "phone"
    REFERENCE = "reference"


CURRENCIES = {
    "euro": "euros?|eur|€",
    "dollar canadien": r"dollars? canadiens?|\$ ?ca|cad",
    "dollar australien": "dollars? australiens?",
    "dollar": r"dollars?(?: américains?| us)?|us ?\$|\$(?: ?us)?|usd",
    "livre sterling": "livres? sterling|£|gbp",
    "livre": "livres? (?:turque|égyptienne|libanaise|syrienne|soudanaise)s?",
    "franc suisse": "francs? suisses?|chf",
    "franc cfa": "francs? cfa|fcfa",
    "franc": "francs?",
    "yen": "yens?|¥",
    "yuan": "yuans?",
    "rouble": "roubles?",
    "hryvnia": "hryvnias?",
    "peso": "pesos?",
    "real": "reais|réaux|reals",
    "couronne": "couronnes?(?: suédoises?| danoises?| norvégiennes?| tchèques?)?",
    "zloty": "zlotys?",
    "forint": "forints?",
    "leu": "lei",
    "roupie": "roupies?",
    "rand": "rands?",
    "dirham": "dirhams?",
    "dinar": "dinars?",
    "riyal": "riyals?|rials?",
    "won": "wons?",
    "shekel": "shekels?",
    "naira": "nairas?",
    "bitcoin": "bitcoins?",
    "centime": "centimes?|cents",
}
MEASURES = {
    "kilomètre par heure": r"km/h|kilomètres?(?:-|/| à l')heure|nœuds?",
    "kilomètre carré": "km²|km2|kilomètres? carrés?",
    "mètre carré": "m²|m2|mètres? carrés?",
    "mètre cube": "m³|m3|mètres? cubes?",
    "kilomètre": "km|kilomètres?",
    "mètre": "mètres?|m",
    "centimètre": "cm|centimètres?",
    "millimètre": "mm|millimètres?",
    "mille": "milles?(?: nautiques?| marins?)",
    "pied": "pieds?",
    "hectare": "ha|hectares?",
    "tonne": "tonnes?|t",
    "kilo": "kg|kilos?|kilogrammes?",
    "gramme": "g|grammes?|mg|milligrammes?",
    "litre": "litres?|l",
    "hectolitre": "hl|hectolitres?",
    "baril": "barils?",
    "watt": r"[kmgt]?w|(?:kilo|méga|giga|téra)?watts?",
    "wattheure": r"[kmgt]?wh|(?:kilo|méga|giga|téra)?wattheures?",
    "octet": r"[kmgt]o|(?:kilo|méga|giga|téra)?octets?",
    "volt": "volts?",
    "hertz": "[kmg]?hz",
    "décibel": "db|décibels?",
    "becquerel": "becquerels?",
    "calorie": "(?:kilo)?calories?|kcal",
}
DURATIONS = {
    "an": "ans?|années?|bougies",
    "mois": "mois",
    "semaine": "semaines?",
    "jour": "jours?|journées?",
    "heure": "heures?",
    "minute": "minutes?|mn|min",
    "seconde": "secondes?",
    "décennie": "décennies?",
    "siècle": "siècles?",
    "trimestre": "trimestres?",
    "nuit": "nuits?",
    "week-end": "week-ends?",
}
TABLES = (
    (Kind.MONEY, CURRENCIES),
    (Kind.TEMPERATURE, {"degré": r"° ?[cf]?|degrés?(?: celsius| fahrenheit)?"}),
    (Kind.MEASURE, MEASURES),
    (Kind.DURATION, DURATIONS),
    (Kind.SHARE, {"%": "%|pour cent|pourcents?|p\\. ?100|p\\. ?cent", "‰": "‰|pour mille"}),
    (
        Kind.POINTS,
        {
            "point": "points? (?:de pourcentage|de base)|points?"
            r"(?! de (?!plus|moins|mieux|retard|différence|hausse|baisse))|pts?"
        },
    ),
    (Kind.MULTIPLE, {"fois": "fois"}),
)
ORDER = (
    "premi(?:er|ère)s?|derni(?:er|ère)s|prochaine?s|nouvelles|longu?e?s|petite?s|grande?s|bon(?:ne)?s|autres|seule?s"
)
_ROWS = tuple((kind, name, forms) for kind, table in TABLES for name, forms in table.items())
_ANY = "|".join(f"(?P<u{number}>{forms})" for number, (_, _, forms) in enumerate(_ROWS))
UNIT = re.compile(rf" ?(?P<of>de |d')?(?:(?:{ORDER}) )?(?:{_ANY})(?![\w²³']|-[^\W\d])")
OF = frozenset({Kind.MONEY, Kind.MEASURE, Kind.DURATION})  # « une dizaine de mois », and no « 12 de % »


def unit_after(folded: str, at: int, end: int) -> tuple[Kind, str, int] | None:
    """The unit that a number ending at `at` has: what it makes of the figure, its name, and where it ends."""
    found = UNIT.match(folded, at, end)
    if not found or found.lastgroup is None:
        return None
    kind, name, _ = _ROWS[int(found.lastgroup.removeprefix("u"))]
    return None if found["of"] and kind not in OF else (kind, name, found.end())
