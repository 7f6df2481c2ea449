"""The changes that may mend a slip in a sequence of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from lint.analysis.grammar.closed_classes import CONTRACTED, PARTICLES, PREPOSITIONS, SUBORDINATORS
from lint.analysis.grammar.forms import form
from lint.analysis.likelihood.model import sequences
from lint.analysis.likelihood.symbols import NAME, UNKNOWN, is_vocalic
from lint.lexicon import lexicon
from lint.lexicon.analysis import Analysis, Pos
from lint.lexicon.edits import distance

MEANT = 3.0
"""Zipf: a rarer word is not what was meant."""
JOINED = 2.5
"""Zipf: how frequent a word must be whose parts were written apart."""
PARTED = 4.3
"""Zipf: how frequent the parts must be of a word that should be two."""
SHORTEST_PART = 2  # letters
FARTHEST = 40  # tenths of an edit
LONGEST_DOUBLE = 3  # words
ARTICLES = frozenset(("un", "une", "des", "le", "la", "les", "l'", "son", "sa", "ses", "du"))
"""What an apposition and a headline do without."""
ELIDED = frozenset(("de", "le", "la", "que", "ne", "se", "du", "au", "ce"))
"""What is elided, or has another form, before a vowel."""
NEGATIVE = frozenset(
    [
        "que",
        "qu'",
        "ni",
        "aucun",
        "aucune",
        "rien",
        "personne",
        "jamais",
        "guère",
        "plus",
        "nul",
        "nulle",
        "pas",
        "point",
    ]
)
BARE = frozenset(("oser", "cesser", "pouvoir", "savoir", "importer", "valoir"))
"""Verbs that « ne » alone denies."""
AUXILIARIES = frozenset(("a", "ont", "est", "sont"))
VERB = 6.0
"""What an auxiliary gains more in a sentence that has no verb."""
LONE = frozenset("aàdelnsyo")
"""Letters that may be what is left of a word."""
BEHIND, BEFORE = 0.002, 0.5
"""How often a small word must stand behind the one before it, and how much oftener than elsewhere before the next."""
AMBIGUOUS = 10.0
SLIP, EASY, DROPPED, EXTRA, APART, TOGETHER = 2.0, 0.5, 0.0, 4.0, 0.5, 3.0
"""What each change costs at least, in units of natural logarithm: how rare the slip is."""
PER_EDIT, SAME_LEMMA, SMALL = 2.0, 2.0, 5.0
SHORT_WORD = 4  # letters: the index of near words lacks shorter ones


class Change(StrEnum):
    """What is changed."""

    OTHER = "autre"
    MISSING = "manque"
    EXTRA = "trop"
    DOUBLE = "double"
    JOINED = "soudé"
    PARTED = "séparé"


class Edit(NamedTuple):
    """Words from `start` to `end` replaced by others.

    `price` is what the slip costs, `frequent` what is gained by the frequency of the words alone.
    """

    change: Change
    start: int
    end: int
    words: tuple[str, ...]
    price: float
    frequent: float = 0.0


def others(words: Sequence[str], at: int) -> Iterator[Edit]:
    """Another word, or others that are often confused with it."""
    word = words[at]
    for texts in _meant().get(word, ()):
        yield Edit(Change.OTHER, at, at + 1, texts, EASY)
    if word in (NAME, UNKNOWN) or not word[0].isalpha():
        return
    for text, price, frequent in near(word):
        yield Edit(Change.OTHER, at, at + 1, (text,), price, frequent)
    for parts in _parts(word):
        yield Edit(Change.PARTED, at, at + 1, parts, TOGETHER)


def joined(words: Sequence[str], at: int) -> Iterator[Edit]:
    """A word and the next one as one."""
    head, tail = words[at], words[at + 1]
    if not (head[0].isalpha() and tail[0].islower()) or head in (NAME, UNKNOWN) or "'" in head:
        return
    text = head + tail
    if head != tail and text in lexicon() and lexicon().frequency(text) >= JOINED:
        yield Edit(Change.JOINED, at, at + 2, (text,), APART)


def missing(words: Sequence[str], at: int, *, verbless: bool) -> Iterator[Edit]:
    """A small word before the one at a place, which often stands behind the last one and before this one."""
    before, apart = _before(words[at]), not words[at - 1][0].isalnum()
    for text in _behind(words[at - 1]):
        if text in before and not (apart and text in ARTICLES | AUXILIARIES) and not _is_denied(text, words, at):
            price = DROPPED - VERB if verbless and text in AUXILIARIES else DROPPED
            yield Edit(Change.MISSING, at, at, (text,), price)


def is_verbless(words: Sequence[str]) -> bool:
    """Whether words that end in a full stop hold none that may be a finite verb."""
    return words[-1] == "." and not any(word[0].isalpha() and word != NAME and form(word).finite for word in words)


def _is_denied(text: str, words: Sequence[str], at: int) -> bool:
    """Whether a word is « pas » where none is missing: another word, or « ne » alone, makes the negation."""
    if text != "pas":
        return False
    bare = any(reading.lemma in BARE for reading in lexicon().analyses(words[at - 1]))
    return bare or words[at - 2] not in {"ne", "n'"} or not NEGATIVE.isdisjoint(words)


@lru_cache(20_000)
def _behind(word: str) -> tuple[str, ...]:
    """The small words that are not rare behind a word."""
    pair = sequences().pair
    return tuple(text for text in sorted(lexicon().words("dropped")) if pair(word, text)[0] >= BEHIND)


@lru_cache(20_000)
def _before(word: str) -> frozenset[str]:
    """The small words behind which a word is likelier than elsewhere, or nearly."""
    if word in SUBORDINATORS:
        return frozenset()
    found = ((text, *sequences().pair(text, word)) for text in lexicon().words("dropped") if _elides(text, word))
    return frozenset(text for text, there, anywhere in found if there >= BEFORE * anywhere)


def _elides(text: str, word: str) -> bool:
    """Whether a small word has the form that stands before another one."""
    if not word[0].isalpha() or word == NAME:
        return True
    vocalic = is_vocalic(word)
    return vocalic if text.endswith("'") else not (vocalic and text in ELIDED)


def surplus(words: Sequence[str], at: int) -> Iterator[Edit]:
    """Words written twice, or a small one too many."""
    for length in range(1, LONGEST_DOUBLE + 1):
        again = tuple(words[at : at + length])
        if at >= length and again == tuple(words[at - length : at]) and all(map(_is_plain, again)):
            yield Edit(Change.DOUBLE, at, at + length, (), AMBIGUOUS if any(map(_is_twofold, again)) else 0.0)
    if _is_extra(words[at], words[at + 1]):
        yield Edit(Change.EXTRA, at, at + 1, (), EXTRA)


def _is_extra(word: str, following: str) -> bool:
    """Whether one of two small words may be left over: two prepositions, two determiners, one before a preposition."""
    small = lexicon().words("extra")
    if word not in small or following not in small:
        return False
    governing = PREPOSITIONS | CONTRACTED
    return following in governing or word not in governing


def _is_twofold(word: str) -> bool:
    """Whether a word is a noun and a verb, and may stand beside itself (les poules du couvent couvent)."""
    own = form(word)
    return bool(own.noun and own.finite) and not (own.other or own.adverb or own.auxiliary)


def _is_plain(word: str) -> bool:
    return word[0].islower() and word not in lexicon().words("repeated")


@lru_cache(20_000)
def near(word: str) -> tuple[tuple[str, float, float], ...]:
    """The frequent words at one letter from a known one: with the price of the slip, and the gain in frequency."""
    words = lexicon()
    unmeant = words.words("unmeant")
    if word not in words or word in words.words("personal") | unmeant or (len(word) == 1 and word not in LONE):
        return ()
    own = max(words.frequency(word), 1.0)
    found = []
    for text in _slips(word):
        frequency = words.frequency(text)
        if frequency >= MEANT and text != word and text.isalpha() and text.islower() and text not in unmeant:
            price = _price(word, text)
            if price is not None:
                found.append((text, price, (frequency - own) * 2.3))
    return tuple(found)


def _slips(word: str) -> Iterable[str]:
    near = lexicon().near
    if len(word) <= SHORT_WORD:
        return set(near.changed(word))
    return (text for text in near.slipped(word) if abs(len(text) - len(word)) <= 1 and _is_one(word, text))


def _is_one(word: str, text: str) -> bool:
    """Whether the words differ in one letter, or two that changed places."""
    head = 0
    for one, other in zip(word, text, strict=False):
        if one != other:
            break
        head += 1
    one, other = word[head:], text[head:]
    swapped = one[:2] == other[1::-1] and one[2:] == other[2:]
    return swapped or one[1:] == other[1:] or one[1:] == other or one == other[1:]


def _price(word: str, text: str) -> float | None:
    """What the slip costs; None where another rule judges it: a word respelt, of another gender, a participle."""
    readings = [(one, other) for one in lexicon().analyses(word) for other in lexicon().analyses(text)]
    same = [(one, other) for one, other in readings if (one.lemma, one.pos) == (other.lemma, other.pos)]
    price = SLIP + PER_EDIT * distance(word, text, FARTHEST) / 10
    if not same:
        return price + (SMALL if _is_small(word) and _is_small(text) else 0.0)
    genders = ({one.gender, other.gender} for one, other in same)
    if text in lexicon().respelt(word) or any(gender == {"m", "f"} for gender in genders):
        return None
    if any(_is_firm(one) or (_is_participle(one) and _is_participle(other)) for one, other in same):
        return None
    if all(map(_is_remote, (one for one, _ in same))) or any(one.mood == other.mood == "ind" for one, other in same):
        return None
    return price + (SAME_LEMMA if any(one.pos is not Pos.VERB for one, _ in same) else 0.0)


def _is_small(word: str) -> bool:
    own = form(word)
    return word in PARTICLES or ((own.other or own.adverb) and not own.nominal)


def _is_remote(reading: Analysis) -> bool:
    """Whether a reading is a finite verb in a tense that news copy has less often than the present: that is no slip."""
    return reading.mood in {"sub", "con"} or (reading.mood == "ind" and reading.tense != "pre")


def _is_firm(reading: Analysis) -> bool:
    """Whether a reading is a participle that no other form of the verb sounds like: the present, the feminine."""
    return _is_participle(reading) and (reading.tense == "pre" or reading.gender == "f")


def _is_participle(reading: Analysis) -> bool:
    return reading.pos is Pos.VERB and reading.mood == "par"


@cache
def _meant() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words that are often confused with one."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for pair in lexicon().words("meant"):
        written, _, right = pair.partition("/")
        found.setdefault(written, []).append(tuple(right.split("_")))
    return {written: tuple(sorted(rights)) for written, rights in found.items()}


@lru_cache(20_000)
def _parts(word: str) -> tuple[tuple[str, str], ...]:
    """Two frequent words that a word is made of."""
    words = lexicon()
    cuts = ((word[:at], word[at:]) for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1))
    return tuple(
        (head, tail)
        for head, tail in cuts
        if words.frequency(head) >= PARTED and words.frequency(tail) >= PARTED and head.isalpha() and tail.isalpha()
    )
