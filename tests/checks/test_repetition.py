from lint.checks.patterns.actions import Action
from lint.checks.repetition import Repetition
from tests.checks.finding import found, proposals, slots


def test_a_doubled_word_is_found_across_lines() -> None:
    check = Repetition(alpha=True)
    text = "Le conseil a voté la\nla mesure, le le budget."
    assert proposals(check, text) == [("la\nla", ("la",)), ("le le", ("le",))]
    assert slots(check, text) == [{"token": "la"}, {"token": "le"}]


def test_case_may_count() -> None:
    assert found(Repetition(ignorecase=False), "Le le maire a a dit.") == ["a a"]


def test_a_new_sentence_may_begin_with_the_same_word() -> None:
    assert found(Repetition(tokens=(r"[^\s.]+",)), "Il pense à demain. Demain sera beau.") == []


def test_only_letters_when_asked() -> None:
    assert found(Repetition(alpha=True), "Les lots 12 12 -- -- puis ab ab.") == []


def test_exceptions_name_the_word_or_the_pair() -> None:
    check = Repetition(tokens=(r"\w+",), exceptions=("nous", "vous vous"))
    assert found(check, "Nous nous levons, vous vous levez, ils ils.") == ["ils ils"]


def test_the_first_ones_may_pass() -> None:
    assert found(Repetition(tokens=(r"\w+",), max=1), "a a a b") == ["a a"]


def test_an_action_replaces_the_pair() -> None:
    check = Repetition(tokens=(r"\w+",), action=Action("edit", ("truncate", " ")))
    assert proposals(check, "un mot mot") == [("mot mot", ("mot",))]
