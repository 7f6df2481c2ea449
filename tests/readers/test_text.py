import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import text
from lint.text import OBJECT, Document
from tests.readers.contract import check
from tests.readers.outcome import orders, origins, parts

LONG = "Le conseil municipal a voté mardi soir, par vingt voix contre douze, un budget en hausse de trois pour cent."
OTHER = "L’opposition, qui avait demandé le report du scrutin, a quitté la salle avant la fin de la séance publique."


def _read(words: str) -> Document:
    return check(text, "a.txt", words.encode())


def _texts(words: str) -> list[str]:
    return [content for _, _, content in parts(_read(words))]


def test_one_paragraph_a_line() -> None:
    assert parts(_read(f"Le budget est voté\n{LONG}\n{OTHER}\nUne courte phrase.\n")) == [
        ("headline", "heading.h1", "Le budget est voté"),
        ("body", "paragraph", LONG),
        ("body", "paragraph", OTHER),
        ("body", "paragraph", "Une courte phrase."),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_hard_wrapped_lines_are_one_paragraph(end: str) -> None:
    words = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in (LONG, OTHER))
    document = _read(words.replace("\n", end))
    assert [content.replace("\n", " ") for _, _, content in parts(document)] == [LONG, OTHER]
    assert origins(document) == [block.replace("\n", end) for block in words.split("\n\n")]


def test_hard_wrapped_paragraphs_without_blank_lines_end_where_the_next_word_had_room() -> None:
    words = "\n".join(textwrap.fill(paragraph, 60) for paragraph in (LONG, OTHER, "Court.", LONG))
    assert [content.replace("\n", " ") for content in _texts(words)] == [LONG, OTHER, "Court.", LONG]


def test_a_stray_line_end_inside_a_sentence_is_soft() -> None:
    assert _texts(f"{LONG}\nLe maire a dit\nqu’il partait.\n{OTHER}") == [LONG, "Le maire a dit\nqu’il partait.", OTHER]


def test_spaces_around_line_ends_are_left_out() -> None:
    document = _read("Il a dit  \n   qu’il partait. \n")
    assert parts(document) == [("body", "paragraph", "Il a dit\nqu’il partait.")]
    assert origins(document) == ["Il a dit  \n   qu’il partait."]


def test_subheads_stand_alone_between_paragraphs() -> None:
    document = _read(f"Titre\n\n{LONG}\n\nUn vote serré\n\n{OTHER}\n\nEt maintenant ?\n\n{LONG}\n\nDe notre bureau")
    assert [part[:2] for part in parts(document)] == [
        ("headline", "heading.h1"),
        ("body", "paragraph"),
        ("subhead", "heading.h2"),
        ("body", "paragraph"),
        ("subhead", "heading.h2"),
        ("body", "paragraph"),
        ("body", "paragraph"),
    ]


@pytest.mark.parametrize(
    "line", ["Il part.", "il part", "Suite :", "Il part. Elle reste", "« Il part. »", "Il part…", "x" * 101]
)
def test_what_is_no_subhead(line: str) -> None:
    assert [scope for scope, _, _ in parts(_read(f"{LONG}\n\n{line}\n\n{OTHER}"))] == ["body"] * 3


def test_short_lines_in_a_row_are_no_subheads() -> None:
    words = f"{LONG}\n\nPSG – Lens 3-1\n\nLyon – Nice 2-2\n\n{OTHER}"
    assert [scope for scope, _, _ in parts(_read(words))] == ["body"] * 4


def test_a_lone_line_is_no_headline() -> None:
    assert parts(_read("Le budget est voté")) == [("body", "paragraph", "Le budget est voté")]


def test_credit_and_byline_come_before_the_headline() -> None:
    words = f" PHOTO/JEANNE MARTIN/AFP\n\nPar Jeanne Martin\n\nLe budget est voté\n\n{LONG}"
    assert parts(_read(words)) == [
        ("caption", "paragraph", "PHOTO/JEANNE MARTIN/AFP"),
        ("byline", "paragraph", "Par Jeanne Martin"),
        ("headline", "heading.h1", "Le budget est voté"),
        ("body", "paragraph", LONG),
    ]


def test_list_items_lose_their_marks() -> None:
    document = _read("Trois points :\n- le budget\n• la dette\n  et ses intérêts\n* l’impôt\n1. la fin\n-5 degrés\n")
    assert parts(document) == [
        ("body", "paragraph", "Trois points :"),
        ("list", "list", "le budget"),
        ("list", "list", "la dette\net ses intérêts"),
        ("list", "list", "l’impôt"),
        ("list", "list", "la fin"),
        ("body", "paragraph", "-5 degrés"),
    ]


def test_comments_and_ornaments_are_no_prose() -> None:
    words = (
        f"{LONG}\n<!-- cassetin: ignore[style/x] voulu -->\n{OTHER}\n***\n<!-- une note -->\n  <!-- vale off -->\nFin."
    )
    document = _read(words)
    assert [content for _, _, content in parts(document)] == [LONG, OTHER, "Fin."]
    assert orders(document) == [
        ("ignore[style/x] voulu", "<!-- cassetin: ignore[style/x] voulu -->"),
        ("off", "<!-- vale off -->"),
    ]


def test_front_matter_is_read_as_in_markdown() -> None:
    document = _read(f"---\ntitre: Le budget\nrubrique: 12\n---\n{LONG}")
    assert parts(document) == [("headline", "frontmatter.titre", "Le budget"), ("body", "paragraph", LONG)]
    assert document.metadata == {"titre": "Le budget", "rubrique": "12"}


def test_dashes_around_prose_are_no_front_matter() -> None:
    assert _texts(f"---\n{LONG}\n---\n{OTHER}") == [LONG, OTHER]


def test_addresses_are_objects() -> None:
    assert _texts("Voir (https://a.test/b_(c)), www.a.test. Écrire à x.y@a.test !") == [
        f"Voir ({OBJECT}), {OBJECT}. Écrire à {OBJECT} !"
    ]


def test_letters_with_combining_accents_are_composed() -> None:
    document = _read("Un e\u0301te\u0301.")
    assert parts(document) == [("body", "paragraph", "Un été.")]
    assert origins(document) == ["Un e\u0301te\u0301."]


def test_an_empty_file_is_an_empty_document() -> None:
    document = _read(" \n\n \r\n")
    assert (document.text, document.blocks, document.runs) == ("", (), ())


@given(st.lists(st.sampled_from((LONG, OTHER)), min_size=1, max_size=5), st.integers(50, 90))
def test_any_wrapping_gives_the_paragraphs_back(paragraphs: list[str], width: int) -> None:
    words = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in paragraphs)
    assert [content.replace("\n", " ") for content in _texts(words)] == paragraphs
