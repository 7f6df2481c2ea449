"""Kind headline-day: a day of the week in the headline that the article never names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.calendar import DAYS
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.checks.weekday import DAY
from lint.diagnostic import Match
from lint.text import Scope, Span

NAMED = re.compile(rf"(?<!\bchaque )(?<!\bles )(?<!\bdu )\b(?P<day>{DAY})\b(?! (?:noir|saint|gras|rouge|noire)\b|-)")
RELATIVE = re.compile(r"\b(?:veille|lendemain|hier|demain|surlendemain|avant-veille)\b")
HEAD = frozenset({Scope.HEADLINE})


@dataclass(frozen=True)
class HeadlineDay(Unexpanded):
    """Signale un jour de la semaine du titre que l'article ne nomme pas, quand son début en donne un autre."""

    placeholders: ClassVar[tuple[str, ...]] = ("match", "other")

    def patterns(self) -> tuple[Pattern, ...]:
        """The days of the week."""
        return tuple(map(Pattern, DAYS))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The days of the headline that the text contradicts."""
        seen = [passage for passage in passages if passage.block is not None]
        head = [passage for passage in seen if passage.block and passage.block.scope in HEAD]
        body = [passage for passage in seen if passage.block and passage.block.scope not in HEAD]
        if not head or not body or not (lead := _lead_day(body[0])):
            return
        told = {day["day"] for passage in body for day in NAMED.finditer(passage.folded)}
        for passage in head:
            for found in NAMED.finditer(passage.folded):
                if found["day"] not in told:
                    start = passage.span.start
                    span = Span(start + found.start(), start + found.end())
                    yield Match(span, (), {"other": lead.day}, ((lead.span, "le jour du texte"),))


@dataclass(frozen=True, slots=True)
class _Lead:
    span: Span
    day: str


def _lead_day(passage: Passage) -> _Lead | None:
    """The one day that the first paragraph names, in a sentence that counts from no other day."""
    found = list(NAMED.finditer(passage.folded))
    if len({day["day"] for day in found}) != 1 or passage.block is None:
        return None
    at = passage.span.start + found[0].start()
    sentence = next(one for one in passage.analysis.sentences(passage.block) if one.start <= at < one.end)
    if RELATIVE.search(passage.analysis.folded, sentence.start, sentence.end):
        return None
    return _Lead(Span(at, at + len(found[0]["day"])), found[0]["day"])
