"""Verbs of saying behind a quotation, and a subject that they do not agree with (« … », explique les élus)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import SAYING, TEMPORAL
from lint.analysis.grammar.forms import THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import Phrase, head_after, is_collective, lemma, may_be_joined, persons_of
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

CLOSING = frozenset("»”")
OPENING = frozenset("«“")


def incise_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """The verbs of saying behind a quotation that cannot agree with the subject that follows."""
    for at in range(2, len(words) - 2):
        if words[at].cat == "," and words[at - 1].cat in CLOSING and _begins(words, at - 1):
            yield from _said(words, at + 1)


def _begins(words: Sequence[Word], closing: int) -> bool:
    """Whether nothing that could be the subject stands before the quotation that ends at a place."""
    return not any(word.cat in OPENING for word in words[1:closing])


def _said(words: Sequence[Word], verb: int) -> Iterator[Clash]:
    place = verb + 1 if words[verb].lemma(Pos.VERB) == "avoir" else verb
    persons = words[verb].form.finite & (THIRD_SINGULAR | THIRD_PLURAL)
    start = place + 1
    if not persons or words[place].lemma(Pos.VERB) not in SAYING or start + 1 >= len(words):
        return
    if words[start].cat not in "DM" and words[start].low != "des":
        return
    head = head_after(words, start + 1)
    bits = words[head].form.noun & words[start].bits if head is not None else 0
    if head is None or words[head + 1].low in {"à", "au", "aux"}:
        return  # annonce les larmes aux yeux le joueur
    if not bits or persons_of(bits) & persons or lemma(words[head]) in TEMPORAL:
        return
    if not is_collective(words, Phrase(start, head, governed=False)) and not may_be_joined(words, head):
        yield Clash(Relation.VERB, verb, head, persons_of(bits), sure=words[start].cat == "D")
