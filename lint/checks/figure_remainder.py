"""Kind figure-remainder: what is left of a whole when a part is taken away, and parts that exclude each other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.contract import Unexpanded
from lint.checks.numbers.arithmetic import alike, written
from lint.checks.numbers.rests import OTHERS, UNNAMED, counted_noun, is_left, part_and_whole
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

SINGLE = re.compile(r"\b(?:un|une|l'une?|seule?)\b")
OVER = re.compile(r"(?: [^\W\d][\w'-]*){0,4} (?:sur|parmi|des|de ses|de leurs|de ces) (?:les |ses |un total de )?")
ON = re.compile(r"\b(?:sur|parmi) (?:un total de |les |ces |ses |leurs )?$")
MOST_LIKE, LEAST_LIKE = 2.0, 0.5  # times what should be left; a number farther off is of something else
MOST_PARTS = 3
TEN = 10  # « huit habitants sur dix » is a share, « 30 places sur 80 » a part of a whole
NEAR = 60  # code points after a part in which its state stands
FEWEST = 3


@dataclass(frozen=True)
class FigureRemainder(Unexpanded):
    """Signale un reste qui n'est pas ce que le total et la partie laissent (« 118 postes sur 164 ; les 56 restants »).

    Le total et les parties sont ceux de la phrase ou de la précédente. Une ligne d'`opposed` nomme des sorts qui
    s'excluent (« condamné, relaxé ») : les parties qui les subissent ne dépassent pas le total.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "total", "expected")

    opposed: tuple[str, ...] = ()

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that tell of a rest, and those of a whole whose parts have different fates."""
        return tuple(
            Pattern(word, whole=False) for word in ("rest", "autres", "derni", ";", "demeure", "sur ", "parmi", ":")
        )

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The rests and the parts that their whole contradicts."""
        for place in places(passages):
            figures = [figure for figure in place.figures if _counts(figure)]
            for figure in figures:
                if is_left(place.analysis.folded, place.sentence, figure):
                    yield from _left(place, figure)
            yield from self._parted(place, figures)

    def _parted(self, place: Place, figures: Sequence[Figure]) -> Iterator[Match]:
        """« Sur les 12 prévenus, 8 ont été condamnés et 5 relaxés »."""
        if len(figures) < FEWEST:
            return
        whole, *parts = figures
        folded = place.analysis.folded
        on = ON.search(folded, place.sentence.start, whole.span.start)
        listed = re.match(r"[^.;:]{0,30} : ", folded[whole.span.end : parts[0].span.start])
        fates = [self._fate(folded, part, end) for part, end in zip(parts, _ends(place, parts), strict=True)]
        rows = {row for row, _ in fates}
        listed = listed or re.search(r" ; ", folded[whole.span.end : parts[0].span.start])
        if not (on or listed) or len(rows) > 1 or None in rows or len(set(fates)) < len(fates):
            return
        if sum(part.low for part in parts) > whole.low > max(part.low for part in parts):
            total = sum(part.low for part in parts)
            yield _match(place, (whole, *parts), parts[-1], total)

    def _fate(self, folded: str, part: Figure, end: int) -> tuple[int | None, str]:
        """The row and the word that tell what became of a part."""
        after = folded[part.span.end : min(end, part.span.end + NEAR)]
        for number, row in enumerate(self._rows):
            if found := row.search(after):
                return number, found["stem"]
        return None, ""

    @cached_property
    def _rows(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(rf"\b(?P<stem>{'|'.join(row.split(', '))})e?s?\b") for row in self.opposed)


def _ends(place: Place, parts: Sequence[Figure]) -> Iterator[int]:
    yield from (part.whole.start for part in parts[1:])
    yield place.sentence.end


def _counts(figure: Figure) -> bool:
    return figure.kind in {Kind.COUNT, Kind.MONEY} and figure.exact and figure.low > 1


def _left(place: Place, rest: Figure) -> Iterator[Match]:
    """A rest, from the figures before it in its sentence and the two before."""
    told = _told_before(place, rest)
    explicit = _over(place, told)
    if explicit:
        whole, parts = explicit
    elif len(told) >= 2 and (all(_same_thing(told, figure, rest) for figure in told) or _others(place, told, rest)):  # noqa: PLR2004  (whole and part)
        whole, parts = max(told, key=lambda figure: figure.low), []
        parts = [figure for figure in told if figure.span.start > whole.span.start]
    else:
        return
    if not parts or len(parts) > MOST_PARTS or whole.low <= rest.low:
        return
    if not explicit and not (alike(parts[-1], rest) or _bare(parts[-1]) or _others(place, told, rest)):
        return
    sums = {sum(part.low for part in some) for size in range(1, len(parts) + 1) for some in combinations(parts, size)}
    expected = whole.low - (parts[0].low if explicit else sum(part.low for part in parts))
    if any(whole.low - made == rest.low for made in sums) or expected <= 0:
        return
    if LEAST_LIKE <= rest.low / expected <= MOST_LIKE:
        yield _match(place, (whole, *parts), rest, expected)


def _told_before(place: Place, rest: Figure) -> list[Figure]:
    start = (place.previous or place.sentence).start
    found = place.analysis.figures.within(Span(start, rest.whole.start))
    return [figure for figure in found if _counts(figure) and (figure.kind is rest.kind or _bare(figure))]


def _others(place: Place, told: Sequence[Figure], rest: Figure) -> bool:
    """Whether a rest is « les deux autres » of the two numbers before, whatever they count."""
    folded = place.analysis.folded
    if len(told) != 2 or not (rest.definite and OTHERS.match(folded, rest.span.end)):  # noqa: PLR2004  (whole and part)
        return False
    return told[1].low < told[0].low and not SINGLE.search(folded, told[0].span.end, rest.span.start)


def _over(place: Place, told: Sequence[Figure]) -> tuple[Figure, list[Figure]] | None:
    """« 118 postes sur 164 », when these are the only figures."""
    if not told and (ratio := _ratio(place)):
        return ratio
    if len(told) != 2:  # noqa: PLR2004  (part and whole)
        return None
    part, whole = told
    over = OVER.fullmatch(place.analysis.folded, part.span.end, whole.whole.start)
    over = over or OVER.fullmatch(place.analysis.folded, part.span.end, whole.span.start)
    return (whole, [part]) if over and part.low < whole.low else None


def _ratio(place: Place) -> tuple[Figure, list[Figure]] | None:
    """« 30 places sur 80 », which is read as a share, when it is the only one before the rest."""
    start = (place.previous or place.sentence).start
    for figure in place.analysis.figures.within(Span(start, place.sentence.end)):
        if figure.kind is Kind.SHARE and figure.exact:
            over = part_and_whole(place.analysis.folded, figure)
            return (over[1], [over[0]]) if over and over[1].low > TEN else None
    return None


def _same_thing(told: Sequence[Figure], figure: Figure, rest: Figure) -> bool:
    """Whether a figure counts what the others count, named or not."""
    nouns = {noun for other in (*told, rest) if (noun := counted_noun(other)) and not UNNAMED.match(noun)}
    return len(nouns) <= 1 and (figure.unit == rest.unit or _bare(figure))


def _bare(figure: Figure) -> bool:
    return figure.kind is Kind.COUNT and not figure.noun


def _match(place: Place, told: Sequence[Figure], wrong: Figure, expected: float) -> Match:
    whole = told[0]
    end = wrong.span.end if UNNAMED.match(wrong.noun) else (wrong.counted or wrong.span).end
    slots = {
        "total": place.words(Span(whole.span.start, (whole.counted or whole.span).end)),
        "expected": written(expected, expected),
    }
    related = tuple((figure.span, "le total" if figure is whole else "une partie") for figure in told)
    return Match(Span(wrong.span.start, end), (), slots, related)
