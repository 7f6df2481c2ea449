"""Documents in a form that reads well in a test."""

from lint.text import Document


def parts(document: Document) -> list[tuple[str, str, str]]:
    """Scope, markup and text of each block."""
    return [
        (block.scope.value, block.markup, document.text[block.span.start : block.span.end]) for block in document.blocks
    ]


def origins(document: Document) -> list[str]:
    """What stands in the source from the beginning to the end of each block."""
    spans = [document.source_span(block.span) for block in document.blocks]
    return [document.source.text[span.start : span.end] for span in spans]


def names(document: Document) -> list[tuple[str, str]]:
    """Text and name of each named stretch."""
    return [(document.text[span.start : span.end], name) for span, name in document.inlines]


def orders(document: Document) -> list[tuple[str, str]]:
    """What each directive says, and its whole comment."""
    return [
        (directive.text, document.source.text[directive.span.start : directive.span.end])
        for directive in document.directives
    ]


def origin(document: Document, words: str) -> str:
    """What the first occurrence of some words was made from."""
    start = document.text.index(words)
    run = next(run for run in document.runs if run.start <= start < run.end)
    if run.copied:
        place = run.source_start + start - run.start
        return document.source.text[place : place + len(words)]
    return document.source.text[run.source_start : run.source_end]
