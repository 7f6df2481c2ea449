"""Participles set apart by commas, and subjects behind their verb: what cannot agree, as far as forms tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import ABSOLUTE, INVERTING, MONTHS, MOODS, PRONOUN_BITS, SUBJECTS, TEMPORAL
from lint.analysis.grammar.forms import ANY, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import Phrase, head_after, is_collective, lemma, may_be_joined, persons_of
from lint.analysis.grammar.shallow import Word
from lint.analysis.grammar.subjects import free_noun
from lint.lexicon.analysis import Pos

POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
BEHIND_PARTICIPLE = frozenset({"sur", "à", "par", "dans", "en", "avec", "hier", "lundi", "mardi", "rapidement"})
BEHIND_ADJECTIVE = frozenset({"de", "d'", "du", "des", "par", "à"})
STARTS = frozenset({"", "«", "“", "-", "–", "—"})


def apart_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """The clashes of participles set apart, and of verbs with the subject behind them."""
    yield from _leading(words)
    for at, word in enumerate(words):
        if word.cat == "," and at + 1 < len(words) and _participle(words, at + 1):
            yield from _behind_comma(words, at)
        elif word.cat == "V" and word.form.finite & (THIRD_SINGULAR | THIRD_PLURAL):
            yield from _inverted(words, at)


def _participle(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a participle or an adjective, no noun, verb or preposition."""
    word = words[at]
    if not (word.form.participle or word.form.adjective) or word.form.finite or word.low in ABSOLUTE:
        return False
    if not word.form.noun:
        return word.cat in "KA"
    if word.lemma(Pos.ADJ) in MOODS and at + 1 < len(words) and words[at + 1].low in BEHIND_ADJECTIVE:
        return True
    return bool(word.form.participle) and at + 1 < len(words) and words[at + 1].low in BEHIND_PARTICIPLE


def _modifying(word: Word) -> int:
    return word.form.participle | word.form.adjective


def _leading(words: Sequence[Word]) -> Iterator[Clash]:
    """A participle at the head of a sentence, and the subject behind the first comma (Touchée, la femme …)."""
    first = 1 if words and words[0].cat in STARTS else 0
    once = [word.low for word in words[first : first + 2]] == ["une", "fois"]
    first += 2 if once else 0
    if first >= len(words) or not (_participle(words, first) or (once and words[first].form.participle)):
        return
    comma = next((at for at in range(first, len(words)) if words[at].cat in ",:;«("), None)
    if comma is None or words[comma].cat != "," or any(word.cat in "VQS" for word in words[first:comma]):
        return
    found = _subject_at(words, comma + 1)
    if found and not _modifying(words[first]) & found[1]:
        sure = once or words[first].lemma(Pos.ADJ) in MOODS
        yield Clash(Relation.ADJECTIVE, first, found[0], found[1], sure)


def _subject_at(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """The head and the bits of the subject that begins at a place, its verb right behind it."""
    if at >= len(words):
        return None
    if words[at].cat == "p":
        bits = PRONOUN_BITS.get(words[at].low, ANY)
        return (at, bits) if words[at].low in {"il", "ils", "elle", "elles"} else None
    head = head_after(words, at + 1) if words[at].cat == "D" and words[at].low not in POSSESSIVES else None
    if head is None or head + 1 >= len(words) or words[head + 1].cat not in "Vc":
        return None
    bits = words[head].form.noun & (words[at].bits or ANY)
    return (head, bits) if bits and lemma(words[head]) not in TEMPORAL else None


def _behind_comma(words: Sequence[Word], comma: int) -> Iterator[Clash]:
    """A participle behind the comma that follows the subject (La femme, touchée à la jambe, …)."""
    found = free_noun(words, comma - 1, far=True)
    if found is None or found.bits == ANY or any(word.cat in "VpQ" for word in words[found.head : comma]):
        return
    before = words[: found.head]
    if any(word.cat == "V" for word in before) or not any(word.cat == "V" for word in words[comma:]):
        return
    nouns = [word.form.noun for word in words[found.head + 1 : comma] if word.cat == "N"]
    if not any(_modifying(words[comma + 1]) & bits for bits in (found.bits, *nouns)):
        yield Clash(Relation.ADJECTIVE, comma + 1, found.head, found.bits)


def _inverted(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """A verb behind « que, où, dont » or behind an adjunct at the head of a sentence, and the phrase that follows."""
    if not (_behind_relative(words, at) or _behind_adjunct(words, at) or _at_head(words, at)):
        return
    start = _past_adjunct(words, _past_participle(words, at + 1))
    if start >= len(words) or not (words[start].cat in "DM" or words[start].low == "des"):
        return
    head = head_after(words, start + 1)
    if head is None or words[head].low in MONTHS or lemma(words[head]) in TEMPORAL:
        return
    phrase = Phrase(start, head, governed=False)
    bits = words[head].form.noun & words[start].bits
    loose = is_collective(words, phrase) and lemma(words[head]) != "totalité"
    if not bits or loose or may_be_joined(words, head):
        return
    if not persons_of(bits) & words[at].form.finite:
        yield Clash(Relation.VERB, at, head, persons_of(bits))
    place = at + 2 if words[at + 1].low == "été" else at + 1
    own = words[place].form.participle
    if (words[at].is_verb("être") or place == at + 2) and own and not own & bits:
        yield Clash(Relation.PARTICIPLE, place, head, bits)


def _past_participle(words: Sequence[Word], at: int) -> int:
    while at < len(words) and (words[at].cat in "RK" or words[at].form.participle):
        at += 1
    return at


def _past_adjunct(words: Sequence[Word], at: int) -> int:
    """Past a prepositional phrase (qu'occupent depuis mars les élèves)."""
    if at + 1 >= len(words) or words[at].cat != "P":
        return at
    head = head_after(words, at + 1)
    return at if head is None else head + 1


def _at_head(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence begins with a verb whose subject follows (Ont été entendus deux témoins)."""
    if at or len(words) < 3:  # noqa: PLR2004  (verb, article, noun)
        return False
    passive = words[0].form.auxiliary and (words[1].low == "été" or (words[0].is_verb("être") and words[1].cat == "K"))
    return passive or words[0].lemma(Pos.VERB) in INVERTING - {"être"}


def _behind_relative(words: Sequence[Word], at: int) -> bool:
    back = at - 1
    while back >= 0 and words[back].cat in "cR":
        back -= 1
    if back < 0 or words[back].cat != "Q" or words[back].low == "qui":
        return False
    if words[back].low in {"que", "qu'"}:
        return not words[at].is_verb("être") and (
            back == 0 or words[back - 1].cat in "NAKX" or words[back - 1].low in {"ce", "ceux", "celles", "celui"}
        )
    return True


def _behind_adjunct(words: Sequence[Word], at: int) -> bool:
    """Whether the sentence begins with a preposition and holds nothing before the verb that could be its subject."""
    if words[at].lemma(Pos.VERB) not in INVERTING or words[0].cat != "P":
        return False
    before = words[:at]
    subjects = SUBJECTS - {"cela", "ça", "ceci"}
    return not any(word.cat in "VQSX,?:;" or word.low in subjects for word in before) and _all_governed(before)


def _all_governed(before: Sequence[Word]) -> bool:
    """Whether a preposition stands before every determiner."""
    return (
        all(word.cat != "D" or before[at - 1].cat in "PDM" for at, word in enumerate(before) if at)
        and before[-1].cat in "NAKcp"
    )
