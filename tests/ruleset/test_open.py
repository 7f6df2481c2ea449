from pathlib import Path

import pytest

from lint.checks import KINDS
from lint.lexicon import lexicon
from lint.linter import lint
from lint.ruleset.open import open_rules
from lint.ruleset.ruleset import RuleSet
from lint.ruleset.store import StoreError, read
from tests.drafts import document
from tests.ruleset.test_load import write

BASE = "kind: existence\nmessage: x\nforms: [un]\n"
HOUSE = "extends: a/b\nadd: {forms: [deux]}\n"


def compiled(*folders: Path, cache: Path) -> RuleSet:
    return open_rules(folders, cache, lexicon, "essai")


def test_the_compiled_file_is_used_until_a_rule_changes(tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "r", a__b="kind: existence\nmessage: x\nforms: [un]\n"), tmp_path / "c"
    first = compiled(folder, cache=cache)
    assert compiled(folder, cache=cache).digest == first.digest
    write(folder, a__b="kind: existence\nmessage: x\nforms: [deux]\n")
    second = compiled(folder, cache=cache)
    assert second.digest != first.digest
    assert second.rule(0).check == KINDS["existence"](forms=("deux",))
    assert len(list(cache.iterdir())) == 1  # the new file takes the place of the old


def test_a_damaged_file_is_written_again(tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "r", a__b="kind: existence\nmessage: x\nforms: [un]\n"), tmp_path / "c"
    compiled(folder, cache=cache)
    (file,) = cache.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(StoreError):
        read(file)
    assert tuple(compiled(folder, cache=cache)) == ("a/b",)
    assert file.read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    folder = write(tmp_path / "r", a__b="kind: existence\nmessage: x\nforms: [un]\n")
    (tmp_path / "c").write_text("un fichier, non un dossier", encoding="utf-8")
    assert tuple(compiled(folder, cache=tmp_path / "c")) == ("a/b",)


def test_a_new_house_folder_leaves_the_compiled_rules_of_the_others_alone(tmp_path: Path) -> None:
    first, cache = write(tmp_path / "r", a__b=BASE, a__c=BASE), tmp_path / "c"
    compiled(first, cache=cache)
    (file,) = cache.iterdir()
    before = file.stat()
    house = write(tmp_path / "m", maison__b=HOUSE)
    both = compiled(first, house, cache=cache)
    assert tuple(both) == ("a/c", "maison/b")
    assert file.stat() == before
    assert len(list(cache.iterdir())) == 2


def test_folders_apart_give_the_rules_that_they_give_together(tmp_path: Path) -> None:
    first = write(tmp_path / "r", a__b=BASE, a__c=BASE, a__d=BASE)
    house = write(tmp_path / "m", a__c=BASE.replace("un", "trois"), maison__b=HOUSE)
    desk = write(tmp_path / "d", bureau__b=HOUSE.replace("a/b", "maison/b").replace("deux", "quatre"))
    opened = compiled(first, house, desk, cache=tmp_path / "c")
    assert tuple(opened) == ("a/c", "a/d", "bureau/b")
    found = lint(document("Un, deux, trois, quatre."), opened, lambda rule: rule.header.severity).diagnostics
    assert [(each.rule, each.excerpt) for each in found] == [
        ("a/d", "Un"),
        ("bureau/b", "Un"),
        ("bureau/b", "deux"),
        ("a/c", "trois"),
        ("bureau/b", "quatre"),
    ]
