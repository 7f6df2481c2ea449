from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis.quotations import Quotation, quotations
from lint.text import Block, Scope, Span

WORDS = '« » << >> “ ” „ " "" ‹ › ‘ ’ \' l’ mot mot. Oui 27 , ! — – ;'
PIECES = st.sampled_from([*WORDS.split(" "), " ", " ", "\u00a0", "\u202f", "\n"])
PARAGRAPHS = st.lists(PIECES, min_size=1, max_size=14).map("".join)
SCOPES = st.sampled_from([Scope.BODY, Scope.BODY, Scope.BODY, Scope.QUOTE, Scope.HEADLINE, Scope.CODE])


def document(paragraphs: Sequence[str], scopes: Sequence[Scope] = ()) -> tuple[str, tuple[Block, ...]]:
    blocks, at = [], 0
    for number, paragraph in enumerate(paragraphs):
        scope = scopes[number] if number < len(scopes) else Scope.BODY
        blocks.append(Block(Span(at, at + len(paragraph)), scope))
        at += len(paragraph) + 2
    return "\n\n".join(paragraphs), tuple(blocks)


def read(*paragraphs: str, scopes: Sequence[Scope] = ()) -> list[tuple[int, str, str]]:
    text, blocks = document(paragraphs, scopes)
    found = quotations(text, blocks)
    return [
        (quotation.depth, quotation.marks, text[quotation.inner.start : quotation.inner.end]) for quotation in found
    ]


def test_a_quotation_has_its_marks_in_its_span_and_not_in_its_inner_one() -> None:
    text, blocks = document(["Il dit : «\u00a0Non !\u202f», et part."])
    assert list(quotations(text, blocks)) == [Quotation(Span(9, 18), Span(11, 16), "«»", 1)]


@pytest.mark.parametrize(
    ("text", "marks", "inner"),
    [
        ("Un «\u202fmot\u202f» là", "«»", "mot"),
        ("Un «mot» là", "«»", "mot"),
        ("Un « mot » là", "«»", "mot"),
        ("Un <<mot>> là", "<<>>", "mot"),
        ("Un “mot” là", "“”", "mot"),
        ("Un „mot“ là", "„“", "mot"),
        ("Un „mot” là", "„”", "mot"),
        ("Un ”mot” là", "””", "mot"),
        ("Un “mot“ là", "““", "mot"),
        ('Un "mot" là', '""', "mot"),
        ('Un " mot " là', '""', "mot"),
        ('L’"homme", dit-il', '""', "homme"),
        ('Un “mot" là', '“"', "mot"),
        ('Un "mot” là', '"”', "mot"),
        ('Le ""mot"" là', '""""', "mot"),
        ('Il dit : "Ah… " puis', '""', "Ah…"),
        ("Un ‹ mot › là", "‹›", "mot"),
        ("Un ‘mot d’ici’ là", "‘’", "mot d’ici"),
        ("L’‘idée’ là", "‘’", "idée"),
        ("Un 'mot' là", "''", "mot"),
        ("« » vide", "«»", ""),
    ],
)
def test_pairs_of_marks(text: str, marks: str, inner: str) -> None:
    assert read(text) == [(1, marks, inner)]


@pytest.mark.parametrize(
    "text",
    [
        "L’été d’aujourd’hui, c’est l’'été' d",
        "Rock 'n' roll et années '80, l'été",
        "Les amis d’ et l’",
        'Un écran de 27" et 5\'30" de course',
        'Un écran de 27" ou de 32"',
        "Un mot » seul",
        "Un mot” seul",
        'Un mot" seul',
        "Il a 5 ‘ans, l’été",
    ],
)
def test_apostrophes_measures_and_stray_closing_marks_quote_nothing(text: str) -> None:
    assert read(text.replace("l’'été' d", "l’été")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« A “b” c »", [(1, "«»", "A “b” c"), (2, "“”", "b")]),
        ("« A « b » c »", [(1, "«»", "A « b » c"), (2, "«»", "b")]),
        ('« A "b “c” d" e »', [(1, "«»", 'A "b “c” d" e'), (2, '""', "b “c” d"), (3, "“”", "c")]),
        ("« A » et « b »", [(1, "«»", "A"), (1, "«»", "b")]),
        ("« A “b » c", [(1, "«»", "A “b"), (2, "“", "b")]),
        ("« Il dit : « Viens ! », et part. Le reste.", [(1, "«", "Il dit : « Viens ! »"), (2, "«»", "Viens !")]),
        ('"A, dit-il. "B". C', [(1, '"', "A, dit-il."), (1, '""', "B")]),
    ],
)
def test_quotations_in_quotations(text: str, expected: list[tuple[int, str, str]]) -> None:
    assert read(text) == expected


def test_an_open_quotation_ends_with_its_block() -> None:
    assert read("« Jamais fermé, dit-il.", "Le reste. « Autre ».") == [
        (1, "«", "Jamais fermé, dit-il."),
        (1, "«»", "Autre"),
    ]
    assert read('Il dit : "Jamais fermé.', "Le reste.", 'Un "mot".') == [(1, '"', "Jamais fermé."), (1, '""', "mot")]


@pytest.mark.parametrize(("opening", "closing"), [("« ", " »"), ("“", "”"), ('"', '"')])
def test_a_mark_at_the_head_of_the_next_block_carries_on(opening: str, closing: str) -> None:
    paragraphs = (f"{opening}Un.", f"{opening}Deux.", f"{opening}Trois{closing}, dit-il.", "Le reste.")
    inner = f"Un.\n\n{opening}Deux.\n\n{opening}Trois"
    assert read(*paragraphs) == [(1, f"{opening}{closing}".replace(" ", ""), inner)]


def test_levels_carried_on_are_not_opened_again() -> None:
    assert read("« Un “deux.", "« “Trois” quatre. »", "Fin") == [
        (1, "«»", "Un “deux.\n\n« “Trois” quatre."),
        (2, "“”", "deux.\n\n« “Trois"),
    ]
    assert read("« Un “deux.", "« Trois ». Fin") == [(1, "«»", "Un “deux.\n\n« Trois"), (2, "“", "deux.")]


def test_a_closing_mark_some_blocks_further_on_ends_what_was_left_open() -> None:
    assert read("« Un.", "Deux « mot ».", "Fin »") == [(1, "«", "Un."), (1, "«»", "mot")]
    assert read("« Un.", "Deux “mot”.", "Trois », dit-il.") == [
        (1, "«»", "Un.\n\nDeux “mot”.\n\nTrois"),
        (2, "“”", "mot"),
    ]
    assert read("« Un.", *["Deux."] * 9, "Fin »") == [(1, "«", "Un.")]


def test_nothing_is_carried_from_one_scope_to_another() -> None:
    scopes = (Scope.HEADLINE, Scope.BODY)
    assert read("Il dit : « oui", "« Non », dit-elle.", scopes=scopes) == [(1, "«", "oui"), (1, "«»", "Non")]
    assert read("Il dit : « oui", "Non », dit-elle.", scopes=scopes) == [(1, "«", "oui")]


def test_a_block_quote_is_a_quotation() -> None:
    scopes = (Scope.BODY, Scope.QUOTE, Scope.QUOTE, Scope.BODY)
    assert read("Il écrit :", "Je pars.", "Je « reviens ».", "Fin", scopes=scopes) == [
        (1, "quote-block", "Je pars.\n\nJe « reviens »."),
        (2, "«»", "reviens"),
    ]


def test_a_block_quote_lies_around_the_marks_of_its_text() -> None:
    assert read("« Je pars. »", scopes=(Scope.QUOTE,)) == [(1, "quote-block", "« Je pars. »"), (2, "«»", "Je pars.")]


def test_a_block_that_opens_with_a_dash_of_dialogue_is_a_quotation() -> None:
    assert read("— Oui, dit-il.", "– « Non », dit-elle.", "— et la suite,", "– La liste ;", "Il dit — oui.") == [
        (1, "dash", "Oui, dit-il."),
        (1, "dash", "« Non », dit-elle."),
        (2, "«»", "Non"),
    ]


def test_code_is_not_read() -> None:
    assert read('print("a")', scopes=(Scope.CODE,)) == []


def test_covering_gives_the_outermost_quotation_around_a_span() -> None:
    text, blocks = document(["Il dit : « A “b” c » et “d”."])
    found = quotations(text, blocks)
    outer = Quotation(Span(9, 20), Span(11, 18), "«»", 1)
    last = Quotation(Span(24, 27), Span(25, 26), "“”", 1)
    assert found.covering(Span(14, 15)) == outer
    assert found.covering(Span(9, 20)) == outer
    assert found.covering(Span(25, 26)) == last
    assert [found.covering(span) for span in (Span(0, 2), Span(8, 10), Span(15, 26), Span(20, 22), Span(27, 28))] == [
        None
    ] * 5
    assert len(found) == 3


@given(st.lists(st.tuples(PARAGRAPHS, SCOPES), max_size=6))
def test_quotations_lie_in_blocks_and_do_not_cross(content: list[tuple[str, Scope]]) -> None:
    text, blocks = document([paragraph for paragraph, _ in content], [scope for _, scope in content])
    found = quotations(text, blocks)
    spans = [quotation.span for quotation in found]
    assert spans == sorted(spans, key=lambda span: (span.start, -span.end))
    for quotation in found:
        around = [span for span in spans if span.contains(quotation.span) and span != quotation.span]
        assert quotation.span.contains(quotation.inner)
        assert all(
            not span.overlaps(quotation.span) or span.contains(quotation.span) or quotation.span.contains(span)
            for span in spans
        )
        assert quotation.depth >= len(around) + 1
        assert any(block.span.start <= quotation.span.start < block.span.end for block in blocks)
        assert any(block.span.start < quotation.span.end <= block.span.end for block in blocks)


@given(st.lists(PARAGRAPHS, max_size=4), st.integers(0, 60), st.integers(0, 20))
def test_covering_agrees_with_a_plain_search(paragraphs: list[str], start: int, length: int) -> None:
    text, blocks = document(paragraphs)
    found = quotations(text, blocks)
    span = Span(start, start + length)
    expected = [quotation for quotation in found if quotation.depth == 1 and quotation.span.contains(span)]
    assert found.covering(span) == (expected[-1] if expected else None)
