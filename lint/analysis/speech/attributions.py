"""Attributions: where a text says from whom it has what it tells, and for how long that holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from lint.analysis.quotations import Quotation
from lint.analysis.speech.speakers import Who
from lint.text import Span


class Manner(StrEnum):
    """What the cue is, and for a verb how it presents what is said."""

    NEUTRAL = "neutral"
    FACTIVE = "factive"
    JUDGING = "judging"
    PASSIVE = "passive"
    PREPOSITION = "preposition"
    NOUN = "noun"
    COLON = "colon"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody who answers for a stretch of text.

    `source` are the words that name him (« une source policière », « elle »), None where none were found; `cue` those
    that say that he speaks; `span` takes in both. `sentence` is the sentence they stand in, `covers` the text that he
    answers for: that sentence, what goes on with the account, the whole of a quotation that the sentence has a part of.
    A `firm` attribution vouches for facts; another one only tells whose the words are (« le préfet accuse »).
    """

    span: Span
    cue: Span
    source: Span | None
    who: Who
    manner: Manner
    sentence: Span
    covers: Span
    firm: bool = True

    @property
    def named(self) -> bool:
        """Whether a reader could go and ask: not so for « certains experts », nor for a cue without a source."""
        return self.who not in {Who.VAGUE, Who.UNKNOWN}


class Kind(StrEnum):
    """How much of a sentence is quoted."""

    FULL = "full"
    PARTIAL = "partial"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation, its kind, and the attribution that says who speaks, None where nothing does."""

    quotation: Quotation
    kind: Kind
    attribution: Attribution | None


class Attributions:
    """The attributions of a document, in order of their cues."""

    def __init__(self, found: Iterable[Attribution], speeches: Iterable[Speech] = ()) -> None:
        self._found = tuple(sorted(found, key=lambda one: (one.cue.start, one.cue.end)))
        self._starts = tuple(one.sentence.start for one in self._found)
        self.speeches = tuple(speeches)
        self._speeches = {speech.quotation.span: speech for speech in self.speeches}

    def __iter__(self) -> Iterator[Attribution]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def covering(self, span: Span) -> tuple[Attribution, ...]:
        """The attributions that answer for a stretch of text."""
        return tuple(one for one in self._found if one.covers.overlaps(span))

    def in_sentence(self, sentence: Span) -> tuple[Attribution, ...]:
        """The attributions whose cue stands in a sentence (or any stretch that holds whole sentences)."""
        found = self._found[bisect_left(self._starts, sentence.start) : bisect_right(self._starts, sentence.end)]
        return tuple(one for one in found if sentence.contains(one.cue))

    def speech(self, quotation: Quotation) -> Speech:
        """Who speaks a quotation that lies in no other. Raises KeyError for one of another document."""
        return self._speeches[quotation.span]
