from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from lint.folders import cache_folder, data_folder, state_folder

FOLDERS = {
    "CACHE": (cache_folder, platformdirs.user_cache_path),
    "DATA": (data_folder, platformdirs.user_data_path),
    "STATE": (state_folder, platformdirs.user_state_path),
}


@pytest.mark.parametrize("name", FOLDERS)
@pytest.mark.parametrize("wish", [None, "", "/ailleurs"])
def test_the_users_folders_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, name: str, wish: str | None
) -> None:
    ours: Callable[[], Path]
    ours, theirs = FOLDERS[name]
    monkeypatch.delenv(f"CASSETIN_{name}_DIR", raising=False)
    monkeypatch.delenv(f"XDG_{name}_HOME", raising=False)
    if wish is not None:
        monkeypatch.setenv(f"XDG_{name}_HOME", wish)
    assert ours() == theirs("cassetin", appauthor=False)


@pytest.mark.parametrize("name", FOLDERS)
def test_the_variable_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    monkeypatch.setenv(f"CASSETIN_{name}_DIR", str(tmp_path))
    assert FOLDERS[name][0]() == tmp_path
