r"""Plain text: paragraphs, headline, subheads, list items, told by their lines.

Blank lines always separate. A single line end is a *soft wrap*, and its lines one paragraph, when

- the next line is indented and continues a list item; or
- the line does not end a sentence and the next one begins in lower case; or
- the file is hard-wrapped (nearly no line is longer than WRAPPED, and more than half of the single line ends are
  followed by lower case) and the next word would not have fitted on the line.

Else it ends a paragraph: many newsrooms write one paragraph a line. What a paragraph is:

- a line "- …", "* …" or "• …": a list item;
- a first short line that does not end a sentence, with more to come: the headline;
- a short line "Par Jean Dupont": the byline; a photo's credit: a caption;
- a short line that does not end a sentence (a question may) with paragraphs before and after it: a subhead.

Front matter between `---` lines is read as in Markdown. An HTML comment `<!-- cassetin: … -->` on lines of its own is
a directive. Lines without letter or digit ("***") are ornaments, not prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lint.readers.directives import directive
from lint.readers.front_matter import read_front_matter
from lint.readers.prose import Prose
from lint.readers.shape import HEADLINE, ends_sentence, may_be_title
from lint.text import Directive, Document, DocumentBuilder, Scope
from lint.text.encoding import decode

WRAPPED = 100
"""Code points; longer lines are not wrapped by hand or by an editor."""
OVERLONG_SHARE = 0.02
"""Share of longer lines (addresses, tables) that a hard-wrapped file may have."""
SLACK = 8
"""Code points by which the right edge of wrapped lines may be ragged."""
SUBHEAD = 100
"""Code points of the longest subhead."""

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
ITEM = re.compile(r"(?:[-*•▪◦‣·]|\d{1,2}[.)])[ \t\u00a0]+(?=\S)")
TWO_SENTENCES = re.compile(r"\w\w[.!?…][»”\"]?\s+\S")
WORDLESS = re.compile(r"[\W_]*")
BYLINE = re.compile(r"(?:Par|PAR|Propos recueillis par|De notre correspondante?)\s+[A-ZÀ-Ý][^.!?;:]{1,60}")
CREDIT = re.compile(
    r"©|\bPHOTOS? ?[/:]|\b[Pp]hotos? ?[:/]|\b[Cc]rédits?(?: photos?)? ?:|/ ?(?:AFP|AP|REUTERS|SIPA|EPA)\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its margins; offsets in the source of its text and of its line end."""

    text: str
    start: int
    end: int
    break_start: int
    break_end: int
    indented: bool


Paragraph = list[Line]


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    """The document of a plain text file; raises ReadError when it cannot be decoded."""
    source = decode(path, data, encoding)
    builder = DocumentBuilder(source)
    prose = Prose(builder)
    body, metadata = read_front_matter(builder, prose)
    directives: list[Directive] = []
    paragraphs = _paragraphs(list(_chunks(_lines(source.text, body), directives)))
    first = _first(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        _add(builder, prose, paragraph, *_part(paragraphs, number, first))
    return builder.finish(metadata, tuple(directives))


def _lines(text: str, start: int) -> Iterator[Line]:
    for found in LINE.finditer(text, start):
        whole = found[1]
        words = whole.strip(" \t")
        first = found.start() + len(whole) - len(whole.lstrip(" \t"))
        yield Line(words, first, first + len(words), found.end(1), found.end(), first > found.start())


def _chunks(lines: Iterable[Line], directives: list[Directive]) -> Iterator[Paragraph]:
    """Stretches of lines between blank lines, ornaments and comments; what comments order goes to `directives`."""
    chunk: Paragraph = []
    for line in lines:
        comment = line.text.startswith("<!--") and line.text.endswith("-->")
        if not comment and not WORDLESS.fullmatch(line.text):
            chunk.append(line)
            continue
        if comment and (order := directive(line.text, line.start)):
            directives.append(order)
        if chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _paragraphs(chunks: Sequence[Paragraph]) -> list[Paragraph]:
    width = _width(chunks)
    paragraphs = []
    for chunk in chunks:
        current = [chunk[0]]
        for line in chunk[1:]:
            if _is_soft(current, line, width):
                current.append(line)
            else:
                paragraphs.append(current)
                current = [line]
        paragraphs.append(current)
    return paragraphs


def _width(chunks: Sequence[Paragraph]) -> int | None:
    """The column at which a hard-wrapped text is wrapped, None when it is not wrapped."""
    lengths = [len(line.text) for chunk in chunks for line in chunk]
    fitting = [length for length in lengths if length <= WRAPPED]
    starts = [line.text[0] for chunk in chunks for line in chunk[1:]]
    lower = sum(start.islower() for start in starts)
    if len(lengths) - len(fitting) > OVERLONG_SHARE * len(lengths) or 2 * lower <= len(starts):
        return None
    return max(fitting)


def _is_soft(before: Paragraph, line: Line, width: int | None) -> bool:
    last = before[-1]
    if ITEM.match(line.text):
        return False
    if line.indented and ITEM.match(before[0].text):
        return True
    if line.text[0].islower() and not ends_sentence(last.text):
        return True
    word = len(line.text.split(None, 1)[0])
    return width is not None and len(last.text) + 1 + word > width - SLACK


def _first(paragraphs: Sequence[Paragraph]) -> int:
    """The number of the first paragraph after credits and bylines: where a headline may be."""
    numbers = (
        number for number, paragraph in enumerate(paragraphs) if not (_is_caption(paragraph) or _is_byline(paragraph))
    )
    return next(numbers, 0)


def _part(paragraphs: Sequence[Paragraph], number: int, first: int) -> tuple[Scope, str]:
    """Scope and markup of a paragraph, from itself and what stands around it."""
    paragraph = paragraphs[number]
    if ITEM.match(paragraph[0].text):
        return Scope.LIST, "list"
    if _is_caption(paragraph):
        return Scope.CAPTION, "paragraph"
    if _is_byline(paragraph):
        return Scope.BYLINE, "paragraph"
    if number + 1 < len(paragraphs):
        if number == first and _is_headline(paragraph):
            return Scope.HEADLINE, "heading.h1"
        if number and _is_subhead(paragraph) and _is_full(paragraphs[number - 1]) and _is_full(paragraphs[number + 1]):
            return Scope.SUBHEAD, "heading.h2"
    return Scope.BODY, "paragraph"


def _add(builder: DocumentBuilder, prose: Prose, paragraph: Paragraph, scope: Scope, markup: str) -> None:
    builder.open()
    first = paragraph[0]
    marker = ITEM.match(first.text) if scope is Scope.LIST else None
    prose.copy(first.start + (marker.end() if marker else 0), first.end)
    for before, line in pairwise(paragraph):
        prose.line_break(before.break_start, before.break_end)
        prose.copy(line.start, line.end)
    builder.close(scope, markup)


def _length(paragraph: Paragraph) -> int:
    return paragraph[-1].end - paragraph[0].start


def _is_byline(paragraph: Paragraph) -> bool:
    return len(paragraph) == 1 and BYLINE.fullmatch(paragraph[0].text) is not None


def _is_caption(paragraph: Paragraph) -> bool:
    text = paragraph[-1].text
    return _length(paragraph) <= HEADLINE and not ends_sentence(text) and CREDIT.search(text) is not None


def _is_headline(paragraph: Paragraph) -> bool:
    return _length(paragraph) <= HEADLINE and may_be_title(paragraph[-1].text)


def _is_subhead(paragraph: Paragraph) -> bool:
    text = paragraph[0].text
    short = len(paragraph) == 1 and len(text) <= SUBHEAD and may_be_title(text)
    return short and not text[0].islower() and TWO_SENTENCES.search(text) is None


def _is_full(paragraph: Paragraph) -> bool:
    """Whether it is a paragraph of the text's body, not another short line."""
    return _length(paragraph) > SUBHEAD or ends_sentence(paragraph[-1].text)
