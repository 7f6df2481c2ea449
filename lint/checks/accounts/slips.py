"""Whether a number is another one mistyped: one digit of it is not the same."""

from __future__ import annotations

TEN = 10


def slipped(told: float, right: float) -> bool:
    """Whether two whole numbers of two digits or more differ by one digit in its place."""
    first, second = _digits(told), _digits(right)
    if min(told, right) < TEN or len(first) != len(second):
        return False
    return sum(map(str.__ne__, first, second)) == 1


def _digits(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
