"""Titles rewritten in the case that a style asks for, word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lint.checks.patterns.dialect import translated

CAPITAL = "[A-ZÀÂÇÉÈÊÎÏÔÖÙÛÜŒ]"  # that a French word may begin with
WORD = r"(?:[^\W_]|\*)\S*"
TITLE_PART = re.compile(r"[^\W_][^\s\-/]*")
NUMBER = re.compile(r"\d+\.")
SEPARATORS = frozenset(" -/")

# Words that English titles leave in lower case: AP's (up to three letters) and Chicago's (prepositions of any length).
SMALL = """
    a an and as at but by en for if in nor of on or per the to v v. via vs vs.
"""
PREPOSITIONS = """
    about above across after against along among around before between beyond concerning despite down during following
    from including into near over since through throughout towards under until upon with within without
"""
AP = frozenset(SMALL.split())
CHICAGO = AP | frozenset(PREPOSITIONS.split())
STYLES = {"AP": AP, "Chicago": CHICAGO}


class Word(NamedTuple):
    """A word as it is written, and as it should be."""

    written: str
    wanted: str
    excepted: bool = False

    @property
    def right(self) -> bool:
        """Whether the word needs no change."""
        return self.excepted or self.written == self.wanted


@dataclass(frozen=True)
class Known:
    """Words and expressions whose case is given by hand."""

    sources: Sequence[str]

    @cached_property
    def _longest_first(self) -> list[str]:
        return sorted(self.sources, key=len, reverse=True)

    @cached_property
    def _alternatives(self) -> str:
        return "|".join(f"(?:{translated(source)})" for source in self._longest_first)

    @cached_property
    def _exact(self) -> re.Pattern[str] | None:
        return re.compile(rf"\b(?:{self._alternatives})\b") if self.sources else None

    @cached_property
    def _tokens(self) -> re.Pattern[str]:
        known = rf"\b(?:{self._alternatives})\b|" if self.sources else ""
        return re.compile(known + WORD, re.IGNORECASE)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return {source.casefold(): source for source in self._longest_first}

    def matches(self, text: str) -> bool:
        """Whether one of them stands in a text, written in its own case."""
        return bool(self._exact and self._exact.search(text))

    def spelling(self, text: str) -> str | None:
        """The text in the case given for it, None when it is none of them."""
        given = self._spellings.get(text.casefold())
        return given or (text if self._exact and self._exact.fullmatch(text) else None)

    def words(self, text: str) -> Iterable[re.Match[str]]:
        """The words of a text, known expressions in one piece."""
        return self._tokens.finditer(text)


def sentence_case(text: str, known: Known, indicators: Sequence[str]) -> list[Word]:
    """Words in lower case but for the first one, those after an indicator and those that are known."""
    words: list[Word] = []
    for found in known.words(text):
        written = found[0]
        starts = not words or _announces(words[-1].written, indicators, first=len(words) == 1)
        wanted = known.spelling(written) or (_title(written.lower()) if starts else written.lower())
        words.append(Word(written, wanted, known.matches(written)))
    return words


def sentence_right(words: Sequence[Word], threshold: float) -> bool:
    """Whether enough words are right, and the first one begins with a capital."""
    if words and not words[0].right and not _capitalised(words[0].written):
        return False
    return _share(words) >= threshold


def title_case(text: str, known: Known, small: frozenset[str]) -> list[Word]:
    """Words with a capital but for the small ones inside the title."""
    wanted = TITLE_PART.sub(_titler(text, known, small), text)
    pairs = zip(re.finditer(WORD, text), re.finditer(WORD, wanted), strict=False)
    return [
        Word(found[0], should[0], known.matches(found[0]) or found[0] == found[0].upper()) for found, should in pairs
    ]


def title_right(words: Sequence[Word], threshold: float) -> bool:
    """Whether enough words are right."""
    return _share(words) >= threshold


def rewritten(text: str, words: Sequence[Word]) -> str:
    """The text with every word as it should be, all else untouched."""
    parts, at = [], 0
    for word in words:
        start = text.index(word.written, at)
        parts += [text[at:start], word.wanted]
        at = start + len(word.written)
    return "".join([*parts, text[at:]])


def _share(words: Sequence[Word]) -> float:
    return sum(word.right for word in words) / len(words) if words else 1.0


def _announces(previous: str, indicators: Sequence[str], *, first: bool) -> bool:
    return previous.endswith(tuple(indicators)) or (first and bool(NUMBER.search(previous)))


def capital_as(written: str, text: str) -> str:
    """A text with a capital where what was written begins with one."""
    return _title(text) if written[:1].isupper() else text


def _title(word: str) -> str:
    return word[:1].upper() + word[1:]


def _capitalised(word: str) -> bool:
    """Whether the word is in lower case but for its first letter and letters after an apostrophe or a hyphen."""
    return all(part == _title(part.lower()) for part in re.split(r"['’\-]", word))


def _titler(text: str, known: Known, small: frozenset[str]) -> Callable[[re.Match[str]], str]:
    def convert(found: re.Match[str]) -> str:
        written = found[0]
        spelling = known.spelling(written)
        if spelling is not None:
            return spelling
        inside = found.start() > 0 and found.end() < len(text)
        if inside and written.lower() in small and _in_run(text, found.start(), found.end()):
            # « to » is written small before a noun and with a capital before a verb: the writer knows which.
            return written if written.lower() == "to" else written.lower()
        return _title(written)

    return convert


def _in_run(text: str, start: int, end: int) -> bool:
    """Whether the word neither follows a colon or a dash nor begins a compound."""
    before, after = text[start - 1], text[end : end + 1]
    return before in SEPARATORS and text[start - 2 : start - 1] not in {":", "-"} and (after != "-" or before == "-")
