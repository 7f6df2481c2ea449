import pytest

from lint.config.profiles import profiles
from lint.ruleset.folders import rule_files, shipped_folder

RULES = {file.id for file in rule_files(shipped_folder())}


@pytest.mark.parametrize("key", ["orthographe", "typographie"])
def test_every_rule_that_a_profile_names_exists(key: str) -> None:
    named = {rule for choice in profiles(key).values() for rule in choice.patterns}
    assert named - RULES == set()


def test_the_houses_that_are_known() -> None:
    assert list(profiles("orthographe")) == ["les-deux", "traditionnelle", "1990"]
    assert list(profiles("typographie")) == ["afp", "imprimerie-nationale", "quebec", "suisse", "belge", "web"]
