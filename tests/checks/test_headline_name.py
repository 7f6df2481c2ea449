"""Names of the headline that the article lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.checks.headline_name import HeadlineName
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Genre, Group, merged
from lint.readers import markdown
from tests.checks.finding import matches

GROUPS = (
    Group(genre=Genre.PLACE, noms=("Londres", "Kharkiv")),
    Group(notoire=True, noms=("Zinédine Zidane",), variantes={"Zinédine Zidane": ("Zizou",)}),
    Group(genre=Genre.FIRST_NAME, noms=("Anne",)),
)
BODY = "Le maire a présenté le projet devant une salle pleine de riverains."


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    sections = Builder(merged(GROUPS)).sections()
    return Gazetteer({name: memoryview(section) for name, section in sections.items()})


def _found(names: Gazetteer, headline: str, body: str = BODY) -> list[str]:
    document = markdown.read("essai.md", f"# {headline}\n\n{body}\n".encode())
    found = matches(HeadlineName((Path("noms"),), 10, ("Internet",)).opened(names), document, "headline")
    return [document.text[match.span.start : match.span.end] for match in found]


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Tournebize promet une piscine", "Tournebize"),
        ("Un Tournebize inquiet", "Tournebize"),
        ("Le projet d’Anne Tournebize", "Anne Tournebize"),
        ("Piscine : Zidane promet", "Zidane"),
    ],
)
def test_a_name_that_the_article_lacks_is_asked_for(names: Gazetteer, headline: str, name: str) -> None:
    assert _found(names, headline) == [name]


@pytest.mark.parametrize(
    ("headline", "body"),
    [
        ("Tournebize promet une piscine", f"{BODY} Anne Tournebize applaudit."),
        ("La Palombie attend", f"{BODY} Les diplomates palombiens partent."),
        ("Zizou promet une piscine", f"{BODY} Zinédine Zidane applaudit."),
        ("Londres promet une piscine", BODY),
        ("L’OTAN promet une piscine", BODY),
        ("TOURNEBIZE PROMET UNE PISCINE", BODY),
        ("Une piscine sur Internet", BODY),
        ("Tournebize promet", "Un mot."),
        ("Chaîne et Maire", BODY),
    ],
)
def test_names_that_it_has_and_words_are_left(names: Gazetteer, headline: str, body: str) -> None:
    assert _found(names, headline, body) == []
