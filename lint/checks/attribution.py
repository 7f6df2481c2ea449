"""Kind attribution: wording that calls for a source, where nobody answers for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.speech.account import still_tells
from lint.checks.listening import Listening
from lint.checks.patterns.patterns import Pattern
from lint.checks.setting import Setting
from lint.diagnostic import Match
from lint.text import Block, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.lexicon import Lexicon


@dataclass(frozen=True)
class Attribution(Listening):
    """Signale des mots qui appellent une source, là où personne n’en répond.

    `forms`, `lemmas`, `tokens` et `exceptions` disent ces mots comme pour `existence`, `given` et `unless` ce dont
    l'article doit parler, ou non, comme pour `setting`. Une source est là si quelqu’un parle dans la phrase, ou en
    répond encore, d’après les mots de `voix`. Une phrase où se lit une des expressions d’`excused` n’en demande pas.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into forms. Raises ValueError for an expression that does not compile."""
        for source in self.excused:
            try:
                re.compile(source)
            except re.error as error:
                raise ValueError(f"{source} : {error}") from error
        wording = self._wording.expanded(words)
        return replace(self, forms=wording.forms, lemmas=())

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each entry."""
        return self._wording.patterns()

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match without a source, the first of each sentence."""
        for passage in passages:
            last = -1
            for match in self._wording.find((passage,)) if passage.block else ():
                sentence = _sentence(passage.analysis, passage.block, match)
                if sentence and sentence.start != last and self._bare(passage, sentence, match):
                    last = sentence.start
                    yield match

    def _bare(self, passage: Passage, sentence: Span, match: Match) -> bool:
        """Whether a sentence has no source, and needs one; what the words themselves say of either does not count."""
        own, normal = Span(match.span.start, match.span.end), passage.analysis.normal
        around = normal[sentence.start : own.start] + " … " + normal[own.end : sentence.end]
        if any(pattern.search(around) for pattern in self._excused):
            return False
        heard = self.attributions(passage.analysis).covering(sentence)
        answering = (one for one in heard if sentence.contains(one.cue) or still_tells(passage.analysis, one, sentence))
        return all(one.span.overlaps(own) for one in answering)

    @cached_property
    def _wording(self) -> Setting:
        return Setting(self.forms, self.lemmas, self.tokens, self.exceptions, self.given, self.unless)

    @cached_property
    def _excused(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(source, re.IGNORECASE) for source in self.excused)


def _sentence(analysis: Analysis, block: Block | None, match: Match) -> Span | None:
    sentences = analysis.sentences(block) if block else ()
    return next((sentence for sentence in sentences if sentence.start <= match.span.start < sentence.end), None)
