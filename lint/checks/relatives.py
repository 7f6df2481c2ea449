"""The relative pronoun that a verb asks for (une mesure à laquelle il s'oppose), where another one stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.grammar.closed_classes import (
    ADVERBS,
    CONTENTS,
    COORDINATORS,
    DEMONSTRATIVES,
    DETERMINERS,
    PREPOSITIONS,
    REFLEXIVES,
    SUBORDINATORS,
    TEMPORAL,
)

if TYPE_CHECKING:
    from lint.analysis.grammar.forms import Form

OF, TO, OBJECT = "de", "à", ""
"""What a relative pronoun holds: a complement with « de », one with « à », a direct object."""
PRONOUNS = {
    "dont": OF,
    "duquel": OF,
    "desquels": OF,
    "desquelles": OF,
    "auquel": TO,
    "auxquels": TO,
    "auxquelles": TO,
    "que": OBJECT,
    "qu'": OBJECT,
}
PAIRS = {("à", "laquelle"): TO, ("de", "laquelle"): OF}
LEQUEL = {0b0001: "lequel", 0b0010: "lesquels", 0b0100: "laquelle", 0b1000: "lesquelles"}
WITH_TO = {"lequel": "auquel", "lesquels": "auxquels", "laquelle": "à laquelle", "lesquelles": "auxquelles"}
NEUTRAL = frozenset(("ce", "cela", "rien"))
"""Antecedents that have no gender: à quoi, sur quoi."""
CLITICS = REFLEXIVES | {"ne", "n'"}
PERSONS = frozenset(["je", "j'", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles"])
MODALS = frozenset(("pouvoir", "devoir", "vouloir", "aller", "savoir", "falloir"))
LATER = frozenset(
    [
        "depuis",
        "hier",
        "demain",
        "aujourd'hui",
        "pendant",
        "lors",
        "toujours",
        "encore",
        "désormais",
        "régulièrement",
        "chaque",
    ]
)
"""Words behind a verb that open no complement of it."""
ELSEWHERE = frozenset(("qui", "où", "y", "en", "lui", "leur"))
"""Pronouns that open another clause, or hold the complement themselves."""
WAYS = frozenset(("manière", "façon", "manières", "façons"))
"""Nouns behind which « dont » says how."""
OPEN, NOUN_PHRASE = 8, 5
"""Words: between a relative pronoun and its verb, and of the subject that stands behind the verb."""


class Relative(NamedTuple):
    """A relative pronoun as it stands: its first word and the one after its last, what it holds, its antecedent."""

    start: int
    end: int
    holds: str
    antecedent: int


def wrong_relative(forms: Sequence[str], at: int, right: Sequence[str]) -> tuple[Relative, tuple[str, ...]] | None:
    """The relative pronoun before a verb that cannot hold its complement, and what it should be.

    `right` are the prepositions that the verb asks for. Nothing where the complement may stand elsewhere.
    """
    found = _relative(forms, at)
    if found is None or found.holds in right or not _has_antecedent(forms, found):
        return None
    subject = forms[found.end : _group_start(forms, at)]
    if not _ends(forms, at + 1, inverted=not subject):
        return None
    return found, tuple(dict.fromkeys(_pronoun(one, forms[found.antecedent]) for one in right if "_" not in one))


def _relative(forms: Sequence[str], at: int) -> Relative | None:
    """The relative pronoun whose clause a verb is in, with nothing but its subject between them."""
    first = _group_start(forms, at)
    for end in range(first, max(1, first - OPEN), -1):
        low = forms[end - 1]
        if low in PRONOUNS:
            return Relative(end - 1, end, PRONOUNS[low], _antecedent(forms, end - 1))
        if pair := PAIRS.get((forms[end - 2], low)):
            return Relative(end - 2, end, pair, _antecedent(forms, end - 2))
        if not _of_subject(forms, end - 1, first):
            return None
    return None


def _of_subject(forms: Sequence[str], at: int, first: int) -> bool:
    """Whether a word may be one of a subject that ends before the word `first`."""
    low, own = forms[at], _form(forms[at])
    if low in PERSONS:
        return at == first - 1
    if not low[:1].isalpha() or low in SUBORDINATORS or low in ELSEWHERE:
        return False
    if low in PREPOSITIONS:
        return low in {"de", "d'"}
    return not (own.only_finite or own.infinitive or own.gerund)


def _group_start(forms: Sequence[str], at: int) -> int:
    """The first word of the verb that a form ends: its particles, auxiliaries and modal verbs."""
    start = at
    while start > 0:
        low = forms[start - 1]
        own = _form(low)
        modal = own.finite and any(reading.lemma in MODALS for reading in own.readings)
        if not (low in CLITICS or low in ADVERBS or (low.endswith("ment") and own.adverb) or own.auxiliary or modal):
            break
        start -= 1
    return start


def _antecedent(forms: Sequence[str], before: int) -> int:
    """The noun or pronoun that a relative pronoun follows, maybe with an adjective between them, or -1."""
    for at in range(before - 1, max(-1, before - 3), -1):
        own = _form(forms[at])
        if forms[at] in NEUTRAL or forms[at] in DEMONSTRATIVES or own.only_noun:
            return at
        if own.noun and at and (forms[at - 1] in DETERMINERS or forms[at - 1] in {"du", "au", "aux"}):
            return at
        if not (own.adjective or own.participle):
            return -1
    return -1


def _has_antecedent(forms: Sequence[str], found: Relative) -> bool:
    """Whether a word before a relative pronoun is its antecedent, and not a part of what it begins or of a locution."""
    at = found.antecedent
    low = forms[at] if at >= 0 else ""
    if not low or low in WAYS or low == "parce":
        return False
    before = _phrase_start(forms, at)
    outer = forms[before - 1] if before else ""
    if found.holds != OBJECT:
        return not (forms[found.start] in {"duquel", "desquels", "desquelles", "de"} and outer in PREPOSITIONS | {"au"})
    singular = low.removesuffix("s")
    if {low, singular} & (CONTENTS | TEMPORAL) or outer in PREPOSITIONS | {"au", "aux", "du", "même", "tel"}:
        return False
    if low == "ce":
        return outer not in {"à", "de", "parce"}
    return low in DEMONSTRATIVES or not any(_form(form).finite for form in _sentence(forms, before))


def _sentence(forms: Sequence[str], end: int) -> Sequence[str]:
    """The words of the clause before a place."""
    start = end
    while start > 0 and forms[start - 1][:1].isalnum():
        start -= 1
    return forms[start:end]


def _phrase_start(forms: Sequence[str], at: int) -> int:
    """The first word of the phrase of a noun: its determiner, with adjectives before it."""
    start = at
    while start > 0 and (forms[start - 1] in DETERMINERS or _form(forms[start - 1]).adjective):
        start -= 1
    return start


def _ends(forms: Sequence[str], start: int, *, inverted: bool) -> bool:
    """Whether nothing that could be a complement follows a verb, or its subject where that stands behind it."""
    at = start
    while at < len(forms) and (forms[at] in ADVERBS and forms[at] not in {"plus", "moins", "ainsi"}):
        at += 1
    if inverted:
        if at >= len(forms) or forms[at] not in DETERMINERS:
            return False
        at += 1
        end = at + NOUN_PHRASE
        while at < min(end, len(forms)) and (_nominal(forms[at]) or forms[at] in {"de", "d'", "du", "des"}):
            at += 1
        return at > start + 1
    return at >= len(forms) or _closes(forms[at])


def _nominal(low: str) -> bool:
    own = _form(low)
    return bool(own.noun or own.adjective or own.participle) and not own.auxiliary and low not in ADVERBS


def _closes(low: str) -> bool:
    """Whether a word ends a clause, or opens what is no complement."""
    own = _form(low)
    finite = own.finite and not (own.noun or own.adjective)
    return not low[:1].isalnum() or low in LATER or low in COORDINATORS or bool(finite) or low in CLITICS


def _pronoun(right: str, antecedent: str) -> str:
    """The relative pronoun with a preposition, for an antecedent."""
    if right == OF:
        return "dont"
    if antecedent in NEUTRAL:
        return f"{right} quoi"
    bits = DEMONSTRATIVES.get(antecedent) or _form(antecedent).noun
    lequel = next((form for bit, form in LEQUEL.items() if bits & bit), "lequel")
    return WITH_TO[lequel] if right == TO else f"{right} {lequel}"


def _form(low: str) -> Form:
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    return form(low)
