"""Results told apart from their terms, and durations told beside two moments."""

from __future__ import annotations

import pytest

from lint.checks.contract import Check
from lint.checks.figure_claim import FigureClaim
from lint.checks.figure_lapse import FigureLapse
from tests.checks.finding import matches

CLAIM = FigureClaim(rises=("progression", "hausse"), falls=("baisse", "déficit"), gaps=("écart",))
LAPSE = FigureLapse()


def expected(check: Check, text: str) -> list[str]:
    """What each result should be."""
    return [match.slots["expected"].replace("\u00a0", " ") for match in matches(check, text)]


@pytest.mark.parametrize(
    ("check", "text", "right"),
    [
        (CLAIM, "La liste a 2 486 voix, sa rivale 2 313. L’écart est de 273 voix.", "173"),
        (CLAIM, "Le parc a reçu 702 000 visiteurs, contre 650 000 en 2023. La progression est de 12 %.", "8"),
        (CLAIM, "Il est tombé 210 millimètres, pour une moyenne de 600, soit un déficit de 35 %.", "65"),
        (CLAIM, "L’abstention atteint 38 %, en hausse de quatre points par rapport à 2020 (42 %).", "−4"),
        (CLAIM, "L’école a 92 élèves dans quatre classes, soit 28 élèves par classe.", "23"),
        (CLAIM, "Le soin coûte 45 000 euros pour 90 chats, soit 450 euros par animal.", "500"),
        (CLAIM, "Il fait 41 degrés, cinq degrés de plus que le record de 38 degrés.", "3"),
        (CLAIM, "Le bourg avait 340 habitants. Il en compte 170 habitants, soit un quart de moins.", "50"),
        (CLAIM, "Le pain passe de 2,20 à 2,80 francs. Il y a cette hausse de 80 centimes.", "0,6"),
        (
            CLAIM,
            "Chacun des huit lauréats recevra 500 euros, soit 5 000 euros au total.",
            "4 000".replace(" ", "\u202f"),
        ),
        (LAPSE, "Ouvert en 2009, il fermera en 2034, au bout de trente ans.", "25 ans"),
        (LAPSE, "Parti à 6 h 10, il est arrivé quarante minutes plus tard, à 7 h 30.", "80 minutes"),
        (LAPSE, "Il signe un film en 1960. Vingt ans plus tard, en 1970, il part.", "10 ans"),
        (LAPSE, "Le délai est de 96 jours, soit quatre mois.", "3,2 mois"),
    ],
)
def test_a_wrong_result_is_found(check: Check, text: str, right: str) -> None:
    assert expected(check, text) == [right]


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (CLAIM, "La liste a 2 486 voix, sa rivale 2 313. L’écart est de 173 voix."),
        (CLAIM, "La liste a 2 486 voix, sa rivale 2 313 et le troisième 2 213. L’écart est de 273 voix."),
        (CLAIM, "Le parc a reçu 702 000 visiteurs. La progression est de 12 %."),
        (CLAIM, "Le maire a été élu par 19 voix. L’écart est de deux voix."),
        (LAPSE, "Entré en 1990, il est parti en 2005, après dix ans comme capitaine."),
        (LAPSE, "Parti à 6 h 10, il est arrivé à 7 h 30 après une escale de dix minutes à Pau."),
        (LAPSE, "Le délai est de 96 jours, soit un peu plus de trois mois."),
        (LAPSE, "Né en 1950, ouvrier en 1968, il part en 1990, vingt ans plus tard."),
    ],
)
def test_right_results_and_other_figures_are_left(check: Check, text: str) -> None:
    assert expected(check, text) == []
