import pytest

from lint.analysis.grammar.commas import Comma
from lint.checks.comma import CommaPlace
from tests.checks.finding import proposals


@pytest.mark.parametrize(
    ("fault", "text", "found"),
    [
        (Comma.SUBJECT, "Le maire de la ville, a signé.", [("ville,", ("ville",))]),
        (Comma.SUBJECT, "Paul Durand, a dit que tout allait bien.", [("Durand,", ("Durand",))]),
        (Comma.SUBJECT, "Une honte, a dénoncé le maire.", []),
        (Comma.SUBJECT, "Les élus, les riverains, ont signé.", []),
        (Comma.SUBJECT, "Le maire, élu en mars, a signé.", []),
        (Comma.SUBJECT, "Le maire, pense-t-il, a signé.", []),
        (Comma.INSERTION, "Le maire, élu en mars 2020 a signé.", [("2020", ("2020,",))]),
        (Comma.INSERTION, "Le préfet, qui était à Lyon a signé.", [("Lyon", ("Lyon,",))]),
        (Comma.INSERTION, "Le préfet, qui était à Lyon et a signé.", []),
        (Comma.INSERTION, "Le préfet, qui pense qu’il a signé, attend.", []),
        (Comma.CLAUSE, "Lorsque le maire est entré dans la salle il a souri.", [("salle", ("salle,",))]),
        (Comma.CLAUSE, "Quand il pleut il reste chez lui.", []),
        (Comma.CLAUSE, "Si le maire dit ce qu’il sait dans la salle il sera cru.", []),
    ],
)
def test_commas_that_the_order_of_words_proves_wrong_or_missing(
    fault: Comma, text: str, found: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert proposals(CommaPlace(fault), text) == found
