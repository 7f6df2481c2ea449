import pytest

from lint.checks.improbable import Improbable
from lint.checks.likelihood.edits import Change
from tests.checks.finding import proposals


@pytest.mark.parametrize(
    ("change", "text", "found"),
    [
        (Change.OTHER, "Un homme a été renversé pas une voiture.", [("pas", ("par",))]),
        (Change.OTHER, "Deux hommes ont été arrêtés et placés en garde à vie au commissariat.", [("vie", ("vue",))]),
        (Change.OTHER, "Selon le marie de la commune, la salle est pleine.", [("marie", ("maire",))]),
        (Change.OTHER, "Selon le maire de la commune, la salle est pleine.", []),
        (Change.OTHER, "Un incendie ravagea la grange que le feu menacera encore.", []),
        (Change.OTHER, "Elle parlait de « garde à vie » par plaisanterie, a-t-il dit, et de « vie ».", []),
        (Change.MISSING, "Le ministre veut mettre fin conflit social.", [("fin conflit", ("fin au conflit",))]),
        (Change.MISSING, "Le ministre veut mettre fin au conflit social.", []),
        (Change.MISSING, "La commission rejeté mardi le projet.", [("commission rejeté", ("commission a rejeté",))]),
        (Change.MISSING, "Deux hommes condamnés pour vol à main armée.", []),
        (Change.MISSING, "Nul n'ose céder, et la pluie ne cesse de tomber.", []),
        (Change.DOUBLE, "Les élus ont ont voté le budget.", [("ont ont", ("ont",))]),
        (Change.DOUBLE, "Ils iront dans le dans le nord du pays.", [("dans le dans le", ("dans le",))]),
        (Change.DOUBLE, "Nous nous sommes trompés. Les poules du couvent couvent.", []),
        (Change.JOINED, "La com mune a voté le budget.", [("com mune", ("commune",))]),
        (Change.JOINED, "La commune a voté trop peu de crédits.", []),
        (Change.PARTED, "Le budget a été votépar les élus.", [("votépar", ("voté par",))]),
        (Change.PARTED, "Les ouvriers sont entrain de réparer le toit.", [("entrain", ("en train",))]),
        (Change.PARTED, "Ils travaillent avec entrain.", []),
    ],
)
def test_slips_that_neighbours_betray(change: Change, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(Improbable((change,), least=5.5), text) == found


def test_the_gain_has_bounds() -> None:
    text = "Selon le marie de la commune, la salle est pleine."
    assert proposals(Improbable(least=4.5, most=5.5), text) == []


def test_the_capital_and_the_apostrophe_are_those_of_the_text() -> None:
    assert proposals(Improbable((Change.DOUBLE,)), "Dans le dans le nord, la pluie tombe.") == [
        ("Dans le dans le", ("Dans le",))
    ]
    found = proposals(Improbable((Change.MISSING,), least=4.5), "Il arrivera à la fin l’année prochaine.")
    assert found == [("fin l’", ("fin de l’",))]
