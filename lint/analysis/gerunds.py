"""Present participles that are written as if they agreed (des mesures visants à …)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import TEMPORAL, TOWARDS
from lint.analysis.grammar.forms import form
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

ENDINGS = ("antes", "ante", "ants")
ARTICLES = frozenset({"le", "la", "les", "l'", "un", "une", "ce", "cet", "cette", "ces", "son", "sa", "ses", "leurs"})
DEGREES = frozenset({"plus", "moins", "mieux", "peu", "fois"})


def gerund_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """The present participles of a sentence that agree with the noun before them, and govern something behind."""
    for at in range(1, len(words) - 1):
        word = words[at]
        if word.low.endswith(ENDINGS) and not word.capital and words[at - 1].cat in "NAKX?" and _governs(words, at):
            yield Clash(Relation.GERUND, at, at - 1, sure=True)


def invariable(low: str) -> str:
    """The present participle that a form with an ending is of, or nothing."""
    ending = next((ending for ending in ENDINGS if low.endswith(ending)), "")
    stem = low.removesuffix(ending) + "ant"
    return stem if ending and form(stem).gerund else ""


def _governs(words: Sequence[Word], at: int) -> bool:
    """Whether a form with an ending is used as a verb: no adjective or noun has an object behind it."""
    word, following = words[at], words[at + 1]
    base = invariable(word.low)
    if not base:
        return False
    if word.low == "ayants":
        return following.cat == "K" or following.low in ARTICLES
    if word.form.noun:
        return False
    towards = _verb(base) in TOWARDS and following.low == "à" and _infinitive(words, at + 2)
    return towards or (not word.form.readings and (following.low in {"à", "de", "d'"} or _has_object(words, at + 1)))


def _verb(base: str) -> str:
    return next((reading.lemma for reading in form(base).readings if reading.pos is Pos.VERB), "")


def _infinitive(words: Sequence[Word], at: int) -> bool:
    return any(word.cat == "I" or word.form.infinitive for word in words[at : at + 3])


def _has_object(words: Sequence[Word], at: int) -> bool:
    """Whether an article and what is no date or superlative follow."""
    if words[at].low not in ARTICLES or at + 1 == len(words):
        return False
    return words[at + 1].low not in DEGREES | TEMPORAL
