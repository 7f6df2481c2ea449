import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.analysis import Analysis
from lint.checks import KINDS
from lint.lexicon import lexicon
from lint.linter import lint
from lint.ruleset.folders import RuleFile, rule_files, shipped_folder
from lint.ruleset.load import Known, read_rule
from lint.ruleset.nodes import Faults
from lint.ruleset.records import packed, unpacked
from lint.ruleset.vocabulary import Vocabulary
from tests.drafts import document
from tests.rules import load, rule_set
from tests.ruleset.test_load import write

ENTRIES = ["vague", "vague de froid", r"vagues? \w+", r"\w+ froid", "l’été", r"\d+ ?%", "de", "(?:de|du) l'eau", "!!"]
KIND = re.compile(r"(?m)^kind: *([\w-]+)")
NEVER = r"\w+(?=[^\s\S])"  # no match, and no literal to wait for: the rule is tried everywhere
TEXT = st.lists(
    st.sampled_from(
        ["vague ", "vagues ", "de ", "froid", " ", "l'été ", "12 %", "3%", "du ", "l’eau", "!!", "\n\n", "x"]
    )
)


def smallest() -> dict[str, RuleFile]:
    """For each kind that a shipped rule has, its smallest rule file."""
    files = sorted(rule_files(shipped_folder()), key=lambda file: -file.path.stat().st_size)
    return {KIND.findall(file.path.read_text(encoding="utf-8"))[0]: file for file in files}


@pytest.mark.parametrize("file", smallest().values(), ids=smallest())
def test_a_rule_comes_back_as_it_was_read(file: RuleFile) -> None:
    rule = read_rule(file, Vocabulary(), Known({}, {}), lexicon(), Faults(""))
    assert rule
    assert unpacked(packed(rule)) == rule


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
            for found in lint(text, rule_set([each]), lambda rule: rule.header.severity).diagnostics
        ]
        for each in (triggered, untriggered)
    ]
    assert found[0] == found[1]


def test_a_rule_is_not_decoded_where_its_literal_does_not_stand(tmp_path: Path) -> None:
    folder = write(tmp_path, a__b="kind: existence\nmessage: x\nforms: [vague de froid]\n")
    (rule,) = load([folder], lexicon())
    rules = rule_set([rule])
    assert rules.triggered(Analysis(document("Une vague de chaleur."))) == {}
    assert list(rules.triggered(Analysis(document("Une vague de froid.")))) == [0]
