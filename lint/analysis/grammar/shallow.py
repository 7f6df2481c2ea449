"""A light reading of a sentence: what each word is, as far as its form and its neighbours say, without a parser.

Categories: D determiner, P preposition, p subject pronoun, c pronoun or particle before a verb, Q relative or « que »,
S subordinator, C coordinator, N noun, A adjective, K past participle, V finite verb, I infinitive, G gerund, R adverb,
M number, X name or unknown word, ? word that may be several of these; marks stand for themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lint.analysis.grammar.closed_classes import (
    ADVERBS,
    ARTICLES,
    CONTRACTED,
    COORDINATORS,
    DETERMINERS,
    NUMERALS,
    PARTICLES,
    PRENOMINAL,
    PREPOSITIONS,
    RELATIVES,
    SHIFTING,
    STRESSED,
    SUBJECTS,
    SUBORDINATORS,
)
from lint.analysis.grammar.forms import ANY, PLURAL, THIRD_PLURAL, THIRD_SINGULAR, Form, agreement, form
from lint.lexicon.analysis import Pos
from lint.text import Token, fold

ORDERS = {"D": "NAKIGVR", "M": "NAKIGVR", "P": "INAGKRV"}
"""What a word is taken for after a determiner, a number, a preposition: the first that it can be."""
QUOTING = frozenset('«“"—–')
BEHIND_NOUN = {"V": "?", "AK": "K"}
OPENERS = {"du": 0b0001, "au": 0b0001, "aux": 0b1010, "des": 0b1010}


@dataclass(frozen=True, slots=True)
class Word:
    """A token with its form, its category, and its bits of agreement in this category."""

    token: Token
    low: str
    form: Form
    cat: str
    bits: int = ANY

    @property
    def capital(self) -> bool:
        """Whether the word begins with a capital."""
        return self.token.text[:1].isupper()

    def is_verb(self, lemma: str) -> bool:
        """Whether the word can be a form of a verb."""
        return any(reading.pos is Pos.VERB and reading.lemma == lemma for reading in self.form.readings)

    def lemma(self, pos: Pos) -> str:
        """The first lemma of the word for a part of speech, or nothing."""
        return next((reading.lemma for reading in self.form.readings if reading.pos is pos), "")


def read(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """The words of a sentence."""
    words: list[Word] = []
    lows = [fold(token.text) for token in tokens]
    for number, token in enumerate(tokens):
        following = form(lows[number + 1]) if number + 1 < len(lows) else Form()
        words.append(_word(token, lows, number, words, following))
    return tuple(words)


class Place(NamedTuple):
    """A word of a closed class in its sentence: the word after it, the category before it, the form after it."""

    low: str
    after: str
    previous: str
    following: Form


def _word(token: Token, lows: Sequence[str], number: int, before: Sequence[Word], following: Form) -> Word:
    low = lows[number]
    if not low[0].isalpha() and low[0] not in "-'":
        return Word(token, low, Form(), "M" if low[0].isdigit() else low[0])
    after = lows[number + 1] if number + 1 < len(lows) else ""
    own = form(low)
    cat = _closed(Place(low, after, _previous(before), following)) or _open(token, own, before, following)
    return Word(token, low, own, cat, _bits(cat, own, low))


def _previous(before: Sequence[Word]) -> str:
    return before[-1].cat if before else ""


def _closed(place: Place) -> str:
    """The category of a function word, or nothing."""
    if place.low in SHIFTING_CATEGORIES:
        return SHIFTING_CATEGORIES[place.low](place)
    return "-" if place.low.startswith("-") else FIXED.get(place.low, "")


def _this(place: Place) -> str:
    return "D" if place.following.noun and place.after not in {"est", "sont", "fut", "soit", "été"} else "p"


def _him(place: Place) -> str:
    return "c" if _verbal(place.following) else "p"


def _en(place: Place) -> str:
    return "c" if _verbal(place.following) and not place.following.noun else "P"


def _des(place: Place) -> str:
    return "P" if place.previous in {"N", "A", "K", "X", "D", "%"} else "D"


def _if(place: Place) -> str:
    return "R" if place.previous == "V" else "S"


def _thing(place: Place) -> str:
    """An adverb that is a noun behind a determiner (le point de vue; not: un bien meilleur accord)."""
    return "" if place.previous in {"D", "M", "P"} and not place.following.adjective else "R"


def _all(place: Place) -> str:
    plural = place.low in {"tous", "toutes"}
    if place.previous == "N" and (place.following.adjective or place.following.participle):
        return "R"  # une vérité toute faite
    return "D" if place.after in DETERMINERS or (place.following.noun and not plural) else "R"


def _same(place: Place) -> str:
    return "A" if place.previous in {"D", "P"} and place.following.nominal else "R"


def _article(place: Place) -> str:
    """Whether « le, la, les, l', leur » is an article or a pronoun."""
    previous, following = place.previous, place.following
    if previous in {"p", "c"} and _verbal(following):
        return "c"
    if following.only_finite or (following.infinitive and not following.nominal):
        return "c"
    if place.low == "leur" and previous in {"N", "A", "K"} and following.finite & (THIRD_SINGULAR | THIRD_PLURAL):
        return "c"
    if following.auxiliary and place.low in {"l'", "les", "leur"} and place.after != "avions":
        return "c"
    if following.nominal & _determiner(form(place.low)) or previous in {"", "M", "D", "«"}:
        return "D"
    third = following.finite & (THIRD_SINGULAR | THIRD_PLURAL) and previous != "P"
    return "c" if third or following.infinitive or following.gerund else "D"


def _verbal(following: Form) -> bool:
    return bool(following.finite or following.infinitive or following.gerund)


FIXED = {
    **dict.fromkeys(ADVERBS, "R"),
    **dict.fromkeys(NUMERALS, "M"),
    **dict.fromkeys(DETERMINERS, "D"),
    **dict.fromkeys(PREPOSITIONS | CONTRACTED, "P"),
    **dict.fromkeys(PARTICLES, "c"),
    **dict.fromkeys(SUBJECTS | SHIFTING | STRESSED, "p"),
    **dict.fromkeys(SUBORDINATORS, "S"),
    **dict.fromkeys(COORDINATORS, "C"),
    **dict.fromkeys(RELATIVES, "Q"),
    "plupart": "N",
}
"""The words that are always of one category, as far as this reading goes."""
SHIFTING_CATEGORIES: Mapping[str, Callable[[Place], str]] = {
    **dict.fromkeys(ARTICLES | {"leur"}, _article),
    **dict.fromkeys(("tous", "toutes", "tout", "toute"), _all),
    **dict.fromkeys(("même", "mêmes"), _same),
    **dict.fromkeys(("point", "mal", "bien", "non"), _thing),
    "si": _if,
    "ce": _this,
    "lui": _him,
    "en": _en,
    "des": _des,
}
"""Those whose neighbours decide."""


def _open(token: Token, own: Form, before: Sequence[Word], following: Form) -> str:
    """The category of a content word."""
    previous = _previous(before)
    if not own.readings or (token.text[:1].isupper() and before and previous not in QUOTING):
        return "X"
    if previous in {"p", "c"} or (before and before[-1].low == "qui"):
        return "V" if own.finite else _first(own, "KAIGRN")
    if previous == "Q" and own.finite & (THIRD_SINGULAR | THIRD_PLURAL) and following.other:
        return "V"
    if previous == "M" and own.auxiliary and own.finite:
        return "V"
    if previous in ORDERS:
        prenominal = own.adjective and following.noun and _base(own) in PRENOMINAL
        return "A" if prenominal else _first(own, ORDERS[previous])
    return _among(own, before, previous, last=not following.readings)


def _base(own: Form) -> str:
    return next((reading.lemma for reading in own.readings if reading.pos is Pos.ADJ), "")


def _first(own: Form, order: str) -> str:
    can = _possible(own)
    return next((cat for cat in order if cat in can), "R")


def _possible(own: Form) -> str:
    kinds = (
        ("N", own.noun),
        ("A", own.adjective),
        ("K", own.participle),
        ("V", own.finite),
        ("I", own.infinitive),
        ("G", own.gerund),
        ("R", own.adverb or own.other),
    )
    return "".join(cat for cat, found in kinds if found)


def _among(own: Form, before: Sequence[Word], previous: str, *, last: bool) -> str:
    """The category of a word that stands after a content word, a mark or nothing."""
    can = _possible(own)
    if not own.finite & (THIRD_SINGULAR | THIRD_PLURAL) and len(can) > 1:
        can = can.replace("V", "")
    if len(can) == 1:
        return can
    if own.auxiliary:
        return _first(own, "VIKG")
    if previous == "N":
        rest = can.replace("N", "")
        if rest == "AG" and last:
            return "A"
        return BEHIND_NOUN.get(rest, rest if len(rest) == 1 else "?")
    if previous == "A" and "N" in can and len(before) > 1 and before[-2].cat in {"D", "M", "P"}:
        return "N"
    modifier = set(can) <= {"A", "K"} or (set(can) <= {"A", "K", "N"} and previous in {"A", "K", "V", "R"})
    return ("K" if "K" in can else "A") if modifier else "?"


def _bits(cat: str, own: Form, low: str) -> int:
    """The bits of agreement of a word in its category; those of a number are plural."""
    if low in OPENERS:
        return OPENERS[low]
    found = {"N": own.noun, "A": own.adjective | own.participle, "D": _determiner(own), "M": low in NUMERALS and PLURAL}
    return found.get("A" if cat == "K" else cat, 0) or ANY


def _determiner(own: Form) -> int:
    found = 0
    for reading in own.readings:
        if reading.pos is Pos.DET:
            found |= agreement(reading)
    return found
