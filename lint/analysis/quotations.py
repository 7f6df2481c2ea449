"""Quotations: which stretches of a document are not in the journalist's own voice.

Paired are « », << >>, “ ”, „ “, ‹ ›, straight double marks inside a block, and single marks where both ends are
those of a quotation; an apostrophe never counts, nor does a mark after a figure (27", 5'30"). A block of scope QUOTE
is a quotation, and so is one that opens with a dash of dialogue: all of it, the words between two incises are not
told from the incises.

A quotation that is not closed ends with its block, at the mark that closes a quotation nested in it if there is one
(the French habit of one mark for both). It goes on into the next block of the same scope where that begins with an
opening mark, and also where a closing mark without an opening one follows within a few blocks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lint.text import Block, Scope, Span

QUOTE_BLOCK = "quote-block"
DASH = "dash"
STRAIGHT = '"'
# The kind of a mark, by which opening and closing ones find each other.
OPENING = {"«": "«", "<<": "«", "“": "“", "„": "“", "‹": "‹"}
CLOSING = {"»": "«", ">>": "«", "”": "“", "›": "‹"}
SINGLE = "‘"
# A single closing mark stands after a letter or mark and not after an elision; the limit keeps the search linear.
SINGLES = re.compile(
    r"(?P<open>(?<!\w)‘|(?<![\w’'])')(?=\w)(?!n['’])[^‘\n]{1,200}?(?<![\s’'])(?<!\W[cdjlmnstCDJLMNST])(?<!\Wqu)(?P<close>[’'])(?![\w’'])"
)
MARKS = re.compile(r'[«»“”„"‹›]|<<|>>')
LEAD = re.compile(r'\s*(?:[—–-]\s*)?((?:(?:[«»“”„"‹]|<<|>>)\s*)*)')
SPEECH = re.compile(r"\s*[—–]\s")
BEFORE_OPENING = frozenset("([{«“„‹‘'’—–-/:;,<")
AFTER_CLOSING = frozenset(")]}»”›’'—–-/:;,.!?…>")
ENDING = re.compile(r"[\s.,;:!?…)\]]*\Z")
# How many blocks further on a closing mark may still belong to a quotation that no mark continued.
REACH = 5
# More marks than this left open one inside the other are no quotations.
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: `span` with its marks, `inner` without them and the spaces next to them.

    `marks` are the opening and the closing mark as written (« « » », only the first when it was left open), or
    "quote-block" or "dash". `depth` is 1 for a quotation that lies in no other.
    """

    span: Span
    inner: Span
    marks: str
    depth: int


class Quotations:
    """The quotations of a document, in order of their starts, an outer one before those inside it."""

    def __init__(self, found: Iterable[Quotation]) -> None:
        self._found = tuple(found)
        self._outer = tuple(quotation for quotation in self._found if quotation.depth == 1)
        self._starts = tuple(quotation.span.start for quotation in self._outer)

    def __iter__(self) -> Iterator[Quotation]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def covering(self, span: Span) -> Quotation | None:
        """The outermost quotation in which all of `span` lies; the marks count as inside."""
        at = bisect_right(self._starts, span.start) - 1
        return self._outer[at] if at >= 0 and self._outer[at].span.contains(span) else None


def quotations(text: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations of a document, from its text and its blocks in reading order."""
    pairing = _Pairing(text)
    for number, block in enumerate(blocks):
        if block.scope is not Scope.CODE:
            following = blocks[number + 1] if number + 1 < len(blocks) else None
            pairing.read(number, block, following)
    return Quotations(_nested(text, [*pairing.found, *_framed(text, blocks)]))


@dataclass(slots=True)
class _Pair:
    """A quotation under construction; `end` is where it ends as far as is known."""

    start: int
    end: int
    opening: str
    closing: str = ""
    kind: str = ""
    block: int = 0
    nested_end: int = 0


class _Pairing:
    """Reads the marks of one block after the other and pairs them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[_Pair] = []
        self._open: list[_Pair] = []
        self._left: list[_Pair] = []
        self._scope: Scope | None = None
        self._number = 0

    def read(self, number: int, block: Block, following: Block | None) -> None:
        """Pair the marks of a block; what stays open is carried into the following block or ends here."""
        self._number = number
        if block.scope is not self._scope:
            self._left.clear()
        self._scope = block.scope
        begin = self._continue(block)
        for at, mark, name in self._marks(begin, block.span.end):
            if name == "open":
                self._start(at, mark, SINGLE)
            elif name == "close":
                self._close(at, mark, SINGLE)
            elif mark == STRAIGHT:
                self._take_straight(at, block.span)
            else:
                self._take(at, mark, block.span)
        self._finish(block, following)

    def _marks(self, start: int, end: int) -> Iterator[tuple[int, str, str]]:
        """Offset and mark, in order; for single marks also whether it is the "open" or the "close" of a pair."""
        marks = [(found.start(), found[0], "") for found in MARKS.finditer(self.text, start, end)]
        for found in SINGLES.finditer(self.text, start, end):
            marks += [(found.start(name), found[name], name) for name in ("open", "close")]
        return iter(sorted(marks))

    def _continue(self, block: Block) -> int:
        """Skip the marks that repeat those still open; where pairing goes on."""
        lead = LEAD.match(self.text, block.span.start, block.span.end)
        if not self._open or not lead:
            return block.span.start
        kept, at = 0, lead.start(1)
        for found in MARKS.finditer(self.text, *lead.span(1)):
            if kept == len(self._open) or self._open[kept].kind != _kind(found[0]):
                break
            kept, at = kept + 1, found.end()
        for pair in self._open[kept:]:
            self._leave(pair, pair.end)
        del self._open[kept:]
        return at

    def _take(self, at: int, mark: str, span: Span) -> None:
        if self._closes(at, mark, span):
            kind = _kind(mark)
            if not self._close(at, mark, kind) and not (kind == "“" and self._close(at, mark, STRAIGHT)):
                self._rejoin(at, mark, kind)
        else:
            self._start(at, mark, _kind(mark))

    def _closes(self, at: int, mark: str, span: Span) -> bool:
        """Whether a directed mark closes: as it points, or against that where only this makes a pair (“mot“)."""
        if mark in {"“", "”"}:
            before, after = self._around(at, 1, span)
            opened = any(pair.kind == "“" for pair in self._open)
            if mark == "“":
                return opened and not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
            return opened or not (_opens(before, after) and not self._left)
        return mark in CLOSING

    def _take_straight(self, at: int, span: Span) -> None:
        before, after = self._around(at, 1, span)
        opens = _opens(before, after)
        closes = not before.isspace() and (after.isspace() or after in AFTER_CLOSING)
        opened = any(pair.kind == STRAIGHT for pair in self._open)
        if opened and opens and not closes:
            self._end_straight(at)
            self._start(at, STRAIGHT, STRAIGHT)
        elif opened:
            self._close(at, STRAIGHT, STRAIGHT)
        elif before.isdigit():
            return
        elif opens or not closes:
            self._start(at, STRAIGHT, STRAIGHT)
        else:
            self._close(at, STRAIGHT, "“")

    def _around(self, at: int, length: int, span: Span) -> tuple[str, str]:
        before = self.text[at - 1] if at > span.start else " "
        after = self.text[at + length] if at + length < span.end else " "
        return before, after

    def _start(self, at: int, mark: str, kind: str) -> None:
        self._left = [pair for pair in self._left if pair.kind != kind]
        if len(self._open) < DEEPEST:
            self._open.append(_Pair(at, at, mark, kind=kind, block=self._number))

    def _close(self, at: int, mark: str, kind: str) -> bool:
        """Close the innermost open quotation of a kind, and end those left open inside it; whether there is one."""
        depth = next((n for n in range(len(self._open) - 1, -1, -1) if self._open[n].kind == kind), None)
        if depth is None:
            return False
        for pair in self._open[depth + 1 :]:
            self._end(pair, at)
        pair = self._open[depth]
        del self._open[depth:]
        pair.closing = mark
        self._end(pair, at + len(mark))
        for outer in self._open:
            if outer.kind == kind:
                outer.nested_end = at + len(mark)
        return True

    def _end_straight(self, at: int) -> None:
        depth = next(n for n, pair in enumerate(self._open) if pair.kind == STRAIGHT)
        for pair in self._open[depth:]:
            self._end(pair, at)
        del self._open[depth:]

    def _rejoin(self, at: int, mark: str, kind: str) -> None:
        """Take a closing mark that has no opening one here for the end of a quotation left open a few blocks ago."""
        left = [pair for pair in self._left if pair.kind == kind and self._number - pair.block <= REACH]
        if not left:
            return
        for pair in self._open:
            self._end(pair, at)
        self._open.clear()
        for pair in self._left:
            if pair.start <= left[-1].start:
                pair.end = at
        left[-1].closing, left[-1].end = mark, at + len(mark)
        self._left.clear()

    def _finish(self, block: Block, following: Block | None) -> None:
        end = block.span.start + len(self.text[block.span.start : block.span.end].rstrip())
        goes_on = following is not None and self._goes_on(block, following)
        kept = []
        for pair in self._open:
            whole = pair.nested_end and ENDING.match(self.text, pair.nested_end, end)
            pair.end = pair.nested_end or end
            if goes_on and not whole:
                pair.end = end
                kept.append(pair)
            else:
                self._leave(pair, pair.end)
        self._open = kept

    def _goes_on(self, block: Block, following: Block) -> bool:
        """Whether the next block begins with a mark that repeats the outermost one left open."""
        lead = LEAD.match(self.text, following.span.start, following.span.end)
        if block.scope is not following.scope or not lead or not lead[1] or not self._open:
            return False
        first = MARKS.match(lead[1])
        return first is not None and _kind(first[0]) == self._open[0].kind

    def _leave(self, pair: _Pair, end: int) -> None:
        self._end(pair, end)
        self._left.append(pair)

    def _end(self, pair: _Pair, end: int) -> None:
        pair.end = end
        self.found.append(pair)


def _kind(mark: str) -> str:
    return OPENING.get(mark) or CLOSING.get(mark) or mark


def _opens(before: str, after: str) -> bool:
    return not after.isspace() and (before.isspace() or before in BEFORE_OPENING)


def _framed(text: str, blocks: Sequence[Block]) -> Iterator[_Pair]:
    """The blocks that are quotations as a whole; neighbouring paragraphs of a QUOTE are one."""
    last: _Pair | None = None
    for number, block in enumerate(blocks):
        if block.scope is Scope.QUOTE:
            if last and last.block == number - 1:
                last.end, last.block = block.span.end, number
            else:
                last = _Pair(block.span.start, block.span.end, "", kind=QUOTE_BLOCK, block=number)
                yield last
        elif block.scope is Scope.BODY and (dash := SPEECH.match(text, block.span.start, block.span.end)):
            yield _Pair(block.span.start, block.span.end, dash[0], kind=DASH)


def _nested(text: str, pairs: list[_Pair]) -> Iterator[Quotation]:
    """The quotations in order, with their depths."""
    around: list[int] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        while around and around[-1] <= pair.start:
            around.pop()
        around.append(pair.end)
        start, end = pair.start + len(pair.opening), pair.end - len(pair.closing)
        inside = text[start:end]
        start += len(inside) - len(inside.lstrip())
        end = max(start, end - len(inside) + len(inside.rstrip()))
        marks = pair.kind if pair.kind in {QUOTE_BLOCK, DASH} else pair.opening + pair.closing
        yield Quotation(Span(pair.start, pair.end), Span(start, end), marks, len(around))
