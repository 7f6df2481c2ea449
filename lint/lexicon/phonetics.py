"""How a name sounds to a French ear, as a short key; names that sound alike have the same one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not split into a base and a mark.
WHOLE = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "ø": "o", "đ": "d", "ı": "i", "ð": "d", "þ": "th", "ə": "e"}
)
# From letters to sounds, longest first. Capitals are sounds: A I O (nasal vowels), S (ch), E (an e that is heard).
SOUNDS = {
    "tsch": "S",
    "tch": "S",
    "tsh": "S",
    "sch": "S",
    "sh": "S",
    "ch(?=[rl])": "k",
    "ch": "S",
    "ph": "f",
    "gu(?=[eiy])": "g",
    "gh": "g",
    "dj": "j",
    "dg(?=[eiy])": "j",
    "ge(?=[aou])": "j",
    "g(?=[eiy])": "j",
    "ck|cq|qu|kh|q|k": "k",
    "sc(?=[eiy])": "s",
    "c(?=[eiy])": "s",
    "cc": "k",
    "c": "k",
    "x$": "",
    "ez$": "E",
    "x": "ks",
    "th": "t",
    "rh": "r",
    "eau|aux?$|au": "o",
    "ain|ein|aim|yn(?![aeiouyn])|ym(?=[bp])|in(?![aeiouyhn])|im(?=[bp])": "I",
    "(?:an|en|am(?=[bp])|em(?=[bp]))(?![aeiouyhn])": "A",
    "(?:on|om(?=[bp]))(?![aeiouyhn])": "O",
    "ai|ei|ey|ay|oe|eu": "E",
    "ou|oo|u|w(?![aeiouy])": "u",
    "w": "v",
    "z": "s",
    "y": "i",
    "h": "",
}
SOUND = re.compile("|".join(f"({letters})" for letters in SOUNDS))
FEWEST = 3  # letters or sounds, from which a word may lack none
VALUES = tuple(SOUNDS.values())
DOUBLED = re.compile(r"(.)\1+")
SILENT = re.compile(r"(?<=.)(?:es?|[tdps]+)$")


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """A word without case, accents and ligatures."""
    lower = word.lower().translate(WHOLE)
    if lower.isascii():
        return lower
    return "".join(letter for letter in unicodedata.normalize("NFD", lower) if not unicodedata.combining(letter))


def sound(word: str) -> str:
    """The phonetic key of a folded word; never empty unless the word is."""
    key = SOUND.sub(lambda found: VALUES[(found.lastindex or 1) - 1], DOUBLED.sub(r"\1", word))
    return SILENT.sub("", DOUBLED.sub(r"\1", key)).replace("E", "e") or word


def squeezed(word: str) -> str:
    """A word without the repeats of its letters."""
    return DOUBLED.sub(r"\1", word)


def near_keys(word: str) -> set[str]:
    """Keys of which two folded words share one when they sound alike, or but for one sound, or one letter."""
    key = sound(word)
    return {*_shortened(key), *(f"={text}" for text in _shortened(word))}


def _shortened(text: str) -> set[str]:
    """The text, and the text without any one of its letters, unless too few are left to tell anything."""
    return {text, *(text[:at] + text[at + 1 :] for at in range(len(text)))} if len(text) > FEWEST else {text}


def distance(one: str, other: str, most: int) -> int:
    """Letters to insert, drop, replace or swap with their neighbour between two words; `most` + 1 when more."""
    if abs(len(one) - len(other)) > most or len(set(one) ^ set(other)) > 2 * most:  # no row could bring them nearer
        return most + 1
    one, other = _apart(one, other)
    if not one or not other:
        return max(len(one), len(other))
    if most == 1:  # one letter replaced, or two swapped
        return 1 if len(one) == len(other) == 1 or (len(one) == 2 and one == other[::-1]) else 2  # noqa: PLR2004
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, its in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)


def _apart(one: str, other: str) -> tuple[str, str]:
    """Two words without the letters that they begin and end with alike."""
    shorter = min(len(one), len(other))
    start = 0
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    return one[start : len(one) - end], other[start : len(other) - end]
