from lint.checks.rows import Line, row
from lint.text import Span
from lint.text.tokens import tokens


def line(text: str) -> Line:
    return Line(tokens(text, Span(0, len(text))))


def fits(source: str, text: str) -> list[str]:
    one, words = row(source, {}), line(text)
    found = []
    for at in range(len(words.tokens)):
        fit = one.fit(words, at)
        span = fit.span(one.first, one.last) if fit else None
        if span:
            found.append(" ".join(words.forms[span[0] : span[1]]))
    return found


def test_the_rarest_word_is_the_anchor() -> None:
    assert row("de la [chaire] :adj", {}).anchor == 2
    assert row(":inf :nom", {}).anchor is None
    assert row("!de chair? _", {}).anchor is None


def test_optional_and_repeated_steps_give_back_what_the_rest_needs() -> None:
    assert fits("un _? [grand] chat", "Un grand chat, un très grand chat, grand chat.") == ["grand", "grand"]
    assert fits("loin _* [la]", "loin de toi la mer, loin la mer, loin a b c d la") == ["la", "la"]


def test_edges_are_the_ends_and_strong_marks() -> None:
    assert fits("^ [sans] $", "Sans. Mais sans : va sans") == ["sans"]
    assert fits("^|et [sans]", "Sans et sans, ni sans") == ["sans", "sans"]


def test_a_refused_word_may_be_an_edge() -> None:
    assert fits("!pas [sans]", "Sans, pas sans, mais sans") == ["sans", "sans"]


def test_numbers_capitals_and_expressions() -> None:
    assert fits("9 [/s$/] mots", "12 longs mots, douze longs mots") == ["longs"]
    assert fits("chez [Aa]", "chez Paul, chez lui") == ["paul"]
