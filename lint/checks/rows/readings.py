"""What a word may be according to the lexicon: conditions on its readings, and forms made from them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lint.analysis.grammar.closed_classes import AUXILIARIES, GRAMMATICAL

if TYPE_CHECKING:
    from lint.lexicon import Analysis, Lexicon  # opened only where a row of words has begun to fit

FEATURES: dict[str, dict[str, str]] = {
    "nom": {"pos": "NOUN"},
    "nompropre": {"pos": "PROPN"},
    "adj": {"pos": "ADJ"},
    "verbe": {"pos": "VERB"},
    "adv": {"pos": "ADV"},
    "dét": {"pos": "DET"},
    "pron": {"pos": "PRON"},
    "prép": {"pos": "ADP"},
    "conj": {"pos": "CONJ"},
    "num": {"pos": "NUM"},
    "inf": {"pos": "VERB", "mood": "inf"},
    "ind": {"pos": "VERB", "mood": "ind"},
    "sub": {"pos": "VERB", "mood": "sub"},
    "cond": {"pos": "VERB", "mood": "con", "tense": "pre"},
    "impér": {"pos": "VERB", "mood": "imp", "tense": "pre"},
    "ppas": {"pos": "VERB", "mood": "par", "tense": "pas"},
    "ppré": {"pos": "VERB", "mood": "par", "tense": "pre"},
    "fini": {"pos": "VERB", "mood": "ind sub con"},
    "prés": {"tense": "pre"},
    "impf": {"tense": "imp"},
    "passé": {"tense": "pas"},
    "fut": {"tense": "fut"},
    "m": {"gender": "m"},
    "f": {"gender": "f"},
    "s": {"number": "s"},
    "p": {"number": "p"},
    "1": {"person": "1"},
    "2": {"person": "2"},
    "3": {"person": "3"},
}
"""The names that a condition may use, parted by points (`verbe.ind.prés.3.s`), and what they ask of a reading."""

REMEMBERED = 20_000  # answers kept for each question
VOWELS = frozenset("aàâäeéèêëiîïoôöuùûüœæ")
HIATUS = frozenset(
    (
        "onze",
        "onzième",
        "onzièmes",
        "one",
        "oui",
        "ouï",
        "ouï-dire",
        "oued",
        "oueds",
        "ouistiti",
        "ouistitis",
        "uhlan",
        "ululement",
        "ouate",
        "un",
        "une",
        "iota",
    )
)
"""Words that begin with a vowel and before which nothing is elided, or need not be."""
FINITE = frozenset(("ind", "sub", "con", "imp"))
OPEN = frozenset({"gender", "number"})  # left empty by the lexicon where a form has both values


@dataclass(frozen=True, slots=True)
class Features:
    """What is asked of a reading: for each field the values, parted by spaces, one of which it has."""

    wanted: tuple[tuple[str, str], ...]

    def fit(self, reading: Analysis) -> bool:
        """Whether a reading has all of them; a form that has both genders or numbers has each."""
        return all(_has(getattr(reading, name), values, name) for name, values in self.wanted)

    def hold(self, reading: Analysis) -> bool:
        """Whether a reading has all of them, and no other gender or number."""
        return all(getattr(reading, name) in values.split() for name, values in self.wanted)

    def of(self, reading: Analysis) -> Analysis:
        """The reading that a lemma would have with these features; a finite verb without a person keeps its own."""
        empty = dict.fromkeys(("gender", "number", "person", "mood", "tense"), "")
        given = {name: values for name, values in self.wanted if name != "pos"}
        if given.get("mood") in FINITE and "person" not in given:
            given = {"person": reading.person, "number": reading.number} | given
        return replace(reading, **{**empty, **given})  # type: ignore[arg-type]

    @property
    def pos(self) -> str:
        """The part of speech asked for, or nothing."""
        return dict(self.wanted).get("pos", "")


def _has(value: str, values: str, name: str) -> bool:
    return value in values.split() or (not value and name in OPEN)


@cache
def features(source: str) -> Features:
    """The features of `verbe.ind.3.s`. Raises ValueError for a name that does not exist."""
    wanted: dict[str, str] = {}
    for name in source.split("."):
        if name not in FEATURES:
            raise ValueError(f"{name} : trait inconnu ; sont connus {', '.join(FEATURES)}")
        wanted |= FEATURES[name]
    return Features(tuple(wanted.items()))


@cache
def options(source: str) -> tuple[Features, ...]:
    """The features of `nom.m+adj.m`. Raises ValueError for a name that does not exist."""
    return tuple(map(features, source.split("+")))


def words() -> Lexicon:
    """The lexicon, opened where the first reading is asked for."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (40 ms, and many texts need none)

    return lexicon()


@lru_cache(REMEMBERED)
def some(source: str, form: str) -> bool:
    """Whether some reading of a form fits; that of a small word as a noun (« la », « y ») is never meant."""
    found = [reading for reading in words().analyses(form) if not _far_fetched(form, reading.pos)]
    return any(option.fit(reading) for reading in found for option in options(source))


def _far_fetched(form: str, pos: str) -> bool:
    return form in GRAMMATICAL and (pos in {"NOUN", "ADJ"} or (pos == "VERB" and form not in AUXILIARIES))


@lru_cache(REMEMBERED)
def every(source: str, form: str) -> bool:
    """Whether a form is known, and all its readings have the features and no other gender or number."""
    found = words().analyses(form)
    return bool(found) and all(any(option.hold(reading) for option in options(source)) for reading in found)


def inflected(form: str, target: Features, among: tuple[Features, ...]) -> tuple[str, ...]:
    """What a form becomes with other features: those of its lemma in the reading that the row asked for."""
    lemmas = dict.fromkeys(_lemmas(form, target, among))
    return tuple(dict.fromkeys(made for reading in lemmas for made in _made(reading, target)))


def _lemmas(form: str, target: Features, among: tuple[Features, ...]) -> Iterator[Analysis]:
    readings = [reading for reading in words().analyses(form) if target.pos in ("", reading.pos)]
    fitting = [reading for reading in readings if any(option.fit(reading) for option in among)]
    for reading in fitting or readings:
        yield target.of(reading)


def _made(reading: Analysis, target: Features) -> tuple[str, ...]:
    found = words().inflect(reading.lemma, reading.pos, reading)
    like = dict(target.wanted)
    exact = [
        form
        for form in found
        if any(all(getattr(one, name) == like[name] for name in OPEN & like.keys()) for one in words().analyses(form))
    ]
    return tuple(exact or found)


def elides(form: str) -> bool:
    """Whether « le », « de », « que » lose their vowel before a form: a vowel, or an h that nobody hears."""
    low = form.lower()
    if low.startswith("h"):
        return low in words() and (low.startswith("héroï") or not words().is_aspirated(low))
    return (low[:1] in VOWELS and low.split("-")[0] not in HIATUS) or low in ("y", "yeux")


def agreement(form: str) -> tuple[str, str]:
    """Gender and number of a noun, adjective, determiner or pronoun; empty where the form leaves them open."""
    found = [reading for reading in words().analyses(form) if reading.pos != "VERB"]
    return _only({reading.gender for reading in found}), _only({reading.number for reading in found})


def _only(values: set[str]) -> str:
    return values.pop() if len(values) == 1 else ""
