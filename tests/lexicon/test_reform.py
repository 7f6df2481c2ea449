from __future__ import annotations

import pytest

from lint.lexicon import Lexicon

PAIRS = """
événement évènement  événements évènements  céderais cèderais  réglementaire règlementaire  sécheresse sècheresse
connaître connaitre  reconnaît reconnait  coût cout  goûts gouts  août aout  dîner diner  île ile
maîtresse maitresse
entraînement entrainement  fraîche fraiche  brûlâmes brulâmes  sûreté sureté  mûrir murir  piqûre piqure
aiguë aigüe  ambiguïté ambigüité  contiguës contigües  gageure gageüre  arguait argüait
ruisselle ruissèle  étiquettera étiquètera  renouvellement renouvèlement  interpellons interpelons
week-end weekend  porte-monnaie portemonnaie  croque-mort croquemort  plates-bandes platebandes
contre-exemple contrexemple  entre-tuer entretuer  extra-européen extraeuropéen
socio-économiques socioéconomiques  auto-école autoécole
porte-clés porteclé  mille-pattes millepattes  chauves-souris chauvesouris
imbécillité imbécilité  nénuphar nénufar  oignon ognon  persifler persiffler  combativité combattivité  asseoir assoir
girolles giroles  corollaire corolaire  grelottait grelotait  ballottage ballotage
veto véto  senior sénior  pizzeria pizzéria  allegro allégro  placebo placébo  maître-nageur maitre-nageur
prud'homme prudhomme  puissé puissè  douceâtre douçâtre  levrauts levreaux
"""
CHANGES = [tuple(pair.split()) for line in PAIRS.strip().split("\n") for pair in line.split("  ")]


@pytest.mark.parametrize(("old", "new"), CHANGES)
def test_both_spellings_are_known_and_told_apart(words: Lexicon, old: str, new: str) -> None:
    assert (words.spelling(old), words.spelling(new)) == ("traditional", "1990")
    lemmas = {found.lemma for found in words.analyses(old)}
    assert lemmas & {found.lemma for found in words.analyses(new)}


@pytest.mark.parametrize("form", ["relai", "essuie-main", "lance-flamme", "après-midis", "gratte-ciels", "vingt-et-un"])
def test_forms_that_only_the_reform_brought(words: Lexicon, form: str) -> None:
    assert words.spelling(form) == "1990"


@pytest.mark.parametrize(
    "form",
    [
        *("chat", "dû", "mûr", "sûr", "jeûne", "jeûner", "croît", "crû", "vînt", "fût", "connûmes", "prîtes"),
        *("appelle", "jette", "appellera", "interpelle", "folle", "colle", "botter", "carotte", "médecin", "élever"),
        *(
            "relais",
            "essuie-mains",
            "après-midi",
            "boite",
            "sure",
            "mur",
            "fut",
            "micro-informatique",
            "franco-allemand",
        ),
        *("agroalimentaire", "contretemps", "ultralibéral", "hôpital", "forêt", "théâtre", "absous", "cru"),
    ],
)
def test_forms_of_both_spellings(words: Lexicon, form: str) -> None:
    assert words.spelling(form) == "both"


@pytest.mark.parametrize(
    "form",
    [
        "jeuner",
        "etre",
        "appèle",
        "appèlera",
        "jète",
        "projète",
        "mèdecin",
        "élèver",
        "dètenir",
        "francoallemand",
        "microinformatique",
    ],
)
def test_forms_that_no_rule_gives(words: Lexicon, form: str) -> None:
    assert form not in words
