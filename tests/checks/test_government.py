import pytest

from lint.checks import LemmaError
from lint.checks.government import Government
from lint.lexicon import lexicon
from tests.checks.finding import proposals

CHECK = Government(
    verbs={
        "s'emporter": "contre < après",
        "doter qqch": "de < avec",
        "remédier": "à < contre de",
        "se fier": "à < sur",
    },
    nouns={"implication": "dans < sur"},
    adjectives={"complice": "de < à", "conforme": "à < avec de"},
    free={"de": ("nouveau", "mieux")},
    people=("arbitre",),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il s'est vite emporté après l'arbitre.", [("après", ("contre",))]),
        ("Il s'est vite emporté après le match.", []),
        ("Elle a emporté après lui le sac.", []),
        ("Ils dotent la ville avec un train.", [("avec ", ("d'",))]),
        ("Elle remédie contre les abus.", [("contre les", ("aux",))]),
        ("Elle remédie du mieux possible, et de nouveau, aux abus.", []),
        ("Le manque auquel ils remédient contre les règles.", []),
        ("Il a nié toute implication directe sur le dossier.", [("sur le", ("dans le",))]),
        ("Elle est complice à un vol.", [("à ", ("d'",))]),
        ("L'avis conforme du conseil, qui est conforme avec le droit.", [("avec le", ("au",))]),
        ("Ils se fient sur son avis ; elle se fie sur RTL à tous.", [("sur", ("à",))]),
    ],
)
def test_the_preposition_of_another_word(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(CHECK.expanded(lexicon()), text) == found


def test_entries_that_cannot_be_read() -> None:
    with pytest.raises(LemmaError):
        Government(verbs={"remedier": "à < de"}).expanded(lexicon())
    with pytest.raises(ValueError, match="fautives"):
        Government(verbs={"remédier": "à"}).expanded(lexicon())
