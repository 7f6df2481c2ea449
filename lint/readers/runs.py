"""The text of one paragraph of a Word document as it reads with all tracked changes accepted."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from lint.readers.xml_names import ALTERNATIVES, MATH, W
from lint.text import OBJECT

CHARACTERS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
    f"{W}sym": OBJECT,
    f"{MATH}oMath": OBJECT,
}
"""Elements that stand for one character; a sign of a symbol font or a formula is no prose."""

INSIDE = frozenset(
    W + name
    for name in (
        "r",
        "hyperlink",
        "ins",
        "moveTo",
        "smartTag",
        "sdt",
        "sdtContent",
        "fldSimple",
        "customXml",
        "dir",
        "bdo",
        "ruby",
        "rubyBase",
    )
)
"""Elements whose insides belong to the text; all others are left out: deletions, field codes, properties …"""
REFERENCES = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
FRAMES = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))


class Runs:
    """Reads paragraphs one after the other: a field may begin in one and end in another.

    `references` holds the keys of the notes that were seen, `boxes` the text boxes that wait to be read.
    """

    def __init__(self) -> None:
        self.references: dict[str, list[str]] = {"footnote": [], "endnote": []}
        self.boxes: list[_Element] = []
        self._fields: list[bool] = []  # for each open field, whether we are in its code
        self._codes = 0

    def text(self, paragraph: _Element) -> str:
        """The text of a paragraph."""
        return "".join(part for child in paragraph for part in self._read(child))

    def _read(self, element: _Element) -> Iterator[str]:
        tag = element.tag
        if tag == f"{W}t":
            yield "" if self._codes else element.text or ""
        elif tag in CHARACTERS:
            yield "" if self._codes else CHARACTERS[tag]
        elif tag == f"{W}fldChar":
            self._turn(element.get(f"{W}fldCharType", ""))
        elif tag in REFERENCES:
            self.references[REFERENCES[tag]].append(element.get(f"{W}id", ""))
        elif tag in FRAMES:
            self.boxes += _boxes(element)
        elif tag == f"{ALTERNATIVES}AlternateContent":
            yield from self._read_all(chosen(element))
        elif tag in INSIDE and not _is_hidden(element):
            yield from self._read_all(element)

    def _read_all(self, element: _Element | None) -> Iterator[str]:
        for child in () if element is None else element:
            yield from self._read(child)

    def _turn(self, kind: str) -> None:
        """Follow a field from its code to its result."""
        if kind == "begin":
            self._fields.append(True)
            self._codes += 1
        elif kind == "separate" and self._fields and self._fields[-1]:
            self._fields[-1] = False
            self._codes -= 1
        elif kind == "end" and self._fields:
            self._codes -= self._fields.pop()


def chosen(element: _Element) -> _Element | None:
    """Of alternatives, the first: the others say the same for older programs."""
    choice = element.find(f"{ALTERNATIVES}Choice")
    return choice if choice is not None else element.find(f"{ALTERNATIVES}Fallback")


def _boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes in a frame, not those inside them."""
    if element.tag == f"{W}txbxContent":
        yield element
    elif element.tag == f"{ALTERNATIVES}AlternateContent":
        first = chosen(element)
        yield from () if first is None else _boxes(first)
    else:
        for child in element:
            yield from _boxes(child)


def _is_hidden(run: _Element) -> bool:
    vanish = run.find(f"{W}rPr/{W}vanish")
    return vanish is not None and vanish.get(f"{W}val", "true") not in {"0", "false", "off"}
