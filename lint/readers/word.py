"""The text of a Word document, part by part, from its XML; importing this loads python-docx and lxml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.parser import parse_xml
from lxml.etree import _Element

from lint.readers.runs import Runs, chosen
from lint.readers.styles import BODY, Part, Styles
from lint.readers.xml_names import ALTERNATIVES, W
from lint.text import Scope

CELL = Part(Scope.TABLE, "table.cell")
HEADER = Part(Scope.TABLE, "table.header")
NOTE = Part(Scope.BODY, "footnote paragraph")
WRAPPERS = frozenset(W + name for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph that has text, and where it stands ("paragraphe 12")."""

    text: str
    part: Part
    location: str


def read_pieces(data: bytes) -> list[Piece]:
    """The paragraphs of a package that is known to be harmless, then its footnotes and endnotes.

    Raises what python-docx and lxml raise.
    """
    document = Document(BytesIO(data))
    story = _Story(Styles(document.styles.element))
    pieces = list(story.body(document.element.body))
    for kind, label in (("footnote", "note"), ("endnote", "note de fin")):
        notes = _notes(document, kind)
        keys = [key for key in dict.fromkeys(story.runs.references[kind]) if key in notes]
        for number, key in enumerate(keys, 1):
            pieces += story.inside(notes[key], NOTE, f"{label} {number}")
    return pieces


def _notes(document: WordDocument, kind: str) -> dict[str, _Element]:
    """The notes of a kind by their key."""
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(f"/{kind}s"):
            root = parse_xml(relation.target_part.blob)
            return {note.get(f"{W}id", ""): note for note in root.iter(W + kind)}
    return {}


class _Story:
    """Reads the paragraphs of a document and counts them as Word does."""

    def __init__(self, styles: Styles) -> None:
        self.runs = Runs()
        self._styles = styles
        self._paragraphs = 0
        self._tables = 0
        self._boxes = 0

    def body(self, element: _Element) -> Iterator[Piece]:
        """The pieces of the body: paragraphs by number, tables by cell."""
        merged = _Merged()
        for child in _children(element):
            if child.tag == f"{W}p":
                self._paragraphs += 1
                yield from self._paragraph(child, None, f"paragraphe {self._paragraphs}", merged)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)

    def inside(self, element: _Element, part: Part, location: str) -> Iterator[Piece]:
        """The pieces of what has one location: a note, a cell, a text box."""
        merged = _Merged()
        for child in _children(element):
            if child.tag == f"{W}p":
                yield from self._paragraph(child, part, location, merged)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)

    def _paragraph(self, element: _Element, part: Part | None, location: str, merged: _Merged) -> Iterator[Piece]:
        """The piece of a paragraph, if it has text, then those of the text boxes that hang on it."""
        properties = element.find(f"{W}pPr")
        text = self.runs.text(element)
        if _is_merged(properties):
            merged.keep(text, location)
        else:
            text, location = merged.release(text, location)
            part = part or self._styles.part(properties)
            if text.strip() and part.scope:
                yield Piece(text.strip(), part, location)
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            self._boxes += 1
            yield from self.inside(box, BODY, f"zone de texte {self._boxes}")

    def _table(self, element: _Element) -> Iterator[Piece]:
        self._tables += 1
        table = self._tables
        for row_number, row in enumerate(_rows(element), 1):
            part = HEADER if row.find(f"{W}trPr/{W}tblHeader") is not None else CELL
            cells = (child for child in _children(row) if child.tag == f"{W}tc")
            for cell_number, cell in enumerate(cells, 1):
                location = f"tableau {table}, ligne {row_number}, colonne {cell_number}"
                yield from self.inside(cell, part, location)


class _Merged:
    """Text whose paragraph mark was deleted: it goes to the paragraph after it."""

    def __init__(self) -> None:
        self._text = ""
        self._location = ""

    def keep(self, text: str, location: str) -> None:
        """Hold text back."""
        self._location = self._location or location
        self._text += text

    def release(self, text: str, location: str) -> tuple[str, str]:
        """The text with what was held back, and where that begins."""
        whole, first = self._text + text, self._location if self._text else location
        self._text = self._location = ""
        return whole, first


def _children(element: _Element) -> Iterator[_Element]:
    """Paragraphs, tables, rows or cells, whatever wraps them."""
    for child in element:
        if child.tag in WRAPPERS:
            yield from _children(child)
        elif child.tag == f"{ALTERNATIVES}AlternateContent":
            yield from _children(first) if (first := chosen(child)) is not None else ()
        else:
            yield child


def _rows(table: _Element) -> Iterator[_Element]:
    rows = (child for child in _children(table) if child.tag == f"{W}tr")
    return (row for row in rows if row.find(f"{W}trPr/{W}del") is None)


def _is_merged(properties: _Element | None) -> bool:
    """Whether the paragraph's mark was deleted or moved away."""
    if properties is None:
        return False
    return any(properties.find(f"{W}rPr/{W}{change}") is not None for change in ("del", "moveFrom"))
