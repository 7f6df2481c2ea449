"""Shares of a whole that a sentence tells: of which whole, and whether it is told twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.numbers import arithmetic
from lint.checks.numbers.arithmetic import Pair, written
from lint.text import Block, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

TOTAL = re.compile(
    r" (?:du total|de l'ensemble|de la somme|de l'enveloppe|du montant|du budget|du coût|du prix|de la facture|"
    r"de l'effectif|des effectifs)\b"
)
BUDGET = re.compile(r" (?:du|de la|des|de l')[^,.;:]{1,40}? (?:de|d'|à) ?(?:\w+ )?")
OF_THE = re.compile(r" (?:des|de (?:ses|leurs|ces|nos)|d'un total de) ")
EQUALS = re.compile(r"(?: seulement| environ)?(?:,? \((?:soit )?|, soit )")
SO = re.compile(r"(?: [^\W\d][\w'-]*){0,6}, soit ")
TWO = 2  # a part and its whole
ABOUT_MORE = 3  # points more by which « près de la moitié » may miss
FRACTIONS = {
    50: "la moitié",
    100 / 3: "un tiers",
    25: "un quart",
    200 / 3: "deux tiers",
    75: "trois quarts",
    20: "un cinquième",
    10: "un dixième",
}


def whole_of(analysis: Analysis, block: Block, sentence: Span, told: Figure) -> Pair | None:
    """The part and the whole that a share is told of."""
    folded = analysis.folded
    figures = [figure for figure in analysis.figures.within(sentence) if figure.span.end <= told.span.start]
    if not figures:
        earlier = _before(analysis, block, sentence)
        if len(earlier) != TWO or not told.exact:
            return None
        start = analysis.sentences(block)[analysis.sentences(block).index(sentence) - 1].start
        return _among(folded, Span(start, sentence.start), *earlier)
    among = _among(folded, sentence, figures[-2], figures[-1]) if len(figures) > 1 else None
    if among:
        return among
    part, after = figures[-1], analysis.figures.within(Span(told.span.end, sentence.end))
    if after and _of_whole(folded, told, part, after[0]):
        return Pair(after[0], part)
    if TOTAL.match(folded, told.span.end):
        wholes = [figure for figure in _before(analysis, block, sentence) if arithmetic.alike(figure, part)]
        return Pair(wholes[-1], part) if wholes and wholes[-1].low > part.low else None
    return None


def _of_whole(folded: str, told: Figure, part: Figure, whole: Figure) -> bool:
    """« 20 millions, soit un tiers du budget de 60 millions », « 58, soit deux tiers des 87 membres »."""
    if OF_THE.fullmatch(folded, told.span.end, whole.span.start) and part.kind is whole.kind is Kind.COUNT:
        return part.low < whole.low
    return BUDGET.fullmatch(folded, told.span.end, whole.span.start) is not None and arithmetic.alike(part, whole)


def _among(folded: str, sentence: Span, first: Figure, second: Figure) -> Pair | None:
    """« 12 des 60 élus », « sur 60 élus, 12 »."""
    between = folded[first.span.end : second.span.start]
    over = re.search(r"\bsur (?:les |ces |ses |un total de )?(?:quelque )?$", folded[sentence.start : first.span.start])
    bare = over and second.kind is Kind.COUNT and not second.noun  # « sur les 60 hectares du site, 40 ont brûlé »
    if not (bare or arithmetic.alike(first, second)) or "." in between:
        return None
    if arithmetic.OVER.fullmatch(between) and first.low <= second.low:
        return Pair(second, first)
    return Pair(first, second) if over and "," in between and second.low <= first.low else None


def told_before(analysis: Analysis, sentence: Span, told: Figure) -> Figure | None:
    """The fraction beside which a share is told otherwise (« deux tiers (75 %) »), None where both agree."""
    text = analysis.folded
    earlier = analysis.figures.within(Span(sentence.start, told.span.start))
    if not earlier or earlier[-1].kind is not Kind.SHARE or not told.exact or earlier[-1].low != earlier[-1].high:
        return None
    other = earlier[-1]
    kinds = {text[figure.span.end - 1] == "%" for figure in (other, told)}
    beside = len(kinds) > 1 and EQUALS.fullmatch(
        text, max(other.span.end, other.counted.end if other.counted else 0), told.whole.start
    )
    if kinds == {False}:
        beside = SO.fullmatch(text, other.span.end, told.whole.start)
    if beside and "(" in beside[0] and not text.startswith(")", told.span.end):
        return None  # « deux tiers (75 % à Lyon) »
    return other if beside and _differ(other, told) else None


def _differ(fraction: Figure, told: Figure) -> bool:
    """Whether a share is not what a fraction says: « plus d'un tiers (28 %) »."""
    above = told.low - fraction.low
    if fraction.hedge is Hedge.MORE:
        return above < -1
    if fraction.hedge is Hedge.LESS:
        return above > 1
    return abs(above) > arithmetic.SAME_SHARE + (ABOUT_MORE if fraction.hedge is Hedge.ABOUT else 0)


def _before(analysis: Analysis, block: Block, sentence: Span) -> list[Figure]:
    """The figures of the sentence before."""
    sentences = analysis.sentences(block)
    at = sentences.index(sentence)
    return list(analysis.figures.within(sentences[at - 1])) if at else []


def named(low: float, high: float) -> str:
    """A share in words where it has a name (« un tiers »), else in per cent."""
    middle = (low + high) / 2
    name = next((name for share, name in FRACTIONS.items() if abs(share - middle) < 1), "")
    return name or f"{written(low, high)}\u00a0%"
