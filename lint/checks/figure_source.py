"""Kind figure-source: contested estimates that nobody vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.attributions import cited, says
from lint.analysis.figures import Figure
from lint.analysis.units import Kind
from lint.checks.lemmas import expand_all
from lint.checks.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Block, Scope, Span, fold

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.lexicon import Lexicon

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
CLAUSE = re.compile(r"[;:()«»\"]")
APPROXIMATE = re.compile(
    r"(?:(?:près|plus|moins|autour|au-delà|de l'ordre) d(?:e |'|es )|environ |quelque |au moins |au plus |presque |"
    r"jusqu'à |à peine |entre |de |\d+(?:[ .]\d{3})* (?:à|et) )+$"
)
NEAR = 3  # words between a figure and what it counts
REACH = 90  # code points between the word that makes a figure contested and an amount
GREAT_SUM = 10**6  # below, a sum is a price
SHARES = frozenset({Kind.SHARE, Kind.POINTS})
QUANTITIES = SHARES | {Kind.COUNT, Kind.MONEY}
INFINITIVE = ("er", "ir", "re")  # « faut-il rappeler que » tells of nobody who said it


@dataclass(frozen=True)
class FigureSource:
    """Signale un chiffre sujet à contestation dont rien, alentour, ne dit la source.

    Un chiffre est contestable s'il compte un des noms de `counted`, si un nom de `people` qu'il compte subit un des
    actes d'`acts`, ou si un montant ou une part suit un mot d'`amounts`. `cues` (verbes de parole) et `sources` (noms)
    disent qu'une source est là ; une phrase qui répond à `settled` n'en demande pas. Sous `floor`, on compte sur place.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    counted: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    floor: int = 10

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(
            self,
            counted=expand_all(self.counted, words),
            people=expand_all(self.people, words),
            acts=expand_all(self.acts, words),
            amounts=expand_all(self.amounts, words),
            cues=expand_all(self.cues, words),
            sources=expand_all(self.sources, words),
        )

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that make a figure contested."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The first contested figure of each sentence that has no source in scope."""
        for passage in passages:
            if passage.block is not None:
                yield from self._in_block(passage.analysis, passage.block, passage.span)

    def _in_block(self, analysis: Analysis, block: Block, span: Span) -> Iterator[Match]:
        for number, sentence in enumerate(analysis.sentences(block)):
            if not span.contains(sentence):
                continue
            figure = self._contested(analysis, sentence)
            if figure and not self._sourced(analysis, block, number):
                yield Match(figure)

    def _contested(self, analysis: Analysis, sentence: Span) -> Span | None:
        folded = analysis.folded
        for figure in analysis.figures.within(sentence):
            if figure.kind not in QUANTITIES or (figure.kind not in SHARES and figure.low < self.floor):
                continue
            if self._asks(folded, sentence, figure) and not analysis.quotations.covering(figure.span):
                return _widened(folded, sentence, figure.span)
        return None

    def _asks(self, folded: str, sentence: Span, figure: Figure) -> bool:
        after = folded[figure.span.end : sentence.end]
        if figure.kind is Kind.COUNT:
            return self._counts(after) or (figure.low >= GREAT_SUM and self._amounts(folded, sentence, figure))
        return self._amounts(folded, sentence, figure) or (figure.kind in SHARES and self._counts(after))

    def _counts(self, after: str) -> bool:
        """Whether the words that follow a figure are people or things that are contested."""
        head = CLAUSE.split(after.lstrip(), maxsplit=1)[0]
        words = [found[0].removeprefix("d'") for found in WORD.finditer(head)]
        near = words[: NEAR + 1]
        if any(word in self._counted for word in near):
            return True
        return any(word in self._people for word in near) and any(word in self._acts for word in words[:10])

    def _amounts(self, folded: str, sentence: Span, figure: Figure) -> bool:
        before = folded[max(sentence.start, figure.span.start - REACH) : figure.span.start]
        if figure.kind is Kind.MONEY and figure.low < GREAT_SUM:
            return False
        clause = CLAUSE.split(before)[-1]
        return any(found[0] in self._amount_words for found in WORD.finditer(clause))

    def _sourced(self, analysis: Analysis, block: Block, number: int) -> bool:
        """Whether the sentence, its neighbours, the paragraph before or the head of the article name a source."""
        sentences = analysis.sentences(block)
        own = sentences[number]
        text = analysis.normal[own.start : own.end]
        if any(pattern.search(text) for pattern in self._settled) or self._vouched(text):
            return True
        around = [*sentences[:number], *sentences[number + 1 : number + 2]]
        return any(self._named(analysis, span) for span in (*around, *_beyond(analysis, block)))

    def _vouched(self, normal: str) -> bool:
        return cited(normal) or says(fold(normal), self._voices)

    def _named(self, analysis: Analysis, span: Span) -> bool:
        """Whether a sentence nearby names a source; a verb of saying alone may be about something else."""
        normal = analysis.normal[span.start : span.end]
        return cited(normal) or says(fold(normal), self._source_words)

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(form) for form in dict.fromkeys((*self.counted, *self.acts, *self.amounts)))

    @cached_property
    def _counted(self) -> frozenset[str]:
        return frozenset(self.counted)

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(self.people)

    @cached_property
    def _acts(self) -> frozenset[str]:
        return frozenset(self.acts)

    @cached_property
    def _amount_words(self) -> frozenset[str]:
        return frozenset(self.amounts)

    @cached_property
    def _voices(self) -> frozenset[str]:
        finite = (form for form in self.cues if not form.endswith(INFINITIVE))
        return frozenset((*finite, *self.sources))

    @cached_property
    def _source_words(self) -> frozenset[str]:
        return frozenset(self.sources)

    @cached_property
    def _settled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(source, re.IGNORECASE) for source in self.settled)


def _beyond(analysis: Analysis, block: Block) -> Iterator[Span]:
    """The sentence that ends the paragraph before, and the one that opens the next."""
    blocks = [part for part in analysis.document.blocks if part.scope is not Scope.CODE]
    at = blocks.index(block)
    if at > 0:
        yield from analysis.sentences(blocks[at - 1])[-1:]
    if at + 1 < len(blocks):
        yield from analysis.sentences(blocks[at + 1])[:1]


def _widened(folded: str, sentence: Span, figure: Span) -> Span:
    """The figure with the word it counts and what says that it is approximate."""
    before = APPROXIMATE.search(folded, max(sentence.start, figure.start - 40), figure.start)
    after = re.compile(r" (?:de |d')?[\w-]+").match(folded, figure.end, sentence.end)
    return Span(before.start() if before else figure.start, after.end() if after else figure.end)
