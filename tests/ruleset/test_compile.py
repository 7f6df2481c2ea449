from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.analysis import Analysis
from lint.checks import KINDS
from lint.lexicon import lexicon
from lint.linter import lint
from lint.ruleset.compile import RuleSet, compile_rules, open_rules
from lint.ruleset.folders import shipped_folder
from lint.ruleset.load import load
from lint.ruleset.rule import Examples, Rule
from lint.ruleset.store import StoreError, read
from tests.drafts import document
from tests.ruleset.test_load import write

ENTRIES = ["vague", "vague de froid", r"vagues? \w+", r"\w+ froid", "l’été", r"\d+ ?%", "de", "(?:de|du) l'eau", "!!"]
NEVER = r"\w+(?=[^\s\S])"  # no match, and no literal to wait for: the rule is tried everywhere
TEXT = st.lists(
    st.sampled_from(
        ["vague ", "vagues ", "de ", "froid", " ", "l'été ", "12 %", "3%", "du ", "l’eau", "!!", "\n\n", "x"]
    )
)


def compiled(folder: Path, cache: Path) -> RuleSet:
    return open_rules([folder], cache, lexicon, "essai")


def test_a_rule_comes_back_as_it_was_read() -> None:
    rules = load([shipped_folder()], lexicon())
    store = {name: memoryview(part) for name, part in compile_rules(rules).items()}
    opened = RuleSet(store, "")
    assert opened.ids == tuple(rule.id for rule in rules)
    for number, rule in enumerate(rules):
        came = opened.rule(number)
        assert (came.id, came.kind, came.scopes, came.check, came.path) == (
            rule.id,
            rule.kind,
            rule.scopes,
            rule.check,
            rule.path,
        )
        assert came.header.message == rule.header.message
        assert came.header.examples == Examples()


def test_the_compiled_file_is_used_until_a_rule_changes(tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "r", a__b="kind: existence\nmessage: x\nforms: [un]\n"), tmp_path / "c"
    first = compiled(folder, cache)
    assert compiled(folder, cache).digest == first.digest
    write(folder, a__b="kind: existence\nmessage: x\nforms: [deux]\n")
    second = compiled(folder, cache)
    assert second.digest != first.digest
    assert second.rule(0).check == KINDS["existence"](forms=("deux",))
    assert len(list(cache.iterdir())) == 2


def test_a_damaged_file_is_written_again(tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "r", a__b="kind: existence\nmessage: x\nforms: [un]\n"), tmp_path / "c"
    compiled(folder, cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreError):
        read(file)
    assert compiled(folder, cache).ids == ("a/b",)
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b="kind: existence\nmessage: x\nforms: [un]\n")
    (tmp_path / "c").write_text("un fichier, non un dossier", encoding="utf-8")
    assert compiled(folder, tmp_path / "c").ids == ("a/b",)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(ENTRIES), min_size=1, max_size=4, unique=True), TEXT)
def test_triggers_hide_no_finding(tmp_path: Path, entries: list[str], pieces: list[str]) -> None:
    """A rule run through its triggers finds what it finds when every pattern is tried everywhere."""
    check = KINDS["existence"](tokens=tuple(entries))
    folder = write(tmp_path, a__b="kind: existence\nmessage: x\n")
    (rule,) = load([folder], lexicon())
    text = document("".join(pieces))
    triggered = replace(rule, check=check)
    untriggered = replace(rule, check=KINDS["existence"](tokens=(*entries, NEVER)))
    found = [
        [
            (found.start.offset, found.excerpt)
            for found in lint(text, RuleSet(_store(each), ""), lambda rule: rule.header.severity).diagnostics
        ]
        for each in (triggered, untriggered)
    ]
    assert found[0] == found[1]


def _store(rule: Rule) -> dict[str, memoryview]:
    return {name: memoryview(part) for name, part in compile_rules([rule]).items()}


def test_a_rule_is_not_decoded_where_its_literal_does_not_stand(tmp_path: Path) -> None:
    folder = write(tmp_path, a__b="kind: existence\nmessage: x\nforms: [vague de froid]\n")
    (rule,) = load([folder], lexicon())
    rules = RuleSet(_store(rule), "")
    assert rules.triggered(Analysis(document("Une vague de chaleur."))) == {}
    assert list(rules.triggered(Analysis(document("Une vague de froid.")))) == [0]
