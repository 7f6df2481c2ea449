"""A person whose office, sex or first name changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.checks.person import Person
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Genre, Group, merged
from tests.checks.finding import found

GROUPS = (
    Group(noms=("Melania Trump",)),
    Group(genre=Genre.FIRST_NAME, noms=("Claire", "Hubert", "Suzanne", "Marc", "Marcel", "Donald", "Melania")),
)


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    sections = Builder(merged(GROUPS)).sections()
    return Gazetteer({name: memoryview(section) for name, section in sections.items()})


def _found(names: Gazetteer, text: str) -> list[str]:
    check = Person((Path("noms"),), ("député|députée, sénateur|sénatrice",), ("frère", "épouse"))
    return found(check.opened(names), text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("La députée Claire Aubert part. La sénatrice Aubert siégera seule.", "sénatrice Aubert"),
        ("M. Hubert Lang préside. Mme Lang a démissionné.", "Mme Lang"),
        ("Marc Delvo a été limogé. C'est dur, a réagi Marcel Delvo.", "Marcel Delvo"),
    ],
)
def test_what_changes_is_found(names: Gazetteer, text: str, wrong: str) -> None:
    assert _found(names, text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "La députée Claire Aubert part. La députée Aubert siégera seule.",
        "L'ancien député Aubert parle. Le sénateur Aubert siège.",
        "Le député Marc Aubert parle. La sénatrice Claire Aubert siège.",
        "M. Lang préside. Son épouse, Mme Lang, a démissionné. M. et Mme Lang sont partis.",
        "Marc Delvo a été limogé. L'avocat Marcel Delvo le défend.",
        "Marc Delvo a été limogé. Son frère est là. C'est dur, a réagi Marcel Delvo.",
        "Christine Blasey Ford a parlé. Le Dr Ford se tait. Christine Ford a juré.",
        "Suzanne Delvo peint. Le musée le dit. C'est elle, Marcel Delvo en est sûr.",
        "Donald Trump est là. C'est dur, a réagi Melania Trump.",
    ],
)
def test_two_persons_are_left(names: Gazetteer, text: str) -> None:
    assert _found(names, text) == []
