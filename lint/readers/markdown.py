"""Markdown: CommonMark with tables, footnotes, strikethrough and front matter, through pyromark.

The first heading of level 1 is the headline, the others are subheads. A short paragraph that stands right after the
headline (or after front matter with a title) and is wholly in bold or italics is the standfirst; one that is an image
and a text wholly in bold or italics is a caption, as is an image's title. Whatever stands in a block quote has the
scope QUOTE. Inline code, images and addresses become one OBJECT each; raw HTML is read as in an HTML file, footnotes
where they are defined. HTML comments that speak to the linter become directives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.readers.front_matter import read_front_matter
from lint.readers.prose import Prose
from lint.text import Document, DocumentBuilder
from lint.text.encoding import decode

if TYPE_CHECKING:
    from pyromark.event import Event, Range

LONE_CR = re.compile(r"\r(?!\n)")


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    """The document of a Markdown file; raises ReadError when it cannot be decoded."""
    from lint.readers.marked import Writer  # noqa: PLC0415 - only where there is Markdown

    source = decode(path, data, encoding)
    builder = DocumentBuilder(source)
    prose = Prose(builder)
    body, metadata = read_front_matter(builder, prose)
    writer = Writer(builder, prose, body)
    # Around code fences, the parser does not see that a lone CR ends a line.
    text = LONE_CR.sub("\n", source.text[body:])
    for event, place in _events(text):
        writer.take(event, place["start"], place["end"])
    return builder.finish(metadata, writer.directives)


def _events(text: str) -> Iterator[tuple[Event, Range]]:
    from pyromark import Options, events_with_range  # noqa: PLC0415 - only where there is Markdown

    options = Options.ENABLE_TASKLISTS | Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_STRIKETHROUGH
    return events_with_range(text, options=options)
