"""Which words of a text are misspelt, what they should be, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis import Analysis
from lint.checks.slots import Slot
from lint.lexicon.edits import same_sound
from lint.lexicon.suggest import Candidate, candidates
from lint.text import OBJECT, Scope, Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

SHORTEST = 3  # letters
ADDRESS = re.compile(r"[@#/\\_=<>{}]|:\w|://|www\.|\w\.\w|[·•⋅]|\(\w{1,6}\)")
COMPOUND = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
HYPHENS = "-'"
SENTENCE_END = frozenset(".!?…:\n") | {OBJECT}
OPENING = ' "«“„‘([—–-\n'
COMBINING = ("o", "i")  # médico-légal, multi-sites
SUGGESTIONS = 3
TERM = 3  # times in an article
FEW = 3  # words of a quotation
RIVAL = 2.5  # Zipf: less likely candidates are not named

RARE, FREQUENT = 1.5, 4.5  # Zipf
BEFORE_NAMES = frozenset(("de", "du", "le", "la", "les", "et", "en", "un", "une", "que", "par", "sur", "des"))
USED = 2.0  # Zipf: a word that French or foreign texts use that often is a word
FOREIGN = 2.4
NAME = 2.2
START_MARGIN = 1.0
LONG_WORD, LONG_WAY = 7, 15
SHORT_WORD, SHORT_WAY = 4, 8
SHORTEST_WAY = 4
JOINED = 3.5
TWIN_WAY = 4
MARGINS = {4: 2.0, 5: 1.5, 6: 1.0}  # letters → Zipf: short words have many neighbours
TWINS = 6  # letters of a foreign word that sounds as a French one


class Suspect(NamedTuple):
    """A word, or two that are one, that is probably misspelt; offsets in code points."""

    span: Span
    wanted: tuple[str, ...]
    sure: bool


@dataclass(frozen=True)
class Verdict:
    """What is said of a word wherever it stands: its candidates, and whether the first is surely meant."""

    found: tuple[Candidate, ...]
    sure: bool
    silent: bool


class WordReader:
    """Reads one article."""

    def __init__(self, analysis: Analysis, words: Lexicon) -> None:
        self.analysis = analysis
        self.words = words
        self.normal = analysis.normal
        self._verdicts: dict[str, Verdict] = {}

    def read(self) -> list[Suspect]:
        """The suspects in order."""
        found = [
            suspect
            for word, starts in self.analysis.words.items()
            if len(word) >= SHORTEST and word not in self.words and word.isalpha() and not self._accepted(word)
            for suspect in self._occurrences(word, starts)
        ]
        return sorted(found)

    def _accepted(self, word: str) -> bool:
        """Whether the house dictionary has a word, in lower case or with a capital."""
        accepted = self.analysis.accepted
        return bool(accepted) and (word in accepted or word.capitalize() in accepted)

    def _occurrences(self, word: str, starts: list[int]) -> Iterator[Suspect]:
        lower = [start for start in starts if self.normal[start].islower()]
        if lower and not self._is_formed(word):
            for start in lower:
                suspect = self._lower(word, start)
                if suspect:
                    yield suspect
        elif len(lower) < len(starts) and not self._is_name(word):
            yield from self._capitals(word, starts)

    def _lower(self, word: str, start: int) -> Suspect | None:
        written = self.normal[start : start + len(word)]
        if written != word:
            return self._camel(written, start)
        if self._is_excused(word, start):
            return None
        joined = self._joined(word, start)
        if joined:
            return joined
        verdict = self._verdict(word)
        if not verdict.sure and (verdict.silent or self._is_apart(start) or self._is_term(word)):
            return None
        return Suspect(Span(start, start + len(word)), self._ranked(verdict.found, start, word), verdict.sure)

    def _ranked(self, found: tuple[Candidate, ...], start: int, word: str) -> tuple[str, ...]:
        slot = Slot(self.words, self.normal, start, start + len(word))
        scores = {candidate.text: candidate.score + slot.bonus(candidate.text) for candidate in found}
        best = sorted(scores, key=lambda text: (-scores[text], text))[:SUGGESTIONS]
        return tuple(self._typed(text) for text in best if scores[text] >= scores[best[0]] - RIVAL)

    def _typed(self, text: str) -> str:
        return text.replace("'", self._apostrophe)

    @cached_property
    def _apostrophe(self) -> str:
        text = self.analysis.document.text
        return "'" if "'" in text and "’" not in text else "’"

    def _verdict(self, word: str) -> Verdict:
        if word not in self._verdicts:
            self._verdicts[word] = self._judged(word)
        return self._verdicts[word]

    def _judged(self, word: str) -> Verdict:
        found = candidates(self.words, word)
        french, other = self.words.near.strange(word)
        sure = bool(found) and self._is_sure(word, found[0], french, other)
        silent = max(french, other) >= USED or len(word) <= SHORTEST or self._is_new(word)
        return Verdict(found, sure, silent)

    def _is_sure(self, word: str, best: Candidate, french: float, other: float) -> bool:
        """Whether the word is surely a slip for the best candidate, given how frequent the word itself is."""
        if best.text.lower() == word:  # only the capital is missing
            return False
        if other >= FOREIGN:
            twin = len(word) >= TWINS and best.cost <= TWIN_WAY and same_sound(word, best.text)
            return (twin and best.frequency >= FOREIGN) or best.score - other >= 1
        if len(word) <= SHORTEST:
            return best.cost <= SHORTEST_WAY
        if (len(word) <= SHORT_WORD and best.cost > SHORT_WAY) or (len(word) < LONG_WORD and best.cost > LONG_WAY):
            return False
        margin = 0.0 if best.cost <= SHORT_WAY - 2 else MARGINS.get(len(word), 0.0)
        return best.score - margin >= french

    def _is_new(self, word: str) -> bool:
        """Whether a word looks like one made of a name, or of two foreign words."""
        if word.endswith(self._derived) or self._is_derived(word):
            return True
        return any(
            self.words.near.strange(tail)[1] >= JOINED
            and (head in self.words or self.words.near.strange(head)[1] >= JOINED)
            for head, tail in ((word[:at], word[at:]) for at in range(3, len(word) - 2))
        )

    def _is_derived(self, word: str) -> bool:
        """Whether a known word with another ending made the word."""
        return any(
            f"{word.removesuffix(ending)}{base}" in self.words
            for ending, _, base in (pair.partition("/") for pair in self.words.words("derivations"))
            if word.endswith(ending) and len(word) - len(ending) >= SHORTEST
        )

    @cached_property
    def _derived(self) -> tuple[str, ...]:
        return tuple(self.words.words("derived"))

    def _is_formed(self, word: str) -> bool:
        """Whether a word is made of a prefix and a word that is not rare."""
        prefixes = self.words.words("prefixes")
        return any(
            word[:at] in prefixes and self.words.frequency(word[at:]) > RARE for at in range(2, len(word) - SHORTEST)
        )

    def _compound(self, start: int) -> tuple[int, str]:
        """The run of words with hyphens and apostrophes that holds an offset."""
        at = start
        while at > 1 and self.normal[at - 1] in HYPHENS and self.normal[at - 2].isalpha():
            at -= 2
            while at and self.normal[at - 1].isalpha():
                at -= 1
        found = COMPOUND.match(self.normal, at)
        return (at, found[0]) if found else (start, "")

    def _is_excused(self, word: str, start: int) -> bool:
        """Whether the surroundings make a word of what is none: a compound, an address, a name, a foreign phrase."""
        at, compound = self._compound(start)
        if compound != word and self._in_compound(compound, word, start - at):
            return True
        return self._in_address(start, start + len(word)) or self._in_foreign(word, start)

    def _in_compound(self, compound: str, word: str, place: int) -> bool:
        if "-" in compound and any(part[:1].isupper() for part in re.split("[-']", compound)):
            return True
        end = place + len(word)
        after = compound[end : end + 1]
        if after == "-" and (word in self.words.words("prefixes") or word.endswith(COMBINING)):
            return True
        if after == "'" and word in self.words.words("pieces"):
            return True
        bounds = [match.start() for match in re.finditer("[-']", compound)]
        firsts = [0, *(bound + 1 for bound in bounds)]
        lasts = [*bounds, len(compound)]
        return any(
            self._is_known(compound[first:last])
            for first in firsts
            if first <= place
            for last in lasts
            if last >= end and last - first > len(word)
        )

    def _is_known(self, text: str) -> bool:
        low = text.lower()
        return (
            low in self.words or text in self.words or low in self.analysis.accepted or text in self.analysis.accepted
        )

    def _in_address(self, start: int, end: int) -> bool:
        first = start
        while first and not self.normal[first - 1].isspace():
            first -= 1
        last = end
        while last < len(self.normal) and not self.normal[last].isspace():
            last += 1
        return bool(ADDRESS.search(self.normal, first, last))

    def _in_foreign(self, word: str, start: int) -> bool:
        """Whether a foreign word has a foreign neighbour."""
        if not self._is_foreign(word):
            return False
        return any(self._is_foreign(near) for near in self._neighbours(start, start + len(word)))

    def _is_foreign(self, word: str) -> bool:
        low = word.lower()
        return low in self.words.words("foreign") or (
            low not in self.words and self.words.near.strange(low)[1] >= FOREIGN
        )

    def _neighbours(self, start: int, end: int) -> Iterator[str]:
        before = re.search(r"([^\W\d_]+)[ '-]+$", self.normal[max(0, start - 40) : start])
        after = re.match(r"[ '-]+([^\W\d_]+)", self.normal[end : end + 40])
        yield from (found[1] for found in (before, after) if found)

    def _is_term(self, word: str) -> bool:
        """Whether an article uses a word again and again: nobody makes the same slip as often."""
        return len(self.analysis.words[word]) >= TERM

    def _is_apart(self, start: int) -> bool:
        """Whether a word stands in italics, or alone between quotation marks."""
        span = Span(start, start + 1)
        if any(name == "emphasis" and place.contains(span) for place, name in self.analysis.document.inlines):
            return True
        quotation = self.analysis.quotations.covering(span)
        return quotation is not None and len(self.normal[quotation.span.start : quotation.span.end].split()) <= FEW

    def _joined(self, word: str, start: int) -> Suspect | None:
        """« aujourd hui », « week end », « gouver nement »: a word and its neighbour that are one."""
        end = start + len(word)
        after = re.match(r" +([^\W\d_]+)(?!['\w])", self.normal[end : end + 40])
        if after and after[1].islower() and (whole := self._whole(word, after[1])):
            return Suspect(Span(start, end + after.end()), (self._typed(whole),), sure=not self._is_foreign(word))
        before = re.search(r"(?<![\w'])([^\W\d_]+) +$", self.normal[max(0, start - 40) : start])
        if before and before[1].lower() in self.words and (whole := self._whole(before[1].lower(), word)):
            whole = whole if before[1].islower() else whole[:1].upper() + whole[1:]
            return Suspect(Span(start - len(before[0]), end), (self._typed(whole),), sure=not self._is_foreign(word))
        return None

    def _whole(self, head: str, tail: str) -> str | None:
        for joint in ("-", "'", ""):
            text = f"{head}{joint}{tail}"
            if text in self.words and self.words.frequency(text) >= USED and (joint or self._near_nothing(head, tail)):
                return text
        return None

    def _near_nothing(self, head: str, tail: str) -> bool:
        """Whether the part that is no word is no slip for one that fits there: then the two belong together."""
        part = tail if head in self.words else head
        verdict = self._verdict(part)
        return not verdict.sure or len(part) <= SHORT_WORD

    def _camel(self, written: str, start: int) -> Suspect | None:
        """« avecPaul »: a frequent word and a name run together."""
        found = re.fullmatch(r"([^\W\d_]+?)([A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2,})", written)
        if not found or not self._comes_before(found[1]) or self._in_address(start, start + len(written)):
            return None
        return Suspect(Span(start, start + len(written)), (f"{found[1]} {found[2]}",), sure=True)

    def _comes_before(self, word: str) -> bool:
        """Whether a word may be run together with a name after it: a little word, or a frequent one."""
        return word in BEFORE_NAMES or (len(word) > SHORTEST and self.words.frequency(word) >= FREQUENT)

    def _is_name(self, word: str) -> bool:
        """Whether a word that the lexicon lacks in lower case is known with a capital, or often written as a name."""
        return word.capitalize() in self.words or max(self.words.near.strange(word)) >= NAME

    def _capitals(self, word: str, starts: list[int]) -> Iterator[Suspect]:
        """A common word misspelt at the start of a sentence, unless it stands with a capital elsewhere."""
        written = [self.normal[start : start + len(word)] for start in starts]
        if any(text[1:] != word[1:] for text in written) or not all(map(self._opens, starts)):
            return
        if any(self._is_excused(word, start) or self._before_name(start + len(word)) for start in starts):
            return
        verdict = self._verdict(word)
        if not verdict.found or verdict.silent:
            return
        best = verdict.found[0]
        if (
            not best.text[0].islower()
            or best.score - START_MARGIN < self.words.near.strange(word)[0]
            or " " in best.text
        ):
            return
        if not self._is_sure(word, best, *self.words.near.strange(word)):
            return
        for start in starts:
            wanted = tuple(text[:1].upper() + text[1:] for text in self._ranked(verdict.found, start, word))
            yield Suspect(Span(start, start + len(word)), wanted, sure=True)

    def _before_name(self, end: int) -> bool:
        after = re.match(r"[ -]([^\W\d_])", self.normal[end : end + 2])
        return bool(after and after[1].isupper())

    def _opens(self, start: int) -> bool:
        number = self.analysis.document.block_at(start)
        block = self.analysis.document.blocks[number] if number is not None else None
        if block is None or block.scope in (Scope.TABLE, Scope.BYLINE, Scope.LIST, Scope.CAPTION):
            return False
        at = start
        while at > block.span.start and self.normal[at - 1] in OPENING:
            at -= 1
        return at == block.span.start or self.normal[at - 1] in SENTENCE_END
