import pytest

from lint.checks.fact import Fact
from tests.checks.finding import proposals, slots

PLACES = Fact(
    faits={"Cher": ("Bourges", "Le Pondy"), "Indre": ("Éguzon", "Déols"), "Doubs": ("Déols",), "Var": ("Bourg",)},
    ensembles={"Centre": ("Cher", "Indre")},
    phrases=(r"{sujet}, (?:dans (?:le|l')|en) ?{valeur}", r"{sujet} \({valeur}\)"),
    sauf="pêch",
)
YEARS = Fact(
    faits={"1789": ("prise de la Bastille",)}, phrases=(r"{valeur} : {sujet}",), autres=r"\d{4}", ignorecase=True
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("À Bourges, dans l’Indre, un pont.", [("Indre", ("Cher",))]),
        ("À Bourges, dans le Cher, un pont.", []),
        ("À Bourges, en Centre.", []),
        ("Il va au Pondy (Indre).", [("Indre", ("Cher",))]),
        ("La mairie d’Eguzon (Cher).", [("Cher", ("Indre",))]),
        ("La mairie de Déols (Cher).", [("Cher", ("Indre", "Doubs"))]),
        ("La mairie de Déols (Doubs).", []),
        ("La mairie de Bourges-Nord (Indre), celle de Bourgeslon (Indre).", []),
        ("Il pêchait à Bourges, dans l’Indre.", []),
        ("La mairie de Bourges (Indre-et-Loire).", []),
    ],
)
def test_values_that_are_not_those_of_the_subject(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(PLACES, text) == found


def test_other_values_and_case() -> None:
    assert proposals(YEARS, "1788 : Prise de la Bastille.") == [("1788", ("1789",))]
    assert proposals(YEARS, "1789 : Prise de la Bastille.") == []
    assert slots(YEARS, "1788 : prise de la Bastille.") == [{"subject": "prise de la Bastille"}]


def test_all_from_subject_to_value() -> None:
    whole = Fact(faits={"Cher": ("Bourges",), "Var": ("Toulon",)}, phrases=(r"{sujet}, dans le {valeur}",), tout=True)
    assert proposals(whole, "À Bourges, dans le Var.") == [("Bourges, dans le Var", ("Bourges, dans le Cher",))]


def test_a_longer_subject_is_said_once() -> None:
    nested = Fact(faits={"Cher": ("Vieux Bourges", "Bourges"), "Var": ("Toulon",)}, phrases=(r"{sujet} \({valeur}\)",))
    assert proposals(nested, "Au Vieux Bourges (Var).") == [("Var", ("Cher",))]


def test_a_phrase_has_both() -> None:
    with pytest.raises(ValueError, match="une fois chacun"):
        Fact(phrases=("{sujet} en",))
