"""HTML through `html.parser`: blocks from elements, with the places of the source; importing this loads the parser."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from lint.readers.directives import directive
from lint.readers.flow import Flow
from lint.readers.outline import ELEMENTS, Attributes, Outline
from lint.readers.prose import Prose
from lint.text import OBJECT, Directive, DocumentBuilder

SILENT = frozenset(
    (
        *("script", "style", "nav", "template", "noscript", "iframe", "object", "audio", "video", "canvas"),
        *("select", "textarea", "button", "datalist", "del"),
    )
)
"""Elements that are no prose and leave nothing behind."""
CODE = frozenset(("code", "kbd", "samp", "tt"))
OBJECTS = CODE | {"svg", "math"}
"""Elements that are no prose but stand in it: one OBJECT each."""
LAST = frozenset(("article", "main", "body", "html"))
"""Elements whose end ends all that was forgotten to be closed."""
ENDLESS = 100
"""Start tags without an end, each of which is looked for up to the end of the page."""
NAMED = {"strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "a": "link"}


def read_html(
    builder: DocumentBuilder, prose: Prose, text: str, start: int, containers: tuple[str, ...] = ()
) -> list[Directive]:
    """Add the blocks of a stretch of HTML; what its comments order.

    `text` stands in the source from `start` on (what is no HTML there may be blank); `containers` names what it is
    nested in. Never fails: broken HTML gives the text that is there.
    """
    parser = _Parser(builder, prose, text, start, containers)
    whole = _parsable(text)
    # Entities are ours to read: the parser loses its way after a broken one.
    parser.feed(text[:whole].replace("&", "+"))
    parser.close()
    parser.take_words(whole, len(text))
    parser.finish()
    return parser.directives


def _parsable(text: str) -> int:
    """Where tags end: behind that, the parser would look for an end again and again.

    A comment without an end goes to the end of the text (the HTML standard), so nothing follows it.
    """
    end = text.rfind(">") + 1
    unclosed = text.find("<!--", text.rfind("-->", 0, end) + 3 if "-->" in text else 0)
    return end if unclosed < 0 else min(end, unclosed)


class _Parser(HTMLParser):
    def __init__(
        self, builder: DocumentBuilder, prose: Prose, text: str, start: int, containers: tuple[str, ...]
    ) -> None:
        super().__init__(convert_charrefs=False)
        self.directives: list[Directive] = []
        self._text = text
        self._start = start
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._flow = Flow(builder, prose, text, start)
        self._outline = Outline(self._flow, containers)
        self._endless = 0  # how many start tags had no end
        self._skipped = ""  # the element that is passed over
        self._depth = 0  # how many of that name are open
        self._skipped_from = 0

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin an element."""
        if tag == self._skipped:
            self._depth += 1
        elif self._skipped and not (self._skipped in CODE and tag in ELEMENTS):
            return
        elif tag in SILENT or (tag in OBJECTS and not self._flow.verbatim):
            self._skip(tag)
        elif tag in ELEMENTS:
            self._leave_skipped()
            self._outline.start(tag, attrs)
        else:
            self._start_inline(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag == self._skipped:
            self._depth -= 1
            if not self._depth:
                self._leave_skipped()
            return
        if self._skipped and not (tag in LAST or (self._skipped in CODE and tag in ELEMENTS)):
            return
        self._leave_skipped()
        if tag in ELEMENTS:
            self._outline.end(tag)
        elif tag in NAMED:
            self._flow.leave(NAMED[tag])
        elif tag == "q":
            self._flow.derive("\u00a0»", *self._tag())

    def handle_data(self, data: str) -> None:
        """Take text."""
        place = self._place()
        self.take_words(place, place + len(data))

    def handle_comment(self, data: str) -> None:
        """Take what a comment orders."""
        place = self._place()
        end = place + len("<!--") + len(data) + len("-->")
        order = directive(self._text[place:end], self._start + place)
        if order:
            self.directives.append(order)

    def parse_starttag(self, i: int) -> int:
        """Read a start tag; in a page with too many that have no end, a tag ends at the first ">"."""
        if self._endless > ENDLESS:
            return self.rawdata.find(">", i) + 1 or -1
        end = super().parse_starttag(i)
        self._endless += end < 0
        return end

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over `<![…>`, of which the standard library does not know all that occurs."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    def take_words(self, start: int, end: int) -> None:
        """Take text, unless it is in an element that is passed over."""
        if not self._skipped:
            self._flow.words(start, end)

    def finish(self) -> None:
        """End what is open."""
        self._leave_skipped()
        self._outline.end_block()

    def _start_inline(self, tag: str) -> None:
        if tag in NAMED:
            self._flow.enter(NAMED[tag])
        elif tag == "br":
            self._flow.line_break(*self._tag())
        elif tag == "img":
            self._flow.derive(OBJECT, *self._tag())
        elif tag == "q":
            self._flow.derive("«\u00a0", *self._tag())
        elif tag == "hr":
            self._outline.end_block()

    def _skip(self, tag: str) -> None:
        if tag == "nav":
            self._outline.end_block()
        self._skipped, self._depth, self._skipped_from = tag, 1, self._place()

    def _leave_skipped(self) -> None:
        if self._skipped in OBJECTS:
            self._flow.enter(self._skipped)
            self._flow.derive(OBJECT, self._skipped_from, self._tag()[1])
            self._flow.leave(self._skipped)
        self._skipped = ""

    def _tag(self) -> tuple[int, int]:
        """Where the tag stands that is being read."""
        place = self._place()
        return place, self._text.find(">", place) + 1 or len(self._text)

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
