"""Kind weekday-clash: dates of an article whose weekdays cannot all be right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from lint.analysis import Passage
from lint.checks.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DATE = rf"\b({'|'.join(WEEKDAYS)}) (\d{{1,2}}|1er) ({'|'.join(MONTHS).replace('août', 'ao[uû]t')})\b(?: (\d{{4}}))?"
WEEK = 7
AFTER_FEBRUARY = 2  # months: a date beyond and one before are apart by a day more in a leap year
NEAR = 62  # days: dates further apart may be of two years


class Date(NamedTuple):
    """A date as written.

    `offset` is the same for all dates of a year whose weekdays are right; `day` counts from the start of a common year,
    `month` from 0; `year` may be empty.
    """

    span: Span
    offset: int
    day: int
    month: int
    year: str
    text: str


@dataclass(frozen=True)
class WeekdayClash:
    """Signale deux dates d'un article dont les jours de la semaine ne vont pas ensemble.

    « lundi 3 mars » et « mercredi 4 mars » ne sont pas d'une même année. Sont comparées les dates sans année, ou de la
    même année, à moins de deux mois l'une de l'autre ; celle que le plus de dates contredisent est signalée.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "other")

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (nothing here is given by lemma)
        """The check itself."""
        return self

    def patterns(self) -> tuple[Pattern, ...]:
        """A weekday with its date."""
        return (PATTERN,)

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The dates that an earlier or a more frequent one contradicts."""
        dates = [date for passage in passages for date in _dates(passage)]
        groups: dict[str, list[Date]] = {}
        for date in dates:
            groups.setdefault(date.year, []).append(date)
        for group in groups.values():
            yield from _clashes(group)


PATTERN = Pattern(DATE)


def _dates(passage: Passage) -> Iterator[Date]:
    for found in PATTERN.all(passage):
        weekday, day, month, year = found.groups
        number = int(re.sub(r"\D", "", day or "0"))
        at = MONTHS.index((month or "").lower().replace("aout", "août"))
        if 1 <= number <= LENGTHS[at]:
            text = passage.text[found.start : found.end]
            span = Span(passage.span.start + found.start, passage.span.start + found.end)
            offset = (sum(LENGTHS[:at]) + number - WEEKDAYS.index((weekday or "").lower())) % WEEK
            yield Date(span, offset, sum(LENGTHS[:at]) + number, at, year or "", text)


def _clashes(dates: Sequence[Date]) -> Iterator[Match]:
    """The dates of the rarer offsets; at a tie those that come later."""
    counts = {date.offset: 0 for date in dates}
    for date in dates:
        counts[date.offset] += 1
    best = max(counts, key=counts.__getitem__)
    models = [date for date in dates if date.offset == best]
    for date in dates:
        model = next((one for one in models if _comparable(one, date)), None) if date.offset != best else None
        if model:
            yield Match(date.span, (), {"other": model.text}, ((model.span, "l’autre date"),))


def _comparable(one: Date, other: Date) -> bool:
    leap = (one.month < AFTER_FEBRUARY) is not (other.month < AFTER_FEBRUARY)
    return not leap and abs(one.day - other.day) <= NEAR
