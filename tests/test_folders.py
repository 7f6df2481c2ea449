from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest

from lint.folders import cache_folder


@pytest.mark.parametrize("cache", [None, "", "/ailleurs"])
def test_the_users_cache_is_that_of_platformdirs(monkeypatch: pytest.MonkeyPatch, cache: str | None) -> None:
    monkeypatch.delenv("CASSETIN_CACHE_DIR", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if cache is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", cache)
    assert cache_folder() == platformdirs.user_cache_path("cassetin", appauthor=False)


def test_the_variable_goes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CASSETIN_CACHE_DIR", str(tmp_path))
    assert cache_folder() == tmp_path
