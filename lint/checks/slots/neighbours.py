"""The words that a writer may have meant: those that sound the same, and those at one letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lint.analysis.grammar.forms import Form, form
from lint.checks.slots.misfit import Misfit, Place
from lint.lexicon import lexicon
from lint.lexicon.analysis import Analysis, Pos
from lint.lexicon.edits import FAR, distance, same_sound
from lint.lexicon.suggest import effective

HEARD, SEEN = 2.2, 3.3
"""Zipf: rarer words are not what was meant, among those that sound the same and those that do not."""
ALIKE = 1.5
"""How much likelier the same sound is, on Zipf's scale."""
MOST = 3
VOWELS = ("ou", "eu", "oi")
"""Sounds that the key of a word does not tell from those of other letters."""


class Neighbour(NamedTuple):
    """A word near another one: how likely it was meant, on Zipf's scale, and whether both sound the same."""

    score: float
    text: str
    heard: bool


@lru_cache(4096)
def neighbours(written: str) -> tuple[Neighbour, ...]:
    """The words near one in lower case, likeliest first."""
    words = lexicon()
    found = []
    changed = set(words.near.changed(written))
    for text in changed | words.near.alike(written):
        heard = _heard(written, text)
        if text == written or not (heard or text in changed):
            continue
        frequency = effective(words, text)
        if text.islower() and frequency >= (HEARD if heard or text == f"{written}e" else SEEN):
            cost = distance(written, text, 40) / 10
            found.append(Neighbour(frequency - cost + ALIKE * heard, text, heard))
    return tuple(sorted(found, reverse=True))


def _heard(written: str, text: str) -> bool:
    if "aie" in written + text and written.rstrip("es") == text.rstrip("es"):
        return True  # essai, essaie
    return same_sound(written, text) and all(written.count(vowel) == text.count(vowel) for vowel in VOWELS)


def fitting(written: str, misfit: Misfit) -> tuple[str, ...]:
    """Those that can stand where a word cannot, likeliest first; and what is made of the word, the deed or the verb."""
    near = (one for one in neighbours(written) if one.heard or not misfit.heard or one.text == f"{written}e")
    found = [one.text for one in near if misfit.fits(form(one.text))][:MOST]
    made = MADE.get(misfit.place, lambda _: ())(written)
    return tuple(dict.fromkeys((*found, *(text for text in made if misfit.fits(form(text))))))


TOLD = tuple(
    Analysis("", Pos.VERB, mood="ind", tense=tense, person="3", number=number)
    for tense in ("pre", "imp")
    for number in "sp"
)
DEEDS = ("ement", "age", "ation", "ition", "ance", "ence", "ure", "issement", "ée", "ue")
"""The ends of nouns for what a verb tells."""


def _told(written: str) -> Iterator[str]:
    """The third persons of the verb that a form is of (encaissé: encaisse), or that a noun comes from (recrutement)."""
    words = lexicon()
    for reading in form(written).readings:
        if reading.mood in {"inf", "par"}:
            lemmas = [reading.lemma]
        elif reading.pos is Pos.NOUN:
            made = (f"{reading.lemma.removesuffix(ending)}er" for ending in ("", *DEEDS))
            lemmas = [verb for verb in made if words.frequency(verb) >= HEARD]
        else:
            continue
        yield from (
            text for verb in dict.fromkeys(lemmas) for told in TOLD for text in words.inflect(verb, Pos.VERB, told)
        )


def _deeds(written: str) -> Iterator[str]:
    """The nouns of a verb that end so (recrute: recrutement), if they are usual."""
    for reading in form(written).readings:
        if reading.pos is Pos.VERB:
            for text in (reading.lemma[:-2] + ending for ending in DEEDS):
                if lexicon().frequency(text) >= SEEN:
                    yield text


MADE = {Place.NOUN: _deeds, Place.PREDICATE: _told}
"""How what a place asks for is made from what stands there."""
FUNCTION = frozenset((Pos.DET, Pos.PRON, Pos.ADP, Pos.CONJ, Pos.NUM))
LETTER, LONG = 10, 7
"""Tenths of an edit that two words may differ by, and three more for words of so many letters."""
KIN, ROOT, ENDED, MIDDLING = 3.6, 3, 20, 6
"""Tenths of an edit, for each letter, that words may differ by which begin with the same letters, how many letters, and
tenths of an edit for those of so many letters that only end alike.
"""


def mistaken(written: str, right: Sequence[str], *, kin: bool = False, noun: bool = False) -> tuple[str, ...]:
    """The forms of a word for which another one was written, nearest first; none where it is the same word.

    `kin`: also one that begins, or ends, as it does; `noun`: where no auxiliary can stand (un étant).
    """
    own = form(written)
    if not own.readings or (own.auxiliary and not noun) or any(reading.pos in FUNCTION for reading in own.readings):
        return ()
    if _lemmas(own) & {lemma for text in right for lemma in _lemmas(form(text))}:
        return ()
    costs = {text: _cost(written, text, kin=kin) for text in right}
    return tuple(sorted((text for text in costs if costs[text] < FAR), key=lambda text: costs[text]))[:MOST]


def _lemmas(own: Form) -> set[str]:
    """The nouns and adjectives that a form may be."""
    return {reading.lemma for reading in own.readings if reading.pos in {Pos.NOUN, Pos.ADJ}}


def _cost(written: str, right: str, *, kin: bool) -> int:
    if _heard(written, right):
        return 0
    near = LETTER + 3 * (min(len(written), len(right)) >= LONG)
    if kin and written[:ROOT] == right[:ROOT]:
        near = max(near, int(KIN * min(len(written), len(right))))
    elif kin and written[-ROOT:] == right[-ROOT:] and len(right) >= MIDDLING:
        near = max(near, ENDED)
    return distance(written, right, near)
