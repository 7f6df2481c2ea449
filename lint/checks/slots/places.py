"""Which words of a sentence stand where they cannot: behind a determiner, a preposition, a pronoun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.closed_classes import NUMERALS, PERSON, PRENOMINAL, PREPOSITIONS, REFLEXIVES, SURE
from lint.analysis.grammar.forms import ANY, THIRD
from lint.analysis.grammar.words import Word
from lint.checks.slots.misfit import Misfit, Place
from lint.lexicon.analysis import Pos

SHORTEST = 3  # letters
MOST = 2  # adjectives between a determiner and its noun
OPENERS = (SURE | frozenset(("un", "une", "des", "du", "au", "aux"))) - frozenset(
    ("ce", "quel", "quelle", "quels", "quelles", "chaque", "leurs")
)
ARTICLES = frozenset(("le", "la", "les", "l'"))
FIRM = PREPOSITIONS - frozenset(
    ("en", "voici", "voilà", "sauf", "hormis", "outre", "versus", "concernant", "suivant", "moyennant", "durant")
)
"""Prepositions that no finite verb follows."""
ALSO_ADVERBS = frozenset(("après", "avant", "depuis", "derrière", "devant", "contre", "pour"))
"""Those that are adverbs before an auxiliary (peu après sont venus, ceux qui sont pour ont gagné)."""
STRICT_SUBJECTS = frozenset(("je", "j'", "tu", "il", "ils", "on"))
LOOSE_SUBJECTS = frozenset(("elle", "elles"))
INTRODUCERS = frozenset(("que", "qu'", "si", "quand", "lorsqu'", "lorsque", "puisqu'", "puisque", "où", "dont", "mais"))
NEGATIONS = frozenset(("ne", "n'"))
CLITICS = REFLEXIVES | NEGATIONS | frozenset(("y", "en", "le", "la", "les", "l'", "lui", "leur", "nous", "vous"))
FIRST_SECOND = frozenset(
    (
        *("je", "j'", "tu", "nous", "vous", "me", "m'", "te", "t'", "moi", "toi", "ma", "mon", "mes", "ta", "ton"),
        *("tes", "notre", "nos", "votre", "vos", "nous-mêmes", "vous-même", "vous-mêmes", "moi-même", "toi-même"),
    )
)
BARE = frozenset(("cesse", "sortir", "revoir", "revient"))
"""Nouns that the lexicon has as verbs only (sans cesse, au sortir, au revoir, prix de revient)."""
NOUNS_TOO = frozenset(("ton", "son"))
SINGULAR = frozenset(("le", "un", "du", "au", "ce", "même"))
"""What stands before the nouns that are possessives too (le ton était ferme)."""
ALONE = frozenset(("autre", "autres", "même", "mêmes", "seul", "seule", "seuls", "seules"))
"""Adjectives that are pronouns behind an article (les autres sont loin)."""
OF_ONE = frozenset(("l'", "d'", "plus", "moins", "les", "pas"))


def misfits(words: Sequence[Word]) -> Iterator[Misfit]:
    """The words that cannot stand where they stand, in order."""
    personal = any(word.low in FIRST_SECOND or word.low.startswith("-") for word in words)
    for at, word in enumerate(words):
        if len(word.low) < SHORTEST or word.capital or not word.low.isalpha() or not word.form.readings:
            continue
        found = _nominal(words, at) or _verbal(words, at) or (None if personal else _orphan(words, at))
        if found:
            yield found


def _nominal(words: Sequence[Word], at: int) -> Misfit | None:
    """A verb behind a determiner or a preposition."""
    form = words[at].form
    if not at or _inverted(words, at) or form.noun or form.adjective or form.gerund or form.adverb or form.other:
        return None
    before = at - 1
    while before and at - before <= MOST and _prenominal(words[before]):
        before -= 1
    headed = any(word.form.noun or word.low in NUMERALS | ALONE for word in words[before + 1 : at])
    if headed and (form.finite & THIRD or form.infinitive):
        return None  # ce dernier occupe, les deux votent, j'en vois un autre mettre un but
    finite = form.only_finite or bool(form.participle)
    if _opens_noun(words, before, finite=finite) and (finite or _only_infinitive(words[at])):
        bits = _bits(words[before]) & _between(words, before, at)
        return None if form.participle & bits else Misfit(Place.NOUN, at, noun=bits)
    firm = words[before].low in FIRM and not (form.auxiliary and words[before].low in ALSO_ADVERBS)
    if form.only_finite and before == at - 1 and firm and words[at].low not in BARE:
        return Misfit(Place.NOUN, at, noun=ANY, infinitive=True)
    return None


def _opens_noun(words: Sequence[Word], at: int, *, finite: bool) -> bool:
    """Whether a noun must follow: a determiner that is no pronoun before a verb, finite or not."""
    low = words[at].low
    if low in OPENERS:
        before = words[at - 1].low if at else ""
        return not (low in {"un", "une"} and before in OF_ONE) and not (low in NOUNS_TOO and before in SINGULAR)
    return finite and low in ARTICLES and _surely_article(words, at)


def _only_infinitive(word: Word) -> bool:
    form = word.form
    return form.infinitive and not (form.finite or form.nominal or form.adverb or form.other) and word.low not in BARE


def _inverted(words: Sequence[Word], at: int) -> bool:
    return at + 1 < len(words) and words[at + 1].low.startswith("-")


def _prenominal(word: Word) -> bool:
    if word.low in NUMERALS:
        return True
    return any(reading.pos is Pos.ADJ and reading.lemma in PRENOMINAL for reading in word.form.readings)


def _bits(opener: Word) -> int:
    bits = opener.bits if opener.cat in {"D", "P"} else ANY
    return bits or ANY


def _between(words: Sequence[Word], before: int, at: int) -> int:
    bits = ANY
    for word in words[before + 1 : at]:
        bits &= word.form.adjective or ANY
    return bits or ANY


def _surely_article(words: Sequence[Word], at: int) -> bool:
    """Whether « le », « la », « les », « l' » cannot be a pronoun before a finite verb."""
    if not at or words[at - 1].low in FIRM - ALSO_ADVERBS:
        return True  # ceux qui sont devant le savent
    compound = at > 1 and words[at - 1].cat == "K" and words[at - 2].low in {"a", "ont", "avait", "avaient", "aura"}
    return compound and all(word.low != "qui" for word in words[: at - 1])


def _verbal(words: Sequence[Word], at: int) -> Misfit | None:
    """What is no verb behind a subject pronoun or a particle."""
    form = words[at].form
    if not at or form.finite or form.infinitive or form.gerund or form.adverb or form.other or form.participle:
        return None
    before = at - 1
    while before and words[before].low in CLITICS and words[before].low not in {"nous", "vous"}:
        before -= 1
    low = words[before].low
    if low in STRICT_SUBJECTS or (low in LOOSE_SUBJECTS and _opens(words, before)):
        return Misfit(Place.VERB, at, persons=PERSON.get(low, THIRD), heard=True)
    return Misfit(Place.VERB, at, persons=THIRD, heard=True) if _governed(words, before, at) else None


def _governed(words: Sequence[Word], before: int, at: int) -> bool:
    """Whether a relative, a negation or a reflexive pronoun asks for a verb behind it."""
    last, opener = words[at - 1].low, words[before]
    if last == "qui":
        return at == 1 or words[at - 2].cat not in "PC"
    if last in NEGATIONS:
        return last == "n'" or before < at - 1
    return last in {"se", "s'"} and opener.cat in "NXK"


def _opens(words: Sequence[Word], at: int) -> bool:
    return not at or words[at - 1].low in INTRODUCERS


def _orphan(words: Sequence[Word], at: int) -> Misfit | None:
    """A verb of the first or second person where nobody speaks or is spoken to."""
    form = words[at].form
    if not form.only_finite or form.finite & THIRD or not at or words[at].low.endswith(("ons", "ez")):
        return None
    previous = words[at - 1]
    if previous.cat in ",;:«“!":
        return None  # an order (« Jupiter, redescends sur terre »)
    if previous.cat in "DM" or previous.low in ARTICLES:
        return Misfit(Place.PERSON, at, noun=_bits(previous), heard=True)
    return Misfit(Place.PERSON, at, persons=THIRD, heard=True)
