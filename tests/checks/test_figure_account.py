"""Figures that others of the article contradict, relation by relation."""

# ruff: noqa: E501  (one sentence a line)

from __future__ import annotations

import pytest

from lint.checks.accounts.relations import RELATIONS
from lint.checks.figure_account import FigureAccount
from tests.checks.finding import found, matches

ACCOUNT = FigureAccount(
    members=("élu", "délégué"), kinds={"poste": "licenciement, départ"}, events={"vol": r"volé\w*|disparu\w*"}
)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Sur 90 votants, 50 ont voté contre, 30 pour et 20 se sont abstenus.",
            "90 votants, 50 ont voté contre, 30 pour et 20",
        ),
        ("Le texte est adopté par 25 voix contre 8 et deux abstentions. Les 33 élus votaient.", "33 élus"),
        (
            "Il est élu par 30 voix contre 12. Huit délégués se sont abstenus. Les 60 délégués étaient présents.",
            "60 délégués",
        ),
        ("Le projet a été rejeté à 57,4 %. Le oui n’obtient que 52,6 %.", "52,6 %"),
        (
            "Selon un sondage, 55 % y sont favorables, 35 % s'y opposent et 20 % ne se prononcent pas.",
            "55 % y sont favorables, 35 % s'y opposent et 20 %",
        ),
        ("La liste a 48 % des voix, l’union 35 % et le centre 27 %.", "48 % des voix, l’union 35 % et le centre 27 %"),
        ("Menés 1-0 à la pause, ils ont marqué quatre fois en seconde période pour gagner 3-1.", "quatre fois"),
        (
            "Six essais ont été inscrits. Deux l'ont été en première période, trois après la pause.",
            "Deux l'ont été en première période, trois",
        ),
        (
            "La ville donnera 145 millions d'euros. 80 millions iront aux écoles et 55 millions à l’eau.",
            "80 millions iront aux écoles et 55 millions",
        ),
        (
            "Le groupe supprime 148 postes. Le plan prévoit 96 licenciements et 62 départs.",
            "96 licenciements et 62 départs",
        ),
        ("Huit chalets ont brûlé en mai et trois en juin. Ces treize chalets seront rebâtis.", "treize chalets"),
        ("Dix-huit des 46 lits fermeront. Le maire le regrette. Le préfet se tait. Il n’en restera que 26.", "26"),
        ("L’éleveur possède 410 bêtes. Le loup en a tué 38. Il ne lui reste que 352 animaux.", "352 animaux"),
        (
            "Neuf ponts sont refaits. Quatre sont dans l'Orne, trois dans l'Eure et quatre dans le Lot.",
            "Quatre sont dans l'Orne, trois dans l'Eure et quatre",
        ),
        (
            "Le parcours réunit 37 estampes et 58 photos, soit 85 œuvres, prêtées.",
            "37 estampes et 58 photos, soit 85 œuvres",
        ),
        (
            "L'aide sera de 48 millions d'euros sur quatre ans, soit 16 millions par an.",
            "48 millions d'euros sur quatre ans, soit 16 millions",
        ),
        ("L'abonnement coûte 85 euros par mois, soit 850 euros par an.", "85 euros par mois, soit 850 euros"),
        (
            "Ici, 312 électeurs ont dit oui et 104 ont dit non, soit 82 % de oui.",
            "312 électeurs ont dit oui et 104 ont dit non, soit 82 %",
        ),
        (
            "Elle a eu sept voix, contre trois à Paul, une à Anne et une à Marc, soit les onze votants.",
            "sept voix, contre trois à Paul, une à Anne et une à Marc, soit les onze votants",
        ),
        (
            "Le groupe supprime 1 482 postes, dit-il : 1 065 à Lens et 317 à Roubaix.",
            "1 482 postes, dit-il : 1 065 à Lens et 317",
        ),
        ("Elle a 58 sièges. La majorité absolue est fixée à 75 sièges : il lui en manque donc 27.", "27"),
        ("Il y a neuf infirmiers pour quinze postes ; cinq restent vacants.", "cinq restent"),
        ("Brest a battu Nice 84-79. Trois points ont séparé les deux équipes.", "Trois points"),
        ("La motion a eu 217 voix. Les 271 députés qui l'ont votée se taisent.", "271 députés"),
        ("Ils feront 150, 140 et 170 kilomètres, soit 560 au total.", "150, 140 et 170 kilomètres, soit 560"),
        (
            "Il créera vingt emplois, portant son effectif de 60 à 90 salariés.",
            "vingt emplois, portant son effectif de 60 à 90 salariés",
        ),
        (
            "Le bourg a deux médecins pour 5 000 habitants, soit un pour 3 500.",
            "deux médecins pour 5 000 habitants, soit un pour 3 500",
        ),
        (
            "Les 40 élèves ont planté chacun trois arbres, soit 160 arbres.",
            "40 élèves ont planté chacun trois arbres, soit 160 arbres",
        ),
        ("Les 300 billets, vendus 20 euros, sont nuls. Il devra donc rembourser 9 000 euros.", "9 000 euros"),
        ("C’était lundi 3 mars 2025. Le tableau a été volé il y a 38 ans. Il avait disparu en 1985.", "1985"),
        ("C’était lundi 3 mars 2025. Il a été arrêté il y a trois ans, en mars 2021.", "2021"),
        ("Fondée en 1924, la banque fête en 2025 son centenaire.", "1924"),
        ("Créé en 1990, le club a célébré en 2021 son trentième anniversaire.", "1990"),
        ("Sion a battu Thoune 3-1. Cette victoire 3-2 le place en tête.", "3-2"),
        ("Tours a battu Metz 3-2 (25-21, 23-25, 25-19, 25-17).", "3-2"),
        ("Menés de huit points (13-22), ils ont tenu.", "huit points (13-22"),
        ("Il est condamné à trois ans de prison, dont quatre avec sursis.", "trois ans de prison, dont quatre"),
        (
            "Elle a remporté 12 de ses 20 matchs, en a perdu 6 et a concédé 3 nuls.",
            "12 de ses 20 matchs, en a perdu 6 et a concédé 3 nuls",
        ),
        (
            "Les 240 km ont pris deux heures, à une vitesse moyenne de 80 km/h.",
            "240 km ont pris deux heures, à une vitesse moyenne de 80 km/h",
        ),
        ("Le parti a 22 des 57 sièges, loin de la majorité absolue, fixée à 27 sièges.", "27 sièges"),
        (
            "On a réuni 12 500 euros en ligne et 7 500 euros sur place, soit 19 000 euros.",
            "12 500 euros en ligne et 7 500 euros sur place, soit 19 000 euros",
        ),
        ("Le premier lot a 24 lits, le second 36. Les 70 lits sont vendus.", "70 lits"),
        ("Les quatre victimes, deux femmes et un homme, vivaient à Metz.", "quatre victimes"),
        ("Le navire avait 214 passagers et 36 matelots. Les 260 personnes sont sauves.", "260 personnes"),
    ],
)
def test_what_the_article_contradicts_is_found(text: str, wrong: str) -> None:
    assert found(ACCOUNT, text) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "Sur 100 votants, 50 ont voté contre, 30 pour et 20 se sont abstenus.",
        "Il est élu par 30 voix contre 12. Sur les 577 députés, 60 étaient présents. Un autre l'est par 20 voix contre 3.",
        "Le oui l’emporte à 52,4 %. Dans le centre, le non atteint 58 %. En 2019, le non avait 55 % des voix.",
        "Metz perd 3-1, après avoir mené 1-0 à la pause. Ils ont marqué quatre buts contre Pau.",
        "Le groupe supprime 148 postes. L’an dernier, il y avait eu 96 licenciements et 62 départs.",
        "Huit chalets ont brûlé en mai et trois en juin. Ces onze chalets seront rebâtis.",
        "Dix-huit des 46 lits fermeront. Il n’en restera que 28.",
        "Le maire a dit : « Sur 90 votants, 50 ont voté contre, 30 pour et 20 se sont abstenus. »",
        "C’était lundi 3 mars 2025. Le tableau a été volé il y a 38 ans. Il avait disparu en 1987.",
        "Fondée en 1924, la banque fête en 2024 son centenaire.",
        "Sion a battu Thoune 3-1. Au match aller, la victoire 3-2 avait surpris. Cette victoire 1-3 aussi.",
        "Tours a battu Metz 3-1 (25-21, 23-25, 25-19, 25-17).",
        "Menés de neuf points (13-22), ils ont tenu. Ils perdent de deux buts au total.",
        "Il est condamné à quatre ans de prison, dont deux avec sursis.",
        "Elle a remporté 12 de ses 20 matchs, en a perdu 5 et a concédé 3 nuls.",
        "Les 240 km ont pris trois heures, à une vitesse moyenne de 80 km/h.",
        "Les quatre victimes, deux femmes et deux hommes, vivaient à Metz. Les trois amis, Paul et Luc, aussi.",
        "Le navire avait 214 passagers et 36 matelots. Les 250 personnes sont sauves.",
        "Le club, créé il y a vingt ans, a gagné en 2011. C’était lundi 3 mars 2025.",
    ],
)
def test_right_accounts_and_other_things_are_left(text: str) -> None:
    assert matches(ACCOUNT, text) == []


def test_each_relation_has_words_that_start_it() -> None:
    assert all(relation.triggers for relation in RELATIONS.values())
