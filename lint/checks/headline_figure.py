"""Kind headline-figure: a figure of the headline that the article does not give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.rounding import agree
from lint.analysis.numbers.units import Kind
from lint.checks.contract import Unexpanded
from lint.checks.numbers.mentioned_figures import HEAD
from lint.checks.numbers.ranks import ranks
from lint.diagnostic import Match
from lint.text import Scope, Span

KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.POINTS})
CONFLICTS = frozenset({Kind.COUNT, Kind.MONEY})  # what another kind compares by the noun that is counted
PENALTY = re.compile(r" (?:fermes?\b|avec sursis\b|d[e'] ?(?:prison|réclusion|détention|emprisonnement|inéligibilité))")
LASTS = re.compile(r" (?:de |d')(?P<noun>[^\W\d_]{5,})")
NEAR = 30  # code points between a duration and what lasts
MANY_POINTS = 10
VAGUE = 4  # times its least that « des centaines » may be worth
PLACES = {Scope.HEADLINE: "le titre", Scope.STANDFIRST: "le chapô"}


@dataclass(frozen=True)
class HeadlineFigure(Unexpanded):
    """Signale un chiffre du titre ou du chapô que le texte ne donne pas.

    Lettres ou chiffres, arrondi ou précis, somme ou différence : une valeur que le texte permet de retrouver suffit.
    Sous `least`, un nombre se compte sur place ; sous `words` mots, l'article est une brève dont le titre fait partie.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "place")

    least: int = 5
    words: int = 30

    def patterns(self) -> None:
        """Any headline may hold a figure."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The figures of headline and standfirst that no figure of the text is near."""
        head: list[Passage] = []
        body: list[Passage] = []
        for passage in passages:
            if passage.block is not None:
                (head if passage.block.scope in HEAD else body).append(passage)
        if head and sum(passage.text.count(" ") for passage in body) >= self.words:
            yield from self._untold(head, body)

    def _untold(self, head: Sequence[Passage], body: Sequence[Passage]) -> Iterator[Match]:
        told = [figure for passage in body for figure in _figures(passage)]
        yield from _ranks_untold(head, body)
        for passage in head:
            for figure in _figures(passage):
                if _contradicted(passage, figure, body):
                    yield Match(figure.span, (), {"place": PLACES[passage.block.scope]} if passage.block else {})
                if figure.kind not in KINDS or figure.high > figure.low * VAGUE:
                    continue
                if figure.kind is Kind.COUNT and figure.high < self.least:
                    continue
                compared = figure.kind in CONFLICTS and figure.noun
                if compared and any(_speaks_of(figure, other) for other in told):
                    continue  # another value of the same thing is a contradiction, of which another kind speaks
                if passage.block and not _can_be_found(figure, told):
                    end = (figure.counted or figure.span).end
                    place = PLACES[passage.block.scope]
                    yield Match(Span(figure.whole.start, end), (), {"place": place})


def _ranks_untold(head: Sequence[Passage], body: Sequence[Passage]) -> Iterator[Match]:
    """« la quatrième place » in the headline, where the text knows but « la troisième place »."""
    told = [rank for passage in body for rank in ranks(passage.folded)]
    for passage in head:
        for rank in ranks(passage.folded):
            others = {other.worth for other in told if other.noun == rank.noun}
            if others and rank.worth not in others and passage.block:
                span = Span(passage.span.start + rank.start, passage.span.start + rank.end)
                yield Match(span, (), {"place": PLACES[passage.block.scope]})


def _figures(passage: Passage) -> tuple[Figure, ...]:
    return passage.analysis.figures.within(passage.span)


def _speaks_of(figure: Figure, other: Figure) -> bool:
    """Whether two figures count the same thing, so that another kind compares them: it takes exact ones only."""
    return figure.noun == other.noun and other.kind is figure.kind and other.exact


def _contradicted(passage: Passage, figure: Figure, body: Sequence[Passage]) -> bool:
    """Whether the text gives ages, or penalties, and none is that of the headline."""
    told = [
        other
        for one in body
        for other in _figures(one)
        if other.kind is figure.kind and other.unit == figure.unit and _penal(one, other) is _penal(passage, figure)
    ]
    if figure.kind is Kind.DURATION and (process := LASTS.match(passage.analysis.folded, figure.span.end)):
        named = [other for one in body for other in _figures(one) if _tells_of(one, other, figure, process["noun"])]
        return bool(named) and not any(agree(figure, other) for other in named)
    asked = figure.kind in {Kind.AGE, Kind.SCORE} or (figure.kind is Kind.DURATION and _penal(passage, figure))
    if figure.kind is Kind.SCORE:
        if max(figure.low, figure.high) >= MANY_POINTS:
            return False  # of a match that has many scores before the last
        scores = [{other.low, other.high} for other in told]
        return {figure.low, figure.high} not in scores and any({figure.low, figure.high} & score for score in scores)
    return asked and figure.exact and bool(told) and not any(agree(figure, other) for other in told)


def _tells_of(passage: Passage, other: Figure, figure: Figure, noun: str) -> bool:
    """Whether a duration is told beside a noun: « leur captivité aura duré onze mois »."""
    if other.kind is not Kind.DURATION or other.unit != figure.unit or not other.exact:
        return False
    folded = passage.analysis.folded
    around = folded[max(passage.span.start, other.span.start - NEAR) : other.span.end + NEAR]
    return re.search(rf"\b{noun}\b", around) is not None


def _penal(passage: Passage, figure: Figure) -> bool:
    return PENALTY.match(passage.analysis.folded, figure.span.end) is not None


def _can_be_found(figure: Figure, told: Sequence[Figure]) -> bool:
    """Whether the text gives the value, or two values of which it is the sum or the difference."""
    if any(agree(figure, other) for other in told):
        return True
    values = {other.low for other in told if other.kind is figure.kind}
    worth = figure.low
    return any(worth - value in values or worth + value in values for value in values)
