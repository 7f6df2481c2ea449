"""Figures: what they are worth, what they measure, what they count, and what looks like one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis import Analysis
from lint.analysis.numbers.figures import Figure, figures
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.text import Span, fold
from tests.drafts import document

ANY = st.text(alphabet="0123456789 ,.%€-'abcdefhiklmnoprstuvxzâéè\n«»", max_size=80)
PIECES = (
    "un deux dix vingt cent mille million millions centaine dizaines de des à et entre 12 12 000 3,5 % euros ans plus "
    "moitié sur cinq tiers environ personnes mai 2024 18h"
)
WORDS = st.sampled_from(PIECES.split())


def found(text: str) -> list[Figure]:
    folded = fold(text)
    return list(figures(folded, Span(0, len(folded))))


def brief(text: str) -> list[tuple[str, Kind, float, float, str]]:
    """The figures of a text: as written, kind, values, and the unit or the noun."""
    return [
        (text[part.span.start : part.span.end], part.kind, part.low, part.high, part.unit or part.noun)
        for part in found(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 000 manifestants", ("12 000", Kind.COUNT, 12000, 12000, "manifestant")),
        ("plus de 80.000 soldats", ("80.000", Kind.COUNT, 80000, 80000, "soldat")),
        ("12'500 habitants", ("12'500", Kind.COUNT, 12500, 12500, "habitant")),
        ("12 000,50 euros", ("12 000,50 euros", Kind.MONEY, 12000.5, 12000.5, "euro")),
        ("trois millions de foyers", ("trois millions", Kind.COUNT, 3e6, 3e6, "foyer")),
        ("6,5 millions de spectateurs", ("6,5 millions", Kind.COUNT, 6.5e6, 6.5e6, "spectateur")),
        ("deux cent quatre-vingt-dix-neuf élus", ("deux cent quatre-vingt-dix-neuf", Kind.COUNT, 299, 299, "élu")),
        ("soixante et onze morts", ("soixante et onze", Kind.COUNT, 71, 71, "mort")),
        ("nonante-deux blessés", ("nonante-deux", Kind.COUNT, 92, 92, "blessé")),
        ("septante francs suisses", ("septante francs suisses", Kind.MONEY, 70, 70, "franc suisse")),
        ("huitante mille voix", ("huitante mille", Kind.COUNT, 80000, 80000, "voix")),
        ("quinze cents emplois", ("quinze cents", Kind.COUNT, 1500, 1500, "emploi")),
        ("deux cent cinquante mille foyers", ("deux cent cinquante mille", Kind.COUNT, 250000, 250000, "foyer")),
        ("une centaine de militants", ("une centaine", Kind.COUNT, 100, 100, "militant")),
        ("une demi-douzaine d'élus", ("une demi-douzaine", Kind.COUNT, 6, 6, "élu")),
        ("des milliers de blessés", ("des milliers", Kind.COUNT, 2000, 10000, "blessé")),
        (
            "quelques dizaines de milliers de foyers",
            ("quelques dizaines de milliers", Kind.COUNT, 20000, 100000, "foyer"),
        ),
        ("un demi-milliard de dollars", ("un demi-milliard de dollars", Kind.MONEY, 5e8, 5e8, "dollar")),
        ("un million et demi d'euros", ("un million et demi d'euros", Kind.MONEY, 1.5e6, 1.5e6, "euro")),
        ("4 M€", ("4 M€", Kind.MONEY, 4e6, 4e6, "euro")),
        (
            "3,2 millions de dollars canadiens",
            ("3,2 millions de dollars canadiens", Kind.MONEY, 3.2e6, 3.2e6, "dollar canadien"),
        ),
        ("un recul de 7,5 % en mars", ("7,5 %", Kind.SHARE, 7.5, 7.5, "%")),
        ("la moitié des femmes", ("la moitié", Kind.SHARE, 50, 50, "%")),
        ("trois quarts des élus", ("trois quarts", Kind.SHARE, 75, 75, "%")),
        ("un Français sur cinq", ("un Français sur cinq", Kind.SHARE, 20, 20, "%")),
        ("un parent isolé sur cinq vient", ("un parent isolé sur cinq", Kind.SHARE, 20, 20, "%")),
        ("un cours d'eau sur cinq est pur", ("un cours d'eau sur cinq", Kind.SHARE, 20, 20, "%")),
        ("un sur cinq", ("un sur cinq", Kind.SHARE, 20, 20, "%")),
        ("un gain de 2 points", ("2 points", Kind.POINTS, 2, 2, "point")),
        ("trois fois plus", ("trois fois", Kind.MULTIPLE, 3, 3, "fois")),
        ("quelque 200 autres personnes", ("200", Kind.COUNT, 200, 200, "personne")),
        ("trois longs métrages", ("trois", Kind.COUNT, 3, 3, "métrage")),
        ("12 aides-soignants", ("12", Kind.COUNT, 12, 12, "aide-soignant")),
    ],
)
def test_a_figure_has_its_place_kind_and_worth(text: str, expected: tuple[str, Kind, float, float, str]) -> None:
    assert brief(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("entre 10 000 et 12 000 soldats", ("10 000 et 12 000", Kind.COUNT, 10000, 12000, "soldat")),
        ("entre 10 et 12.000 soldats", ("10 et 12.000", Kind.COUNT, 10000, 12000, "soldat")),
        ("de 5 à 7 % des voix", ("5 à 7 %", Kind.SHARE, 5, 7, "%")),
        ("entre 5 % et 7 % des voix", ("5 % et 7 %", Kind.SHARE, 5, 7, "%")),
        ("10 à 12 morts", ("10 à 12", Kind.COUNT, 10, 12, "mort")),
        ("10-15 personnes", ("10-15", Kind.COUNT, 10, 15, "personne")),
        ("cinq ou six enfants", ("cinq ou six", Kind.COUNT, 5, 6, "enfant")),
        (
            "entre 2 et 3 millions d'euros",
            ("2 et 3 millions d'euros", Kind.MONEY, 2e6, 3e6, "euro"),
        ),
        ("de 2010 à 2015", ("2010 à 2015", Kind.YEAR, 2010, 2015, "")),
    ],
)
def test_a_range_is_one_figure(text: str, expected: tuple[str, Kind, float, float, str]) -> None:
    assert brief(text) == [expected]


def test_a_change_is_two_figures_with_one_unit() -> None:
    assert brief("Le taux est passé de 40 à 50 %.") == [
        ("40", Kind.SHARE, 40, 40, "%"),
        ("50 %", Kind.SHARE, 50, 50, "%"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Il a 45 ans.", Kind.AGE),
        ("Marie Dupont, 33 ans, a témoigné.", Kind.AGE),
        ("un homme de 34 ans", Kind.AGE),
        ("les moins de 18 ans", Kind.AGE),
        ("depuis 12 ans", Kind.DURATION),
        ("une peine de 12 ans de prison", Kind.DURATION),
        ("il y a une dizaine d'années", Kind.DURATION),
        ("deux heures et demie de débat", Kind.DURATION),
        ("un quart d'heure", Kind.DURATION),
        ("les trois premiers mois", Kind.DURATION),
        ("à 14 heures", Kind.TIME),
        ("à 18 h 30", Kind.TIME),
        ("le 12 mars 2024", Kind.DATE),
        ("du 12 au 23 mai", Kind.DATE),
        ("le 1er mai", Kind.DATE),
        ("le 03/11/2024", Kind.DATE),
        ("en 2019", Kind.YEAR),
        ("les élections 2024", Kind.YEAR),
        ("42 km", Kind.MEASURE),
        ("une douzaine d'hectares", Kind.MEASURE),
        ("38,5 °C", Kind.TEMPERATURE),
        ("Lens a gagné 3-0.", Kind.SCORE),
        ("le 78e Festival", Kind.ORDINAL),
        ("la 3e place", Kind.RANK),
        ("l'article 314-1 du code", Kind.ARTICLE),
        ("au 12, rue de Rivoli", Kind.ADDRESS),
        ("03 20 12 34 56", Kind.PHONE),
        ("un Boeing 737", Kind.REFERENCE),
        ("le 11-Septembre", Kind.REFERENCE),
    ],
)
def test_what_is_no_quantity_of_things_has_its_kind(text: str, kind: Kind) -> None:
    assert [figure.kind for figure in found(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Un homme est mort.",
        "un véhicule neuf",
        "l'Airbus A380",
        "le G20 et la 5G",
        "le tiers-monde",
        "de nombreux élus",
    ],
)
def test_articles_names_and_adjectives_are_no_figures(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "hedge", "definite", "whole"),
    [
        ("Il y avait quelque 12 000 élus", Hedge.ABOUT, False, "quelque 12 000 élus"),
        ("Il y avait près de 12 élus", Hedge.ABOUT, False, "près de 12 élus"),
        ("Il y avait au moins une dizaine d’élus", Hedge.MORE, False, "au moins une dizaine d’élus"),
        ("Il y avait moins de 12 élus", Hedge.LESS, False, "moins de 12 élus"),
        ("Il y avait 12 euros environ", Hedge.ABOUT, False, "12 euros environ"),
        ("Il y avait les quelque 12 élus", Hedge.ABOUT, True, "les quelque 12 élus"),
        ("Il y avait ces 12 élus", Hedge.EXACT, True, "ces 12 élus"),
        ("Il y avait une dizaine d’élus", Hedge.ABOUT, False, "une dizaine d’élus"),
        ("Il y avait entre 10 et 12 élus", Hedge.EXACT, False, "entre 10 et 12 élus"),
    ],
)
def test_a_figure_says_how_near_it_is(text: str, hedge: Hedge, definite: bool, whole: str) -> None:  # noqa: FBT001
    figure = found(text)[0]
    assert (figure.hedge, figure.definite, text[figure.whole.start : figure.whole.end]) == (hedge, definite, whole)


def test_parts_and_wholes_count_the_same_noun() -> None:
    assert brief("trois des 5 ministres") == [
        ("trois", Kind.COUNT, 3, 3, "ministre"),
        ("5", Kind.COUNT, 5, 5, "ministre"),
    ]


def test_a_document_gives_the_figures_of_a_stretch() -> None:
    analysis = Analysis(document("Douze élus.\n\nIl y a 3 villes et 5 villages."))
    spans = [figure.span for figure in analysis.figures.within(Span(13, 30))]
    assert spans == [Span(20, 21)]


@given(st.one_of(ANY, st.lists(WORDS, max_size=14).map(" ".join)))
def test_figures_lie_in_the_text_in_order(text: str) -> None:
    parts = found(text)
    assert all(
        0 <= part.whole.start <= part.span.start < part.span.end <= part.whole.end <= len(text) for part in parts
    )
    assert all(one.span.end <= other.span.start for one, other in pairwise(parts))
    assert all(part.counted is None or 0 <= part.counted.start < part.counted.end <= len(text) for part in parts)
