"""Sentences as strings of words, each with what the cues say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lint.analysis.speech.cues import (
    AGENCY,
    ANONYMOUS,
    DOCUMENT,
    INSTITUTION,
    LEAD,
    PERSON,
    PROPER,
    SPEECH,
    VAGUE,
    Cues,
)
from lint.text import Span

NOUNS = SPEECH | DOCUMENT | ANONYMOUS | VAGUE | PERSON | INSTITUTION
MANNER = re.compile(r"\w{3,}ment$")
_BEFORE_SINGULAR = "le la l' un une du au de d' ce cet cette son sa leur notre votre chaque"
BEFORE_SINGULAR = frozenset(_BEFORE_SINGULAR.split())
OPENING = frozenset(["«", '"', "“"])  # marks of quotations
CLOSING = frozenset(["»", '"', "”"])
PRONOUN = r"(?:ils?|elles?|on|je|nous|vous|tu|ce)"
WORD = re.compile(
    rf"\d+(?:[.,]\d+)*|-(?:t-)?{PRONOUN}\b|[^\W_]+'(?=\w)|(?:Mmes?|MM?|Mlles?|Mgr|Dr|Pr|Me)\.?(?= [A-ZÀ-Ý])|"
    rf"[^\W_]+(?:-(?!(?:t-)?{PRONOUN}\b)[^\W_]+)*|\.\.\.|[^\w\s]"
)
ARTICLE = re.compile(r"^(?:le|la|les|l') ?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word, a mark or a phrase that is a cue; `flags` are those of `lint.analysis.speech.cues`."""

    start: int
    end: int
    text: str
    low: str
    flags: int

    @property
    def is_mark(self) -> bool:
        """Whether this is punctuation."""
        return not self.low[0].isalnum() and self.low[0] != "-"

    @property
    def is_capital(self) -> bool:
        """Whether this begins with a capital."""
        return self.text[0].isupper()


def is_adverb(words: Sequence[Word], at: int) -> bool:
    """Whether a word in -ment is an adverb, not a noun such as « gouvernement »."""
    noun = bool(at) and words[at - 1].low in BEFORE_SINGULAR
    return not noun and not words[at].flags & NOUNS and MANNER.match(words[at].low) is not None


def words(normal: str, folded: str, within: Span, cues: Cues) -> tuple[Word, ...]:
    """The words of a stretch of text; a phrase that the cues know is one word."""
    return tuple(_words(normal, folded, within, cues))


def _words(normal: str, folded: str, within: Span, cues: Cues) -> Iterator[Word]:
    at = within.start
    while found := WORD.search(normal, at, within.end):
        start, end = found.span()
        flags = cues.flags(folded[start:end])
        if flags & LEAD:
            phrase_end, phrase_flags = cues.phrase(folded, start)
            if end < phrase_end <= within.end:
                end, flags = phrase_end, phrase_flags
        if flags & PROPER and not ARTICLE.sub("", normal[start:end])[0].isupper():
            end, flags = found.end(), cues.flags(found[0].lower()) & ~(INSTITUTION | AGENCY | PERSON)
        if not flags and "-" in found[0]:  # « ex-ministre »
            flags = cues.flags(folded[start:end].rpartition("-")[2]) & (PERSON | INSTITUTION)
        yield Word(start, end, normal[start:end], folded[start:end], flags)
        at = end
