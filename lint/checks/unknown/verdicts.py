"""What is said of a word that no list has, wherever it stands: what it may be meant for, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lint.lexicon.edits import ACCENT, same_sound
from lint.lexicon.misconjugated import meant
from lint.lexicon.phonetics import folded
from lint.lexicon.suggest import Candidate, candidates

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

FRENCH = re.compile("[a-zàâäæçéèêëîïôöœùûüÿñ]+")
SHORTEST = 3  # letters
SHORT_WORD, LONG_WORD = 4, 7
SHORTEST_FORM = 4  # letters of a verb's form
SHORTEST_WAY, LONG_WAY = 4, 15  # tenths of an edit that words of these lengths may have
LONG_JOINT = 6  # letters of two words that lack the space between them
CLOSE = 6  # tenths of an edit that ask for no margin
CLOSER = 8  # tenths of an edit that make a word nearer to another than to its own parts
SHORT_LIMITS = {3: (6, 2.5), 4: (11, 1.4)}  # letters → tenths of an edit, and the margin that they ask for
NO_LIMITS = (0, 0.0)
MARGINS = {5: 1.5, 6: 1.0}  # letters → Zipf: short words have many neighbours
MARGIN = 0.3
TWINS, TWIN_WAY = 6, 5  # letters, and tenths of an edit, of a foreign word that sounds as a French one

# Zipf: how frequent a word must be
COMMON = 2.8  # to be surely meant, but for an accent or a doubled letter
KNOWN = 2.5  # to be meant where only an accent tells it from a word with a prefix
RARE = 1.7  # to be meant by a long word that is in no text
USED = 2.0  # in French or foreign texts, to be taken for a word
DWARFED = 2.8  # above what is written in its place, however often, to be meant by a word a letter away
PLAIN = 3.3  # to be meant where a foreign word only lacks its accents
FOREIGN = 2.4  # in foreign texts, to be taken for a foreign word
JOINED = 3.5  # in foreign texts, to be taken for a part of one
AFTER_LONG, AFTER_SHORT = 1.8, 3.3  # after a prefix


@dataclass(frozen=True, slots=True)
class Verdict:
    """The candidates, best first; whether the first is surely meant; whether to be silent where none surely is."""

    found: tuple[Candidate, ...]
    sure: bool
    silent: bool


class Judge:
    """Judges words in lower case, each once."""

    def __init__(self, words: Lexicon) -> None:
        self.words = words
        self._verdicts: dict[str, Verdict] = {}
        self._forms: dict[str, tuple[str, ...]] = {}

    def verdict(self, word: str) -> Verdict:
        """What is said of a word that is on no list."""
        if word not in self._verdicts:
            found = candidates(self.words, word)
            french, other = self.words.near.strange(word)
            sure = bool(found) and (self.is_slip(word, found[0]) or self._is_joint(word, found[0]))
            small = bool(found) and found[0].text.lower() == word  # only the capital is missing
            silent = not small and (max(french, other) >= USED or len(word) <= SHORTEST or self._is_new(word))
            self._verdicts[word] = Verdict(found, sure, silent)
        return self._verdicts[word]

    def is_slip(self, word: str, best: Candidate) -> bool:
        """Whether a word is surely a slip for a candidate: near, and frequent enough beside the word itself."""
        if best.text.lower() == word or word.upper() in self.words:
            return False
        french, other = self.words.near.strange(word)
        if len(word) <= SHORT_WORD and best.cost > SHORTEST_WAY:
            way, margin = SHORT_LIMITS.get(len(word), NO_LIMITS)
            return best.cost <= way and best.score - margin >= max(french, other)
        if other >= FOREIGN:
            return self._is_twin(word, best, other)
        if len(word) >= LONG_WORD and best.cost <= CLOSER and not max(french, other) and not self._is_new(word):
            return best.frequency >= RARE
        if best.cost > SHORTEST_WAY and (best.frequency < COMMON or (len(word) < LONG_WORD and best.cost > LONG_WAY)):
            return False
        near = len(word) > SHORT_WORD + 1 and best.cost <= CLOSER and not other
        margin = 0.0 if best.cost <= CLOSE else MARGINS.get(len(word), MARGIN)
        return best.score - margin >= french or (near and best.frequency - french >= DWARFED)

    def _is_joint(self, word: str, best: Candidate) -> bool:
        """Whether a word is two without a space, however often they are written so (parceque, enplus)."""
        usual = self.words.near.strange(word)[1] < FOREIGN
        return " " in best.text and len(word) >= LONG_JOINT and best.score > 0 and usual

    def misconjugated(self, word: str) -> tuple[str, ...]:
        """The forms of common verbs that a word on no list is wrongly made for; none where it may be foreign."""
        if word not in self._forms:
            usual = max(self.words.near.strange(word)) < USED
            forms = meant(self.words, word) if usual and len(word) >= SHORTEST_FORM else ()
            self._forms[word] = tuple(filter(self._is_usual, forms))
        return self._forms[word]

    def _is_usual(self, form: str) -> bool:
        """Whether a form, however literary, is of a word in use."""
        return max(self.words.frequency(reading.lemma) for reading in self.words.analyses(form)) >= USED

    def _is_twin(self, word: str, best: Candidate, other: float) -> bool:
        """Whether a foreign word is a French one without its accents, or sounds as one that is likelier."""
        if best.cost <= ACCENT and folded(word) == folded(best.text) and best.frequency >= PLAIN:
            return True
        twin = len(word) >= TWINS and best.cost <= TWIN_WAY and same_sound(word, best.text)
        return (twin and best.frequency >= FOREIGN) or best.score - other >= 1

    def is_formed(self, word: str) -> bool:
        """Whether a word is a form that the list withholds, or made of a prefix and a word that is not rare."""
        if self._has_base(word, "inflected"):
            return True
        frequencies = [
            frequency
            for rest in self._rests(word)
            if (frequency := self.words.frequency(rest))
            >= (AFTER_LONG if len(word) - len(rest) > SHORTEST else AFTER_SHORT)
        ]
        return bool(frequencies) and not self._is_closer(word, max(frequencies))

    def _is_closer(self, word: str, frequency: float) -> bool:
        """Whether a word is nearer to a candidate than to what follows its prefix (milions is no word of lions)."""
        verdict = self.verdict(word)
        if not verdict.sure:
            return False
        best = verdict.found[0]
        if best.cost <= ACCENT:
            return best.frequency >= KNOWN
        return best.frequency > frequency - (1.0 if best.cost < CLOSE else 0.0) and best.cost <= CLOSER

    def _rests(self, word: str) -> Iterator[str]:
        """What may follow a prefix of a word."""
        prefixes = self.words.words("prefixes")
        return (word[at:] for at in range(2, len(word) - SHORTEST) if word[:at] in prefixes)

    def is_foreign(self, word: str) -> bool:
        """Whether a word, in whatever case, is one of other languages and none of French."""
        low = word.lower()
        if low in self.words:
            return False
        return low in self.words.words("foreign") or self.words.near.strange(low)[1] >= FOREIGN

    def _is_new(self, word: str) -> bool:
        """Whether a word looks like one made of a name, of a known word or of two foreign ones."""
        if word.endswith(self._derived) or self._has_base(word, "derivations"):
            return True
        if any(rest in self.words for rest in self._rests(word)):
            return True
        halves = ((word[:at], word[at:]) for at in range(SHORTEST, len(word) - SHORTEST + 1))
        strange = self.words.near.strange
        return any(
            strange(tail)[1] >= JOINED and (head in self.words or strange(head)[1] >= JOINED) for head, tail in halves
        )

    def _has_base(self, word: str, endings: str) -> bool:
        """Whether a known word with another ending made the word."""
        return any(
            f"{word.removesuffix(ending)}{base}" in self.words
            for ending, _, base in (pair.partition("/") for pair in self.words.words(endings))
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST
        )

    @cached_property
    def _derived(self) -> tuple[str, ...]:
        return tuple(self.words.words("derived"))
