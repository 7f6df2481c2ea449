"""Values of rule files."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from lint.ruleset.nodes import INVALID, Faults, decode


@pytest.mark.parametrize(
    ("written", "found"),
    [("_voix", "sources/_voix"), ("../_voix", "_voix"), ("../../ailleurs", None), ("absent", None), ("/tmp", None)],  # noqa: S108
)
def test_a_file_is_one_of_the_folder_of_rules(tmp_path: Path, written: str, found: str | None) -> None:
    folder = tmp_path / "rules"
    for name in ("rules/sources/_voix", "rules/_voix", "ailleurs"):
        (tmp_path / name).mkdir(parents=True)
    faults = Faults(str(folder / "sources" / "x.yaml"), folder)
    value = decode(yaml.compose(written), Path, faults)
    assert value == (folder / found if found else INVALID)
    assert bool(faults.found) is (found is None)
