"""Kind figure-arithmetic: a sum done in the sentence that its own figures contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.numerals import NUMBER, value
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import places
from lint.checks.numbers import arithmetic, shares
from lint.checks.numbers.arithmetic import Pair, allows, written
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Block, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.lexicon import Lexicon

REACH = 50  # code points before a figure in which « une hausse de » stands
VALUES = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.MEASURE, Kind.TEMPERATURE, Kind.POINTS})
SENTENCE_END = re.compile(r"[.!?…]\s")
EACH = 3  # times what is told for each month, at least, that two values for the year are apart
FOLLOWS = re.compile(
    r"(?:,? (?:passant|pour passer|pour atteindre|et pass\w+)| ?: (?:[\w']+ ){1,3}pass\w+| ?:|,? à|,)"
    r"(?: ainsi)?(?: de| d'environ)? "
)
PER = re.compile(r"\b(?:par|le|la|les) $")  # « 480 euros les mille litres »
THEN = re.compile(
    r"[^.;:()\d]{0,40}(?: :|,) (?:il|elle|ils|elles|(?:leur|le|ce|son) (?:nombre|total|chiffre|prix|montant)) "
    r"(?:a|ont|aura|auront|avait|avaient)(?: donc| ainsi| presque)?(?: été)? "
)
SIGN = re.compile(r"\((?P<sign>[-+−–]?) ?$")
OF = (
    r"(?: [\w-]+)?(?: de | d'|, de | d'environ | de près de | de plus de | de quelque )"
    r"(?:plus de |près de |moins de |environ )?"
)
SHARE_NOUNS = ("taux", "proportion")
PART_WORDS = ("moitié", "tiers", "quart", "quarts")


MULTIPLIED, DIVIDED = r"(?:multipli|divis)ée?s?", "divis"
TIMES_OF = re.compile(rf"\b{MULTIPLIED} par $")


class Way(StrEnum):
    """How the second of two values stands to the first; the value is its name in French."""

    UP = "hausse"
    DOWN = "baisse"
    APART = "écart"


SIGNS = {"+": Way.UP, **dict.fromkeys("-−–", Way.DOWN)}


@dataclass(frozen=True)
class FigureArithmetic:
    """Refait le calcul que la phrase donne : hausse ou baisse en pourcentage, écart, multiple, part d'un total.

    `rises`, `falls` et `gaps` sont les noms qui précèdent le résultat (« une hausse de 20 % »), `parts` les mots qui
    précèdent une part (« soit un tiers »), `multiples` les verbes qui multiplient, avec leur facteur (« doubler: 2 »),
    `verbs` ceux qui annoncent deux valeurs. L'arrondi est admis, à une unité du dernier chiffre près. Avec `points:
    true`, seul est signalé l'écart entre deux pourcentages donné en pour cent au lieu de points.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "told", "first", "second", "expected")

    rises: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    multiples: Mapping[str, str] = field(default_factory=dict)
    verbs: tuple[str, ...] = ()
    points: bool = False

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(
            self,
            rises=expand_all(self.rises, words),
            falls=expand_all(self.falls, words),
            gaps=expand_all(self.gaps, words),
            parts=expand_all(self.parts, words),
            verbs=expand_all(self.verbs, words),
            multiples={form: by for verb, by in self.multiples.items() for form in expand_all((verb,), words)},
        )

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that announce a result."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The results that the figures of their sentence contradict."""
        for place in places(passages):
            yield from self._in_sentence(place.analysis, place.block, place.sentence)

    def _in_sentence(self, analysis: Analysis, block: Block, sentence: Span) -> Iterator[Match]:
        figures, folded = analysis.figures.within(sentence), analysis.folded
        values = [figure for figure in figures if figure.kind in VALUES]
        pairs = arithmetic.changes(folded, sentence.start, values)
        for told in figures:
            yield from self._told(analysis, told, pairs)
            yield from () if self.points else self._part(analysis, block, sentence, told)
        for pair in () if self.points else pairs:
            yield from self._multiple(analysis, sentence, pair)
        if all(TIMES_OF.search(folded[: figure.span.start]) for figure in values) and not self.points:
            yield from self._multiple_then(analysis, block, sentence)

    def _told(self, analysis: Analysis, told: Figure, pairs: Sequence[Pair]) -> Iterator[Match]:
        """A rise, a fall or a gap told right after the two values."""
        folded = analysis.folded
        before = [pair for pair in pairs if pair.end <= told.span.start]
        if not before:
            yield from self._foretold(analysis, told, pairs)
            return
        pair = before[-1]
        told = arithmetic.in_unit(told, pair.old)
        between = folded[pair.end : told.whole.start]
        beside = analysis.figures.within(Span(pair.end, told.whole.start))
        if any(figure.kind in VALUES and not PER.search(folded[pair.end : figure.span.start]) for figure in beside):
            return
        each = arithmetic.EACH_TIME.match(folded, told.span.end) and not arithmetic.EACH_TIME.match(folded, pair.end)
        if each and abs(told.low) * EACH <= abs(pair.new.low - pair.old.low):
            return  # « de 960 à 1 080 euros, soit 10 euros de plus par mois »
        way = self._way(folded, between, told)
        if way is None or (told.kind is Kind.SHARE and _of_votes(pair)):
            return
        limits = _gap(told, pair) if way is Way.APART else _change(told, pair, way)
        if self.points or _in_points(told, pair):
            if self.points and _in_points(told, pair):
                yield _match(analysis, told.span, pair, _points(pair))
        elif limits and not allows(replace(told, low=abs(told.low), high=abs(told.high)), *limits):
            yield _match(analysis, told.span, pair, _unit(told, *limits, way))

    def _foretold(self, analysis: Analysis, told: Figure, pairs: Sequence[Pair]) -> Iterator[Match]:
        """« a augmenté de 15 %, passant de 600 à 720 euros »."""
        folded = analysis.folded
        pair = next((pair for pair in pairs if pair.start >= told.span.end), None)
        if pair is None or not (told.kind is Kind.SHARE or _same_measure(told, pair)):
            return
        before = folded[max(0, told.whole.start - REACH) : told.whole.start]
        if not (FOLLOWS.fullmatch(folded, told.span.end, pair.start) and self._changing.search(before)):
            return
        limits = arithmetic.growth(pair) if told.kind is Kind.SHARE else arithmetic.distance(pair)
        low, high = sorted(map(abs, limits))
        if _in_points(told, pair):
            if self.points:
                yield _match(analysis, told.span, pair, _points(pair))
        elif not self.points and not allows(told, low, high):
            yield _match(analysis, told.span, pair, _unit(told, low, high, Way.APART))

    def _way(self, folded: str, between: str, told: Figure) -> Way | None:
        """What a figure after two values says that it is."""
        if found := self._announced.search(between):
            word = found["word"]
            return Way.APART if word in self.gaps else Way.DOWN if word in self.falls else Way.UP
        if signed := SIGN.search(between):
            return SIGNS.get(signed["sign"] or folded[told.span.start])
        stated = re.search(r"(?:\bsoit|:|\() ?$", between)
        return Way.APART if stated and self._apart_after.match(folded, told.span.end) else None

    def _part(self, analysis: Analysis, block: Block, sentence: Span, told: Figure) -> Iterator[Match]:
        """« 12 des 60 élus, soit un quart », « 20 millions, soit la moitié du total »."""
        before = analysis.folded[max(sentence.start, told.whole.start - REACH) : told.whole.start]
        if told.kind is not Kind.SHARE:
            return
        if other := shares.told_before(analysis, sentence, told):
            yield _match(analysis, told.span, Pair(other, told), shares.named(other.low, other.low))
        if not self._stated.search(before):
            return
        pair = shares.whole_of(analysis, block, sentence, told)
        if pair is None:
            return
        low, high = arithmetic.proportion(pair)
        slack = arithmetic.FRACTION_SLACK if analysis.folded[told.span.end - 1] != "%" else 0
        if not allows(told, low - slack, high + slack):
            yield _match(analysis, told.span, pair, shares.named(low, high))

    def _multiple(self, analysis: Analysis, sentence: Span, pair: Pair) -> Iterator[Match]:
        """« a doublé, de 10 à 30 »."""
        before = analysis.folded[sentence.start : min(pair.old.span.start, pair.new.span.start)]
        found = self._multiplied.search(before)
        if found:
            yield from self._by(analysis, sentence.start, pair, found)
        elif then := THEN.match(analysis.folded, pair.end, sentence.end):
            after = self._multiplied.match(analysis.folded[then.end() : sentence.end])
            yield from self._by(analysis, then.end(), pair, after) if after else ()

    def _multiple_then(self, analysis: Analysis, block: Block, sentence: Span) -> Iterator[Match]:
        """« 30 contre 10 l'an dernier. Leur nombre a donc doublé »."""
        found = self._multiplied.search(analysis.folded[sentence.start : sentence.end])
        sentences = analysis.sentences(block)
        at = sentences.index(sentence)
        if not found or not at or not re.search(r"\bdonc\b|\bainsi\b", analysis.folded[sentence.start : sentence.end]):
            return
        values = [one for one in analysis.figures.within(sentences[at - 1]) if one.kind in VALUES]
        pairs = arithmetic.changes(analysis.folded, sentences[at - 1].start, values)
        if len(pairs) == 1:
            yield from self._by(analysis, sentence.start, pairs[0], found)

    def _by(self, analysis: Analysis, at: int, pair: Pair, found: re.Match[str]) -> Iterator[Match]:
        by = self._factor(found)
        low, high = (1 + part / 100 for part in arithmetic.growth(pair))
        least, most = by * (0.7 if found["near"] else 0.87), by * (2 if found["more"] else 1.2)
        if high < least or low > most:
            start, end = found.start("word"), found.end("by" if found["by"] else "word")
            span = Span(at + start, at + end)
            down = high < 1 and found["by"]
            expected = f"une multiplication par {written(low, high)}"
            if down:
                expected = f"une division par {written(1 / high, 1 / low)}"
            yield _match(analysis, span, pair, expected)

    def _factor(self, found: re.Match[str]) -> float:
        """By how much a verb multiplies: « doubler », « diviser par trois »."""
        if not found["by"]:
            return float(self.multiples[found["word"]])
        by = value(found["by"]).low
        return 1 / by if found["word"].startswith(DIVIDED) else by

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        words = (*self.rises, *self.falls, *self.gaps, *self.parts, *self.multiples, *self.verbs, MULTIPLIED)
        return tuple(Pattern(form) for form in dict.fromkeys((*words, *PART_WORDS, *SHARE_NOUNS)))

    @cached_property
    def _announced(self) -> re.Pattern[str]:
        words = "|".join(sorted((*self.rises, *self.falls, *self.gaps), key=len, reverse=True))
        return re.compile(
            rf"(?:\bsoit|[:(,–—]|\bavec|\ben|\bdonc)(?: (?:une?|d'une?|en|donc|avec|la))*[ '](?P<word>{words}){OF}$"
        )

    @cached_property
    def _changing(self) -> re.Pattern[str]:
        words = "|".join(sorted((*self.rises, *self.falls, *self.verbs), key=len, reverse=True))
        return re.compile(
            rf"\b(?:{words})(?: est| a été| sera)?(?: encore| ainsi)? (?:[\w'-]+ ){{0,6}}?(?:de |d')(?:[\w']+ )?$"
        )

    @cached_property
    def _apart_after(self) -> re.Pattern[str]:
        return re.compile(rf"(?: [^\W\d]+)? (?:(?:d'|de )(?:{'|'.join(self.gaps)})|(?:de|en) (?:plus|moins|mieux))\b")

    @cached_property
    def _stated(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{'|'.join(self.parts)}) (?:[\w']+ ){{0,2}}$"
            r"|\b(?:taux|proportion|part)\b[^.;,]{0,40}? (?:atteint|est|s'établit|s'élève|ressort) (?:donc|ainsi) "
            r"(?:de |à )?$"
        )

    @cached_property
    def _multiplied(self) -> re.Pattern[str]:
        words = "|".join(sorted(self.multiples, key=len, reverse=True))
        return re.compile(
            rf"(?P<near>(?:presque|quasiment|près de) )?(?P<more>plus que )?\b(?P<word>{words}|{MULTIPLIED}(?= par))\b"
            rf"(?: par (?P<by>{NUMBER})\b)?"
        )


def _of_votes(pair: Pair) -> bool:
    """« 19 voix contre 8 »: two values of which neither becomes the other."""
    return pair.old.kind is Kind.COUNT and bool({pair.old.noun, pair.new.noun} & arithmetic.VOTES)


def _same_measure(told: Figure, pair: Pair) -> bool:
    """Whether a change is told in what its two values are told in."""
    if told.kind is Kind.POINTS:
        return pair.old.kind is Kind.SHARE
    return told.kind in {Kind.MONEY, Kind.MEASURE} and told.unit == pair.old.unit


def _in_points(told: Figure, pair: Pair) -> bool:
    """Whether the distance between two shares, a matter of points, is given in per cent."""
    if told.kind is not Kind.SHARE or pair.old.kind is not Kind.SHARE or told.unit == "":
        return False
    absolute = replace(told, low=abs(told.low), high=abs(told.high))
    apart, grown = (sorted(map(abs, limits)) for limits in (arithmetic.distance(pair), arithmetic.growth(pair)))
    return allows(absolute, *apart) and not allows(absolute, *grown)


def _points(pair: Pair) -> str:
    low, high = sorted(map(abs, arithmetic.distance(pair)))
    return f"{written(low, high)}\u00a0point" + ("s" if low >= 2 else "")  # noqa: PLR2004  (the plural begins at two)


def _gap(told: Figure, pair: Pair) -> tuple[float, float] | None:
    if told.kind is Kind.SHARE:
        return None if pair.old.kind is Kind.SHARE else _turned(arithmetic.growth(pair))
    if (told.kind is Kind.POINTS) is not (pair.old.kind is Kind.SHARE):
        return None
    return _turned(arithmetic.distance(pair))


def _turned(limits: tuple[float, float]) -> tuple[float, float]:
    """A distance without its sign."""
    low, high = limits
    return (-high, -low) if low < 0 else (low, high)


def _change(told: Figure, pair: Pair, way: Way) -> tuple[float, float] | None:
    """What a rise or a fall from one value to the other is, in the unit of the figure that tells it."""
    if told.kind is Kind.SHARE:
        low, high = arithmetic.growth(pair)
    elif (told.kind is Kind.POINTS) if pair.old.kind is Kind.SHARE else arithmetic.alike(told, pair.old):
        low, high = arithmetic.distance(pair)
    else:
        return None
    return (-high, -low) if way is Way.DOWN else (low, high)


def _unit(told: Figure, low: float, high: float, way: Way) -> str:
    if high < 0 and way is not Way.APART:
        turned = Way.UP if way is Way.DOWN else Way.DOWN
        return f"une {turned.value} de {_unit(told, -high, -low, Way.APART)}"
    number = written(low, high)
    if told.kind is Kind.SHARE:
        return f"{number}\u00a0%"
    if told.kind is Kind.POINTS:
        return f"{number}\u00a0point" + ("s" if abs(low) >= 2 else "")  # noqa: PLR2004  (the plural begins at two)
    return number


def _match(analysis: Analysis, told: Span, pair: Pair, expected: str) -> Match:
    """The whole calculation, from its first figure in the sentence to its result."""
    text = analysis.document.text
    first, second = sorted((pair.old.span, pair.new.span))
    near = [span for span in (first, second, told) if not SENTENCE_END.search(text, span.end, told.start)]
    return arithmetic.contradicted(text, (told, first, second), near, expected, ("première valeur", "seconde valeur"))
