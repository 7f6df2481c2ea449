"""« Quel » and « tel » before « être » and the noun that they agree with (quels que soient les motifs)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.forms import FEMININE, MASCULINE, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import Phrase, head_after, is_collective, persons_of
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

QUEL = {
    "quel": MASCULINE & SINGULAR,
    "quels": MASCULINE & PLURAL,
    "quelle": FEMININE & SINGULAR,
    "quelles": FEMININE & PLURAL,
}
TEL = {form.replace("qu", "t", 1): bits for form, bits in QUEL.items()}
BITS = QUEL | TEL
"""The bits of agreement of the forms."""
SINGLE = frozenset({"le", "la", "l'", "ce", "cet", "cette", "son", "sa", "leur", "les", "ces", "ses", "leurs"})
NEAR = 8  # words behind a noun in which another one may be joined to it


def predicate_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """What does not agree in « quel(s) que soi(en)t …, quel est …, tel est … », in order."""
    for at, word in enumerate(words[:-3]):
        if word.low in QUEL or (word.low in TEL and (at == 0 or words[at - 1].cat in "«:;")):
            yield from _of_form(words, at)


def _of_form(words: Sequence[Word], at: int) -> Iterator[Clash]:
    verb = at + 1
    if words[verb].low in {"que", "qu'"}:
        if BITS[words[at].low] & SINGULAR:
            return  # set phrases that a rule of confusions knows whole
        verb += 1
    persons = words[verb].form.finite & (THIRD_SINGULAR | THIRD_PLURAL)
    if not persons or words[verb].lemma(Pos.VERB) != "être" or verb + 2 >= len(words):
        return
    head = head_after(words, verb + 2) if words[verb + 1].low in SINGLE else None
    if head is None or _joined(words, head) or is_collective(words, Phrase(verb + 1, head, governed=False)):
        return
    bits = words[head].form.noun & words[verb + 1].bits
    if bits and not bits & BITS[words[at].low]:
        yield Clash(Relation.ATTRIBUTE, at, head, bits, sure=True)
    if bits and not persons_of(bits) & persons:
        yield Clash(Relation.VERB, verb, head, persons_of(bits), sure=True)


def _joined(words: Sequence[Word], head: int) -> bool:
    """Whether another noun may be joined to a singular one."""
    if words[head].form.noun & PLURAL:
        return False
    behind = range(head + 1, min(head + NEAR, len(words) - 1))
    return any(
        words[at].low in {"et", "ou", "ni"} or (words[at].cat == "," and words[at + 1].cat == "D") for at in behind
    )
