"""Kind counted-list: a list of names that has not the number of items announced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.checks.texts.casing import CAPITAL
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

FEWEST, MOST = 2, 12
NAME = re.compile(
    rf"(?:(?:[Ll]es? |[Ll]a |[Ll]'|d'|M\. |Mme )?{CAPITAL}[\w'&+-]*"
    rf"(?: (?:(?:de |du |des |d'|de la |la |le |les |en |sur |sous |von |van |ben |al-)?{CAPITAL}[\w'&+-]*)){{0,4}})"
)
OPENING = re.compile(r"(?: [^\W\d_][\w'-]*){0,5}? ?(?:: |\()")
APPOSED = re.compile(r"(?: [^\W\d_][\w'-]*){0,4}?, ")
APPOSED_NOUN = re.compile(rf"(?P<names>{NAME.pattern}(?:, {NAME.pattern})*,? et {NAME.pattern}), (?:les |ces |nos )?$")
BEGINS = re.compile(r"(?:^|[.:;»] |, )(?:avec |à |et )?$")
MARK = re.compile(r"[,.;:)(—–]")
THESE = re.compile(
    r"(?:Il s'agit|Ce sont|Sont concernée?s|Y figurent) ?(?: des? | d'| du | celles? de | celui de | ceux de )?"
    r"(?:communes? de )?"
)
PREPOSITION = re.compile(r"^(?:de |d'|du |des |de la |celles? de )(?=[A-ZÀ-Ý])")


@dataclass(frozen=True)
class CountedList(Unexpanded):
    """Signale une liste de noms propres qui n'a pas le nombre annoncé (« trois villes : Lyon et Lille »).

    La liste suit le nom compté, après un deux-points ou une parenthèse, et va jusqu'à la fin de la phrase ou de la
    parenthèse. Les noms qui vont par paires (`pairs`) ne sont pas comptés.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "count", "listed")

    pairs: tuple[str, ...] = ()

    def patterns(self) -> tuple[Pattern, ...]:
        """The marks before a list."""
        marks = (Pattern(":", whole=False), Pattern(r"\(", whole=False), Pattern(",", whole=False))
        return (*marks, *map(Pattern, ("il s'agit", "ce sont")))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The lists that are longer or shorter than announced."""
        for place in places(passages):
            yield from self._in_sentence(place)

    def _in_sentence(self, place: Place) -> Iterator[Match]:
        analysis, sentence = place.analysis, place.sentence
        for figure in (*place.figures, *self._before(place)):
            if not self._counts(figure):
                continue
            found = _listed(analysis, figure, sentence) or _apposed(analysis, figure, sentence)
            if found and found[1] != figure.low:
                span, listed = found
                count = analysis.document.text[figure.span.start : (figure.counted or figure.span).end]
                yield Match(span, (), {"count": count, "listed": str(listed)}, ((figure.span, "le nombre annoncé"),))

    def _before(self, place: Place) -> tuple[Figure, ...]:
        """The one number of names in the sentence before « il s'agit de »."""
        told = place.analysis.figures.within(place.previous) if place.previous else ()
        told = tuple(one for one in told if self._counts(one))
        here = THESE.match(place.analysis.normal, place.sentence.start, place.sentence.end)
        return told if here and len(told) == 1 else ()

    def _counts(self, figure: Figure) -> bool:
        named = figure.kind is Kind.COUNT and figure.counted is not None and figure.noun not in self.pairs
        return named and figure.exact and FEWEST <= figure.low <= MOST


def _apposed(analysis: Analysis, figure: Figure, sentence: Span) -> tuple[Span, int] | None:
    """The names in apposition to a noun: « trois chercheurs, A et B, … », « A, B et C, deux lycéens de Colmar, … »."""
    normal = analysis.normal
    before = APPOSED_NOUN.search(normal, sentence.start, figure.span.start)
    if before and BEGINS.search(normal[sentence.start : before.start()]):
        return Span(figure.span.start, (figure.counted or figure.span).end), len(_items(before["names"]))
    opening = APPOSED.match(normal, (figure.counted or figure.span).end, sentence.end)
    if not opening:
        return None
    listed = normal[opening.end() : _end_of_names(normal, opening.end(), sentence.end)].strip()
    items = _items(listed)
    if len(items) < FEWEST or listed.count(" et ") != 1 or not all(map(NAME.fullmatch, items)):
        return None
    return Span(figure.span.start, (figure.counted or figure.span).end), len(items)


def _end_of_names(normal: str, start: int, end: int) -> int:
    """Where names joined by « et » end: at the first mark behind « et », or with the sentence."""
    last = normal.find(" et ", start, end)
    found = MARK.search(normal, last, end) if last >= 0 else None
    return found.start() if found else end


def _items(listed: str) -> list[str]:
    return [PREPOSITION.sub("", item) for item in re.split(r",? et |, ", listed)]


def _listed(analysis: Analysis, figure: Figure, sentence: Span) -> tuple[Span, int] | None:
    """The stretch from a figure to the end of the list that follows, and how many names the list has."""
    normal = analysis.normal
    start = max((figure.counted or figure.span).end, sentence.start)
    opening = (THESE if start == sentence.start else OPENING).match(normal, start, sentence.end)
    if not opening:
        return None
    mark = ")" if opening[0].endswith("(") else "."
    end = normal.find(mark, opening.end(), sentence.end)
    end = sentence.end if end < 0 else end
    listed = normal[opening.end() : end].strip()
    items = _items(listed)
    joined = listed.count(" et ")
    if len(items) < FEWEST or joined > 1 or not all(map(NAME.fullmatch, items)):
        return None
    if mark == "." and joined == 0 and start != sentence.start:
        return None
    return Span(max(figure.span.start, sentence.start), end), len(items)
