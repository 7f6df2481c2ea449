"""Every reader keeps the promises of the text model, whatever it is given."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import reader
from tests.readers.contract import FRAGMENTS, check

TEXTS = {"text": "a.txt", "markdown": "a.md", "html": "a.html"}
DRAFTS = st.lists(st.sampled_from(FRAGMENTS), max_size=40).map("".join) | st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
)
ENCODINGS = st.sampled_from([(b"", "utf-8"), (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")])


@pytest.mark.parametrize("name", TEXTS)
@given(text=DRAFTS, encoding=ENCODINGS)
def test_every_text_keeps_the_contract(name: str, text: str, encoding: tuple[bytes, str]) -> None:
    bom, codec = encoding
    data = bom + text.encode(codec)
    if not bom and (text.startswith(("%PDF-", "{\\rtf", "\ufeff")) or _has_controls(text)):
        return
    check(reader(name), TEXTS[name], data)


def _has_controls(text: str) -> bool:
    return any(letter < " " and letter not in "\t\n\v\f\r\x1a\x1b" for letter in text)
