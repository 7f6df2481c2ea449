"""The model of sequences: how likely a word is behind two others.

Words are counted by themselves where a sequence is frequent, else by their class. The counts, as logarithms of shares,
lie in a table of hashes that holds no text. `bench/sequences.py` counted them in the 36,000 news articles of OrangeSum
(https://github.com/Tixierae/OrangeSum, CC BY-SA 4.0).
"""

from __future__ import annotations

import math
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from lint.analysis.likelihood.symbols import UNKNOWN, class_name, plain
from lint.lexicon import lexicon

FILE = Path(__file__).with_name("sequences.bin")
SCALE = 12
"""What a unit of natural logarithm is cut into."""
SHARES = tuple(math.exp(-value / SCALE) for value in range(256))
LEAST = 1e-9
FLOOR = 0.5
"""Zipf: what a word that texts do not have is taken for."""
MASS = 5
"""The frequencies of a class add up to at most this share of all words."""
REMEMBERED = 200_000


class Entry(NamedTuple):
    """What is kept of a word: its class and text, encoded, its share of the class, the class's share of all words.

    The rest are hashes of the histories that end in the word or begin with it, and what these leave for other words.
    """

    name: bytes
    text: bytes
    share: float
    whole: float
    class_pair: int
    class_left: float
    class_triple: int
    class_triple_left: int
    word_pair: int
    word_left: float
    word_triple: int
    word_triple_left: int


class History(NamedTuple):
    """Two words: hashes of what may follow both, and what that leaves for other words."""

    class_triple: int
    class_left: float
    word_triple: int
    word_left: float


class Sequences:
    """The opened table: classes and words behind one word and behind two."""

    def __init__(self, content: bytes) -> None:
        view = memoryview(content)
        count = view[:4].cast("I")[0]
        self._values = dict(zip(view[4 : 4 + 4 * count].cast("I"), view[4 + 4 * count :], strict=True))
        self.cost = lru_cache(REMEMBERED)(self._cost)
        self._entry = lru_cache(REMEMBERED)(self._entry_of)
        self._history = lru_cache(REMEMBERED)(self._history_of)

    def _cost(self, first: str, second: str, word: str) -> float:
        """How unlikely a word is behind two others: the negative logarithm of its probability."""
        last, history = self._entry(second), self._history(first, second)
        name, text, share, likely, *_ = self._entry(word)
        find = self._values.get
        found = find(crc32(name, last.class_pair))
        likely = last.class_left * likely if found is None else SHARES[found] + last.class_left * likely
        found = find(crc32(name, history.class_triple))
        likely = history.class_left * likely if found is None else SHARES[found] + history.class_left * likely
        likely *= share
        if last.word_left < 1:
            found = find(crc32(text, last.word_pair))
            likely = last.word_left * likely if found is None else SHARES[found] + last.word_left * likely
        if history.word_left < 1:
            found = find(crc32(text, history.word_triple))
            likely = history.word_left * likely if found is None else SHARES[found] + history.word_left * likely
        return -math.log(likely)

    def pair(self, word: str, after: str) -> tuple[float, float]:
        """How likely the class of a word is behind another word, and how likely anywhere."""
        last, (name, _, _, whole, *_) = self._entry(word), self._entry(after)
        found = self._values.get(crc32(name, last.class_pair))
        return (0.0 if found is None else SHARES[found]) + last.class_left * whole, whole

    def _history_of(self, first: str, second: str) -> History:
        head, tail = self._entry(first), self._entry(second)
        return History(
            crc32(tail.name + b" ", head.class_triple),
            self._left(crc32(tail.name, head.class_triple_left)),
            crc32(tail.text + b" ", head.word_triple),
            self._left(crc32(tail.text, head.word_triple_left)),
        )

    def _entry_of(self, word: str) -> Entry:
        name, share = self._class(word)
        return Entry(
            name.encode(),
            word.encode(),
            share,
            self._share(f"1 {name}") or LEAST,
            crc32(f"2 {name} ".encode()),
            self._left(crc32(f"l2 {name}".encode())),
            crc32(f"3 {name} ".encode()),
            crc32(f"l3 {name} ".encode()),
            crc32(f"w2 {word} ".encode()),
            self._left(crc32(f"lw2 {word}".encode())),
            crc32(f"w3 {word} ".encode()),
            crc32(f"lw3 {word} ".encode()),
        )

    def _class(self, word: str) -> tuple[str, float]:
        """The class of a word, and the word's share of it."""
        for own in (f"={word}", word):
            if (own[0] == "=" or not word[0].islower()) and self._share(f"1 {own}") is not None:
                return own, 1.0
        name = class_name(word)
        name = next((text for text in (name, plain(name)) if self._share(f"1 {text}") is not None), UNKNOWN)
        mass = self._share(f"m {name}") if name != UNKNOWN else None
        frequency = 10 ** (max(lexicon().frequency(word), FLOOR) - 9)
        return name, min(1.0, frequency * MASS / mass) if mass else frequency

    def _share(self, text: str) -> float | None:
        found = self._values.get(crc32(text.encode()))
        return None if found is None else SHARES[found]

    def _left(self, key: int) -> float:
        found = self._values.get(key)
        return 1.0 if found is None else SHARES[found]


@cache
def sequences() -> Sequences:
    """The table, opened on first use."""
    return Sequences(FILE.read_bytes())
