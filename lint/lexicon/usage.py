"""How often words are used, from the lists of wordfreq, on Zipf's scale (3: once in a million words)."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import marisa_trie

STEPS = 32  # of the scale that one unit of Zipf's is cut into
LEAST_FOREIGN = 2.0  # Zipf: rarer English words are left out
LEAST_OTHER = 3.5
RARER = 1.0  # Zipf: how much rarer than English words those of other languages are in French texts
OTHERS = ("es", "it", "de", "pt", "nl")
PARTED = 0.5  # how much rarer a compound is than the rarest of its parts, where the list does not count it


@dataclass(frozen=True, slots=True)
class Usage:
    """french: form → steps. strange: words that French word lists lack → steps in French, steps in other languages."""

    french: Mapping[str, int] = field(default_factory=dict)
    strange: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def column(self, trie: marisa_trie.Trie, forms: Collection[str]) -> bytes:
        """The frequency of each form, by its number in the trie."""
        found = bytearray(len(trie))
        for form in forms:
            place = trie.get(form)
            if place is not None:
                found[place] = self._steps(form)
        return bytes(found)

    def _steps(self, form: str) -> int:
        low = form.lower()
        known = self.french.get(low, 0)
        if known or not ("-" in low or "'" in low):
            return known
        parts = [part for part in low.replace("'", "-").split("-") if part]
        return max(0, min((self.french.get(part, 0) for part in parts), default=0) - int(PARTED * STEPS))


def read(known: Collection[str]) -> Usage:
    """The lists of wordfreq; `known` are the French forms."""
    from wordfreq import get_frequency_dict  # noqa: PLC0415  (only a build counts words)

    french = {word: _steps(share) for word, share in get_frequency_dict("fr", "large").items()}
    strange = {word: (steps, 0) for word, steps in french.items() if _is_strange(word, known)}
    for language, least in (("en", LEAST_FOREIGN), *((other, LEAST_OTHER) for other in OTHERS)):
        for word, steps in _frequent(get_frequency_dict(language, "large"), least):
            if _is_strange(word, known):
                ours, others = strange.get(word, (0, 0))
                strange[word] = (ours, max(others, steps if language == "en" else steps - int(RARER * STEPS)))
    return Usage(french, strange)


def _steps(share: float) -> int:
    return max(0, min(255, round((math.log10(share) + 9) * STEPS)))


def _frequent(shares: Mapping[str, float], least: float) -> Iterator[tuple[str, int]]:
    floor = 10 ** (least - 9)
    return ((word, _steps(share)) for word, share in shares.items() if share >= floor)


def _is_strange(word: str, known: Collection[str]) -> bool:
    return word.isalpha() and len(word) > 1 and word not in known and word[0] < "\u0250"


NO_USAGE = Usage()
