"""Words that may be of several categories, settled by what the rest of the sentence needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.analysis.grammar.closed_classes import LINKS, LONE, MONTHS, NUMERALS, SUPPORTING, TEMPORAL
from lint.analysis.grammar.forms import THIRD_PLURAL, THIRD_SINGULAR
from lint.analysis.grammar.words import Word
from lint.lexicon.analysis import Pos

DEGREES = frozenset({"très", "trop", "plus", "moins", "si", "aussi", "assez", "tellement", "particulièrement"})
GOVERNING = frozenset({"ayant", "ayants"})  # nouns with an object (les ayants droit)
ENDS = frozenset(":;")
OPENING = frozenset(',("«–—')
BEFORE_VERB = frozenset("NAKXRc,)»M%")
AFTER_VERB = frozenset("DPIRMcQKC«")
UNCLAUSED = frozenset("M")  # behind « dont » no verb need follow (dont trois mineurs)


def settled(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, those in doubt read as their neighbours ask, then as the verb that a clause lacks."""
    found = list(words)
    for at, word in enumerate(found):
        if word.cat == "?":
            found[at] = word.read_as(_beside(found, at))
    for part in _parts(found):
        verb = _missing_verb(found, part)
        if verb is not None:
            found[verb] = found[verb].read_as("V")
        if not _lacks_verb(found, part):
            _read_modifiers(found, part)
    for at in range(1, len(found) - 1):
        cat = _article(found, at)
        if cat == "D" != found[at].cat:
            found[at + 1] = found[at + 1].read_as("N")
        found[at] = found[at].read_as(cat)
    return tuple(found)


def _article(words: Sequence[Word], at: int) -> str:
    """What « des » or an article is, now that the words beside it are settled."""
    word, following = words[at], words[at + 1]
    if word.low == "des" and (words[at - 1].cat in "NAX" or words[at - 1].low in NUMERALS):
        return "P"
    if word.cat == "c" and word.low in {"le", "la", "les"} and following.form.noun and following.cat == "V":
        auxiliary = at + 2 < len(words) and words[at + 2].form.auxiliary
        return "D" if auxiliary and words[at - 1].low != "qui" else "c"  # la véhicule aurait percuté
    return word.cat


def _beside(words: Sequence[Word], at: int) -> str:
    """The category of a word in doubt that those beside it tell, or doubt."""
    word = words[at]
    if at + 1 < len(words) and words[at + 1].low in MONTHS:
        return "R"  # fin janvier
    if (
        word.form.noun
        and at > 1
        and words[at - 1].low in {"et", "ou"}
        and words[at - 2].cat == "N"
        and at + 1 < len(words)
    ):
        return "N"  # entre cabinets et entreprises
    modifier = "K" if word.form.participle else "A" if word.form.adjective else ""
    if word.form.noun and (word.low in TEMPORAL or _behind_adjective(words, at)):
        return "N"
    return modifier if modifier and _modifies(words, at) else "?"


def _modifies(words: Sequence[Word], at: int) -> bool:
    """Whether a word that may be a participle or an adjective is surely one where it stands."""
    word, before = words[at], words[at - 1] if at else None
    following = words[at + 1].cat if at + 1 < len(words) else "."
    led = following in ("PRKA?" if word.form.participle else "PR") and not word.form.finite
    if before is None:
        return led
    if before.low in DEGREES or _behind_link(words, at):
        return True
    joined = before.cat == "C" and at > 1 and words[at - 2].cat in "AK" and not word.form.finite
    compound = bool(word.form.participle) and _behind(words, at, ("avoir",))
    return compound or joined or (before.cat in OPENING and led)


def _behind_adjective(words: Sequence[Word], at: int) -> bool:
    """Whether an article and an adjective open a phrase that lacks its noun (la plus forte hausse)."""
    at -= 1
    adjective = words[at].cat == "A"
    while at > 0 and words[at].cat in "AR":
        at -= 1
    return adjective and words[at].cat in "DM"


def _behind_link(words: Sequence[Word], at: int) -> bool:
    return _behind(words, at, LINKS)


def _behind(words: Sequence[Word], at: int, lemmas: Sequence[str] | frozenset[str]) -> bool:
    """Whether a verb stands before a word, adverbs between at most."""
    at -= 1
    while at >= 0 and words[at].cat in "R-":
        at -= 1
    return at >= 0 and words[at].cat in "VIGK" and words[at].lemma(Pos.VERB) in lemmas


def _parts(words: Sequence[Word]) -> Iterator[range]:
    """The parts of a sentence between colons and semicolons."""
    start = 0
    for end in [*(at for at, word in enumerate(words) if word.cat in ENDS), len(words)]:
        yield range(start, end)
        start = end + 1


def _missing_verb(words: Sequence[Word], part: range) -> int | None:
    """The word of a part of a sentence that alone can be the verb that the part lacks."""
    found = [at for at in part if words[at].cat == "?" and _may_be_verb(words, at)]
    found = [at for at in found if not words[at].form.participle] or found
    if not found:
        found = [at for at in part if words[at].cat in "?N" and _looks_like_verb(words, at)]
    return found[0] if len(found) == 1 and _lacks_verb(words, part) else None


def _lacks_verb(words: Sequence[Word], part: range) -> bool:
    verbs = sum(words[at].cat == "V" and not (at + 1 in part and words[at + 1].cat == "-") for at in part)
    return verbs < _clauses(words, part)


def _read_modifiers(words: list[Word], part: range) -> None:
    """Read what may be an adjective behind a noun as one, in a part that has all its verbs."""
    for at in part:
        if words[at].cat == "?" and at and words[at - 1].low not in GOVERNING and _is_modifier(words, at):
            words[at] = words[at].read_as("A" if words[at].form.adjective else "K")


def _is_modifier(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands where an adjective does: behind a noun, or a participle behind a comma (atteint de)."""
    word, before = words[at], at - 1
    if word.form.participle and words[before].cat == "," and at + 1 < len(words):
        return words[at + 1].cat == "P"
    while before > 0 and words[before].cat == "R":
        before -= 1
    graded = before < at - 1 and bool(word.form.participle)
    modifying = bool(word.form.adjective) or graded
    return modifying and words[before].cat in "NAKX" and not _may_be_verb(words, at)


def _clauses(words: Sequence[Word], part: range) -> int:
    """How many finite verbs a part of a sentence asks for."""
    openers = [at for at in part if words[at].cat in "QS" and words[at].low not in {"comme", "où"}]
    return 1 + sum(at + 1 in part and words[at + 1].cat not in UNCLAUSED for at in openers)


def _looks_like_verb(words: Sequence[Word], at: int) -> bool:
    """Whether a word stands right behind a noun phrase, as few verbs do (des familles peine à)."""
    if not at or at + 1 == len(words) or not words[at].form.finite & (THIRD_SINGULAR | THIRD_PLURAL):
        return False
    ends = words[at].cat == "?" and words[at + 1].cat in ",."
    return words[at - 1].cat in "NAK" and (ends or words[at + 1].cat in "PDIQR")


def _may_be_verb(words: Sequence[Word], at: int) -> bool:
    before, following = words[at - 1] if at else None, words[at + 1] if at + 1 < len(words) else None
    third = words[at].form.finite & (THIRD_SINGULAR | THIRD_PLURAL)
    if not third or before is None or following is None:
        return False
    led = (
        following.cat in AFTER_VERB
        or before.low in LONE
        or (following.cat in "A?" and (before.cat == "," or words[at].lemma(Pos.VERB) in LINKS))
        or (following.cat == "N" and words[at].lemma(Pos.VERB) in SUPPORTING)
    )
    return before.cat in BEFORE_VERB and led
