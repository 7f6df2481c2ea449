import re

import pytest

from lint.checks.contract import LemmaError
from lint.checks.patterns.lemmas import expand, expand_pair, parted, parted_pair
from lint.lexicon import lexicon


def test_a_lemma_gives_all_its_forms() -> None:
    assert expand("belliqueux", lexicon()) == ("belliqueuse", "belliqueuses", "belliqueux")


def test_of_several_words_the_first_is_inflected() -> None:
    forms = expand("pointer du doigt", lexicon())
    assert {"pointer du doigt", "pointe du doigt", "pointées du doigt"} <= set(forms)
    assert all(form.endswith(" du doigt") for form in forms)


def test_each_word_in_braces_is_inflected() -> None:
    assert {"vague migratoire", "vagues migratoires"} <= set(expand("{vague/NOUN} {migratoire}", lexicon()))


def test_a_part_of_speech_narrows_the_forms() -> None:
    assert expand("régime/NOUN", lexicon()) == ("régime", "régimes")


def test_a_pair_keeps_the_features_and_names_the_likeliest_first() -> None:
    pairs: dict[str, list[str]] = {}
    for form, target in expand_pair("solutionner", "résoudre", lexicon()):
        pairs.setdefault(form, []).append(target)
    first = [pairs[form][0] for form in ("solutionnait", "solutionnées", "solutionner", "solutionne")]
    assert first == ["résolvait", "résolues", "résoudre", "résout"]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("belliqueur", "le lexique ne connaît pas le lemme « belliqueur » ; donner ses formes avec forms:"),
        (
            "régime/NOM",
            (
                "« /NOM » : les parties du discours sont NOUN, PROPN, VERB, ADJ, ADV, DET, PRON, ADP, CONJ, NUM, INTJ, "
                "PREFIX"
            ),
        ),
    ],
)
def test_an_entry_that_the_lexicon_cannot_expand_is_refused(entry: str, reason: str) -> None:
    with pytest.raises(LemmaError) as caught:
        expand(entry, lexicon())
    assert (str(caught.value).replace("\u00a0", " "), caught.value.entry) == (reason, entry)


def test_a_pair_varies_in_one_word_on_each_side() -> None:
    with pytest.raises(LemmaError, match="un seul mot de chaque côté peut varier"):
        expand_pair("{vague} {migratoire}", "arrivée", lexicon())


def test_an_adverb_or_two_may_part_a_verb_from_the_rest() -> None:
    (source,) = parted(("baisser la garde",), lexicon())
    assert all(re.fullmatch(source, text) for text in ("baisse enfin la garde", "baissent pas encore la garde"))
    assert not re.fullmatch(source, "baisse sa pauvre garde")
    assert parted(("belliqueux", "vague de froid", "régime/NOUN sec"), lexicon()) == ()


def test_a_replacement_keeps_the_adverbs() -> None:
    pair = parted_pair("bottent en touche", "éludent la question", lexicon())
    assert pair
    assert re.sub(pair[0], pair[1].replace("$1", r"\1"), "bottent encore en touche") == "éludent encore la question"
    assert not re.fullmatch(pair[0], "bottent jamais en touche")
    assert parted_pair("botter en touche", "éluder la question", lexicon()) is None
