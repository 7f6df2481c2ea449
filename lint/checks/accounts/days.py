"""Days of the week and how many days lie between them, and how far off a day is that the article dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lint.analysis.numbers.calendar import DAY, DAYS, MONTH, MONTHS
from lint.analysis.numbers.numerals import NUMBER, value
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.years import day_of, today

WEEK = 7
WHEN = r"(?: (?:1er|\d\d?) [^\W\d]+(?: \d{4})?| (?:\d\d?))?(?: (?:matin|midi|après-midi|soir))?"
ANY_DAY = re.compile(rf"\b(?P<day>{DAY})\b")
LAPSE = re.compile(
    rf"\b(?P<day>{DAY})\b{WHEN},? \(?(?:soit )?"
    rf"(?P<lapse>(?P<by>{NUMBER}) jours? (?P<way>plus tard|après|plus tôt|auparavant|avant))\b"
    rf"|\b(?P<lapse2>(?P<by2>{NUMBER}) jours? (?P<way2>plus tard|plus tôt|auparavant)), (?:le )?(?P<day2>{DAY})\b"
)
STEPS = {"la veille": -1, "le lendemain": 1, "le surlendemain": 2, "l'avant-veille": -2}
STEP = "|".join(STEPS)
NEXT = re.compile(
    rf"\b(?P<word>{STEP})(?: (?:au|dans la|de) [^\W\d]+)?, (?:le )?(?P<day>{DAY})\b"
    rf"|\b(?P<day2>{DAY})\b{WHEN}, (?P<word2>{STEP})\b"
)
BACK = frozenset({"plus tôt", "auparavant", "avant"})
FAR_OFF = re.compile(
    rf"\bà (?P<lapse>(?P<by>{NUMBER}) (?P<unit>jours|semaines|mois)) (?:du|de la|de l'|des|de son|de sa|de leur) ?"
    r"(?P<noun>(?:premier |second |grande? )?[^\W\d]+(?:-[^\W\d]+)?)"
)
DATED = re.compile(rf"\b(?P<date>(?P<day>1er|\d\d?) (?P<month>{MONTH}))(?: (?P<year>20\d\d))?\b")
UNITS = {"jours": (1.0, 1.0), "semaines": (7.0, 6.0), "mois": (30.4, 20.0)}
SAID = 60  # code points between what is to come and its date
MANY = 4  # times as far as told that a day may be, to be the one meant
LASTED = re.compile(
    rf"\b(?:après|pendant|durant|au bout de|au terme de|en) (?P<lapse>(?P<by>{NUMBER}) (?P<unit>jours|semaines)) "
    r"(?:de |d')(?P<noun>[^\W\d]+)"
)
BEGUN = re.compile(r"\b(?:commenc|débu|entam|lanc|ouver|part|déclench|démarr|install)\w*\b")
ENDED = re.compile(r"\b(?:achev|termin|fin|finit|clos|clôtur|arriv|cess|repri|lev|ferm)\w*\b")


def unlapsed(story: Story) -> Iterator[Finding]:
    """« Parti mardi, il est arrivé vendredi, deux jours plus tard »."""
    for line in story.lines:
        for found in LAPSE.finditer(line.text):
            one = "" if found["day"] else "2"
            by, step = value(found["by" + one]).low, -1 if found["way" + one] in BACK else 1
            first = _other(story, line, found.span("day" + one))
            if first is None or by >= WEEK or DAYS.index(found["day" + one]) == first:
                continue
            made = (step * (DAYS.index(found["day" + one]) - first)) % WEEK
            if made != by:
                yield Finding(
                    [line.marked(*found.span("lapse" + one))],
                    f"de {DAYS[first]} à {found['day' + one]}, il y en a {made}",
                )
        for found in NEXT.finditer(line.text):
            one = "" if found["day"] else "2"
            first = _other(story, line, found.span("day" + one))
            step = STEPS[found["word" + one]]
            if first is not None and (first + step) % WEEK != DAYS.index(found["day" + one]):
                right = DAYS[(first + step) % WEEK]
                yield Finding(
                    [line.marked(*found.span("day" + one))], f"{found['word' + one]} de {DAYS[first]} est {right}"
                )


def _other(story: Story, line: Line, here: tuple[int, int]) -> int | None:
    """The one other day of the week that the sentence, or the one before, tells earlier."""
    told = {found["day"] for found in ANY_DAY.finditer(line.text) if found.span("day") != here}
    if not told and line.number:
        before = story.lines[line.number - 1].text
        told = {found["day"] for found in ANY_DAY.finditer(before)}
    return DAYS.index(told.pop()) if len(told) == 1 else None


def misannounced(story: Story) -> Iterator[Finding]:
    """« À trois jours du scrutin », then « le scrutin, prévu le 14 décembre », in an article of the 9th."""
    now = today(story.analysis) or _first_day(story)
    if now is None:
        return
    for line in story.lines:
        for found in FAR_OFF.finditer(line.text):
            unit, slack = UNITS[found["unit"]]
            worth = value(found["by"]).low * unit
            days = {day for other in story.lines for day in _days_of(other, found["noun"], now)}
            if len(days) != 1:
                continue
            made = (days.pop() - now).days
            if made > 0 and abs(made - worth) > slack and 1 / MANY <= made / worth <= MANY:
                yield Finding([line.marked(*found.span("lapse"))], f"il y a {made} jours entre les deux dates")


def _days_of(line: Line, noun: str, now: date) -> Iterator[date]:
    """The days that a sentence gives for a noun: « le scrutin, prévu dimanche 14 décembre »."""
    for found in DATED.finditer(line.text):
        near = line.text[max(0, found.start() - SAID) : found.start()]
        if re.search(rf"\b{re.escape(noun)}\b[^.;]*$", near):
            day = _date(int(found["year"] or now.year), found)
            if day and day < now and not found["year"]:
                day = _date(now.year + 1, found)
            if day:
                yield day


def _first_day(story: Story) -> date | None:
    """The day of the article, of a year that does not matter: the first that the lead tells with its weekday."""
    for line in story.lines:
        found = re.search(rf"\b(?:{DAY}) {DATED.pattern[2:]}", line.text)
        if found:
            return _date(int(found["year"] or 2023), found)
    return None


def _date(year: int, found: re.Match[str]) -> date | None:
    return day_of(year, MONTHS.index(found["month"]) + 1, int(found["day"].removesuffix("er")))


def unlasted(story: Story) -> Iterator[Finding]:
    """« Après onze jours de grève », then « commencée le 6 octobre, la grève s'est achevée le 24 octobre »."""
    told = [(line, found) for line in story.lines for found in LASTED.finditer(line.text)]
    for line, found in told:
        noun, unit = found["noun"], UNITS[found["unit"]]
        for other in story.lines:
            days = list(DATED.finditer(other.text))
            if len(days) != 2 or noun not in other.text or other is line:  # noqa: PLR2004  (from, to)
                continue
            first, last = (_date(int(day["year"] or days[-1]["year"] or 2023), day) for day in days)
            middle = other.text[days[0].end() : days[1].start()]
            if not (first and last and BEGUN.search(other.text[: days[0].start()]) and ENDED.search(middle)):
                continue
            made, worth = (last - first).days, value(found["by"]).low * unit[0]
            if made > 0 and not made - unit[1] <= worth <= made + unit[1] and 1 / MANY <= made / worth <= MANY:
                yield Finding([line.marked(*found.span("lapse"))], f"d’une date à l’autre, il y a {made} jours")


LONE_MONTH = re.compile(rf"(?<!\d )(?<!1er )\b(?P<month>{MONTH})\b(?! \d{{4}})")
MONTHS_TOLD = re.compile(
    rf"\b(?P<lead>soit|avec|après)(?: donc| un retard de| une durée de)? (?P<lapse>(?P<by>{NUMBER}) mois)\b"
    r"(?! (?:en avance|d'avance|plus tôt|avant|auparavant))"
    r"(?P<later> (?:plus tard|de retard|de fermeture|de travaux|de décalage|d'attente|après))?"
)
YEAR = 12
BESIDE = 25  # code points from the second month to what lies between them


def unmonthed(story: Story) -> Iterator[Finding]:
    """« Prévue en mars, l'ouverture est reportée à septembre, soit quatre mois de retard »."""
    for line in story.lines:
        told = list(MONTHS_TOLD.finditer(line.text))
        months = [MONTHS.index(found["month"]) for found in LONE_MONTH.finditer(line.text)]
        dated = DATED.search(line.text) or re.search(r"\b(?:19|20)\d\d\b", line.text)
        ends = [found.end() for found in LONE_MONTH.finditer(line.text)]
        if len(told) != 1 or len(months) != 2 or dated or (told[0]["lead"] != "soit" and not told[0]["later"]):  # noqa: PLR2004
            continue
        if not 0 <= told[0].start() - ends[1] <= BESIDE:
            continue
        made, by = (months[1] - months[0]) % YEAR, value(told[0]["by"]).low
        if by not in {made, made + 1} and made > 0 and 1 / MANY <= by / made <= MANY:
            yield Finding([line.marked(*told[0].span("lapse"))], f"d’un mois à l’autre, il y en a {made}")
