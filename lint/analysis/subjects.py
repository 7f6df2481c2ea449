"""The subject of a finite verb, found by walking left over what cannot be one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.analysis.closed_classes import (
    ABOUT,
    ANTECEDENTS,
    COUNTED,
    LONE,
    MONTHS,
    PARTITIVES,
    PERSON,
    PRONOUN_BITS,
    QUANTIFIERS,
    TEMPORAL,
)
from lint.analysis.forms import ANY, MASCULINE, PLURAL, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.phrases import (
    Phrase,
    bits_of,
    is_bare,
    is_collective,
    is_whole,
    lemma,
    persons_of,
    phrase_before,
)
from lint.analysis.shallow import Word

EVERYONE = 63
OPENINGS = frozenset(",:;«“—–-")
FOLLOWING = frozenset("SQR")  # what may stand before a subject


TITLES = {"m.": 0b0001, "mme": 0b0100, "mlle": 0b0100}


class Manner(StrEnum):
    """How a subject was found."""

    PRONOUN = "pronoun"
    NOUN = "noun"
    RELATIVE = "relative"
    PAIR = "pair"


@dataclass(frozen=True, slots=True)
class Subject:
    """The head word of a subject, the persons (bits) that its verb may have, its bits of agreement."""

    head: int
    persons: int
    bits: int
    manner: Manner
    far: bool = False


def subject(words: Sequence[Word], verb: int) -> Subject | None:
    """The subject of a verb, None where none is found or it is not certain."""
    at = verb - 1
    while at >= 0 and words[at].cat in "cR" and words[at].low not in LONE:
        at -= 1
    if at < 0:
        return None
    word = words[at]
    if word.cat == "p" or word.low in LONE:
        return _lone(words, at) if word.cat != "p" or words[at - 1].low == "entre" else _pronoun(words, at, verb)
    if word.low == "qui":
        return _relative(words, at)
    return free_noun(words, at, far=False) if word.cat != "," else _over_comma(words, at)


def _over_comma(words: Sequence[Word], at: int) -> Subject | None:
    """The subject before what stands between two commas, the second at a place."""
    opening = _opening(words, at)
    if opening and words[opening - 1].low == "qui":
        return _relative(words, opening - 1)
    return free_noun(words, opening - 1, far=True) if opening else None


def _lone(words: Sequence[Word], at: int) -> Subject | None:
    """An indefinite pronoun by itself, or with « d'entre eux »."""
    start = at - 3 if words[at - 1].low == "entre" and at >= 3 else at  # noqa: PLR2004  (plusieurs d' entre eux)
    persons = COUNTED.get(words[start].low) if start < at else LONE.get(words[at].low)
    if persons is None or not (start == 0 or words[start - 1].cat in OPENINGS | {"S"}):
        return None
    return Subject(start, persons, ANY, Manner.PRONOUN)


def _pronoun(words: Sequence[Word], at: int, verb: int) -> Subject | None:
    low = words[at].low
    before = words[at - 1] if at else None
    if low in {"elle", "elles", "nous", "vous"} and before is not None and before.cat in "PCN-?AXK":
        return None
    if low in {"nous", "vous"}:
        if before is not None and (before.cat in "pcRVQ," or before.low in {"comme", "ne"}):
            return None
        if verb - at > 1 and words[verb].form.auxiliary and words[verb - 1].low == "l'":
            return None
    if low == "on" and before is not None and before.low == "l'":
        before = words[at - 2] if at > 1 else None
    return Subject(at, PERSON.get(low, EVERYONE), PRONOUN_BITS.get(low, ANY), Manner.PRONOUN)


def _relative(words: Sequence[Word], at: int) -> Subject | None:
    """The antecedent of « qui »: all nouns of the chain before it must have one number."""
    end = at - 1
    if end >= 0 and words[end].cat == ",":
        end -= 1
        if any(word.low == "qui" for word in words[: max(end, 0)]):
            return None
    if end >= 0 and words[end].low in ANTECEDENTS:
        return _antecedent(words, end)
    chain: list[Phrase] = []
    while (found := phrase_before(words, end)) is not None:
        if not _clear(words, found):
            return None
        if chain and words[found.head].low in ABOUT:
            break
        chain.append(found)
        if not found.governed:
            return _together(words, chain)
        end = found.next_end
        if end >= 0 and words[end].low in QUANTIFIERS | PARTITIVES:
            return None
    about = found is not None and bool(chain)
    return _together(words, chain) if chain and (about or end < 0 or words[end].cat in "VIKG,") else None


def _clear(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase has one number for certain and is no member of a list."""
    before = phrase.before(words)
    listed = before is not None and (before.cat == "C" or (before.cat == "," and not phrase.governed))
    known = bits_of(words, phrase) != ANY and words[phrase.head].cat != "X"
    return known and not listed and not is_collective(words, phrase)


def _together(words: Sequence[Word], chain: Sequence[Phrase]) -> Subject | None:
    """The nouns of a chain as one antecedent, with the bits of all."""
    if not (chain[-1].governed or is_whole(words, chain[-1])):
        return None
    bits = 0
    for phrase in chain:
        bits |= bits_of(words, phrase)
    return Subject(chain[0].head, persons_of(bits), bits, Manner.RELATIVE)


def chain_bits(words: Sequence[Word], end: int) -> int:
    """The bits of all nouns of the chain that ends at a place, any where one is not known."""
    found = _relative(words, end + 1)
    return found.bits if found is not None else ANY


def _antecedent(words: Sequence[Word], at: int) -> Subject | None:
    before = words[at - 1] if at else None
    if words[at].low in {"nous", "vous", "moi", "toi"} and (
        before is None or before.low not in {"est", "sera", "était"}
    ):
        return None
    persons = ANTECEDENTS[words[at].low]
    bits = {"ceux": 0b0010, "celles": 0b1000, "celui": 0b0001, "celle": 0b0100, "ce": 0b0001}.get(words[at].low, ANY)
    return Subject(at, persons, bits, Manner.RELATIVE)


def _opening(words: Sequence[Word], closing: int) -> int | None:
    """The comma that opens what another closes: an apposition, a relative clause or an adjunct without a verb."""
    for at in range(closing - 1, 0, -1):
        if words[at].cat == ",":
            inside = words[at + 1 : closing]
            return at if _incidental(inside) else None
        if words[at].cat in ":;«»()":
            return None
    return None


def _incidental(inside: Sequence[Word]) -> bool:
    if not inside:
        return False
    verbs = any(word.cat in "Vp" for word in inside)
    return inside[0].cat == "Q" or (inside[0].cat in "PGKARDN" and not verbs)


def free_noun(words: Sequence[Word], at: int, *, far: bool) -> Subject | None:
    """The subject that the free noun phrase at or before a place is."""
    end = at if phrase_before(words, at) else _before_relative(words, at)
    while (phrase := phrase_before(words, end)) is not None:
        if not phrase.governed:
            before = phrase.before(words)
            if before is not None and before.cat in "IGV":
                end, far = _beyond(words, phrase.start - 1), True
                continue
            return _settled(words, phrase, far=far)
        end = phrase.next_end
        bare = words[end].low == "nombre" and is_bare(words, end)
        if end >= 0 and (bare or words[end].low in QUANTIFIERS | PARTITIVES):
            return _counted(words, phrase, end)
        far = True
    return None


def _counted(words: Sequence[Word], phrase: Phrase, at: int) -> Subject | None:
    """The subject that an indefinite pronoun is with its complement."""
    low, first = words[at].low, at - 1 if words[at].low == "plupart" else at
    opening = first == 0 or words[first - 1].cat in OPENINGS | {"S"}
    if low not in COUNTED or not opening or not bits_of(words, phrase) & PLURAL:
        return None
    return Subject(at, COUNTED[low], ANY, Manner.NOUN, far=True)


def _beyond(words: Sequence[Word], verb: int) -> int:
    """Where what stands before a verb and its clause ends: before its relative or preposition, or itself."""
    if words[verb].cat == "G":
        return verb - 2 if words[verb - 1].cat == "," else verb - 1
    at = verb - 1
    while at >= 0 and words[at].cat in "cR":
        at -= 1
    if at >= 0 and words[verb].cat == "I" and words[at].cat == "P":
        return at - 1
    return _before_relative(words, verb)


def _before_relative(words: Sequence[Word], at: int) -> int:
    """Where what stands before a relative clause with one verb ends, -1 where there is none."""
    verbs = 0
    while at >= 0 and words[at].cat not in "S,;:«»C-–—":
        if words[at].cat == "?" and not (words[at].form.participle or words[at].form.adjective):
            return -1
        verbs += words[at].cat == "V"
        if words[at].cat == "Q":
            before = at - 2 if at and words[at - 1].cat in "P," else at - 1
            return before if verbs == 1 and before >= 0 and words[before].cat in "NAKX" else -1
        at -= 1
    return -1


def _settled(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """The subject that a free phrase is, if it stands where subjects do."""
    head, before = words[phrase.head], phrase.before(words)
    if not (is_whole(words, phrase) or words[phrase.start].low in TITLES) or _adverbial(words, phrase):
        return None
    if head.cat == "X" or head.capital:
        return _proper(words, phrase, far=far)
    bits = ANY if is_collective(words, phrase) else bits_of(words, phrase)
    if before is not None and before.cat == "C":
        return _joined(words, phrase, bits, before.low, far=far)
    if before is None or before.cat in OPENINGS or before.cat in FOLLOWING:
        return _listed(words, phrase, bits, far=far)
    return None


def _adverbial(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is no subject: a date, what is compared, what « ne … que » excepts, an estimate."""
    before = phrase.before(words)
    if words[phrase.head].low in MONTHS or lemma(words[phrase.head]) in TEMPORAL:
        return True
    if before is None:
        return False
    estimated = words[phrase.start].cat == "M" and before.cat == "R"
    return estimated or before.low == "comme" or _restrictive(words, phrase.start - 1)


def _restrictive(words: Sequence[Word], at: int) -> bool:
    """Whether « que » belongs to a « ne » (il n'a que l'intention)."""
    return words[at].low in {"que", "qu'"} and any(word.low in {"ne", "n'"} for word in words[max(0, at - 4) : at])


def _proper(words: Sequence[Word], phrase: Phrase, *, far: bool) -> Subject | None:
    """A name with a singular article is singular, unless others stand before it."""
    before = phrase.before(words)
    bits = TITLES.get(words[phrase.start].low) or words[phrase.start].bits
    if bits & PLURAL or not (before is None or before.cat in ":;«SQ" or (before.cat == "," and _apart(words, phrase))):
        return None
    return Subject(phrase.head, THIRD_SINGULAR, bits, Manner.NOUN, far)


def _apart(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether what stands before the comma before a phrase is no noun phrase that could be joined to it."""
    other = phrase_before(words, phrase.start - 2) if phrase.start > 1 else None
    if other is None:
        return words[phrase.start - 2].cat not in "»)"
    return other.governed or words[other.head].low in MONTHS or lemma(words[other.head]) in TEMPORAL


def _listed(words: Sequence[Word], phrase: Phrase, bits: int, *, far: bool) -> Subject:
    """A subject after a comma may be the last of several."""
    persons = persons_of(bits)
    if phrase.start > 1 and words[phrase.start - 1].cat == "," and not _apart(words, phrase):
        persons |= THIRD_PLURAL
        bits |= PLURAL
    return Subject(phrase.head, persons, bits, Manner.NOUN, far)


def _joined(words: Sequence[Word], phrase: Phrase, bits: int, low: str, *, far: bool) -> Subject | None:
    if low not in {"et", "ou", "ni"}:
        return Subject(phrase.head, persons_of(bits), bits, Manner.NOUN, far)
    other = phrase_before(words, phrase.start - 2)
    if other is None and low == "et" and phrase.start > 1 and words[phrase.start - 2].cat in "VI,":
        bits |= PLURAL if words[phrase.start - 2].cat == "," and not bits & PLURAL else 0
        return Subject(phrase.head, persons_of(bits), bits, Manner.NOUN, far)
    if other is None or other.governed or words[other.head].cat != "N" or not is_whole(words, other):
        return None
    first = other.start == 0 or words[other.start - 1].cat in OPENINGS - {","} | {"S", "Q"}
    if low != "et" or not first or words[phrase.start].cat != "D" or words[phrase.start].low in {"chaque", "tout"}:
        return None
    both = bits | bits_of(words, other)
    return Subject(phrase.head, THIRD_PLURAL, 0b0010 if both & MASCULINE else PLURAL, Manner.PAIR, far)
