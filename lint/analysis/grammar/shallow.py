"""A light reading of a sentence: what each word is, as far as its form and its neighbours say, without a parser.

Categories: D determiner, P preposition, p subject pronoun, c pronoun or particle before a verb, Q relative or « que »,
S subordinator, C coordinator, N noun, A adjective, K past participle, V finite verb, I infinitive, G gerund, R adverb,
M number, X name or unknown word, ? word that may be several of these; marks stand for themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from lint.analysis.grammar.closed_classes import (
    ADVERBIALS,
    ADVERBS,
    ARTICLES,
    CONTRACTED,
    COORDINATORS,
    DAYS,
    DEMONSTRATIVES,
    DETERMINERS,
    MONTHS,
    NUMERALS,
    PARTICLES,
    PERSON,
    PRENOMINAL,
    PREPOSITIONS,
    RELATIVES,
    SHIFTING,
    STRESSED,
    SUBJECTS,
    SUBORDINATORS,
    TEMPORAL,
    TIMES,
)
from lint.analysis.grammar.forms import MASCULINE, SINGULAR, THIRD_PLURAL, THIRD_SINGULAR, Form, form
from lint.analysis.grammar.settling import settled
from lint.analysis.grammar.words import Word, bits_as
from lint.lexicon.analysis import Pos
from lint.text import Token, fold

ORDERS = {"D": "NAKIGVR", "M": "NAKIGVR", "P": "INAGKRV"}
"""What a word is taken for after a determiner, a number, a preposition: the first that it can be."""
QUOTING = frozenset('«“"—–')
BEHIND_NOUN = {"V": "?", "AK": "K"}
CONTRACTIONS = frozenset({"du", "des", "au", "aux"})
CHOOSING = frozenset({"lequel", "laquelle", "lesquels", "lesquelles", "chacun", "chacune", "quiconque"})
"""Pronouns that « des » completes (laquelle des deux valeurs)."""
SPANS = TEMPORAL | {f"{word}s" for word in TEMPORAL}
OPENINGS = frozenset({"fin", "début"})
"""Nouns that tell when before a year or a month."""
COMPLETING = frozenset({"de", "d'", "du", "des"})
TAILS: defaultdict[tuple[str, str], list[tuple[str, ...]]] = defaultdict(list)
"""By their first two words, what follows in adverbs of several words, the longest first."""
for _first_word, _second_word, *_tail in sorted(ADVERBIALS, key=len, reverse=True):
    TAILS[_first_word, _second_word].append(tuple(_tail))


def read(tokens: Sequence[Token]) -> tuple[Word, ...]:
    """The words of a sentence."""
    words: list[Word] = []
    lows = [fold(token.text) for token in tokens]
    adverbial = 0  # the end of the last adverb of several words
    for number, token in enumerate(tokens):
        adverbial = max(adverbial, _adverbial(lows, number))
        if number < adverbial:
            words.append(Word(token, lows[number], form(lows[number]), "R"))
        else:
            following = form(lows[number + 1]) if number + 1 < len(lows) else Form()
            words.append(_word(token, lows, number, words, following))
    return settled(words)


def _adverbial(lows: Sequence[str], start: int) -> int:
    """Where the adverb of several words ends that starts at a word; 0 where none does, or « de » completes it."""
    tails = TAILS.get((lows[start], lows[start + 1])) if start + 1 < len(lows) else None
    for tail in tails or ():
        end = start + 2 + len(tail)
        if tuple(lows[start + 2 : end]) == tail and (end == len(lows) or lows[end] not in COMPLETING):
            highest = lows[start:end] == ["au", "plus"] and end < len(lows) and form(lows[end]).adjective
            return end + bool(highest)  # au plus haut
    return 0


class Place(NamedTuple):
    """A word of a closed class in its sentence: the word after it, the category before it, the form after it.

    `before` is the word before it.
    """

    low: str
    after: str
    previous: str
    following: Form
    before: str = ""


def _word(token: Token, lows: Sequence[str], number: int, before: Sequence[Word], following: Form) -> Word:
    low = lows[number]
    if token.text == "A" and not number and not following.participle:
        return Word(token, low, form(low), "P")  # A l'époque
    if token.text == "Me" and number:
        return Word(token, low, Form(), "X")  # Me Untel, avocat
    if not low[0].isalpha() and low[0] not in "-'":
        return Word(token, low, Form(), "M" if low[0].isdigit() else low[0])
    after = lows[number + 1] if number + 1 < len(lows) else ""
    own = form(low)
    if low == "chose" and before and before[-1].low == "quelque":
        return Word(token, low, own, "N", MASCULINE & SINGULAR)
    place = Place(low, after, _previous(before), following, lows[number - 1] if number else "")
    cat = _beside(own, place) or _closed(place) or _open(token, own, before, following)
    return Word(token, low, own, cat, bits_as(cat, own, low))


def _beside(own: Form, place: Place) -> str:
    """The category that a word of time (l'économie fin 2018, mercredi dernier) or a pronoun (faites-vous) shows."""
    closing = (place.low in {"dernier", "prochain"} and place.before in DAYS) or (
        place.low == "ferme" and place.before in SPANS  # trois mois ferme
    )
    ready = place.low == "fin" and place.after.startswith("prêt")  # ils sont fin prêts
    if closing or ready or (place.low in OPENINGS and _is_time(place.after)):
        return "R"
    inverted = own.finite and place.after[:1] == "-" and place.after[1:].split("-")[-1] in PERSON
    return "V" if inverted else ""


def _is_time(word: str) -> bool:
    return word[:1].isdigit() or word in MONTHS


def _previous(before: Sequence[Word]) -> str:
    return before[-1].cat if before else ""


def _closed(place: Place) -> str:
    """The category of a function word, or nothing."""
    if place.low in SHIFTING_CATEGORIES:
        return SHIFTING_CATEGORIES[place.low](place)
    if place.low.endswith(("-même", "-mêmes")) and place.previous in {"N", "X"}:
        return "R"  # les juges eux-mêmes
    return "-" if place.low.startswith("-") else FIXED.get(place.low, "")


def _this(place: Place) -> str:
    nominal = place.following.noun or (place.following.adjective and not place.following.finite)
    return "D" if nominal and place.after not in {"est", "sont", "fut", "soit", "été"} else "p"


def _him(place: Place) -> str:
    return "c" if _verbal(place.following) else "p"


def _en(place: Place) -> str:
    if place.before in {"n'", "ne"}:
        return "c"
    if place.following.auxiliary and place.following.finite:
        return "c"
    return "c" if _verbal(place.following) and not place.following.noun else "P"


def _des(place: Place) -> str:
    return "P" if place.previous in {"N", "A", "K", "X", "D", "%"} or place.before in CHOOSING | DAYS else "D"


def _of(place: Place) -> str:
    """An article before an adjective in the plural that opens a clause (de multiples textes le disent)."""
    adjective = place.following.adjective
    return "D" if place.previous in {"", "Q", "S"} and adjective and not adjective & SINGULAR else "P"


def _if(place: Place) -> str:
    return "R" if place.previous == "V" else "S"


def _step(place: Place) -> str:
    """« Pas » as a noun (les premiers pas)."""
    return "N" if place.previous in {"D", "M", "A"} else "R"


def _so(place: Place) -> str:
    """« Donc » inside a clause, behind its verb (il est donc parti)."""
    return "R" if place.previous in {"V", "-", "R", "K"} else "C"


def _other(place: Place) -> str:
    """« Autre » as a noun behind a determiner (les autres sont partis)."""
    led = place.previous == "D" or (place.previous == "P" and place.before in CONTRACTIONS | {"d'"})
    return "N" if led and not place.following.nominal and place.after not in {"que", "qu'"} else ""


def _why(place: Place) -> str:
    """« Car » and « or », nouns behind a determiner or a preposition."""
    return "" if place.previous in {"D", "M", "P"} else "S" if place.low == "car" else "C"


def _thing(place: Place) -> str:
    """An adverb that is a noun behind a determiner (le point de vue; not: un bien meilleur accord)."""
    return "" if place.previous in {"D", "M", "P"} and not place.following.adjective else "R"


def _all(place: Place) -> str:
    plural = place.low in {"tous", "toutes"}
    modified = bool(place.following.adjective or place.following.participle)
    if place.low == "tout" and modified and place.previous in {"D", "V"}:
        return "R"  # les tout premiers, elle est tout heureuse
    if place.previous == "N" and modified:
        return "R"  # une vérité toute faite
    whole = place.low == "tout" and bool(place.following.finite & THIRD_SINGULAR)
    if whole and not place.following.noun & MASCULINE:
        return "p"  # où tout remonte à Paris
    return "D" if place.after in DETERMINERS or (place.following.noun and not plural) else "R"


def _some(place: Place) -> str:
    """« Quelque » before a number (quelque 250 Français)."""
    return "R" if place.after[:1].isdigit() or place.after in NUMERALS else "D"


def _hold(place: Place) -> str:
    """« Tienne », seldom a possessive (que le gouvernement tienne bon)."""
    return "V" if place.previous in {"N", "X", "p"} else ""


def _power(place: Place) -> str:
    """« Pouvoir » as a noun (du pouvoir d'achat)."""
    named = place.after == "d'" or place.previous in {"D", "M"} or place.before in CONTRACTIONS
    return "N" if named and not place.following.infinitive else ""


def _own(place: Place) -> str:
    """A possessive that is a noun behind another determiner (le ton monte)."""
    return "" if place.previous == "D" else "D"


def _one(place: Place) -> str:
    """A pronoun behind an article (l'un fabrique)."""
    return "p" if place.before == "l'" else "D"


def _none(place: Place) -> str:
    """A determiner that is an adjective without a noun (la procédure est nulle)."""
    return "D" if place.following.nominal and place.after not in DETERMINERS else "A"


def _when(place: Place) -> str:
    """A day or a time without a determiner, as an adverb (arrivé jeudi soir)."""
    timed = place.low in DAYS or place.previous == "R"
    return "R" if timed and place.previous not in {"D", "P", "M", "A"} else ""


def _same(place: Place) -> str:
    return "A" if place.previous in {"D", "P"} and place.following.nominal else "R"


def _article(place: Place) -> str:
    """Whether « le, la, les, l', leur » is an article or a pronoun."""
    previous, following = place.previous, place.following
    if (previous in {"p", "c"} and _verbal(following)) or place.after in {"lui", "leur", "en", "y"}:
        return "c"
    written = place.before == "qui" and following.finite & (THIRD_SINGULAR | THIRD_PLURAL)  # un rédacteur qui les écrit
    if following.only_finite or written or (following.infinitive and not following.nominal):
        return "c"
    verb = bool(following.finite & (THIRD_SINGULAR | THIRD_PLURAL)) and not following.seldom
    if place.low == "leur" and verb and previous in {"N", "A", "K"}:
        return "c"
    if following.auxiliary and place.low in {"l'", "les", "leur"} and place.after not in {"avions", "sommes"}:
        return "c"
    if following.nominal & form(place.low).determiner or previous in {"", "M", "D", "«"}:
        return "D"
    third = verb and previous not in {"P", "V", "K"}  # not: ils ont retrouvé le voiture
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
    **dict.fromkeys(DEMONSTRATIVES, "N"),
}
"""The words that are always of one category, as far as this reading goes."""
SHIFTING_CATEGORIES: Mapping[str, Callable[[Place], str]] = {
    **dict.fromkeys(ARTICLES | {"leur"}, _article),
    **dict.fromkeys(("tous", "toutes", "tout", "toute"), _all),
    **dict.fromkeys(("même", "mêmes"), _same),
    **dict.fromkeys(("point", "mal", "bien", "non"), _thing),
    **dict.fromkeys(("nul", "nulle", "nuls", "nulles"), _none),
    **dict.fromkeys(DAYS | TIMES, _when),
    **dict.fromkeys(("ton", "son"), _own),
    **dict.fromkeys(("car", "or"), _why),
    **dict.fromkeys(("un", "une"), _one),
    **dict.fromkeys(("autre", "autres"), _other),
    "donc": _so,
    "tienne": _hold,
    "quelque": _some,
    "pouvoir": _power,
    "pas": _step,
    "si": _if,
    "ce": _this,
    "lui": _him,
    "en": _en,
    "des": _des,
    "de": _of,
    "d'": _of,
}
"""Those whose neighbours decide."""


def _open(token: Token, own: Form, before: Sequence[Word], following: Form) -> str:
    """The category of a content word."""
    previous = _previous(before)
    titled = previous == "D" and own.adjective and following.noun and _base(own) in PRENOMINAL  # la Première ministre
    if not titled and (not own.readings or (token.text[:1].isupper() and before and previous not in QUOTING)):
        return "X"
    if previous in {"p", "c"} or (before and before[-1].low == "qui"):
        return "V" if own.finite else _first(own, "KAIGRN")
    if previous == "Q" and own.finite & (THIRD_SINGULAR | THIRD_PLURAL) and _governs(following):
        return "V"
    if _auxiliary(own, previous, following):
        return "V"
    if previous in ORDERS:
        prenominal = (
            own.adjective and following.noun and (_base(own) in PRENOMINAL or _no_noun(own, before[-1], following))
        )
        return "A" if prenominal else _first(own, ORDERS[previous])
    return _among(own, before, previous, last=not following.readings)


def _auxiliary(own: Form, previous: str, following: Form) -> bool:
    """Whether an auxiliary stands behind a number that is its subject, or a preposition that is an adverb."""
    third = bool(own.finite & (THIRD_SINGULAR | THIRD_PLURAL))  # not: quatre avions
    led = (previous == "M" and third) or (previous == "P" and bool(following.participle))
    return own.auxiliary and bool(own.finite) and led


def _governs(following: Form) -> bool:
    """Whether what follows « que » and a verb shows that it is one."""
    return following.other or following.adverb or following.infinitive


def _no_noun(own: Form, opener: Word, following: Form) -> bool:
    """Whether only as an adjective a word fits the determiner before and the noun behind it (le médiatique député)."""
    return bool(own.noun) and not own.noun & opener.bits and bool(own.adjective & opener.bits & following.noun)


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
        ("V", own.finite and not own.seldom),
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
    if previous == "A" and "N" in can and len(before) > 1 and before[-2].cat in {"D", "M", "P", "R"}:
        return "N"
    modifier = set(can) <= {"A", "K"} or (set(can) <= {"A", "K", "N"} and previous in {"A", "K", "V", "R"})
    return ("K" if "K" in can else "A") if modifier else "?"
