"""Kind lone-word: one word between quotation marks that the speaker of the sentence does not say, but does or wants."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Self

from lint.checks.patterns.lemmas import expand_all
from lint.checks.scare_quote import ScareQuote
from lint.checks.texts.words import WORD
from lint.text import Block, fold

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.analysis.quotations import Quotation
    from lint.analysis.speech.attributions import Attribution
    from lint.lexicon import Lexicon

FAR = 12  # code points between a word and a verb of saying behind it, from which on the word is not what was said


@dataclass(frozen=True)
class LoneWord(ScareQuote):
    """Signale un mot seul entre guillemets dans une phrase où quelqu’un parle, sans que ce mot soit sa parole.

    `evaluative`, `naming` et `voix` ont le sens de `scare-quote`. Le mot suit un déterminant de `before` ; le verbe de
    la phrase est un de ceux de `deeds` (« a promis des « efforts » »), ou vient loin derrière le mot (« la
    « coopération » se poursuivra, a dit le ministre »), ou encore le mot suit un de ceux de `pointing` (« il redoute
    cette « réforme » »). Un verbe qui cite, juste avant ou juste après, le lui attribue.
    """

    before: tuple[str, ...] = ()
    deeds: tuple[str, ...] = ()
    pointing: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(super().expanded(words), deeds=expand_all(self.deeds, words))

    def _judges(self, analysis: Analysis, quotation: Quotation, words: Sequence[str], *, seen: bool) -> bool:
        led = _before(analysis, quotation) in self.before
        return led and tuple(words) in self._judging and super()._judges(analysis, quotation, words, seen=seen)

    def _spoken(self, analysis: Analysis, block: Block, quotation: Quotation) -> bool:
        """Whether the words are introduced as a name, or the speaker of the sentence says them."""
        if self._named(analysis, block, quotation):
            return True
        speaker = self.attributions(analysis).speech(quotation).attribution
        if speaker is None or not speaker.sentence.overlaps(quotation.span):
            return True  # what nobody speaks is the business of scare-quote
        pointed = _before(analysis, quotation) in self.pointing
        return not (pointed or self._does(analysis, speaker) or speaker.cue.start - quotation.span.end > FAR)

    def _does(self, analysis: Analysis, speaker: Attribution) -> bool:
        """Whether a speaker's verb tells what he does rather than what he says."""
        cue = WORD.findall(analysis.folded[speaker.cue.start : speaker.cue.end])
        return not self._deeds.isdisjoint(cue)

    @cached_property
    def _deeds(self) -> frozenset[str]:
        return frozenset(map(fold, self.deeds))


def _before(analysis: Analysis, quotation: Quotation) -> str:
    """The word before a quotation."""
    start = quotation.span.start
    words: list[str] = WORD.findall(analysis.folded[max(0, start - FAR) : start])
    return words[-1] if words else ""
