from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.analysis import Analysis
from lint.checks.unknown.unknown_words import WordReader
from lint.checks.unknown.verdicts import Judge
from lint.lexicon import lexicon
from lint.readers import read
from tests.drafts import document

JUDGE = Judge(lexicon())


def seen(text: str, *accepted: str) -> list[tuple[str, str, bool]]:
    """Each suspect as written, its first suggestion, and whether it is sure."""
    analysis = Analysis(document(text), frozenset(accepted))
    return [
        (text[span.start : span.end], wanted[0] if wanted else "", sure)
        for span, wanted, sure in WordReader(analysis, JUDGE).read()
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le comité a émis un avis favoarble.", ("favoarble", "favorable")),
        ("Il faut attendre l’ouverure du scrutin.", ("ouverure", "ouverture")),
        ("Des negociations difficiles.", ("negociations", "négociations")),
        ("Le maire a dénonsé la décision.", ("dénonsé", "dénoncé")),
        ("Les élus ont-ils dénonsé la décision ?", ("dénonsé", "dénoncé")),
        ("Elles ont reçu plusieures lettres.", ("plusieures", "plusieurs")),
        ("Il a eu 12 colaborateurs.", ("colaborateurs", "collaborateurs")),
        ("Ils croivent à une piste.", ("croivent", "croient")),
        ("Le gardien a ouvri la porte.", ("ouvri", "ouvert")),
        ("La farmacie ferme ses portes.", ("farmacie", "pharmacie")),
        ("Quil vienne !", ("Quil", "Qu’il")),
        ("On dit lhôpital fermé.", ("lhôpital", "l’hôpital")),
        ("Il vient avecLaura demain.", ("avecLaura", "avec Laura")),
        ("La réunion auralieu pourla presse.", ("pourla", "pour la")),
        ("Un compte rendu est parvenu au gouver nement.", ("gouver nement", "gouvernement")),
        ("Le rendez vous n’est pas porte parolle.", ("parolle", "parole")),
        ("Nottament, le budget augmente.", ("Nottament", "Notamment")),
        ("Il est arrivé aujourd hui.", ("aujourd hui", "aujourd’hui")),
    ],
)
def test_sure_misspellings(text: str, expected: tuple[str, str]) -> None:
    assert (*expected, True) in seen(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dit-il vrai ? A-t-on vu celui-ci, la porte-parole et l’ex-ministre ?",
        "Jusqu’alors, lorsqu’il pleut, quelqu’un sort, aujourd’hui encore.",
        "Une loi anticorruption, un contre-la-montre, un néo-rural et des micro-entreprises hyperconnectées.",
        "L’arrêté médico-social et la coopération franco-tchadienne.",
        "Les ONG, 12 SDF, des PME et le XXIe siècle, à 18h30, 5 km et 1er.",
        "Écrire à redaction@journl.fr, voir www.exempl.fr/acceuil, @journl et #vivelafrnce.",
        "Les agriculteur·rices et un·e élu·e ; les habitant(e)s.",
        "La dashcam filme les play-off, le binge-watching continue.",
        "Selon le Washington Post, « the government of the people » est cité.",
        "Le projet de Zbrozek, signé Zbrozek, reste dans les cartons.",
        "M. Farinot et MM. Birdal ont voté.",
        "Les Balbyniens, les balbyniennes et le mélenchonisme.",
        "L’algue Caulerpa taxifolii prolifère, amicus curiae, post mortem.",
        "Le cinéaste Petr naučný slovník tourne.",
        "Le chef d’al-Qaida, Oussama ben Laden, et el-Béchir.",
        "Un « brimboriller » d’auteur, dit-elle.",
        "Etat, Ecole et Equipement attendent.",
        "La situation déclenchante, une précompilée d’idées.",
        "Les zigouigouis, ces zigouigouis, encore des zigouigouis.",
    ],
)
def test_what_is_right_or_not_ours_to_judge(text: str) -> None:
    assert seen(text) == []


def test_a_word_in_italics_is_left() -> None:
    draft = read("a.md", b"Le *foufrage* est un mot du cru.\n\n*Le foufrage de la commune est parti hier soir.*")
    suspects = WordReader(Analysis(draft), JUDGE).read()
    assert [draft.text[span.start : span.end] for span, _, _ in suspects] == ["foufrage"]
    assert suspects[0].span.start > 30


def test_doubtful_words_are_not_sure() -> None:
    assert seen("Une machine à vroltiguer les fils.") == [("vroltiguer", "", False)]
    assert seen("Le twitter des élus.")[0] == ("twitter", "Twitter", False)
    assert seen("Il part en week end.")[0] == ("week end", "week-end", False)


def test_the_slot_chooses() -> None:
    assert seen("Les habitans protestent.")[0][1] == "habitants"
    assert seen("Un habitan proteste.")[0][1] == "habitant"
    assert seen("Il a confimé.")[0][1] == "confirmé"


def test_an_unknown_capital_is_a_name_unless_it_opens_sentences_only() -> None:
    assert seen("Le Cepandant attend.") == []
    assert seen("Cepandant, le Cepandant attend.") == []
    assert seen("Cepandant Laval attend.") == []


def test_words_of_the_house() -> None:
    assert seen("Une machine à vroltiguer.", "vroltiguer") == []
    assert seen("Vroltiguant, la machine.", "Vroltiguant") == []


PIECES = (
    *("le", "la", "aujourd", "hui", "gouvernment", "Gouvernment", "avecPaul", "l'", "qu’", "week", "end", "the", "of"),
    *(
        "é",
        "12",
        "al-Assad",
        "-",
        " ",
        " ",
        " ",
        "«",
        "»",
        ".",
        "\n\n",
        "@",
        "œu",
        "xyzt",
        "N",
        "porte-parolle",
        "*",
        "É",
    ),
)


@settings(max_examples=25)
@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
def test_any_text_can_be_read(text: str) -> None:
    analysis = Analysis(document(text))
    found = WordReader(analysis, JUDGE).read()
    assert found == sorted(found)
    assert all(0 <= span.start < span.end <= len(analysis.document.text) for span, _, _ in found)
    assert all(text.strip() for _, wanted, _ in found for text in wanted)


def test_the_apostrophe_of_the_draft() -> None:
    assert seen("C'est quil vient.")[0][1] == "qu'il"
    assert seen("C’est quil vient.")[0][1] == "qu’il"
