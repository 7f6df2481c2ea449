"""Who speaks, how far an account goes, and what only looks like a source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.analysis import Analysis
from lint.analysis.speech.attributions import Attribution, Kind, Manner
from lint.analysis.speech.speakers import Who
from lint.text import Span
from tests.drafts import document
from tests.voices import cues


def read(text: str) -> tuple[Analysis, list[Attribution]]:
    analysis = Analysis(document(text))
    return analysis, list(analysis.attributions(cues()))


def told(text: str) -> list[tuple[str, str, Who]]:
    """Cue, source and kind of each attribution."""
    _, found = read(text)
    return [
        (text[one.cue.start : one.cue.end], text[one.source.start : one.source.end] if one.source else "", one.who)
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "cue", "source", "who"),
    [
        ("« Nous partirons à l’aube », a déclaré Jeanne Morel.", "a déclaré", "Jeanne Morel", Who.PERSON),
        ("Le ministre a déclaré que 300 hommes partaient.", "a déclaré", "Le ministre", Who.ROLE),
        ("Jeanne Morel : « Nous partirons demain. »", ":", "Jeanne Morel", Who.PERSON),
        ("Selon la préfecture, 1 200 personnes ont défilé.", "Selon", "la préfecture", Who.INSTITUTION),
        ("Selon « Le Matin », 300 logements sont vides.", "Selon", "« Le Matin »", Who.UNKNOWN),
        ("D’après lui, 300 logements sont vides.", "D’après", "lui", Who.PRONOUN),
        ("Pour le maire, cette loi est un échec.", "Pour", "le maire", Who.ROLE),
        ("« C’est un échec, a-t-il ajouté, et nous le paierons. »", "a-t-il ajouté", "-t-il", Who.PRONOUN),
        ("« La situation est grave », poursuit le ministre.", "poursuit", "le ministre", Who.ROLE),
        ("« Rien ne va plus », dit-on à l’Élysée.", "dit-on", "l’Élysée", Who.INSTITUTION),
        ("— Je pars demain, dit le vieux. Tu viens ?", "dit", "le vieux", Who.ROLE),
        ("Le chiffre, révélé mardi par Le Monde, étonne.", "révélé", "Le Monde", Who.INSTITUTION),
        ("Ce texte est qualifié de « scélérat » par la gauche.", "qualifié", "la gauche", Who.INSTITUTION),
        ("Une source policière proche du dossier confirme.", "confirme", "Une source policière proche du dossier",
         Who.ANONYMOUS),
        ("Certains experts estiment que la crise durera.", "estiment", "Certains experts", Who.VAGUE),
        ("Selon des rumeurs, le club serait à vendre.", "Selon", "des rumeurs", Who.VAGUE),
        ("On dit que le président partira.", "dit", "On", Who.VAGUE),
        ("Selon nos informations, le maire démissionne.", "Selon", "nos informations", Who.REPORTER),
        ("Anne Petit, maire de Brest, a salué un « bel accord ».", "a salué", "Anne Petit", Who.PERSON),
        ("Le ministre, qui estime la facture à 3 milliards, cède.", "estime", "Le ministre", Who.ROLE),
        ("C’est ce qu’a indiqué le procureur.", "a indiqué", "le procureur", Who.ROLE),
        ("Comme l’a rappelé Jean Petit, le texte est vieux.", "l’a rappelé", "Jean Petit", Who.PERSON),
        ("Il a été interpellé dans la nuit (AFP).", "AFP", "AFP", Who.INSTITUTION),
        ("« Un scandale » : la CGT ne décolère pas.", ":", "la CGT", Who.INSTITUTION),
        ("L’Insee recense 2,4 millions de chômeurs.", "recense", "L’Insee", Who.INSTITUTION),
        ("Les manifestants scandaient « liberté ».", "scandaient", "Les manifestants", Who.ROLE),
    ],
)  # fmt: skip
def test_a_source_is_read(text: str, cue: str, source: str, who: Who) -> None:
    assert told(text) == [(cue, source, who)]


@pytest.mark.parametrize(
    "text",
    [
        "Les horaires changent selon les cas.",
        "Selon que vous serez puissant ou misérable.",
        "Un roman d’après-guerre est à vendre.",
        "Pour trois ans, le pont reste fermé.",
        "Pour Noël, la ville offre un bal.",
        "Le coût est estimé à 3 millions d’euros.",
        "Faut-il rappeler que 13 000 tirs ont eu lieu ?",
        "Le juge est arrivé tard.",
        "La note est salée.",
        "Il a confié le dossier à une agence.",
        "Le bilan s’élève à 12 morts.",
        "La liste, plus précise, est longue.",
        "Il a lâché la corde.",
        "Les 300 postes sont vides.",
    ],
)
def test_what_names_nobody_is_no_source(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "manner", "firm"),
    [
        ("Le préfet a reconnu que le pont s’affaisse.", Manner.FACTIVE, True),
        ("Le préfet prétend que le pont tient.", Manner.JUDGING, True),
        ("Le préfet assure que le pont tient.", Manner.NEUTRAL, True),
        ("Le préfet fustige les syndicats.", Manner.NEUTRAL, False),
        ("Le préfet n’a pas précisé le nombre de blessés.", Manner.NEUTRAL, False),
        ("Le plan, dévoilé par le préfet, inquiète.", Manner.PASSIVE, True),
        ("Dans un communiqué, tout est démenti.", Manner.NOUN, True),
    ],
)
def test_a_cue_has_a_manner(text: str, manner: Manner, firm: bool) -> None:  # noqa: FBT001  (a table)
    _, found = read(text)
    assert [(one.manner, one.firm) for one in found] == [(manner, firm)]


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("Selon la mairie, dix murs sont tombés. Elle craint pour l’école. Mais tout va.",
         "Selon la mairie, dix murs sont tombés. Elle craint pour l’école."),
        ("Le maire a dit oui. Il aurait signé lundi. La route est longue.",
         "Le maire a dit oui. Il aurait signé lundi."),
        ("Dix murs sont tombés. Ce chiffre a été donné par la mairie.",
         "Dix murs sont tombés. Ce chiffre a été donné par la mairie."),
        ("« Dix murs sont tombés. Tout va mal. Il pleut », a dit le maire.",
         "« Dix murs sont tombés. Tout va mal. Il pleut », a dit le maire."),
        ("Selon la mairie, dix murs sont tombés.\n\nElle craint pour l’école. La route est longue.",
         "Selon la mairie, dix murs sont tombés.\n\nElle craint pour l’école."),
        ("Le maire a dit oui. Le soleil brille.", "Le maire a dit oui."),
        ("Dix murs sont tombés, d’après la mairie. Le vent a soufflé.", "Dix murs sont tombés, d’après la mairie."),
        ("La mairie estime à dix les murs tombés. Le vent a soufflé.",
         "La mairie estime à dix les murs tombés. Le vent a soufflé."),
        ("Le pont que la mairie a promis est fini. Le vent a soufflé.", "Le pont que la mairie a promis est fini."),
    ],
)  # fmt: skip
def test_an_account_goes_on(text: str, covered: str) -> None:
    _, found = read(text)
    assert text[found[0].covers.start : found[0].covers.end] == covered


@pytest.mark.parametrize(
    ("text", "kind", "source"),
    [
        ("Le maire dénonce un « naufrage ».", Kind.WORD, "Le maire"),
        ("Le maire dénonce « un très grand naufrage ».", Kind.PARTIAL, "Le maire"),
        ("« Nous partirons tous », a dit Anne Roy.", Kind.FULL, "Anne Roy"),
        ("Le club a démenti. « Nous n’avons rien vendu. »", Kind.FULL, "Le club"),
        ("Le vieil homme raconte : « On a tout perdu. »", Kind.FULL, "Le vieil homme"),
        ("La ville a un comité « indépendant ».", Kind.WORD, ""),
        ("L’« expert » du club a annoncé une hausse.", Kind.WORD, ""),
        ("Le maire, le « fossoyeur » du port, cédera, selon Anne Roy.", Kind.WORD, ""),
        ("La presse, qui a salué le film, aime ce « naufrage ».", Kind.WORD, ""),
        ("Cette mesure est un « cadeau », dénonce la CGT.", Kind.WORD, "la CGT"),
        ("La mairie parle d’un effort, mais ses « économies » pèsent.", Kind.WORD, ""),
        ("La mairie parle d’un effort, mais d’un effort « rude ».", Kind.WORD, "La mairie"),
        ("Le maire, jugé « mou » par Anne Roy, cédera.", Kind.WORD, "Anne Roy"),
        ("Un tribunal « populaire » a jugé les rebelles.", Kind.WORD, ""),
        ("« Fini », soupire, lasse, Anne Roy.", Kind.WORD, "Anne Roy"),
        ("« Fini », a confié lundi à Lyon le maire.", Kind.WORD, "le maire"),
        ("« Fini », lâche l’ex-ministre.", Kind.WORD, "l’ex-ministre"),
    ],
)
def test_a_quotation_has_a_speaker(text: str, kind: Kind, source: str) -> None:
    analysis, _ = read(text)
    (speech,) = analysis.attributions(cues()).speeches
    named = speech.attribution.source if speech.attribution else None
    assert (speech.kind, text[named.start : named.end] if named else "") == (kind, source)


def test_attributions_are_looked_up_by_place() -> None:
    text = "Selon la mairie, dix murs sont tombés. Le vent souffle."
    analysis, (one,) = read(text)
    attributions = analysis.attributions(cues())
    first, second = analysis.sentences(analysis.document.blocks[0])
    assert attributions.covering(Span(17, 25)) == (one,)
    assert attributions.in_sentence(first) == (one,)
    assert attributions.in_sentence(second) == ()
    assert analysis.attributions(cues()) is attributions


PIECES = (
    "Le maire| a dit| que| « oui »|, selon| la ville|.| Jeanne Roy| : |« non| »|\n\n| il| estime| ajoute-t-elle|, |"
    "d’après| 300| morts|— Viens| par| révélé"
)


@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=24).map("".join))
def test_spans_lie_in_the_text_and_in_each_other(text: str) -> None:
    text = text.strip() or "."
    analysis, found = read(text)
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(analysis.document.text)
        assert one.span.contains(one.cue)
        assert one.source is None or one.span.contains(one.source)
        assert one.sentence.contains(one.cue)
        assert one.covers.contains(one.sentence)
    speeches = analysis.attributions(cues()).speeches
    assert [speech.quotation for speech in speeches] == [one for one in analysis.quotations if one.depth == 1]
