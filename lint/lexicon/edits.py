"""How far a misspelling is from a word: what slips of fingers, ears and accents cost."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from lint.lexicon.phonetics import folded, sound

# In tenths of an ordinary edit.
OTHER = 10  # a letter for another, of no kinship
GAP = 8  # a letter left out or put in
SWAP = 6  # two neighbours that changed places
ACCENT = 3
DOUBLED = 4
MARK = 4  # an apostrophe or a hyphen
KEY = 7  # a neighbour on the keyboard
HEARD = 5  # letters that a French ear confuses
MUTE = 6  # a letter that is not heard
FIRST = 3  # more, where the first letter is wrong
FAR = 60

KEYBOARD = ("azertyuiop", "qsdfghjklm", "wxcvbn")  # AZERTY
ALIKE = ("ckq", "scz", "iy", "gj", "ae", "oa", "ei", "td", "bp", "fv", "mn", "xs", "uo")
AT_END = frozenset("esxtdpz")  # letters that are mostly not heard at the end of a word
ENDS = ("", "s")
HEARD_END = re.compile("(?:é(?:e?s?)|er|ez|ai)$")


def _neighbours() -> frozenset[str]:
    found: set[str] = set()
    for row in KEYBOARD:
        found.update(a + b for a, b in pairwise(row))
    for above, below in pairwise(KEYBOARD):
        found.update(a + b for number, a in enumerate(above) for b in below[max(0, number - 1) : number + 1])
    return frozenset(found | {pair[::-1] for pair in found})


NEIGHBOURS = _neighbours()
CONFUSED = frozenset(a + b for letters in ALIKE for a in letters for b in letters if a != b)


@lru_cache(maxsize=4096)
def _other(letter: str, right: str) -> int:
    """What it costs to have written one letter for another."""
    if folded(letter) == folded(right):
        return ACCENT
    pair = folded(letter) + folded(right)
    if pair in CONFUSED:
        return HEARD
    return KEY if pair in NEIGHBOURS else OTHER


def _gap(word: str, at: int) -> int:
    """What it costs that the letter of a word was left out, or put in."""
    letter = word[at]
    if letter in "-' ":
        return MARK
    if (at and word[at - 1] == letter) or word[at + 1 : at + 2] == letter:
        return DOUBLED
    if letter == "h" or (letter in AT_END and word[at + 1 :] in ENDS):
        return MUTE
    return GAP


def distance(written: str, right: str, most: int = FAR) -> int:
    """Tenths of an edit between two words in lower case; `FAR` when more than `most`."""
    if written == right:
        return 0
    start = 0
    for one, other in zip(written, right, strict=False):
        if one != other:
            break
        start += 1
    found = _table(written, right, max(0, start - 1), most)
    if found > most:
        return FAR
    return found + (FIRST if folded(written[:1]) != folded(right[:1]) and not right.startswith("h") else 0)


def _table(written: str, right: str, start: int, most: int) -> int:
    """The table of Damerau and Levenshtein with our costs; the words are the same up to `start`."""
    rights = [(at, right[at], _gap(right, at)) for at in range(start, len(right))]
    row = [0]
    for _, _, cost in rights:
        row.append(row[-1] + cost)
    before, older = row, row
    for i in range(start, len(written)):
        letter, cost = written[i], _gap(written, i)
        older, before = before, row
        row = [before[0] + cost]
        for j, (at, its, gap) in enumerate(rights, 1):
            best = before[j - 1] + (0 if letter == its else _other(letter, its))
            best = min(best, before[j] + cost, row[j - 1] + gap)
            if j > 1 and i > start and letter == right[at - 1] and written[i - 1] == its and letter != its:
                best = min(best, older[j - 2] + SWAP)
            row.append(best)
        if min(row) > most and min(before) > most:
            return FAR
    return row[-1]


def same_sound(written: str, right: str) -> bool:
    """Whether two words sound alike in French; an é at the end is heard, an e is not."""
    if (HEARD_END.search(written) is None) is not (HEARD_END.search(right) is None):
        return False
    return sound(folded(written)) == sound(folded(right))
