"""Finds the attributions of a document: the cues sentence by sentence, then how far each account goes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analysis.quotations import Quotation
from lint.analysis.speech import cues as cue
from lint.analysis.speech import extents
from lint.analysis.speech.account import accounts
from lint.analysis.speech.attributions import Attribution, Attributions, Manner
from lint.analysis.speech.nominal import credited, nominal, prepositional, put_before_colon
from lint.analysis.speech.saying import Saying, saying
from lint.analysis.speech.speakers import Who, who
from lint.analysis.speech.speeches import speeches
from lint.analysis.speech.wording import CLOSING, OPENING, Word, words
from lint.text import Block, Scope, Span

if TYPE_CHECKING:
    from lint.analysis.analysis import Analysis
    from lint.analysis.speech.cues import Cues

GOVERNED = OPENING | {"que", "qu'", ":", "si"}
OPENS = OPENING | {"„"}
HEADINGS = frozenset([Scope.HEADLINE, Scope.SUBHEAD])


def heard(analysis: Analysis, cues: Cues) -> Attributions:
    """The attributions of a document and the speakers of its quotations."""
    found: list[Attribution] = []
    for sentence, block in _sentences(analysis, cues):
        found += _Sentence(analysis, cues, sentence, block).attributions()
    covered = accounts(analysis, found)
    return Attributions(covered, speeches(analysis, covered))


def _sentences(analysis: Analysis, cues: Cues) -> Iterator[tuple[Span, Block]]:
    """The sentences that hold a cue, or a colon before a quotation, in order."""
    places = [at for word, offsets in analysis.words.items() if cues.flags(word) & cue.CUES for at in offsets]
    places += [quotation.span.start for quotation in analysis.quotations if quotation.depth == 1]
    places += [block.span.start for block in analysis.document.blocks if block.scope in HEADINGS]
    last: Span | None = None
    for place in sorted(places):
        if last and place < last.end:
            continue
        number = analysis.document.block_at(place)
        block = analysis.document.blocks[number] if number is not None else None
        if block is None or block.scope is Scope.CODE:
            continue
        spans = analysis.sentences(block)
        at = bisect_right([span.start for span in spans], place) - 1
        if at >= 0:
            last = spans[at]
            yield last, block


class _Sentence:
    """One sentence: what is said in the journalist's voice, and the incises inside what is quoted."""

    def __init__(self, analysis: Analysis, cues: Cues, span: Span, block: Block) -> None:
        self.span = span
        self.block = block
        self._all = words(analysis.normal, analysis.folded, span, cues)
        self._quoted = analysis.quotations.touching(span)

    def attributions(self) -> Iterator[Attribution]:
        """The attributions whose cue stands here."""
        outside = [word for word in self._all if not self._within(word)]
        yield from self._voiced(outside)
        for quotation in self._quoted:
            inside = [word for word in self._all if _inside(quotation, word)]
            yield from self._incises(inside)

    def _within(self, word: Word) -> bool:
        return any(_inside(quotation, word) for quotation in self._quoted)

    def _voiced(self, words: Sequence[Word]) -> Iterator[Attribution]:
        spoken = False
        for at, word in enumerate(words):
            if word.flags & cue.SAY and (said := saying(words, at)) and (one := self._said(words, at, said)):
                spoken = spoken or one.who is not Who.UNKNOWN
                yield one
            if word.flags & cue.FROM and (source := prepositional(words, at)):
                yield self._made((word,), source, Manner.PREPOSITION)
            if word.flags & (cue.SPEECH | cue.DOCUMENT | cue.CROWD) and (found := nominal(words, at)):
                yield self._made((word,), found.source, Manner.NOUN, firm=found.firm)
            if (source := credited(words, at)) and word.start > self.block.span.start + 1:
                yield self._made((word,), source, Manner.CREDIT)
            if word.low == ":" and not spoken:
                yield from self._colon(words, at)

    def _colon(self, words: Sequence[Word], at: int) -> Iterator[Attribution]:
        if (
            at
            and words[at - 1].low in CLOSING
            and (named := extents.after(words, at + 1))
            and who(named) is not Who.UNKNOWN
        ):
            yield self._made(words[at : at + 1], named, Manner.COLON)
            return
        quotes = at + 1 < len(words) and words[at + 1].low in OPENS
        heading = self.block.scope in HEADINGS
        source = put_before_colon(words, at, quotes=quotes or at == len(words) - 1, heading=heading)
        if source:
            yield self._made(words[at : at + 1], source, Manner.COLON)

    def _incises(self, words: Sequence[Word]) -> Iterator[Attribution]:
        for at, word in enumerate(words):
            said = saying(words, at, quoted=True) if word.flags & cue.SAY else None
            if said and (one := self._said(words, at, said)):
                yield one

    def _said(self, words: Sequence[Word], at: int, said: Saying) -> Attribution | None:
        flags = words[at].flags
        manner = Manner.FACTIVE if flags & cue.FACTIVE else Manner.JUDGING if flags & cue.JUDGING else Manner.NEUTRAL
        governs = said.last + 1 < len(words) and words[said.last + 1].low in GOVERNED
        known = governs or who(said.source) is not Who.UNKNOWN or (said.inverted and bool(said.source))
        vouches = bool(flags & cue.FIRM) or _counts(flags, said, marked=said.inverted or governs)
        if not (vouches or flags & cue.BROAD) or not (known or flags & cue.FIRM):
            return None
        denied = any(word.low in {"ne", "n'"} for word in words[said.first : said.last + 1])
        shown = Manner.PASSIVE if said.passive else manner
        told = words[said.first : said.last + 1]
        return self._made(told, said.source, shown, firm=vouches and known and not denied, inverted=said.inverted)

    def _made(
        self,
        told: Sequence[Word],
        source: Sequence[Word],
        manner: Manner,
        *,
        firm: bool = True,
        inverted: bool = False,
    ) -> Attribution:
        named = Span(source[0].start, source[-1].end) if source else None
        cued = Span(told[0].start, told[-1].end)
        whole = Span(min(cued.start, named.start), max(cued.end, named.end)) if named else cued
        known = who(source)
        if inverted and known is Who.UNKNOWN and source:  # « dit le vieux »: only a speaker stands behind his verb
            known = Who.ROLE
        return Attribution(whole, cued, named, known, manner, self.span, self.span, firm)


def _inside(quotation: Quotation, word: Word) -> bool:
    return quotation.inner.start <= word.start and word.end <= quotation.inner.end


def _counts(flags: int, said: Saying, *, marked: bool) -> bool:
    """Whether a verb that says something in few places does here."""
    if said.passive:
        return bool(flags & cue.AGENT)
    institution = flags & cue.COUNTS and who(said.source) in {Who.INSTITUTION, Who.ROLE}
    return bool(institution or (marked and flags & cue.NARROW))
