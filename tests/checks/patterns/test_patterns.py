from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis import Analysis, Hit, Passage
from lint.checks.patterns.patterns import Pattern, scan
from lint.text import Span
from tests.drafts import document


def passage(text: str, *hits: Hit) -> Passage:
    return Passage(Analysis(document(text)), Span(0, len(text)), hits=hits)


def texts(pattern: Pattern, text: str) -> list[str]:
    return [text[found.start : found.end] for found in pattern.all(passage(text))]


def test_words_are_whole_and_typography_is_plain() -> None:
    assert texts(Pattern("l'été"), "L’été, l'été, l’étéo") == ["L’été", "l'été"]
    assert texts(Pattern("été", whole=False, ignorecase=False), "étéo Été") == ["été"]
    assert texts(Pattern("l'été", normalize=False), "L’été, l'été") == ["l'été"]


def test_lines_count_only_where_asked() -> None:
    assert texts(Pattern("^Et", whole=False, normalize=False), "Oui\nEt") == ["Et"]
    assert texts(Pattern("^Et", whole=False, normalize=False, multiline=False), "Oui\nEt") == []


def test_what_only_the_other_engine_knows_is_found() -> None:
    assert texts(Pattern(r"\p{Lu}{2,}", ignorecase=False), "L'ÉTAT et l'ONU") == ["ÉTAT", "ONU"]
    assert texts(Pattern(r"(?<=\ba|un )mot"), "un mot") == ["mot"]


def test_an_expression_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="missing"):
        _ = Pattern("(a").compiled


def test_a_search_without_end_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        texts(Pattern("(a|aa)+$"), "a" * 60 + "!")


def test_the_leftmost_match_wins_then_the_first_pattern() -> None:
    patterns = (Pattern("bras de fer"), Pattern("bras"), Pattern("de"))
    hits = tuple(Hit(-1, number) for number in range(3))
    found = [(match.start, match.pattern) for match in scan(patterns, passage("un bras de fer, de bras", *hits))]
    assert found == [(3, 0), (16, 2), (19, 1)]


def test_only_the_patterns_asked_for_are_tried() -> None:
    hits = (Hit(-1, 0), Hit(3, 1))
    found = list(scan((Pattern("un"), Pattern("bras")), passage("un bras", *hits), (1,)))
    assert [(match.start, match.end, match.pattern) for match in found] == [(3, 7, 1)]


@given(st.text("ab '’", max_size=20))
def test_matches_are_ordered_and_hold_what_was_asked_for(text: str) -> None:
    draft = passage(text)
    found = list(Pattern("a b|a", whole=False).all(draft))
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(draft.normal[match.start : match.end] in {"a b", "a"} for match in found)
