"""What a reader makes of a draft: the prose, in blocks, tied to the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import pairwise

from lint.text.source import Source
from lint.text.span import SourceSpan, Span

OBJECT = "\ufffc"
"""Stands in `Document.text` for what is not prose inside a block: an image, inline code, an address (URL, mail)."""


class Scope(StrEnum):
    """The part that a block plays in an article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    SUBHEAD = "subhead"
    BODY = "body"
    LIST = "list"
    QUOTE = "quote"
    CAPTION = "caption"
    TABLE = "table"
    BYLINE = "byline"
    ALT = "alt"
    CODE = "code"
    METADATA = "metadata"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item, cell …: what a reader sees as one piece of text.

    `markup` names the element in the file's own terms, dotted from the general to the special ("heading.h2",
    "list.item", "table.header", "blockquote", "paragraph", "alt", "frontmatter.title"), outermost first and
    separated by spaces where elements nest ("blockquote list paragraph").
    """

    span: Span
    scope: Scope
    markup: str = "paragraph"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of `Document.text` and the stretch of the source that it comes from.

    Where both have the same length and the text is the same, it was copied unchanged; otherwise (an entity, a
    composed letter) the stretch is one unit and maps as a whole.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    copied: bool = True


@dataclass(frozen=True, slots=True)
class Directive:
    """An instruction to the linter inside the draft: the source span of the comment and its words.

    `text` is what follows "cassetin:" ("ignore[style/cliche] raison", "off", "on"), stripped; for comments in
    Vale's form ("vale off") it holds the translation. `span` is the whole comment.
    """

    span: SourceSpan
    text: str


@dataclass(frozen=True)
class Document:
    """The prose of a draft.

    `text` is the text of the blocks in reading order, separated by blank lines that no run covers. `runs` are
    sorted by `start`, do not overlap, and cover every code point of every block. `inlines` names stretches inside
    blocks: "strong", "emphasis", "link".
    """

    source: Source
    text: str
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...] = field(repr=False)
    metadata: Mapping[str, str] = field(default_factory=dict)
    directives: tuple[Directive, ...] = ()
    inlines: tuple[tuple[Span, str], ...] = field(default=(), repr=False)

    @cached_property
    def _run_starts(self) -> tuple[int, ...]:
        return tuple(run.start for run in self.runs)

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.span.start for block in self.blocks)

    def source_span(self, span: Span) -> SourceSpan:
        """Where a stretch of the text stands in the source: from its first code point to its last one's end."""
        start = self._source_place(span.start)
        if not len(span):
            return SourceSpan(start[0], start[0])
        return SourceSpan(start[0], self._source_place(span.end - 1)[1])

    def is_unbroken(self, span: Span) -> bool:
        """Whether no markup stands between the code points of a stretch, so that it may be replaced as a whole."""
        first, last = (bisect_right(self._run_starts, at) - 1 for at in (span.start, max(span.start, span.end - 1)))
        runs = self.runs[max(0, first) : last + 1]
        return all(run.source_end == after.source_start for run, after in pairwise(runs))

    def _source_place(self, offset: int) -> tuple[int, int]:
        """Source start and end of the unit that holds a code point of the text (or the nearest place before)."""
        at = bisect_right(self._run_starts, offset) - 1
        if at < 0:
            return (self.runs[0].source_start,) * 2 if self.runs else (0, 0)
        run = self.runs[at]
        if offset >= run.end:
            return run.source_end, run.source_end
        if not run.copied:
            return run.source_start, run.source_end
        place = run.source_start + offset - run.start
        return place, place + 1

    def block_at(self, offset: int) -> int | None:
        """The number of the block that holds a code point of the text, None between blocks."""
        at = bisect_right(self._block_starts, offset) - 1
        return at if at >= 0 and offset < self.blocks[at].span.end else None
