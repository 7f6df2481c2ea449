from lint.checks.habit import Habit
from tests.checks.finding import places

CHECK = Habit(swap={"(\\d)%": ("$1 %",)}, usual=(r"\d %",), alone=1, nonword=True)


def test_a_slip_against_the_habit_of_the_article_is_reported() -> None:
    assert places(CHECK, "Il a 3 %. Elle a 4%.\n\nIls ont 5% ou 6 %.") == [(17, "4%"), (30, "5%")]


def test_the_rarer_way_is_the_slip() -> None:
    assert places(CHECK, "Il a 3 %. Elle a 4%. Ils ont 5% ou 6%.") == []


def test_a_habit_without_exception_is_left() -> None:
    assert places(CHECK, "Il a 3%. Elle a 4%.") == []


def test_one_alone_is_no_habit() -> None:
    assert places(CHECK, "Il a 3%.") == [(5, "3%")]
