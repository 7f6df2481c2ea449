"""Kind vague-source: people without a name, or without a number, whom an article lets speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.speech.attributions import Manner
from lint.checks.listening import Listening
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Found, Pattern
from lint.diagnostic import Match
from lint.text import Span, fold

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.analysis.speech.attributions import Attribution
    from lint.lexicon import Lexicon

NEAR = 30  # code points between a source and its cue that a finding takes in
DEFINITE = ("les ", "ces ")
CAPITAL = re.compile(r"(?<!^)[A-ZÀÂÇÉÈÊÎÔÛ]")  # behind the first letter: a name


@dataclass(frozen=True)
class VagueSource(Listening):
    """Signale des gens sans nom que l'article fait parler, quel que soit le verbe.

    `groups` sont les lemmes de ces gens, après un des mots de `before`, `alone` des pronoms qui parlent seuls. Un
    groupe que précise un nom propre est laissé, de même « les experts » après d'autres experts. Les mots de `voix`
    disent qui parle ; `exceptions` décrit des passages à laisser.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    groups: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:
        """The groups turned into forms."""
        return replace(self, groups=expand_all(self.groups, words))

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each word that may speak."""
        return tuple(map(Pattern, (*self.groups, *self.alone)))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The vague sources, each with the words that make it speak when they are near."""
        for passage in passages:
            if passage.block is not None:
                for attribution in self.attributions(passage.analysis).in_sentence(passage.span):
                    span = self._vague(passage.analysis, attribution)
                    if span and passage.span.contains(span) and not self._excepted(passage, span):
                        yield Match(span)

    def _vague(self, analysis: Analysis, attribution: Attribution) -> Span | None:
        source = attribution.source
        if source is None or attribution.manner is Manner.PASSIVE:
            return None
        written = analysis.normal[source.start : source.end]
        words = fold(written)
        if CAPITAL.search(written):
            return None
        found = self._source.fullmatch(words)
        if not found or (words.startswith(DEFINITE) and self._met(analysis, found["group"], source.start)):
            return None
        ends = sorted((source, attribution.cue))
        return Span(ends[0].start, ends[1].end) if ends[1].start - ends[0].end <= NEAR else source

    def _met(self, analysis: Analysis, group: str, before: int) -> bool:
        """Whether the article spoke of such people before: « les experts » are then those."""
        forms = (group, group.removesuffix("s"))
        return any(place < before for form in forms for place in analysis.words.get(form, ()))

    def _excepted(self, passage: Passage, span: Span) -> bool:
        start = passage.span.start
        return self._exceptions.cover(passage, Found(span.start - start, span.end - start, 0))

    @cached_property
    def _source(self) -> re.Pattern[str]:
        before, groups = ("|".join(map(re.escape, words)) for words in (self.before, self.groups))
        alone = "|".join(map(re.escape, self.alone)) or "(?!)"
        group = rf"(?:{before})[ ]?(?:[\w-]+[ ])?(?P<group>{groups})(?: [\w'-]+){{0,4}}"
        return re.compile(rf"{group}|{alone}" if self.groups else alone)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions)
