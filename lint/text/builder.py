"""How readers put a document together: copy from the source, derive, open the next block."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from lint.text.document import OBJECT, Block, Directive, Document, Run, Scope
from lint.text.source import Source
from lint.text.span import Span

SEPARATOR = "\n\n"
DECOMPOSED = re.compile(r"[^\u0300-\u036f][\u0300-\u036f]+")


class DocumentBuilder:
    """Collects blocks in reading order; every call gives offsets of the source in code points."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._parts: list[str] = []
        self._length = 0
        self._runs: list[tuple[int, int, int, int, bool]] = []
        self._blocks: list[Block] = []
        self._inlines: list[tuple[Span, str]] = []
        self._open: int | None = None
        self._composed = unicodedata.is_normalized("NFC", source.text)

    @property
    def here(self) -> int:
        """Where the next text will stand in the document."""
        return self._length

    @property
    def is_open(self) -> bool:
        """Whether a block is open."""
        return self._open is not None

    @property
    def blocks(self) -> int:
        """How many blocks there are so far, without the open one."""
        return len(self._blocks)

    def open(self) -> None:
        """Start a block; text added from now on belongs to it."""
        self._separate()
        self._open = self._length

    def close(self, scope: Scope, markup: str = "paragraph") -> None:
        """End the block; one that holds only white space and objects is forgotten."""
        start = self._open
        if start is None:
            raise ValueError("no block is open")
        self._open = None
        if "".join(self._parts_from(start)).replace(OBJECT, "").strip():
            self._blocks.append(Block(Span(start, self._length), scope, markup))
        else:
            self._forget(start)

    def copy(self, start: int, end: int) -> None:
        """Add a stretch of the source as it stands; letters with combining accents are composed (NFC)."""
        if start >= end:
            return
        if self._composed:
            self._add(self.source.text[start:end], start, end, copied=True)
            return
        last = start
        for found in DECOMPOSED.finditer(self.source.text, start, end):
            letter = unicodedata.normalize("NFC", found.group())
            if letter == found.group():
                continue
            self._add(self.source.text[last : found.start()], last, found.start(), copied=True)
            self._add(letter, found.start(), found.end(), copied=False)
            last = found.end()
        self._add(self.source.text[last:end], last, end, copied=True)

    def derive(self, text: str, start: int, end: int) -> None:
        """Add text that stands for a stretch of the source (an entity, an escape, a line break)."""
        self._add(text, start, end, copied=False)

    def name(self, start: int, name: str) -> None:
        """Give a name ("strong", "link") to what was added to the open block since `start`, a value of `here`."""
        if start < self._length:
            self._inlines.append((Span(start, self._length), name))

    def finish(
        self, metadata: Mapping[str, str] = MappingProxyType({}), directives: tuple[Directive, ...] = ()
    ) -> Document:
        """The document; the builder is of no further use."""
        text = "".join(self._parts)[: self._blocks[-1].span.end if self._blocks else 0]
        runs = tuple(Run(*run) for run in self._runs)
        inlines = tuple(sorted(self._inlines, key=lambda inline: (inline[0].start, -inline[0].end)))
        return Document(self.source, text, tuple(self._blocks), runs, metadata, directives, inlines)

    def _add(self, text: str, start: int, end: int, *, copied: bool) -> None:
        if not text:
            return
        here = self._length
        self._parts.append(text)
        self._length += len(text)
        if copied and self._runs:
            first, last, source_first, source_last, was_copied = self._runs[-1]
            if was_copied and last == here and source_last == start:
                self._runs[-1] = (first, self._length, source_first, end, True)
                return
        self._runs.append((here, self._length, start, end, copied))

    def _separate(self) -> None:
        if self._blocks and self._blocks[-1].span.end == self._length:
            self._parts.append(SEPARATOR)
            self._length += len(SEPARATOR)

    def _parts_from(self, start: int) -> list[str]:
        left, at = self._length, len(self._parts)
        while left > start:
            at -= 1
            left -= len(self._parts[at])
        return self._parts[at:]

    def _forget(self, start: int) -> None:
        del self._parts[len(self._parts) - len(self._parts_from(start)) :]
        while self._runs and self._runs[-1][0] >= start:
            self._runs.pop()
        while self._inlines and self._inlines[-1][0].start >= start:
            self._inlines.pop()
        self._length = start
