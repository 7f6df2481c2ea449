"""Subjects that are pronouns: personal, indefinite, and « qui » with its antecedent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.analysis.grammar.closed_classes import (
    ABOUT,
    ANTECEDENTS,
    COUNTED,
    GLOSSES,
    LONE,
    PARTITIVES,
    PERSON,
    PRONOUN_BITS,
    QUANTIFIERS,
    TEMPORAL,
)
from lint.analysis.grammar.forms import ANY, FEMININE, PLURAL, SINGULAR, THIRD_PLURAL
from lint.analysis.grammar.phrases import (
    Phrase,
    bits_of,
    is_collective,
    is_people,
    is_whole,
    lemma,
    persons_of,
    phrase_before,
)
from lint.analysis.grammar.words import Word

COPULAS = frozenset({"est", "sera", "était", "serait", "fut"})
COMPLETING = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en"})
EVERYONE = 63
TOGETHER = {"moi": 8, "toi": 16, "lui": 32, "eux": 32}
"""The persons of what « et » joins such a pronoun to (mes collègues et moi refusons)."""
GOVERNED = frozenset({"ça", "cela", "ceci", "celui-ci", "celle-ci", "ceux-ci", "celles-ci"})
OPENINGS = frozenset(",:;«“—–-")
COMPARING = frozenset({"autre", "autres", "même", "mêmes", "plus", "moins", "aussi", "autant", "mieux"})
OBJECTIVE = frozenset('pcRVQM)]»”"—–-$&%€')  # behind them « nous » and « vous » may be objects


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
    start: int | None = None  # where the first phrase of several starts


def pronoun_subject(words: Sequence[Word], at: int, verb: int) -> Subject | None:
    """The subject that a personal pronoun is, None where it may be an object or stand behind a preposition."""
    low = words[at].low
    before = words[at - 1] if at else None
    if low in TOGETHER and before is not None and before.low == "et" and phrase_before(words, at - 2) is not None:
        return Subject(at, TOGETHER[low], PLURAL, Manner.PRONOUN)
    if low in {"elle", "elles", "nous", "vous"} and before is not None and before.cat in "PCN-?AXK":
        return _clause_opening(words, at, verb)
    if low in {"nous", "vous"} and _is_object(words, at, verb):
        return None
    if low in {"nous", "vous", "ce"} and words[verb].low == "compris":
        return None  # y compris, en ce compris
    if low in GOVERNED and before is not None and before.cat == "P":
        return None
    if low == "on" and before is not None and before.low == "l'":
        before = words[at - 2] if at > 1 else None
    return Subject(at, PERSON.get(low, EVERYONE), PRONOUN_BITS.get(low, ANY), Manner.PRONOUN)


def _clause_opening(words: Sequence[Word], at: int, verb: int) -> Subject | None:
    """The subject that such a pronoun is right behind a coordinator that opens a clause (Et elle est partie)."""
    opening = at == 1 or words[at - 2].cat in ",;:" or words[at - 1].low in {"mais", "or", "donc", "car"}
    if words[at - 1].cat != "C" or words[at - 1].low in {"ni", "ou", "&"} or not opening:
        return None
    low = words[at].low
    if low in {"nous", "vous"} and not PERSON[low] & words[verb].form.finite:
        return None
    return Subject(at, PERSON[low], PRONOUN_BITS.get(low, ANY), Manner.PRONOUN)


def _is_object(words: Sequence[Word], at: int, verb: int) -> bool:
    """Whether « nous » or « vous » may be the object of a verb."""
    if verb - at > 1 and words[verb].form.auxiliary and words[verb - 1].low == "l'":
        return True
    if at == 0:
        return not words[at].capital
    before = words[at - 1]
    agreeing = words[verb].form.finite & PERSON[words[at].low]
    apart = before.cat in ",I" and not agreeing  # celui que vous devez aider vous tourne le dos
    return apart or before.cat in OBJECTIVE or before.low in {"comme", "ne"}


def lone_subject(words: Sequence[Word], at: int) -> Subject | None:
    """An indefinite pronoun by itself, or with « d'entre eux »."""
    start = at - 3 if words[at - 1].low == "entre" and at >= 3 else at  # noqa: PLR2004  (plusieurs d' entre eux)
    persons = COUNTED.get(words[start].low) if start < at else LONE.get(words[at].low)
    if persons is None or not (start == 0 or words[start - 1].cat in OPENINGS | {"S", "Q"}):
        return None
    return Subject(start, persons, lone_bits(words[start].low, persons), Manner.PRONOUN)


def lone_bits(low: str, persons: int) -> int:
    """The bits of agreement of an indefinite pronoun."""
    number = PLURAL if persons == THIRD_PLURAL else SINGULAR
    return number & (FEMININE if low.endswith(("ne", "nes", "toutes", "celles")) and low != "personne" else ANY)


def relative_subject(words: Sequence[Word], at: int) -> Subject | None:
    """The antecedent of « qui »: all nouns of the chain before it must have one number."""
    end = at - 1
    apart = end >= 0 and words[end].cat == ","
    if apart:
        end -= 1
        if any(word.low == "qui" for word in words[: max(end, 0)]):
            return None
    if end >= 0 and words[end].low in ANTECEDENTS:
        return _antecedent(words, end)
    chain: list[Phrase] = []
    about = False
    while (found := phrase_before(words, end)) is not None:
        if _timely(words, found) or not _clear(words, found) or (apart and _has_governor(words, found)):
            return None
        if chain and found.governed and words[found.head].low in ABOUT:
            end, about = found.next_end, True
            continue
        chain.append(found)
        if not found.governed:
            return _together(words, chain)
        end = found.next_end
        if end >= 0 and (words[end].low in QUANTIFIERS | PARTITIVES or _enumerated(words, end)):
            return None
    apposed = apart and end >= 0 and words[end].cat == "K"  # des agences, implantées dans un pays, qui
    attribute = end > 0 and words[end].cat == "A" and words[end - 1].cat in "VR"  # responsable des problèmes qui
    own = end > 0 and words[end].cat == "," and words[end + 1].low not in COMPLETING  # , avec un gouvernement qui
    whole = about or end < 0 or own or attribute or (_opens(words, end) and not apposed)
    return _together(words, chain) if chain and whole else None


def _timely(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase tells when, right behind another one (des audiences record cette année qui)."""
    before = phrase.before(words)
    return not phrase.governed and before is not None and before.cat in "NAKX" and lemma(words[phrase.head]) in TEMPORAL


def _enumerated(words: Sequence[Word], at: int) -> bool:
    """Whether a comma stands between two phrases with one preposition (de la presse, de la radio)."""
    if words[at].cat != "," or at + 1 == len(words):
        return False
    other = phrase_before(words, at - 1)
    return other is not None and other.governed and words[other.next_end + 1].low == words[at + 1].low


def _has_governor(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is the object of an infinitive or a gerund, which something farther left governs."""
    before = phrase.before(words)
    return not phrase.governed and before is not None and (before.cat == "I" or before.form.gerund)


def _opens(words: Sequence[Word], at: int) -> bool:
    """Whether a verb governs what follows it; an infinitive behind « à », or « de » and a noun, may complete it."""
    before = words[at - 1].low if at else ""
    behind_noun = words[at].cat == "I" and (before == "à" or (before in {"de", "d'"} and words[at - 2].cat in "NAX"))
    return words[at].cat in "VIKG" and not behind_noun


def _clear(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase has one number for certain and is no member of a list."""
    before = phrase.before(words)
    many = not _antecedent_bits(words, phrase) & SINGULAR and words[phrase.start].low != "des"
    listed = before is not None and (
        (before.cat == "C" and not (many and before.low == "et" and not phrase.governed))
        or before.low in GLOSSES
        or (before.cat == "," and not phrase.governed)
        or _compared(words, phrase.start - 1)
    )
    named = words[phrase.head].cat == "X" and not (is_people(words, phrase) or _acronyms(words, phrase))
    one = is_whole(words, phrase) and not bits_of(words, phrase) & PLURAL
    one = one or (before is not None and before.low in COPULAS and not words[phrase.head].low.endswith("s"))
    known = _antecedent_bits(words, phrase) != ANY and (phrase.governed or not named or one)
    return known and not listed and not is_collective(words, phrase)


def _compared(words: Sequence[Word], at: int) -> bool:
    """Whether « que » stands there and tells what something is compared with (d'autres voies que celle-ci qui)."""
    return words[at].low in {"que", "qu'"} and any(word.low in COMPARING for word in words[max(0, at - 6) : at])


def _acronyms(words: Sequence[Word], phrase: Phrase) -> bool:
    """Whether a phrase is a plural determiner and an acronym (les ONG)."""
    text = words[phrase.head].token.text
    plural = words[phrase.start].cat in "DM" and not words[phrase.start].bits & SINGULAR
    return phrase.head == phrase.start + 1 and plural and text.isupper() and len(text) > 1


def _antecedent_bits(words: Sequence[Word], phrase: Phrase) -> int:
    """The bits of a phrase; a name without a determiner is singular (une patiente venue d'Italie)."""
    if is_people(words, phrase) or _acronyms(words, phrase):
        return PLURAL
    named = words[phrase.head].cat == "X" and not is_whole(words, phrase)
    return SINGULAR if named else bits_of(words, phrase)


def _together(words: Sequence[Word], chain: Sequence[Phrase]) -> Subject | None:
    """The nouns of a chain as one antecedent, with the bits of all."""
    if not (chain[-1].governed or is_whole(words, chain[-1])):
        return None
    bits = 0
    for phrase in chain:
        bits |= _antecedent_bits(words, phrase)
    return Subject(chain[0].head, persons_of(bits), bits, Manner.RELATIVE)


def _antecedent(words: Sequence[Word], at: int) -> Subject | None:
    before = words[at - 1] if at else None
    addressed = before is None or before.cat in "«“—–" or before.low in COPULAS
    if words[at].low in {"nous", "vous", "moi", "toi"} and not addressed:
        return None
    persons = ANTECEDENTS[words[at].low]
    bits = {"ceux": 0b0010, "celles": 0b1000, "celui": 0b0001, "celle": 0b0100, "ce": 0b0001}.get(words[at].low, ANY)
    return Subject(at, persons, bits, Manner.RELATIVE)
