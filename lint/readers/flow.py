"""Running text of HTML: white space as a browser shows it, entities, named stretches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from html.entities import html5

from lint.readers.prose import Prose
from lint.text import DocumentBuilder, Scope
from lint.text.source import LINE_END

SPACE = " \t\r\n\f"
GAP = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]")
ENTITY = re.compile(r"&(?:#(?:[0-9]{1,8}|[xX][0-9a-fA-F]{1,8})|[a-zA-Z][a-zA-Z0-9]{1,31});?")
DEEPEST = 64
"""Named stretches that may be open at once; in broken pages, those beyond it have no name."""


def _entity(text: str) -> str:
    """What of it is the entity: some old names need no semicolon and may have letters behind them ("&eacutet")."""
    if text[1] == "#" or text[-1] == ";":
        return text
    return next((text[:end] for end in range(len(text), 2, -1) if text[1:end] in html5), text)


@dataclass(slots=True)
class Stretch:
    """A named stretch that is open; `start` is None as long as nothing was added to it."""

    name: str
    start: int | None = None


class Flow:
    """Adds text to the open block, or opens one. Offsets count in `text`, which begins at `start` in the source.

    A run of white space becomes one space, and none is left at the edges of a block or beside a line break.
    """

    def __init__(self, builder: DocumentBuilder, prose: Prose, text: str, start: int) -> None:
        self.verbatim = False  # whether white space is kept (in `pre`)
        self._builder = builder
        self._prose = prose
        self._text = text
        self._start = start
        self._gap: tuple[int, int] | None = None  # white space that may yet be added
        self._at_edge = True  # whether white space here would be at the edge of a line
        self._stretches: list[Stretch] = []

    def words(self, start: int, end: int) -> None:
        """Add text as it stands, entities resolved."""
        for found in ENTITY.finditer(self._text, start, end):
            entity = _entity(found[0])
            meaning = unescape(entity)
            if meaning == entity:
                continue
            self._plain(start, found.start())
            start = found.start() + len(entity)
            if meaning:
                self.derive(meaning, found.start(), start)
        self._plain(start, end)

    def derive(self, meaning: str, start: int, end: int) -> None:
        """Add what a stretch stands for: an entity, a quotation mark, an object."""
        self._prepare()
        self._prose.derive(meaning, self._start + start, self._start + end)

    def line_break(self, start: int, end: int) -> None:
        """Add a line break, if the block has text before it."""
        if not self._at_edge:
            self._builder.derive("\n", self._start + start, self._start + end)
        self._gap = None
        self._at_edge = True

    def enter(self, name: str) -> None:
        """Begin a named stretch."""
        if len(self._stretches) < DEEPEST:
            self._stretches.append(Stretch(name))

    def leave(self, name: str) -> None:
        """End the innermost stretch of that name, with those inside it."""
        if any(stretch.name == name for stretch in self._stretches):
            while (stretch := self._stretches.pop()).name != name:
                self._name(stretch)
            self._name(stretch)

    def close(self, scope: Scope, markup: str) -> bool:
        """End the block; open stretches go on in the next one. False when there was none, or nothing in it."""
        self._gap = None
        self._at_edge = True
        if not self._builder.is_open:
            return False
        for stretch in self._stretches:
            self._name(stretch)
            stretch.start = None
        before = self._builder.blocks
        self._builder.close(scope, markup)
        return self._builder.blocks > before

    def _plain(self, start: int, end: int) -> None:
        if self.verbatim:
            self._lines(start, end)
            return
        words = self._text[start:end]
        first = start + len(words) - len(words.lstrip(SPACE))
        last = max(first, start + len(words.rstrip(SPACE)))
        self._space(start, first)
        for gap in GAP.finditer(self._text, first, last):
            self._copy(first, gap.start())
            self._space(gap.start(), gap.end())
            first = gap.end()
        self._copy(first, last)
        self._space(last, end)

    def _space(self, start: int, end: int) -> None:
        if start < end and not self._at_edge and self._gap is None:
            self._gap = (start, end)

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._prepare()
            self._prose.copy(self._start + start, self._start + end)

    def _lines(self, start: int, end: int) -> None:
        for found in LINE_END.finditer(self._text, start, end):
            self._copy(start, found.start())
            self._prepare()
            self._prose.line_break(self._start + found.start(), self._start + found.end())
            start = found.end()
        self._copy(start, end)

    def _prepare(self) -> None:
        """Open a block if none is open, add the white space that text follows, let empty stretches begin here."""
        if not self._builder.is_open:
            self._builder.open()
        if self._gap:
            start, end = self._gap
            if self._text[start:end] == " ":
                self._builder.copy(self._start + start, self._start + end)
            else:
                self._builder.derive(" ", self._start + start, self._start + end)
            self._gap = None
        self._at_edge = False
        for stretch in reversed(self._stretches):
            if stretch.start is not None:
                break
            stretch.start = self._builder.here

    def _name(self, stretch: Stretch) -> None:
        if stretch.start is not None:
            self._builder.name(stretch.start, stretch.name)
