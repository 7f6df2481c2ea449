"""Kind quotation-marks: marks of quotation that have no counterpart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Scope, Span, fold

AFTER = re.compile(r"\s*(?P<comma>,?)\s*(?P<word>[^\W\d_]+)(?!\n)")
BEFORE_SPEECH = re.compile(r":\s*$")
MARK = re.compile("[«»]")
SAID = re.compile(r", (?:(?:a|ont|avait|avaient|s['’]est|s['’]était)(?:-t-\w+|-\w+)? )?(?P<verb>[^\W\d_]+)")
PATTERN = Pattern("[«»]", whole=False)
UNSAID = frozenset({Scope.CODE, Scope.ALT, Scope.METADATA})


@dataclass(frozen=True)
class QuotationMarks(Unexpanded):
    """Signale un guillemet français sans pendant : « jamais refermé, » jamais ouvert.

    Seuls comptent les guillemets placés dans le cours d'une phrase : une citation peut s'étendre sur plusieurs
    paragraphes.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    def patterns(self) -> tuple[Pattern, ...]:
        """The marks."""
        return (PATTERN,)

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Each mark that no quotation begins or ends with."""
        for passage in passages:
            for span in _orphans(passage.analysis):
                if passage.span.contains(span):
                    yield _closed_at(passage.analysis.document.text, span.start) or Match(span)


def _closed_at(text: str, at: int) -> Match | None:
    """« Nous n'irons pas plus loin, a prévenu la maire »: the words that the closing mark should follow."""
    said = _said(text, at) if text[at] == "«" and not MARK.search(text, at + 1, _line_end(text, at)) else None
    if said is None:
        return None
    start = max(text.rfind(" ", at, said.start()) + 1, at + 2)
    return Match(Span(start, said.start() + 1), (f"{text[start : said.start()]}\u00a0»,",))


@lru_cache(maxsize=2)
def _orphans(analysis: Analysis) -> tuple[Span, ...]:
    text = analysis.document.text
    closed = {quotation.span.end - 1 for quotation in analysis.quotations if quotation.marks.endswith("»")}
    paired = {quotation.span.start for quotation in analysis.quotations if quotation.marks != "«"} | closed
    left = {quotation.span.start for quotation in analysis.quotations if quotation.marks == "«"}
    blocks = [block for block in analysis.document.blocks if block.scope not in UNSAID]
    places = [at for block in blocks for at in range(block.span.start, block.span.end) if text[at] in "«»"]
    starts = {block.span.start for block in blocks}  # there « » » goes on with a quotation, or points to another page
    closing = {at for at in places if text[at] == "»"} - paired - starts
    alone = [at for at in places if at in closing or (text[at] == "«" and at in left)]
    return tuple(Span(at, at + 1) for at in _unmatched(text, alone) if _lost(text, at) or _inside(text, at, starts))


def _lost(text: str, at: int) -> bool:
    """Whether a mark closes what nothing opens, or opens what is never closed though a verb of saying ends it."""
    if text[at] == "»":
        return not MARK.search(text, 0, at) or text.rfind("»", text.rfind("\n", 0, at) + 1, at) > text.rfind("«", 0, at)
    if MARK.search(text, at + 1):
        return False
    return BEFORE_SPEECH.search(text, max(0, at - 3), at) is not None or _said(text, at) is not None


def _said(text: str, at: int) -> re.Match[str] | None:
    """The verb of saying with which a quotation that begins here ends."""
    from lint.analysis.grammar.closed_classes import SAYING  # noqa: PLC0415  (with the lexicon)
    from lint.lexicon import Pos, lexicon  # noqa: PLC0415  (40 ms, and few quotations need it)

    for found in SAID.finditer(text, at, _line_end(text, at)):
        readings = lexicon().analyses(found["verb"].lower())
        if any(reading.pos is Pos.VERB and reading.lemma in SAYING for reading in readings):
            return found
    return None


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _inside(text: str, at: int, starts: set[int]) -> bool:
    """Whether a mark stands in the run of a sentence, not where a quotation of several paragraphs begins or ends."""
    if text[at] == "«":
        return at not in starts and not BEFORE_SPEECH.search(text, max(0, at - 3), at)
    following = AFTER.match(text, at + 1)
    if following is None or "\n" in text[at : following.start("word")]:
        return False
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    return not (following["comma"] and form(fold(following["word"])).finite)


def _unmatched(text: str, places: list[int]) -> Iterator[int]:
    """The marks that are left when each opening one is matched with a closing one that follows in the article."""
    opening: int | None = None
    for at in places:
        if text[at] == "«":
            if opening is not None:
                yield opening
            opening = at
        elif opening is None:
            yield at
        else:
            opening = None
    if opening is not None:
        yield opening
