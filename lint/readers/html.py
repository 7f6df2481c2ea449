"""HTML: the text of an article as a browser shows it, through the standard library's parser.

`title` and the first `h1` are headlines, other headings subheads; `class`, `role` or `itemprop` may name a standfirst
or a byline (`class="article__chapo"`). Text outside any paragraph makes paragraphs of its own. Attributes, scripts,
styles, navigation, forms and deleted text are no prose; inline code and images become one OBJECT each, `pre` a block
of code. White space is collapsed, entities are resolved, `br` is a line break, `q` has its French marks. Comments that
speak to the linter become directives. Front matter is read as in Markdown.
"""

from __future__ import annotations

from lint.readers.front_matter import read_front_matter
from lint.readers.prose import Prose
from lint.text import Document, DocumentBuilder
from lint.text.encoding import decode


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    """The document of an HTML file; raises ReadError when it cannot be decoded, never for broken HTML."""
    from lint.readers.elements import read_html  # noqa: PLC0415 - loads html.parser, for HTML only

    source = decode(path, data, encoding)
    builder = DocumentBuilder(source)
    prose = Prose(builder)
    body, metadata = read_front_matter(builder, prose)
    directives = read_html(builder, prose, source.text[body:], body)
    return builder.finish(metadata, tuple(directives))
