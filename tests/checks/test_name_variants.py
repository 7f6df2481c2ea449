"""Names written in two ways."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.checks.name_variants import NameVariants
from lint.checks.names.name_pairs import Difference
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Genre, Group, merged
from tests.checks.finding import matches, proposals

GROUPS = (
    Group(pays="Ukraine", variantes={"Volodymyr Zelensky": ("Zelenskyy",)}),
    Group(noms=("Kaja Kallas", "Léon Marchand")),
    Group(genre=Genre.PLACE, noms=("Kharkiv", "Saint-Brieuc")),
    Group(
        genre=Genre.FIRST_NAME,
        noms=("Mathieu", "Matthieu", "Anne", "Michel", "Michèle", "Claire", "Jean", "Luc", "Paul"),
    ),
    Group(genre=Genre.SURNAME, noms=("Martin", "Marchand", "Marchant")),
)


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    sections = Builder(merged(GROUPS)).sections()
    return Gazetteer({name: memoryview(section) for name, section in sections.items()})


def _found(
    names: Gazetteer, text: str, difference: Difference = Difference.SPELLING
) -> list[tuple[str, tuple[str, ...]]]:
    check = NameVariants((Path("noms"),), difference, ("frère", "épouse"))
    return proposals(check.opened(names), text)


@pytest.mark.parametrize(
    ("text", "excerpt", "wanted"),
    [
        ("Claire Tournebize parle. Claire Tournebize rit.\n\nMme Tournebise sort.", "Tournebise", "Tournebize"),
        ("Anne Gatel préside. Le bureau élit Anne Gattel.", "Gattel", "Gatel"),
        ("Anne Trévenec gagne. On fête Anne Trevenec.", "Trevenec", "Trévenec"),
        ("Le lac de Kourtchal gèle. Kourtchal attend.\n\nÀ Kourtchla, on pêche.", "Kourtchla", "Kourtchal"),
        ("La firme MacIntosh vend. Les salariés de Macintosh partent. MacIntosh paie.", "Macintosh", "MacIntosh"),
        ("Le port de Saint-Brieuc ferme.\n\nÀ Saint-Brieux, on attend.", "Brieux", "Brieuc"),
        ("Paul Kervern parle. Trois recours, prévient M. Kerverne, suivront.", "Kerverne", "Kervern"),
        ("Claire Marchand court. Claire Marchand gagne.\n\nClaire Marchant sourit.", "Marchant", "Marchand"),
    ],
)
def test_the_rarer_spelling_of_a_name_is_found(names: Gazetteer, text: str, excerpt: str, wanted: str) -> None:
    assert _found(names, text) == [(excerpt, (wanted,))]


@pytest.mark.parametrize(
    "text",
    [
        "Kaja Kallas parle. Kaja Kallas rit. Andres Kallaste sort.",
        "Un Kosovar parle. Les Kosovars votent. Un Kosovar sort.",
        "Anne Trévenec gagne. Luc Trevenic perd. Anne Trévenec rit.",
        "Anne Gatel et Anne Gattel partent.",
        "Tournebize parle. Tournebise sort.",
        "TOURNEBIZE PARLE\n\nTournebize sort. Tournebize rit.",
        "Le compte @Tournebise ment. Tournebize sort. Tournebize rit.",
        "Éric Durand et Eric Durand.",
    ],
)
def test_names_of_others_are_left(names: Gazetteer, text: str) -> None:
    assert _found(names, text) == []


def test_first_names_are_compared_before_one_surname(names: Gazetteer) -> None:
    text = "Mathieu Lestrade parle. Mathieu Lestrade rit.\n\nMatthieu Lestrade sort."
    assert _found(names, text, Difference.FIRST_NAME) == [("Matthieu", ("Mathieu",))]
    assert _found(names, f"Le frère de Mathieu est là. {text}", Difference.FIRST_NAME) == []
    assert _found(names, text.replace("Matthieu", "Paul"), Difference.FIRST_NAME) == []


def test_house_spellings_are_not_mixed(names: Gazetteer) -> None:
    text = "Volodymyr Zelensky parle. Zelensky rit.\n\nM. Zelenskyy sort."
    assert _found(names, text, Difference.VARIANT) == [("Zelenskyy", ("Zelensky",))]
    assert _found(names, text) == []


def test_a_finding_shows_the_other_spelling(names: Gazetteer) -> None:
    text = "Anne Gatel préside. Le bureau élit Anne Gattel."
    (match,) = matches(NameVariants((Path("noms"),)).opened(names), text)
    ((span, note),) = match.related
    assert (text[span.start : span.end], span.start, note) == ("Gatel", 5, "l’autre graphie")
