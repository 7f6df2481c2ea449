from pathlib import Path

import pytest

from lint.errors import RuleError
from lint.lexicon import lexicon
from lint.ruleset import ahead
from lint.ruleset.open import open_rules
from tests.ruleset.test_kept import sections
from tests.ruleset.test_load import write

RULE = "kind: existence\nmessage: x\nforms: [un, une foule]\nexamples: {good: [rien]}\n"
EXTENDED = "extends: a/b\nadd: {forms: [deux]}\n"


@pytest.fixture(autouse=True)
def _always_worth(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "WORTH", 0)
    monkeypatch.setattr(ahead, "_processors", lambda: 2)


def test_several_processes_compile_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "r", a__b=RULE, a__c=RULE, a__d=EXTENDED)
    several = sections(folder, tmp_path / "c")
    monkeypatch.setattr(ahead, "_processors", lambda: 1)
    assert sections(folder, tmp_path / "d") == several


def test_rules_that_stand_alone_are_compiled(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b=RULE, a__c=EXTENDED, a__d="kind: existance\n")
    told: list[str] = []
    assert len(ahead.compiled_ahead(folder, lexicon, told.append)) == 1
    assert told == ["compilation de 3 fichiers"]


def test_mistakes_are_told_as_ever(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b=RULE, a__c="kind: existance\nmessage: x\n")
    with pytest.raises(RuleError) as caught:
        open_rules([folder], tmp_path / "c", lexicon, "essai")
    assert [(fault.line, fault.column) for fault in caught.value.faults] == [(1, 7)]


def test_processes_that_cannot_be_had_are_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise OSError("no process")

    monkeypatch.setattr(ahead, "ProcessPoolExecutor", refused)
    folder = write(tmp_path / "r", a__b=RULE)
    assert tuple(open_rules([folder], tmp_path / "c", lexicon, "essai")) == ("a/b",)
