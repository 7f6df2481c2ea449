from __future__ import annotations

import pytest

from lint.diagnostic import Severity
from lint.ruleset.select import Choice, Selection, nearest, unknown_pattern

IDS = ("orthographe/accent", "style/cliche", "style/pleonasme", "titres/longueur")
OFF = {"style/pleonasme"}


def running(*choices: Choice) -> list[str]:
    selection = Selection(choices)
    return [rule for rule in IDS if selection.severity(rule, Severity.WARNING, enabled=rule not in OFF)]


CASES = {
    "nothing asked": ([], ["orthographe/accent", "style/cliche", "titres/longueur"]),
    "a category": ([Choice(select=("style",))], ["style/cliche"]),
    "a category with its slash": ([Choice(select=("style/",))], ["style/cliche"]),
    "a glob leaves house options off": ([Choice(select=("style/*",))], ["style/cliche"]),
    "a full name switches one on": ([Choice(select=("style/pleonasme",))], ["style/pleonasme"]),
    "enable adds": (
        [Choice(enable=("style/pleo*",))],
        ["orthographe/accent", "style/cliche", "style/pleonasme", "titres/longueur"],
    ),
    "enable adds to select": (
        [Choice(select=("titres",), enable=("style/pleonasme",))],
        ["style/pleonasme", "titres/longueur"],
    ),
    "ignore takes away": ([Choice(ignore=("style", "titres/*"))], ["orthographe/accent"]),
    "ignore wins in one place": ([Choice(select=("style/cliche",), ignore=("style",))], []),
    "a later select replaces": ([Choice(select=("style",)), Choice(select=("titres",))], ["titres/longueur"]),
    "a later glob respects an earlier ignore": ([Choice(ignore=("style/cliche",)), Choice(select=("style",))], []),
    "a later full name does not": (
        [Choice(ignore=("style/cliche",)), Choice(select=("style/cliche",))],
        ["style/cliche"],
    ),
    "an enabled rule can be left out by a later select": (
        [Choice(enable=("style/pleonasme",)), Choice(select=("titres",))],
        ["titres/longueur"],
    ),
    "an enabled rule stays on in a later glob": (
        [Choice(enable=("style/pleonasme",)), Choice(select=("style/*",))],
        ["style/cliche", "style/pleonasme"],
    ),
}


@pytest.mark.parametrize(("choices", "expected"), CASES.values(), ids=CASES)
def test_which_rules_run(choices: list[Choice], expected: list[str]) -> None:
    assert running(*choices) == expected


def test_severity_of_the_last_pattern_that_matches() -> None:
    first = Choice(severity={"style/*": Severity.ERROR, "style/cliche": Severity.SUGGESTION})
    second = Choice(severity={"titres": Severity.ERROR})
    selection = Selection([first, second])
    found = {rule: selection.severity(rule, Severity.WARNING, enabled=True) for rule in IDS}
    assert found == {
        "orthographe/accent": Severity.WARNING,
        "style/cliche": Severity.SUGGESTION,
        "style/pleonasme": Severity.ERROR,
        "titres/longueur": Severity.ERROR,
    }


@pytest.mark.parametrize(
    ("pattern", "message"),
    [
        ("style/cliche", None),
        ("style", None),
        ("*/longueur", None),
        ("style/clichés", "aucune règle « style/clichés » : vouliez-vous dire « style/cliche » ?"),
        ("cliche", "aucune règle « cliche » : vouliez-vous dire « style/cliche » ?"),
        ("stile", "aucune règle « stile » : vouliez-vous dire « style » ?"),
        ("zzz", "aucune règle « zzz » ; « cassetin rules list » les donne toutes"),
    ],
)
def test_a_pattern_that_matches_nothing(pattern: str, message: str | None) -> None:
    assert unknown_pattern(pattern, IDS) == message


def test_no_name_is_near() -> None:
    assert nearest("zzz", []) is None
