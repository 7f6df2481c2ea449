"""The compiled lexicon: one file, mapped into memory and read without being loaded.

Layout: a header (magic, checksum, version, sizes of the sections), then the sections, padded to 8 bytes: the trie of
the forms; for each form the number of its bundle (spelling and readings); for each form the number of its paradigm (the
forms of which it is the lemma); the bundles, one a line; the paradigms, one a line; for each form its frequency; lists
of words; the index of near forms (`near.py`), in four parts. Bundles and paradigms write lemmas and forms as edits of
the key, so that few distinct ones serve all words; the two highest bits of a bundle's number say the spelling as well,
which is asked more often than the rest. Number 0 of both is empty: no word, no lemma.

The checksum covers all but the two long tables of near forms, which a run that suggests nothing never reads.
"""

from __future__ import annotations

import struct
import sys
import zlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import accumulate
from types import MappingProxyType

import marisa_trie

from lint.lexicon import near
from lint.lexicon.analysis import Tag
from lint.lexicon.near import Near
from lint.lexicon.usage import NO_USAGE, Usage

MAGIC = b"CASLEX02" if sys.byteorder == "little" else b"CASLEX20"
START = struct.Struct("=8sQ")
HEADER = struct.Struct("=32s11Q")
ALIGNMENT = 8
SPELLINGS = ("both", "traditional", "1990")
SPELLING_SHIFT = 14  # bits for the numbers of bundles, of which there are some 8,000
UNCHECKED = 2  # sections at the end
NO_LISTS: Mapping[str, Iterable[str]] = MappingProxyType({})


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


def encode(
    readings: Mapping[str, Iterable[tuple[str, Tag]]],
    spellings: Mapping[str, str],
    version: str,
    usage: Usage = NO_USAGE,
    lists: Mapping[str, Iterable[str]] = NO_LISTS,
) -> bytes:
    """The bytes of the file. Lemmas that are no forms have their place without being words."""
    paradigms: defaultdict[str, list[str]] = defaultdict(list)
    for form in sorted(readings):
        for lemma in {lemma for lemma, _ in readings[form]}:
            paradigms[lemma].append(form)
    trie = marisa_trie.Trie(readings.keys() | paradigms.keys())
    bundles = _Column(len(trie))
    for form, found in readings.items():
        spelling = spellings.get(form, "both")
        bundles.put(trie[form], _bundle(form, found, spelling), SPELLINGS.index(spelling) << SPELLING_SHIFT)
    lemmas = _Column(len(trie))
    for lemma, forms in paradigms.items():
        lemmas.put(trie[lemma], "\t".join(cut(lemma, form) for form in forms))
    columns = (trie.tobytes(), bytes(bundles.numbers), bytes(lemmas.numbers), bundles.text(), lemmas.text())
    words = "\n".join(f"{name}\t{' '.join(sorted(found))}" for name, found in lists.items())
    frequencies = usage.column(trie, readings)
    return _file(version, (*columns, frequencies, words.encode(), *near.sections(trie, frequencies, usage.strange)))


class _Column:
    """One number a form, and the lines that the numbers stand for."""

    def __init__(self, size: int) -> None:
        self.numbers = array("H", bytes(2 * size))
        self.lines = {"": 0}

    def put(self, place: int, line: str, mark: int = 0) -> None:
        self.numbers[place] = self.lines.setdefault(line, len(self.lines)) | mark

    def text(self) -> bytes:
        return "\n".join(self.lines).encode()


def _bundle(form: str, found: Iterable[tuple[str, Tag]], spelling: str) -> str:
    return "\t".join((spelling, *("|".join((cut(form, lemma), *tag)) for lemma, tag in sorted(found))))


def _file(version: str, sections: tuple[bytes, ...]) -> bytes:
    rest = HEADER.pack(version.encode(), *map(len, sections))
    padded = [section + bytes(-len(section) % ALIGNMENT) for section in sections]
    rest += b"".join(padded[:-UNCHECKED])
    return START.pack(MAGIC, zlib.crc32(rest)) + rest + b"".join(padded[-UNCHECKED:])


class Columns:
    """The sections of a mapped file. Raises UnusableError when it is not whole or of another version."""

    def __init__(self, buffer: memoryview, version: str) -> None:
        sections = _sections(buffer, version)
        trie, bundles, lemmas, self._bundle_text, self._paradigm_text, self.frequencies, self._lists = sections[:7]
        self._near = sections[7:]
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
        return self._bundle_lines[number & ((1 << SPELLING_SHIFT) - 1)]

    def words(self, name: str) -> frozenset[str]:
        """The words of a list, none when there is no such list."""
        lines = str(self._lists, "utf-8").split("\n")
        return frozenset(
            word for line in lines if line.startswith(f"{name}\t") for word in line.split("\t")[1].split(" ")
        )

    @cached_property
    def near(self) -> Near:
        """The index of near forms."""
        return Near(self.trie, self.frequencies, self._near)

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
    stamp, *sizes = HEADER.unpack_from(buffer, START.size)
    ends = list(accumulate((size + -size % ALIGNMENT for size in sizes), initial=start))
    if magic != MAGIC or ends[-1] != len(buffer) or zlib.crc32(buffer[START.size : ends[-1 - UNCHECKED]]) != checksum:
        raise UnusableError
    if stamp != version.encode():
        raise UnusableError
    sections = []
    for size in sizes:
        sections.append(buffer[start : start + size])
        start += size + -size % ALIGNMENT
    return sections
