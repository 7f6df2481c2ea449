import pytest

from lint.checks.occurrence import Occurrence
from tests.checks.finding import matches, places, slots


def test_too_many_points_at_the_first() -> None:
    check = Occurrence(",", max=2)
    text = "Un, deux, trois, quatre.\n\nUn, deux."
    assert (places(check, text), slots(check, text)) == ([(2, ",")], [{"count": "3"}])


def test_sentences_are_counted_apart() -> None:
    assert places(Occurrence(",", max=1), "Un, deux. Un, deux, trois.", "sentence") == [(12, ",")]


def test_too_few_points_at_the_first_word() -> None:
    check = Occurrence("selon", min=1)
    text = "« Il pleut. »\n\nIl neige, selon lui."
    assert (places(check, text), slots(check, text)) == ([(0, "«")], [{"count": "0"}])


def test_the_whole_text_is_one_passage() -> None:
    assert places(Occurrence("selon", max=1), "Selon lui.\n\nSelon elle.", "summary") == [(0, "Selon")]


def test_a_limit_of_zero_limits_nothing() -> None:
    assert matches(Occurrence("a", max=9), "a a a") == []


@pytest.mark.parametrize("most", [0, -1])
def test_a_count_without_limit_is_refused(most: int) -> None:
    with pytest.raises(ValueError, match=" : "):
        Occurrence("a", max=most)
