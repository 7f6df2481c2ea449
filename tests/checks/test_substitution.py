from lint.checks.patterns.actions import Action
from lint.checks.substitution import Substitution
from tests.checks.finding import proposals, slots


def test_the_longest_key_wins() -> None:
    check = Substitution(swap={"mail": ("courriel",), "mail groupé": ("envoi groupé",)})
    assert proposals(check, "Un mail groupé, un mail.") == [("mail groupé", ("envoi groupé",)), ("mail", ("courriel",))]


def test_groups_are_put_in() -> None:
    check = Substitution(swap={r"(\w+)-là (même)": ("$1 $2",)})
    assert proposals(check, "Ce jour-là même.") == [("jour-là même", ("jour même",))]


def test_what_is_already_right_is_silent() -> None:
    assert proposals(Substitution(swap={"twitter": ("Twitter",)}), "Sur Twitter.") == []


def test_a_capital_is_kept_unless_the_key_has_it() -> None:
    check = Substitution(swap={"voire même": ("voire",), "Premier Ministre": ("premier ministre",)})
    assert proposals(check, "Voire même le Premier Ministre.") == [
        ("Voire même", ("Voire",)),
        ("Premier Ministre", ("premier ministre",)),
    ]


def test_accepted_expressions_describe_what_is_right() -> None:
    check = Substitution(swap={"oauth2?": ("OAuth2?",)}, accepted=("OAuth2?",), capitalize=False)
    assert proposals(check, "OAuth, oauth2.") == [("oauth2", ("OAuth2",))]


def test_slots_tell_one_replacement_and_all() -> None:
    check = Substitution(swap={"solutionner": ("résoudre", "régler")})
    assert slots(check, "Il faut solutionner la crise.") == [
        {"suggestion": "résoudre", "choice": "'résoudre' ou 'régler'"}
    ]


def test_an_action_decides_what_is_proposed() -> None:
    check = Substitution(swap={"très très": ("très",)}, action=Action("remove"))
    assert proposals(check, "Il est très très grand.") == [("très très", ("",))]
