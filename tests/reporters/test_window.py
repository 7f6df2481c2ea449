from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.reporters.window import Window, visible
from lint.reporters.window import window as window_of
from lint.text import SourceSpan


def window(line: str, start: int, end: int, width: int) -> Window:
    """The window of a line that has others around it."""
    text = f"avant\n{line}\naprès"
    return window_of(text, SourceSpan(6, 6 + len(line)), SourceSpan(6 + start, 6 + end), width)


CASES = {
    "fits": ("un mot ici", 3, 6, 40, Window("un mot ici", 3, 3)),
    "tab": ("\tmot", 1, 4, 40, Window("    mot", 4, 3)),
    "wide": ("東京 est", 1, 2, 40, Window("東京 est", 2, 2)),
    "emoji": ("👍 oui", 2, 5, 40, Window("👍 oui", 3, 3)),
    "combining": ("e\u0301te\u0301", 2, 5, 40, Window("e\u0301te\u0301", 1, 2)),
    "Korean letters": ("\u1112\u1161\u11ab x", 4, 5, 40, Window("\u1112\u1161\u11ab x", 3, 1)),
    "nothing marked": ("mot", 3, 3, 40, Window("mot", 3, 1)),
    "control code": ("a\x1b[31mb", 1, 2, 40, Window("a␛[31mb", 1, 1)),
    "reordering": ("a\u202eb", 0, 3, 40, Window("a\ufffdb", 0, 3)),
    "cut on both sides": ("abcdefghijklmnopqrstuvwxyz", 12, 14, 10, Window("…jklmnopq…", 4, 2)),
    "cut on the right": ("abcdefghijklmnopqrstuvwxyz", 0, 2, 10, Window("abcdefgh…", 0, 2)),
    "cut on the left": ("abcdefghijklmnopqrstuvwxyz", 24, 26, 10, Window("…stuvwxyz", 7, 2)),
    "longer than the line": ("abcdefghijklmnopqrstuvwxyz", 2, 20, 10, Window("…cdefghij…", 1, 8)),
    "very long line": ("a" * 10_000 + "bcd" + "e" * 10_000, 10_000, 10_003, 11, Window("…aaabcdeee…", 4, 3)),
    "beyond the line": ("abc", 1, 9, 40, Window("abc", 1, 2)),
    "no cut inside a letter": ("aaaaaaaae\u0301bcd", 10, 13, 5, Window("…bcd", 1, 3)),
}


@pytest.mark.parametrize(("line", "start", "end", "width", "expected"), CASES.values(), ids=CASES)
def test_window(line: str, start: int, end: int, width: int, expected: Window) -> None:
    assert window(line, start, end, width) == expected


def cells(text: str) -> int:
    """Terminal cells of a text of the alphabet below."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) == "W" else 1 for char in text
    )


@given(st.data(), st.text(alphabet="ab é東👍\u0301", max_size=60), st.integers(20, 50))
def test_the_carets_stand_under_the_span(data: st.DataObject, line: str, width: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    seen = window(line, start, end, width)
    assert cells(seen.text) <= width
    if cells(line[start:end]) <= width - 2 and cells(line[start:end]):
        before = next(at for at in range(len(seen.text) + 1) if cells(seen.text[:at]) >= seen.before)
        assert seen.text[before:].lstrip("\u0301").startswith(line[start:end].lstrip("\u0301"))
        assert seen.under == cells(line[start:end])


def test_visible_keeps_to_one_line() -> None:
    assert visible("a\nb\x1b[2J\x07é") == "a b␛[2J␇é"
