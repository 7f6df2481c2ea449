"""What a word processor's paragraph styles say of the part a paragraph plays; importing this loads lxml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

from lint.readers.xml_names import W
from lint.text import Scope


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a paragraph; without a scope it is none of the article's (a table of contents)."""

    scope: Scope | None
    markup: str


BODY = Part(Scope.BODY, "paragraph")
LIST = Part(Scope.LIST, "list")
NAMES = (
    (r"title|titre|titre principal|headline|(?:heading|titre) 1", Part(Scope.HEADLINE, "heading.h1")),
    (r"(?:heading|titre) ([2-9])", Part(Scope.SUBHEAD, "heading.h")),
    (r"intertitre.*|inter|subhead.*", Part(Scope.SUBHEAD, "heading.h2")),
    (r"subtitle|sous-titre|chap[oô]|chapeau|standfirst", Part(Scope.STANDFIRST, "paragraph")),
    (r"caption|légende.*|crédit.*", Part(Scope.CAPTION, "paragraph")),
    (r"(?:intense )?quote|citation.*|exergue|block text", Part(Scope.QUOTE, "blockquote paragraph")),
    (r"list(?:e| ).*", LIST),
    (r"author|auteur|byline|signature", Part(Scope.BYLINE, "paragraph")),
    (r"html preformatted|code|source code|macro", Part(Scope.CODE, "code")),
    (r"(?:toc|tm|index) (?:heading|\d)|table of (?:figures|authorities)|header|footer", Part(None, "")),
)
"""Names of styles in lower case: Word writes its own in English whatever the language; newsrooms add theirs."""

PATTERNS = tuple((re.compile(pattern), part) for pattern, part in NAMES)


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, root: _Element) -> None:
        """`root` is the `w:styles` element."""
        self._styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
        self._parts: dict[str, Part] = {}

    def part(self, properties: _Element | None) -> Part:
        """The part of a paragraph by its `w:pPr`: outline level, style, numbering."""
        if properties is None:
            return BODY
        heading = _heading(properties)
        if heading:
            return heading
        part = self._of_style(_value(properties, "pStyle"))
        return LIST if part is BODY and _is_numbered(properties) else part

    def _of_style(self, name: str) -> Part:
        if name not in self._parts:
            self._parts[name] = next(self._candidates(name), BODY)
        return self._parts[name]

    def _candidates(self, name: str) -> Iterator[Part]:
        """What a style and, failing that, those that it is based on say."""
        seen = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            yield from _by_name(_value(style, "name").lower())
            properties = style.find(f"{W}pPr")
            if properties is not None:
                yield from filter(None, (_heading(properties), LIST if _is_numbered(properties) else None))
            name = _value(style, "basedOn")


def _by_name(name: str) -> Iterator[Part]:
    for pattern, part in PATTERNS:
        found = pattern.fullmatch(name)
        if found:
            yield Part(part.scope, part.markup + found[1]) if part.markup == "heading.h" else part


def _heading(properties: _Element) -> Part | None:
    """The heading that an outline level makes of a paragraph: 0 to 8; 9 is body text."""
    number = _value(properties, "outlineLvl")
    if number not in set("012345678"):
        return None
    return Part(Scope.SUBHEAD if number != "0" else Scope.HEADLINE, f"heading.h{int(number) + 1}")


def _is_numbered(properties: _Element) -> bool:
    numbering = properties.find(f"{W}numPr")
    return numbering is not None and _value(numbering, "numId") not in {"", "0"}


def _value(element: _Element, name: str) -> str:
    child = element.find(W + name)
    return "" if child is None else child.get(f"{W}val", "")
