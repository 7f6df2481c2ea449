"""Kind period: how long something lasts, against when it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.calendar import DAYS, MONTH, MONTHS
from lint.analysis.numbers.numerals import NUMBER, value
from lint.checks.contract import Unexpanded
from lint.checks.numbers.arithmetic import written
from lint.checks.patterns.patterns import Pattern
from lint.checks.weekday import DAY
from lint.diagnostic import Match
from lint.text import Span

NUMBERED = r"(?:1er|\d{1,2})"
DATES = re.compile(
    rf"\bdu (?:{DAY} )?(?P<first>{NUMBERED})(?: (?P<early>{MONTH}))? (?:au|jusqu'au) (?:{DAY} )?(?P<last>{NUMBERED})"
    rf" (?P<late>{MONTH})\b(?! \d{{4}} au)"
)
WEEK = re.compile(rf"\bdu (?P<first>{DAY}) au (?P<last>{DAY})\b(?! \d)")
YEARS = re.compile(
    r"\b(?:de|entre) (?P<first>1[89]\d\d|20\d\d) (?:à|et|jusqu'en) (?P<last>1[89]\d\d|20\d\d)\b"
    r"(?! ?(?:euros|€|m|km|habitants))"
)
HOUR = r"(?P<{0}>[01]?\d|2[0-4]) ?h(?:eures?)? ?(?P<{0}min>[0-5]\d)?(?!\w)"
HOURS = re.compile(
    rf"\b(?:de {HOUR.format('a')} à|(?:part|commenc|début|ouv|décoll|démarr)\w*\b[^.;]{{0,40}}?"
    rf"\bà {HOUR.format('b')}[^.;\d]{{1,60}}?"
    rf"(?:achev|termin|fini|arriv|ferm|atterri)\w*\b[^.;\d]{{0,30}}?\bà) {HOUR.format('z')}"
)
LASTING_DAYS = (
    rf"(?:pendant|durant|sur|soit|dur(?:e|era|ent|eront|ait|a)) (?:les |ces )?(?P<number>{NUMBER}) "
    r"(?P<unit>jours|nuits|semaines)\b(?! par)"
)
DAYS_AFTER = re.compile(rf"(?:[^.;:]{{0,40}}?[ (]|[^.;]{{0,60}}\. ){LASTING_DAYS}")
DAYS_BEFORE = re.compile(
    rf"\b(?:(?:pendant|durant|dure|durera|durent|dureront|sur) )?(?P<number>{NUMBER}) (?P<unit>jours|nuits|semaines)"
    r"(?: durant)?(?: de [\w'-]+(?: et de [\w'-]+)?)?,? $"
)
LASTING_HOURS = re.compile(
    rf"[^.;\d]{{0,40}}?\b(?:pendant|durant|soit|après|en) (?P<number>{NUMBER}) (?P<unit>heures|minutes)\b"
    r"(?: (?P<half>et demie))?(?! (?:plus|avant|de retard))"
)
COMMON = 2023  # a year without 29 February
MINUTES = 60
SLACK = 30  # minutes by which a duration in round hours may miss


@dataclass(frozen=True)
class Period(Unexpanded):
    """Signale une durée que le début et la fin démentent, et une période qui finit avant de commencer.

    « Du 12 au 18 mai, pendant cinq jours », « de 9 h à 11 h, soit trois heures », « de 2014 à 2008 ».
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "reason")

    def patterns(self) -> tuple[Pattern, ...]:
        """What stands in each period: months, hours, years."""
        return (
            *map(Pattern, MONTHS),
            Pattern(f"du {DAY}"),
            Pattern("heures?"),
            Pattern(r"\d{1,2} ?h"),
            Pattern(r"(?:de|entre) (?:1[89]|20)\d\d"),
        )

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The periods that contradict themselves."""
        for passage in passages:
            yield from _of_days(passage)
            yield from _of_hours(passage)
            for found in YEARS.finditer(passage.folded):
                if int(found["last"]) < int(found["first"]):
                    yield _match(passage, found.span(), "la fin précède le début")


def _of_days(passage: Passage) -> Iterator[Match]:
    text = passage.folded
    for found in DATES.finditer(text):
        days = _days(found)
        if days is None:
            continue
        if days < 0:
            yield _match(passage, found.span(), "la fin précède le début")
            continue
        yield from _lasting(passage, found, days)
    for found in WEEK.finditer(text):
        days = (DAYS.index(found["last"]) - DAYS.index(found["first"])) % 7
        yield from _lasting(passage, found, days) if days else ()


def _lasting(passage: Passage, found: re.Match[str], days: int) -> Iterator[Match]:
    """The duration told beside two days that lie so many days apart, where it is another."""
    text = passage.folded
    lasting = DAYS_AFTER.match(text, found.end()) or DAYS_BEFORE.search(text, max(0, found.start() - 60), found.start())
    if not lasting or " par jour" in text[found.start() : lasting.end()]:
        return
    told, unit = value(lasting["number"]), lasting["unit"]
    if unit == "semaines" and found.re is WEEK:
        return
    made = days / 7 if unit == "semaines" else days if unit == "nuits" else days + 1
    slack = {"semaines": 0.5, "nuits": 0.0}.get(unit, 1.0)
    fits = made - slack <= told.low <= made + slack * (unit != "jours")
    if told.low == told.high > 1 and not told.rounded and not fits:
        span = min(found.start(), lasting.start("number")), max(found.end(), lasting.end("unit"))
        yield _match(passage, span, f"ces dates font {written(made, made)}\u00a0{unit}")


def _days(found: re.Match[str]) -> int | None:
    """How many days lie between two dates; None where they may be of two years or are none."""
    late = MONTHS.index(found["late"]) + 1
    early = MONTHS.index(found["early"]) + 1 if found["early"] else late
    if early > late or (found["early"] and early < 3 <= late):  # noqa: PLR2004  (29 February may lie between)
        return None
    first, last = (int(found[name].removesuffix("er")) for name in ("first", "last"))
    try:
        return (date(COMMON, late, last) - date(COMMON, early, first)).days
    except ValueError:
        return None


def _of_hours(passage: Passage) -> Iterator[Match]:
    text = passage.folded
    for found in HOURS.finditer(text):
        lasting = LASTING_HOURS.match(text, found.end())
        if not lasting:
            continue
        begin = _minutes(found, "a") if found["a"] else _minutes(found, "b")
        between = (_minutes(found, "z") - begin) % (24 * MINUTES)
        told = value(lasting["number"]).low * (MINUTES if lasting["unit"] == "heures" else 1)
        told += SLACK if lasting["half"] else 0
        if abs(told - between) >= SLACK and told <= 24 * MINUTES:
            hours, minutes = divmod(between, MINUTES)
            reason = f"ces heures font {hours}\u00a0h" + (f"\u00a0{minutes:02}" if minutes else "")
            yield _match(passage, (found.start(), lasting.end()), reason)


def _minutes(found: re.Match[str], name: str) -> int:
    return int(found[name]) * MINUTES + int(found[f"{name}min"] or 0)


def _match(passage: Passage, span: tuple[int, int], reason: str) -> Match:
    start = passage.span.start
    return Match(Span(start + span[0], start + span[1]), (), {"reason": reason})
