import pytest

from lint.checks.demonym import Demonym
from tests.checks.finding import proposals

CHECK = Demonym(
    habitants={
        "Besançon": ("Bisontin", "Bisontine"),
        "Burkina Faso": ("Burkinabè", "Burkinabè"),
        "Limoges": ("Limougeaud", "Limougeaude"),
        "Paris": ("Parisien", "Parisienne"),
        "Valence": ("Valentinois", "Valentinoise"),
        "Valenciennes": ("Valenciennois", "Valenciennoise"),
    }
)


@pytest.mark.parametrize(
    ("text", "excerpt", "wanted"),
    [
        ("Les Bisontains ont voté.", "Bisontains", "Bisontins"),
        ("Une Besançonnaise a gagné.", "Besançonnaise", "Bisontine"),
        ("L’armée burkinabaise avance.", "burkinabaise", "burkinabè"),
        ("La capitale parisiene attend.", "parisiene", "parisienne"),
        ("Deux Limougeots ont gagné.", "Limougeots", "Limougeauds"),
    ],
)
def test_another_ending_is_wrong(text: str, excerpt: str, wanted: str) -> None:
    assert proposals(CHECK, text) == [(excerpt, (wanted,))]


@pytest.mark.parametrize(
    "text", ["Les Bisontins ont voté.", "Laurence Parisot a voté.", "Les Parisot ont voté.", "Selon Bisontain, non."]
)
def test_right_words_and_surnames_are_left(text: str) -> None:
    assert proposals(CHECK, text) == []
