"""The block elements of HTML: what is nested in what, and which part of an article each plays."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from types import MappingProxyType

from lint.readers.flow import Flow
from lint.text import Scope

Attributes = list[tuple[str, str | None]]

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
PARTS = MappingProxyType(
    {
        "title": (Scope.HEADLINE, "title"),
        **{heading: (Scope.SUBHEAD, f"heading.{heading}") for heading in HEADINGS},
        "blockquote": (Scope.QUOTE, "blockquote"),
        "figcaption": (Scope.CAPTION, "figure.caption"),
        "caption": (Scope.CAPTION, "table.caption"),
        **dict.fromkeys(("li", "dt", "dd"), (Scope.LIST, "list")),
        "td": (Scope.TABLE, "table.cell"),
        "th": (Scope.TABLE, "table.header"),
        "pre": (Scope.CODE, "code"),
    }
)
"""The scope of what an element holds, and its name in the markup."""

ELEMENTS = frozenset(PARTS) | frozenset(
    (
        *("address", "article", "aside", "body", "center", "details", "div", "dl", "fieldset", "figure", "footer"),
        *("form", "head", "header", "html", "legend", "main", "menu", "ol", "p", "section", "summary", "table"),
        *("tbody", "tfoot", "thead", "tr", "ul"),
    )
)
"""Elements that begin and end blocks."""

HINTED = frozenset(("p", "div", "section", "header", "address", *HEADINGS))
HINTS = {
    **dict.fromkeys(("chapo", "chapeau", "standfirst", "lede", "lead", "excerpt", "description"), Scope.STANDFIRST),
    **dict.fromkeys(("byline", "author", "auteur", "signature"), Scope.BYLINE),
}
"""What the last word of a class (`article__chapo`), role or item property says of a part."""

WORD = re.compile(r"[^\W_]+")
ENDED_BY = {
    "li": (frozenset(("li",)), frozenset(("ul", "ol", "menu"))),
    **dict.fromkeys(("dt", "dd"), (frozenset(("dt", "dd")), frozenset(("dl",)))),
    **dict.fromkeys(("td", "th"), (frozenset(("td", "th")), frozenset(("table",)))),
    **dict.fromkeys(("tr", "tbody", "thead", "tfoot"), (frozenset(("td", "th", "tr")), frozenset(("table",)))),
}
"""Elements without an end tag that the start of another one ends, up to the element that holds both."""

NEAR = 16
"""How many elements up such an element is looked for."""
NAMES = 16
"""How many names the markup of a block has at most."""


@dataclass(frozen=True, slots=True)
class Element:
    """An open element; what it says of its text is its own or comes from around it."""

    tag: str
    scope: Scope
    markup: tuple[str, ...] = ()
    quoted: bool = False


class Outline:
    """The open elements; ends the flow's block where one begins or ends."""

    def __init__(self, flow: Flow, containers: tuple[str, ...]) -> None:
        """`containers` names what the whole is nested in ("blockquote", "list")."""
        scope = Scope.LIST if "list" in containers else Scope.BODY
        self._flow = flow
        self._open = [Element("", scope, containers, "blockquote" in containers)]
        self._counts: Counter[str] = Counter()
        self._headline = False

    def start(self, tag: str, attributes: Attributes) -> None:
        """Begin an element, and end those that cannot hold it."""
        if self._open[-1].tag == "p" or (self._open[-1].tag in HEADINGS and tag in {"p", *HEADINGS}):
            self._pop()
        self._end_siblings(tag)
        self.end_block()
        self._open.append(self._element(tag, attributes))
        self._counts[tag] += 1
        self._flow.verbatim = self._open[-1].scope is Scope.CODE

    def end(self, tag: str) -> None:
        """End an element with all that is open inside; one that is not open only ends the block."""
        if tag in HEADINGS and self._open[-1].tag in HEADINGS:
            tag = self._open[-1].tag
        self.end_block()
        while self._counts[tag] and self._pop() != tag:
            pass

    def end_block(self) -> None:
        """End the block."""
        element = self._open[-1]
        scope = Scope.QUOTE if element.quoted and element.scope is not Scope.CODE else element.scope
        markup = element.markup
        if not markup or markup[-1] in {"blockquote", "footnote"}:
            markup = (*markup, "paragraph")
        if self._flow.close(scope, " ".join(markup)) and scope is Scope.HEADLINE and markup[-1] == "heading.h1":
            self._headline = True

    def _pop(self) -> str:
        self.end_block()
        tag = self._open.pop().tag
        self._counts[tag] -= 1
        self._flow.verbatim = self._open[-1].scope is Scope.CODE
        return tag

    def _end_siblings(self, tag: str) -> None:
        ended, holder = ENDED_BY.get(tag, (frozenset(), frozenset()))
        depth = 0
        for place in range(len(self._open) - 1, max(0, len(self._open) - 1 - NEAR), -1):
            if self._open[place].tag in holder:
                break
            if self._open[place].tag in ended:
                depth = len(self._open) - place
        for _ in range(depth):
            self._pop()

    def _element(self, tag: str, attributes: Attributes) -> Element:
        around = self._open[-1]
        scope, name = PARTS.get(tag, (around.scope, ""))
        if tag == "h1" and not self._headline:
            scope = Scope.HEADLINE
        scope = _hint(tag, attributes) or scope
        markup = (*around.markup, name) if name and len(around.markup) < NAMES else around.markup
        return Element(tag, scope, markup, around.quoted or tag == "blockquote")


def _hint(tag: str, attributes: Attributes) -> Scope | None:
    """What class, role and item property say of a part."""
    if tag not in HINTED:
        return None
    values = [value for name, value in attributes if value and name in {"class", "role", "itemprop"}]
    words = [WORD.findall(name)[-1:] for value in values for name in value.lower().split()]
    return next((HINTS[word[0]] for word in words if word and word[0] in HINTS), None)
