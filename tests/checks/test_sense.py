import pytest

from lint.checks import LemmaError
from lint.checks.sense import Sense
from lint.lexicon import lexicon
from tests.checks.finding import proposals

PAIRS = {"voie > voix": ("électeur suffrage",), "voix > voie": ("autoroute",), "compte > conte": ("fée",)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il manque une voie aux électeurs.", [("voie", ("voix",))]),
        ("Les suffrages : dix voies.", [("voies", ("voix",))]),
        ("Une voix de l’autoroute.", [("voix", ("voie", "voies"))]),
        ("Il manque une voie aux électeurs de l’autoroute.", []),
        ("Il manque une voie et une voix aux électeurs.", []),
        ("La voie est longue et large et bordée de hauts arbres, dit l’électeur.", []),
        ("La voie. Un électeur.", []),
        ("Une compte de fées.", [("compte", ("conte",))]),
        ("Il compte les fées.", []),
    ],
)
def test_words_that_prove_another_one(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(Sense(PAIRS).expanded(lexicon()), text) == found


def test_words_that_protect() -> None:
    check = Sense(PAIRS, own={"voie": ("urne",)}).expanded(lexicon())
    assert proposals(check, "La voie des urnes et des électeurs.") == []


def test_a_pair_without_arrow() -> None:
    with pytest.raises(LemmaError):
        Sense({"voie": ("électeur",)}).expanded(lexicon())


def test_rows_of_words_that_are_right() -> None:
    check = Sense(PAIRS, spared=("voie d'électeur",)).expanded(lexicon())
    assert proposals(check, "La voie d’électeur manque, comme une voie aux électeurs.") == [("voie", ("voix",))]
