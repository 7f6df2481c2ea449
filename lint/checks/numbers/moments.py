"""Moments that a sentence names: years, months, days, hours; and how far apart two of them are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

from lint.analysis.numbers.calendar import DAY, DAYS, MONTH, MONTHS
from lint.text import Span

YEAR = r"(?:1[5-9]\d\d|20\d\d)"
NOT_YEAR = r"(?! ?(?:euros|€|\$|dollars|m\b|km|habitants|personnes|kilo|mètres|élèves|places|salariés|postes))"
MOMENT = re.compile(
    rf"\b(?P<day>1er|\d{{1,2}}) (?P<month>{MONTH})(?: (?P<year>{YEAR}))?\b"
    rf"|\b(?P<lone_month>{MONTH}) (?P<month_year>{YEAR})\b"
    rf"|\b(?:(?P<weekday>{DAY})(?: (?:soir|matin|midi|après-midi))?,? (?:à|dès|vers) )?"
    rf"(?P<hour>[01]?\d|2[0-4]) ?h(?:eures?)?\b(?>(?: ?(?P<minute>[0-5]\d)\b)?)"
    rf"(?! (?:plus|de|d'|par|avant|après|durant|et demie))"
    rf"|(?<![\d,.] )(?<![\d,.])\b(?P<lone_year>{YEAR})\b(?![ .,]?\d){NOT_YEAR}"
)
AT = re.compile(r"\b(?:à|dès|vers|de|entre|et|jusqu'à|depuis) $")
MINUTES, HOURS = 60, 24


class Grain(IntEnum):
    """How finely a moment is told."""

    YEAR = 1
    MONTH = 2
    DAY = 3
    HOUR = 4


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment: days since the year 1 (minutes since Monday, for an hour), the middle of what is told.

    `complete`: the year of a day, the weekday of an hour, is told.
    """

    span: Span
    grain: Grain
    at: float
    complete: bool = True


def moments(folded: str, span: Span) -> Iterator[Moment]:
    """The moments of a stretch of folded text, in order; a day takes the year of a later one that follows it."""
    told = list(_moments(folded, span))
    for at, one in enumerate(told):
        yield _with_year(one, told[at + 1]) if at + 1 < len(told) else one


def _with_year(one: Moment, other: Moment) -> Moment:
    """« Du 20 novembre au 29 décembre 2025 »: both are of 2025."""
    if one.complete or not other.complete or {one.grain, other.grain} != {Grain.DAY}:
        return one
    day, end = date.fromordinal(int(one.at)), date.fromordinal(int(other.at))
    year = end.year - ((day.month, day.day) > (end.month, end.day))
    return replace(one, at=_days(year, day.month, day.day), complete=True)


def _moments(folded: str, span: Span) -> Iterator[Moment]:
    for found in MOMENT.finditer(folded, span.start, span.end):
        place = Span(*found.span())
        if found["hour"]:
            if found["weekday"] or AT.search(folded, max(span.start, found.start() - 10), found.start()):
                day = DAYS.index(found["weekday"]) * HOURS if found["weekday"] else 0
                minutes = (day + int(found["hour"])) * MINUTES + int(found["minute"] or 0)
                yield Moment(place, Grain.HOUR, minutes, found["weekday"] is not None)
        elif found["lone_year"]:
            yield Moment(place, Grain.YEAR, _days(int(found["lone_year"]), 7, 1))
        elif found["lone_month"]:
            yield Moment(place, Grain.MONTH, _days(int(found["month_year"]), MONTHS.index(found["lone_month"]) + 1, 15))
        else:
            day, month = int(found["day"].removesuffix("er")), MONTHS.index(found["month"]) + 1
            yield Moment(place, Grain.DAY, _days(int(found["year"] or 2023), month, day), found["year"] is not None)


def _days(year: int, month: int, day: int) -> float:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return date(year, month, 28).toordinal()


def apart(one: Moment, other: Moment) -> float | None:
    """How many days (minutes, for hours) lie between two moments, None where they cannot be compared."""
    if (one.grain is Grain.HOUR) is not (other.grain is Grain.HOUR):
        return None
    if one.grain is not Grain.HOUR and other.at <= one.at:
        return None
    if one.grain is Grain.HOUR:
        if one.complete is other.complete:
            return other.at - one.at if other.at > one.at else None
        return (other.at - one.at) % (HOURS * MINUTES)
    if one.complete is not other.complete and Grain.DAY in {one.grain, other.grain}:
        return None
    return other.at - one.at
