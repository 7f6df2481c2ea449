"""Who speaks each quotation: the cue beside it, in its sentence, or in the sentence before or after."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analysis.quotations import Quotation
from lint.analysis.speech.account import REPORTS, one_block
from lint.analysis.speech.attributions import Attribution, Kind, Manner, Speech
from lint.analysis.speech.speakers import Who
from lint.text import Span

if TYPE_CHECKING:
    from lint.analysis.analysis import Analysis

WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
SINGLE = 2  # words of what counts as a quoted word: « l'exil »
RELATIVE = re.compile(r" (?:à |de |pour )?(?:qui|que|qu'|dont|où|laquelle|lequel)\b")
OPPOSED = re.compile(
    r"[,;] (?:mais|or|car|alors que|tandis que|pourtant) (?:(?:l[ea]s?|s(?:on|a|es)|leurs?|cet(?:te)?|ces?) |l')$"
)
GLOSS = re.compile(r", (?:(?:l[ea]s?|une?|des|cette?|ces) |l')$")
AFTER = frozenset([Manner.PREPOSITION, Manner.CREDIT])
PRESENT = frozenset([Who.PERSON, Who.PRONOUN])
HUMAN = frozenset([Who.PERSON, Who.ROLE, Who.PRONOUN, Who.CROWD])
SENTENCE_END = re.compile(r"[.!?…]\W*$")


def speeches(analysis: Analysis, found: Sequence[Attribution]) -> Iterator[Speech]:
    """The outer quotations of a document, each with the attribution that says who speaks."""
    sentences = [part for block in analysis.document.blocks for part in analysis.sentences(block)]
    last: Speech | None = None
    for quotation in analysis.quotations:
        if quotation.depth == 1:
            kind = _kind(analysis, quotation)
            speaker = _speaker(analysis, sentences, Speech(quotation, kind, None), found, last)
            last = Speech(quotation, kind, speaker)
            yield last


def _kind(analysis: Analysis, quotation: Quotation) -> Kind:
    inner = analysis.normal[quotation.inner.start : quotation.inner.end]
    count = len(WORD.findall(inner))
    if count <= SINGLE:
        return Kind.WORD
    whole = inner[:1].isupper() or bool(SENTENCE_END.search(inner)) or quotation.marks[0] not in '«"“'
    return Kind.FULL if whole else Kind.PARTIAL


def _speaker(
    analysis: Analysis, sentences: Sequence[Span], speech: Speech, found: Sequence[Attribution], last: Speech | None
) -> Attribution | None:
    quotation, kind = speech.quotation, speech.kind
    own = [one for one in found if one.sentence.overlaps(quotation.span)]
    if kind is not Kind.FULL:
        own = [one for one in own if speaks(analysis, one, quotation.span)]
    if own:
        return min(own, key=lambda one: _distance(one, quotation.span))
    around = _neighbours(sentences, quotation.span)
    for one in reversed(found):
        if one.sentence == around[0] and (one.manner is Manner.COLON or (kind is Kind.FULL and _may_go_on(one))):
            return one if _is_near(analysis, one, quotation.span) else None
    after = next((one for one in found if one.sentence == around[1] and one.covers.overlaps(quotation.span)), None)
    if after:
        return after
    goes_on = (
        last and last.attribution and kind is Kind.FULL and _adjoins(analysis, last.quotation.span, quotation.span)
    )
    return last.attribution if last and goes_on else None


def _may_go_on(one: Attribution) -> bool:
    """Whether who speaks in a sentence may speak in the next one: not whoever a figure or a passive is owed to."""
    owed = one.manner in {Manner.PREPOSITION, Manner.NOUN, Manner.CREDIT} and one.who not in HUMAN
    return not owed and one.manner is not Manner.PASSIVE


def _is_near(analysis: Analysis, one: Attribution, quoted: Span) -> bool:
    """Whether who speaks in one paragraph speaks the quotation that opens the next: he was quoted, or reported."""
    if one.manner is Manner.COLON or one_block(analysis, one.sentence, quoted):
        return True
    reports = REPORTS.search(analysis.folded[one.cue.end : one.sentence.end])
    return one.who in PRESENT or reports is not None or bool(analysis.quotations.touching(one.sentence))


def speaks(analysis: Analysis, one: Attribution, quoted: Span) -> bool:
    """Whether a cue in the sentence of quoted words may be theirs, rather than that of something else."""
    if one.who is Who.REPORTER and not one.firm:
        return False
    if one.cue.start < quoted.start:
        return not _closed(analysis.folded, one, quoted)
    return one.cue.start < quoted.end or _speaks_after(analysis.folded, one, quoted)


def _speaks_after(folded: str, one: Attribution, quoted: Span) -> bool:
    """Whether a cue behind quoted words is theirs: not that of a verb whose subject they stand in."""
    if one.manner in AFTER:
        return not _is_gloss(folded, one.sentence, quoted)
    if one.source is None or (one.manner is Manner.COLON and one.source.start < one.cue.start):
        return False
    fronted = folded[quoted.end : one.source.start].lstrip().startswith(",")
    apart = one.source.end <= quoted.start and "," in folded[one.source.end : one.cue.start]
    return one.source.end > one.cue.start or apart or fronted


def _closed(folded: str, one: Attribution, quoted: Span) -> bool:
    """Whether the cue stands in a clause that ends before the quoted words: a relative one, or one before « mais »."""
    if OPPOSED.search(folded[one.cue.end : quoted.start]):
        return True
    clause = folded[one.sentence.start : one.cue.start].rpartition(",")[2]
    return folded.count(",", one.cue.end, quoted.start) % 2 == 1 and RELATIVE.match(clause) is not None


def _is_gloss(folded: str, sentence: Span, quoted: Span) -> bool:
    """« X, le « trublion » du groupe, …, selon Y »: the words between commas are the journalist's."""
    before, after = folded[sentence.start : quoted.start], folded[quoted.end : sentence.end]
    return GLOSS.search(before) is not None and "," in after


def _distance(one: Attribution, quoted: Span) -> tuple[bool, int]:
    """A cue inside the quotation is nearest, then the one with the fewest letters between."""
    gap = max(quoted.start - one.cue.end, one.cue.start - quoted.end, 0)
    return not one.source, gap


def _neighbours(sentences: Sequence[Span], span: Span) -> tuple[Span | None, Span | None]:
    """The sentence before a quotation and the one after it, across paragraphs."""
    starts = [part.start for part in sentences]
    first = bisect_right(starts, span.start) - 1
    after = bisect_right(starts, span.end - 1)
    return (sentences[first - 1] if first > 0 else None), (sentences[after] if after < len(sentences) else None)


def _adjoins(analysis: Analysis, one: Span, other: Span) -> bool:
    """Whether nothing is told between two quotations."""
    return len(WORD.findall(analysis.normal[one.end : other.start])) == 0
