import re

import pytest

from lint.checks.patterns.dialect import simplified, translated


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain|text", "plain|text"),
        ("(?i)foo", "(?i:foo)"),
        ("a(?i)b|c", "a(?i:b)|(?i:c)"),
        ("(x(?i)y)z", "(x(?i:y))z"),
        ("(?i)a(?-i)b", "(?i:a(?-i:b))"),
        (r"(?<mot>\w+)-\k<mot>", r"(?P<mot>\w+)-(?P=mot)"),
        (r"(?'mot'\w+)", r"(?P<mot>\w+)"),
        ("(?<=a)b(?<!c)", "(?<=a)b(?<!c)"),
        (r"fin\z", r"fin\Z"),
        (r"\x{2026}", "…"),
        (r"[a[b]", r"[a\[b]"),
        (r"[[:alpha:]]+", "[[:alpha:]]+"),
        (r"[a&&b]", r"[a\&\&b]"),
        (r"\(?i)", r"\(?i)"),
        ("a)", "a)"),
    ],
)
def test_expressions_are_put_in_python_form(source: str, expected: str) -> None:
    assert translated(source) == expected


@pytest.mark.parametrize("source", ["(?i)a|b", "x(?i)a|b", "(a(?i)b|c)d", "(?s)a.b", "(?m)^a(?-m)$"])
def test_what_is_translated_compiles(source: str) -> None:
    assert re.compile(translated(source))


def test_properties_are_widened_for_those_who_cannot_read_them() -> None:
    assert simplified(r"\p{Lu}x\\p[[:alpha:]_]\PL") == r"\wx\\p[\w_]\w"
