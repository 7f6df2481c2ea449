"""Parts that do not make up their whole, and parts that need not."""

from __future__ import annotations

import pytest

from lint.checks.figure_sum import FigureSum
from lint.text import Span
from tests.checks.finding import matches

CHECK = FigureSum(
    exclusive=("femme, homme, enfant", "mort, blessé", "victoire, défaite, nul", "peinture, dessin"),
    crossing=("femme", "homme", "enfant", "mineur"),
)


def found(text: str) -> list[tuple[str, str]]:
    """The stretches found, each with what the parts make."""
    spans = [(match.span, match.slots["sum"]) for match in matches(CHECK, text)]
    return [(text[span.start : span.end], total) for span, total in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        (
            "L’attentat a fait 45 victimes, dont 20 femmes, 18 hommes et 12 enfants.",
            ("45 victimes, dont 20 femmes, 18 hommes et 12 enfants", "50"),
        ),
        (
            "Le plan prévoit 868 suppressions de postes, dont 694 départs contraints et 194 départs volontaires.",
            ("868 suppressions de postes, dont 694 départs contraints et 194 départs", "888"),
        ),
        ("Le bilan est de 12 blessés, dont 15 graves.", ("12 blessés, dont 15 graves", "15")),
        (
            "Le musée expose 160 œuvres : 110 peintures et 60 dessins.",
            ("160 œuvres : 110 peintures et 60 dessins", "170"),
        ),
        (
            "L’avion transportait 162 personnes, soit 156 passagers et huit membres d’équipage.",
            ("162 personnes, soit 156 passagers et huit membres", "164"),
        ),
        (
            "Les 60 millions d’euros (35 millions de l’État et 30 millions de la région) seront versés en mars.",
            ("60 millions d’euros (35 millions de l’État et 30 millions de la région", "65\u202f000\u202f000"),
        ),
        (
            "Il a viré 52 000 euros et retiré 32 300 euros, soit 86 300 euros au total.",
            ("52 000 euros et retiré 32 300 euros, soit 86 300 euros", "84\u202f300"),
        ),
        (
            "Le comité compte 20 membres, dont 12 femmes et 10 hommes.",
            ("20 membres, dont 12 femmes et 10 hommes", "22"),
        ),
        (
            "Le groupe emploie 1 200 salariés, dont 800 à Lyon et 500 à Lille.",
            ("1 200 salariés, dont 800 à Lyon et 500", "1\u202f300"),
        ),
        (
            "L’enveloppe de 10 millions d’euros, dont 12 millions pour les routes, a été votée.",
            ("10 millions d’euros, dont 12 millions", "12\u202f000\u202f000"),
        ),
        (
            "Les dépenses se répartissent ainsi : 60 % pour l’école, 30 % pour la voirie et 20 % pour le sport.",
            ("60 % pour l’école, 30 % pour la voirie et 20 %", "110\xa0%"),
        ),
        (
            "Le maire l’a emporté avec 58 % des voix, contre 45 % à son adversaire.",
            ("58 % des voix, contre 45 %", "103\xa0%"),
        ),
        (
            "Le sondage donne 45 % au oui, 38 % au non et 20 % d’indécis.",
            ("45 % au oui, 38 % au non et 20 %", "103\xa0%"),
        ),
        (
            "Les 3,2 millions d’euros sont payés par la ville (1,8 million d’euros) et l’État (1,8 million d’euros).",
            (
                "3,2 millions d’euros sont payés par la ville (1,8 million d’euros) et l’État (1,8 million d’euros",
                "3\u202f600\u202f000",
            ),
        ),
    ],
)
def test_parts_that_contradict_their_whole_are_found(text: str, stretch: tuple[str, str]) -> None:
    assert found(text) == [stretch]


@pytest.mark.parametrize(
    "text",
    [
        "L’attentat a fait 45 victimes, dont 20 femmes et 12 enfants.",
        "L’avion transportait 162 personnes, soit 156 passagers et six membres d’équipage.",
        "L’équipe a marqué 30 buts : 12 cette saison et 10 la saison passée.",
        "Le club a trois équipes : 12 joueurs et 15 joueuses s’entraînent ici.",
        "La région compte 12 communes, dont Lyon (500 000 habitants) et Villeurbanne (150 000 habitants).",
        "Il possède 3 tours dont 120 logements sont vides.",
        "Quelque 12 000 personnes ont défilé, dont 7 500 à Paris et 4 600 à Lyon.",
        "Le sondage : 45 % des sondés citent le prix et 60 % la qualité.",
        "Le Parlement a adopté le texte par 255 voix pour et 146 contre, soit 401 votants au total.",
        "Il a passé quatre ans en prison : deux à Fresnes et trois à la Santé.",
        "Il a purgé 12 mois de prison, dont 6 avec sursis.",
        "Le budget est de 12,5 millions d’euros, dont 8,3 millions pour la voirie et 4,2 millions pour l’école.",
        "La commune de 3 500 habitants, dont 4 écoles ont fermé, proteste.",
        "Le maire l’a emporté avec 58 % des voix, contre 52 % en 2014.",
        "Le maire l’a emporté avec 58 % des voix, contre 42 % à son adversaire.",
        "Les 60 millions d’euros (35 millions de l’État et 25 millions de la région) seront versés en mars.",
        "Les dépenses se répartissent ainsi : 50 % pour l’école, 30 % pour la voirie et 20 % pour le sport.",
        "En 20 matches (12 victoires et 3 nuls), le club a marqué.",
        "L’accident a fait 12 blessés, dont 8 femmes et 7 mineurs.",
    ],
)
def test_parts_that_leave_a_rest_or_overlap_are_left(text: str) -> None:
    assert found(text) == []
