from hypothesis import given
from hypothesis import strategies as st

from lint.text import Document, DocumentBuilder, Scope, Source, SourceSpan, Span


def _document() -> Document:
    builder = DocumentBuilder(Source("a.md", "# A&amp;B\n\nmot"))
    builder.open()
    builder.copy(2, 3)
    builder.derive("&", 3, 8)
    builder.copy(8, 9)
    builder.close(Scope.HEADLINE, "heading.h1")
    builder.open()
    builder.copy(11, 14)
    builder.close(Scope.BODY)
    return builder.finish()


def test_spans_map_from_their_first_code_point_to_the_end_of_their_last() -> None:
    document = _document()
    assert document.source_span(Span(0, 3)) == SourceSpan(2, 9)
    assert document.source_span(Span(1, 2)) == SourceSpan(3, 8)
    assert document.source_span(Span(2, 6)) == SourceSpan(8, 12)
    assert document.source_span(Span(2, 2)) == SourceSpan(8, 8)
    assert document.source_span(Span(3, 4)) == SourceSpan(9, 9)


def test_an_empty_document_maps_to_the_start() -> None:
    assert DocumentBuilder(Source("a.txt", "")).finish().source_span(Span(0, 0)) == SourceSpan(0, 0)


def test_block_at() -> None:
    assert [_document().block_at(offset) for offset in range(9)] == [0, 0, 0, None, None, 1, 1, 1, None]


@given(st.integers(0, 8), st.integers(0, 8))
def test_a_span_inside_another_stays_inside_it(first: int, second: int) -> None:
    document = _document()
    start, end = sorted((first, second))
    inner, outer = document.source_span(Span(start, end)), document.source_span(Span(0, 8))
    assert outer.start <= inner.start <= inner.end <= outer.end
