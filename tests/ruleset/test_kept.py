from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lint.lexicon import lexicon
from lint.ruleset import compiled as compiling
from lint.ruleset.load import load_folder
from lint.ruleset.open import open_rules
from lint.ruleset.store import read
from tests.ruleset.test_load import write

ONE = "kind: existence\nmessage: x\nforms: [un, une foule, 'd[ou]uze', ...]\n"
ANYWHERE = "kind: existence\nmessage: x\ntokens: ['\\\\d+ ?%']\n"
EXTENDED = "extends: a/b\nadd: {forms: [deux]}\n"
NAMES = "kind: entity\nmessage: '{match}'\nnoms: [_noms]\n"
PEOPLE = "gens:\n  genre: personne\n  noms: [Ada Colau]\n"
ROWS = "kind: confusion\nmessage: '{match}'\nclasses: _mots.yaml\nswap: {'{bêtes} mot': '{1} mots'}\n"


@pytest.fixture(name="worked_out")
def _worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the rules whose keys are worked out from now on."""
    ids: list[str] = []
    keys: Callable[[Any], Any] = compiling.keys_of

    def noted(rule: Any) -> Any:
        ids.append(rule.id)
        return keys(rule)

    monkeypatch.setattr(compiling, "keys_of", noted)
    return ids


def sections(folder: Path, cache: Path) -> dict[str, bytes]:
    """What the folder is compiled to, but for the order in which the triggers of a word stand."""
    open_rules([folder], cache, lexicon, "essai")
    (file,) = cache.iterdir()
    return {name: bytes(view) for name, view in read(file).items()}


def test_only_the_rule_that_changed_is_compiled_again(tmp_path: Path, worked_out: list[str]) -> None:
    folder = write(tmp_path / "r", a__b=ONE, a__c=ANYWHERE, a__d=ONE)
    sections(folder, tmp_path / "c")
    assert worked_out == ["a/b", "a/c", "a/d"]
    write(folder, a__b=ONE.replace("une foule", "des foules"))
    sections(folder, tmp_path / "c")
    assert worked_out[3:] == ["a/b"]


def test_what_is_kept_is_what_a_new_compilation_gives(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b=ONE, a__c=ANYWHERE, a__d=ONE, a__e=EXTENDED)
    sections(folder, tmp_path / "c")
    write(folder, a__d=ONE.replace("une foule", "des foules"))
    again, anew = sections(folder, tmp_path / "c"), sections(folder, tmp_path / "new")
    assert again.keys() == anew.keys()
    assert {name: sorted(content) for name, content in again.items()} == {
        name: sorted(content) for name, content in anew.items()
    }


def test_a_rule_is_compiled_again_when_a_file_that_it_names_changes(tmp_path: Path, worked_out: list[str]) -> None:
    folder = write(tmp_path / "r", a__b=ROWS, a__c=ONE)
    words = folder / "a" / "_mots.yaml"
    words.write_text("bêtes: [chat]\n", encoding="utf-8")
    sections(folder, tmp_path / "c")
    words.write_text("bêtes: [chien]\n", encoding="utf-8")
    opened = open_rules([folder], tmp_path / "c", lexicon, "essai")
    assert worked_out == ["a/b", "a/c", "a/b"]
    assert opened["a/b"].check.words == {"{bêtes}": ("chien",)}  # type: ignore[attr-defined]


def test_names_are_compiled_again_when_they_change(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b=NAMES)
    names = folder / "a" / "_noms"
    names.mkdir()
    (names / "gens.yaml").write_text(PEOPLE, encoding="utf-8")
    sections(folder, tmp_path / "c")
    (names / "gens.yaml").write_text(PEOPLE.replace("Ada Colau", "Anne Sinclair"), encoding="utf-8")
    opened = open_rules([folder], tmp_path / "c", lexicon, "essai")
    assert opened["a/b"].check.data.named("anne sinclair")  # type: ignore[attr-defined]
    assert not opened["a/b"].check.data.named("ada colau")  # type: ignore[attr-defined]


def test_the_examples_of_a_rule_are_read_although_it_is_kept(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b=ONE + "examples: {good: [rien]}\n")
    sections(folder, tmp_path / "c")
    assert load_folder(folder, {}, lexicon()).rules[0].header.examples.good == ("rien",)
