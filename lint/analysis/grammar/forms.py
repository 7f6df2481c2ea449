"""What a form can be, as bits: genders and numbers of its nouns, adjectives and participles, persons of its verbs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from lint.lexicon import lexicon
from lint.lexicon.analysis import Analysis, Pos

MASCULINE, FEMININE, SINGULAR, PLURAL = 0b0011, 0b1100, 0b0101, 0b1010
ANY = 0b1111
"""Bits of agreement: masculine singular, masculine plural, feminine singular, feminine plural, lowest first."""
PERSONS = {("1", "s"): 1, ("2", "s"): 2, ("3", "s"): 4, ("1", "p"): 8, ("2", "p"): 16, ("3", "p"): 32}
THIRD_SINGULAR, THIRD_PLURAL = 4, 32
THIRD = THIRD_SINGULAR | THIRD_PLURAL
GENDER = {"m": MASCULINE, "f": FEMININE, "": ANY}
NUMBER = {"s": SINGULAR, "p": PLURAL, "": ANY}
AUXILIARIES = frozenset({"être", "avoir"})
REMEMBERED = 50_000  # forms
RARER = 2.0  # on Zipf's scale


@dataclass(frozen=True, slots=True)
class Form:
    """The readings of a form: bits of agreement for each kind of nominal, of persons for finite verbs."""

    readings: tuple[Analysis, ...] = ()
    noun: int = 0
    adjective: int = 0
    participle: int = 0
    determiner: int = 0
    finite: int = 0
    infinitive: bool = False
    gerund: bool = False
    adverb: bool = False
    auxiliary: bool = False  # a form of « être » or « avoir »
    other: bool = False  # a function word, a prefix or an interjection
    seldom: bool = False  # a noun or adjective that only looks like a verb (usine, grève, voiture)

    @property
    def nominal(self) -> int:
        """Bits of agreement of all that can follow a determiner."""
        return self.noun | self.adjective | self.participle

    @property
    def tags(self) -> frozenset[str]:
        """The tags of Universal Dependencies that the form can have."""
        kinds = (
            (self.noun, ("NOUN",)),
            (self.adjective, ("ADJ",)),
            (self.participle, ("VERB", "ADJ", "AUX")),
            (self.finite or self.infinitive or self.gerund, ("VERB", "AUX")),
            (self.adverb, ("ADV",)),
            (self.other, ("ADP", "DET", "PRON", "NUM", "CCONJ", "SCONJ")),
        )
        return frozenset(tag for found, tags in kinds if found for tag in tags)

    @property
    def only_finite(self) -> bool:
        """Whether the form is a finite verb and nothing else."""
        return bool(self.finite) and not (self.nominal or self.infinitive or self.adverb or self.other)

    @property
    def only_noun(self) -> bool:
        """Whether the form is a noun and nothing else."""
        return bool(self.noun) and not (
            self.adjective or self.participle or self.finite or self.infinitive or self.adverb or self.other
        )


@lru_cache(REMEMBERED)
def form(text: str) -> Form:
    """The form of a word, given in lower case with straight apostrophes."""
    readings = lexicon().analyses(text) or tuple(_agreeing(text))
    noun = adjective = participle = determiner = finite = 0
    for reading in readings:
        if reading.pos is Pos.NOUN:
            noun |= agreement(reading)
        elif reading.pos is Pos.ADJ:
            adjective |= agreement(reading)
        elif reading.pos is Pos.DET:
            determiner |= agreement(reading)
        elif reading.mood == "par" and reading.tense == "pas":
            participle |= agreement(reading)
        elif reading.mood in {"ind", "sub", "con"}:
            finite |= PERSONS.get((reading.person, reading.number), 0)
    if noun and text.startswith(AGAINST):
        noun = form(text.removeprefix(AGAINST)).noun or noun
    if noun and text[-1] in "sx":
        noun |= adjective  # the lists have the language, not the people (les français)
    places = {reading.pos for reading in readings}
    return Form(
        readings,
        noun,
        adjective,
        participle,
        determiner,
        finite,
        any(reading.mood == "inf" for reading in readings),
        any(reading.mood == "par" and reading.tense == "pre" for reading in readings),
        Pos.ADV in places,
        any(reading.pos is Pos.VERB and reading.lemma in AUXILIARIES for reading in readings),
        bool(places - {Pos.NOUN, Pos.ADJ, Pos.VERB, Pos.ADV, Pos.PROPN}),
        bool(finite and (noun or adjective)) and _seldom(text, readings),
    )


def _seldom(text: str, readings: tuple[Analysis, ...]) -> bool:
    """Whether the infinitives of all verbs that a form can be of are far rarer than the form."""
    verbs = {reading.lemma for reading in readings if reading.pos is Pos.VERB and reading.mood not in {"par", "inf"}}
    return all(lexicon().frequency(text) - lexicon().frequency(verb) > RARER for verb in verbs)


AGAINST = "contre-"  # a word that it begins has the gender of the rest; the word lists give some another one
ENDINGS = (("ées", "é"), ("ée", "é"), ("és", "é"), ("ies", "i"), ("ie", "i"), ("ues", "u"), ("ue", "u"), ("us", "u"))


def _agreeing(text: str) -> Iterator[Analysis]:
    """The readings of a participle that its verb does not have (progressées): no verb but a transitive one varies."""
    for ending, base in ENDINGS:
        if text.endswith(ending):
            for reading in lexicon().analyses(text.removesuffix(ending) + base):
                if reading.mood == "par" and reading.tense == "pas":
                    number = "p" if ending.endswith("s") else "s"
                    yield replace(reading, gender="f" if "e" in ending else "m", number=number)
            return


def agreement(reading: Analysis) -> int:
    """The bits of agreement of a reading."""
    return GENDER[reading.gender] & NUMBER[reading.number]
