"""Pairs of quotation marks: reads the marks of a document block by block and finds which open and which close."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lint.text import Block, Scope, Span

STRAIGHT = '"'
# The kind of a mark, by which opening and closing ones find each other.
OPENING = {"«": "«", "<<": "«", "“": "“", "„": "“", "‹": "‹"}
CLOSING = {"»": "«", ">>": "«", "”": "“", "›": "‹"}
SINGLE = "‘"
# A single closing mark stands after a letter or mark and not after an elision; the limit keeps the search linear.
SINGLES = re.compile(
    r"(?P<open>(?<!\w)‘|(?<![\w’'])')(?=\w)(?!n['’])[^‘\n]{1,200}?(?<![\s’'])(?<!\W[cdjlmnstCDJLMNST])(?<!\Wqu)(?P<close>[’'])(?![\w’'])"
)
MARKS = re.compile(r'[«»“”„‹›]|"{1,3}|<<|>>')
LEAD = re.compile(r'\s*((?:(?:[«»“”„"‹]|<<|>>)\s*)*)')
# A dash of dialogue; before a word in lower case, or where the block ends in « ; », it is that of a list.
SPEECH = re.compile(r"\s*[—–]\s+(?=[^\W\da-zß-ÿ]|[«“\"…]|\.\.\.)")
BEFORE_OPENING = frozenset("([{«“„‹‘'’—–-/:;,<")
AFTER_CLOSING = frozenset(")]}»”›’'—–-/:;,.!?…>")
ENDING = re.compile(r"[\s.,;:!?…)\]]*\Z")
# How many blocks further on a closing mark may still belong to a quotation that no mark continued.
REACH = 8
# More marks than this left open one inside the other are no quotations.
DEEPEST = 12


@dataclass(slots=True)
class Pair:
    """A quotation under construction; `end` is where it ends as far as is known."""

    start: int
    end: int
    opening: str
    closing: str = ""
    kind: str = ""
    block: int = 0
    nested_end: int = 0


class Pairing:
    """Reads the marks of one block after the other and pairs them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Pair] = []
        self._open: list[Pair] = []
        self._left: list[Pair] = []
        self._scope: Scope | None = None
        self._number = 0

    def read(self, number: int, block: Block, following: Block | None) -> None:
        """Pair the marks of a block; what stays open is carried into the following block or ends here."""
        self._number = number
        apart = block.scope is Scope.CODE or speech_start(self.text, block) is not None
        if apart or block.scope is not self._scope:
            self._left.clear()
        self._scope = None if apart else block.scope
        if block.scope is Scope.CODE:
            return
        begin = self._continue(block)
        for at, mark, name in self._marks(begin, block.span.end):
            if name == "open":
                self._start(at, mark, SINGLE)
            elif name == "close":
                self._close(at, mark, SINGLE)
            elif mark.startswith(STRAIGHT):
                self._take_straight(at, mark, block.span)
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

    def _take_straight(self, at: int, mark: str, span: Span) -> None:
        before, after = self._around(at, len(mark), span)
        opens = _opens(before, after)
        if any(pair.kind == STRAIGHT for pair in self._open):
            if opens and after not in AFTER_CLOSING:
                self._end_straight(at)
                self._start(at, mark, STRAIGHT)
            else:
                self._close(at, mark, STRAIGHT)
        elif opens or (before.isspace() and after.isspace() and mark == STRAIGHT):
            self._start(at, mark, STRAIGHT)
        elif not before.isdigit():
            self._close(at, mark, "“")

    def _around(self, at: int, length: int, span: Span) -> tuple[str, str]:
        before = self.text[at - 1] if at > span.start else " "
        after = self.text[at + length] if at + length < span.end else " "
        return before, after

    def _start(self, at: int, mark: str, kind: str) -> None:
        first = min((pair.start for pair in self._left if pair.kind == kind), default=at)
        self._left = [pair for pair in self._left if pair.start < first]
        if len(self._open) < DEEPEST:
            self._open.append(Pair(at, at, mark, kind=kind, block=self._number))

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
        start, end = left[-1].start, at + len(mark)
        for pair in self._open:
            if pair.start > start:
                self._end(pair, at)
        self._open = [pair for pair in self._open if pair.start < start]
        for pair in self._left:
            if pair.start <= start < pair.end:
                pair.end = end
        left[-1].closing = mark
        self._stretch(left[-1])
        self._left.clear()

    def _finish(self, block: Block, following: Block | None) -> None:
        end = block.span.start + len(self.text[block.span.start : block.span.end].rstrip())
        goes_on = following is not None and self._goes_on(following)
        kept: list[Pair] = []
        outer_end = end
        for pair in self._open:
            goes_on = goes_on and not (pair.nested_end and ENDING.match(self.text, pair.nested_end, end))
            if goes_on:
                pair.end, pair.nested_end = end, 0
                kept.append(pair)
            else:
                limit = outer_end if pair.start < outer_end else end
                outer_end = min(pair.nested_end or limit, limit)
                self._leave(pair, outer_end)
        self._open = kept

    def _goes_on(self, following: Block) -> bool:
        """Whether the next block begins with a mark that repeats the outermost one left open."""
        if self._scope is not following.scope or not self._open:
            return False
        lead = LEAD.match(self.text, following.span.start, following.span.end)
        first = MARKS.match(lead[1]) if lead else None
        return first is not None and _kind(first[0]) == self._open[0].kind

    def _leave(self, pair: Pair, end: int) -> None:
        self._end(pair, end)
        self._left.append(pair)

    def _end(self, pair: Pair, end: int) -> None:
        pair.end = end
        self.found.append(pair)
        self._left = [left for left in self._left if not pair.start < left.start < end]
        self._stretch(pair)

    def _stretch(self, pair: Pair) -> None:
        """Let no quotation around this one end inside it."""
        for outer in self._open:
            if outer.start < pair.start < outer.nested_end < pair.end:
                outer.nested_end = pair.end


def speech_start(text: str, block: Block) -> int | None:
    """Where the speech begins in a block that opens with a dash of dialogue; None for any other block."""
    dash = SPEECH.match(text, block.span.start, block.span.end) if block.scope is Scope.BODY else None
    if dash is None or text[block.span.start : block.span.end].rstrip().endswith(";"):
        return None
    return dash.end()


def _kind(mark: str) -> str:
    return OPENING.get(mark) or CLOSING.get(mark) or mark[0]


def _opens(before: str, after: str) -> bool:
    return not after.isspace() and (before.isspace() or before in BEFORE_OPENING)
