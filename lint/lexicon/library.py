"""Works and their authors: titles as the names of a gazetteer, authors as the tags of those names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lint.lexicon.callings import Callings
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder, strings
from lint.lexicon.gazetteer_source import Entity, Genre
from lint.lexicon.name_words import words_of


@dataclass(frozen=True, slots=True)
class Shelf:
    """Works by author, as a file gives them; a work with several authors stands under each.

    `aussi` gives other names of authors, besides the surname alone (Émile Ajar: Romain Gary).
    """

    oeuvres: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aussi: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class Library(Gazetteer):
    """The works of some files, compiled."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        super().__init__(sections)
        self._author_starts = sections["authors.starts"].cast("I")

    def author(self, tag: int) -> str:
        """The name of an author."""
        start, end = self._author_starts[tag], self._author_starts[tag + 1]
        return str(self._sections["authors"][start:end], "utf-8")


def compiled(shelves: Iterable[Shelf]) -> dict[str, bytes]:
    """The sections of a library."""
    shelves = tuple(shelves)
    words: dict[str, frozenset[str]] = {}
    works: dict[str, frozenset[str]] = {}
    for shelf in shelves:
        for author, titles in shelf.oeuvres.items():
            for name in (author, *shelf.aussi.get(author, ())):
                for key in dict.fromkeys(_called(name)):
                    words[key] = words.get(key, frozenset()) | {author}
            for title in titles:
                works[title] = works.get(title, frozenset()) | {author}
    authors = Callings(words=words, people=works)
    return {
        **Builder((Entity(title, Genre.WORK) for title in works), authors).sections(),
        **strings("authors", list(authors.tags)),
    }


def _called(name: str) -> Iterator[str]:
    """What a text calls an author: the name, and the surname alone."""
    surname = words_of(next(word for word in reversed(name.split()) if word[0].isupper()))
    yield " ".join(words_of(name))
    yield " ".join(surname)
    yield surname[-1]
