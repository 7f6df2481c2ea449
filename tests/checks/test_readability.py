import pytest

from lint.checks.readability import (
    Readability,
    automated,
    coleman_liau,
    flesch_kincaid,
    gunning_fog,
    kandel_moles,
    lix,
    smog,
)
from tests.checks.finding import matches, slots

NUMBERS = {
    "words": 100.0,
    "sentences": 5.0,
    "characters": 450.0,
    "syllables": 150.0,
    "complex_words": 10.0,
    "polysyllabic_words": 12.0,
    "long_words": 20.0,
}


def test_formulas_by_hand() -> None:
    assert flesch_kincaid(NUMBERS) == pytest.approx(7.8 + 17.7 - 15.59)
    assert gunning_fog(NUMBERS) == pytest.approx(0.4 * 30)
    assert coleman_liau(NUMBERS) == pytest.approx(26.46 - 1.48 - 15.8)
    assert smog(NUMBERS) == pytest.approx(1.043 * 72**0.5 + 3.1291)
    assert automated(NUMBERS) == pytest.approx(21.195 + 10 - 21.43)
    assert lix(NUMBERS) == pytest.approx(40)
    assert kandel_moles(NUMBERS) == pytest.approx(207 - 20.3 - 110.4)


def test_ease_below_the_score_is_reported() -> None:
    text = "Le chat dort. Il rêve."  # 5 words, 2 sentences, 5 syllables
    assert slots(Readability(("Kandel-Moles",), score=140), text) == [{"value": "130.86"}]
    assert matches(Readability(("Kandel-Moles",), score=130), text) == []


def test_the_mean_above_the_grade_is_reported() -> None:
    check = Readability(("LIX", "Automated Readability"), grade=10)
    assert slots(check, "Le gouvernement présente aujourd’hui son programme.") == [{"value": "44.39"}]
    assert matches(Readability(("LIX",), grade=100), "Le chat dort.") == []


def test_nothing_to_read_is_silent() -> None:
    assert matches(Readability(("LIX",), grade=0), "…") == []


@pytest.mark.parametrize("metrics", [("Flesch",), ("LIX", "Kandel-Moles")])
def test_wrong_names_and_mixed_directions_are_refused(metrics: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match=f"^{metrics[0]} : "):
        Readability(metrics)
