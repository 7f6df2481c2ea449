"""A sentence without a verb, where a word sounds like the one that is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.closed_classes import PARTICLES, TEMPORAL
from lint.analysis.grammar.forms import ANY, PLURAL, SINGULAR, THIRD, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.words import Word
from lint.checks.slots.misfit import Misfit, Place

FEWEST = 5  # words: shorter sentences often do without a verb
SMALL = {"et": THIRD_SINGULAR, "son": THIRD_PLURAL, "on": THIRD_PLURAL, "à": THIRD_SINGULAR}
"""Small words that sound like a form of être or avoir."""
LONGEST = 9  # words of a complement before the subject
LEADING = frozenset(("chaque", "ce", "cette", "cet"))
"""Determiners that also begin a complement of time (chaque hiver)."""
RELATIVE = frozenset(("qui", "dont", "où"))
HEADS = frozenset("NX")
JOINING = frozenset(("et", "mais", "puis", "ou"))
CLITICS = PARTICLES | frozenset(("le", "la", "les", "l'", "lui", "leur", "en"))


def verbless(words: Sequence[Word]) -> Iterator[Misfit]:
    """The words that stand where the verb of their sentence should."""
    if _ends(words):
        start, end = _main(words)
        yield from (misfit._replace(at=misfit.at + start) for misfit in _in_clause(words[start:end]))


def _main(words: Sequence[Word]) -> tuple[int, int]:
    """The clause that is told: without the mark or the complement before it, nor « dit le maire » behind it."""
    start, end = 0, len(words)
    if words[0].low == "«":
        start = 1
    elif words[0].low in LEADING or words[0].cat not in "DX":
        commas = [at for at in range(min(LONGEST, end)) if words[at].low == ","]
        start = commas[0] + 1 if commas and not any(_may_be_verb(words, at) for at in range(commas[0])) else 0
    for at in range(start + 1, end - 2):
        said = bool(words[at + 1].form.finite) and words[at + 2].cat in {"D", "X"}
        if words[at].low == "»" or (words[at].low == "," and (said or words[at + 1].low == "selon")):
            return start, at + 1
        if words[at].low in JOINING and _tells_more(words, at + 1):
            return start, at + 1
    return start, end


def _tells_more(words: Sequence[Word], at: int) -> bool:
    """Whether a second verb begins, which has the subject of the first: et refuse, mais ne l'a pas vu."""
    verb = next((word for word in words[at : at + 3] if word.low not in CLITICS), None)
    return verb is not None and verb.cat == "V" and verb.form.only_finite


def _in_clause(words: Sequence[Word]) -> Iterator[Misfit]:
    """The words of a clause, with the mark behind it, that stand where its verb should."""
    if len(words) < FEWEST or any(word.low in '«»"“”:;?!…' for word in words[:-1]):
        return
    verbs = [at for at in range(len(words)) if _may_be_verb(words, at)]
    lacking = len(verbs) <= sum(word.low in RELATIVE for word in words)
    subject = _subject(words)
    if subject is None:
        return
    end, persons = subject
    for at in range(end + 1, len(words) - 1):
        if words[at].cat in {"Q", "S", ",", "V"}:
            return
        told = words[at + 1].low in {"que", "qu'"} and not any(verb < at for verb in verbs)
        if (lacking or told) and _could_be_verb(words, at, end):
            yield Misfit(Place.PREDICATE, at, persons=SMALL.get(words[at].low, persons), heard=True)


def _ends(words: Sequence[Word]) -> bool:
    """Whether a full stop stands behind a word that is no abbreviation."""
    return words[-1].low == "." and len(words[-2].low) > 1


def _may_be_verb(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.cat == "?":
        graded = bool(at) and words[at - 1].cat == "R" and word.form.adjective  # plus lourde
        return bool(word.form.finite and not graded)
    return word.cat == "V" or word.low.startswith("-")


def _subject(words: Sequence[Word]) -> tuple[int, int] | None:
    """The last word of the determiner and noun that open the sentence, and the person that they ask for."""
    if words[0].cat == "X":
        end = next((at for at, word in enumerate(words) if word.cat != "X"), 1)
        return end - 1, THIRD_SINGULAR
    if words[0].cat != "D":
        return None
    for at in range(1, min(4, len(words))):
        if words[at].cat in {"N", "X"}:
            bits = words[0].bits & (words[at].form.noun or ANY)
            persons = (THIRD_SINGULAR if bits & SINGULAR else 0) | (THIRD_PLURAL if bits & PLURAL else 0)
            return at, persons
        if words[at].cat not in "AM":
            return None
    return None


def _could_be_verb(words: Sequence[Word], at: int, subject: int) -> bool:
    word, after = words[at], words[at + 1]
    head = words[at - 2 if words[at - 1].cat in "AK" else at - 1]
    if head.cat not in HEADS or word.capital:
        return False
    if word.low == "et":
        return words[at - 1].cat == "N" and all(one.cat not in "KA" for one in words[:at]) and _attribute(words, at + 1)
    if word.low in SMALL:
        return after.cat == "K" or (word.low != "à" and after.cat in "ARPDc")
    if word.form.participle or word.form.infinitive:
        near = all(one.cat == "A" for one in words[subject + 1 : at])
        return (
            near and word.cat in "KI" and not word.form.auxiliary and after.cat in "DMp" and not _dated(words, at + 1)
        )
    nominal = word.form.noun and word.cat in "NR?" and not (word.form.adjective or word.form.finite & THIRD)
    return bool(nominal) and after.cat in "DPQRcSMI"


def _dated(words: Sequence[Word], at: int) -> bool:
    """Whether a moment begins: la semaine dernière, le même jour."""
    return any(word.low in TEMPORAL for word in words[at : at + 3])


def _attribute(words: Sequence[Word], at: int) -> bool:
    """Whether what follows « et » rather follows « est »: a participle, or an adjective that no noun follows."""
    word, after = words[at], words[at + 1]
    if word.cat == "R":
        return at + 2 < len(words) and after.cat in "KA"
    more = word.low == "de" and after.low in {"plus", "moins"}
    return more or word.cat == "K" or (word.cat == "A" and after.cat not in "NA")
