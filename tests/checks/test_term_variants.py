"""Terms written in two ways."""

from __future__ import annotations

import pytest

from lint.checks.term_pairs import Difference
from lint.checks.term_variants import TermVariants
from tests.checks.finding import matches, proposals


@pytest.mark.parametrize(
    ("difference", "text", "excerpt", "wanted"),
    [
        (Difference.HYPHEN, "Un e-mail, deux e-mail, trois. L’email part.", "email", "e-mail"),
        (Difference.HYPHEN, "La cogestion. La cogestion paie. Co-gestion oblige.", "Co-gestion", "Cogestion"),
        (Difference.ACRONYM, "L’UNESCO dit. Selon l’UNESCO. Avec l’Unesco.", "Unesco", "UNESCO"),
        (
            Difference.CAPITALS,
            "Près du Musée d’arts. Au Musée d’arts. Le musée d’Arts ferme.",
            "musée d’Arts",
            "Musée d’arts",
        ),
        (
            Difference.CAPITALS,
            "Au Grand Chapiteau, le Grand Chapiteau brûle. Dans le grand chapiteau.",
            "grand chapiteau",
            "Grand Chapiteau",
        ),
        (
            Difference.NAME,
            "Le parc des Buttes-Vertes. Au parc des Buttes-Vertes. Le parc des Buttes Vertes.",
            "Buttes Vertes",
            "Buttes-Vertes",
        ),
        (
            Difference.CAPITALS,
            "Au festival Jazz en Ville. Jazz en ville fête ses dix ans.",
            "Jazz en ville",
            "Jazz en Ville",
        ),
        (Difference.HYPHEN, "Des cowboys. Un cow-boy. Trois cowboys.", "cow-boy", "cowboy"),
        (Difference.NAME, "À Saint-Imier. De Saint-Imier. Vers St-Imier.", "St-Imier", "Saint-Imier"),
        (Difference.CAPITALS, "Avec le président Durand. Du Président Durand.", "Président Durand", "président Durand"),
        (Difference.ACRONYM, "L’OFSP dit. Selon l’OFSP. Avec l’OSFP.", "OSFP", "OFSP"),
        (Difference.REFORM, "Un événement. Deux événements, un évènement.", "évènement", "événement"),
    ],
)
def test_the_rarer_spelling_is_found(difference: Difference, text: str, excerpt: str, wanted: str) -> None:
    assert proposals(TermVariants(difference), text) == [(excerpt, (wanted,))]


@pytest.mark.parametrize(
    ("difference", "text"),
    [
        (Difference.HYPHEN, "Un e-mail, deux e-mail."),
        (Difference.ACRONYM, "PARIS (AFP) — Tout Paris court. Le Paris d’hier."),
        (Difference.ACRONYM, "« ENCORE UNE NOIRE », lit la Noire."),
        (Difference.CAPITALS, "Le maire de Paris. Le Maire de Lyon."),
        (Difference.CAPITALS, "Le Grand Chapiteau brûle. Un grand chapiteau."),
        (Difference.NAME, "La rue Victor-Hugo. Victor Hugo y vit."),
        (Difference.CAPITALS, "Musée Rodin ouvert. Un musée Rodin ouvert."),
        (Difference.CAPITALS, "LE MUSÉE RODIN\n\nLe musée Rodin ouvre. Au MUSÉE RODIN."),
        (Difference.REFORM, "Un événement. Il est sûr, sur le mur, du dû."),
    ],
)
def test_one_spelling_is_left(difference: Difference, text: str) -> None:
    assert proposals(TermVariants(difference), text) == []


def test_words_set_apart_are_left() -> None:
    text = "Un par-dessus. Son pardessus. La Ville de Lyon et une ville de Lyon."
    assert proposals(TermVariants(Difference.HYPHEN, ("par-dessus",)), text) == []
    assert proposals(TermVariants(Difference.CAPITALS, ("ville",)), text) == []


def test_a_finding_shows_the_other_spelling() -> None:
    text = "Un e-mail. Un email. Un e-mail."
    (match,) = matches(TermVariants(), text)
    ((span, note),) = match.related
    assert (text[span.start : span.end], note) == ("e-mail", "l’autre graphie")
