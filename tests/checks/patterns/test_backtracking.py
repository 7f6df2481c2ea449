import pytest

from lint.checks.patterns.backtracking import risky
from lint.checks.patterns.literals import parse


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(a+)+b", True),
        (r"(\w+\s?)*fin", True),
        (r"(a|a)*b", True),
        (r"(?:-?\w+)*fin", True),
        (r"(?:-[\w-]+)*fin", True),
        (r"(?:(?:a+)*b)", True),
        (r"\w+ \w+", False),
        (r"(?:le |la )?maison", False),
        (r"(?:mot ){2,}fin", False),
        (r"(?:\w+ ){1,3}fin", False),
        (r"\w+(?:-\w+)*", False),
        (r"(?:[ '-]+[A-Z]{2,})+", False),
        (r"(?:[ '-]+[A-Z-]{2,})+", True),
        (r"(?:[ '-]+[A-Z]*)+", True),
        (r"(?: (?:de|du) [^\s]+){4,}", False),
    ],
)
def test_risky_patterns_have_a_choice_inside_a_long_repeat(pattern: str, expected: bool) -> None:  # noqa: FBT001
    parsed = parse(pattern)
    assert parsed is not None
    assert risky(parsed) is expected
