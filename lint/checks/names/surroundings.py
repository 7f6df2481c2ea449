"""What stands around a word of a block: its sentence, the names before and after it, and whether it tells the past."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from functools import cached_property

from lint.analysis import Analysis
from lint.analysis.numbers.calendar import MONTHS
from lint.checks.numbers.years import today
from lint.lexicon.name_parts import PARTICLES
from lint.lexicon.name_words import Words
from lint.text import Block, Span

# What stands before an office that is not held any more, not yet, or not by the person named after it.
FORMER = re.compile(
    r"(?:\b(?:anciens?|anciennes?|alors|feu|future?|éphémère|derni(?:er|ère)|premi(?:er|ère)|conseill(?:er|ère)|candidate?"
    r"|fils|fille|femme|épouse|époux|mari|père|mère|frère|sœur|veuve|neveu|proche|opposante?|prix|rue|avenue|place|quai"
    r"|boulevard|collège|lycée|aéroport|hôpital)\W+|\bex-)(?:(?:du|de la|de|des|d'|l')\W*)?\Z",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:époque|alors|mandats?|quinquennats?|septennats?|présidence|histoire|historien\w*|souvenirs?|hommages?"
    r"|obsèques|décès|décéd\w+|mort\w*|mémoires?|archives|temps|jadis|naguère|précédent\w*|prédécesseure?s?|futu?re?s?"
    r"|devenue?s?|fut|furent|eut|eurent|devint|fit|prit|autrefois|décennies?|anniversaire|ancien\w*|ex"
    r"|lors(?! d['’]une? | de (?:son|sa|ses|leur) )|siècles?|années"
    r"|sous (?:l'ère|[ls]a présidence|(?:le|son) (?:mandat|quinquennat|règne|gouvernement))"
    r"|sous (?:Mitterrand|Chirac|Sarkozy|Hollande|Giscard|Pompidou|Obama|Bush|Clinton|Reagan|Merkel|Staline)"
    r")\b",
    re.IGNORECASE,
)
# An imparfait, but no noun or present in -ait.
IMPERFECT = re.compile(
    r"\b(?!(?:(?:par|bien|satis|re|mé|for)?fait|lait|(?:at|re|abs|ex|por|con|dis)?trait|souhait|sait|plait|hait)\b)"
    r"\w+ai(?:t|ent)\b",
    re.IGNORECASE,
)
# What begins a clause after the verb of the main one: the tense of such a clause is not that of what is told.
CLAUSE = re.compile(r"\b(?:que|qui|dont|où|quand|si|comment|pourquoi)\b|\bqu['’]", re.IGNORECASE)
YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
WHEN = re.compile(rf"(?:\b(?P<month>{'|'.join(MONTHS)}|Noël) )?\b(?P<year>20\d\d)\b", re.IGNORECASE)
EARLIEST = 2015  # what the files of names know well begins there
SHORT = 25  # code points in which no verb of a main clause has come
DATES = ("date", "published", "publication")  # keys of front matter


def day_of(metadata: Mapping[str, str]) -> str:
    """The day that front matter gives (ISO), or empty."""
    given = next((metadata[key] for key in DATES if key in metadata), "")[:10]
    return given if re.fullmatch(r"\d{4}-\d\d-\d\d", given) else ""


def day_told(analysis: Analysis) -> str:
    """The day that front matter or the lead gives (ISO), or empty; a lead of long ago tells a story."""
    given = day_of(analysis.document.metadata)
    day = None if given else today(analysis)
    return given or (day.isoformat() if day and day.year >= EARLIEST else "")


def _clause(after: str) -> str:
    """What follows some words up to a clause that depends on the verb after them."""
    found = CLAUSE.search(after, after.find(" ", 3) + 1 if after else 0)
    return after[: found.start()] if found and found.start() > SHORT else after


class Surroundings:
    """A block of an article. `day`: the draft's own date (ISO), or empty; `latest`: what the gazetteer knows of."""

    def __init__(self, analysis: Analysis, block: Block, latest: str) -> None:
        self.analysis = analysis
        self.block = block
        self.latest = latest
        self.words = Words(analysis.normal, block.span.start, block.span.end)
        self._starts = [start for start, _ in self.words.spans]

    @cached_property
    def day(self) -> str:
        """The day that the draft gives as its own, in its front matter or in its lead."""
        return day_told(self.analysis)

    @property
    def year(self) -> str:
        """The year before which others are past."""
        return (self.day or self.latest)[:4]

    def number(self, offset: int) -> int | None:
        """The word that begins at an offset of the text."""
        at = bisect_left(self._starts, offset)
        return at if at < len(self._starts) and self._starts[at] == offset else None

    def offsets(self, first: int, end: int) -> tuple[int, int]:
        """Where words begin and end in the text."""
        return self.words.spans[first][0], self.words.spans[end - 1][1]

    def before(self, number: int, width: int = 40) -> str:
        """The text of the block before a word."""
        start = self.words.spans[number][0]
        return self.analysis.normal[max(self.block.span.start, start - width) : start]

    def follows(self, number: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern matches just after a word."""
        return pattern.match(self.analysis.normal, self.words.spans[number][1], self.block.span.end)

    def name_after(self, number: int) -> tuple[int, int] | None:
        """The words of the name that begins with a word."""
        words = self.words
        if number >= len(words) or not words.initials[number]:
            return None
        end = number + 1
        while end < len(words) and words.joined(end - 1) and self._in_name(end):
            end += 1
        while end - 1 > number and not words.initials[end - 1] and words.gap(end - 2) != "-":
            end -= 1
        return number, end

    def name_before(self, end: int) -> tuple[int, int] | None:
        """The words of the name that ends before a word."""
        words, first = self.words, end - 1
        if first < 0 or not self._in_name(first) or (words.key(first) in PARTICLES and not words.initials[first]):
            return None
        while first > 0 and words.joined(first - 1) and self._in_name(first - 1):
            first -= 1
        while first < end and not words.initials[first]:
            first += 1
        return (first, end) if first < end else None

    def _in_name(self, number: int) -> bool:
        words = self.words
        tied = number > 0 and words.gap(number - 1) == "-"
        return words.initials[number] or tied or words.key(number) in PARTICLES

    def past(self, first: int, end: int) -> bool:
        """Whether the text speaks of former times around some words, or of an office that somebody has left."""
        return self.told(first, end) or any(year < self.year for year in self.years(first))

    def told(self, first: int, end: int) -> bool:
        """Whether words say so; a year is not looked at."""
        if FORMER.search(self.before(first)):
            return True
        here = self._sentences(first)[-1]
        start, stop = self.offsets(first, end)
        text = self.analysis.document.text
        before, after = text[here.start : start], text[stop : here.end]
        return bool(PAST.search(before + after) or IMPERFECT.search(before) or IMPERFECT.search(_clause(after)))

    def years(self, first: int) -> list[str]:
        """The years in the sentence of a word and in the one before."""
        sentences = self._sentences(first)
        return YEAR.findall(self.analysis.normal, sentences[0].start, sentences[-1].end)

    def sentence(self, first: int) -> str:
        """The sentence of a word."""
        here = self._sentences(first)[-1]
        return self.analysis.normal[here.start : here.end]

    def when(self, first: int) -> str:
        """The first day of the last month or year that the sentence of a word names (ISO), or empty."""
        found = list(WHEN.finditer(self.sentence(first)))
        if not found:
            return ""
        month = (found[-1]["month"] or "").lower()
        number = MONTHS.index(month) + 1 if month in MONTHS else 12 if month else 1
        return f"{found[-1]['year']}-{number:02}-01"

    def _sentences(self, first: int) -> tuple[Span, ...]:
        """The sentence of a word, after the one before it if there is one."""
        start = self.words.spans[first][0]
        sentences = self.analysis.sentences(self.block)
        at = next((n for n, span in enumerate(sentences) if span.start <= start < span.end), 0)
        return sentences[max(0, at - 1) : at + 1]
