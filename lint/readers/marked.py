"""The block structure of Markdown, from a parser's events."""

from __future__ import annotations

from typing import Any

from lint.readers.inlines import Inlines
from lint.readers.places import Places
from lint.readers.prose import Prose
from lint.text import Directive, DocumentBuilder, Scope

STANDFIRST = 600
"""Code points of the longest standfirst."""

NAMED = {"Strong": "strong", "Emphasis": "emphasis", "Link": "link", "Strikethrough": "strikethrough"}
CONTAINERS = {"BlockQuote": "blockquote", "List": "list", "FootnoteDefinition": "footnote"}
UNSEEN = {"Autolink", "Email"}
LEAVES = {"Paragraph": "paragraph", "CodeBlock": "code", "TableCell": "table.cell", "Heading": "heading"}
SCOPES = {"table": Scope.TABLE, "heading": Scope.SUBHEAD}


class Writer:
    """Adds the blocks of a Markdown text to a builder, event by event."""

    def __init__(self, builder: DocumentBuilder, prose: Prose, body: int) -> None:
        """`body` is where the Markdown begins in the source."""
        self._builder = builder
        self._prose = prose
        self._inlines = Inlines(builder, prose)
        self._places = Places(builder.source.text[body:], body)
        self._containers: list[str] = []
        self._leaf = ""
        self._header = False  # whether we are in a table's head
        self._block_start = 0
        self._links: list[bool] = []  # whether each open link is an address
        self._images: list[tuple[str, int]] = []  # title and start of each open image
        self._html: list[tuple[int, int]] = []  # lines of the open HTML block
        self._headline = False  # whether there was a heading of level 1
        self._after_headline = builder.blocks > 0

    @property
    def directives(self) -> tuple[Directive, ...]:
        """What comments ordered so far."""
        return tuple(self._inlines.directives)

    def take(self, event: Any, first: int, last: int) -> None:
        """Take one event of pyromark's and its place in bytes."""
        if isinstance(event, str):
            self._take_mark(event, first, last)
            return
        ((kind, value),) = event.items()
        if kind == "Text":
            self._take_text(value, first, last)
        elif kind == "Start":
            self._start(value, first)
        elif kind == "End":
            self._end(value, first, last)
        else:
            self._take_other(kind, value, first, last)

    def _take_text(self, value: str, first: int, last: int) -> None:
        if self._leaf == "code":
            self._take_code_line(value, first, last)
        elif not (self._links and self._links[-1]):
            self._inlines.text(value, self._places.at(first), self._places.at(last))

    def _take_code_line(self, value: str, first: int, last: int) -> None:
        start, end = self._places.at(first), self._places.at(last)
        if self._builder.source.text[start:end] == value:
            self._builder.copy(start, end)
        else:
            self._builder.derive(value, start, end)

    def _take_mark(self, event: str, first: int, last: int) -> None:
        if event == "SoftBreak":
            self._inlines.soft_break(self._places.at(first), self._places.at(last))
        elif event == "HardBreak":
            self._inlines.hard_break(self._places.at(first), self._places.at(last))
        else:
            self._close()

    def _take_other(self, kind: str, value: Any, first: int, last: int) -> None:
        start, end = self._places.at(first), self._places.at(last)
        if kind == "Code":
            self._inlines.code(start, end)
        elif kind == "InlineHtml":
            self._inlines.html(value, start, end)
        elif kind == "Html":
            self._html.append((start, end))
        else:
            self._inlines.nothing(end)

    def _start(self, tag: Any, first: int) -> None:
        name, value = (tag, {}) if isinstance(tag, str) else next(iter(tag.items()))
        if name in NAMED:
            self._start_inline(name, value)
        elif name == "Image":
            self._images.append((value["title"], self._places.at(first)))
            self._inlines.enter_image()
        else:
            self._start_block(name, value)

    def _start_inline(self, name: str, value: Any) -> None:
        if name == "Link":
            self._links.append(value["link_type"] in UNSEEN)
        self._inlines.enter(NAMED[name])

    def _start_block(self, name: str, value: Any) -> None:
        self._close()
        if name in CONTAINERS:
            self._containers.append(CONTAINERS[name])
        elif name == "TableHead":
            self._header = True
        elif name in LEAVES:
            self._leaf = self._leaf_name(name, value)
            self._builder.open()
            self._block_start = self._builder.here

    def _leaf_name(self, name: str, value: Any) -> str:
        if name == "Heading":
            return f"heading.{value['level'].lower()}"
        return "table.header" if name == "TableCell" and self._header else LEAVES[name]

    def _end(self, tag: Any, first: int, last: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in NAMED:
            self._end_inline(name, first, last)
        elif name == "Image":
            title, start = self._images.pop()
            self._inlines.leave_image(title, start, self._places.at(last))
        else:
            self._end_block(name)

    def _end_inline(self, name: str, first: int, last: int) -> None:
        if name == "Link" and self._links.pop():
            self._inlines.object(self._places.at(first), self._places.at(last))
        self._inlines.leave(self._places.at(last))

    def _end_block(self, name: str) -> None:
        self._close()
        if name in CONTAINERS:
            self._containers.pop()
        elif name == "TableHead":
            self._header = False
        elif name == "HtmlBlock":
            self._read_html()

    def _close(self) -> None:
        """End the open block, if any: a leaf, or the text of a tight list item."""
        if self._builder.is_open:
            before = self._builder.blocks
            self._builder.close(*self._part())
            if self._builder.blocks > before:
                self._note_headline()
        self._inlines.end_block()
        self._leaf = ""

    def _part(self) -> tuple[Scope, str]:
        """Scope and markup of the block that ends."""
        leaf = self._leaf
        if leaf == "paragraph" and self._containers and self._containers[-1] == "list":
            leaf = ""
        return self._scope(leaf), " ".join([*self._containers, leaf] if leaf else self._containers)

    def _scope(self, leaf: str) -> Scope:
        if leaf == "code":
            return Scope.CODE
        if "blockquote" in self._containers:
            return Scope.QUOTE
        if leaf == "heading.h1" and not self._headline and not self._containers:
            return Scope.HEADLINE
        if leaf == "paragraph" and self._inlines.is_wholly_emphasised:
            return self._emphasised_scope()
        kind = SCOPES.get(leaf.partition(".")[0])
        return kind or (Scope.LIST if "list" in self._containers else Scope.BODY)

    def _emphasised_scope(self) -> Scope:
        if self._inlines.has_image:
            return Scope.CAPTION
        short = self._builder.here - self._block_start <= STANDFIRST
        return Scope.STANDFIRST if self._after_headline and short and not self._containers else Scope.BODY

    def _note_headline(self) -> None:
        is_headline = self._leaf == "heading.h1" and not self._headline and not self._containers
        self._after_headline = is_headline
        self._headline = self._headline or is_headline

    def _read_html(self) -> None:
        pieces, self._html = self._html, []
        if not pieces:
            return
        from lint.readers.elements import read_html  # noqa: PLC0415 - loads html.parser, and little Markdown has HTML

        start, text = _masked(self._builder.source.text, pieces)
        self._inlines.directives += read_html(self._builder, self._prose, text, start, tuple(self._containers))


def _masked(text: str, pieces: list[tuple[int, int]]) -> tuple[int, str]:
    """The stretch of the pieces, in which what lies between them (marks of quotes, indents) is blank."""
    start = at = pieces[0][0]
    parts = []
    for first, last in pieces:
        parts += [" " * (first - at), text[first:last]]
        at = last
    return start, "".join(parts)
