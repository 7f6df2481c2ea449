from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import markdown
from lint.text import Document
from tests.readers.contract import check
from tests.readers.outcome import origin, origins, parts


def _read(words: str) -> Document:
    return check(markdown, "a.md", words.encode())


def test_keys_give_the_parts() -> None:
    document = _read(
        "---\n"
        "title: Le budget\n"
        "chapo: Il est voté.\n"
        "auteur: Jeanne Martin\n"
        "note: À relire\n"
        "seo:\n"
        "  description: Tout sur le vote.\n"
        "date: 2024-11-01\n"
        "slug: le-budget\n"
        "image: /img/vote.jpg\n"
        "tags: [ville, le vote]\n"
        "une: true\n"
        "---\n"
        "Le texte.\n"
    )
    assert parts(document) == [
        ("headline", "frontmatter.title", "Le budget"),
        ("standfirst", "frontmatter.chapo", "Il est voté."),
        ("byline", "frontmatter.auteur", "Jeanne Martin"),
        ("metadata", "frontmatter.note", "À relire"),
        ("standfirst", "frontmatter.seo.description", "Tout sur le vote."),
        ("body", "paragraph", "Le texte."),
    ]
    assert document.metadata == {
        "title": "Le budget",
        "chapo": "Il est voté.",
        "auteur": "Jeanne Martin",
        "note": "À relire",
        "seo.description": "Tout sur le vote.",
        "date": "2024-11-01",
        "slug": "le-budget",
        "image": "/img/vote.jpg",
        "tags.0": "ville",
        "tags.1": "le vote",
        "une": "true",
    }


@pytest.mark.parametrize(
    ("written", "texts", "source"),
    [
        ("Le budget  # note", ["Le budget"], ["Le budget"]),
        ("Le budget\n  de la ville", ["Le budget\nde la ville"], ["Le budget\n  de la ville"]),
        ("'L''été  arrive'", ["L'été  arrive"], ["L''été  arrive"]),
        ('"L\\"été\\u00e9 \\x41\\tb"', ['L"étéé A\tb'], ['L\\"été\\u00e9 \\x41\\tb']),
        ('"Le \\\n    budget"', ["Le budget"], ["Le \\\n    budget"]),
        ("|\n  Le budget\n  de la ville\n\n  Il est voté.\n", ["Le budget\nde la ville", "Il est voté."], None),
        (">-  # note\n  Le budget\n  de la ville", ["Le budget\nde la ville"], ["Le budget\n  de la ville"]),
        ('&a "Le budget"', ["Le budget"], ["Le budget"]),
        ("!!str Le budget", ["Le budget"], ["Le budget"]),
        ('"\\ud83d"', ["\ufffd"], ["\\ud83d"]),
        ("😀 le budget", ["😀 le budget"], ["😀 le budget"]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_scalars_of_every_style_keep_their_places(
    written: str, texts: list[str], source: list[str] | None, end: str
) -> None:
    document = _read(f"---\navant: 1\ntitre: {written}\n---\n\nLe texte.\n".replace("\n", end))
    assert [text for _, _, text in parts(document)] == [*texts, "Le texte."]
    if source:
        assert origins(document) == [*(text.replace("\n", end) for text in source), "Le texte."]


def test_escapes_map_to_themselves() -> None:
    document = _read("---\ntitre: \"L\\'un, \\\"l'autre\\\"\"\nchapo: 'C''est'\n---\n")
    assert origin(document, "C") == "C"
    assert origin(document, "'est") == "''"


def test_a_headline_with_a_colon_is_read_line_by_line() -> None:
    document = _read("---\ntitre: Budget : la ville vote\nchapo: 'Un vote : serré'\nvide:\n---\nLe texte.\n")
    assert parts(document) == [
        ("headline", "frontmatter.titre", "Budget : la ville vote"),
        ("standfirst", "frontmatter.chapo", "Un vote : serré"),
        ("body", "paragraph", "Le texte."),
    ]
    assert document.metadata == {"titre": "Budget : la ville vote", "chapo": "Un vote : serré"}


@pytest.mark.parametrize(
    "words", ["---\ntitre: x y\n", "----\ntitre: x y\n---\n", "\n---\ntitre: x y\n---\n", "--- x\ntitre: x y\n---\n"]
)
def test_what_is_no_front_matter(words: str) -> None:
    document = _read(words)
    assert not document.metadata
    assert [scope for scope, _, _ in parts(document)] in ([], ["body"], ["subhead"])


def test_an_alias_is_read_once() -> None:
    document = _read("---\ntitre: &t Le budget\nautre: *t\nboucle: &b [*b]\n---\n")
    assert parts(document) == [("headline", "frontmatter.titre", "Le budget")]


def test_deep_or_long_front_matter_does_no_harm() -> None:
    deep = "[" * 5_000
    assert _read(f"---\ntitre: {deep}\n---\n").metadata == {"titre": deep}
    assert not _read("---\n" + "cle: valeur\n" * 6_000 + "---\n").metadata


WORDS = st.text(st.sampled_from("aé'\"\\ 😀:#-\n"), min_size=1, max_size=20).filter(str.strip)


@given(WORDS)
def test_texts_in_quotes_come_back_whole(words: str) -> None:
    single = "'" + words.replace("'", "''").replace("\n", "\n\n  ") + "'"
    double = '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    document = _read(f"---\ntitre: {single}\nchapo: {double}\n---\n")
    assert document.metadata["chapo"] == words
    texts = [text for scope, _, text in parts(document) if scope == "standfirst"]
    assert texts == [words]
    places = [document.source_span(block.span) for block in document.blocks]
    assert all(before.end <= after.start for before, after in pairwise(places))
