"""Kind headline-name: a name of the headline that the article never has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.naming import Naming, known_word
from lint.diagnostic import Match
from lint.lexicon.gazetteer import Form
from lint.lexicon.gazetteer_source import Genre
from lint.lexicon.name_words import Words, key_of
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern

ENDING, STEM = 3, 4  # last letters in which a name and what derives from it may differ; letters in which not
SHORTEST = 4  # letters of a name that is looked for
SILENT = frozenset((Scope.HEADLINE, Scope.CODE, Scope.ALT, Scope.BYLINE, Scope.METADATA))


@dataclass(frozen=True)
class HeadlineName(Naming):
    """Demande si le titre est le bon quand un nom propre du titre n'est nulle part dans l'article.

    Sont laissés les articles de moins de `shortest` mots, les titres en capitales, les sigles, les mots de la
    langue, les noms dont dérive un mot de l'article, les lieux que `noms` connaît (une capitale parle pour un
    gouvernement), les noms courts de qui l'article nomme en entier, et les mots d'`apart`.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    shortest: int = 80
    apart: tuple[str, ...] = ()

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: any capital of a headline may begin a name."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The names of the first headline that the rest of the article lacks."""
        headline = next((one for one in passages if one.block and one.block.scope is Scope.HEADLINE), None)
        if headline is None or headline.text.isupper():
            return
        words = Words(headline.analysis.normal, headline.span.start, headline.span.end)
        names = [run for run in self._runs(words) if self._is_name(words, *run)]
        known, count = _body(headline.analysis) if names else (set(), 0)
        for first, last in names:
            if count >= self.shortest and not self._present(words, first, last, known):
                yield Match(Span(words.spans[first][0], words.spans[last][1]))

    def _runs(self, words: Words) -> Iterator[tuple[int, int]]:
        """Capitals that are joined, the first and the last, without the words of the language that they begin with."""
        first: int | None = None
        for at in words.capitals:
            first = at if first is None else first
            if at + 1 == len(words) or not words.joined(at) or not words.capital(at + 1):
                yield next((number for number in range(first, at) if not self._plain(words, number)), at), at
                first = None

    def _plain(self, words: Words, at: int) -> bool:
        known = self.data.word(words.key(at))
        return known_word(words.text(at).lower()) and not (known and known.first_name)

    def _is_name(self, words: Words, first: int, last: int) -> bool:
        """Whether capitals are a name, and not an acronym, a place that speaks for others, words of the language."""
        keys = words.keys(first, last + 1)
        if any(words.text(at).isupper() or words.key(at) in self._apart for at in range(first, last + 1)):
            return False
        if any(form.genre is Genre.PLACE for form in self._forms(keys)):
            return False
        return any(
            len(words.key(at)) >= SHORTEST and not known_word(words.text(at).lower()) for at in range(first, last + 1)
        )

    def _present(self, words: Words, first: int, last: int, known: set[str]) -> bool:
        """Whether the article has a word of the name, or of the one that it is short for."""
        keys = words.keys(first, last + 1)
        full = [word for form in self._forms(keys) for word in self.data.canonical(form.entity).words]
        beginnings = tuple(key[: max(STEM, len(key) - ENDING)] for key in (*keys, *full) if len(key) >= SHORTEST)
        return any(word.startswith(beginnings) for word in known)

    def _forms(self, keys: tuple[str, ...]) -> tuple[Form, ...]:
        return self.data.named(" ".join(keys))

    @cached_property
    def _apart(self) -> frozenset[str]:
        return frozenset(map(key_of, self.apart))


def _body(analysis: Analysis) -> tuple[set[str], int]:
    """The words of the article below its headline, folded, and how many there are."""
    known: set[str] = set()
    count = 0
    for block in analysis.document.blocks:
        if block.scope not in SILENT:
            words = Words(analysis.normal, block.span.start, block.span.end)
            count += len(words)
            known.update(words.keys(0, len(words)))
    return known, count
