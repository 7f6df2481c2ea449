"""A draft as it was read: its text, and the facts needed to write it back byte for byte."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property

from lint.text.span import SourceSpan

LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source: `offset` from 0, `line` and `column` from 1, all in code points."""

    offset: int
    line: int
    column: int


@dataclass(frozen=True)
class Source:
    """A decoded file. `text` has neither BOM nor any other change: encoding it again gives the same bytes.

    `encoding` is a Python codec name without BOM handling (`utf-8`, `utf-16-le`, `cp1252`), `bom` the bytes that
    stood before the text. For formats that are not text (DOCX), `text` is what was extracted, `extracted` is true
    and `locations` gives, in order, (offset, "paragraphe 12") for each stretch.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    bom: bytes = b""
    extracted: bool = False
    locations: tuple[tuple[int, str], ...] = field(default=(), repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first code point of each line; lines end at CRLF, CR and LF only."""
        return (0, *(found.end() for found in LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """Line and column of a code point, or of the end of the text."""
        line = bisect_right(self.line_starts, offset)
        return Position(offset, line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, number: int) -> SourceSpan:
        """Where a line (from 1) stands, without its line end."""
        start = self.line_starts[number - 1]
        end = self.line_starts[number] if number < len(self.line_starts) else len(self.text)
        return SourceSpan(start, start + len(self.text[start:end].rstrip("\r\n")))

    def location(self, offset: int) -> str | None:
        """Where an offset lies in a format without lines ("paragraphe 12")."""
        at = bisect_right(self.locations, (offset, "\uffff")) - 1
        return self.locations[at][1] if at >= 0 else None

    def encode(self, text: str) -> bytes:
        """The bytes of a file that holds `text` in this source's encoding.

        Raises UnicodeEncodeError when the encoding lacks a character of `text`.
        """
        return self.bom + text.encode(self.encoding)
