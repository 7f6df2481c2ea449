"""Kind reform: the spelling of 1990 and the traditional one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from lint.analysis import Analysis, Passage
from lint.checks.contract import Unexpanded
from lint.checks.texts.words import COMPOUND
from lint.diagnostic import Match
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern

SHORTEST = 3  # letters


class Unwanted(StrEnum):
    """The spelling that a rule reports; the rarer one only where an article has both."""

    TRADITIONAL = "traditional"
    REFORMED = "1990"
    RARER = "rarer"


class Marked(NamedTuple):
    """A word that only one of the two spellings has."""

    span: Span
    spelling: str
    others: tuple[str, ...]


@dataclass(frozen=True)
class Reform(Unexpanded):
    """Signale les mots écrits selon l'une des deux orthographes, la traditionnelle ou celle de 1990.

    `unwanted` dit laquelle : `traditional`, `1990`, ou `rarer`, la moins fréquente d'un article qui mêle les deux (à
    égalité, celle de 1990). Les mots que les deux orthographes écrivent de même sont laissés.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion")

    unwanted: Unwanted = Unwanted.RARER

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: every word is looked up."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The words of the unwanted spelling, with the other one."""
        for passage in passages:
            marked = _marked(passage.analysis)
            unwanted = _rarer(marked) if self.unwanted is Unwanted.RARER else self.unwanted.value
            for word in marked:
                if word.spelling == unwanted and passage.span.contains(word.span):
                    yield Match(word.span, word.others)


def _rarer(marked: Iterable[Marked]) -> str:
    """The spelling that fewer words have, "" when only one is there."""
    counts = Counter(word.spelling for word in marked)
    if len(counts) < len((Unwanted.TRADITIONAL, Unwanted.REFORMED)):
        return ""
    return min(counts, key=lambda spelling: (counts[spelling], spelling != Unwanted.REFORMED))


@lru_cache(maxsize=2)
def _marked(analysis: Analysis) -> tuple[Marked, ...]:
    """The words of an article that one spelling lacks, in order; kept, since several rules ask."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where such a rule runs)

    words = lexicon()
    found = [
        Marked(Span(start, start + len(text)), words.spelling(text), words.respelt(text))
        for text, starts in _places(analysis)
        if text in words and words.spelling(text) != "both"
        for start in starts
        if _is_prose(analysis, start)
    ]
    return tuple(sorted(word for word in found if word.others and not _is_part(word.span, found)))


def _places(analysis: Analysis) -> Iterator[tuple[str, list[int]]]:
    """The words and the compounds in lower case, each with its offsets."""
    yield from ((text, starts) for text, starts in analysis.words.items() if len(text) >= SHORTEST)
    compounds: dict[str, list[int]] = {}
    for found in COMPOUND.finditer(analysis.folded):
        compounds.setdefault(found[0], []).append(found.start())
    yield from compounds.items()


def _is_part(span: Span, found: Iterable[Marked]) -> bool:
    return any(word.span != span and word.span.contains(span) for word in found)


def _is_prose(analysis: Analysis, start: int) -> bool:
    """Whether a word is neither code nor a name: « Le Maitre » is one."""
    number = analysis.document.block_at(start)
    if number is None or analysis.document.blocks[number].scope is Scope.CODE:
        return False
    return analysis.normal[start].islower()
