"""What stands inside a block of Markdown: text, emphasis, links, code, images, breaks, raw HTML."""

from __future__ import annotations

import re
from collections.abc import Callable

from lint.readers.directives import directive
from lint.readers.prose import Prose
from lint.text import OBJECT, Directive, DocumentBuilder, Scope

WORD = re.compile(r"\w")
LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)

Step = tuple[Callable[..., None], tuple[str | int, ...]]


class Inlines:
    """Adds the insides of blocks to a builder, in the order of the source; opens a block where none is open.

    All offsets are the source's, in code points. `directives` grows along.
    """

    def __init__(self, builder: DocumentBuilder, prose: Prose) -> None:
        self.directives: list[Directive] = []
        self._builder = builder
        self._prose = prose
        self._text = builder.source.text
        self._last = 0  # the end of what was taken before
        self._space = False  # whether that was text that ends in a space
        self._gone = False  # whether a comment or tag after such a space left no trace
        self._open: list[tuple[int, str]] = []
        self._bare = False
        self._depth = 0  # of images
        self._alternative: list[Step] = []  # of the image that we are in
        self._later: list[tuple[Scope, str, list[Step]]] = []

    @property
    def is_wholly_emphasised(self) -> bool:
        """Whether no word of the block stands outside bold and italics."""
        return not self._bare

    @property
    def has_image(self) -> bool:
        """Whether the block holds an image."""
        return bool(self._later)

    def text(self, value: str, start: int, end: int) -> None:
        """Take text as the parser gives it: copied, after a backslash, or an entity."""
        if self._gone and value.startswith(" "):
            start, value = start + 1, value[1:]
        if value and self._text[start - 1 : start] == "\\" and start > self._last:
            self._write(self._builder.derive, value[0], start - 1, start + 1)
            start, value = start + 1, value[1:]
        if self._text[start:end] == value:
            self._copy(start, end)
        else:
            self._derive(value, start, end)
        if not (self._bare or self._depth or self._is_emphasised()) and WORD.search(value):
            self._bare = True
        self._space = value.endswith(" ")
        self._last = end

    def code(self, start: int, end: int) -> None:
        """Take code: an object."""
        self.enter("code")
        self._derive(OBJECT, start, end)
        self.leave(end)

    def soft_break(self, start: int, end: int) -> None:
        """Take a line end inside a paragraph."""
        if self._depth:
            self._derive("\n", start, end)
        elif self._builder.is_open:
            self._prose.line_break(start, end)
        self._last = end

    def hard_break(self, start: int, end: int) -> None:
        """Take a line end that was asked for."""
        self._derive("\n", start, end)
        self._last = end

    def html(self, value: str, start: int, end: int) -> None:
        """Take a tag or comment."""
        if LINE_BREAK.fullmatch(value):
            self._derive("\n", start, end)
        elif order := directive(value, start):
            self.directives.append(order)
        self.nothing(end)

    def nothing(self, end: int) -> None:
        """Take what leaves no trace; of the spaces around it one is left."""
        self._gone = self._space
        self._last = end

    def object(self, start: int, end: int) -> None:
        """Take what is not prose."""
        self._derive(OBJECT, start, end)
        self._last = end

    def enter(self, name: str) -> None:
        """Begin a stretch that has a name."""
        if not self._builder.is_open:
            self._builder.open()
        self._open.append((self._builder.here, name))

    def leave(self, end: int) -> None:
        """End the stretch that began last."""
        start, name = self._open.pop()
        if not self._depth:
            self._builder.name(start, name)
        self._last = end

    def enter_image(self) -> None:
        """Begin an image: what comes next is its alternative text."""
        if not self._depth:
            self._alternative = []
        self._depth += 1

    def leave_image(self, title: str, start: int, end: int) -> None:
        """End an image: an object, whose alternative text and title follow the block."""
        self._depth -= 1
        self._last = end
        if self._depth:
            return
        self._derive(OBJECT, start, end)
        self._later.append((Scope.ALT, "alt", self._alternative))
        if title:
            self._later.append((Scope.CAPTION, "caption", self._title(title, start, end)))

    def end_block(self) -> None:
        """Add what follows the block that was just closed."""
        for scope, markup, steps in self._later:
            self._builder.open()
            for step, arguments in steps:
                step(*arguments)
            self._builder.close(scope, markup)
        self._later = []
        self._open = []
        self._bare = self._space = self._gone = False

    def _title(self, title: str, start: int, end: int) -> list[Step]:
        """An image's title, where it stands before the closing parenthesis; that of a reference stands elsewhere."""
        inside = self._text[start:end].removesuffix(")").rstrip()
        last = start + len(inside) - 1
        if inside[:-1].endswith(title):
            return [(self._builder.copy, (last - len(title), last))]
        return [] if inside.endswith("]") else [(self._builder.derive, (title, start, end))]

    def _copy(self, start: int, end: int) -> None:
        self._write(self._builder.copy if self._depth else self._prose.copy, start, end)

    def _derive(self, text: str, start: int, end: int) -> None:
        self._write(self._builder.derive if self._depth else self._prose.derive, text, start, end)

    def _write(self, step: Callable[..., None], *arguments: str | int) -> None:
        self._space = self._gone = False
        if self._depth:
            self._alternative.append((step, arguments))
            return
        if not self._builder.is_open:
            self._builder.open()
        step(*arguments)

    def _is_emphasised(self) -> bool:
        return any(name in {"strong", "emphasis"} for _, name in self._open)
