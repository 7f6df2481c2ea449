"""The compiled lexicon: one file, mapped into memory and read without being loaded.

Layout: a header (magic, checksum of all that follows, version, sizes of the sections), then five sections, padded to 8
bytes: the trie of the forms; for each form the number of its bundle (spelling and readings); for each form the number
of its paradigm (the forms of which it is the lemma); the bundles, one a line; the paradigms, one a line. Both write
lemmas and forms as edits of the key, so that few distinct ones serve all words. Number 0 of both is empty: no word, no
lemma.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping

import marisa_trie

from lint.lexicon.analysis import Tag

MAGIC = b"CASLEX01" if sys.byteorder == "little" else b"CASLEX10"
START = struct.Struct("=8sQ")
HEADER = struct.Struct("=32s5Q")
ALIGNMENT = 8


class UnusableError(Exception):
    """The file is not a whole compiled lexicon of the version asked for."""


def cut(key: str, text: str) -> str:
    """`text` as an edit of `key`: how many letters to drop at the end, and what to add."""
    same = min(len(key), len(text))
    while key[:same] != text[:same]:
        same -= 1
    return f"{len(key) - same},{text[same:]}"


def join(key: str, edit: str) -> str:
    """The reverse of `cut`."""
    drop, _, add = edit.partition(",")
    return key[: len(key) - int(drop)] + add


def encode(readings: Mapping[str, Iterable[tuple[str, Tag]]], spellings: Mapping[str, str], version: str) -> bytes:
    """The bytes of the file. Lemmas that are no forms have their place without being words."""
    paradigms: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(readings):
        for lemma in {lemma for lemma, _ in readings[form]}:
            paradigms[lemma].append(form)
    trie = marisa_trie.Trie(readings.keys() | paradigms.keys())
    bundles = _Column(len(trie))
    for form, found in readings.items():
        bundles.put(trie[form], _bundle(form, found, spellings.get(form, "both")))
    lemmas = _Column(len(trie))
    for lemma, forms in paradigms.items():
        lemmas.put(trie[lemma], "\t".join(cut(lemma, form) for form in forms))
    return _file(
        version, (trie.tobytes(), bytes(bundles.numbers), bytes(lemmas.numbers), bundles.text(), lemmas.text())
    )


class _Column:
    """One number a form, and the lines that the numbers stand for."""

    def __init__(self, size: int) -> None:
        self.numbers = array("H", bytes(2 * size))
        self.lines = {"": 0}

    def put(self, place: int, line: str) -> None:
        self.numbers[place] = self.lines.setdefault(line, len(self.lines))

    def text(self) -> bytes:
        return "\n".join(self.lines).encode()


def _bundle(form: str, found: Iterable[tuple[str, Tag]], spelling: str) -> str:
    return "\t".join((spelling, *("|".join((cut(form, lemma), *tag)) for lemma, tag in sorted(found))))


def _file(version: str, sections: tuple[bytes, ...]) -> bytes:
    rest = HEADER.pack(version.encode(), *map(len, sections))
    rest += b"".join(section + bytes(-len(section) % ALIGNMENT) for section in sections)
    return START.pack(MAGIC, zlib.crc32(rest)) + rest


class Columns:
    """The sections of a mapped file. Raises UnusableError when it is not whole or of another version."""

    def __init__(self, buffer: memoryview, version: str) -> None:
        trie, bundles, lemmas, self._bundle_text, self._paradigm_text = _sections(buffer, version)
        self.trie = marisa_trie.Trie()
        self.trie.map(trie)
        self.bundles = bundles.cast("H")
        self.lemmas = lemmas.cast("H")
        self._bundle_lines: list[str] = []
        self._paradigm_lines: list[str] = []

    def bundle(self, number: int) -> str:
        """The spelling and the readings, divided by tabs."""
        if not self._bundle_lines:
            self._bundle_lines = str(self._bundle_text, "utf-8").split("\n")
        return self._bundle_lines[number]

    def paradigm(self, number: int) -> str:
        """The forms as edits of their lemma, divided by tabs."""
        if not self._paradigm_lines:
            self._paradigm_lines = str(self._paradigm_text, "utf-8").split("\n")
        return self._paradigm_lines[number]


def _sections(buffer: memoryview, version: str) -> list[memoryview]:
    start = START.size + HEADER.size
    if len(buffer) < start:
        raise UnusableError
    magic, checksum = START.unpack_from(buffer)
    if magic != MAGIC or zlib.crc32(buffer[START.size :]) != checksum:
        raise UnusableError
    stamp, *sizes = HEADER.unpack_from(buffer, START.size)
    if stamp != version.encode():
        raise UnusableError
    sections = []
    for size in sizes:
        sections.append(buffer[start : start + size])
        start += size + -size % ALIGNMENT
    return sections
