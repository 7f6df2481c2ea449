"""Kind weekday: a day of the week that does not fall on its date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.calendar import DAYS, MONTHS
from lint.checks.contract import Unexpanded
from lint.checks.numbers.years import published
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

DAY = rf"(?:{'|'.join(DAYS)})"
NUMBER = r"(?:1er|\d{1,2})"
NAMED = re.compile(
    rf"\b(?P<day>{DAY}),? (?:le )?(?P<number>{NUMBER})(?=\b)"
    rf"(?P<more>(?:(?:, | et | ou | au |-|–)(?:le )?(?:{DAY},? )?(?:le )?{NUMBER})*) (?P<month>{'|'.join(MONTHS)})\b"
    r"(?: (?P<year>(?:19|20)\d\d)\b)?"
)
AFTER = re.compile(
    rf"\b(?P<number>{NUMBER}) (?P<month>{'|'.join(MONTHS)}) (?P<year>(?:19|20)\d\d)"
    rf"(?:,? (?:qui )?(?:(?:est|était|tombe|tombait|tombera) )?| \()un (?P<day>{DAY})\b"
)
EACH = re.compile(rf"(?P<day>{DAY}),? (?:le )?(?P<number>{NUMBER})")
COMMON, LEAP = 2023, 2024  # a year of each length
NEAR = timedelta(days=45)  # dates further apart may be of two years
HALF_A_YEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Named:
    """A date with its day of the week (0 for Monday); `year` is 0 when it is not told."""

    span: Span
    text: str
    day: int
    number: int
    month: int
    year: int

    def on(self, year: int) -> date | None:
        """The date in a year, None when that year has no such day."""
        try:
            return date(self.year or year, self.month, self.number)
        except ValueError:
            return None


@dataclass(frozen=True)
class Weekday(Unexpanded):
    """Signale un jour de la semaine qui ne tombe pas à la date donnée (« mardi 19 novembre 2025 » est un mercredi).

    L'année est celle que dit la date, ou celle de la publication (`date` dans l'en-tête du fichier). Sans année, deux
    dates voisines de l'article sont comparées : si le 18 est un mardi, le 20 est un jeudi.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "date", "day", "given")

    def patterns(self) -> tuple[Pattern, ...]:
        """The days of the week."""
        return tuple(map(Pattern, DAYS))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The dates that their day contradicts."""
        known: list[Named] = []
        for passage in passages:
            day = published(passage.analysis.document)
            for named in _named(passage):
                told = _told(named, day)
                other = None if told else next((one for one in known if _expected(one, named) != named.day), None)
                fits = told.weekday() if told else _expected(other, named) if other else named.day
                if fits == named.day:
                    known.append(named)
                else:
                    yield _match(named, fits, other)


def _named(passage: Passage) -> Iterator[Named]:
    """The dates with a day of a passage; of « du lundi 3 au vendredi 7 mars » both."""
    for found in NAMED.finditer(passage.folded):
        month, year = MONTHS.index(found["month"]) + 1, int(found["year"] or 0)
        dates = list(EACH.finditer(passage.folded, found.start(), found.start("month")))
        for part in dates:
            end = found.end() if part is dates[-1] else part.end()
            span = Span(passage.span.start + part.start(), passage.span.start + end)
            number = int(part["number"].removesuffix("er"))
            yield Named(span, passage.text[part.start() : end], DAYS.index(part["day"]), number, month, year)
    for found in AFTER.finditer(passage.folded):
        number, month = int(found["number"].removesuffix("er")), MONTHS.index(found["month"]) + 1
        span = Span(passage.span.start + found.start(), passage.span.start + found.end())
        text, day = passage.text[found.start() : found.end()], DAYS.index(found["day"])
        yield Named(span, text, day, number, month, int(found["year"]))


def _told(named: Named, day: date | None) -> date | None:
    """The date that is meant: of the year it tells, or the nearest to the day of publication."""
    if named.year:
        return named.on(named.year)
    years = (day.year - 1, day.year, day.year + 1) if day else ()
    return next(
        (found for year in years if day and (found := named.on(year)) and abs(found - day) <= HALF_A_YEAR), None
    )


def _expected(known: Named, named: Named) -> int:
    """The day on which a date falls, given that of a date near it; its own day where that is not sure."""
    days = {
        (known.day + (later - earlier).days) % 7
        for year in ((known.year,) if known.year else (COMMON, LEAP))
        if (earlier := known.on(year)) and (later := named.on(year)) and abs(later - earlier) <= NEAR
    }
    return days.pop() if len(days) == 1 else named.day


def _match(named: Named, fits: int, other: Named | None) -> Match:
    number = "1er" if named.number == 1 else str(named.number)
    written = f"{number} {MONTHS[named.month - 1]}" + (f" {named.year}" if named.year else "")
    given = f", d’après «\u00a0{other.text}\u00a0»" if other else ""
    day = DAYS[fits].capitalize() if named.text[0].isupper() else DAYS[fits]
    right = re.sub(DAY, day, named.text, count=1, flags=re.IGNORECASE)
    related = ((other.span, "l’autre date"),) if other else ()
    return Match(named.span, (right,), {"date": written, "day": DAYS[fits], "given": given}, related)
