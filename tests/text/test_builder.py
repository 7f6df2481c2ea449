import pytest

from lint.text import OBJECT, Block, DocumentBuilder, Run, Scope, Source, Span


def test_blocks_runs_and_names() -> None:
    builder = DocumentBuilder(Source("a.md", "# A&amp;B\n\nmot `x` fin"))
    builder.open()
    builder.copy(2, 3)
    builder.derive("&", 3, 8)
    builder.copy(8, 9)
    builder.close(Scope.HEADLINE, "heading.h1")
    builder.open()
    builder.copy(11, 13)
    start = builder.here
    builder.copy(13, 15)
    builder.derive(OBJECT, 15, 18)
    builder.name(start, "inner")
    builder.copy(18, 22)
    builder.name(5, "outer")
    builder.name(builder.here, "empty")
    builder.close(Scope.BODY)
    document = builder.finish({"titre": "A"})
    assert document.text == f"A&B\n\nmot {OBJECT} fin"
    assert document.blocks == (
        Block(Span(0, 3), Scope.HEADLINE, "heading.h1"),
        Block(Span(5, 14), Scope.BODY, "paragraph"),
    )
    assert document.runs == (
        Run(0, 1, 2, 3),
        Run(1, 2, 3, 8, copied=False),
        Run(2, 3, 8, 9),
        Run(5, 9, 11, 15),
        Run(9, 10, 15, 18, copied=False),
        Run(10, 14, 18, 22),
    )
    assert document.inlines == ((Span(5, 14), "outer"), (Span(7, 10), "inner"))
    assert document.metadata == {"titre": "A"}


def test_blocks_of_white_space_and_objects_are_forgotten() -> None:
    builder = DocumentBuilder(Source("a.md", "un  x"))
    for start, end in ((0, 2), (2, 4), (0, 0)):
        builder.open()
        builder.copy(start, end)
        builder.derive(OBJECT if start else "", 4, 5)
        builder.name(0, "name")
        builder.close(Scope.BODY)
    document = builder.finish()
    assert document.text == "un"
    assert document.blocks == (Block(Span(0, 2), Scope.BODY, "paragraph"),)
    assert document.runs == (Run(0, 2, 0, 2),)


def test_decomposed_letters_are_one_unit() -> None:
    builder = DocumentBuilder(Source("a.txt", "l'e\u0301te\u0301 q\u0301"))
    builder.open()
    builder.copy(0, 10)
    builder.close(Scope.BODY)
    document = builder.finish()
    assert document.text == "l'été q\u0301"
    assert document.runs == (
        Run(0, 2, 0, 2),
        Run(2, 3, 2, 4, copied=False),
        Run(3, 4, 4, 5),
        Run(4, 5, 5, 7, copied=False),
        Run(5, 8, 7, 10),
    )


def test_a_block_must_be_open_to_be_closed() -> None:
    with pytest.raises(ValueError, match="no block is open"):
        DocumentBuilder(Source("a.txt", "")).close(Scope.BODY)
