"""DELA, the electronic dictionary of the LADL (corrected): what a form is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint.lexicon.analysis import Tag

LINE = re.compile(r"^((?:[^,\\\n ]|\\[^\n ])+),((?:[^.\\\n ]|\\[^\n ])*)\.([A-Z]+)([^:\n]*)(:.*)?$", re.MULTILINE)
POS = {"N": "NOUN", "A": "ADJ", "V": "VERB", "ADV": "ADV", "INTJ": "INTJ", "PFX": "PREFIX"}
NAMES = ("NPropre", "Conc")  # with a capital: persons by full name, and brands
MOODS = {
    "W": ("inf", ""),
    "G": ("par", "pre"),
    "K": ("par", "pas"),
    "P": ("ind", "pre"),
    "I": ("ind", "imp"),
    "J": ("ind", "pas"),
    "F": ("ind", "fut"),
    "C": ("con", "pre"),
    "S": ("sub", "pre"),
    "T": ("sub", "imp"),
    "Y": ("imp", "pre"),
}
LIGATURE = re.compile("[œæŒÆ]")
FLAT = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "Oe", "Æ": "Ae"})


class Row(NamedTuple):
    """A form with its readings by one lemma."""

    form: str
    lemma: str
    tags: tuple[Tag, ...]


def read(path: Path, words: Mapping[str, object]) -> Iterator[Row]:
    """The readings of those forms that `words` holds, by lemmas that it holds, and the names of peoples (Allemand).

    Determiners, pronouns, prepositions and conjunctions are left out: their list is ours. DELA writes oe for œ.
    """
    ligatures = {word.translate(FLAT): word for word in words if not word.isascii() and LIGATURE.search(word)}
    for form, lemma, pos, subcode, features in LINE.findall(path.read_text(encoding="utf-8")):
        kind = POS.get(pos)
        if kind is None or (form[0].isupper() and any(name in subcode for name in NAMES)):
            continue
        word = _word(form, ligatures)
        base = _word(lemma, ligatures) if lemma else word
        if (word in words and base in words) or (word[0].isupper() and {word.lower(), base.lower()} <= words.keys()):
            yield Row(word, base, tags(kind, features))


def _word(text: str, ligatures: Mapping[str, str]) -> str:
    plain = re.sub(r"\\(.)", r"\1", text) if "\\" in text else text
    return ligatures.get(plain, plain)


@cache
def tags(pos: str, features: str) -> tuple[Tag, ...]:
    """DELA's features, such as ":P1s:P3s" of a verb or ":ms:mp" of a noun."""
    codes = features.split(":")[1:] or [""]
    if pos == "VERB":
        return tuple(dict.fromkeys(_verb(code) for code in codes if code))
    return tuple(dict.fromkeys(Tag(pos, _letter(code, "mf"), _letter(code, "sp")) for code in codes))


def _verb(code: str) -> Tag:
    mood, tense = MOODS[code[0]]
    rest = code[1:]
    return Tag("VERB", _letter(rest, "mf"), _letter(rest, "sp"), _letter(rest, "123"), mood, tense)


def _letter(code: str, letters: str) -> str:
    return next((letter for letter in code if letter in letters), "")
