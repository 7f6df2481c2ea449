import sys

import pytest

from lint.analysis.grammar.clash import Relation
from lint.checks.agreement import Agreement
from lint.errors import EngineError
from tests.checks.finding import places, proposals, slots

EVERY = Agreement(tuple(Relation))


def test_a_clash_is_found_with_what_should_stand_there() -> None:
    assert proposals(EVERY, "Les négociations menées par le ministre a échoué.") == [("a", ("ont",))]
    assert proposals(EVERY, "Elle est parti.") == [("parti", ("partie",))]
    assert proposals(EVERY, "Il a vu des mesures fiscale.") == [("fiscale", ("fiscales",))]


def test_determiner_and_noun_are_shown_together_with_both_corrections() -> None:
    assert proposals(EVERY, "Il cite les témoin du vol.") == [("les témoin", ("les témoins", "le témoin"))]
    assert proposals(EVERY, "Il rejette une accord.") == [("une accord", ("un accord",))]
    assert proposals(EVERY, "Il va à la stade.") == [("la stade", ("le stade",))]
    assert proposals(EVERY, "Il parle au lauréates.") == [("au lauréates", ("aux lauréates",))]


def test_a_pronoun_beside_its_verb_may_be_what_is_wrong() -> None:
    assert proposals(EVERY, "Il pensent le contraire.") == [("Il pensent", ("Il pense", "Ils pensent"))]
    assert proposals(EVERY, "Pensent-il le contraire ?") == [("Pensent-il", ("Pense-t-il",))]


def test_only_the_wanted_relations_are_looked_for() -> None:
    assert places(Agreement((Relation.VERB,)), "Les témoin sont parti.") == []


def test_exceptions_cover_both_words() -> None:
    check = Agreement((Relation.ADJECTIVE,), exceptions=("truites fario",))
    assert places(check, "Il pêche des truites fario.") == []


def test_the_message_may_name_both_words() -> None:
    assert slots(EVERY, "La réunion est prévu.") == [{"word": "prévu", "other": "réunion"}]


def test_what_forms_prove_needs_no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lint.engines.spacy", None)
    assert places(EVERY, "Il cite les témoin.") == [(8, "les témoin")]


def test_right_copy_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lint.engines.spacy", None)
    assert places(EVERY, "Les témoins cités par la défense ont été entendus hier.") == []


def test_relations_are_asked_for() -> None:
    with pytest.raises(ValueError, match="relations"):
        Agreement()


def test_without_the_parser_doubtful_clashes_are_reported_as_not_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: object) -> None:
        raise EngineError("spaCy manque")

    monkeypatch.setattr("lint.engines.spacy.parsed", missing)
    with pytest.raises(EngineError, match="spaCy"):
        places(EVERY, "Il pense que la réunion est prévu.")


def test_a_feminine_may_lack_its_e() -> None:
    assert proposals(EVERY, "Il traverse la chaussé.") == [("la chaussé", ("la chaussée", "le chaussé"))]
    assert proposals(EVERY, "Il a les larmes au yeux.") == [("au yeux", ("à l’œil", "aux yeux"))]


def test_contractions() -> None:
    assert proposals(EVERY, "Le bureau de le maire ferme.") == [("de le", ("du",))]
    assert proposals(EVERY, "Il promet de le faire et de les garder.") == []


def test_a_verb_joined_to_the_first_one_has_its_subject() -> None:
    assert proposals(EVERY, "Le pays rejette cet accord et refusent de voter.") == [("refusent", ("refuse",))]
    assert proposals(EVERY, "La file avance et beaucoup renoncent.") == []
    assert proposals(EVERY, "Les élus que le juge entend et refusent de parler partent.") == []


def test_what_is_asked_for_may_be_the_object_or_the_subject() -> None:
    asked = "Combien de ponts la ville a-t-elle construit ?"
    assert proposals(EVERY, asked) == [("construit", ("construits",))]
    assert proposals(EVERY, "Quelles équipes ont gagné ?") == []


def test_two_participles_share_an_auxiliary() -> None:
    assert proposals(EVERY, "La cour a relu puis signée cet arrêt.") == [("signée", ("signé",))]


def test_whom_verbs_move_to_do_something_is_their_object() -> None:
    moved = "Ces élues, le club les a convaincu de rester."
    assert proposals(EVERY, moved) == [("convaincu", ("convaincues",))]


def test_a_plural_verb_tells_the_number_of_its_participle() -> None:
    assert places(EVERY, "Les « Saisons » du maître seront joué mardi.") == [(33, "joué")]


def test_nouns_that_only_look_like_verbs_or_adjectives_agree_in_number() -> None:
    assert proposals(EVERY, "Il part quelques minute après.") == [
        ("quelques minute", ("quelques minutes", "quelque minute"))
    ]
    assert proposals(EVERY, "De nombreuses famille campent.") == [
        ("De nombreuses famille", ("De nombreuses familles",))
    ]
    assert proposals(EVERY, "Les trois accusé nient.")[0][0] == "trois accusé"


def test_what_agrees_with_no_noun_is_left_alone() -> None:
    for right in (
        "Les Bretons restent en tout cas relativement gourmands.",
        "On sent que quelque chose s'est produit.",
        "Quel pourcentage de votre salaire vous mettez de côté ?",
        "De multiples textes fustigent cette attitude.",
        "Si je les leur avais retirées, je les aurais données.",
        "Ce sont des agences locales, implantées dans un pays, qui travaillent ensemble.",
        "L'un fabrique des chariots, l'autre élève des chèvres.",
        "Une partie non négligeable des agents sont solidaires.",
    ):
        assert proposals(EVERY, right) == []


def test_endings_joined_by_a_mark_are_left() -> None:
    assert proposals(EVERY, "La formation des enseignant∙e∙s change ; de nombreux producteur.trices viennent.") == []


def test_acronyms_behind_a_plural_determiner_are_plural() -> None:
    assert proposals(EVERY, "Les ONG qui vient en aide aux réfugiés partent.") == [("vient", ("viennent",))]


def test_modals_that_look_like_other_verbs() -> None:
    assert proposals(EVERY, "Les comptes n'ont pas pu être vérifié.") == [("vérifié", ("vérifiés",))]
