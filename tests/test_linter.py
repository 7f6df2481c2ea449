from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import pytest

from lint.analysis import Analysis, Passage, Scopes
from lint.checks import Check
from lint.checks.existence import Existence
from lint.checks.patterns.patterns import Pattern
from lint.checks.substitution import Substitution
from lint.diagnostic import Applicability, Edit, Fix, Match, Severity
from lint.errors import EngineError
from lint.fixes import apply
from lint.linter import Findings, lint
from lint.readers import read
from lint.ruleset.rule import Header, Rule, Voice
from lint.text import Position
from tests.drafts import document
from tests.rules import rule_set


def rule(check: Check, kind: str = "existence", rule_id: str = "style/essai", **header: object) -> Rule:
    return Rule(rule_id, kind, Header(**{"message": "Vu « {match} ».", **header}), Scopes(), check)


def run(text: str, *rules: Rule) -> Findings:
    return lint(document(text), rule_set(rules), lambda rule: rule.header.severity)


def excerpts(found: Findings) -> list[str]:
    return [diagnostic.excerpt for diagnostic in found.diagnostics]


def test_a_finding_is_complete() -> None:
    check = Substitution(swap={"clore": ("fermer", "finir")})
    (found,) = run(
        "Un mot.\n\nIl faut clore ici.", rule(check, "substitution", message="{match} → {suggestions}")
    ).diagnostics
    assert (found.rule, found.category, found.severity, found.path) == (
        "style/essai",
        "style",
        Severity.WARNING,
        "essai.txt",
    )
    assert (found.start, found.end, found.excerpt) == (Position(17, 3, 9), Position(22, 3, 14), "clore")
    assert found.message == "clore → «\u00a0fermer\u00a0» ou «\u00a0finir\u00a0»"
    assert found.suggestions == ("fermer", "finir")
    assert found.fixes[0] == Fix("Remplacer par «\u00a0fermer\u00a0»", (Edit(17, 22, "fermer"),), Applicability.UNSAFE)


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("Il est très grand.", Edit(6, 11, "")),
        ("Très grand.", Edit(0, 5, "")),
        ("Il l’est très", Edit(8, 13, "")),
    ],
)
def test_a_deletion_takes_one_space_along(text: str, edit: Edit) -> None:
    (found,) = run(text, rule(Substitution(swap={"très": ("",)}), "substitution")).diagnostics
    assert found.fixes == (Fix("Supprimer", (edit,), Applicability.UNSAFE),)


TEXT = "Un terroriste. « Un terroriste », a-t-il dit."


@pytest.mark.parametrize(("voice", "columns"), [(Voice.ANY, [4, 21]), (Voice.NARRATION, [4]), (Voice.QUOTED, [21])])
def test_a_rule_listens_to_its_voice(voice: Voice, columns: list[int]) -> None:
    found = run(TEXT, rule(Existence(forms=("terroriste",)), voice=voice))
    assert [diagnostic.start.column for diagnostic in found.diagnostics] == columns


def test_a_limit_keeps_the_first_findings() -> None:
    assert excerpts(run("un un un", rule(Existence(forms=("un",)), limit=2))) == ["un", "un"]


def test_findings_are_in_order_of_place_then_rule() -> None:
    rules = [
        rule(Existence(forms=(word,)), rule_id=name)
        for name, word in (("z/a", "un deux"), ("a/a", "deux"), ("b/a", "un"))
    ]
    assert [(each.start.column, each.rule) for each in run("un deux", *rules).diagnostics] == [
        (1, "b/a"),
        (1, "z/a"),
        (4, "a/a"),
    ]


def test_a_rule_for_which_no_severity_is_chosen_does_not_run() -> None:
    found = lint(document("un"), rule_set([rule(Existence(forms=("un",)))]), lambda _: None)
    assert found == Findings(())


def test_fingerprints_survive_moves_and_tell_repeats_apart() -> None:
    check = rule(Existence(forms=("rumeur",)))
    line = "Une rumeur court dans la ville depuis hier, et personne ne sait encore d'où elle vient."
    first = [each.fingerprint for each in run(f"{line}\n\n{line}", check).diagnostics]
    moved = [each.fingerprint for each in run(f"Un paragraphe.\n\n{line}\n\n{line}", check).diagnostics]
    assert len(set(first)) == 2
    assert moved[1] == first[1]


@dataclass(frozen=True)
class Broken:
    """A check that fails in the way it is told."""

    placeholders = ()
    error: type[Exception] = ValueError

    def expanded(self, words: object) -> "Broken":  # noqa: ARG002
        return self

    def patterns(self) -> tuple[Pattern, ...]:
        return (Pattern("un"),)

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:  # noqa: ARG002
        raise self.error("java manque")


def failing(error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> Findings:
    rules = rule_set([rule(Existence(forms=("un",)))])
    broken = replace(rules.rule(0), check=Broken(error))
    monkeypatch.setattr(rules, "rule", lambda _: broken)
    return lint(document("un"), rules, lambda rule: rule.header.severity)


def test_a_missing_engine_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert failing(EngineError, monkeypatch) == Findings((), ("java manque",))


def test_a_pattern_out_of_time_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    assert failing(TimeoutError, monkeypatch).notes == (
        "style/essai : une expression régulière a pris trop de temps ; règle interrompue.",
    )


def test_a_bug_names_its_rule_and_silences_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    both = [rule(Existence(forms=("un",)), rule_id=name) for name in ("style/essai", "style/sain")]
    rules = rule_set(both)
    sound = rules.rule
    monkeypatch.setattr(
        rules, "rule", lambda number: replace(sound(number), check=Broken(KeyError)) if number == 0 else sound(number)
    )
    found = lint(document("un"), rules, lambda rule: rule.header.severity)
    assert [failure.rule for failure in found.failures] == ["style/essai"]
    assert [one.rule for one in found.diagnostics] == ["style/sain"]


@pytest.mark.parametrize(
    ("draft", "mended"),
    [
        ("Il faut **fort** vent.", "Il faut **fort** temps."),
        ("Il **faut** fort vent.", "Il **faut** fort temps."),
        ("Il faut fort **vent.**", "Il faut fort **temps.**"),
        ("Il faut *fort* **vent**.", "Il faut *fort* **temps**."),
    ],
)
def test_a_correction_leaves_the_markup_inside_it(draft: str, mended: str) -> None:
    swap = rule(Substitution(swap={"faut fort vent": ("faut fort temps",)}), "substitution", fix=Applicability.SAFE)
    text = read("a.md", draft.encode())
    (found,) = lint(text, rule_set([swap]), lambda one: one.header.severity).diagnostics
    assert apply(text.source, [found], unsafe=False).source.text == mended


def test_a_correction_that_would_take_markup_along_is_for_a_human() -> None:
    swap = rule(Substitution(swap={"fort vent": ("tempête",)}), "substitution", fix=Applicability.SAFE)
    text = read("a.md", b"Un **fort** vent.")
    (found,) = lint(text, rule_set([swap]), lambda one: one.header.severity).diagnostics
    assert [fix.applicability for fix in found.fixes] == [Applicability.DISPLAY_ONLY]


def test_a_narrowed_set_looks_for_what_runs_and_knows_the_rest() -> None:
    on, off = rule(Existence(forms=("un",))), rule(Existence(forms=("un",)), rule_id="style/option", enabled=False)
    rules = rule_set([on, off])
    narrowed = rules.narrowed(lambda rule_id, enabled: enabled or rule_id == "style/essai")
    assert list(rules.triggered(Analysis(document("un")))) == [0, 1]
    assert list(narrowed.triggered(Analysis(document("un")))) == [0]
    assert list(narrowed) == list(rules)
