"""Commas that stand where none may, and places where one is missing, as far as the order of words proves it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from lint.analysis.grammar.closed_classes import SAYING, SUBJECTS
from lint.analysis.grammar.forms import THIRD_SINGULAR
from lint.analysis.grammar.subjects import free_noun
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

STOPS = frozenset(',:;«»“”"()')
NAME = 4  # words of a name
LONG = 6  # words of a subordinate clause at the head of a sentence that asks for a comma


class Comma(StrEnum):
    """What is wrong."""

    SUBJECT = "sujet-verbe"
    INSERTION = "incise"
    CLAUSE = "subordonnée"


class Place(NamedTuple):
    """A fault: the number of the comma that is too much, or of the word behind which one is missing."""

    fault: Comma
    at: int


def comma_faults(words: Sequence[Word]) -> Iterator[Place]:
    """The faults of a sentence, in order."""
    comma = next((at for at, word in enumerate(words) if word.cat in STOPS), len(words) - 1)
    if not words:
        return
    if words[comma].cat == "," and (persons := _subject_before(words, comma)):
        if _before_verb(words, comma, persons):
            yield Place(Comma.SUBJECT, comma)
        elif (end := _left_open(words, comma, persons)) is not None:
            yield Place(Comma.INSERTION, end)
    elif (end := _behind_clause(words[: comma + 1])) is not None:
        yield Place(Comma.CLAUSE, end)


def _subject_before(words: Sequence[Word], comma: int) -> int:
    """The persons of the noun phrase or name that fills a sentence up to a comma, 0 where it is not one."""
    before = words[:comma]
    if any(word.cat in "VpQSICG?" for word in before) or not before:
        return 0
    if all(word.cat == "X" for word in before[1:]) and before[0].cat in "XN" and before[0].capital:
        return THIRD_SINGULAR if 1 < len(before) <= NAME else 0
    found = free_noun(words, comma - 1, far=False) if before[0].cat == "D" else None
    return found.persons if found is not None else 0


def _before_verb(words: Sequence[Word], comma: int, persons: int) -> bool:
    """Whether a comma parts a subject that begins the sentence from its verb."""
    verb = comma + 1
    while verb < len(words) and words[verb].cat == "c":
        verb += 1
    if verb + 1 >= len(words) or words[verb].cat != "V" or words[verb + 1].cat == "-":
        return False
    agreeing = bool(persons & words[verb].form.finite)
    return agreeing and not _speaker_behind(words, verb) and not _verb_behind(words, verb)


def _verb_behind(words: Sequence[Word], verb: int) -> bool:
    """Whether another comma and a verb follow, so that this one is a participle misspelt (filait mardi, a …)."""
    comma = next((at for at in range(verb, len(words)) if words[at].cat in STOPS), len(words))
    behind = next((word for word in words[comma + 1 :] if word.cat != "c"), None)
    return behind is not None and words[comma].cat == "," and behind.cat == "V"


def _speaker_behind(words: Sequence[Word], verb: int) -> bool:
    """Whether the verb names who says what stands before it (Une honte, a dénoncé le maire)."""
    for at in range(verb, min(verb + 4, len(words) - 1)):
        if words[at].lemma(Pos.VERB) in SAYING:
            return words[at + 1].low not in {"que", "qu'"}
    return False


def _left_open(words: Sequence[Word], comma: int, persons: int) -> int | None:
    """The last word of an insertion behind the subject that no comma closes before the verb."""
    end = next((at for at in range(comma + 1, len(words)) if words[at].cat in STOPS), len(words))
    inside = words[comma + 1 : end]
    if not inside or any(word.cat in "pSC-" or (word.cat == "Q" and at) for at, word in enumerate(inside)):
        return None
    verbs = [at for at in range(comma + 1, end) if words[at].cat == "V"]
    wanted = 2 if inside[0].low == "qui" else 1
    opens = (
        inside[0].cat in "KNA" or inside[0].low == "qui" or (inside[0].form.participle and not inside[0].form.finite)
    )
    if not opens or len(verbs) != wanted or not persons & words[verbs[-1]].form.finite:
        return None
    return _last_word(words, comma, verbs[-1])


def _opens(word: Word) -> bool:
    """Whether a word can open an insertion: a participle, an adjective, a bare noun, « qui »."""
    return word.cat in "KNA" or word.low == "qui" or bool(word.form.participle and not word.form.finite)


def _last_word(words: Sequence[Word], comma: int, verb: int) -> int | None:
    """The word before a verb and its particles, if it can end an insertion."""
    last = verb - 1
    while last > comma and words[last].cat == "c":
        last -= 1
    return last if last > comma + 1 and words[last].cat in "NAXM" else None


def _behind_clause(words: Sequence[Word]) -> int | None:
    """The last word of a long clause at the head of a sentence that no comma parts from the subject behind it."""
    if words[0].cat != "S" or words[-1].cat in '»”"':
        return None
    verbs = 0
    for at in range(1, len(words)):
        if words[at].low in SUBJECTS and at > LONG and verbs == 1 and words[at - 1].cat in "NAKR":
            return at - 1 if any(word.cat == "V" for word in words[at + 1 : at + 4]) else None
        if words[at].cat in "QSC,-?":
            return None
        verbs += words[at].cat == "V"
    return None
