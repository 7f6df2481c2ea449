"""What is left, what a share comes to, which way values go, who won, and how long it lasts."""

# ruff: noqa: E501  (one sentence a line)

from __future__ import annotations

import pytest

from lint.checks.contract import Check
from lint.checks.figure_direction import FigureDirection
from lint.checks.figure_product import FigureProduct
from lint.checks.figure_remainder import FigureRemainder
from lint.checks.headline_day import HeadlineDay
from lint.checks.outcome import Outcome
from lint.checks.period import Period
from lint.readers import read
from tests.checks.finding import found, matches

REST = FigureRemainder(opposed=("condamné, relaxé",))
WAY = FigureDirection(rises=("progressé",), falls=("perdu", "diminué"))
VOTE = Outcome(wins=("imposé",), votes=("adopté",), draws=("nul",))


@pytest.mark.parametrize(
    ("check", "text", "right"),
    [
        (REST, "Le club vend 30 places sur 80 ; les 40 places restantes sont gratuites.", "40 places"),
        (REST, "Le port a 90 anneaux. Depuis, 30 ont été loués et 70 restent à louer.", "70"),
        (REST, "Sur les 12 prévenus, 8 ont été condamnés et 5 relaxés.", "5 relaxés"),
        (
            FigureProduct(),
            "La prime est de 300 euros aux 1 200 salariés, soit un coût de 36 000 euros.",
            "300 euros aux 1 200 salariés, soit un coût de 36 000 euros",
        ),
        (Period(), "La foire, du 3 au 17 avril, dure trois semaines.", "du 3 au 17 avril, dure trois semaines"),
        (Period(), "La foire a lieu du lundi au jeudi, pendant six jours.", "du lundi au jeudi, pendant six jours"),
        (FigureProduct(), "En tout, 30 % des 200 agents, soit 80 personnes, ont voté.", "30 % des 200 agents, soit 80 personnes"),
        (FigureProduct(), "L'État paie 40 % du pont, soit 2 millions d'euros sur 6 millions.", "40 % du pont, soit 2 millions d'euros sur 6 millions"),
        (FigureProduct(), "Il a vendu 12 billets à 15 euros, soit 200 euros.", "12 billets à 15 euros, soit 200 euros"),
        (WAY, "Le nombre a diminué, passant de 32 à 38.", "diminué, passant de 32 à 38"),
        (WAY, "La radio a perdu 400 auditeurs, passant de 2 100 à 1 600.", "perdu 400 auditeurs, passant de 2 100 à 1 600"),
        (WAY, "On a compté 50 chiens. C'est trois fois plus qu'en mai, où 25 chiens erraient.", "trois fois plus qu'en mai, où 25 chiens"),
        (VOTE, "Le texte a été adopté par 12 voix contre 18.", "12 voix contre 18"),
        (VOTE, "Brest s'est imposé 1-2 face à Metz.", "1-2"),
        (VOTE, "Ils ont fait match nul 2-1.", "2-1"),
        (Period(), "La fête dure trois jours, du 12 au 18 mai.", "trois jours, du 12 au 18 mai"),
        (Period(), "La fête a lieu du 18 au 12 mai.", "du 18 au 12 mai"),
        (Period(), "Il a été maire de 2014 à 2008.", "de 2014 à 2008"),
        (Period(), "Parti à 8 heures, il est arrivé à 10 heures, après quatre heures de route.", "Parti à 8 heures, il est arrivé à 10 heures, après quatre heures"),
    ],
)  # fmt: skip
def test_a_contradiction_is_found(check: Check, text: str, right: str) -> None:
    assert found(check, text) == [right]


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (REST, "Le club vend 30 places sur 80 ; les 50 places restantes sont gratuites."),
        (REST, "Le port a 90 anneaux et 30 bateaux ; 40 restent à louer."),
        (FigureProduct(), "En tout, 30 % des 200 agents, soit 60 personnes, ont voté."),
        (FigureProduct(), "L'État paie 33 % du pont, soit 2 millions d'euros sur 6 millions."),
        (WAY, "Le nombre n'a pas diminué, passant de 32 à 38."),
        (WAY, "On a compté 50 chiens. C'est deux fois plus qu'en mai, où 24 chiens erraient."),
        (VOTE, "Le texte a été adopté par 18 voix contre 12."),
        (VOTE, "Brest s'est imposé à Metz (0-1). Elle s'est imposée 4-6, 6-3, 6-2."),
        (Period(), "La fête dure sept jours, du 12 au 18 mai."),
        (Period(), "De 9 h à 12 h, soit trois heures."),
    ],
)
def test_what_agrees_is_left_alone(check: Check, text: str) -> None:
    assert found(check, text) == []


@pytest.mark.parametrize(
    ("body", "days"),
    [
        ("La grève a eu lieu mardi.", ["lundi"]),
        ("La grève de lundi a été annoncée mardi.", []),
        ("La grève commencera mardi, au lendemain de la réunion.", []),
    ],
)
def test_the_day_of_the_headline_is_that_of_the_lead(body: str, days: list[str]) -> None:
    draft = read("essai.md", f"# Grève lundi\n\n{body}".encode())
    found_spans = [match.span for match in matches(HeadlineDay(), draft)]
    assert [draft.text[span.start : span.end] for span in found_spans] == days
