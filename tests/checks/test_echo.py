import pytest

from lint.checks.echo import Echo
from tests.checks.finding import places

CHECK = Echo(joints=("et", "que"), free=("année",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cet incendie est le quatrième incendie de la saison.", [(30, "incendie")]),
        ("Le jury a rendu son rapport. Le rapport compte douze pages.", [(32, "rapport")]),
        ("La soupe, très copieuse, précède un plat copieux.", [(41, "copieux")]),
        ("Le barrage, que la ville loue, est un vieux barrage.", []),
        ("La défense de la rive et la défense du canal.", []),
        ("L’usine de Moulins vaut à peine mieux, dit-on, sans l’usine de Vichy.", []),
        ("Cette année est la dernière année du mandat.", []),
        ("« Un barrage est un vieux barrage », dit-il.", []),
        ("Le cours de la Bourse suit la course.", []),
    ],
)
def test_a_noun_or_adjective_that_comes_back_at_once(text: str, expected: list[tuple[int, str]]) -> None:
    assert places(CHECK, text) == expected
