"""Word documents (DOCX): the text as it reads with all tracked changes accepted.

In order: paragraphs and table cells where they stand, text boxes after the paragraph that holds them, then footnotes
and endnotes in the order of their marks. Insertions are in, deletions out; so are headers, footers, comments, hidden
text, field codes and tables of contents. Paragraph styles, Word's own or a newsroom's, give the parts; without any
heading, a first short paragraph that ends like a headline is one.

`Source.text` is the text that was extracted, paragraphs separated by blank lines. `Source.locations` count a body's
paragraphs from 1 as Word does, empty ones too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.errors import ReadError
from lint.readers.prose import Prose
from lint.readers.shape import may_be_headline
from lint.text import Document, DocumentBuilder, Scope, Source

if TYPE_CHECKING:
    from lint.readers.word import Piece


SEPARATOR = "\n\n"
HEADINGS = (Scope.HEADLINE, Scope.SUBHEAD)


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    """The document of a Word file, whose XML says itself how it is encoded.

    Raises ReadError when the file is no such document, is broken or protected, or is made to do harm.
    """
    from lint.readers.package import clean_package  # noqa: PLC0415 - loads zipfile, for DOCX only

    del encoding
    pieces = _pieces(path, clean_package(path, data))
    starts = [0]
    for piece in pieces:
        starts.append(starts[-1] + len(piece.text) + len(SEPARATOR))
    locations = tuple((start, piece.location) for start, piece in zip(starts, pieces, strict=False))
    text = SEPARATOR.join(piece.text for piece in pieces)
    builder = DocumentBuilder(Source(path, text, extracted=True, locations=locations))
    prose = Prose(builder)
    parts = _parts(pieces)
    for start, piece, (scope, markup) in zip(starts, pieces, parts, strict=False):
        builder.open()
        prose.copy(start, start + len(piece.text))
        builder.close(scope, markup)
    return builder.finish()


def _pieces(path: str, package: bytes) -> list[Piece]:
    from docx.opc.exceptions import OpcError  # noqa: PLC0415 - python-docx takes 100 ms and is for DOCX only
    from lxml.etree import XMLSyntaxError  # noqa: PLC0415 - see above

    from lint.readers.package import REOPEN  # noqa: PLC0415 - see `read`
    from lint.readers.word import read_pieces  # noqa: PLC0415 - see above

    try:
        return read_pieces(package)
    except (OpcError, XMLSyntaxError, KeyError, ValueError, AttributeError, TypeError) as error:
        raise ReadError(f"{path} : ce fichier n’est pas un document Word complet. {REOPEN}") from error


def _parts(pieces: list[Piece]) -> list[tuple[Scope, str]]:
    """Scope and markup of each piece: one headline at most."""
    parts = [(piece.part.scope or Scope.BODY, piece.part.markup) for piece in pieces]
    headings = [number for number, (scope, _) in enumerate(parts) if scope in HEADINGS]
    titles = [number for number in headings if parts[number][0] is Scope.HEADLINE]
    for number in titles[1:]:
        parts[number] = (Scope.SUBHEAD, parts[number][1])
    if not headings and len(parts) > 1 and parts[0][0] is Scope.BODY and may_be_headline(pieces[0].text):
        parts[0] = (Scope.HEADLINE, "heading.h1")
    return parts
