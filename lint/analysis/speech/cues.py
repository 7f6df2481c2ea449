"""The words that say who speaks, looked up in sections that are mapped from disk: opened, not read."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What a form may be; a form may be several of these.
SAY = 1 << 0  # a verb of saying or showing
FACTIVE = 1 << 1  # … that takes what is said for true
JUDGING = 1 << 2  # … that judges how it is said
FIRM = 1 << 3  # … that vouches for a fact, not only says whose a word is
FINITE = 1 << 4
PARTICIPLE = 1 << 5
INFINITIVE = 1 << 6
GERUND = 1 << 7
NOUN_TOO = 1 << 8  # a verb's form that is a noun as well: « note », « juge »
FROM = 1 << 9  # a source follows: « selon »
SPEECH = 1 << 10
DOCUMENT = 1 << 11
ANONYMOUS = 1 << 12
VAGUE = 1 << 13
PERSON = 1 << 14
INSTITUTION = 1 << 15
CROWD = 1 << 16
AGENCY = 1 << 17
NO_SOURCE = 1 << 18  # what « selon » may be followed by without naming anybody: « les cas »
LEAD = 1 << 19  # the first word of a phrase
SEED = 1 << 20  # the longest word of a phrase that is a cue
BROAD = 1 << 21  # … that says something wherever it stands
NARROW = 1 << 22  # … that does before « que », quotation marks or its subject, and is firm there
PLAIN = 1 << 23  # a verb that says something without « se »
AGENT = 1 << 24  # … when « par » names who: « un chiffre fourni par »
DATA = 1 << 25  # a document that is no source without an author: « les chiffres »
COUNTS = 1 << 26  # a verb that says something of an institution: « la police a relevé »
PROPER = 1 << 27  # a proper name, which has a capital: « Le Monde »
ITSELF = 1 << 28  # a verb that says something with « se »
CUES = SAY | FROM | SPEECH | DOCUMENT | AGENCY | SEED
LONGEST = 48  # code points of a phrase


class Cues:
    """The words of some files, compiled."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        import marisa_trie  # noqa: PLC0415  (10 ms, and a run whose text asks for no source needs none)

        self._sections = sections  # the trie keeps no hold of what it is mapped from
        self._trie = marisa_trie.Trie().map(sections["words"])
        self._flags = sections["flags"].cast("I")
        self._known: dict[str, int] = {}

    def flags(self, folded: str) -> int:
        """What a folded word may be, 0 when it is none of these."""
        known = self._known.get(folded)
        if known is None:
            number = self._trie.get(folded)
            known = self._known[folded] = 0 if number is None else self._flags[number]
        return known

    def phrase(self, folded: str, start: int) -> tuple[int, int]:
        """The end of the longest phrase of several words that begins at an offset, and its flags; else 0, 0."""
        for phrase in sorted(self._trie.prefixes(folded[start : start + LONGEST]), key=len, reverse=True):
            end = start + len(phrase)
            if SEVERAL.search(phrase[:-1]) and (phrase[-1] == "'" or not CONTINUES.match(folded, end)):
                return end, self.flags(phrase)
        return 0, 0


CONTINUES = re.compile(r"[\w-]")
SEVERAL = re.compile(r"[ ']")
