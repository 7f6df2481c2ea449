"""What makes a word of what is none by itself: a compound, an address, a name, a phrase in another language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analysis import Analysis
from lint.checks.unknown.verdicts import Judge
from lint.text import INCLUSIVE, Span

REACH = 40  # code points on either side
FEW = 3  # words in italics: more are the draft's own
ADDRESS = re.compile(rf"[@#/\\_=<>{{}}]|://|www\.|:\w|\w\.\w|[{INCLUSIVE}]|\(\w{{1,6}}\)")
COMPOUND = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
WORD = re.compile(r"\w+")
JOINT = re.compile("[-']")
NAMED = re.compile(r"(?:^|[-'])[A-ZÀ-Þ]\w*-|-[A-ZÀ-Þ]|^[A-ZÀ-Þ]\w{2,}'")  # al-Assad, Vanua'aku
COMBINING = ("o", "i")  # médico-légal, multi-sites
BEFORE = re.compile(r"([^\W\d_]+)[ '-]+$")
AFTER = re.compile(r"[ '-]+([^\W\d_]+)")
SHORTENED = 6  # letters: la comm', un prof', le p'tit-déj'
OPENED = re.compile(r"(?<!\w)'\w[^']*$")
SOFT_HYPHEN = "\u00ad"
GENUS = re.compile(r"([A-Z][a-z]{3,}(?:us|a|is|um|es|on|ys|ax|os)) $")  # Pyrococcus abyssi
SPECIES = re.compile("[a-z]+(?:i|us|um|ae|is|ensis|orum|arum|ens|ans|ax|ix|ea)")


class Excuses:
    """Looks around the unknown words of one article."""

    def __init__(self, analysis: Analysis, judge: Judge) -> None:
        self.analysis = analysis
        self.normal = analysis.normal
        self.judge = judge
        self.words = judge.words

    def cover(self, word: str, start: int) -> bool:
        """Whether a word in lower case, at an offset, belongs to something that is right."""
        at, compound = self._compound(start)
        if compound.lower() != word and self._in_compound(compound, word, start - at):
            return True
        end = start + len(word)
        if self._is_cut(start, end):
            return True
        return self.in_address(start, end) or self._in_foreign(word, start, end) or self._in_latin(word, start)

    def _is_cut(self, start: int, end: int) -> bool:
        """Whether a word is shortened with an apostrophe, or the half of one that a soft hyphen divides."""
        around = self.normal[max(0, start - 1) : start], self.normal[end : end + 1]
        if SOFT_HYPHEN in around:
            return True
        if around[1] != "'" or end - start > SHORTENED or self.normal[end + 1 : end + 2].isalpha():
            return False
        return not OPENED.search(self.normal[max(0, start - 2 * REACH) : start])

    def in_address(self, start: int, end: int) -> bool:
        """Whether what stands between spaces around a word is an address, a handle, code or a double form."""
        while start and not self.normal[start - 1].isspace():
            start -= 1
        while end < len(self.normal) and not self.normal[end].isspace():
            end += 1
        return bool(ADDRESS.search(self.normal, start, end))

    def is_apart(self, start: int) -> bool:
        """Whether a word stands in a few words in italics, or alone between quotation marks."""
        span = Span(start, start + 1)
        italics = (place for place, name in self.analysis.document.inlines if name == "emphasis")
        if any(place.contains(span) and self._count(place) <= FEW for place in italics):
            return True
        quotation = self.analysis.quotations.covering(span)
        return quotation is not None and self._count(quotation.span) == 1

    def _count(self, span: Span) -> int:
        return len(WORD.findall(self.normal, span.start, span.end))

    def _compound(self, start: int) -> tuple[int, str]:
        """The run of words with hyphens and apostrophes that holds an offset."""
        at = start
        while at > 1 and self.normal[at - 1] in "-'" and self.normal[at - 2].isalpha():
            at -= 2
            while at and self.normal[at - 1].isalpha():
                at -= 1
        found = COMPOUND.match(self.normal, at)
        return (at, found[0]) if found else (start, "")

    def _in_compound(self, compound: str, word: str, place: int) -> bool:
        if NAMED.search(compound):
            return True
        end = place + len(word)
        after = compound[end : end + 1]
        if after == "-" and (word in self.words.words("prefixes") or word.endswith(COMBINING)):
            return True
        if after == "'" and word in self.words.words("pieces"):
            return True
        bounds = [match.start() for match in JOINT.finditer(compound)]
        return any(
            self._is_known(compound[first:last])
            for first in (0, *(bound + 1 for bound in bounds))
            for last in (*bounds, len(compound))
            if first <= place and last >= end and last - first > len(word)
        )

    def _is_known(self, text: str) -> bool:
        accepted = self.analysis.accepted
        return any(form in self.words or form in accepted for form in (text, text.lower()))

    def _in_foreign(self, word: str, start: int, end: int) -> bool:
        """Whether a foreign word has a foreign neighbour."""
        return self.judge.is_foreign(word) and any(map(self.judge.is_foreign, self._neighbours(start, end)))

    def _neighbours(self, start: int, end: int) -> Iterator[str]:
        before = BEFORE.search(self.normal[max(0, start - REACH) : start])
        after = AFTER.match(self.normal[end : end + REACH])
        yield from (found[1] for found in (before, after) if found)

    def _in_latin(self, word: str, start: int) -> bool:
        """Whether a word is the second one of a scientific name."""
        genus = GENUS.search(self.normal[max(0, start - REACH) : start])
        return bool(genus and SPECIES.fullmatch(word) and genus[1].lower() not in self.words)
