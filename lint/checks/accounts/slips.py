"""Whether a number is another one mistyped: one digit of it is not the same."""

from __future__ import annotations

TEN = 10


def slipped(told: float, right: float) -> bool:
    """Whether two whole numbers of two digits or more differ by one digit in its place."""
    first, second = _digits(told), _digits(right)
    if min(told, right) < TEN or len(first) != len(second):
        return False
    return sum(map(str.__ne__, first, second)) == 1


def swapped(told: float, right: float) -> bool:
    """Whether two whole numbers differ by two neighbouring digits that changed places."""
    first, second = _digits(told), _digits(right)
    if len(first) != len(second):
        return False
    unlike = [at for at, (one, other) in enumerate(zip(first, second, strict=True)) if one != other]
    if len(unlike) != 2 or unlike[1] != unlike[0] + 1:  # noqa: PLR2004  (the two digits)
        return False
    return first[unlike[0]] == second[unlike[1]] and first[unlike[1]] == second[unlike[0]]


def _digits(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
