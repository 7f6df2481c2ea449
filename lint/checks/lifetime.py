"""Kind lifetime: ages and durations that the years of the sentence contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import places
from lint.checks.contract import Unexpanded
from lint.checks.numbers.years import AT_THE_AGE, today
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
IN = rf"(?:en |en \w+ |le (?:\d\d?|1er) \w+ |un \d\d? \w+ |au \w+ |à l'\w+ ){YEAR}"
PLACE = r"(?:(?:à|en|au|aux|dans) (?:la |le |les |l')?[\w'-]+(?: [\w'-]+)?,? )?"
BIRTH = re.compile(rf"\b(?:née?s?|naissance|naît|naquit) {PLACE}{IN}")
DEATH = re.compile(rf"\b(?:morte?|décédée?|disparue?|tuée?|assassinée?|meurt|mourut|mort) (?:[\w'-]+ ){{0,3}}?{IN}")
DYING_AT = re.compile(r",? (?:à [\w'-]+(?: \([\w' -]+\))?,? )?à (?:l'âge de )?")
DATES = re.compile(r"\((?P<birth>1[5-9]\d\d|20\d\d) ?[-–] ?(?P<death>1[5-9]\d\d|20\d\d)\)")
DIED_AT = re.compile(
    r"\b(?:mort|morte|décédée?|disparue?|tuée?|meurt|mourut|éteinte?|décès)\b[^.;]{0,60}\bà (?:l'âge de )?$"
)
AT_AGE = re.compile(rf"\b{IN},?(?: (?:à|en|au|aux|dans) (?:la |le |les |l')?[\w'-]+)?,? à (?:l'âge de )?$")
YEAR_AFTER = re.compile(rf",? {IN}")
OLD = re.compile(
    r"(?:\bâgée?s? (?:aujourd'hui |désormais )?(?:de |d')|, |\(|"
    r"\b(?:a|fête|souffl\w+)(?: aujourd'hui| désormais| [^\W\d]+di)?(?: ses)? )$"
)
FOUNDED = re.compile(rf"\b(?:fondé|créé|né|ouvert|inauguré|lancé|construit|bâti)e?s? {PLACE}{IN}")
BIRTHDAY = re.compile(
    r"\b(?:fêt|célèbr|célébr|souffl)\w+ (?:[^\W\d]+ ){0,3}?(?:(?:en|le (?:1er|\d\d?) [^\W\d]+|(?:1er|\d\d?) [^\W\d]+) "
    r"(?P<year>(?:19|20)\d\d),? )?(?:ses|leurs) $"
)
PERIOD_THEN = re.compile(r"(?:,? (?:pendant|durant|soit)(?: près de)?|,| \() (?:\w+ )?$")
THEN_PERIOD = re.compile(r",?(?: (?:court|courra|s'étend|s'étendra|va|ira|allant|et va|et court))? (?:de|entre) $")
LASTING = re.compile(r"\b(?:pendant|durant|fallu|duré|dura|passé|restée?|mis|consacré|durée de) (?:\w+ )?$")


@dataclass(frozen=True, slots=True)
class Told:
    """An age or a duration that two years contradict: what they make of it, at least, and where they stand."""

    figure: Figure
    years: tuple[int, int]
    places: tuple[Span, ...]


@dataclass(frozen=True)
class Lifetime(Unexpanded):
    """Signale un âge ou une durée que les années de la phrase démentent.

    « Né en 1950, il est mort en 2020 à 65 ans », « de 2010 à 2015, pendant huit ans ». L'âge d'aujourd'hui n'est
    contrôlé que si l'en-tête du fichier donne la date de publication. Un an d'écart est toujours admis.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "first", "second", "expected")

    def patterns(self) -> tuple[Pattern, ...]:
        """The word for years, without which there is neither age nor duration."""
        return (Pattern("ans"), Pattern("bougies"))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The ages and durations that do not fit their years."""
        for place in places(passages):
            yield from self._in_sentence(place.analysis, place.sentence)

    def _in_sentence(self, analysis: Analysis, sentence: Span) -> Iterator[Match]:
        figures = analysis.figures.within(sentence)
        for figure in figures:
            if figure.unit == "an" and figure.exact:
                told = (
                    _period(analysis.folded, figure, figures)
                    or _birthday(analysis.folded, figure, sentence)
                    or _age(analysis, figure, sentence)
                )
                if told and not _fits(told):
                    yield _match(told)


def _fits(told: Told) -> bool:
    """Whether the years allow the number; the last birthday may not have come, a period may be counted with both."""
    between = told.years[1] - told.years[0]
    return between - 1 <= told.figure.low <= between + (told.figure.kind is not Kind.AGE)


def _period(folded: str, figure: Figure, figures: Iterable[Figure]) -> Told | None:
    """« De 2010 à 2015, pendant six ans », « pendant six ans, de 2010 à 2015 »."""
    for other in figures:
        if other.kind is not Kind.YEAR or other.low >= other.high:
            continue
        after = folded[other.span.end : figure.whole.start]
        before = folded[figure.span.end : other.whole.start]
        lasting = LASTING.search(folded, max(0, figure.span.start - 20), figure.span.start)
        if PERIOD_THEN.fullmatch(after) or (lasting and THEN_PERIOD.fullmatch(before.replace("entre", "de"))):
            return Told(figure, (int(other.low), int(other.high)), (other.span,))
    return None


def _birthday(folded: str, figure: Figure, sentence: Span) -> Told | None:
    """« Fondé en 1987, le club fêtera ses trente ans en 2017 »."""
    founded = FOUNDED.search(folded, sentence.start, figure.span.start)
    feast = BIRTHDAY.search(folded, founded.end(), figure.span.start) if founded else None
    then = feast if feast and feast["year"] else YEAR_AFTER.match(folded, figure.span.end, sentence.end)
    if not (founded and feast and then):
        return None
    places = (Span(founded.start("year"), founded.end("year")), Span(*then.span("year")))
    return Told(figure, (int(founded["year"]), int(then["year"])), places)


def _age(analysis: Analysis, figure: Figure, sentence: Span) -> Told | None:
    folded = analysis.folded
    before = folded[sentence.start : figure.span.start]
    if dates := DATES.search(folded, sentence.start, sentence.end):
        if DIED_AT.search(before):
            return Told(figure, (int(dates["birth"]), int(dates["death"])), (Span(*dates.span()),))
        return None
    births = list(BIRTH.finditer(folded, sentence.start, sentence.end))
    if len(births) != 1:
        return None
    birth = births[0]
    place = Span(birth.start("year"), birth.end("year"))
    event = _event(folded, figure, sentence, birth.end())
    if event:
        return Told(figure, (int(birth["year"]), int(event["year"])), (place, Span(*event.span("year"))))
    day = today(analysis)
    others = [found for found in analysis.figures.within(sentence) if found.kind is Kind.YEAR and found.span != place]
    if day and not others and figure.kind is Kind.AGE and OLD.search(before):
        return Told(figure, (int(birth["year"]), day.year), (place,))
    return None


def _event(folded: str, figure: Figure, sentence: Span, after: int) -> re.Match[str] | None:
    """The year, other than that of birth, at which a person had the age."""
    if not AT_THE_AGE.search(folded, sentence.start, figure.span.start):
        return None
    at_age = AT_AGE.search(folded, after, figure.span.start)
    if at_age:
        return at_age
    death = DEATH.search(folded, sentence.start, figure.span.start)
    if death and DYING_AT.fullmatch(folded, death.end(), figure.span.start):
        return death
    return YEAR_AFTER.match(folded, figure.span.end, sentence.end)


def _match(told: Told) -> Match:
    expected = told.years[1] - told.years[0]
    slots = {
        "first": str(told.years[0]),
        "second": str(told.years[1]),
        "expected": f"{expected}\u00a0an" + ("s" if expected > 1 else ""),
    }
    spans = (
        [told.figure.span, *told.places]
        if told.figure.kind is Kind.DURATION and len(told.places) == 1
        else [told.figure.span]
    )
    span = Span(min(one.start for one in spans), max(one.end for one in spans))
    return Match(span, (), slots, tuple((place, "l’année") for place in told.places))
