"""The date of an article, as far as the draft says it."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from lint.analysis.numbers.calendar import MONTHS
from lint.text import Document, Scope

if TYPE_CHECKING:
    from lint.analysis import Analysis

WRITTEN = re.compile(r"\s*[\"']?(\d{4})-(\d\d)-(\d\d)")
KEYS = ("date", "published", "publication", "pubdate", "date_publication")
DATED = re.compile(rf"\b(?P<day>1er|\d\d?) (?P<month>{'|'.join(MONTHS)}) (?P<year>20\d\d)\b")
AT_THE_AGE = re.compile(r"\bà (?:l'âge de )?$")
LEAD = 4  # blocks among which an article says of which day it is
TOLD = frozenset({Scope.HEADLINE, Scope.STANDFIRST, Scope.BODY})


def today(analysis: Analysis) -> date | None:
    """The day of an article: of its front matter, or the latest that its lead gives, with no other year beside it."""
    return published(analysis.document) or _of_lead(analysis)


def published(document: Document) -> date | None:
    """The day of publication that the front matter gives, None when it gives none."""
    for key in KEYS:
        found = WRITTEN.match(document.metadata.get(key, ""))
        if found:
            return day_of(*map(int, found.groups()))
    return None


def _of_lead(analysis: Analysis) -> date | None:
    blocks = islice((block for block in analysis.document.blocks if block.scope in TOLD), LEAD)
    told = [found for block in blocks for found in DATED.finditer(analysis.folded, block.span.start, block.span.end)]
    days = [
        day_of(int(one["year"]), MONTHS.index(one["month"]) + 1, int(one["day"].removesuffix("er"))) for one in told
    ]
    known = [day for day in days if day]
    return max(known) if len({day.year for day in known}) == 1 else None


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar, None where it has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
