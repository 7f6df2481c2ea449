"""Titles of works between quotation marks: recognised by the rest of their words, and by the author beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lint.analysis.quotations import DASH, QUOTE_BLOCK, Quotation
from lint.checks.names.spellings import alike, cost, inflected
from lint.lexicon.gazetteer import Form, Gazetteer
from lint.lexicon.gazetteer_build import LONGEST
from lint.lexicon.name_parts import ARTICLES, GENERIC, PARTICLES
from lint.lexicon.name_words import Words
from lint.text import Span

BESIDE = 80  # code points before a title and after it where its author may be named
SURE = 2  # right words that leave no doubt beside a wrong one that is near
STRONG = 3  # letters, and right words where only a small word is wrong
FAR = 4  # what a word counts that is another one altogether


class Title(NamedTuple):
    """A title that is quoted: the right one if it is misspelt, else its authors, by their tags."""

    quotation: Quotation
    wanted: str
    authors: frozenset[int]

    @property
    def span(self) -> Span:
        """What stands between the quotation marks."""
        return self.quotation.inner


class TitleReader:
    """Reads the quotations of an article. `common` tells whether a word belongs to the language."""

    def __init__(self, normal: str, names: Gazetteer, common: Callable[[str], bool]) -> None:
        self.normal = normal
        self.names = names
        self.common = common

    def read(self, quotations: Iterable[Quotation]) -> Iterator[Title]:
        """The titles that are misspelt or known."""
        for quotation in quotations:
            if quotation.marks in {QUOTE_BLOCK, DASH} or not self.normal[quotation.inner.start].isupper():
                continue
            words = Words(self.normal, quotation.inner.start, quotation.inner.end)
            if not 0 < len(words) <= LONGEST:
                continue
            if known := self.names.named(" ".join(words.keys(0, len(words)))):
                yield Title(quotation, "", frozenset(tag for form in known for tag in self.names.tags(form.entity)))
            elif form := self._meant(words, quotation.span):
                yield Title(quotation, _contracted(form, words.key(0)), frozenset())

    def _meant(self, words: Words, span: Span) -> Form | None:
        """The one title that is nearest to what is quoted; None when it is none."""
        near: dict[Form, int] = {}
        beside: frozenset[int] | None = None
        for form in self._candidates(words.keys(0, len(words))):
            beside = self._authors(span) if beside is None else beside
            if total := self._distance(words, form, known=bool(beside & self.names.tags(form.entity))):
                near[form] = total
        nearest = [form for form, total in near.items() if total == min(near.values())]
        return nearest[0] if len({form.entity for form in nearest}) == 1 else None

    def _candidates(self, keys: tuple[str, ...]) -> set[Form]:
        """The titles that have as many words but for small ones, and one of these words or one near it."""
        found: set[Form] = set()
        size = len(_heavy(keys))
        for key in _heavy(keys):
            for word in (key,) if self.names.word(key) else self.names.near(key):
                found.update(form for form in self.names.with_word(word) if len(_heavy(form.words)) == size)
        return found

    def _authors(self, span: Span) -> frozenset[int]:
        """The tags of the authors named beside a quotation, by the last words of their names."""
        start, end = max(0, span.start - BESIDE), min(len(self.normal), span.end + BESIDE)
        around = [*Words(self.normal, start, span.start).texts, *Words(self.normal, span.end, end).texts]
        return frozenset(
            tag for word in around if word[0].isupper() for tag in self.names.called(Words(word, 0, len(word)).key(0))
        )

    def _distance(self, words: Words, form: Form, *, known: bool) -> int:
        """How far what is quoted is from a title, 0 when it is another one; `known`: its author is named."""
        keys = words.keys(0, len(words))
        written = [text for text, key in zip(words.texts, keys, strict=True) if key not in PARTICLES]
        pairs = tuple(zip(written, _heavy(keys), _heavy(form.words), strict=True))
        right = [own for _, key, own in pairs if key == own and len(own) >= STRONG and own not in GENERIC]
        wrong = [pair for pair in pairs if pair[1] != pair[2]]
        if not wrong:
            return int(len(right) + known >= STRONG)
        if len(wrong) > 1:
            return 0
        text, key, own = wrong[0]
        near = STRONG if right and alike(key, own) else cost(key, own, lenient=bool(right))
        if near is None:
            return FAR if known and len(right) >= SURE else 0
        clear = not self.common(text) or (len(right) >= SURE and (near == 1 or alike(key, own) or inflected(key, own)))
        return near if known or (right and clear) else 0


def _heavy(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words that are not small."""
    return tuple(key for key in keys if key not in PARTICLES)


def _contracted(form: Form, first: str) -> str:
    """A title, without its article where the text has none or has contracted it: « du Malade imaginaire »."""
    if form.words[0] not in ARTICLES or first in ARTICLES:
        return form.text
    return form.text[2:] if form.words[0] == "l" else form.text.partition(" ")[2]
