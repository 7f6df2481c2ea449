"""The house dictionary: words that a newsroom accepts, in plain lists beside its drafts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from lint.errors import ConfigError, Fault
from lint.text import normalise

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

NAME = "cassetin-mots.txt"
LIKE = "comme:"
NO_WORDS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """A word as the list writes it, the word whose inflection it follows or "", and its line, from 1."""

    word: str
    like: str
    line: int


class House:
    """The lists that hold for drafts: those in the project's folder and in the folders between it and a draft."""

    def __init__(self, folder: Path, words: Callable[[], Lexicon]) -> None:
        """`words` opens the lexicon, for lists with inflected words."""
        self._folder = folder
        self._words = words
        self._lists: dict[Path, frozenset[str]] = {}

    def accepted(self, path: str) -> frozenset[str]:
        """The words for a draft, in all their forms. Raises ConfigError."""
        folder = Path(os.path.abspath(path)).parent  # noqa: PTH100  (no links are followed)
        found = NO_WORDS
        for place in _between(self._folder, folder):
            found |= self._list(place / NAME)
        return found

    def _list(self, file: Path) -> frozenset[str]:
        if file not in self._lists:
            self._lists[file] = forms(file, self._words) if file.is_file() else NO_WORDS
        return self._lists[file]


def _between(top: Path, folder: Path) -> Iterator[Path]:
    """The folders from the project's to the draft's; a draft elsewhere has its own folder's list too."""
    yield top
    if not folder.is_relative_to(top):
        yield folder
        return
    for part in folder.relative_to(top).parts:
        top /= part
        yield top


def forms(file: Path, words: Callable[[], Lexicon]) -> frozenset[str]:
    """All forms of the words of a list, apostrophes straight. Raises ConfigError with every mistake."""
    faults: list[Fault] = []
    found: set[str] = set()
    for entry in entries(file, faults):
        found.add(normalise(entry.word))
        if entry.like:
            inflected = like(words(), normalise(entry.word), normalise(entry.like))
            if not inflected:
                message = (
                    f"« {entry.word} » ne peut pas s’écrire comme « {entry.like} » : choisir un mot du dictionnaire"
                )
                faults.append(Fault(_shown(file), entry.line, 1, f"{message} qui finit de la même façon"))
            found.update(inflected)
    if faults:
        raise ConfigError(tuple(faults))
    return frozenset(found)


def like(words: Lexicon, word: str, model: str) -> tuple[str, ...]:
    """The forms of a word that is inflected as another one; none when that is unknown or ends otherwise."""
    from lint.lexicon.pattern import follow  # noqa: PLC0415  (few lists inflect)

    found = [follow(form, model, word) for form in words.forms(model)]
    return tuple(dict.fromkeys(new for new in found if new)) if all(found) else ()


def entries(file: Path, faults: list[Fault]) -> Iterator[Entry]:
    """The words of a list; lines that say something else become faults."""
    try:
        lines = file.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        faults.append(Fault(_shown(file), 1, 1, f"liste de mots illisible : {error}"))
        return
    for number, line in enumerate(lines, 1):
        text = line.partition("#")[0]
        word, colon, model = (part.strip() for part in text.partition(LIKE))
        message = _mistake(word, colon, model)
        if message:
            faults.append(Fault(_shown(file), number, len(line) - len(line.lstrip()) + 1, message))
        elif word:
            yield Entry(word, model, number)


def _mistake(word: str, colon: str, model: str) -> str:
    if not word and colon:
        return f"il manque le mot avant « {LIKE} »"
    if len(word.split()) > 1:
        return f"un seul mot par ligne, suivi au besoin de « {LIKE} MODÈLE »"
    if colon and len(model.split()) != 1:
        return f"il faut un mot, et un seul, après « {LIKE} »"
    return ""


def _shown(file: Path) -> str:
    relative = os.path.relpath(file)
    return str(file) if relative.startswith("..") else relative
