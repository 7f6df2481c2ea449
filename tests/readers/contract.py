"""What holds of every document that a reader makes."""

from itertools import pairwise

from lint.readers import Reader
from lint.text import OBJECT, Block, Document, Run

FRAGMENTS = (
    *(
        "mot",
        "Le chat",
        "é",
        "e\u0301",
        "œ\u0323",
        "😀",
        "’",
        "«\u00a0oui\u00a0»",
        ".",
        ",",
        ": ",
        " ",
        "  ",
        "\t",
        "\u00a0",
    ),
    *("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\x0b", "\u2028", "---\n", "titre: x\n", "'", '"', "*", "**", "_", "~~"),
    *(
        "`",
        "``",
        "```\n",
        "[",
        "]",
        "](u)",
        '](u "t")',
        "![",
        "[^1]",
        "\n[^1]: ",
        "<",
        ">",
        "<b>",
        "</b>",
        "<a href='x'>",
    ),
    *(
        "<br>",
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<ul>",
        "<li>",
        "</ul>",
        "<h1>",
        "</h2>",
        "<blockquote>",
        "<pre>",
        "</pre>",
    ),
    *(
        "<td>",
        "<table>",
        "<code>",
        "</code>",
        "<script>",
        "</script>",
        "<nav>",
        "<!--",
        "-->",
        "<!-- cassetin: off -->",
    ),
    *("<!-- vale A.B = NO -->", "<![", "<!", "<?", "</", "&eacute;", "&eacute", "&amp;", "&#233;", "&#x41;", "&#", "&"),
    *(
        "&nbsp;",
        "&bogus;",
        "\\",
        "\\*",
        "\\|",
        "> ",
        "- ",
        "1. ",
        "    ",
        "# ",
        "## ",
        "===",
        "|",
        "| a | b |\n|---|---|\n",
    ),
    *("http://a.b/c_d", "www.a.fr", "x@y.fr", "<http://a.b>", "• ", "Par Jean Dupont", "\ufeff", "\u200d", "&#xD800;"),
)
"""Bits of all formats, whole and broken, to be put together at random."""


def check(reader: Reader, path: str, data: bytes) -> Document:
    """The document of a file, after every promise about it has been proved."""
    document = reader.read(path, data)
    assert document == reader.read(path, data)
    if not document.source.extracted:
        assert document.source.encode(document.source.text) == data
    _check_blocks(document)
    _check_runs(document)
    for block in document.blocks:
        _check_block(document, block)
    _check_names(document)
    return document


def _check_blocks(document: Document) -> None:
    at = 0
    for number, block in enumerate(document.blocks):
        assert document.text[at : block.span.start] == ("\n\n" if number else "")
        words = document.text[block.span.start : block.span.end]
        assert words.replace(OBJECT, "").strip()
        assert block.markup
        at = block.span.end
    assert at == len(document.text)


def _check_runs(document: Document) -> None:
    for before, run in pairwise(document.runs):
        assert before.end <= run.start
    for run in document.runs:
        assert run.start < run.end
        assert 0 <= run.source_start <= run.source_end <= len(document.source.text)
        if run.copied:
            copy = document.source.text[run.source_start : run.source_end]
            assert document.text[run.start : run.end] == copy


def _check_block(document: Document, block: Block) -> None:
    runs = [run for run in document.runs if run.start < block.span.end and block.span.start < run.end]
    assert (runs[0].start, runs[-1].end) == (block.span.start, block.span.end)
    for before, run in pairwise(runs):
        assert before.end == run.start
        assert before.source_end <= run.source_start
    for run in runs:
        _check_places(document, run)


def _check_places(document: Document, run: Run) -> None:
    number = document.block_at(run.start)
    assert number is not None
    place = document.source_span(document.blocks[number].span)
    assert place.start <= run.source_start
    assert run.source_end <= place.end


def _check_names(document: Document) -> None:
    spans = [(span.start, -span.end) for span, _ in document.inlines]
    assert spans == sorted(spans)
    for span, name in document.inlines:
        number = document.block_at(span.start)
        assert name
        assert span.start < span.end
        assert number is not None
        assert document.blocks[number].span.contains(span)
    for directive in document.directives:
        comment = document.source.text[directive.span.start : directive.span.end]
        assert comment.startswith("<!--")
        assert comment.endswith("-->")
