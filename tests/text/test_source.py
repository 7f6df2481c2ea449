import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text import Position, Source


def lines(source: Source) -> list[str]:
    spans = (source.line_span(number + 1) for number in range(len(source.line_starts)))
    return [source.text[span.start : span.end] for span in spans]


def test_lines_end_at_crlf_cr_and_lf_only() -> None:
    source = Source("a.txt", "un\r\ndeux\rtrois\n\u2028quatre\x0b😀x")
    assert source.line_starts == (0, 4, 9, 15)
    assert lines(source) == ["un", "deux", "trois", "\u2028quatre\x0b😀x"]
    assert source.position(4) == Position(4, 2, 1)
    assert source.position(len(source.text)) == Position(25, 4, 11)


@given(st.text(st.sampled_from("a😀\r\n")))
def test_lines_and_columns_give_the_offset_back(text: str) -> None:
    source = Source("a.txt", text)
    for offset in range(len(text) + 1):
        position = source.position(offset)
        assert source.line_starts[position.line - 1] + position.column - 1 == offset
    assert lines(source) == re.split("\r\n|\r|\n", text)


def test_locations() -> None:
    source = Source("a.docx", "un\n\ndeux", extracted=True, locations=((0, "paragraphe 1"), (4, "paragraphe 3")))
    places = [source.location(offset) for offset in (0, 3, 4, 8)]
    assert places == ["paragraphe 1", "paragraphe 1", "paragraphe 3", "paragraphe 3"]
    assert Source("a.txt", "un").location(0) is None


def test_encoding_keeps_the_bom_and_refuses_what_the_encoding_lacks() -> None:
    assert Source("a.txt", "été", "utf-16-le", b"\xff\xfe").encode("é") == b"\xff\xfe\xe9\x00"
    with pytest.raises(UnicodeEncodeError):
        Source("a.txt", "été", "cp1252").encode("→")
