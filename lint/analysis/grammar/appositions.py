"""Participles set apart by commas, and subjects behind their verb: what cannot agree, as far as forms tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.clash import Clash, Relation
from lint.analysis.grammar.closed_classes import (
    ABSOLUTE,
    COMPOUNDS,
    INVERTING,
    LONE,
    MODALS,
    MONTHS,
    MOODS,
    PRONOUN_BITS,
    SAYING,
    SUBJECTS,
    TEMPORAL,
)
from lint.analysis.grammar.forms import ANY, FEMININE, MASCULINE, PLURAL, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.phrases import (
    Phrase,
    bits_of,
    free_bits,
    head_after,
    is_collective,
    lemma,
    may_be_joined,
    past_phrase,
    persons_of,
    phrase_before,
)
from lint.analysis.grammar.subjects import RELATED, free_noun, subject
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

IMPERSONAL = frozenset({"falloir", "avoir"})  # no subject follows them
LEADING = frozenset({"ainsi", "là", "ici", "bientôt", "alors", "en", "y"})  # words that a verb may follow at once
CONJUNCTIONS = frozenset({"quand", "lorsque", "lorsqu'", "comme"})
COMPOUNDING = frozenset(
    {"alors", "depuis", "avant", "dès", "pendant", "tandis", "afin", "bien", "après", "sans", "lors"}
)
"""Words that « que » makes a conjunction of."""
POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs"})
COMPLETING = frozenset({"de", "d'", "du", "des"})  # behind a noun (le maire, élu de la ville)
BEHIND_ADJECTIVE = frozenset({"de", "d'", "du", "des", "par", "à"})
PARTLY = frozenset({"moitié", "partie", "majorité", "demi"})  # behind « à » and « en », as adverbs
EXCEPTING = frozenset({"vu", "excepté", "compris", "ci-joint", "ci-inclus"})  # before prepositions as well
NAMING = frozenset("NXMp?Q«»")  # what a participle may be said of, or hides it
LOOSE = frozenset({"juste", "normal", "sûr", "certain", "possible", "avenue", "explosif", "étonnant", "surprenant"})
"""Said of the whole sentence, or of no word of it."""
STARTS = frozenset({"", "«", "“", "-", "–", "—"})


def apart_clashes(words: Sequence[Word]) -> Iterator[Clash]:
    """The clashes of participles set apart, and of verbs with the subject behind them."""
    yield from _leading(words)
    for at, word in enumerate(words):
        place = _past_adverbs(words, at + 1)
        if word.cat == "," and place < len(words) and _participle(words, place):
            yield from _behind_comma(words, at, place)
        elif word.cat == "V" and word.form.finite & (THIRD_SINGULAR | THIRD_PLURAL):
            yield from _inverted(words, at)


def _participle(words: Sequence[Word], at: int) -> bool:
    """Whether a word is a participle or an adjective, no noun, verb or preposition."""
    word = words[at]
    following = "R" if _when(words, at + 1) is not None else words[at + 1].cat if at + 1 < len(words) else "."
    absolute = word.low in ABSOLUTE and (word.low in EXCEPTING or following not in "PR")
    finite = word.form.finite and not (word.cat == "K" and following == "P" and word.lemma(Pos.VERB) not in SAYING)
    if not _modifying(word) or finite or word.form.gerund or absolute:
        return False
    if not word.form.noun:
        return word.cat in "KA"
    low = words[at + 1].low if at + 1 < len(words) else ""
    if word.lemma(Pos.ADJ) in MOODS and low in BEHIND_ADJECTIVE:
        return True
    graded = at > 0 and words[at - 1].cat == "R"
    if graded and at > 1 and words[at - 2].cat == "," and following == ",":
        return True
    led = at == 0 or graded or low not in COMPLETING or word.form.participle == word.form.noun & FEMININE
    return led and following in ("PRA" if word.form.participle else "P")


def _when(words: Sequence[Word], at: int, openers: str = "D") -> int | None:
    """The noun of a phrase that tells when (la veille, ce matin), None where none begins at a place."""
    head = head_after(words, at + 1) if at < len(words) and words[at].cat in openers else None
    return head if head is not None and lemma(words[head]) in TEMPORAL else None


def _modifying(word: Word) -> int:
    return word.form.participle | word.form.adjective


def _leading(words: Sequence[Word]) -> Iterator[Clash]:
    """A participle at the head of a sentence, and the subject behind the first comma (Touchée, la femme …)."""
    first = 1 if words and words[0].cat in STARTS else 0
    if first < len(words) and words[first].low in LOOSE:
        return
    once = [word.low for word in words[first : first + 2]] == ["une", "fois"]
    first += 2 if once else 0
    first = _past_adverbs(words, first)
    if first >= len(words) or not (_participle(words, first) or (once and words[first].form.participle)):
        return
    comma = next((at for at in range(first, len(words)) if words[at].cat in ",:;«("), None)
    if comma is None or words[comma].cat != "," or any(word.cat in "VQS" for word in words[first:comma]):
        return
    found = _subject_at(words, comma + 1)
    if found and not _modifying(words[first]) & found[1]:
        yield Clash(Relation.ADJECTIVE, first, found[0], found[1], sure=True)


def _subject_at(words: Sequence[Word], at: int) -> tuple[int, int] | None:
    """The head and the bits of the subject that begins at a place, its verb right behind it."""
    if at >= len(words):
        return None
    if words[at].cat == "p":
        bits = PRONOUN_BITS.get(words[at].low, ANY)
        return (at, bits) if words[at].low in {"il", "ils", "elle", "elles"} else None
    head = head_after(words, at + 1) if words[at].cat == "D" and words[at].low not in POSSESSIVES else None
    end = past_phrase(words, head) if head is not None else len(words)
    if end < len(words) and words[end].cat == ",":
        end = next((at + 1 for at in range(end + 1, len(words) - 1) if words[at].cat in ",VQ"), end)
    phrase = None if head is None else Phrase(at, head, governed=False)
    if (
        head is None
        or phrase is None
        or end >= len(words)
        or words[end].cat not in "Vc"
        or is_collective(words, phrase)
    ):
        return None
    bits = bits_of(words, phrase)
    if any(word.low == "et" for word in words[head:end]):
        bits |= PLURAL
    return (head, bits) if bits and lemma(words[head]) not in TEMPORAL else None


def _past_adverbs(words: Sequence[Word], at: int) -> int:
    while at + 1 < len(words) and (words[at].cat == "R" or words[at + 1].low in PARTLY):
        at += 2 if words[at].cat == "P" else 1
    return at


def _behind_comma(words: Sequence[Word], comma: int, place: int) -> Iterator[Clash]:
    """A participle behind the comma that follows the subject (La femme, touchée à la jambe, …)."""
    if any(word.cat == "V" for word in words[:comma]):
        yield from _behind_object(words, comma, place)
        return
    end = comma - 1
    if words[end].cat == ")":
        end = next((back for back in range(end, 0, -1) if words[back].cat == "("), comma) - 1
    found = free_noun(words, end, far=True)
    if found is None or found.bits == ANY or any(word.cat in "VpQ" for word in words[found.head : comma]):
        return
    if not any(word.cat == "V" for word in words[comma:]):
        return
    compound = COMPOUNDS.get(words[comma - 1].low, ())
    nouns = [word.form.noun for word in words[found.head + 1 : comma] if word.cat == "N"]
    if lemma(words[found.head]) in compound:
        nouns = []  # la maison d'arrêt, surpeuplée
    if any(word.cat == "X" for word in words[found.head : comma]):
        nouns.append(SINGULAR)  # les agents de l'Insee, chargée de l'enquête
    if not any(_modifying(words[place]) & bits for bits in (found.bits, *nouns)):
        sure = bool(words[place].form.participle) and not any(word.cat in "XC" for word in words[found.head : comma])
        yield Clash(Relation.ADJECTIVE, place, found.head, found.bits, sure)


def _behind_object(words: Sequence[Word], comma: int, place: int) -> Iterator[Clash]:
    """A participle behind a comma that agrees with nothing it may be said of (Il a pris la drogue, dissimulés sous …).

    It may belong to a noun between the last verb and the comma, or to the subject of a verb before or behind.
    """
    plain = words[place].cat == "K" and not words[place].form.noun and place + 1 < len(words)
    end = phrase_before(words, comma - 1)
    if not plain or words[place + 1].cat not in "P,.RSX«" or end is None or words[place - 1].cat not in ",R":
        return
    start = _clause_start(words, comma)
    verbs = [at for at in range(start, comma) if words[at].cat == "V"]
    if start and not verbs:
        return
    last = verbs[-1] if verbs else start - 1
    found = [subject(words, at) for at in verbs]
    own = _modifying(words[place])
    near = [_may_be(word) for word in words[last + 1 : comma] if word.cat in NAMING or word.low in LONE]
    far = [one.bits for one in found if one is not None and words[one.head].low not in {"c'", "ce"}]
    if None in found:
        far += [_may_be(word) for word in words[start:last] if word.cat in NAMING or word.low in LONE]
    if start and words[start - 1].low in {"que", "qu'"}:
        far += [_may_be(word) for word in words[: start - 1] if word.cat in NAMING]  # la liste qu'il conduira, validée
    joined = any(word.low in {"et", "ou", "ni"} or word.cat == "," for word in words[last:comma])
    if any(own & bits for bits in (*near, *far, _following(words, place))) or (joined and own & PLURAL):
        return
    listed = any(word.cat == "K" and words[at - 1].cat in "V,R" for at, word in enumerate(words[:comma]) if at)
    if not (listed and own & MASCULINE & SINGULAR):  # il a chanté, dansé sur la table
        yield Clash(Relation.ADJECTIVE, place, end.head, bits_of(words, end), sure=not words[end.head].capital)


def _clause_start(words: Sequence[Word], comma: int) -> int:
    """Where the clause begins that a comma is in: behind « que », a subordinator, « mais » or a strong mark."""
    for at in range(comma - 1, 0, -1):
        if words[at].low in {"que", "qu'", "mais", "or"} or words[at].cat in "S:;":
            return at + 1 if any(word.cat in "NX" for word in words[at + 1 : comma]) else 0
    return 0


def _following(words: Sequence[Word], place: int) -> int:
    """The bits of the subject behind the comma that closes what a participle opens, none where there is none."""
    comma = next((at for at in range(place, len(words)) if words[at].cat == ","), None)
    if comma is None or comma + 1 >= len(words):
        return 0
    if words[comma + 1].cat == "p":
        return PRONOUN_BITS.get(words[comma + 1].low, ANY)
    if words[comma + 1].cat not in "DXMN":
        return 0
    head = head_after(words, comma + 2)
    return words[head].form.noun if head is not None else SINGULAR


def _may_be(word: Word) -> int:
    """The bits of agreement of what may stand for a noun; a name has one gender or the other, a relative any."""
    if word.cat == "N":
        return word.form.noun or word.bits
    if word.cat == "M":
        return PLURAL
    if word.cat == "p":
        return PRONOUN_BITS.get(word.low, ANY)
    plural = word.low.endswith(("s", "x")) or word.cat != "X"
    return ANY if plural else SINGULAR


def _inverted(words: Sequence[Word], at: int) -> Iterator[Clash]:
    """A verb behind « que, où, dont » or behind an adjunct at the head of a sentence, and the phrase that follows."""
    if not any(leads(words, at) for leads in (_behind_relative, _behind_adjunct, _at_head)):
        return
    start = _past_adjunct(words, _past_participle(words, _past_infinitive(words, at)))
    if start >= len(words) or not (words[start].cat in "DM" or words[start].low == "des"):
        return
    head = head_after(words, start + 1)
    if head is None or words[head].low in MONTHS or lemma(words[head]) in TEMPORAL:
        return
    phrase = Phrase(start, head, governed=False)
    bits = words[head].form.noun & words[start].bits
    if bits and lemma(words[head]) != "totalité":
        bits = free_bits(words, phrase)
    if not bits or bits == ANY or may_be_joined(words, head):
        return
    if not persons_of(bits) & words[at].form.finite:
        sure = at > 0 and words[at - 1].cat == "Q" and start == at + 1
        yield Clash(Relation.VERB, at, head, persons_of(bits), sure)
    place = at + 2 if words[at + 1].low == "été" else at + 1
    own = words[place].form.participle
    if (words[at].is_verb("être") or place == at + 2) and own and not own & bits:
        yield Clash(Relation.PARTICIPLE, place, head, bits)


def _past_infinitive(words: Sequence[Word], at: int) -> int:
    """Past an infinitive that a verb governs (que viennent de rendre), or a bare noun that it is one with."""
    place = at + 1
    if words[at].lemma(Pos.VERB) in MODALS:
        place += place < len(words) and words[place].low in {"de", "d'", "à"}
        return place + 1 if place < len(words) and words[place].cat == "I" else at + 1
    whole = place + 1 < len(words) and words[place].cat in "N?" and words[place + 1].cat in "DM"
    return place + 1 if whole and bool(words[place].form.noun & SINGULAR) else place


def _past_participle(words: Sequence[Word], at: int) -> int:
    while at < len(words) and (words[at].cat in "RK" or words[at].form.participle):
        at += 1
    return at


def _past_adjunct(words: Sequence[Word], at: int) -> int:
    """Past a prepositional phrase, or what tells when (qu'occupent depuis mars les élèves)."""
    if at + 1 >= len(words) or words[at].cat not in "PD":
        return at
    head = head_after(words, at + 1) if words[at].cat == "P" else _when(words, at)
    return at if head is None else head + 1


def _at_head(words: Sequence[Word], at: int) -> bool:
    """Whether a sentence begins with a verb whose subject follows (Ont été entendus deux témoins)."""
    if at and all(word.low in LEADING or word.cat == "c" for word in words[:at]):
        return words[at].lemma(Pos.VERB) not in IMPERSONAL
    if at == 1 and words[0].cat == "A" and words[1].is_verb("être"):
        return True
    if at or len(words) < 3:  # noqa: PLR2004  (verb, article, noun)
        return False
    passive = words[0].form.auxiliary and (words[1].low == "été" or (words[0].is_verb("être") and words[1].cat == "K"))
    return passive or words[0].lemma(Pos.VERB) in INVERTING - {"être"}


def _behind_relative(words: Sequence[Word], at: int) -> bool:
    back = at - 1
    while back >= 0 and words[back].cat in "cR":
        back -= 1
    if any(word.low in LONE for word in words[back + 1 : at]) or (back >= 0 and words[back].low in RELATED):
        return False  # où beaucoup ont voté, lesquels ont voté
    if back < 0 or words[back].low in CONJUNCTIONS:
        return back >= 0
    if words[back].cat != "Q" or words[back].low == "qui":
        return False
    if back and words[back - 1].low in COMPOUNDING:
        return words[back].low in {"que", "qu'"}
    if words[back].low in {"que", "qu'"}:
        return not words[at].is_verb("être") and (
            back == 0 or words[back - 1].cat in "NAKX" or words[back - 1].low in {"ce", "ceux", "celles", "celui"}
        )
    return True


PARTITIVE = frozenset({"du", "des"})  # what may lead a subject (du gel est mis à disposition)


def _behind_adjunct(words: Sequence[Word], at: int) -> bool:
    """Whether the sentence begins with a preposition and holds nothing before the verb that could be its subject."""
    led = words[0].cat == "P" and words[0].low not in PARTITIVE and words[min(1, at)].low not in {"moins", "plus"}
    if not at or not (led or _tells_when(words)) or words[at].lemma(Pos.VERB) in IMPERSONAL:
        return False
    before = words[:at]
    subjects = SUBJECTS - {"cela", "ça", "ceci"}
    return not any(word.cat in "VQSX,?:;" or word.low in subjects for word in before) and _all_governed(before)


def _tells_when(words: Sequence[Word]) -> bool:
    """Whether a sentence begins with how long before or after something (deux jours après le vote)."""
    head = _when(words, 0, "DM")
    return head is not None and words[head + 1].low in {"après", "avant", "plus"}


def _all_governed(before: Sequence[Word]) -> bool:
    """Whether a preposition stands before every determiner."""
    return (
        all(word.cat != "D" or before[at - 1].cat in "PDM" for at, word in enumerate(before) if at)
        and before[-1].cat in "NAKcp"
    )
