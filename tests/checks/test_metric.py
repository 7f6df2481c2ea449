import pytest

from lint.checks.metric import Metric
from lint.checks.texts.counts import Language
from lint.text import Document, DocumentBuilder, Scope, Source, SourceSpan
from tests.checks.finding import matches, slots

MARKUP = (Scope.HEADLINE, "heading.h1"), (Scope.BODY, "paragraph"), (Scope.LIST, "list"), (Scope.QUOTE, "blockquote")


def article() -> Document:
    text = "Le titre\n\nUn corps. Deux phrases !\n\nun point\n\nune citation"
    builder = DocumentBuilder(Source("essai.md", text))
    at = 0
    for part, (scope, markup) in zip(text.split("\n\n"), MARKUP, strict=True):
        builder.open()
        builder.copy(at, at + len(part))
        builder.close(scope, markup)
        at += len(part) + 2
    return builder.finish()


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ("words", "8.00"),
        ("sentences", "4.00"),
        ("characters", "36.00"),
        ("paragraphs + 10 * list + 100 * blockquote + 1000 * heading.h1 + pre", "1111.00"),
    ],
)
def test_a_whole_text_is_measured(formula: str, value: str) -> None:
    assert slots(Metric(formula, "> 0"), article(), "summary") == [{"value": value}]


def test_the_finding_is_at_the_start() -> None:
    (match,) = matches(Metric("words", "> 2"), "Trois petits mots.")
    assert match.span == SourceSpan(0, 0)


def test_a_condition_that_does_not_hold_is_silent() -> None:
    assert matches(Metric("words", "> 900"), "Trois petits mots.") == []
    assert matches(Metric("words", "< 900"), "…") == []


def test_words_are_counted_by_the_language() -> None:
    text = "communicating L’ouvrière"
    french = Metric("syllables * 10 + complex_words", "> 0")
    english = Metric("syllables * 10 + complex_words", "> 0", Language.ENGLISH)
    assert (slots(french, text), slots(english, text)) == ([{"value": "82.00"}], [{"value": "71.00"}])


@pytest.mark.parametrize(("formula", "condition"), [("words", ""), ("mots", "> 1"), ("words", "+")])
def test_a_wrong_formula_is_refused(formula: str, condition: str) -> None:
    with pytest.raises(ValueError, match=" : "):
        Metric(formula, condition)
