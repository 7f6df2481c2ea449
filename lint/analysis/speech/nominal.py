"""Sources without a verb: prepositions, nouns of speech and documents, credits, what stands before a colon."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lint.analysis.speech import cues, extents
from lint.analysis.speech.small_words import BEFORE_NOUN, OF, OPENERS, PRENOMINAL
from lint.analysis.speech.speakers import HEADS, Who, who
from lint.analysis.speech.wording import OPENING, Word

NAMING = frozenset([Who.PERSON, Who.INSTITUTION, Who.ROLE, Who.ANONYMOUS, Who.PRONOUN, Who.REPORTER])
OPENS = frozenset([",", ";", ":", "(", "»", '"', "”", "—", "–", "mais", "et", "car", "or"])
BACK = 3  # words between a preposition and the noun that it governs
LABEL = 7  # words before the colon of a headline


class Nominal(NamedTuple):
    """The words that name the source of a noun, and whether it vouches for facts."""

    source: Sequence[Word]
    firm: bool


def prepositional(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The source after « selon » and the like; none where nobody is named (« selon les cas »)."""
    if words[at].flags & cues.FIRM and [word.low for word in words[at + 1 : at + 3]] == ["«", "»"]:
        return words[at + 1 : at + 3]  # « selon « Le Matin » »: what is quoted names the paper
    group = extents.after(words, at + 1)
    if not group:
        return ()
    if words[at].low.startswith("de ") and "source" in words[at].low:
        return (words[at], *group)
    noun = next((word for word in group if word.low not in BEFORE_NOUN | PRENOMINAL), group[-1])
    if not words[at].flags & cues.FIRM:
        somebody = not noun.flags & cues.NO_SOURCE and who(group) in NAMING
        return group if somebody and _opens(words, at) and _closes(words, at, group) else ()
    opening = at == 0 or words[at - 1].low in OPENS
    if noun.flags & cues.NO_SOURCE and not (opening and noun.flags & HEADS):
        return ()
    bare = group[0].low not in BEFORE_NOUN and not group[0].is_capital and who(group) is Who.UNKNOWN
    return () if bare else group


def nominal(words: Sequence[Word], at: int) -> Nominal | None:
    """« dans un communiqué », « un rapport de l'ONU », « aux cris de « … » »."""
    flags = words[at].flags
    if at and words[at].is_capital:  # « Manuel Morel » is no handbook
        return None
    if flags & cues.CROWD and _quotes_soon(words, at):
        return Nominal(words[at : at + 1], firm=False)
    source = extents.after(words, at + 2) if at + 2 < len(words) and words[at + 1].low in OF else ()
    source = source or _of_adjective(words, at)
    known = any(word.is_capital or word.flags & (cues.PERSON | cues.INSTITUTION) for word in source)
    if known and who(source) in {Who.PERSON, Who.INSTITUTION, Who.ROLE}:
        return Nominal(source, firm=bool(flags & cues.DOCUMENT))
    if _governed(words, at):
        return Nominal(words[at : at + 1], firm=True)
    return None


def credited(words: Sequence[Word], at: int) -> Sequence[Word]:
    """« (AFP) », « Source : Insee »."""
    word = words[at]
    if word.flags & cues.AGENCY and at and words[at - 1].low in {"(", "—", "–", "avec", "/"}:
        return words[at : at + 1]
    if word.low == ":" and at and words[at - 1].low in {"source", "sources", "crédit", "crédits"}:
        return extents.after(words, at + 1)
    return ()


def put_before_colon(words: Sequence[Word], at: int, *, quotes: bool, heading: bool) -> Sequence[Word]:
    """Who speaks after a colon: « Le maire est formel : « … » », in a headline also « Jeanne Morel : … »."""
    label = words[:at]
    if not quotes:
        named = at <= LABEL and who(label) is Who.PERSON and all(word.is_capital for word in label)
        if named and at > 1:
            return label
        known = heading and at <= LABEL and who(label) in {Who.PERSON, Who.ROLE, Who.INSTITUTION}
        two = len([word for word in label if word.is_capital]) > 1 or any(word.flags & HEADS for word in label)
        return label if known and two else ()
    groups = _groups(label)
    ends = at == len(words) - 1
    last = groups[-1] if groups and not ends else ()
    return next((group for group in groups if who(group) in NAMING | {Who.VAGUE, Who.CROWD}), last)


def _groups(words: Sequence[Word]) -> list[Sequence[Word]]:
    """The stretches between marks, each cut as a group of words would be; those that open with a preposition last."""
    starts = [0, *(n + 1 for n, word in enumerate(words) if word.is_mark)]
    groups = [extents.after(words, start) for start in starts if start < len(words)]
    return sorted((group for group in groups if group), key=lambda group: group[0].low in OPENERS)


def _opens(words: Sequence[Word], at: int) -> bool:
    return at == 0 or words[at - 1].low in OPENS


def _closes(words: Sequence[Word], at: int, group: Sequence[Word]) -> bool:
    """Whether a comma, or the end, follows the group."""
    end = at + 1 + len(group)
    return end >= len(words) or words[end].low in {",", ".", "qui", ";", ":", "«"}


def _governed(words: Sequence[Word], at: int) -> bool:
    """Whether a preposition governs the noun: « dans un communiqué publié mardi »."""
    if not words[at].flags & (cues.SPEECH | cues.DOCUMENT) or words[at].flags & cues.DATA:
        return False
    if at and words[at - 1].low in {"le", "la", "les", "l'"}:  # « dans la loi », « dans les journaux »
        return False
    for back in range(at - 1, max(-1, at - 1 - BACK), -1):
        low = words[back].low
        if low in {"dans", "par", "via", "lors", "selon"}:
            return True
        if low not in BEFORE_NOUN and not (back == at - 1 and low.isalpha()):
            return False
    return False


def _quotes_soon(words: Sequence[Word], at: int) -> bool:
    """Whether a quotation follows within a few words of the same clause."""
    return any(word.low in OPENING for word in words[at + 1 : at + 7])


def _of_adjective(words: Sequence[Word], at: int) -> Sequence[Word]:
    """« un rapport accablant de la Cour des comptes »: an adjective stands between the noun and its author."""
    if at + 3 < len(words) and not words[at + 1].is_mark and words[at + 2].low in OF:
        return extents.after(words, at + 3)
    return ()
