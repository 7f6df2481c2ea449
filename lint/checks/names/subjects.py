"""Names whose facts are known, looked up among the words of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lint.analysis import Analysis
from lint.text import normalise

ARTICLES = {"Le ": ("Le ", "le ", "du ", "au "), "Les ": ("Les ", "les ", "des ", "aux ")}
BARE = str.maketrans("ÀÂÉÈÊÎÔ", "AAEEEIO")  # capitals without their accents, as the press writes them


class Subject(NamedTuple):
    """A subject as a text writes it: its name, and where its longest word begins."""

    text: str
    name: str
    offset: int


class Subjects:
    """Names by their longest words; with `ignorecase` the case of a text does not count."""

    def __init__(self, names: Iterable[str], *, ignorecase: bool = False) -> None:
        self.ignorecase = ignorecase
        self._by_word: dict[str, tuple[Subject, ...]] = {}
        for name in sorted(names, key=len, reverse=True):
            for text in spellings(name):
                shown = text.lower() if ignorecase else text
                word = max(re.finditer(r"\w+", shown.lower()), key=lambda word: len(word[0]))
                subject = Subject(shown, name, word.start())
                self._by_word[word[0]] = (*self._by_word.get(word[0], ()), subject)

    def places(self, analysis: Analysis) -> Iterator[tuple[int, Subject]]:
        """Where the article names a subject, the longest one of those that begin with the same word."""
        whole = analysis.folded if self.ignorecase else analysis.normal
        for word in self._by_word.keys() & analysis.words.keys():
            for offset in analysis.words[word]:
                for subject in self._by_word[word]:
                    start = offset - subject.offset
                    if start >= 0 and whole.startswith(subject.text, start) and _apart(whole, start, subject.text):
                        yield start, subject
                        break


def spellings(name: str) -> Iterator[str]:
    """How a text may write a name: without accents on its capitals, its article contracted."""
    text = normalise(name)
    article = next((article for article in ARTICLES if text.startswith(article)), "")
    for start in ARTICLES.get(article, ("",)):
        yield from dict.fromkeys((start + text[len(article) :], start + text[len(article) :].translate(BARE)))


def _apart(text: str, start: int, name: str) -> bool:
    """Whether a name stands by itself, and is no part of a longer word."""
    before, after = text[start - 1 : start], text[start + len(name) : start + len(name) + 1]
    return not (before.isalnum() or before == "-" or after.isalnum() or after == "-")
