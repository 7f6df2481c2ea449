import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.patterns.literals import Key, Place, keys, literal_keys
from lint.text import fold

WORDS = ("vague", "de", "froid", "été", "l'otage", "12", "%", "«", "élu")


def stands_in(key: Key, text: str) -> bool:
    """Whether a key is seen in a folded text, as the trigger index would see it."""
    if key.place is Place.ANYWHERE:
        return key.text in text
    words = re.findall(r"\w+", text)
    return any(word == key.text if key.place is Place.WORD else word.startswith(key.text) for word in words)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("belliqueux", (Key("belliqueux", Place.PREFIX, "belliqueux", 0, anchored=True),)),
        (
            "maisons? de vin",
            (
                Key("maison", Place.WORD, "maison de vin", 0, anchored=True),
                Key("maisons", Place.WORD, "maisons de vin", 0, anchored=True),
            ),
        ),
        (r"la\s+cerise sur", (Key("cerise", Place.WORD, " cerise sur", 1, anchored=False),)),
        (r"\w+ment vrai", (Key("vrai", Place.PREFIX, "ment vrai", 5, anchored=False),)),
        (r"\d+ ?%", (Key("%", Place.ANYWHERE, "%", 0, anchored=False),)),
        (
            r"(?:très|trop) \w+",
            (
                Key("trop", Place.WORD, "trop ", 0, anchored=True),
                Key("très", Place.WORD, "très ", 0, anchored=True),
            ),
        ),
        (r"\w+", None),
        (r"[a-z]+(?:oui)?", None),
        (r"(?<name", None),
    ],
)
def test_keys_are_the_most_telling_literals(pattern: str, expected: tuple[Key, ...] | None) -> None:
    assert keys(pattern, bounded=True) == expected


def test_the_literal_of_an_unbounded_pattern_may_stand_inside_a_word() -> None:
    assert keys("chose", bounded=False) == (Key("chose", Place.ANYWHERE, "chose", 0, anchored=True),)


def test_a_phrase_waits_for_its_longest_word() -> None:
    assert literal_keys("Mise en Examen", bounded=True) == (
        Key("examen", Place.WORD, "mise en examen", 8, anchored=True),
    )


PIECES = st.sampled_from(
    [
        *map(re.escape, WORDS),
        r"\w+",
        r"\s+",
        " ",
        "s?",
        "(?:oui|non)",
        "[éèe]",
        r"\d{2,}",
        "(?:a|b+)",
        "(?=x|.)",
        "x*",
        "(?:de )?",
    ]
)


@given(
    st.lists(PIECES, min_size=1, max_size=5),
    st.lists(st.sampled_from([*WORDS, " ", "s", "oui", "b", "x", "\n", "’"]), max_size=9),
)
def test_no_match_without_a_key(pieces: list[str], letters: list[str]) -> None:
    """Wherever the pattern matches, one of its keys stands: a trigger never hides a finding."""
    pattern, text = "".join(pieces), fold("".join(letters))
    bounded = rf"\b(?:{pattern})\b"
    found = keys(pattern, bounded=True)
    if found is not None and re.search(bounded, text, re.IGNORECASE):
        assert any(stands_in(key, text) for key in found)


def test_keys_that_differ_in_case_only_are_all_kept() -> None:
    found = keys(r"(?<=[Ll]a )\d", bounded=False, cased=True)
    assert found
    assert {key.factor for key in found} == {"la ", "La "}
