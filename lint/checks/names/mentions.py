"""The names of a text: those that are known as they stand, and where capitals leave something unexplained."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from lint.lexicon.gazetteer import Form, Gazetteer
from lint.lexicon.gazetteer_build import PARTIAL
from lint.lexicon.name_parts import PARTICLES
from lint.lexicon.name_words import Words

ALONE, WHOLE = 1, 2  # how a word is known: as a name of one word or a surname, or as a part of a longer name


@dataclass(slots=True)
class Mention:
    """Words from `start` to `end` (exclusive, by number) that are the key of some forms."""

    start: int
    end: int
    forms: tuple[Form, ...]
    fitting: tuple[Form, ...] = ()  # those that are written so


@dataclass
class Block:
    """The words of one block, the mentions among them, and for each word how it is known."""

    words: Words
    mentions: list[Mention] = field(default_factory=list)
    cover: list[int] = field(default_factory=list)
    runs: tuple[tuple[int, int], ...] = ()  # the stretches of capitals


def read_block(words: Words, names: Gazetteer) -> Block:
    """The longest known names, from left to right."""
    block = Block(words, cover=[0] * len(words), runs=tuple(runs(words)))
    end = 0
    for at in _beginnings(words):
        if at >= end and (mention := _at(words, at, names)):
            end = mention.end
            block.mentions.append(mention)
            whole = mention.end - at > 1 and any(form.rank != PARTIAL for form in mention.forms)
            block.cover[at : mention.end] = [WHOLE if whole else ALONE] * (mention.end - at)
    return block


def _beginnings(words: Words) -> Iterator[int]:
    """Where a name may begin: at a capital, or at a particle before one."""
    for at in words.capitals:
        if at and not words.capital(at - 1) and words.key(at - 1) in PARTICLES:
            yield at - 1
        yield at


def _at(words: Words, at: int, names: Gazetteer) -> Mention | None:
    known = names.word(words.key(at))
    if known is None:
        return None
    keys = [words.key(at)]
    while len(keys) < known.longest and at + len(keys) < len(words) and words.joined(at + len(keys) - 1):
        keys.append(words.key(at + len(keys)))
    name = names.longest(" ".join(keys))
    end = at + name.count(" ") + 1
    if not name or not any(words.initials[at:end]):
        return None
    return Mention(at, end, names.named(name))


def runs(words: Words) -> Iterator[tuple[int, int]]:
    """Stretches of words (by number, end exclusive) that begin and end with a capital, with particles between."""
    if not words.capitals:
        return
    start = words.capitals[0]
    for before, after in pairwise(words.capitals):
        if not _linked(words, before, after):
            yield start, before + 1
            start = after
    yield start, words.capitals[-1] + 1


def _linked(words: Words, before: int, after: int) -> bool:
    particles = all(words.key(number) in PARTICLES for number in range(before + 1, after))
    return particles and all(words.joined(number) for number in range(before, after))
