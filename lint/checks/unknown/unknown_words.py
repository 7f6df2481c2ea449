"""Which words of a text are misspelt, and what they should be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis import Analysis
from lint.checks.unknown.excuses import REACH, Excuses
from lint.checks.unknown.slots import Slot
from lint.checks.unknown.verdicts import CLOSE, FRENCH, SHORT_WORD, SHORTEST, SHORTEST_WAY, USED, Judge
from lint.lexicon.phonetics import folded
from lint.lexicon.suggest import Candidate
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

SUGGESTIONS = 3
RIVAL = 2.5  # Zipf: less likely candidates are not named
CUT = 3.0  # Zipf: a word that is taken for one that an apostrophe cuts
TERM = 3  # times that an article writes a word that it means
NEXT = re.compile(r" +([^\W\d_]+)(?!['\w])")
LAST = re.compile(r"(?<![\w'-])([^\W\d_]+) +$")
ELIDED = re.compile(r"(?<![\w'-])([ldjmtsnc]|qu)'$", re.IGNORECASE)
CAMEL = re.compile(r"([^\W\d_]+?)([A-ZÀ-Þ][^\W\d_A-ZÀ-Þ]{2,})")
BEFORE_NAMES = frozenset(("de", "du", "le", "la", "les", "et", "en", "un", "une", "que", "par", "sur", "des"))
FREQUENT = 4.5  # Zipf: a word that may be run together with the name after it
NAME = 2.2  # Zipf: a word that texts use as often may be a name
START_MARGIN, NAME_MARGIN = 1.0, 1.5  # Zipf: how much likelier a common word must be
OPENING = ' "«“„‘([—–-\n'
LISTED = frozenset({Scope.TABLE, Scope.BYLINE, Scope.LIST, Scope.CAPTION})


class Suspect(NamedTuple):
    """A word, or two that are one, that is probably misspelt; offsets in code points."""

    span: Span
    wanted: tuple[str, ...]
    sure: bool


class WordReader:
    """Reads one article."""

    def __init__(self, analysis: Analysis, judge: Judge) -> None:
        self.analysis = analysis
        self.normal = analysis.normal
        self.judge = judge
        self.words: Lexicon = judge.words
        self.excuses = Excuses(analysis, judge)

    def read(self) -> list[Suspect]:
        """The suspects in order."""
        found = [
            suspect
            for word, starts in self.analysis.words.items()
            if len(word) >= SHORTEST and word not in self.words and FRENCH.fullmatch(word) and not self._accepted(word)
            for suspect in self._occurrences(word, starts)
        ]
        return sorted(found)

    def _accepted(self, word: str) -> bool:
        """Whether the house dictionary has a word, in lower case or with a capital."""
        accepted = self.analysis.accepted
        return bool(accepted) and (word in accepted or word.capitalize() in accepted)

    def _occurrences(self, word: str, starts: list[int]) -> Iterator[Suspect]:
        lower = [start for start in starts if self.normal[start].islower()]
        if lower and not self.judge.is_formed(word):
            yield from filter(None, (self._lower(word, start) for start in lower))
        elif not lower and word.capitalize() not in self.words:
            yield from self._capitals(word, starts)

    def _lower(self, word: str, start: int) -> Suspect | None:
        end = start + len(word)
        if self.normal[start:end] != word:
            return self._camel(self.normal[start:end], start)
        term = len(self.analysis.words[word]) >= TERM
        joined = self._joined(word, start)
        if joined or self.excuses.cover(word, start):
            return joined if joined and (joined.sure or not term) else None
        verdict = self.judge.verdict(word)
        apart = self.excuses.is_apart(start)
        sure = verdict.sure and (not apart or self._is_french_slip(word, verdict.found[0]))
        forms = () if apart or term else self._forms(word, start)
        if not sure and not forms and (verdict.silent or apart or term):
            return None
        wanted = dict.fromkeys((*forms, *self._ranked(verdict.found, start, end)))
        return Suspect(Span(start, end), tuple(wanted)[:SUGGESTIONS], sure or bool(forms))

    def _forms(self, word: str, start: int) -> tuple[str, ...]:
        """The verb's forms that a word is wrongly made for, where they fit at least as well as what is near to it."""
        forms = self.judge.misconjugated(word)
        verdict = self.judge.verdict(word)
        if not forms:
            return ()
        slot = Slot(self.words, self.normal, start, start + len(word))
        best = max(map(slot.bonus, forms))
        close = verdict.sure and verdict.found[0].cost <= CLOSE and verdict.found[0].text not in forms
        if best < 0 or (close and slot.bonus(verdict.found[0].text) >= best):
            return ()
        return tuple(sorted(forms, key=lambda form: -slot.bonus(form)))

    def _is_french_slip(self, word: str, best: Candidate) -> bool:
        """Whether even a word in italics, or alone between quotation marks, is a slip."""
        return best.cost <= SHORTEST_WAY and not self.judge.is_foreign(word)

    def _ranked(self, found: tuple[Candidate, ...], start: int, end: int) -> tuple[str, ...]:
        """The likeliest candidates, for the place of the word."""
        slot = Slot(self.words, self.normal, start, end)
        scores = {candidate.text: candidate.score + slot.bonus(candidate.text) for candidate in found}
        best = sorted(scores, key=lambda text: (-scores[text], text))[:SUGGESTIONS]
        return tuple(self._typed(text) for text in best if scores[text] >= scores[best[0]] - RIVAL)

    def _typed(self, text: str) -> str:
        return text.replace("'", self._apostrophe)

    @cached_property
    def _apostrophe(self) -> str:
        text = self.analysis.document.text
        return "'" if "'" in text and "’" not in text else "’"

    def _joined(self, word: str, start: int) -> Suspect | None:
        """« aujourd hui », « week end », « gouver nement »: a word and its neighbour that are one."""
        end = start + len(word)
        after = NEXT.match(self.normal[end : end + REACH])
        if after and after[1].islower() and (whole := self._whole(word, after[1])):
            return Suspect(Span(start, end + after.end()), (self._typed(whole),), not self.judge.is_foreign(word))
        if (clitic := ELIDED.search(self.normal[max(0, start - REACH) : start])) and self._is_cut(clitic[1], word):
            whole = clitic[1] + word
            return Suspect(Span(start - len(clitic[0]), end), (whole,), sure=True)
        before = LAST.search(self.normal[max(0, start - REACH) : start])
        if before and before[1].lower() in self.words and (whole := self._whole(before[1].lower(), word)):
            whole = whole if before[1].islower() else whole[:1].upper() + whole[1:]
            return Suspect(Span(start - len(before[0]), end), (self._typed(whole),), not self.judge.is_foreign(word))
        return None

    def _whole(self, head: str, tail: str) -> str | None:
        for joint in ("-", "'", ""):
            text = f"{head}{joint}{tail}"
            if text in self.words and self.words.frequency(text) >= USED and (joint or self._belongs(head, tail)):
                return text
        return None

    def _is_cut(self, clitic: str, word: str) -> bool:
        """« l'aissé », « m'aintenant »: a word that an apostrophe cuts."""
        return self.words.frequency(clitic.lower() + word) >= CUT

    def _belongs(self, head: str, tail: str) -> bool:
        """Whether the part that is no word is no slip for one that fits there: then the two belong together."""
        part = tail if head in self.words else head
        return len(part) <= SHORT_WORD or not self.judge.verdict(part).sure

    def _camel(self, written: str, start: int) -> Suspect | None:
        """« avecPaul »: a frequent word and a name run together."""
        end = start + len(written)
        found = CAMEL.fullmatch(written)
        if not found or not self._comes_before(found[1]) or self.excuses.in_address(start, end):
            return None
        return Suspect(Span(start, end), (f"{found[1]} {found[2]}",), sure=True)

    def _comes_before(self, word: str) -> bool:
        """Whether a word may be run together with a name after it: a little word, or a frequent one."""
        return word in BEFORE_NAMES or (len(word) > SHORTEST and self.words.frequency(word) >= FREQUENT)

    def _capitals(self, word: str, starts: list[int]) -> Iterator[Suspect]:
        """A common word misspelt at the start of a sentence, unless it stands with a capital elsewhere."""
        if not all(self._opens(word, start) for start in starts) or self.judge.is_formed(word):
            return
        verdict = self.judge.verdict(word)
        if not verdict.sure or not self._is_common(word, verdict.found[0]):
            return
        if len(word) <= SHORT_WORD and verdict.found[0].cost > SHORTEST_WAY:  # many names are as short
            return
        for start in starts:
            end = start + len(word)
            wanted = tuple(text[:1].upper() + text[1:] for text in self._ranked(verdict.found, start, end))
            yield Suspect(Span(start, end), wanted, sure=True)

    def _is_common(self, word: str, best: Candidate) -> bool:
        """Whether the candidate is likelier than a name, and not the word with an accent on the capital."""
        if not best.text.islower() or " " in best.text or self._lacks_accent(word, best.text):
            return False
        used = max(self.words.near.strange(word))
        if used >= NAME:
            return best.cost <= CLOSE and best.frequency >= used + NAME_MARGIN
        return best.score >= used + START_MARGIN

    def _lacks_accent(self, word: str, text: str) -> bool:
        """Whether only the first letter differs, by its accent: many houses leave it out on capitals."""
        return text[1:] == word[1:] and folded(text[:1]) == folded(word[:1])

    def _opens(self, word: str, start: int) -> bool:
        """Whether a word with a capital stands at the start of a sentence, and not before another capital."""
        end = start + len(word)
        if self.normal[start + 1 : end] != word[1:] or self.normal[end : end + 2].strip(" -")[:1].isupper():
            return False
        number = self.analysis.document.block_at(start)
        block = self.analysis.document.blocks[number] if number is not None else None
        if block is None or block.scope in LISTED or self.excuses.cover(word, start):
            return False
        return any(
            sentence.start <= start < sentence.end and not self.normal[sentence.start : start].strip(OPENING)
            for sentence in self.analysis.sentences(block)
        )
