"""Kind statistic: a general claim in figures, about a class of people or things, that nobody vouches for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.contract import Unexpanded
from lint.checks.listening import Listening
from lint.checks.numbers.restated import answered_later, restated
from lint.diagnostic import Match
from lint.text import Scope

if TYPE_CHECKING:
    from lint.analysis.numbers.figures import Figure

MARKS = {
    Kind.SHARE: "part",
    Kind.POINTS: "points",
    Kind.MULTIPLE: "fois",
    Kind.MONEY: "montant",
    Kind.MEASURE: "mesure",
    Kind.DURATION: "durée",
    Kind.COUNT: "nombre",
}
"""What a claim writes between angle brackets, in the place of a figure of each kind."""
SUM = "somme"  # an amount from `least_sum` on
MARK = re.compile(r"<([\w|]+)>")
APART = 30  # code points after one claim before which another is one with it: « 40 % des garçons et 30 % des filles »


@dataclass(frozen=True)
class Statistic(Unexpanded, Listening):
    """Signale un constat chiffré sur toute une classe de gens ou de choses, dont rien, alentour, ne dit la source.

    `claims` sont les tournures de ces constats, en expressions régulières sur la phrase en minuscules, où la place du
    chiffre est tenue par sa nature : `<part>` (un pour-cent, une fraction ; « un élève sur trois » se lit
    `<part> des élève`), `<points>`, `<fois>`, `<montant>`, `<somme>` (un montant d'au moins `least_sum`), `<mesure>`,
    `<durée>`, `<nombre>` (d'au moins `floor`) ; `<somme|mesure>` est l'un ou l'autre. Une phrase où se lit `unless`,
    elle aussi avec ces marques, n'en est pas un. `traced` est ce qui nomme une source, plus haut dans le paragraphe ou
    dans le précédent, `cited` ce qui la nomme au début de la phrase suivante ; quelqu'un qui répond de la phrase,
    d'après les mots de `voix`, en est une, et celui qui répond plus bas du même chiffre.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    claims: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    traced: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    floor: int = 100
    least_sum: int = 10**6

    def patterns(self) -> None:
        """Nothing: figures are found by themselves."""

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The claims of each sentence that has no source in scope, but for those close behind another one."""
        for place in places(passages):
            end = -APART
            for figure in place.figures:
                if figure.span.start < end + APART or not self._claimed(place, figure):
                    continue
                if not self._sourced(place, figure) and not restated(place.analysis, figure):
                    end = figure.whole.end
                    yield Match(figure.whole)

    def _claimed(self, place: Place, figure: Figure) -> bool:
        marks = self._marks(figure)
        if not marks or place.analysis.quotations.covering(figure.span):
            return False
        folded = place.analysis.folded
        if folded[figure.whole.start - 1 : figure.whole.start] in {"(", "["}:
            return False
        before, after = folded[place.sentence.start : figure.whole.start], folded[figure.span.end : place.sentence.end]
        counted = figure.counted
        if counted and figure.span.contains(counted):
            after = f" des {folded[counted.start : counted.end]}{after}"
        for mark in marks:
            told = f"{before}<{mark}>{after}"
            if any(claim.search(told) for claim in self._claims[mark]):
                return not any(found.search(told) for found in self._unless)
        return False

    def _marks(self, figure: Figure) -> tuple[str, ...]:
        mark = MARKS.get(figure.kind)
        if mark is None or (figure.kind is Kind.COUNT and (figure.high < self.floor or _familiar(figure))):
            return ()
        return (SUM, mark) if figure.kind is Kind.MONEY and figure.high >= self.least_sum else (mark,)

    def _sourced(self, place: Place, figure: Figure) -> bool:
        """Whether somebody answers for the figure, or a source is named not far above."""
        attributions = self.attributions(place.analysis)
        answers = attributions.covering(figure.span)
        if answered_later(place.analysis, figure, attributions):
            return True
        if any(one.firm or (one.named and one.sentence == place.sentence) for one in answers):
            return True
        folded = place.analysis.folded
        below = folded[place.sentence.end : place.block.span.end].lstrip()
        if any(found.match(below) for found in self._cited):
            return True
        above = folded[_from(place) : figure.whole.start]
        return any(found.search(above) for found in self._traced)

    @cached_property
    def _claims(self) -> Mapping[str, list[re.Pattern[str]]]:
        """The patterns that tell of a figure, under each mark that they have."""
        found: defaultdict[str, list[re.Pattern[str]]] = defaultdict(list)
        for source in self.claims:
            claim = re.compile(MARK.sub(r"<(?:\1)>", source))
            for mark in {mark for marks in MARK.findall(source) for mark in marks.split("|")}:
                found[mark].append(claim)
        return found

    @cached_property
    def _unless(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(re.compile, self.unless))

    @cached_property
    def _cited(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(re.compile, self.cited))

    @cached_property
    def _traced(self) -> tuple[re.Pattern[str], ...]:
        return tuple(map(re.compile, self.traced))


def _from(place: Place) -> int:
    """Where the paragraph before begins, or that of the sentence when it is the first."""
    blocks = place.analysis.document.blocks
    number = place.analysis.document.block_at(place.sentence.start) or 0
    before = blocks[max(0, number - 1)]
    return before.span.start if before.scope in {Scope.BODY, Scope.STANDFIRST} else blocks[number].span.start


def _familiar(figure: Figure) -> bool:
    """« les 1 400 salariés », of whom the reader has heard, and « des milliers de salariés », whom nobody counted."""
    return (figure.definite and figure.hedge is Hedge.EXACT) or figure.low < figure.high
