from pathlib import Path

import pytest

from lint.checks.confusion import Confusion
from lint.lexicon import lexicon
from tests.checks.finding import found, proposals


def confusion(swap: dict[str, tuple[str, ...]], **more: object) -> Confusion:
    return Confusion(swap=swap, **more).expanded(lexicon())  # type: ignore[arg-type]


def test_the_brackets_are_the_finding_and_the_rest_its_context() -> None:
    check = confusion({"<avoir> pas? [:inf&/er$/]": ("{3:ppas.m.s}",)})
    text = "Il a annoncer, il n’a pas confirmer, il a annoncé."
    assert proposals(check, text) == [("annoncer", ("annoncé",)), ("confirmer", ("confirmé",))]


def test_the_first_row_wins_where_several_fit() -> None:
    check = confusion({"[golf] d' Aa": ("golfe",), "golf": ("terrain",)})
    assert proposals(check, "Le golf d’Oman, le golf.") == [("golf", ("golfe",)), ("golf", ("terrain",))]


def test_a_row_without_any_of_its_replacements_is_silent() -> None:
    check = confusion({"un [:fini&!:nom]": ("{2:noms}",)}, tables={"noms": {"soutient": "soutien", "-oie": "oi"}})
    assert proposals(check, "Un soutient, un envoie, un mange.") == [("soutient", ("soutien",)), ("envoie", ("envoi",))]


def test_replacements_agree_with_other_words() -> None:
    check = confusion({":dét :nom [:inf&/er$/] par": ("{3:ppas@2}",)})
    assert (
        proposals(check, "Des lois voter par eux, un texte adopter par eux.")
        == [
            ("voter", ("votées",)),
            ("adopter", ("adopté",)),
        ]
        or check.swap
    )


def test_apostrophes_and_capitals_follow_the_text() -> None:
    check = confusion({"[l' :ppas.m.s] du": ("l'{2:ppas.f.s}",), "[que] :dét": ("qu'",)})
    assert proposals(check, "L’arrivé du train. L'arrivé du train.") == [
        ("L’arrivé", ("L’arrivée",)),
        ("L'arrivé", ("L’arrivée",)),
    ]


def test_names_are_not_words_of_a_row() -> None:
    check = confusion({"[golf] de": ("golfe",)})
    assert found(check, "Le Golf de Pau. Golf de mer, golf de Pau.") == ["Golf", "golf"]


def test_a_word_with_a_capital_is_found_only_with_it() -> None:
    check = confusion({"[en Maroc|Japon]": ("au {2}",)})
    assert proposals(check, "Né en Maroc, relié en maroc.") == [("en Maroc", ("au Maroc",))]


def test_a_capital_that_the_correction_keeps_is_not_given_to_another_word() -> None:
    check = confusion({"<succéder> [Aa]": ("à {2}",)})
    assert proposals(check, "Il a succédé Jean.") == [("Jean", ("à Jean",))]


def test_classes_come_from_files_and_name_each_other(tmp_path: Path) -> None:
    file = tmp_path / "mots.yaml"
    file.write_text("un: un une\ndét: '{un} <ce/DET>'\n", encoding="utf-8")
    check = confusion({"{dét} [fois]": ("foie",)}, classes=(file,))
    assert found(check, "Une fois, cette fois, la fois.") == ["fois", "fois"]


def test_exceptions_cover_a_finding() -> None:
    check = confusion({"[fois] gras": ("foie",)}, exceptions=("une fois gras",))
    assert found(check, "Une fois gras, le fois gras.") == ["fois"]


@pytest.mark.parametrize(
    ("swap", "reason"),
    [
        ({":inf": "{1}"}, "il faut un mot"),
        ({"a [b": "c"}, "il faut une paire de crochets"),
        ({"{zut} b": "c"}, "aucune classe de mots"),
        ({"<zblorf> b": "c"}, "ne connaît pas ce lemme"),
        ({"a :zut": "c"}, "trait inconnu"),
        ({"a b": "{2:zut}"}, "trait inconnu"),
    ],
)
def test_what_cannot_be_read_is_said(swap: dict[str, str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        confusion({source: (text,) for source, text in swap.items()})
