"""One line of a draft as a terminal shows it: what fits around a span, and where the carets go."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from lint.text import SourceSpan

TAB = 4
CUT = "…"
REACH = 4
"""Code points for each cell that are looked at on either side of a span: a line may be as long as a book."""

ZERO = frozenset({"Mn", "Me", "Cf"})
REORDERING = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JAMO = range(0x1160, 0x1200)  # vowels and finals of Korean syllables join the consonant before


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a line ready to be printed, and the cells before and under its marked part."""

    text: str
    before: int
    under: int


def visible(text: str) -> str:
    """A text on one line, its control codes made visible: a draft must not steer the terminal."""
    return "".join(_cell(char)[0] for char in " ".join(text.split("\n")))


def window(text: str, line: SourceSpan, span: SourceSpan, width: int) -> Window:
    """The part of a line of a text around a span that fits into `width` cells; the span may end beyond the line."""
    origin = max(line.start, span.start - REACH * width)
    piece = text[origin : min(line.end, span.end + REACH * width, span.start + 2 * REACH * width)]
    start, end = span.start - origin, min(span.end - origin, len(piece))
    cells = [_cell(char) for char in piece]
    first, last = _fitting([size for _, size in cells], start, end, width)
    head = CUT if origin + first > line.start else ""
    tail = CUT if origin + last < line.end else ""
    shown = head + "".join(char for char, _ in cells[first:last]) + tail
    before = len(head) + sum(size for _, size in cells[first:start])
    return Window(shown, before, max(1, sum(size for _, size in cells[start : min(end, last)])))


def _fitting(sizes: list[int], start: int, end: int, width: int) -> tuple[int, int]:
    """The first and last (exclusive) code point to show: the span, then as much on either side as there is room."""
    if sum(sizes) <= width:
        return 0, len(sizes)
    room = width - 2 * len(CUT) - sum(sizes[start:end])
    if room <= 0:
        return start, _reach(sizes[start:], width - 2 * len(CUT)) + start
    after = _reach(sizes[end:], room // 2)
    before = _reach(sizes[:start][::-1], room - sum(sizes[end : end + after]))
    after = _reach(sizes[end:], room - sum(sizes[start - before : start]))
    first = start - before
    while first < start and not sizes[first]:
        first += 1
    return first, end + after


def _reach(sizes: list[int], room: int) -> int:
    """How many code points fit into so many cells."""
    for count, size in enumerate(sizes):
        room -= size
        if room < 0:
            return count
    return len(sizes)


def _cell(char: str) -> tuple[str, int]:
    """A code point as it is printed, and how many cells it takes; control codes become visible."""
    if " " <= char <= "\u024f" and char not in "\x7f\xad" and not "\x80" <= char < "\xa0":
        return char, 1
    if char == "\t":
        return " " * TAB, TAB
    if char in REORDERING or unicodedata.category(char) in {"Cc", "Zl", "Zp", "Cs"}:
        return (chr(0x2400 + ord(char)) if char < " " else "\ufffd"), 1
    if unicodedata.category(char) in ZERO or ord(char) in JAMO:
        return char, 0
    return char, 2 if unicodedata.east_asian_width(char) in "WF" else 1
