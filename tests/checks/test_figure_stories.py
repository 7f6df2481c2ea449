"""Figures that a later sentence, a list or a multiple contradicts: each text with the right figure, then a wrong one."""

# ruff: noqa: E501  (one sentence a line)

from __future__ import annotations

import pytest

from lint.checks.contract import Check
from lint.checks.counted_list import CountedList
from lint.checks.figure_account import FigureAccount
from lint.checks.figure_claim import FigureClaim
from lint.checks.figure_conflict import FigureConflict
from lint.checks.figure_lapse import FigureLapse
from lint.checks.figure_sum import FigureSum
from lint.readers import read
from tests.checks.finding import matches

ACCOUNT = FigureAccount()
CLAIM = FigureClaim(gaps=("écart", "différence"))
CONFLICT = FigureConflict(
    holders={"maire": "commune, village"}, same=("place, chambre",), apart=("bilan",), each=("par jour",)
)
QUESTION = FigureConflict(loose=True, apart=("bilan",), each=("par jour",))
LIST = CountedList()


@pytest.mark.parametrize(
    ("check", "text", "wrong", "right"),
    [
        (ACCOUNT, "Le parti a 34 sièges sur 65 ; la majorité est fixée à {}.", "32", "33"),
        (ACCOUNT, "La loi est approuvée par 57,7 % des votants, soit un écart de plus de {} points avec le non.", "sept", "quinze"),
        (ACCOUNT, "Le oui l’emporte avec 51,4 % des voix, contre {} % au non.", "47,6", "48,6"),
        (ACCOUNT, "Elle visait 4 millions d’euros. Elle en a reçu 12 millions, soit {} de l’objectif.", "le double", "le triple"),
        (ACCOUNT, "Le stage coûte 900 euros, soit {} des 300 euros de 2020.", "le double", "le triple"),
        (ACCOUNT, "Le lac a reçu 60 litres. C’est {} fois plus qu’en mai (20 litres).", "cinq", "trois"),
        (ACCOUNT, "Les 36 élèves seront répartis en quatre groupes de {}.", "huit", "neuf"),
        (ACCOUNT, "Il y aura {} étapes : 150, 140 et 160 kilomètres.", "quatre", "trois"),
        (ACCOUNT, "Les étapes font 150, 140 et 160 kilomètres. Ils auront donc fait {} kilomètres.", "550", "450"),
        (ACCOUNT, "Il y aura 40 doublettes, soit {} joueurs.", "120", "80"),
        (ACCOUNT, "L’usine emploie 720 salariés. Un tiers, soit {} personnes, est au repos.", "340", "240"),
        (ACCOUNT, "Il a pris quatre ans de prison, dont deux avec sursis. Il purgera {} ans de prison.", "trois", "deux"),
        (ACCOUNT, "L’État détient 62 % du port. Les {} % restants sont à la ville.", "48", "38"),
        (ACCOUNT, "Parti mardi, il est arrivé vendredi, {} jours plus tard.", "deux", "trois"),
        (ACCOUNT, "Il joue dimanche. La veille, {}, il a dormi.", "vendredi", "samedi"),
        (ACCOUNT, "Prévue en mars, l’ouverture est repoussée à septembre, soit {} mois de retard.", "quatre", "six"),
        (ACCOUNT, "Après {} jours de grève, ils reprennent. La grève, commencée le 6 octobre, s’est achevée le 17 octobre.", "vingt", "onze"),
        (ACCOUNT, "À {} jours du scrutin, ils débattent. C’était mardi 9 décembre. Le scrutin est prévu le 14 décembre.", "dix", "cinq"),
        (ACCOUNT, "Née en 1998 à Laval, elle a gagné samedi 14 juin 2025, à {} ans, son premier titre.", "24", "27"),
        (ACCOUNT, "Elle a gagné. Elle devance Anna Berg. Julie Roux prend la {} place.", "deuxième", "troisième"),
        (ACCOUNT, "Déjà sacré en 2019 et 2021, il remporte son {} titre.", "quatrième", "troisième"),
        (ACCOUNT, "Pau a battu Brive 28-12. Les {} points d’écart sont mérités.", "quatorze", "seize"),
        (ACCOUNT, "Elles menaient 15-11, soit {} buts d’avance.", "cinq", "quatre"),
        (ACCOUNT, "Il perd 6-4, 6-7, 6-2, en {} sets.", "deux", "trois"),
        (ACCOUNT, "Le tunnel coûte 12 millions. Trois villes paient chacune 3 millions, le reste, soit {} millions, est à l’État.", "4", "3"),
        (ACCOUNT, "Le parc comptait 14 mâts. On en a refusé cinq. Les {} mâts autorisés seront blancs.", "huit", "neuf"),
        (ACCOUNT, "Une toile a été retrouvée. Dix avaient disparu, dont {} manquent toujours.", "sept", "neuf"),
        (ACCOUNT, "Cinq détenus ont fui. Deux ont été repris. Les {} autres sont recherchés.", "quatre", "trois"),
        (ACCOUNT, "Quatre hommes et une femme ont été arrêtés. Les {} suspects nient.", "six", "cinq"),
        (ACCOUNT, "Le jury lit Paul Rey, Anne Petit, Luc Morin et Zoé Lang. Ces {} auteurs sont jeunes.", "trois", "quatre"),
        (ACCOUNT, "Elle compte 22 salariés. Elle en recrutera 8, ce qui portera son effectif à {}.", "35", "30"),
        (CLAIM, "Ils ont voté par 305 voix contre 199. L’écart, de {} voix, est net.", "116", "106"),
        (CLAIM, "La ville a perdu {} habitants : elle en comptait 52 000 en 2010, contre 48 000 en 2020.", "6 000", "4 000"),
        (CLAIM, "Il y a eu 160 000 visiteurs, contre 200 000 en 2023. La fréquentation a baissé de {} %.", "25", "20"),
        (CONFLICT, "Seize communes sont à sec. Les {} maires protestent.", "dix-huit", "seize"),
        (CONFLICT, "L’hôtel aura 80 chambres et 120 places. Le maire est ravi. Les {} chambres seront bleues.", "120", "80"),
        (QUESTION, "On a repeint dix bancs. Le maire a vu {} bancs.", "douze", "dix"),
        (QUESTION, "Il en coûtera 30 millions d’euros en 2026. Pour 2026, il manque {} millions d’euros.", "40", "30"),
        (LIST, "La marque, créée par {} amis, Hugo Bastien, Malik Saïdi et Claire Ponthieu, vend des vélos.", "quatre", "trois"),
        (LIST, "Élise Roy, Tom Perrier et Sofia Benali, {} lycéens de Dole, ont gagné.", "deux", "trois"),
        (FigureLapse(), "Fermée en mars 2026, elle rouvrira en mars 2030. Le chantier doit durer {} ans.", "deux", "quatre"),
        (FigureSum(), "Il a 64 lits dans trois sites : 30 à Vesoul, 22 à Gray et {} à Lure.", "18", "12"),
    ],
)  # fmt: skip
def test_the_wrong_figure_is_found_and_the_right_one_left(check: Check, text: str, wrong: str, right: str) -> None:
    at = text.index("{")
    found = matches(check, read("essai.md", text.format(wrong).encode()))
    assert [match.span.start <= at < match.span.end for match in found] == [True]
    assert matches(check, read("essai.md", text.format(right).encode())) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (ACCOUNT, "Le stage coûte 900 euros. Le repas est à 20 euros, soit le double de celui de Metz."),
        (
            ACCOUNT,
            "Le parquet a requis quatre ans de prison, dont deux avec sursis. Il a été condamné à trois ans ferme.",
        ),
        (ACCOUNT, "Parti mardi, passé jeudi à Lyon, il est arrivé vendredi, deux jours plus tard."),
        (ACCOUNT, "Déjà sacré en 2019, il remporte son cinquième titre consécutif."),
        (ACCOUNT, "Elle est venue avec Paul Rey, Anne Petit et Luc Morin. Les deux hommes sont partis."),
        (CONFLICT, "Seize communes et trois villages sont à sec. Les dix-neuf maires protestent."),
        (LIST, "Devant trois cents élèves, Paul Rey et Anne Petit ont chanté."),
    ],
)
def test_other_figures_are_left(check: Check, text: str) -> None:
    assert matches(check, read("essai.md", text.encode())) == []
