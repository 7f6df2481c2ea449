"""Verbs that say that somebody speaks: which forms of theirs do, and whose words follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from lint.analysis.speech import cues, extents
from lint.analysis.speech.small_words import (
    ASIDE,
    BE,
    BEFORE_ADJECTIVE,
    BEFORE_VERB,
    CLITIC_ARTICLES,
    CLITICS,
    DETERMINERS,
    FROM_WHOM,
    HAVE,
    IMPERSONAL,
    LEADS,
    REFLEXIVE,
    TIMES,
)
from lint.analysis.speech.speakers import HEADS, Who, who
from lint.analysis.speech.wording import CLOSING, OPENING, Word, is_adverb

BETWEEN = 5  # words between an auxiliary and its participle
PREPOSITIONS = frozenset(["de", "d'", "à", "par", "sans", "avec", "sur", "pour"])
OBJECT_MARKS = OPENING | {"qui", "que", "qu'"}
BEFORE_INCISE = CLOSING | {",", "!", "?", "…", "—", "–", "(", "..."}
QUOTES = OPENING | CLOSING
AGENT = 12  # words between a participle and its agent


class Saying(NamedTuple):
    """A verb of saying: its words from `first` to `last`, and the words that name the one who speaks."""

    first: int
    last: int
    source: Sequence[Word]
    passive: bool = False
    inverted: bool = False


def saying(words: Sequence[Word], at: int, *, quoted: bool = False) -> Saying | None:
    """What the verb at a place says, None when it is no verb here or nobody speaks.

    `quoted`: the words are those of a quotation, in which only an incise is in another voice.
    """
    if quoted:
        return _incise(words, at)
    flags = words[at].flags
    if not flags & _asked(words, at):
        return None
    return (_participle(words, at) if flags & cues.PARTICIPLE else None) or _simple(words, at)


def _asked(words: Sequence[Word], at: int) -> int:
    """What a verb must be to say something: with « se » near, a reflexive or a narrow one."""
    for word in reversed(words[max(0, at - BETWEEN) : at]):
        if word.low in {"se", "s'"}:
            return cues.ITSELF | cues.NARROW
        if word.low in REFLEXIVE:
            return cues.ITSELF | cues.PLAIN
        if word.low not in BE | {"en", "y", "aussi", "ainsi", "déjà"} and not (word.low.endswith("ment")):
            break
    return cues.PLAIN


def _simple(words: Sequence[Word], at: int) -> Saying | None:
    """A verb without an auxiliary."""
    flags = words[at].flags
    if flags & cues.FINITE and _is_verb(words, at):
        return _finite(words, at, at)
    if flags & cues.GERUND:
        return Saying(at, at, extents.before(words, _gerund_start(words, at)))
    if flags & cues.INFINITIVE and not _impersonal(words, at):
        return _infinitive(words, at)
    return None


def _incise(words: Sequence[Word], at: int) -> Saying | None:
    """« …, dit le vieux, … » inside a quotation: somebody stands behind his verb."""
    auxiliary = _auxiliary(words, at) if words[at].flags & cues.PARTICIPLE else None
    if auxiliary is None and not (words[at].flags & cues.FINITE and _is_verb(words, at)):
        return None
    said = _finite(words, at if auxiliary is None else auxiliary, at)
    group = extents.after(words, said.last + 1)
    if not said.inverted and group and group[0].low in CLITIC_ARTICLES:
        said = said._replace(source=group, inverted=True)
    before = words[said.first - 1].low if said.first else ""
    return said if said.inverted and before in BEFORE_INCISE else None


def _participle(words: Sequence[Word], at: int) -> Saying | None:
    auxiliary = _auxiliary(words, at)
    if auxiliary is not None:
        been = any(word.low == "été" for word in words[auxiliary + 1 : at])
        reflexive = any(word.low in REFLEXIVE for word in words[max(0, auxiliary - 2) : auxiliary])
        if (words[auxiliary].low in HAVE and not been) or (reflexive and words[auxiliary].low in BE):
            return _finite(words, auxiliary, at)
    agent = _agent(words, at)
    return Saying(at, at, agent, passive=True) if agent else None


def _auxiliary(words: Sequence[Word], at: int) -> int | None:
    """The auxiliary of a participle; between them stand adverbs and a subject in inversion only."""
    for back in range(at - 1, max(-1, at - 1 - BETWEEN), -1):
        low = words[back].low
        if low in HAVE or low in BE - {"été"}:
            return back
        if low != "été" and not low.startswith("-") and low not in CLITICS | ASIDE and not is_adverb(words, back):
            return None
    return None


def _agent(words: Sequence[Word], at: int) -> Sequence[Word]:
    """« révélé mardi par Le Monde »: who, after « par »."""
    for ahead in range(at + 1, min(len(words) - 1, at + AGENT)):
        if words[ahead].low == "par":
            group = extents.after(words, ahead + 1)
            if who(group) is not Who.UNKNOWN:
                return group
        if (words[ahead].is_mark and words[ahead].low not in QUOTES) or words[ahead].flags & cues.PARTICIPLE:
            break
    return ()


def _finite(words: Sequence[Word], first: int, last: int) -> Saying:
    while first > 0 and words[first - 1].low in CLITICS - {"hier", "alors"} and (first > 1 or words[0].low != "lui"):
        first -= 1
    inner = next((n for n in range(first, last + 2) if n < len(words) and words[n].low.startswith("-")), None)
    if inner is not None and words[inner].low not in {"-", "-ce"}:
        return Saying(
            first, max(last, inner), _named_after(words, max(last, inner), words[inner : inner + 1]), inverted=True
        )
    subject = _past_adverbials(words, _past_aside(words, first, last + 1))
    if _inverts(words, first, subject):
        return Saying(first, last, extents.after(words, subject), inverted=True)
    return Saying(first, last, extents.before(words, first))


def _named_after(words: Sequence[Word], last: int, pronoun: Sequence[Word]) -> Sequence[Word]:
    """« dit-on à l'Élysée », « a-t-on appris auprès du parquet » tell more than « on »."""
    if not pronoun[0].low.endswith("on") or last + 2 >= len(words) or words[last + 1].low not in FROM_WHOM:
        return pronoun
    return extents.after(words, last + 2 + (words[last + 2].low in {"de", "du", "d'"})) or pronoun


def _past_aside(words: Sequence[Word], first: int, at: int) -> int:
    """« … », soupire, lasse, Anne Roy: what stands between commas before the subject."""
    if at < len(words) and words[at].low == "," and _quoted_before(words, first):
        ahead = range(at + 1, min(len(words), at + BETWEEN))
        return next((n + 1 for n in ahead if words[n].low == ","), at)
    return at


def _past_adverbials(words: Sequence[Word], at: int) -> int:
    """Where the subject of a verb in inversion begins: « a confié lundi avec émotion Anne Roy »."""
    while at + 1 < len(words) and not words[at].is_mark:
        if words[at].low in LEADS:
            at += 2 + (words[at + 1].low in DETERMINERS | CLITIC_ARTICLES)
        elif words[at].low in TIMES or is_adverb(words, at):
            at += 1
        else:
            break
    return at


def _inverts(words: Sequence[Word], first: int, subject: int) -> bool:
    """Whether the subject follows: the verb opens a clause, and a group of words, no object, comes after it."""
    if subject >= len(words):
        return False
    opens = first == 0 or words[first - 1].low in {
        ",",
        "»",
        '"',
        "”",
        "?",
        "!",
        "…",
        "—",
        "–",
        "-",
        "(",
        "'",
        "comme",
        "que",
        "qu'",
        "où",
        "...",
        "’",
    }
    follows = words[subject]
    if follows.low in {"que", "qu'", ":", ",", "«", '"', ".", "si", "vouloir", "avoir", "être"}:
        return False
    if first > 0 and words[first - 1].low in {"que", "qu'"} and _subject_inside(words, first):
        return False
    if not opens or not (
        follows.low in DETERMINERS - PREPOSITIONS | CLITIC_ARTICLES or follows.is_capital or follows.flags & HEADS
    ):
        return False
    return not _in_subject(words, first) and (_quoted_before(words, first) or _subject_after(words, subject))


def _in_subject(words: Sequence[Word], first: int) -> bool:
    """« Un tribunal « populaire » a jugé les opposants »: quoted words that belong to the subject of the verb."""
    if not first or words[first - 1].low not in CLOSING:
        return False
    opening = next((n for n in range(first - 2, -1, -1) if words[n].low in OPENING), 0)
    return opening > 0 and not words[opening - 1].is_mark


def _quoted_before(words: Sequence[Word], first: int) -> bool:
    """Whether a quotation ends before the verb, a comma between them or not."""
    return any(word.low in CLOSING for word in words[max(0, first - 2) : first])


def _subject_after(words: Sequence[Word], at: int) -> bool:
    """Whether what follows the verb is somebody and ends the clause: « …, a constaté un journaliste. »."""
    group = extents.after(words, at)
    end = at + len(group)
    closed = end >= len(words) or words[end].low not in OBJECT_MARKS
    return closed and who(group) is not Who.UNKNOWN


def _subject_inside(words: Sequence[Word], first: int) -> bool:
    return words[first].low in BEFORE_VERB


def _is_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a form that may be a noun (« note », « juge ») is a verb here."""
    if at == 0 or (words[at].flags & cues.NOUN_TOO and words[at - 1].low in BEFORE_ADJECTIVE):
        return not words[at].flags & cues.NOUN_TOO
    previous = words[at - 1].low
    if previous in DETERMINERS or previous[0].isdigit():
        return False
    if words[at].flags & cues.NOUN_TOO and previous in CLITIC_ARTICLES | {"en"}:
        return at > 1 and words[at - 2].low in BEFORE_VERB
    return True


def _infinitive(words: Sequence[Word], at: int) -> Saying | None:
    """« Le maire a tenu à rappeler que »: whose the infinitive is, when it is near and somebody."""
    source = extents.before(words, at)
    near = bool(source) and at - next(n for n, word in enumerate(words) if word is source[-1]) <= BETWEEN
    head = extents.after(source, 0)
    governs = any(word.low in {"que", "qu'"} for word in words[at + 1 : at + 2])
    return Saying(at, at, head) if governs or (near and who(head) is not Who.UNKNOWN) else None


def _gerund_start(words: Sequence[Word], at: int) -> int:
    return at - 1 if at and words[at - 1].low in {"en", "tout", ","} else at


def _impersonal(words: Sequence[Word], at: int) -> bool:
    """« faut-il rappeler que » tells of nobody who said it."""
    return any(word.low in IMPERSONAL for word in words[max(0, at - 4) : at])
