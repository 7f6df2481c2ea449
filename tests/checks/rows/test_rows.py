import pytest

from lint.analysis import Analysis, Passage
from lint.checks.rows.line import Line
from lint.checks.rows.row_source import rows
from lint.text import Span
from tests.drafts import document


def line(text: str) -> Line:
    return Line(Passage(Analysis(document(text)), Span(0, len(text))))


def fits(source: str, text: str) -> list[str]:
    (one,), words = rows(source, {}), line(text)
    found = []
    for at in range(len(words.tokens)):
        fit = one.fit(words, at)
        span = fit.span(one.first, one.last) if fit else None
        if span:
            found.append(" ".join(words.word(at).form for at in range(*span)))
    return found


def test_the_rarest_word_is_the_anchor() -> None:
    assert rows("de la [chaire] :adj", {})[0].anchor == 2
    assert rows(":inf :nom", {})[0].anchor is None
    assert rows("!de chair? _", {})[0].anchor is None


def test_optional_and_repeated_steps_give_back_what_the_rest_needs() -> None:
    assert fits("un _? [grand] chat", "Un grand chat, un très grand chat, grand chat.") == ["grand", "grand"]
    assert fits("loin _* [la]", "loin de toi la mer, loin la mer, loin a b c d la") == ["la", "la"]


def test_two_stars_reach_to_the_end_of_the_clause() -> None:
    assert fits("[chat] _&!noir** $|,", "Le chat de ma mère et de mon père, le chat de Paul est noir.") == ["chat"]


def test_edges_are_the_ends_and_strong_marks() -> None:
    assert fits("^ [sans] $", "Sans. Mais sans : va sans") == ["sans"]
    assert fits("^|et [sans]", "Sans et sans, ni sans") == ["sans", "sans"]


def test_a_refused_word_may_be_an_edge() -> None:
    assert fits("!pas [sans]", "Sans, pas sans, mais sans") == ["sans", "sans"]


def test_numbers_capitals_and_expressions() -> None:
    assert fits("9 [/s$/] mots", "12 longs mots, douze longs mots") == ["longs"]
    assert fits("chez [Aa]", "chez Paul, chez lui") == ["paul"]


def test_a_phrase_stands_for_a_word() -> None:
    found = [[step.number for step in one.steps] for one in rows("point de|de_la|d'orgue [nul]", {})]
    assert found == [[1, 2, 3], [1, 2, 2, 3], [1, 2, 2, 3]]


def test_a_class_may_hold_phrases() -> None:
    found = rows("{locution} [nul]", {"{locution}": ("dans", "au_cours", "à_l'issue")})
    assert [len(one.steps) for one in found] == [2, 3, 4]


def test_straight_quotation_marks_open_and_close() -> None:
    assert fits("[la] $", 'Voilà la "chose" là, "tiens-la"') == []
    assert fits("^ [chose]", 'Voilà "chose" et "une" chose') == ["chose"]


def test_a_capital_without_its_accent_is_left_alone() -> None:
    assert fits("[a] propos", "A propos, il a propos") == ["a"]


def test_straight_marks_open_or_close_by_the_side_they_touch() -> None:
    assert fits("^ [sans]", 'dit "sans" et "va" sans') == ["sans"]
    assert fits("[va] $", 'dit "va" et "va bien"') == ["va"]


def test_a_row_is_no_longer_than_what_surrounds_a_line() -> None:
    with pytest.raises(ValueError, match="au plus 64 mots"):
        rows("chat _** et _** $", {})
