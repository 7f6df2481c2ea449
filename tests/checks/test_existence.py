import pytest

from lint.checks.existence import Existence
from lint.checks.patterns.actions import Action
from tests.checks.finding import found, matches, places, proposals


def test_forms_and_expressions_are_found_whatever_their_case() -> None:
    check = Existence(forms=("bras de fer",), tokens=("croissances?",))
    assert found(check, "Bras de fer sur les croissances, excroissance.") == ["Bras de fer", "croissances"]


def test_case_counts_when_asked() -> None:
    assert found(Existence(forms=("Etat",), ignorecase=False), "L’Etat est en bon etat.") == ["Etat"]


def test_raw_stands_outside_the_word_boundaries() -> None:
    check = Existence(raw=("(?:très|trop) ",), tokens=("grand", "petit"))
    assert found(check, "Un très grand bois, trop petits.") == ["très grand"]
    assert found(Existence(raw=("près de ", r"\d+")), "Près de 12.") == ["Près de 12"]


def test_append_puts_raw_behind() -> None:
    check = Existence(raw=(" (?:très|peu)",), tokens=("grand",), append=True)
    assert found(check, "Il est grand très vite, agrand peu.") == ["grand très"]


def test_nonword_matches_inside_words() -> None:
    assert places(Existence(tokens=("chose", "!!+"), nonword=True), "Des choses !!!") == [(4, "chose"), (11, "!!!")]


def test_blank_tokens_are_no_entries() -> None:
    assert found(Existence(tokens=("", "  ", "mot")), "Un mot.") == ["mot"]


def test_an_action_gives_replacements_and_a_slot() -> None:
    check = Existence(tokens=("par contre",), action=Action("replace", ("cependant", "mais")))
    (match,) = matches(check, "Il est, par contre, absent.")
    assert (match.replacements, dict(match.slots)) == (("cependant", "mais"), {"choice": "'cependant' ou 'mais'"})


def test_without_action_nothing_is_proposed() -> None:
    assert proposals(Existence(tokens=("rumeur",)), "La rumeur.") == [("rumeur", ())]


def test_a_wrong_action_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^couper : action inconnue"):
        Existence(action=Action("couper"))
