from __future__ import annotations

from collections.abc import Sequence

import pytest

from lint.analysis import Analysis
from lint.checks.languagetool import LanguageToolRemarks, Trust
from lint.engines.languagetool.model import Remark
from tests.drafts import document


def found(
    check: LanguageToolRemarks, marked: str, *suggestions: str, rule: str = "D_N"
) -> list[tuple[str, tuple[str, ...]]]:
    """What a check makes of one remark on the words between brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")

    def proofread(texts: Sequence[str]) -> list[tuple[Remark, ...]]:
        assert texts == text.split("\n\n")
        skipped = text.rfind("\n\n", 0, start) + 2 if "\n\n" in text[:start] else 0
        number = text[:start].count("\n\n")
        remark = Remark(start - skipped, end - skipped, rule, "AGREEMENT", "Accord.", suggestions)
        return [(remark,) if at == number else () for at in range(len(texts))]

    analysis = Analysis(document(text), proofread=proofread)
    from lint.analysis import parse_scopes  # noqa: PLC0415

    matches = check.find(parse_scopes(("text",)).passages(analysis))
    return [(text[match.span.start : match.span.end], match.replacements) for match in matches]


@pytest.mark.parametrize(
    ("check", "kept"),
    [
        (LanguageToolRemarks(rules=("D_N",)), True),
        (LanguageToolRemarks(rules=("D_*",)), True),
        (LanguageToolRemarks(categories=("AGREEMENT",)), True),
        (LanguageToolRemarks(categories=("AGREEMENT",), without=("D_*",)), False),
        (LanguageToolRemarks(rules=("J_N",)), False),
        (LanguageToolRemarks(), False),
        (LanguageToolRemarks(rules=("D_N",), exceptions=("mange des pomme",)), False),
    ],
)
def test_which_remarks_a_rule_takes(check: LanguageToolRemarks, kept: bool) -> None:  # noqa: FBT001
    assert bool(found(check, "Il mange [des pomme] ici.", "des pommes")) is kept


def test_remarks_stand_where_their_paragraph_does() -> None:
    check = LanguageToolRemarks(rules=("D_N",))
    assert found(check, "Un mot 😀.\n\nIl mange [des pomme].", "une pomme") == [("des", ("une",))]
    disagreeing = LanguageToolRemarks(rules=("D_N",), disagree=True)
    assert found(disagreeing, "Un 😀.\n\nIl mange [des pomme].", "une pomme") == [("des pomme", ("une pomme",))]


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("Il mange [des pomme].", True),
        ("[Des pomme] tombent.", True),
        ("Fin. [Des pomme] tombent.", True),
        ("Il aime [les Dundee].", False),
        ("Il aime [le xyzzyque].", False),
    ],
)
def test_names_and_unknown_words(marked: str, kept: bool) -> None:  # noqa: FBT001
    assert bool(found(LanguageToolRemarks(rules=("D_N",), known=True), marked)) is kept


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("La centrale est [resté] là.", True),
        ("Mme Maurice a été [payée].", False),
        ("Il a vu Warren. La centrale est [resté] là.", True),
        ("Warren dit que la centrale est [resté] là.", True),
    ],
)
def test_names_before_a_remark(marked: str, kept: bool) -> None:  # noqa: FBT001
    assert bool(found(LanguageToolRemarks(rules=("D_N",), before=4), marked)) is kept


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("Parlez à [votre conjoints].", True),
        ("Il a dégagé la [chaussé].", True),
        ("Des cartes [postale] partent.", True),
        ("Il réclame 350 [dollar].", True),
        ("Les élèves [reconnaissant] cela partent.", False),
        ("La marge opérationnelle [atteint] 4 %.", False),
        ("Il aime [les souris].", False),
        ("Ils ont très bien [joué].", False),
    ],
)
def test_neighbours_that_surely_disagree(marked: str, kept: bool) -> None:  # noqa: FBT001
    assert bool(found(LanguageToolRemarks(rules=("D_N",), disagree=True), marked)) is kept


def test_words_that_may_be_something_else() -> None:
    check = LanguageToolRemarks(rules=("D_N",), unlike=("NOUN",))
    assert found(check, "Kavanaugh est [juge] à la Cour.", "jugé") == []
    assert found(check, "Le club a [totalise] cinq points.", "totalisé") == [("totalise", ("totalisé",))]


@pytest.mark.parametrize(
    ("marked", "given", "expected"),
    [
        ("Il a [des pomme].", ("de la pomme", "des pommes"), ("des pomme", ("de la pomme", "des pommes"))),
        ("Vous ne [leurs parlez] pas.", ("leur parlez",), ("leurs", ("leur",))),
        ("Il va [au coiffeur].", ("au coiffeurs",), ("coiffeur", ("coiffeurs",))),
        ("Il part[ mais] il revient.", (", mais",), (" mais", (", mais",))),
        ("Il dit [que une] digue.", ("qu'une",), ("que une", ("qu’une",))),
        ("L'été, il dit [que une] digue.", ("qu'une",), ("que une", ("qu'une",))),
    ],
)
def test_suggestions_are_as_short_as_they_can_be(
    marked: str, given: tuple[str, ...], expected: tuple[str, tuple[str, ...]]
) -> None:
    assert found(LanguageToolRemarks(rules=("D_N",)), marked, *given) == [expected]


@pytest.mark.parametrize(("trust", "one", "two"), [(Trust.ALL, 1, 2), (Trust.ALONE, 1, 0), (Trust.NONE, 0, 0)])
def test_suggestions_that_are_passed_on(trust: Trust, one: int, two: int) -> None:
    check = LanguageToolRemarks(rules=("D_N",), suggest=trust)
    assert len(found(check, "Il a [pomme].", "a")[0][1]) == one
    assert len(found(check, "Il a [pomme].", "a", "b")[0][1]) == two


def test_only_the_last_word() -> None:
    check = LanguageToolRemarks(rules=("D_N",), suggest=Trust.NONE, last=True)
    assert found(check, "[Le conseille] vote.", "Lé") == [("conseille", ())]


@pytest.mark.parametrize(
    ("marked", "kept"),
    [
        ("Ils sont [satisfait]·es du texte.", False),
        ("Certain·e·[s ont] dormi.", False),
        ("L'[étudiant](e) est là.", False),
        ("Une zone-[irako]-syrienne.", False),
        ("Ce jour-[la] il a plu.", True),
        ("Elle [mange]-t-il ici ?", True),
        ("Il mange [des pomme] (vertes).", True),
    ],
)
def test_remarks_on_pieces_of_words_are_left(marked: str, kept: bool) -> None:  # noqa: FBT001
    assert bool(found(LanguageToolRemarks(rules=("D_N",)), marked, "autre")) is kept
