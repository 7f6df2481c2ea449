"""Kind figure-direction: a rise that falls, a fall that rises, and a change that its two values contradict."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.numbers import arithmetic
from lint.checks.numbers.arithmetic import Pair, alike, bounds, written
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

VALUES = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE, Kind.MEASURE, Kind.TEMPERATURE})
PASSING = (
    r"(?: [^\W\d][\w'-]*){0,4}?"
    r"(?:,? (?:en |pour )?(?:passant|passer)(?: ainsi)?|,? (?:et|elle|il) (?:est )?passée?s?|,)?"
    r" (?:de |d')(?:[\w']+ ){0,2}"
)
TOLD = r" (?:de |d')?(?:[^.;:()]{1,40}?)?(?:,| à| pour| et)[^.;:()]{0,25}"
LIKE = 0.25  # of the ratio that « deux fois plus » gives by which the two values may miss it
TIMES = re.compile(r" (?P<way>plus|moins)\b(?! de la moitié)")
NOT = re.compile(r"\b(?:ne|n'|pas|sans|moins|malgré|après|contrairement|ni|freiner|enrayer|stopper)\b")


@dataclass(frozen=True)
class FigureDirection:
    """Signale une hausse dont les valeurs baissent, une baisse dont elles montent, un écart qu'elles démentent.

    « Le nombre de cas a diminué, passant de 32 à 38 » ; « elle a perdu 4 000 abonnés, passant de 21 000 à 16 000 » ;
    « deux fois plus » entre deux nombres que rien ne double. `rises` et `falls` sont des verbes et des noms.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "told", "expected")

    rises: tuple[str, ...] = ()
    falls: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(self, rises=expand_all(self.rises, words), falls=expand_all(self.falls, words))

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that tell of a change."""
        return (*map(Pattern, dict.fromkeys((*self.rises, *self.falls))), Pattern("fois"))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The changes that their values contradict."""
        for place in places(passages):
            values = [figure for figure in place.figures if figure.kind in VALUES]
            for pair in arithmetic.changes(place.analysis.folded, place.sentence.start, values):
                yield from self._changed(place, values, pair)
                yield from self._then(place, pair)
            yield from _multiplied(place)

    def _changed(self, place: Place, values: Sequence[Figure], pair: Pair) -> Iterator[Match]:
        folded, start = place.analysis.folded, place.sentence.start
        if pair.old.low < 0 or pair.new.low < 0 or not (pair.old.exact and pair.new.exact):
            return
        words = list(self._words.finditer(folded, start, pair.start))
        if not words or NOT.search(folded, max(start, words[-1].start() - 15), words[-1].start()):
            return
        word, between = words[-1], folded[words[-1].end() : pair.start]
        told = next((one for one in values if word.end() <= one.span.start and one.span.end <= pair.start), None)
        if told is None and not self._passing.fullmatch(between):
            return
        if told is not None and not self._telling.fullmatch(between):
            return
        rising = word[0] in self._rising
        if pair.new.low != pair.old.low and (pair.new.low > pair.old.low) is not rising:
            yield _match(place, word, pair, "une " + ("baisse" if rising else "hausse"))
        elif told is not None and told.exact and alike(told, pair.old) and told.kind is not Kind.SHARE:
            yield from _gap(place, word, told, pair)

    def _then(self, place: Place, pair: Pair) -> Iterator[Match]:
        """« 31 %, contre 35 % en 2023, une part en hausse »."""
        if not (pair.old.exact and pair.new.exact) or pair.old.low == pair.new.low:
            return
        folded, end = place.analysis.folded, place.sentence.end
        found = self._after.match(folded, pair.end, end) or self._told_after.match(folded, pair.end, end)
        if found and (pair.new.low > pair.old.low) is not (found["way"] in self._rising):
            slots = {
                "told": place.words(Span(*found.span("way"))),
                "expected": "une hausse" if pair.new.low > pair.old.low else "une baisse",
            }
            yield Match(Span(pair.start, found.end()), (), slots, ((pair.old.span, "première valeur"),))

    @cached_property
    def _after(self) -> re.Pattern[str]:
        words = "|".join(sorted((*self.rises, *self.falls), key=len, reverse=True))
        return re.compile(
            rf"[^.;:()\d]{{0,30}}(?:(?:19|20)\d\d)?[^.;:()\d]{{0,15}}?"
            rf"(?:, | : |\(|, soit )(?:une? |un chiffre |une part |un taux )?(?:en )?(?:nette |légère |forte )?"
            rf"(?P<way>{words})\b(?! (?:de|d'|des|que))"
        )

    @cached_property
    def _told_after(self) -> re.Pattern[str]:
        """« 3,4 milliards, contre 3,1 un an plus tôt : il s'est réduit »."""
        words = "|".join(sorted((*self.rises, *self.falls), key=len, reverse=True))
        return re.compile(
            rf"[^.;:()\d]{{0,30}}(?:(?:19|20)\d\d)?[^.;:()\d]{{0,15}}?(?:,| :) "
            rf"(?:ils?|elles?|ce (?:taux|chiffre|nombre)) (?:a|ont|s'est|se sont)"
            rf"(?: donc| encore| ainsi| nettement| légèrement| fortement)? (?P<way>{words})\b"
        )

    @cached_property
    def _rising(self) -> frozenset[str]:
        return frozenset(self.rises)

    @cached_property
    def _words(self) -> re.Pattern[str]:
        words = "|".join(sorted((*self.rises, *self.falls), key=len, reverse=True))
        return re.compile(rf"\b(?:{words})\b(?!-)")

    @cached_property
    def _passing(self) -> re.Pattern[str]:
        return re.compile(PASSING)

    @cached_property
    def _telling(self) -> re.Pattern[str]:
        return re.compile(TOLD)


def _gap(place: Place, word: re.Match[str], told: Figure, pair: Pair) -> Iterator[Match]:
    """« a perdu 4 000 abonnés, passant de 21 000 à 16 000 »."""
    between = place.analysis.folded[(told.counted or told.span).end : pair.start]
    if "pass" not in between or told.span.start - word.end() > len(" de près de "):
        return
    low, high = sorted(map(abs, arithmetic.distance(pair)))
    least, most = bounds(told)
    if most < low or least > high:
        yield _match(place, word, pair, f"un écart de {written(low, high)}")


def _multiplied(place: Place) -> Iterator[Match]:
    """« C'est trois fois plus que l'an dernier, où 20 cas avaient été relevés », after a sentence with the number."""
    folded = place.analysis.folded
    figures = place.figures
    times = next((one for one in figures if one.kind is Kind.MULTIPLE and one.exact), None)
    way = TIMES.match(folded, times.span.end) if times else None
    if (
        times is None
        or way is None
        or place.previous is None
        or not re.match(r"(?:c'est|soit) ", folded[place.sentence.start :][:6])
    ):
        return
    before = [one for one in place.analysis.figures.within(place.previous) if one.kind in {Kind.COUNT, Kind.MONEY}]
    after = [one for one in figures if one.kind in {Kind.COUNT, Kind.MONEY} and one.span.start > way.end()]
    if len(before) != 1 or len(after) != 1 or not (before[0].exact and after[0].exact and after[0].low > 0):
        return
    if before[0].noun and after[0].noun and before[0].noun != after[0].noun:
        return
    ratio = before[0].low / after[0].low
    ratio = ratio if way["way"] == "plus" else 1 / ratio
    if abs(ratio / times.low - 1) > LIKE:
        span = Span(times.span.start, (after[0].counted or after[0].span).end)
        slots = {
            "told": place.words(Span(times.span.start, way.end())),
            "expected": f"un rapport de {written(ratio, ratio)}",
        }
        yield Match(span, (), slots, ((before[0].span, "l’autre nombre"),))


def _match(place: Place, word: re.Match[str], pair: Pair, expected: str) -> Match:
    slots = {"told": place.words(Span(*word.span())), "expected": expected}
    related = ((pair.old.span, "première valeur"), (pair.new.span, "seconde valeur"))
    return Match(Span(word.start(), pair.end), (), slots, related)
