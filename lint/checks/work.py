"""Kind work: titles of works that are spelt otherwise than the files have them, or given to another author."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.names.tellings import SUBJECT, VALUE, Telling, around
from lint.checks.names.titles import Title, TitleReader
from lint.checks.naming import known_word
from lint.checks.with_data import WithNames
from lint.diagnostic import Match
from lint.lexicon.library import Library, Shelf, compiled
from lint.lexicon.name_words import words_of
from lint.text import Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern

WORD = r"[A-ZÀ-Þ](?:[\w'-]|\.(?=[ A-Z]))*"
NAME = rf"(?P<valeur>{WORD}(?: (?:(?:de|du|von|van|der|le|la) |d'|)?{WORD}){{0,3}})"


class Fault(StrEnum):
    """What is wrong with a work."""

    TITLE = "titre"
    AUTHOR = "auteur"


@dataclass(frozen=True)
class Work(WithNames[Library]):
    """Signale les titres d'œuvres, entre guillemets, mal écrits ou rendus à un autre auteur.

    `noms` sont des fichiers d'œuvres par auteur, ou des dossiers qui les contiennent, à partir du dossier de la règle.
    `fault: titre` : un titre dont un mot est faux est reconnu aux autres mots, et à l'auteur nommé à côté ; un titre
    connu, quel que soit l'auteur, n'est jamais signalé. `fault: auteur` : `phrases` dit comment un texte lie l'œuvre
    (`{sujet}`, avec ses guillemets) et l'auteur (`{valeur}`) ; seuls comptent les auteurs des fichiers.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions", "subject")
    Data: ClassVar[type] = Shelf
    Stock: ClassVar[type] = Library

    fault: Fault = Fault.TITLE
    phrases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for phrase in self.phrases:
            if phrase.count(SUBJECT) != 1 or phrase.count(VALUE) != 1:
                raise ValueError(f"{phrase} : il faut {SUBJECT} et {VALUE}, une fois chacun")

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: a title may be misspelt in any word, so every quotation is looked at."""
        return None

    @staticmethod
    def compiled(groups: Iterable[Shelf]) -> dict[str, bytes]:
        """The sections of the library."""
        return compiled(groups)

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The faulty titles, passage by passage."""
        for passage in passages:
            for title in _titles(passage.analysis, self.data):
                if not passage.span.contains(title.span):
                    continue
                if self.fault is Fault.TITLE and title.wanted:
                    yield Match(title.span, (title.wanted,))
                elif self.fault is Fault.AUTHOR and title.authors:
                    yield from self._given_away(passage.analysis, title)

    def _given_away(self, analysis: Analysis, title: Title) -> Iterator[Match]:
        """A title that the text gives to an author who has others."""
        quoted = title.quotation.span
        for telling in self._tellings:
            found = telling.found(analysis.normal, quoted.start, quoted.end)
            if found is None:
                continue
            base = (
                quoted.start - len(around(analysis.normal, quoted.start)) if found.string is not analysis.normal else 0
            )
            given = self.data.called(" ".join(words_of(found["valeur"])))
            if given and not title.authors & set(given):
                yield self._match(analysis, title, Span(base + found.start("valeur"), base + found.end("valeur")))
            return

    def _match(self, analysis: Analysis, title: Title, name: Span) -> Match:
        """From the title to the author, with the true authors in the place of the wrong one."""
        text = analysis.document.text
        whole = Span(min(title.span.start, name.start), max(title.span.end, name.end))
        head, tail = text[whole.start : name.start], text[name.end : whole.end]
        true = tuple(head + self.data.author(tag) + tail for tag in sorted(title.authors))
        return Match(whole, true, {"subject": text[title.span.start : title.span.end]})

    @cached_property
    def _tellings(self) -> tuple[Telling, ...]:
        return tuple(Telling(phrase, NAME) for phrase in self.phrases)


@lru_cache(maxsize=2)
def _titles(analysis: Analysis, names: Library) -> tuple[Title, ...]:
    """The titles of an article, whose passages are many."""
    return tuple(TitleReader(analysis.normal, names, known_word).read(analysis.quotations))
