"""Noun phrases, found from their last word leftwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lint.analysis.grammar.closed_classes import (
    COLLECTIVES,
    COUNTS,
    DEGREES,
    DEMONSTRATIVES,
    EXCLAIMING,
    FRACTIONS,
    STRESSED,
)
from lint.analysis.grammar.forms import ANY, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.words import Word

GOVERNED = STRESSED | {"elle", "elles", "nous", "vous", "cela"}
"""Pronouns that a preposition may govern."""
KINDS = frozenset({"type", "sorte", "espèce", "genre"})  # with them the complement governs what agrees


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: where it starts, its noun, and whether a preposition governs it."""

    start: int
    head: int
    governed: bool
    contracted: bool = False  # it starts with « du, des, au, aux »

    def before(self, words: Sequence[Word]) -> Word | None:
        """The word before the phrase."""
        return words[self.start - 1] if self.start else None

    @property
    def next_end(self) -> int:
        """Where what stands before the phrase and its preposition ends, in a sentence where it is governed."""
        return self.start - 1 if self.contracted else self.start - 2


def phrase_before(words: Sequence[Word], end: int) -> Phrase | None:
    """The noun phrase that ends at a place."""
    if end > 0 and words[end - 1].cat == "P" and (words[end].low in GOVERNED or words[end].cat == "M"):
        return Phrase(end, end, governed=True)  # avec eux, de 2017
    at = _noun_of(words, end)
    if at < 0 or words[at].cat not in "NX":
        return _superlative(words, at, end)
    start = at
    while start > 0 and words[at].cat == "X" and words[start - 1].cat == "X":
        start = at = start - 1
    while start > 0 and (words[start - 1].cat in "DMA" or is_degree(words, start - 1)):
        start -= 1
        if words[start].cat == "D" and start and words[start - 1].cat != "D":
            break
    if start == at and start > 0 and words[start - 1].cat == "N":
        return phrase_before(words, start - 1)
    if words[start].cat not in "DM" and start > 0 and words[start - 1].cat == "P":
        contracted = words[start - 1].bits != ANY
        return Phrase(start - 1 if contracted else start, at, governed=True, contracted=contracted)
    return Phrase(start, at, governed=start > 0 and words[start - 1].cat == "P")


def _noun_of(words: Sequence[Word], end: int) -> int:
    """Where the noun may stand of a phrase that ends at a place, left of its adjectives and names."""
    at = end
    while at >= 0 and _modifies(words, at, end):
        at -= 1
    while at > 0 and words[at].cat == "X" and words[at - 1].cat in "XNA" and _named(words, at):
        at -= 1
    while at > 0 and words[at].cat == "A" and words[at + 1].cat == "X" and words[at - 1].cat == "N":
        at -= 1  # le journal turc Cumhuriyet
    return at


def _superlative(words: Sequence[Word], before: int, end: int) -> Phrase | None:
    """The superlative without a noun that stands behind a place (les plus démunis)."""
    head = before + 3
    degree = head <= end and words[before + 1].cat == "D" and words[head - 1].low in {"plus", "moins"}
    governed = before >= 0 and words[before].cat == "P"
    return Phrase(before + 1, head, governed) if degree and words[head].cat in "AK" else None


def _modifies(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word belongs to what follows a noun: adjectives, two joined ones, a superlative with its article."""
    cat = words[at].cat
    if cat in "AKM":
        return True
    if at == end:
        return False
    following = words[at + 1]
    if cat == "C":
        return following.cat in "AK" and words[at - 1].cat in "AK"
    return cat == "R" or (cat == "D" and following.low in {"plus", "moins"})


def _named(words: Sequence[Word], at: int) -> bool:
    """Whether a noun stands before a row of names (le président Untel)."""
    while at > 0 and words[at].cat == "X":
        at -= 1
    return words[at].cat in "NA"


def is_degree(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the degree of an adjective."""
    return words[at].low in DEGREES and words[at + 1].cat == "A"


def bits_of(words: Sequence[Word], phrase: Phrase) -> int:
    """The bits of a phrase: those of its noun that its other words allow."""
    head = words[phrase.head]
    if head.low == "gens":
        return PLURAL  # feminine before, masculine behind
    bits = head.bits if head.cat == "N" else ANY
    for at in range(phrase.start, phrase.head):
        if words[at].bits != ANY:
            bits = bits & words[at].bits or head.form.adjective & words[at].bits or bits
    return bits


def persons_of(bits: int) -> int:
    """The third persons that a verb may have with such a subject."""
    return (THIRD_SINGULAR if bits & SINGULAR else 0) | (THIRD_PLURAL if bits & PLURAL else 0)


def is_whole(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is surely one: it has a determiner."""
    return phrase.contracted or words[phrase.start].cat in "DM" or words[phrase.start].low in DEMONSTRATIVES


def is_bare(words: Sequence[Word], at: int) -> bool:
    """Whether a noun has no determiner (nombre d'élus)."""
    return at == 0 or words[at - 1].cat not in "DAM"


def is_collective(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the verb may agree with the complement as well; « le nombre de » is strict."""
    noun = lemma(words[phrase.head])
    if noun == "plupart":
        return True
    beside = _beside(words, phrase.head)
    if noun in COUNTS and words[phrase.head + 1 : phrase.head + 2] and beside[0].cat in "VKAc,?":
        return True  # une quarantaine ont été vendus
    if noun not in COLLECTIVES or not any(word.low in {"de", "d'", "des", "du"} for word in beside):
        return False
    single = noun not in KINDS and len(beside) > 1 and beside[0].low in {"de", "d'"} and beside[1].cat == "N"
    single = single and not (noun in COUNTS or noun in FRACTIONS or words[phrase.head].bits & PLURAL)
    if single and not beside[1].bits & PLURAL:
        return False  # une équipe de recherche
    return noun != "nombre" or phrase.head - phrase.start > 1 or words[phrase.start].low not in {"le", "ce"}


def _beside(words: Sequence[Word], head: int) -> Sequence[Word]:
    """The two words behind a noun and its adjectives (une partie non négligeable des agents)."""
    at = head + 1
    while at < len(words) - 1 and words[at].cat in "RA" and (words[at].cat == "A" or words[at + 1].cat == "A"):
        at += 1
    return words[at : at + 2]


def free_bits(words: Sequence[Word], phrase: Phrase) -> int:
    """The bits of a phrase as far as its complement leaves them (des milliers de femmes: plural, of either gender)."""
    if not is_collective(words, phrase):
        return bits_of(words, phrase)
    if words[phrase.head].low == "plupart":
        return PLURAL
    strict = lemma(words[phrase.head]) not in FRACTIONS and not bits_of(words, phrase) & SINGULAR
    return PLURAL if strict else bits_of(words, phrase) | _complement_bits(words, phrase)


def _complement_bits(words: Sequence[Word], phrase: Phrase) -> int:
    """The bits of the complement of a quantity (une partie de la toiture), any where it is not a plain one."""
    of = phrase.head + 1
    while of < len(words) and words[of].cat in "AK":
        of += 1
    head = head_after(words, of + 1) if of < len(words) and words[of].low in {"de", "d'", "des", "du"} else None
    if head is None or (head + 1 < len(words) and _goes_on(words, head + 1)):
        return ANY
    return bits_of(words, Phrase(min(head, of + 1), head, governed=False)) & (words[of].bits or ANY) or ANY


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether other complements follow the one before a place (une foule de badauds, de curieux et d'élus)."""
    following = words[at + 1].cat if at + 1 < len(words) else "."
    return words[at].low in {"et", "ou"} or (words[at].cat == "," and following in "DPNAMX")


def is_people(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase with a capital names a people or a party (les Français, ces Verts)."""
    head = words[phrase.head]
    plural = bool(head.form.adjective & PLURAL)
    return head.cat == "X" and plural and words[phrase.start].cat == "D" and not words[phrase.start].bits & SINGULAR


def may_be_joined(words: Sequence[Word], head: int) -> bool:
    """Whether another phrase may be joined to a singular one: the verb may agree with both, or with the first."""
    return (
        words[head].form.noun & SINGULAR != 0
        and any(word.low in {"et", ",", "ou"} for word in words[head + 1 : head + 12])
        and not words[head].form.noun & PLURAL
    )


def lemma(word: Word) -> str:
    """The lemma of a noun, or the word."""
    return next((reading.lemma for reading in word.form.readings if reading.pos == "NOUN"), word.low)


def head_after(words: Sequence[Word], start: int) -> int | None:
    """The noun that a determiner opens a phrase for: behind numbers and adjectives."""
    at = start
    while at < len(words) and (
        words[at].cat in "DAM" or is_degree(words, at) or _adjectival(words, at, words[start - 1].bits)
    ):
        at += 1
    if at == len(words) or not words[at].form.noun or words[at].capital or words[at].form.auxiliary:
        return None
    if words[at].form.adjective and at + 1 < len(words) and words[at + 1].cat == "X":
        return None
    return at if words[at].cat == "N" or (at > start and words[at].cat in "VK?") else None


def past_phrase(words: Sequence[Word], head: int) -> int:
    """Where what follows a noun and belongs to it ends: adjectives, participles, complements, joined ones."""
    at = head + 1
    while at < len(words) and (words[at].cat in "AKMNPDX" or _leads_on(words, at)):
        at += 1
    return at


def _leads_on(words: Sequence[Word], at: int) -> bool:
    """Whether an adverb or a coordinator stands inside a phrase."""
    following = words[at + 1].cat if at + 1 < len(words) else "."
    if words[at].cat == "C":
        return following in "AKDNPX"
    return words[at].cat == "R" and following in "AKPM"


def _adjectival(words: Sequence[Word], at: int, wanted: int) -> bool:
    """Whether a noun is an adjective before another noun (les petits commerces; not: le secret défense)."""
    word = words[at]
    if word.cat != "N" or not word.form.adjective or at + 1 == len(words):
        return False
    following = words[at + 1]
    if following.cat == "N" and following.form.only_noun and lemma(word) in EXCLAIMING:
        return True  # cette incroyable match
    return bool(following.form.noun & (wanted or ANY)) and following.cat in "N?"
