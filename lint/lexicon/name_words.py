"""The words of a name, as keys: « N’Djamena » is one, « Clermont-Ferrand » two, « l’Élysée » one after an article."""

from __future__ import annotations

import re
from functools import lru_cache

from lint.lexicon.phonetics import folded
from lint.text import normalise

# Plain words first, for speed; initials (J.D.), names with an apostrophe (N'Djamena, O'Brien), elisions, words before
# an apostrophe or a dot, numbers. L' and D' are elisions.
WORD = re.compile(
    r"[^\W\d_]++(?!['.])|(?:[A-Z]\.){2,}|(?![LDJ]')[A-ZÀ-Þ]'(?=[A-ZÀ-Þ])[^\W\d_]+|(?:[ldjmtsncLDJMTSNC]|[qQ]u|[jJ]usqu|[lL]orsqu|[pP]uisqu)'"
    r"|[^\W\d_]+|\d+"
)


class Words:
    """The words of a stretch of a normalised text (`lint.text.normalise`), by number.

    `initials` says of each whether it has a capital, `capitals` gives the numbers of those that do.
    """

    def __init__(self, normal: str, start: int, end: int) -> None:
        self.normal = normal
        self.spans = [found.span() for found in WORD.finditer(normal, start, end)]
        self.initials = [normal[start].isupper() and normal[end - 1] != "'" for start, end in self.spans]
        self.capitals = tuple(number for number, capital in enumerate(self.initials) if capital)
        self._keys: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.spans)

    def text(self, first: int, last: int | None = None) -> str:
        """The text from a word to another one, both included."""
        return self.normal[self.spans[first][0] : self.spans[first if last is None else last][1]]

    @property
    def texts(self) -> tuple[str, ...]:
        """All words as they are written."""
        return tuple(self.normal[start:end] for start, end in self.spans)

    def key(self, number: int) -> str:
        """A word without case, accents, dots and apostrophes."""
        if number not in self._keys:
            self._keys[number] = key_of(self.text(number))
        return self._keys[number]

    def keys(self, first: int, end: int) -> tuple[str, ...]:
        """The keys of some words, in order."""
        return tuple(self.key(number) for number in range(first, end))

    def capital(self, number: int) -> bool:
        """Whether a word begins with a capital and is no elision."""
        return self.initials[number]

    def gap(self, number: int) -> str:
        """What stands between a word and the next one."""
        return self.normal[self.spans[number][1] : self.spans[number + 1][0]]

    def joined(self, number: int) -> bool:
        """Whether a word and the next one can belong to one name."""
        gap = self.gap(number)
        return gap in {"", " ", "-", "'", " & ", "&", "/"} or (gap == ". " and len(self.text(number)) == 1)


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """A word without case, accents, dots and apostrophes."""
    return folded(word).replace("'", "").replace(".", "")


def words_of(name: str) -> tuple[str, ...]:
    """The keys of the words of a name, in order."""
    normal = normalise(name)
    words = Words(normal, 0, len(normal))
    return words.keys(0, len(words))
