"""Where the order of words leaves no other reading, so that no parser need be asked."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analysis.grammar.pronouns import Manner, Subject
from lint.analysis.grammar.words import Word

BETWEEN = frozenset("DPNAKMRcCX")  # what may stand between a subject and its verb without any doubt
COMPLETING = frozenset({"de", "d'", "du", "des", "à", "au", "aux", "en", "et", "ou", ","})


def is_certain(words: Sequence[Word], verb: int, found: Subject) -> bool:
    """Whether a subject is surely that of the verb: it opens the sentence, or « qui » stands right behind it."""
    if words[verb].form.seldom:
        return False
    if found.manner is Manner.RELATIVE:
        return _next_to_relative(words, verb, found.head)
    first = found.head if found.start is None else found.start
    opens = _opens(words, first) and found.manner is not Manner.PRONOUN
    return opens and all(word.cat in BETWEEN for word in _without_insertion(words[found.head + 1 : verb]))


def _without_insertion(between: Sequence[Word]) -> Sequence[Word]:
    """The words without what two commas enclose."""
    commas = [at for at, word in enumerate(between) if word.cat == ","]
    return between if len(commas) != 2 else [*between[: commas[0]], *between[commas[1] + 1 :]]  # noqa: PLR2004


def _opens(words: Sequence[Word], head: int) -> bool:
    """Whether the phrase of a noun is the first of a sentence, an adjunct or a conjunction before it at most."""
    start = _start(words, head)
    if start == 0 or (start == 1 and words[0].cat in "«“–—-C"):
        return True
    return (
        words[start - 1].cat == ","
        and words[0].cat in "PR"
        and not any(word.cat in ",VQS" for word in words[: start - 1])
    )


def _start(words: Sequence[Word], head: int) -> int:
    while head > 0 and (words[head - 1].cat in "DMA" or words[head - 1].low in {"plus", "moins"}):
        head -= 1
    return head


def _alone(words: Sequence[Word], start: int) -> bool:
    """Whether a phrase completes no noun: a verb stands before it, or nothing does, a preposition between at most."""
    if start == 0 or words[start - 1].low in {"voilà", "voici"}:
        return True
    if words[start - 1].cat == "P" and words[start - 1].low not in COMPLETING:
        start -= 1
    return start == 0 or words[start - 1].cat in "VI"


def _next_to_relative(words: Sequence[Word], verb: int, head: int) -> bool:
    """Whether only adjectives part an antecedent from « qui », or nothing but phrases stands before it."""
    relative = verb - 1
    while relative > head and words[relative].cat in "cR":
        relative -= 1
    if words[relative].low != "qui":
        return False
    if words[head].cat == "p":
        return head == relative - 1
    start = _start(words, head)
    near = all(word.cat in "AK" for word in words[head + 1 : relative])
    return (near and start < head and _alone(words, start)) or all(word.cat in "DPNAKMX," for word in words[:relative])
