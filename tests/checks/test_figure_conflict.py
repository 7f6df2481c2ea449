"""One quantity with two values, and numbers that are told apart."""

from __future__ import annotations

import pytest

from lint.checks.figure_conflict import FigureConflict
from lint.readers import read
from lint.text import Span
from tests.checks.finding import matches

CHECK = FigureConflict(
    synonyms=("embauche, recrutement",),
    same=("appareil, transformateur",),
    acts={"embauche": "embauch\\w+", "suppression": "supprim\\w+"},
    tolls=("blessé",),
    states={"blessé": "blessées"},
    known=("visés",),
    apart=("bilan",),
    each=("par jour",),
    fixed=("27 pays",),
)


def found(text: str) -> list[tuple[str, str]]:
    """The places found in a Markdown text, each with the value that it contradicts."""
    document = read("essai.md", text.encode())
    pairs = []
    for match in matches(CHECK, document):
        assert isinstance(match.span, Span)
        assert [document.text[span.start : span.end] for span, _ in match.related] == [match.slots["other"]]
        pairs.append((document.text[match.span.start : match.span.end], match.slots["other"]))
    return pairs


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("La loi prévoit huit mesures. Les dix mesures entrent en vigueur.", ("dix mesures", "huit mesures")),
        ("Il avait pris 84 300 euros. On lui réclame 83 400 euros.", ("83 400 euros", "84 300 euros")),
        ("Il avait pris 84 300 euros. Les 86 000 euros ont disparu.", ("86 000 euros", "84 300 euros")),
        ("Le plan compte 868 suppressions de postes. Sur les 886 postes visés…", ("886 postes", "868 suppressions")),
        ("Il transportait 450 kilos. On a pesé 540 kilos.", ("540 kilos", "450 kilos")),
        ("Il risque 18 mois de prison. Ces 16 mois de prison l’inquiètent.", ("16 mois", "18 mois")),
        ("Il a reçu 180 transformateurs. Les 160 appareils servent.", ("160 appareils", "180 transformateurs")),
        ("Il y a eu douze blessés. Treize personnes ont été blessées.", ("Treize personnes", "douze blessés")),
        ("Paul Martin, 42 ans, préside. Paul Martin (43 ans) est élu.", ("43 ans", "42 ans")),
        ("Il y a eu douze blessés. On soigne quatorze blessés ici.", ("quatorze blessés", "douze blessés")),
        ("# Un centre de 120 postes\n\nTexte.\n\nIl ouvrira 150 postes.", ("150 postes", "120 postes")),
        (
            "# Un plan\n\nElle veut vingt recrutements.\n\nElle a promis l’embauche de quinze infirmiers.",
            ("quinze infirmiers", "vingt recrutements"),
        ),
    ],
)
def test_two_values_for_one_thing_are_found(text: str, pair: tuple[str, str]) -> None:
    assert found(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "La loi prévoit huit mesures. Les huit mesures entrent en vigueur.",
        "Il y a 12 000 élus. Les 11 950 élus votent.",
        "Il y a une dizaine d’élus. Les 11 élus votent.",
        "Il y a 12 élus. Les 5 élus écologistes votent.",
        "Il y a 12 élus. Les 5 élus qui ont voté sont partis.",
        "Il y a 12 élus. Les trois premiers élus parlent.",
        "Il y a 12 élus. Cinq des élus sont partis.",
        "Il y a 12 élus. Les deux élus parlent.",
        "Il y a 12 élus de gauche et 8 élus de droite. Les 20 élus votent.",
        "Il y avait 12 élus en 2014. Les 15 élus de 2020 votent.",
        "Il y a eu douze blessés. Le bilan monte à quatorze blessés.",
        "Il y a eu douze blessés. « Les quatorze blessés vont bien », dit-il.",
        "L’Europe compte 24 pays candidats. Les 27 pays votent.",
        "Il y a 12 élus, puis 14 élus.",
        "Paul Martin, 42 ans, préside. Anne Roux, 43 ans, est élue.",
        "Il y a eu douze blessés. Trois enfants ont été blessés.",
        "Le prix est de 12 euros. Le menu coûte 14 euros.",
        "# Un centre de 120 postes\n\nTexte.\n\nIl ouvrira 120 postes, et 150 postes en tout.",
    ],
)
def test_numbers_that_differ_for_a_reason_are_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("On a retrouvé trois skieurs. Les quatre hommes vont bien.", ("quatre hommes", "trois skieurs")),
        ("La ville a signé 84 000 baux. Ces 48 000 contrats coûtent cher.", ("48 000 contrats", "84 000 baux")),
        ("Il risque une amende de 300 euros. Il a payé l’amende de 900 euros.", ("900 euros", "300 euros")),
        ("Un boulanger de 47 ans a été jugé. Le boulanger de 49 ans fera appel.", ("49 ans", "47 ans")),
        ("Anne Roux, 44 ans, a été jugée. La braqueuse de 41 ans fera appel.", ("41 ans", "44 ans")),
        ("Quelque 85 pompiers luttent. Les 95 pompiers viennent du Nord.", ("95 pompiers", "85 pompiers")),
        ("Il a vendu 1 200 tonnes. Ces 12 000 tonnes partent.", ("12 000 tonnes", "1 200 tonnes")),
    ],
)
def test_a_thing_taken_up_by_another_noun_keeps_its_number(text: str, pair: tuple[str, str]) -> None:
    assert found(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "Il est parti avec quatre collègues. Les cinq hommes vont bien.",
        "Les six couleurs s’ajoutent aux quatre tissus. Ces dix produits se vendent.",
        "Une amende de 300 euros est requise. Il est condamné à une amende de 900 euros.",
        "La ville compte 230 890 habitants. La voisine en a moins (475 000 habitants).",
        "Il y a trois policiers. Les trois hommes, sept femmes et deux enfants vont bien.",
    ],
)
def test_other_things_taken_up_are_left(text: str) -> None:
    assert found(text) == []
