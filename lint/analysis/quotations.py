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

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lint.analysis.pairing import Pair, Pairing, speech_start
from lint.text import Block, Scope, Span

QUOTE_BLOCK = "quote-block"
DASH = "dash"


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

    def touching(self, span: Span) -> tuple[Quotation, ...]:
        """The outermost quotations that share a code point with `span`."""
        first = max(0, bisect_right(self._starts, span.start) - 1)
        last = bisect_left(self._starts, span.end)
        return tuple(quotation for quotation in self._outer[first:last] if quotation.span.overlaps(span))

    def covering(self, span: Span) -> Quotation | None:
        """The outermost quotation in which all of `span` lies; the marks count as inside."""
        at = bisect_right(self._starts, span.start) - 1
        return self._outer[at] if at >= 0 and self._outer[at].span.contains(span) else None


def quotations(text: str, blocks: Sequence[Block]) -> Quotations:
    """The quotations of a document, from its text and its blocks in reading order."""
    pairing = Pairing(text)
    for number, block in enumerate(blocks):
        pairing.read(number, block, blocks[number + 1] if number + 1 < len(blocks) else None)
    return Quotations(_nested(text, [*_framed(text, blocks), *pairing.found]))


def _framed(text: str, blocks: Sequence[Block]) -> Iterator[Pair]:
    """The blocks that are quotations as a whole; neighbouring paragraphs of a QUOTE are one."""
    last: Pair | None = None
    for number, block in enumerate(blocks):
        if block.scope is Scope.QUOTE:
            if last and last.block == number - 1:
                last.end, last.block = block.span.end, number
            else:
                last = Pair(block.span.start, block.span.end, "", kind=QUOTE_BLOCK, block=number)
                yield last
        elif (start := speech_start(text, block)) is not None:
            yield Pair(block.span.start, block.span.end, text[block.span.start : start], kind=DASH)


def _nested(text: str, pairs: list[Pair]) -> Iterator[Quotation]:
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
