"""Which forms are near a misspelling: an index of letters and sounds left out.

Two words share a key when their letters (without case and accents) are the same but for one that is left out of either,
or their sounds but for one or, in frequent words, two. The table holds a hash of each key and the number of a form,
sorted by hash.
"""

from __future__ import annotations

import zlib
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import marisa_trie

from lint.lexicon.phonetics import folded, sound
from lint.lexicon.usage import STEPS

LEAST = int(1.1 * STEPS)  # Zipf: rarer forms are found by a change of one letter only
FREQUENT = int(2.6 * STEPS)  # Zipf: of these, forms with two sounds left out are found too
SHORTEST, LONGEST = 3, 24
MANY = 6  # sounds
NEAREST = 36  # forms
LETTERS = "aeéèêirsntloucdmpvàâbçfghîïjkôqùûxyzëüœæw-'"


def sections(trie: marisa_trie.Trie, frequencies: bytes, strange: Mapping[str, tuple[int, int]]) -> tuple[bytes, ...]:
    """The trie of strange words and their frequencies, the sorted hashes, and the form of each."""
    words = marisa_trie.Trie(strange)
    counts = bytearray(2 * len(words))
    for word, (french, other) in strange.items():
        counts[2 * words[word]], counts[2 * words[word] + 1] = french, other
    rows = sorted(
        _hash(key) << 32 | place
        for form, place in trie.items()
        if frequencies[place] >= LEAST and SHORTEST <= len(form) <= LONGEST
        for key in keys(letters(form), deep=frequencies[place] >= FREQUENT)
    )
    hashes, forms = array("I", (row >> 32 for row in rows)), array("I", (row & 0xFFFFFFFF for row in rows))
    return words.tobytes(), bytes(counts), hashes.tobytes(), forms.tobytes()


def letters(form: str) -> str:
    """The letters of a form without case, accents, hyphens and apostrophes."""
    return folded(form).replace("-", "").replace("'", "").replace(" ", "")


def keys(word: str, *, deep: bool) -> set[str]:
    """The keys of a word's letters; `deep`: also those with two sounds left out."""
    heard = sound(word)
    found = _shortened(heard)
    if deep and len(heard) >= MANY:
        found |= {shorter for text in found - {heard} for shorter in _shortened(text)}
    return found | {f"={text}" for text in _shortened(word)}


def _shortened(text: str) -> set[str]:
    """The text, and the text without any one of its letters."""
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))} if len(text) > 1 else {text}


def _hash(key: str) -> int:
    return zlib.crc32(key.encode())


class Near:
    """The opened index."""

    def __init__(self, trie: marisa_trie.Trie, frequencies: memoryview, sections: Sequence[memoryview]) -> None:
        """The index of the forms of a trie, in sections as `sections` gives them."""
        words, counts, hashes, forms = sections
        self._frequencies = frequencies
        self._trie = trie
        self._strange = marisa_trie.Trie()
        self._strange.map(words)
        self._counts = counts
        self._hashes = hashes.cast("I")
        self._forms = forms.cast("I")

    def strange(self, word: str) -> tuple[float, float]:
        """How frequent a word that is no French form is in French texts and in other languages, on Zipf's scale."""
        place = self._strange.get(word)
        return (0.0, 0.0) if place is None else (self._counts[2 * place] / STEPS, self._counts[2 * place + 1] / STEPS)

    def changed(self, word: str) -> Iterator[str]:
        """The forms, frequent or not, at one change of one letter."""
        halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        trie = self._trie
        for head, tail in halves:
            if tail and head + tail[1:] in trie:
                yield head + tail[1:]
            if len(tail) > 1 and head + tail[1] + tail[0] + tail[2:] in trie:
                yield head + tail[1] + tail[0] + tail[2:]
            rest = tail[1:]
            for letter in LETTERS:
                text = head + letter
                if text + tail in trie:
                    yield text + tail
                if tail and text + rest in trie:
                    yield text + rest

    def alike(self, word: str) -> set[str]:
        """The frequent forms whose letters or sounds are those of the word, but for one or two; at most `NEAREST`."""
        hashes, forms = self._hashes, self._forms
        shared: Counter[int] = Counter()  # how many keys a form has in common with the word: the more, the nearer
        for key in keys(letters(word), deep=True):
            wanted = _hash(key)
            at = bisect_left(hashes, wanted)
            while at < len(hashes) and hashes[at] == wanted:
                shared[forms[at]] += 1
                at += 1
        nearest = sorted(shared, key=lambda form: (-shared[form], -self._frequencies[form]))[:NEAREST]
        return {self._trie.restore_key(place) for place in nearest}
