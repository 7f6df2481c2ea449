"""Copying prose from a source into a document, addresses (URL, mail) left out."""

from __future__ import annotations

import re

from lint.text import OBJECT, DocumentBuilder

ADDRESS = re.compile(
    r"""(?:https?://|ftp://|\bwww\.)[^\s<>"`«»“”\\|\[\]{}]+|(?<![\w.+&-])\w[\w.+-]{0,63}@\w[\w-]*(?:\.\w[\w-]*)+"""
)
TRAILING = ".,;:!?…'’*_~("
PARENTHESIS = re.compile(r"[()]")


class Prose:
    """Adds stretches of the source to a builder; an address becomes one OBJECT, whatever pieces it comes in.

    Stretches are to come in the order of the source.
    """

    def __init__(self, builder: DocumentBuilder) -> None:
        self._builder = builder
        self._addresses = _addresses(builder.source.text)
        self._next = 0
        self._done = -1

    def copy(self, start: int, end: int) -> None:
        """Add the source from `start` to `end`."""
        while start < end:
            first, last = self._address_after(start)
            if first >= end:
                self._builder.copy(start, end)
                return
            self._builder.copy(start, first)
            if self._done != first:
                self._builder.derive(OBJECT, first, last)
                self._done = first
            start = last

    def derive(self, text: str, start: int, end: int) -> None:
        """Add text that stands for a stretch of the source, unless that begins inside an address."""
        first, last = self._address_after(start)
        if not first <= start < last:
            self._builder.derive(text, start, end)

    def line_break(self, start: int, end: int) -> None:
        """Add a line feed for the line end (CRLF, CR or LF) from `start` to `end`."""
        if self._builder.source.text[end - 1] == "\n":
            self._builder.copy(end - 1, end)
        else:
            self._builder.derive("\n", start, end)

    def _address_after(self, place: int) -> tuple[int, int]:
        """The first address that ends behind a place of the source."""
        while self._next < len(self._addresses) and self._addresses[self._next][1] <= place:
            self._next += 1
        if self._next < len(self._addresses):
            return self._addresses[self._next]
        return (len(self._builder.source.text),) * 2


def _addresses(text: str) -> tuple[tuple[int, int], ...]:
    if "://" not in text and "www." not in text and "@" not in text:
        return ()
    return tuple((found.start(), found.start() + len(_trimmed(found[0]))) for found in ADDRESS.finditer(text))


def _trimmed(address: str) -> str:
    """The address without the punctuation of the sentence around it, up to a parenthesis that it does not open."""
    depth = 0
    for found in PARENTHESIS.finditer(address):
        depth += 1 if found[0] == "(" else -1
        if depth < 0:
            address = address[: found.start()]
            break
    return address.rstrip(TRAILING)
