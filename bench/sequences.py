"""Counts what follows what in news copy: python bench/sequences.py TEXT… writes lint/analysis/likelihood/sequences.bin.

TEXT are files of plain French news copy, one paragraph a line, ten million words in all or more. numpy is needed.
Sequences of two and three, of words and of classes of words, are kept where they are frequent and likelier than
shorter ones tell (absolute discounting). The table holds hashes of sequences and logarithms of shares.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np

from lint.analysis.likelihood.model import FILE, FLOOR, MASS, SCALE
from lint.analysis.likelihood.symbols import END, NAME, START, UNKNOWN, class_name, plain, symbols
from lint.lexicon import lexicon
from lint.text import Span, Token
from lint.text.tokens import tokens

STOPS = frozenset((".", "!", "?", "…", "..."))
FEWEST = 3  # symbols of a sentence
OWN, RARE = 1500, 800
"""How often a word must stand to be a class of its own, and a class not to be merged into a plainer one."""
DISCOUNT = 0.75
LIKELIER = 1.5
CLASSES = ((3, 8.0), (4, 14.0))
WORDS = ((6, 20.0), (6, 30.0))
"""Of two and of three: how often a sequence must stand, and what it must gain in likelihood over all its places."""
Array = Any


class Counts(NamedTuple):
    """Sequences: the history and the last symbol of each, by number, and how often it stands."""

    history: Array
    last: Array
    count: Array


class Kept(NamedTuple):
    """Sequences that are kept, sorted, with their shares; histories, sorted, with what they leave for other symbols."""

    keys: Array
    shares: Array
    histories: Array
    left: Array
    base: int

    def likely(self, history: Array, last: Array, lower: Array) -> Array:
        """How likely the last symbols are behind histories."""
        own = _found(self.keys, self.shares, history * self.base + last, 0.0)
        return own + _found(self.histories, self.left, history, 1.0) * lower


def main(paths: Sequence[str]) -> None:
    """Reads the files and writes the table."""
    numbers, names = _read(paths)
    rows = dict(_rows(np.array(numbers, dtype=np.int64), names))
    hashes = np.array(sorted(rows), dtype=np.uint32)
    values = np.array([rows[key] for key in hashes.tolist()], dtype=np.uint8)
    FILE.write_bytes(np.array([len(rows)], dtype=np.uint32).tobytes() + hashes.tobytes() + values.tobytes())
    sys.stderr.write(f"{len(rows)} sequences\n")


def _read(paths: Sequence[str]) -> tuple[list[int], list[str]]:
    """The symbols of all sentences as numbers, two starts before each, and the symbols by number."""
    names = {START: 0, END: 1}
    found: list[int] = []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            for sentence in _sentences(tokens(line, Span(0, len(line)))):
                words = [symbol.word for symbol in symbols(sentence)]
                if len(words) >= FEWEST:
                    found += (0, 0, *(names.setdefault(word, len(names)) for word in words), 1)
    return found, list(names)


def _sentences(line: Sequence[Token]) -> Iterator[Sequence[Token]]:
    start = 0
    for at, token in enumerate(line):
        following = line[at + 1].text[0] if at + 1 < len(line) else ""
        if token.text in STOPS and (following.isupper() or following in '"«'):
            yield line[start : at + 1]
            start = at + 1
    yield line[start:]


def _rows(text: Array, names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The entries of the table: hash, and logarithm of a share."""
    classes, own = _classes(text, names)
    classed, predicted = own[text], text != 0
    alone = np.bincount(classed[predicted], minlength=len(classes)) / predicted.sum()
    shares, masses = _shares(names, classes, own)
    pairs, triples = _counted(classed, len(classes), 1, predicted), _counted(classed, len(classes), 2, predicted)
    kept_pairs = _kept(pairs, len(classes), alone[pairs.last], *CLASSES[0])
    size = len(classes)
    lower = kept_pairs.likely(triples.history % size, triples.last, alone[triples.last])
    kept_triples = _kept(triples, size, lower, *CLASSES[1])

    def by_class(first: Array, second: Array, last: Array) -> Array:
        behind = kept_pairs.likely(own[second], own[last], alone[own[last]])
        return kept_triples.likely(own[first] * size + own[second], own[last], behind) * shares[last]

    many = len(names)
    words, more = _counted(text, many, 1, predicted), _counted(text, many, 2, predicted)
    lower = kept_pairs.likely(own[words.history], own[words.last], alone[own[words.last]]) * shares[words.last]
    kept_words = _kept(words, many, np.maximum(lower, 1e-12), *WORDS[0])
    first, second = more.history // many, more.history % many
    lower = kept_words.likely(second, more.last, by_class(first, second, more.last))
    kept_more = _kept(more, many, np.maximum(lower, 1e-12), *WORDS[1])
    yield from _entries("1", zip(classes, alone, strict=True))
    yield from _entries("m", ((name, mass * MASS) for name, mass in zip(classes, masses, strict=True) if mass > 0))
    for prefix, kept, texts, length in (
        ("2", kept_pairs, classes, 2),
        ("3", kept_triples, classes, 3),
        ("w2", kept_words, names, 2),
        ("w3", kept_more, names, 3),
    ):
        yield from _entries(prefix, _named(kept.keys, kept.shares, texts, length))
        yield from _entries(f"l{prefix}", _named(kept.histories, kept.left, texts, length - 1))


def _classes(text: Array, names: Sequence[str]) -> tuple[list[str], Array]:
    """The classes, and the number of each symbol's class."""
    counts = np.bincount(text, minlength=len(names)).tolist()
    base = [class_name(name) for name in names]
    alone = [
        count >= OWN and name[0].isalpha() and name not in (NAME, UNKNOWN)
        for name, count in zip(names, counts, strict=True)
    ]
    mass: dict[str, int] = defaultdict(int)
    for name, count, single in zip(base, counts, alone, strict=True):
        mass[name] += 0 if single else count
    merged: dict[str, int] = defaultdict(int)
    for name, count in mass.items():
        merged[name if count >= RARE else plain(name)] += count

    def final(name: str) -> str:
        name = name if mass[name] >= RARE else plain(name)
        return name if merged[name] >= RARE // 4 else UNKNOWN

    found: dict[str, int] = {}
    own = np.zeros(len(names), dtype=np.int64)
    for number, (symbol, name, single) in enumerate(zip(names, base, alone, strict=True)):
        fixed = name == symbol
        own[number] = found.setdefault(f"={symbol}" if single else symbol if fixed else final(name), len(found))
    return list(found), own


def _shares(names: Sequence[str], classes: Sequence[str], own: Array) -> tuple[Array, Array]:
    """What share of its class each symbol is, by the lexicon's frequencies, and the sum of these for each class."""
    opened = [
        name[0].isalpha() and classes[number] not in (f"={name}", name) for name, number in zip(names, own, strict=True)
    ]
    frequency = lexicon().frequency
    parts = [
        10 ** (max(frequency(name), FLOOR) - 9) if open_ else 0.0 for name, open_ in zip(names, opened, strict=True)
    ]
    masses = np.zeros(len(classes))
    np.add.at(masses, own, np.array(parts))
    unknown = {number for number, name in enumerate(classes) if name == UNKNOWN}
    shares = [
        (part if number in unknown else part / masses[number]) if open_ else 1.0
        for part, open_, number in zip(parts, opened, own.tolist(), strict=True)
    ]
    return np.array(shares), masses


def _counted(text: Array, size: int, behind: int, predicted: Array) -> Counts:
    """The sequences of one symbol behind one or two others."""
    keys = text[behind:].copy()
    for back in range(1, behind + 1):
        keys += text[behind - back : len(text) - back] * size**back
    found, count = np.unique(keys[predicted[behind:]], return_counts=True)
    return Counts(found // size, found % size, count)


def _kept(counts: Counts, size: int, lower: Array, fewest: int, gain: float) -> Kept:
    """The sequences that tell more than shorter ones."""
    histories, places = np.unique(counts.history, return_inverse=True)
    total = np.bincount(places, weights=counts.count)
    share = (counts.count - DISCOUNT) / total[places]
    likely = share + (np.bincount(places) * DISCOUNT / total)[places] * lower
    enough = (counts.count >= fewest) & (likely > lower * LIKELIER)
    enough &= counts.count * (np.log(likely) - np.log(lower)) >= gain
    left = np.clip(1 - np.bincount(places, weights=np.where(enough, share, 0.0)), 1e-4, 1)
    less = left < 1 - 1e-4
    keys = counts.history[enough] * size + counts.last[enough]
    return Kept(keys, share[enough], histories[less], left[less], size)


def _found(keys: Array, values: Array, wanted: Array, default: float) -> Array:
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return np.where(keys[at] == wanted, values[at], default)


def _named(keys: Array, values: Array, names: Sequence[str], length: int) -> Iterator[tuple[str, float]]:
    """The symbols of each sequence of a length, which its number tells, and its value."""
    for key, value in zip(keys.tolist(), values.tolist(), strict=True):
        found = [names[key // len(names) ** back % len(names)] for back in reversed(range(length))]
        yield " ".join(found), value


def _entries(prefix: str, shares: Iterator[tuple[str, float]]) -> Iterator[tuple[int, int]]:
    for text, share in shares:
        value = round(-np.log(max(share, 1e-9)) * SCALE)
        yield crc32(f"{prefix} {text}".encode()), max(0, min(255, value))


if __name__ == "__main__":
    main(sys.argv[1:])
