from lint.checks.existence import Existence
from tests.checks.finding import places


def test_a_match_inside_an_exception_is_left() -> None:
    check = Existence(tokens=("régime",), exceptions=("régime alimentaire", "régime de \\w+"))
    text = "Le régime alimentaire, le régime de retraite et le régime."
    assert places(check, text) == [(51, "régime")]


def test_an_exception_that_covers_a_part_of_the_match_is_none() -> None:
    check = Existence(tokens=("affaires? \\w+",), exceptions=("affaires",))
    assert places(check, "Les affaires courantes.") == [(4, "affaires courantes")]


def test_case_counts_where_the_exception_says_so() -> None:
    check = Existence(tokens=("nation",), exceptions=("(?-i:Nation)",))
    assert places(check, "La Nation, la nation.") == [(14, "nation")]
