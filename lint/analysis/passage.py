"""A passage: the stretch of text that a check looks at, and where its triggers were seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint.text import Block, SourceSpan, Span, fold, normalise

if TYPE_CHECKING:
    from lint.analysis.analysis import Analysis

UNKNOWN = -1  # where a match may lie anywhere


class Hit(NamedTuple):
    """A trigger that was seen.

    `start` is where a match of pattern number `pattern` would begin, counted in the same text as the passage's span,
    or -1 when the match may lie anywhere in the passage.
    """

    start: int
    pattern: int


Placed = tuple[int, int]
"""The number of a block, and a place in it, counted in the text."""


class Sighting(NamedTuple):
    """A trigger that was seen at some places: a match of pattern number `pattern` would begin `offset` before each.

    An offset of None: the match may lie anywhere in the passage.
    """

    pattern: int
    places: Sequence[Placed]
    offset: int | None

    def hits(self) -> Iterator[tuple[Placed, Hit]]:
        """Each place with its hit."""
        for placed in self.places:
            yield placed, Hit(UNKNOWN if self.offset is None else placed[1] - self.offset, self.pattern)


@dataclass(frozen=True)
class Passage:
    """What a rule's scope selects: a block, a sentence, an inline element, the whole text, or the raw source.

    Offsets in `text`, `normal` and `folded` count from the start of the passage; `place` turns them back. A passage
    that is a whole text holds `blocks`; what stands between them is blank.
    """

    analysis: Analysis
    span: Span
    block: Block | None = None
    hits: tuple[Hit, ...] = ()
    raw: bool = False
    blocks: tuple[Block, ...] = ()

    @cached_property
    def text(self) -> str:
        """The passage as it stands."""
        whole = self.analysis.document.source.text if self.raw else self.analysis.document.text
        return self._blanked(whole) if self.blocks else whole[self.span.start : self.span.end]

    @cached_property
    def normal(self) -> str:
        """The passage normalised, offset for offset."""
        if self.raw or self.blocks:
            return normalise(self.text)
        return self.analysis.normal[self.span.start : self.span.end]

    @cached_property
    def folded(self) -> str:
        """The passage normalised and in lower case, offset for offset."""
        if self.raw or self.blocks:
            return fold(self.text)
        return self.analysis.folded[self.span.start : self.span.end]

    def _blanked(self, whole: str) -> str:
        parts, at = [], self.span.start
        for block in self.blocks:
            parts += ["\n" * (block.span.start - at), whole[block.span.start : block.span.end]]
            at = block.span.end
        return "".join(parts)

    def place(self, start: int, end: int) -> Span | SourceSpan:
        """The span, in the document's text or in the source, of offsets counted from the passage's start."""
        if self.raw:
            return SourceSpan(self.span.start + start, self.span.start + end)
        return Span(self.span.start + start, self.span.start + end)
