"""The words around a cue that name its source: the subject before it, or the group after it."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analysis.speech import cues
from lint.analysis.speech.small_words import BE, BREAKS, CLITICS, CUTS, HAVE, OPENERS, SUBJECTS
from lint.analysis.speech.wording import CLOSING, OPENING, Word, is_adverb

AUXILIARIES = BE | HAVE
LONGEST = 16  # words of a group


def after(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The group that begins at a word: « le ministre de l'Intérieur, Jean Dupont »."""
    end = at
    while end < len(words) and end - at < LONGEST and not _cuts(words, at, end):
        end += 1
    if _apposed(words, end, at):
        end += 1
        while end < len(words) and words[end].is_capital:
            end += 1
    return words[at:end]


def before(words: Sequence[Word], verb: int) -> Sequence[Word]:
    """The subject of the verb (or auxiliary) at a place."""
    at = verb - 1
    while at >= 0 and not (at == 0 and words[at].low == "lui") and (words[at].low in CLITICS or is_adverb(words, at)):
        at -= 1
    if at >= 0 and words[at].low == "qui":
        at -= 2 if at > 0 and words[at - 1].low == "," else 1
    if at >= 0 and words[at].low in CLOSING:
        at = next((n - 1 for n in range(at - 1, -1, -1) if words[n].low in OPENING), at)
    if at < 0:
        return _pronoun_among(words, verb)
    if words[at].low in {",", ")", "-", "–", "—"}:
        return _apposed_subject(words, at)
    if words[at].low in SUBJECTS:
        return words[at : at + 1]
    return _back(words, at)


def _pronoun_among(words: Sequence[Word], verb: int) -> Sequence[Word]:
    return [word for word in words[:verb] if word.low in SUBJECTS][:1]


def _back(words: Sequence[Word], at: int) -> Sequence[Word]:
    """The group that ends at a word, back to a mark or a conjunction."""
    start = at
    while (
        start > 0 and at - start < LONGEST and not _breaks(words[start - 1]) and words[start - 1].low not in AUXILIARIES
    ):
        start -= 1
    while start < at and words[start].low in {"et", "puis", "ainsi"}:
        start += 1
    group = words[start : at + 1]
    return [word for word in group if word.low in SUBJECTS][:1] or group


def _apposed_subject(words: Sequence[Word], comma: int) -> Sequence[Word]:
    """The subject that a comma parts from its verb: before the apposition, past what opens the sentence."""
    starts = [0, *(n + 1 for n in range(comma) if _breaks(words[n]))]
    ends = [*(n for n in range(comma) if _breaks(words[n])), comma]
    groups = [words[a:b] for a, b in zip(starts, ends, strict=True) if b > a]
    naming = [group for group in groups if group[0].low not in OPENERS and group[0].low not in BREAKS]
    known = [group for group in naming if any(word.flags & cues.PERSON or word.is_capital for word in group)]
    return (known or naming or groups or [words[:0]])[0][:LONGEST]


def _breaks(word: Word) -> bool:
    return (word.is_mark and word.low not in {"-", "'", "/", "&"}) or word.low in BREAKS


def _cuts(words: Sequence[Word], at: int, end: int) -> bool:
    word = words[end]
    if word.is_mark:
        return word.low not in {"-", "/", "&", "'"} and not (word.low == "." and len(words[end - 1].low) == 1)
    if end == at:
        return False
    if word.low == "et":
        return not (
            end + 1 < len(words) and (words[end + 1].is_capital or words[end + 1].low in {"le", "la", "les", "l'"})
        )
    return word.low in CUTS or is_adverb(words, end) or _is_verb(words, end)


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a verb of saying ends the group; one that may be a noun is told by « que »."""
    if not words[at].flags & cues.SAY or not words[at].flags & (cues.FINITE | cues.GERUND):
        return False
    return not words[at].flags & cues.NOUN_TOO or any(word.low in {"que", "qu'"} for word in words[at + 1 : at + 2])


def _apposed(words: Sequence[Word], comma: int, at: int) -> bool:
    """Whether a comma is followed by the name of the one who was called by his role."""
    return (
        comma + 2 < len(words)
        and words[comma].low == ","
        and not any(word.is_capital and not word.flags & cues.INSTITUTION for word in words[max(at, comma - 1) : comma])
        and words[comma + 1].is_capital
        and words[comma + 2].is_capital
    )
