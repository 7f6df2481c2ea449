"""The words that say who speaks as editors write them, and their compiled form."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from lint.analysis.speech import cues
from lint.lexicon import Analysis, Pos, lexicon
from lint.text import fold

RUN = re.compile(r"\w+")
FIRST = re.compile(r"[\w-]+'?")
MOODS = {"ind": cues.FINITE, "con": cues.FINITE, "sub": cues.FINITE, "inf": cues.INFINITIVE}


class Nature(StrEnum):
    """What a word is for whoever looks for the one who speaks."""

    VERB = "verbe"
    PREPOSITION = "préposition"
    SPEECH = "parole"
    DOCUMENT = "document"
    DATA = "donnée"
    ANONYMOUS = "anonyme"
    VAGUE = "vague"
    PERSON = "personne"
    INSTITUTION = "institution"
    CROWD = "foule"
    AGENCY = "agence"
    NO_SOURCE = "sans source"


class Manner(StrEnum):
    """How a verb presents what is said."""

    NEUTRAL = "neutre"
    FACTIVE = "factif"
    JUDGING = "jugement"


class Lemma(str):
    """A lemma, or a phrase whose first word is inflected; « se » or « s' » before it asks for a reflexive pronoun."""

    __slots__ = ()
    expected = "un mot que le lexique connaît"  # what a wrong file is told

    def __new__(cls, text: str) -> Self:
        """Raises ValueError for a word that the lexicon does not know."""
        lemma = super().__new__(cls, text)
        if not lexicon().forms(lemma.bare.partition(" ")[0]):
            raise ValueError(text)
        return lemma

    @property
    def bare(self) -> str:
        """The lemma without its pronoun."""
        return self.removeprefix("se ").removeprefix("s'")

    @property
    def reflexive(self) -> bool:
        """Whether it says something only with its pronoun."""
        return self.bare != self


NATURES = {
    Nature.VERB: cues.SAY,
    Nature.PREPOSITION: cues.FROM,
    Nature.SPEECH: cues.SPEECH,
    Nature.DOCUMENT: cues.DOCUMENT,
    Nature.DATA: cues.DOCUMENT | cues.DATA,
    Nature.ANONYMOUS: cues.ANONYMOUS,
    Nature.VAGUE: cues.VAGUE,
    Nature.PERSON: cues.PERSON,
    Nature.INSTITUTION: cues.INSTITUTION,
    Nature.CROWD: cues.CROWD | cues.SPEECH,
    Nature.AGENCY: cues.AGENCY | cues.INSTITUTION,
    Nature.NO_SOURCE: cues.NO_SOURCE,
}
NOMINAL = frozenset([Pos.NOUN, Pos.ADJ])
FIRM = frozenset([Nature.VERB, Nature.PREPOSITION])
MANNERS = {Manner.NEUTRAL: 0, Manner.FACTIVE: cues.FACTIVE, Manner.JUDGING: cues.JUDGING}


@dataclass(frozen=True, slots=True)
class Voices:
    """Words of one nature: `lemmes` with all their forms, `formes` as they stand.

    `maniere` is said of verbs. A word that is `faible` tells whose a quoted word is, and vouches for no fact;
    one of `incise` says something before « que », quotation marks or its subject only, one of `passif` before
    « par », one of `institution` when an institution is its subject.
    """

    nature: Nature
    maniere: Manner = Manner.NEUTRAL
    faible: bool = False
    incise: bool = False
    passif: bool = False
    institution: bool = False
    lemmes: tuple[Lemma, ...] = ()
    formes: tuple[str, ...] = ()

    def flagged(self) -> Iterator[tuple[str, int]]:
        """Each form with its flags."""
        flags = self._flags()
        for form in self.formes:
            yield fold(form), flags | cues.PROPER * (form != form.lower())
        for lemma in self.lemmes:
            first, space, rest = lemma.bare.partition(" ")
            flags = self._flags() | (cues.ITSELF if lemma.reflexive else cues.PLAIN)
            pos = self._pos(first)
            for form in lexicon().forms(first, pos):
                yield (
                    fold(form + space + rest),
                    flags | (_verbal(form, first, alone=not rest) if pos is Pos.VERB else 0),
                )

    def _flags(self) -> int:
        flags = NATURES[self.nature] | MANNERS[self.maniere]
        if self.passif or self.institution:
            return flags | cues.AGENT * self.passif | cues.COUNTS * self.institution
        flags |= cues.NARROW if self.incise else cues.BROAD
        return flags | cues.FIRM * (self.nature in FIRM and not self.faible and not self.incise)

    def _pos(self, word: str) -> Pos | None:
        wanted = Pos.VERB if self.nature is Nature.VERB else Pos.NOUN
        return wanted if lexicon().forms(word, wanted) else None


def compiled(groups: Iterable[Voices]) -> dict[str, bytes]:
    """The sections for the words of all groups."""
    import marisa_trie  # noqa: PLC0415  (10 ms, and rules are rarely compiled)

    found: dict[str, int] = {}
    for form, flags in (pair for group in groups for pair in group.flagged()):
        found[form] = found.get(form, 0) | flags
        if cues.SEVERAL.search(form):
            lead = FIRST.match(form)
            seed = max(RUN.findall(form), key=len)
            for word, flag in ((lead[0] if lead else form, cues.LEAD), (seed, cues.SEED if flags & cues.CUES else 0)):
                found[word] = found.get(word, 0) | flag
    trie = marisa_trie.Trie(found)
    flags_by_number = array("I", bytes(4 * len(found)))
    for form, flags in found.items():
        flags_by_number[trie[form]] = flags
    return {"words": trie.tobytes(), "flags": flags_by_number.tobytes()}


def _addresses(reading: Analysis) -> bool:
    """Whether a form is none that tells of somebody who speaks: « nous relations », « tu chiffres »."""
    return reading.person == "2" or (reading.person == "1" and reading.number == "p")


def _verbal(form: str, lemma: str, *, alone: bool) -> int:
    """The moods of a verb's form, and whether the form is a noun as well."""
    flags = 0
    for reading in lexicon().analyses(form):
        if reading.pos in NOMINAL:
            flags |= cues.NOUN_TOO * alone
        elif reading.pos is Pos.VERB and reading.lemma == lemma and not _addresses(reading):
            participle = cues.GERUND if reading.tense == "pre" else cues.PARTICIPLE
            flags |= participle if reading.mood == "par" else MOODS.get(reading.mood, 0)
    return flags
