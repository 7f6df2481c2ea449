import pytest

from lint.analysis import Analysis, Hit, Passages, Sighting, parse_scopes
from lint.text import Document, DocumentBuilder, Scope, Source

PARTS = (
    ("Le titre", Scope.HEADLINE, "heading.h1"),
    ("Un corps. Deux phrases.", Scope.BODY, "paragraph"),
    ("Un point. Un autre.", Scope.LIST, "list paragraph"),
    ("une citation", Scope.QUOTE, "blockquote paragraph"),
    ("une case", Scope.TABLE, "table.cell"),
    ("une légende", Scope.CAPTION, "figure.caption"),
    ("le chapô", Scope.STANDFIRST, "frontmatter.chapo"),
    ("une image", Scope.ALT, "alt"),
    ("du code", Scope.CODE, "code"),
)


def draft(path: str = "essai.md") -> Document:
    text = "\n\n".join(part for part, _, _ in PARTS)
    builder = DocumentBuilder(Source(path, text))
    at = 0
    for part, scope, markup in PARTS:
        builder.open()
        builder.copy(at, at + len(part))
        builder.close(scope, markup)
        at += len(part) + 2
    return builder.finish()


def texts(*names: str, path: str = "essai.md") -> list[str]:
    return [passage.text for passage in parse_scopes(names).passages(Analysis(draft(path)))]


PROSE = [part for part, scope, _ in PARTS if scope not in (Scope.ALT, Scope.CODE)]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((), PROSE),
        (("text",), PROSE),
        (("heading",), ["Le titre"]),
        (("heading.h2",), []),
        (("headline", "standfirst"), ["Le titre", "le chapô"]),
        (("text.frontmatter.chapo",), ["le chapô"]),
        (("paragraph",), ["Un corps. Deux phrases."]),
        (("list",), ["Un point. Un autre."]),
        (("table.cell", "figure.caption"), ["une case", "une légende"]),
        (("alt",), ["une image"]),
        (("text.attr.alt",), ["une image"]),
        (("~heading & ~list & ~table & ~caption & ~frontmatter",), ["Un corps. Deux phrases.", "une citation"]),
        (("sentence & paragraph",), ["Un corps.", "Deux phrases."]),
        (("heading", "sentence & list"), ["Le titre", "Un point.", "Un autre."]),
        (("comment",), []),
    ],
)
def test_scopes_select_blocks_and_pieces(names: tuple[str, ...], expected: list[str]) -> None:
    assert texts(*names) == expected


def test_a_file_type_limits_a_scope() -> None:
    assert texts("heading.md") == ["Le titre"]
    assert texts("heading.md", path="essai.html") == []
    assert texts("text.rst", "list", path="essai.md") == ["Un point. Un autre."]


def test_the_summary_is_one_passage_with_blanks_for_the_rest() -> None:
    (passage,) = parse_scopes(["summary"]).passages(Analysis(draft()))
    assert passage.text == "Un corps. Deux phrases.\n\nUn point. Un autre.\n\nune citation"
    assert [block.scope for block in passage.blocks] == [Scope.BODY, Scope.LIST, Scope.QUOTE]
    assert (passage.span.start, len(passage.normal), len(passage.folded)) == (10, len(passage.text), len(passage.text))


def test_raw_is_the_source() -> None:
    (passage,) = parse_scopes(["raw"]).passages(Analysis(draft()))
    assert passage.raw
    assert passage.text == draft().source.text


def test_triggers_choose_the_passages() -> None:
    analysis = Analysis(draft())
    text = analysis.document.text
    places = sorted([text.index("titre"), text.index("Deux"), text.index("case")])
    hits = [Hit(place, number) for number, place in enumerate(places)]
    seen = [Sighting(hit.pattern, [(analysis.document.block_at(hit.start) or 0, hit.start)], 0) for hit in hits[::-1]]
    sentences = Passages(analysis, parse_scopes(["sentence"]), seen)
    assert [(passage.text, passage.hits) for passage in sentences] == [
        ("Le titre", (hits[0],)),
        ("Deux phrases.", (hits[1],)),
        ("une case", (hits[2],)),
    ]
    (summary,) = Passages(analysis, parse_scopes(["summary"]), seen)
    assert summary.hits == (hits[1],)


@pytest.mark.parametrize("names", [("titres",), ("summary", "text"), ("sentence & raw",)])
def test_unknown_names_and_impossible_unions_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=r"titres|summary|raw"):
        parse_scopes(names)
