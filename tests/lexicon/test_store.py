from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.lexicon.analysis import Tag
from lint.lexicon.store import Columns, UnusableError, cut, encode, join

VERSION = "0" * 32
FORMS = st.text(st.sampled_from("aeélstœ'-"), min_size=1, max_size=6)
TAGS = st.sampled_from([Tag("NOUN", "m", "s"), Tag("NOUN", "f", "p"), Tag("VERB", "", "", "3", "ind", "pre")])
BOOKS = st.dictionaries(FORMS, st.sets(st.tuples(FORMS, TAGS), max_size=3), max_size=12)


def columns(content: bytes, version: str = VERSION) -> Columns:
    return Columns(memoryview(content), version)


@given(FORMS, FORMS)
def test_an_edit_gives_the_text_back(key: str, text: str) -> None:
    assert join(key, cut(key, text)) == text


@given(BOOKS)
def test_what_is_written_is_read(book: dict[str, set[tuple[str, Tag]]]) -> None:
    found = columns(encode(book, {}, VERSION))
    lemmas = {lemma for readings in book.values() for lemma, _ in readings}
    assert set(found.trie) == book.keys() | lemmas
    assert {form for form, place in found.trie.items() if found.bundles[place]} == book.keys()
    for form, readings in book.items():
        spelling, *rest = found.bundle(found.bundles[found.trie[form]]).split("\t")
        fields = [reading.split("|") for reading in rest]
        assert (spelling, {(join(form, edit), Tag(*tag)) for edit, *tag in fields}) == ("both", readings)
    for lemma in lemmas:
        edits = found.paradigm(found.lemmas[found.trie[lemma]]).split("\t")
        assert [join(lemma, edit) for edit in edits] == sorted(
            form for form, readings in book.items() if lemma in {name for name, _ in readings}
        )


def test_the_spelling_of_a_form() -> None:
    found = columns(encode({"aout": {("août", Tag("NOUN", "m", "s"))}}, {"aout": "1990"}, VERSION))
    assert found.bundle(found.bundles[found.trie["aout"]]) == "1990\t2,ût|NOUN|m|s|||"


@given(st.integers(min_value=0), st.integers(min_value=1, max_value=255))
def test_a_changed_byte_is_noticed(place: int, change: int) -> None:
    content = bytearray(encode({"chat": {("chat", Tag("NOUN", "m", "s"))}}, {}, VERSION))
    content[place % len(content)] ^= change
    with pytest.raises(UnusableError):
        columns(bytes(content))


@pytest.mark.parametrize("size", [0, 1, 60, 100])
def test_a_file_cut_short_is_noticed(size: int) -> None:
    with pytest.raises(UnusableError):
        columns(encode({"chat": set()}, {}, VERSION)[:size])


def test_another_version_is_noticed() -> None:
    with pytest.raises(UnusableError):
        columns(encode({"chat": set()}, {}, VERSION), "1" * 32)
