"""Kind figure-product: a share of a whole and what it is said to come to; a number of things and their price."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.contract import Unexpanded
from lint.checks.numbers import arithmetic
from lint.checks.numbers.arithmetic import Pair, alike, bounds, written
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

CALLED = re.compile(
    r"[^.;]{0,70}?(?:,| \(|–|—) ?(?:soit|c'est-à-dire|(?:ce )?qui représentent?|ce qui fait) (?:au total )?"
)
OVER = re.compile(
    r"(?: [^\W\d][\w'-]*){0,3} (?:sur|parmi) "
    r"(?:un total de |les |ses |ces |un budget de |une enveloppe de )?(?:quelque )?"
)
OF_THEM = re.compile(
    r" (?:d'entre (?:eux|elles)|de (?:ceux-ci|celles-ci|cet effectif|ce total|cette somme|ce montant))\b"
)
OF = re.compile(r" (?:des|de (?:ses|ces|leurs)|du|de la|de l')(?: \w+ de)? ?(?:quelque )?")
ON = re.compile(r"\bsur (?:les |ses |ces |un total de )?(?:quelque )?$")
EACH = re.compile(r"(?: [^\W\d][\w'-]*){1,4} (?:à|au prix de|de|d'un montant de|vendue?s|payée?s|facturée?s) (?:à )?")
PRICE = re.compile(r"(?: [^\W\d][\w'-]*){0,3} (?:aux|à ses|à leurs|à chacun des|pour chacun des|pour les|pour ses) ")
IN_ALL = re.compile(
    r"(?: (?:chacune?|pièce|l'unité|l'un|l'une|par personne))?(?:,| \() ?(?:soit|pour un total de|ce qui fait)"
    r"(?: (?:au total|en tout|une? (?:total|recette|dépense|facture|coût|montant|somme|budget|enveloppe) (?:de|d'))"
    r"| environ| près de)? ?"
)
LEAST_LIKE, MOST_LIKE = 0.2, 5.0
NOUGHT = 0.02  # of its worth by which a total with a nought too many may miss
FRACTION_SLACK = 3.0  # points by which a share written in words may miss


@dataclass(frozen=True)
class FigureProduct(Unexpanded):
    """Refait une multiplication (« 30 % des 200 salariés, soit 80 personnes », « 12 billets à 15 euros, soit 200 »).

    Le tout est dans la phrase (« des 200 salariés », « sur les 200 », « soit 2 millions sur 6 ») ou dans la précédente,
    si la part est celle « d'entre eux ». L'arrondi est admis.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "told", "expected")

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that announce a result."""
        return tuple(map(Pattern, ("soit", "c'est-à-dire", "représente", "représentent", "total", "fait")))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The results that a share and its whole, or a number and its price, contradict."""
        for place in places(passages):
            figures = place.figures
            for at in range(len(figures) - 1):
                yield from _shared(place, at)
                yield from _priced(place, at)


def _shared(place: Place, at: int) -> Iterator[Match]:
    figures = place.figures
    share = figures[at]
    if share.kind is not Kind.SHARE or share.low != share.high or share.low <= 0:
        return
    whole, result = _whole_and_result(place, at)
    if whole is None or result is None or not alike(result, replace(whole, noun=result.noun)):
        return
    low, high = arithmetic.proportion(Pair(whole, result))
    worded = place.analysis.folded[share.span.end - 1] != "%"
    slack = FRACTION_SLACK if worded else 0.5 if share.step >= 1 else share.step / 2
    if whole.kind is Kind.COUNT and whole.low < 1000:  # noqa: PLR2004  (one person more or less)
        slack = max(slack, 100 / whole.low)
    if arithmetic.allows(share, low - slack, high + slack) or not _like(result, whole.low * share.low / 100):
        return
    expected = whole.low * share.low / 100
    yield _match(place, (share, whole), result, expected)


def _whole_and_result(place: Place, at: int) -> tuple[Figure | None, Figure | None]:
    """The whole of a share and the figure that tells the share again, None where they are not told."""
    figures, folded = place.figures, place.analysis.folded
    share, after = figures[at], figures[at + 1 :]
    if _called(folded, share, after[0]):
        if len(after) > 1 and OVER.fullmatch(folded, after[0].span.end, after[1].whole.start):
            return after[1], after[0]
        if share.counted is None or not re.search(r"\d", folded[share.span.start : share.counted.end][-4:]):
            return _earlier(place, at), after[0]
        return None, None
    if len(after) > 1 and _directly(folded, share, after[0]) and _called(folded, after[0], after[1]):
        return after[0], after[1]
    return None, None


def _directly(folded: str, share: Figure, whole: Figure) -> bool:
    return OF.fullmatch(folded, share.span.end, whole.span.start) is not None


def _called(folded: str, one: Figure, result: Figure) -> bool:
    return (
        result.kind in {Kind.COUNT, Kind.MONEY}
        and CALLED.fullmatch(folded, one.span.end, result.whole.start) is not None
    )


def _earlier(place: Place, at: int) -> Figure | None:
    """« Sur les 200 salariés, 30 % … », « L'usine a 200 salariés. 30 % d'entre eux … »."""
    figures, folded = place.figures, place.analysis.folded
    if at and ON.search(folded, place.sentence.start, figures[at - 1].span.start):
        return figures[at - 1]
    if OF_THEM.match(folded, figures[at].span.end) and place.previous:
        told = [one for one in place.analysis.figures.within(place.previous) if one.kind in {Kind.COUNT, Kind.MONEY}]
        return told[0] if len(told) == 1 else None
    return None


def _priced(place: Place, at: int) -> Iterator[Match]:
    """« 12 billets à 15 euros, soit 200 euros »."""
    figures, folded = place.figures, place.analysis.folded
    if len(figures) < at + 3:
        return
    count, price, total = figures[at : at + 3]
    if price.kind is Kind.COUNT and PRICE.fullmatch(folded, count.span.end, price.span.start):
        yield from _multiplied(place, (price, count, total), price)
        return
    if (count.kind, price.kind, total.kind) != (Kind.COUNT, Kind.MONEY, Kind.MONEY) or price.unit != total.unit:
        return
    if EACH.fullmatch(folded, count.span.end, price.whole.start):
        yield from _multiplied(place, (count, price, total), price)


def _multiplied(place: Place, terms: tuple[Figure, Figure, Figure], last: Figure) -> Iterator[Match]:
    """A number of things, their price, and the total that follows the `last` of the two."""
    count, price, total = terms
    if price.kind is not Kind.MONEY or price.unit != total.unit or not (count.exact and price.exact):
        return
    end = (last.counted or last.span).end
    if not IN_ALL.fullmatch(place.analysis.folded, end, total.whole.start):
        return
    (few, many), (cheap, dear), (least, most) = bounds(count), bounds(price), bounds(total)
    if (most < few * cheap or least > many * dear) and _like(total, count.low * price.low):
        yield _match(place, (count, price), total, count.low * price.low)


def _like(result: Figure, expected: float) -> bool:
    """Whether a result is near enough to be meant, and told without « plus de »."""
    near = result.hedge in {Hedge.EXACT, Hedge.ABOUT} and expected > 0
    ratio = result.low / expected if expected else 0
    return near and (LEAST_LIKE <= ratio <= MOST_LIKE or any(abs(ratio / by - 1) < NOUGHT for by in (0.1, 10.0)))


def _match(place: Place, told: tuple[Figure, Figure], result: Figure, expected: float) -> Match:
    first = min(figure.span.start for figure in (*told, result) if figure.span.start >= place.sentence.start)
    last = max((*told, result), key=lambda figure: figure.span.end)
    span = Span(first, (last.counted or last.span).end)
    slots = {"told": place.words(result.span), "expected": written(expected, expected)}
    return Match(span, (), slots, tuple((figure.span, "un des termes") for figure in told))
