"""« Il y a vingt ans », and the year in which it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.analysis.numbers.calendar import MONTH, MONTHS
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.ranks import ranks
from lint.checks.numbers.years import AT_THE_AGE, today

AGO = re.compile(r"\bil y a (?:exactement |tout juste |maintenant |déjà )?$")
THEN = re.compile(
    r"(?: ans?)?(?:,| \(|,? c'est-à-dire|,? soit)? ?(?:le (?:\d\d?|1er) |en |au mois de |un \d\d? )?"
    rf"(?:(?P<month>{MONTH}) )?(?:en )?(?P<year>(?:19|20)\d\d)\b"
)
IN_YEAR = re.compile(
    r"\b[^\W\d]+(?: [^\W\d][\w'-]*){0,3}? (?:en |le (?:\d\d?|1er) )"
    rf"(?:(?P<month>{MONTH}) )?(?P<year>(?:19|20)\d\d)\b"
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
BEGUN = re.compile(
    r"\b(?:fondé|créé|né|ouvert|inauguré|lancé|construit|bâti|signé|établi)e?s? (?:à [\w'-]+ )?"
    rf"(?:en |le (?:\d\d?|1er) )(?:(?:{MONTH}) )?(?P<year>(?:1[5-9]|20)\d\d)\b"
)
BORN = re.compile(rf"\bnée? (?:[^.;:()]{{1,40}}? )?(?:en |le (?:\d\d?|1er) )(?:(?:{MONTH}) )?(?P<year>(?:19|20)\d\d)\b")
NOW = re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd'hui|désormais)\b")
CELEBRATED = re.compile(r"\b(?:fêt|célèbr|célébr|marqu)\w+\b[^.;:]{0,40}? (?:son|leur|le) ")
JUBILEES = {"cinquantenaire": 50, "centenaire": 100, "bicentenaire": 200, "tricentenaire": 300}
JUBILEE = re.compile(rf"\b(?:{'|'.join(JUBILEES)})\b")
SLACK = 8  # months by which a number of years may miss, both months being told
FEW, MANY = 1, 12  # years by which it must miss to be wrong, and may to be meant


class Day(NamedTuple):
    """A month, counted from 0; None where only the year is told."""

    year: int
    month: int | None


def misdated(story: Story) -> Iterator[Finding]:
    """« Volé il y a trente-huit ans », and then « il avait disparu en 1985 », in an article of 2025."""
    day = today(story.analysis)
    if day is None:
        return
    now = Day(day.year, day.month - 1)
    for line in story.lines:
        for lapse in line.figures:
            if lapse.kind is Kind.DURATION and lapse.unit == "an" and lapse.exact and AGO.search(line.before(lapse)):
                then = _beside(line, lapse) or _of_same_event(story, line, lapse, story.nouns.events)
                if then and _apart(now, then[0], lapse.low):
                    expected = now.year - then[0].year
                    yield Finding([then[1] or lapse], f"de {then[0].year} à {now.year}, il y a {expected} ans", [lapse])


def misaged(story: Story) -> Iterator[Finding]:
    """« Fondée en 1924, l'entreprise fête en 2025 son centenaire »."""
    day = today(story.analysis)
    for line in story.lines:
        begun, count = BEGUN.search(line.text), _jubilee(line.text)
        if not begun or not count:
            continue
        first = int(begun["year"])
        told = {int(found[0]) for found in YEAR.finditer(line.text)} - {first}
        then = told.pop() if len(told) == 1 else day.year if day and not told else None
        if then is None or then - first == count or not 1 / MANY < (then - first) / count < MANY:
            continue
        years = [one for one in line.figures if one.span.end == line.span.start + begun.end()]
        yield Finding(years, f"de {first} à {then}, il y a {then - first} ans")


def misborn(story: Story) -> Iterator[Finding]:
    """« Née en 1998, elle a gagné samedi, à 25 ans », in an article of 2025."""
    day = today(story.analysis)
    born = {int(found["year"]): line for line in story.lines for found in BORN.finditer(line.text)}
    if day is None or len(born) != 1:
        return
    ((year, line),) = born.items()
    ages = [(other, one) for other in story.lines for one in other.figures if one.exact and _is_age(other, one)]
    right = {day.year - year, day.year - year - 1}
    if not ages or len({one.low for _, one in ages}) != 1 or ages[0][1].low in right:
        return
    for other, one in ages:
        then = AT_THE_AGE.search(other.before(one)) and not NOW.search(other.text)
        if not then and other.number - line.number in {-2, -1, 0, 1, 2} and abs(one.low - max(right)) <= MANY:
            yield Finding([one], f"de {year} à {day.year}, il y a {max(right)} ans")


def _is_age(line: Line, one: Figure) -> bool:
    told = one.kind is Kind.DURATION and one.unit == "an" and AT_THE_AGE.search(line.before(one))
    return one.kind is Kind.AGE or (bool(told) and NOW.search(line.text) is not None)


def _jubilee(text: str) -> int | None:
    """Which birthday a sentence says that something celebrates."""
    celebrated = CELEBRATED.search(text)
    if not celebrated:
        return None
    named = JUBILEE.search(text, celebrated.end())
    ranked = (rank.worth for rank in ranks(text) if rank.noun == "anniversaire" and rank.start >= celebrated.end())
    return JUBILEES[named[0]] if named else next(ranked, None)


def _beside(line: Line, lapse: Figure) -> tuple[Day, Figure | None] | None:
    """« Il y a trois ans, en novembre 2021 »."""
    found = THEN.match(line.analysis.folded, lapse.span.end, line.span.end)
    return (_day(found), _figure(line, found)) if found else None


def _of_same_event(
    story: Story, line: Line, lapse: Figure, events: Mapping[str, str]
) -> tuple[Day, Figure | None] | None:
    """The year of what is told again, by a word of the same row, in the next sentences."""
    row = _row(line.text[: lapse.whole.start - line.span.start][-60:], events)
    if row is None:
        return None
    for other in story.near(line, 0, 2)[1:]:
        for found in IN_YEAR.finditer(other.text):
            if _row(found[0], events) == row:
                shifted = IN_YEAR.match(line.analysis.folded, other.span.start + found.start())
                return (_day(found), _figure(other, shifted) if shifted else None)
    return None


def _row(text: str, events: Mapping[str, str]) -> str | None:
    return next((name for name, said in events.items() if re.search(rf"\b(?:{said})\b", text)), None)


def _day(found: re.Match[str]) -> Day:
    return Day(int(found["year"]), MONTHS.index(found["month"]) if found["month"] else None)


def _figure(line: Line, found: re.Match[str]) -> Figure | None:
    return next((one for one in line.figures if one.span.end == found.end()), None)


def _apart(now: Day, then: Day, years: float) -> bool:
    if now.month is not None and then.month is not None:
        months = 12 * (now.year - then.year) + now.month - then.month
        return SLACK < abs(months - 12 * years) <= 12 * MANY
    return FEW < abs(now.year - then.year - years) <= MANY
