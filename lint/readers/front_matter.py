"""YAML front matter: its texts become blocks, the whole becomes the document's metadata."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from lint.readers.prose import Prose
from lint.text import DocumentBuilder, Scope
from lint.text.source import LINE_END

if TYPE_CHECKING:
    from lint.readers.scalars import Scalar

FENCED = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|\Z)", re.DOTALL)
LIMIT = 65_536
"""Code points; longer front matter is data, not the heading of an article, and is left unread."""

SCOPES = {
    **dict.fromkeys(("title", "titre", "headline"), Scope.HEADLINE),
    **dict.fromkeys(
        ("description", "chapo", "chapeau", "summary", "standfirst", "excerpt", "subtitle", "sous-titre"),
        Scope.STANDFIRST,
    ),
    **dict.fromkeys(("author", "auteur", "byline", "signature"), Scope.BYLINE),
}
IDENTIFIER = re.compile(r"[!-~]*")
CAPITALISED = re.compile(r"[A-Z][a-z]+(?:['-][A-Za-z]+)*[.!?]?")

LINE = re.compile(r"[^\r\n]+")
KEY = re.compile(r"([\w-]+)[ \t]*:[ \t]+(\S.*)")
PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")
BLOCK_HEADER = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?[ \t\r\n]*")

BREAK = r"(?<![ \t])[ \t]*(\r\n|\r|\n)[ \t\r\n]*"
ESCAPE = r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|(?:\r\n|\r|\n)[ \t\r\n]*|.)"
UNITS = {"'": re.compile(f"{BREAK}|''"), '"': re.compile(f"{BREAK}|{ESCAPE}", re.DOTALL)}
PLAIN = re.compile(BREAK)
ESCAPED = {"n": "\n", "t": "\t", "r": " ", "N": "\n", "L": "\n", "P": "\n", "_": "\u00a0", "0": "", "a": "", "e": ""}
"""Escapes by one letter, as far as they may stand in a text; other characters stand for themselves."""

SURROGATES = range(0xD800, 0xE000)


def read_front_matter(builder: DocumentBuilder, prose: Prose) -> tuple[int, dict[str, str]]:
    """Add the texts of the front matter; where the body begins in the source, and all scalars by dotted key.

    What YAML refuses (a headline with a colon, not in quotes) is read line by line, as the writer meant it. A text
    is prose under a key of an article's parts, or when it reads like words rather than an identifier or a path.
    """
    scalars, body = _scalars(builder.source.text)
    for scalar in scalars:
        if scalar.is_text and _is_prose(scalar):
            _add(builder, prose, scalar)
    return body, {scalar.key: scalar.value for scalar in scalars}


def _scalars(text: str) -> tuple[tuple[Scalar, ...], int]:
    fenced = FENCED.match(text) if text.startswith("---") else None
    if fenced is None or len(fenced[1]) > LIMIT:
        return (), 0
    from lint.readers.scalars import scalars  # noqa: PLC0415 - loads PyYAML: 20 ms, only where there is front matter

    found = scalars(text[: fenced.end(1)])  # the first fence is YAML's own mark of a document's start
    if found is None:
        found = _from_lines(text, fenced.start(1), fenced.end(1))
        if not found and fenced[1].strip():
            return (), 0
    return found, fenced.end()


def _from_lines(text: str, start: int, end: int) -> tuple[Scalar, ...]:
    from lint.readers.scalars import Scalar  # noqa: PLC0415 - see _scalars

    scalars = []
    for line in LINE.finditer(text, start, end):
        found = KEY.fullmatch(line[0].rstrip())
        if found is None:
            continue
        words, first = found[2], line.start() + found.start(2)
        style = words[0] if len(words) > 1 and words[0] in UNITS and words[-1] == words[0] else ""
        value = words[1:-1] if style else words
        scalars.append(Scalar(found[1], value, first, first + len(words), style, is_text=True))
    return tuple(scalars)


def _is_prose(scalar: Scalar) -> bool:
    text = scalar.value.strip()
    return _name(scalar) in SCOPES or not IDENTIFIER.fullmatch(text) or CAPITALISED.fullmatch(text) is not None


def _name(scalar: Scalar) -> str:
    return scalar.key.rpartition(".")[2].lower()


def _add(builder: DocumentBuilder, prose: Prose, scalar: Scalar) -> None:
    scope = SCOPES.get(_name(scalar), Scope.METADATA)
    markup = "frontmatter." + "-".join(scalar.key.split())
    start, end = _inside(builder.source.text, scalar)
    builder.open()
    for unit in UNITS.get(scalar.style, PLAIN).finditer(builder.source.text, start, end):
        prose.copy(start, unit.start())
        start = unit.end()
        if not unit[1]:
            prose.derive(_meaning(unit[0]), unit.start(), unit.end())
        elif len(LINE_END.findall(unit[0])) == 1:
            prose.line_break(*unit.span(1))
        else:
            builder.close(scope, markup)
            builder.open()
    prose.copy(start, end)
    builder.close(scope, markup)


def _inside(text: str, scalar: Scalar) -> tuple[int, int]:
    """Where the content lies: without anchor and tag, quotes, block mark, and blanks at the end."""
    start, end = _skip(PROPERTIES, text, scalar.start, scalar.end), scalar.end
    if scalar.style in UNITS:
        return start + 1, end - 1
    if scalar.style:
        start = _skip(BLOCK_HEADER, text, start, end)
    return start, start + len(text[start:end].rstrip(" \t\r\n"))


def _skip(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = pattern.match(text, start, end)
    return found.end() if found else start


def _meaning(escape: str) -> str:
    """What `''` or a backslash and what follows stand for."""
    if escape[1] in "xuU":
        code = int(escape[2:], 16)  # noqa: FURB166 - the prefix is YAML's, not Python's
        return chr(code) if code <= sys.maxunicode and code not in SURROGATES else "\ufffd"
    return "" if escape[1] in "\r\n" else ESCAPED.get(escape[1], escape[1])
