"""Who a group of words names: a person, an institution, somebody without a name, nobody in particular."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from lint.analysis.speech import cues
from lint.analysis.speech.small_words import ARTICLES, INDEFINITE, OUR_WORDS, OURS, PRENOMINAL, PRONOUNS, SMALL, THINGS
from lint.analysis.speech.wording import Word


class Who(StrEnum):
    """What is known of a source."""

    PERSON = "person"
    INSTITUTION = "institution"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"
    ROLE = "role"
    PRONOUN = "pronoun"
    CROWD = "crowd"
    REPORTER = "reporter"
    UNKNOWN = "unknown"


DETERMINED = frozenset(
    ["le", "la", "l'", "les", "un", "une", "des", "son", "sa", "ses", "leur", "leurs", "cet", "cette", "ce", "ces"]
)
TWO = 2  # words of « ce dernier »
CALLING = re.compile(r"(?:eur|euse|trice|iste|ien|ienne|ière|ant|ante|ois|oise|ain|aine|ologue|aire|crate|pathe)s?$")


def who(words: Sequence[Word]) -> Who:
    """What a group of words names."""
    plain = [word for word in words if not word.is_mark]
    if not plain:
        return Who.UNKNOWN
    small = _small(plain)
    if small:
        return small
    name = _name(plain)
    if _is_thing(plain):
        return Who.UNKNOWN
    head = next((word for word in plain if word.flags & HEADS and word.low not in INDEFINITE), None)
    if head is None:
        return name or _called(plain) or Who.UNKNOWN
    return _headed(plain, head, name)


HEADS = (
    cues.ANONYMOUS
    | cues.VAGUE
    | cues.PERSON
    | cues.INSTITUTION
    | cues.DOCUMENT
    | cues.SPEECH
    | cues.CROWD
    | cues.AGENCY
)


def _small(plain: Sequence[Word]) -> Who | None:
    """A pronoun, or the paper itself."""
    if plain[0].low in THINGS and len(plain) == 1:
        return Who.UNKNOWN
    lows = [word.low.lstrip("-").removeprefix("t-") for word in plain]
    if lows[-1] in {"je", "j'", "nous", "moi"}:
        return Who.REPORTER
    if lows[0] in OURS and (len(lows) == 1 or not OUR_WORDS.isdisjoint(lows)):
        return Who.REPORTER
    if (lows[-1] in PRONOUNS and len(lows) <= TWO) or (lows[0] in PRONOUNS and not plain[-1].flags & HEADS):
        return Who.PRONOUN
    return Who.VAGUE if lows == ["on"] else None


def _headed(plain: Sequence[Word], head: Word, name: Who | None) -> Who:
    indefinite = plain[0].low in INDEFINITE or plain[0].flags & cues.VAGUE
    institution = any(word.flags & cues.INSTITUTION and word is not head for word in plain)
    if head.flags & cues.VAGUE and not head.flags & cues.INSTITUTION:
        if name is Who.PERSON:
            return name
        return Who.INSTITUTION if institution and not head.low.startswith(("on", "certain", "d'auc")) else Who.VAGUE
    if head.flags & cues.PERSON:
        unnamed = (Who.INSTITUTION if institution else Who.ANONYMOUS) if indefinite else Who.ROLE
        return name if name is Who.PERSON else unnamed
    if head.flags & cues.DATA and not (name or institution):
        return Who.UNKNOWN
    if head.flags & cues.ANONYMOUS:
        return Who.ANONYMOUS
    return Who.CROWD if head.flags & cues.CROWD and not head.flags & cues.INSTITUTION else Who.INSTITUTION


def _name(plain: Sequence[Word]) -> Who | None:
    """A name: two capitals in a row or a title for a person; one behind an article for an institution."""
    capitals = [word for word in plain if word.is_capital and word.low not in SMALL and not _opens(word, plain)]
    if not capitals:
        return None
    before = plain[plain.index(capitals[0]) - 1] if plain.index(capitals[0]) else None
    alone = len(capitals) == 1 and not (before and before.flags & cues.PERSON)
    acronym = capitals[0].text.isupper() and len(capitals[0].text) > 1
    if acronym or (alone and before and before.low in ARTICLES and before.low not in {"d'", "de"}):
        return Who.INSTITUTION
    return Who.PERSON


def _is_thing(plain: Sequence[Word]) -> bool:
    """« l'exemple du gouvernement », « le film Titanic »: what speaks is no speaker but a thing of his, or so named."""
    if plain[0].low not in DETERMINED:
        return False
    at = next((n for n, word in enumerate(plain) if n and word.low not in PRENOMINAL), 0)
    if not at or at + 1 >= len(plain):
        return False
    noun = plain[at]
    return not (noun.flags & HEADS or noun.is_capital or CALLING.search(noun.low))


def _opens(word: Word, plain: Sequence[Word]) -> bool:
    """Whether the capital may be that of a sentence: the first of the words, and a common noun or « Certains »."""
    return word is plain[0] and (word.low in INDEFINITE or bool(word.flags & HEADS & ~cues.INSTITUTION))


def _called(plain: Sequence[Word]) -> Who | None:
    """A person by the form of the noun: « le vacancier »."""
    if len(plain) > 1 and plain[0].low in DETERMINED and CALLING.search(plain[1].low):
        return Who.ANONYMOUS if plain[0].low in INDEFINITE else Who.ROLE
    return None
