"""Results that the figures of their sentence contradict, and those that they allow."""

from __future__ import annotations

import pytest

from lint.checks.figure_arithmetic import FigureArithmetic
from lint.text import Span
from tests.checks.finding import matches

CHECK = FigureArithmetic(
    rises=("hausse", "progression"),
    falls=("baisse",),
    gaps=("écart", "avance"),
    parts=("soit", "représente"),
    multiples={"doublé": "2", "triplé": "3"},
    verbs=("augmente",),
)


def found(text: str) -> list[tuple[str, str]]:
    """The results found, each with what the calculation gives."""
    return [(match.slots["told"], match.slots["expected"]) for match in matches(CHECK, text)]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Les ventes ont progressé de 120 000 à 150 000 unités, soit une hausse de 30 %.", ("30 %", "25\xa0%")),
        (
            "Le résultat est de 12,5 milliards d’euros, contre 10 milliards en 2022, soit une progression de 15 %.",
            ("15 %", "25\xa0%"),
        ),
        (
            "Le déficit s’est creusé à 5,8 % du PIB, contre 4,7 % en 2022, soit une hausse de 2,1 points.",
            ("2,1 points", "1,1\xa0point"),
        ),
        ("La dette est passée de 90 à 112 millions d’euros, en hausse de 12 %.", ("12 %", "25\xa0%")),
        ("Les effectifs sont tombés de 1 200 à 900 salariés, soit une baisse de 30 %.", ("30 %", "25\xa0%")),
        (
            "La liste a recueilli 52 % des suffrages contre 48 % pour sa rivale, soit 6 points d’avance.",
            ("6 points", "4\xa0points"),
        ),
        ("Le nombre d’adhérents a triplé en dix ans, de 400 à 900.", ("triplé", "une multiplication par 2,3")),
        ("Le prix du billet a doublé, passant de 8 à 20 euros.", ("doublé", "une multiplication par 2,5")),
        ("Sur 40 députés, 12 ont voté contre, soit la moitié.", ("la moitié", "30\xa0%")),
        ("Douze des 60 salariés, soit un tiers, ont débrayé.", ("un tiers", "un cinquième")),
        ("Le loyer a augmenté de 500 à 550 euros (+ 20 %).", ("20 %", "10\xa0%")),
        ("Le loyer a augmenté de 500 à 550 euros (+20 %).", ("+20 %", "10\xa0%")),
        (
            "Les cambriolages ont reculé, passant de 250 à 200, soit une hausse de 20 %.",
            ("20 %", "une baisse de 20\xa0%"),
        ),
        ("L’aide de l’État, de 30 millions, représente la moitié du budget de 90 millions.", ("la moitié", "un tiers")),
        ("Deux tiers (75 %) des habitants approuvent.", ("75 %", "deux tiers")),
        ("Le ticket passera de 1,80 à 2,10 euros, soit une hausse de 40 centimes.", ("40 centimes", "0,3")),
        ("Le loyer augmente de 15 %, passant de 600 à 720 euros.", ("15 %", "20\xa0%")),
        ("Le club compte 340 licenciés, contre 280 l’an dernier : une hausse de 40 %.", ("40 %", "21\xa0%")),
        ("Le candidat l’a emporté avec 1 245 voix contre 1 180, soit 85 voix d’écart.", ("85", "65")),
        ("Le loyer a baissé de 550 à 500 euros (−20 %).", ("−20 %", "9,1\xa0%")),
        (
            "L’aide de l’État, de 30 millions d’euros, représente la moitié du budget de 90 millions d’euros.",
            ("la moitié", "un tiers"),
        ),
    ],
)
def test_a_wrong_result_is_found(text: str, result: tuple[str, str]) -> None:
    assert found(text) == [result]


@pytest.mark.parametrize(
    "text",
    [
        "Les ventes ont progressé de 120 000 à 150 000 unités, soit une hausse de 25 %.",
        "Le résultat est de 12,5 milliards d’euros, contre 10 milliards en 2022, soit une progression de 25 %.",
        "Il recule de 2,5 %, à 21,5 milliards, contre 22 milliards, et le résultat baisse de 27 %, contre 5 %.",
        "Deux tiers (67 %) des habitants approuvent.",
        "Deux tiers (75 % à Lyon) des habitants approuvent.",
        "Le ticket passera de 1,80 à 2,10 euros, soit une hausse de 30 centimes.",
        "Le loyer augmente de 20 %, passant de 600 à 720 euros.",
        "Le taux est passé de 40 à 50 %, soit une hausse de 10 points.",
        "La production est passée de 10 à 12 tonnes, tandis que les prix augmentaient de 50 %.",
        "Le prix a augmenté de 5 à 10 %, soit une hausse de 20 euros par mois.",
        "Le nombre d’adhérents a plus que doublé, de 400 à 950.",
        "De 2010 à 2015, le nombre d’élèves a doublé, de 300 à 610.",
        "Les effectifs, de 1 200 à 900 salariés, ont baissé de 25 %, contre une hausse de 10 % ailleurs.",
        "Elle a passé de 3 à 5 heures dans la salle, soit la moitié de sa journée.",
        "Quelque 12 des 60 salariés, soit 20 %, ont débrayé.",
        "Le vote a recueilli 255 voix contre 146, avec une avance de 109 voix.",
        "La température est passée de 12 à 18 degrés, soit une hausse de 6 degrés.",
        "La hausse de 5 % des prix, contre 3 % en mars, pèse sur le revenu, qui a progressé de 1 %.",
        "Le taux est passé de 3 % à 5 %, soit une hausse de 2 %.",
        "Le loyer a augmenté de 500 à 550 euros (+ 10 %), et le gaz de 20 % (+ 3 points).",
    ],
)
def test_right_results_and_other_figures_are_left(text: str) -> None:
    assert found(text) == []


def test_the_calculation_is_marked_and_its_values_shown() -> None:
    text = "Le loyer est passé de 400 à 500 euros, soit une hausse de 20 %."
    match = matches(CHECK, text)[0]
    assert isinstance(match.span, Span)
    assert text[match.span.start : match.span.end] == "400 à 500 euros, soit une hausse de 20 %"
    shown = [(text[span.start : span.end], note) for span, note in match.related]
    assert shown == [("400", "première valeur"), ("500 euros", "seconde valeur")]


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Le taux est passé de 3 % à 5 %, soit une hausse de 2 %.", [("2 %", "2\xa0points")]),
        ("Il a 58 % des voix, contre 42 %, soit un écart de 16 %.", [("16 %", "16\xa0points")]),
        ("Le taux est passé de 3 % à 5 %, soit une hausse de 67 %.", []),
        ("Le taux est passé de 3 % à 5 %, soit une hausse de 2 points.", []),
        ("Le loyer est passé de 400 à 500 euros, soit une hausse de 20 %.", []),
    ],
)
def test_points_given_in_per_cent_are_a_rule_of_their_own(text: str, results: list[tuple[str, str]]) -> None:
    check = FigureArithmetic(rises=("hausse",), gaps=("écart",), points=True)
    assert [(match.slots["told"], match.slots["expected"]) for match in matches(check, text)] == results
