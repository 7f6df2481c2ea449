"""What there is to count in a text: words, sentences, syllables, headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import chain

from lint.analysis import Analysis, Passage
from lint.checks.texts import syllables
from lint.text import Block, Scope

WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
LONG = 6  # letters: a long word has more (Björnsson)
POLYSYLLABLE = 2  # syllables: such a word has more
HEADINGS = tuple(f"heading_h{level}" for level in range(1, 7))
ELEMENTS = ("list", "blockquote", "pre", *HEADINGS)
TEXT = (
    "words",
    "sentences",
    "paragraphs",
    "characters",
    "syllables",
    "polysyllabic_words",
    "complex_words",
    "long_words",
)
NAMES = frozenset({*TEXT, *ELEMENTS})


class Language(StrEnum):
    """The language by whose rules syllables are counted."""

    FRENCH = "fr"
    ENGLISH = "en"


COUNTERS: Mapping[str, Callable[[str], int]] = {Language.FRENCH: syllables.french, Language.ENGLISH: syllables.english}


@dataclass(frozen=True)
class Counts:
    """The numbers of the blocks that some passages of one document stand for."""

    analysis: Analysis
    blocks: tuple[Block, ...]
    language: Language
    normalize: bool = True

    def numbers(self) -> Mapping[str, float]:
        """All counts by the names that formulas use."""
        syllables = {word: COUNTERS[self.language](word) for word in self.words}
        return {
            "words": self.words.total(),
            "sentences": sum(len(self.analysis.sentences(block)) for block in self.blocks),
            "characters": self._sum(lambda word: sum(map(str.isalnum, word))),
            "syllables": self._sum(syllables.__getitem__),
            "polysyllabic_words": self._sum(lambda word: syllables[word] > POLYSYLLABLE),
            "complex_words": self._sum(lambda word: self._complex(word, syllables[word])),
            "long_words": self._sum(lambda word: len(word) > LONG),
            **self._elements(),
        }

    @cached_property
    def words(self) -> Counter[str]:
        """How often each word stands: runs of letters, digits and apostrophes, and initials."""
        text = self.analysis.normal if self.normalize else self.analysis.document.text
        found = Counter(
            chain.from_iterable(WORD.findall(text, block.span.start, block.span.end) for block in self.blocks)
        )
        return Counter({word: times for word, times in found.items() if word.strip("'")})

    def _sum(self, worth: Callable[[str], int]) -> int:
        """The worth of all words together."""
        return sum(worth(word) * times for word, times in self.words.items())

    def _complex(self, word: str, count: int) -> bool:
        """A polysyllable that is none only by its inflection (Gunning)."""
        inflected = self.language is Language.ENGLISH and word.endswith(("es", "ed", "ing"))
        return count - inflected > POLYSYLLABLE

    def _elements(self) -> Mapping[str, float]:
        """How many elements of each sort the whole document has."""
        counts: dict[str, float] = dict.fromkeys(("paragraphs", *ELEMENTS), 0)
        for block in self.analysis.document.blocks:
            name = _element(block)
            if name in counts:
                counts[name] += 1
        return counts


def counted(passages: Iterable[Passage], language: Language, *, normalize: bool) -> Counts | None:
    """What there is to count in the passages of one document, None when they hold no word."""
    seen = tuple(passages)
    blocks = tuple(dict.fromkeys(block for passage in seen for block in _blocks(passage)))
    counts = Counts(seen[0].analysis, blocks, language, normalize) if blocks else None
    return counts if counts and counts.words else None


def _blocks(passage: Passage) -> Iterator[Block]:
    if passage.raw:
        return iter(block for block in passage.analysis.document.blocks if block.scope is not Scope.CODE)
    return iter((passage.block,) if passage.block else passage.blocks)


def _element(block: Block) -> str:
    """The name under which the block's outermost element is counted."""
    outermost = block.markup.split()[0] if block.markup else ""
    if outermost.startswith("heading."):
        return outermost.replace(".", "_")
    name = outermost.partition(".")[0]
    return {"paragraph": "paragraphs", "code": "pre"}.get(name, name)
