"""What all tests share: the same random drafts in every run of continuous integration, and no server that stays."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(scope="session", autouse=True)
def _state(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A state folder of the tests' own; a server of LanguageTool that was started from it is stopped."""
    folder = tmp_path_factory.mktemp("state")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CASSETIN_STATE_DIR", str(folder))
        yield
        if (folder / "languagetool.json").exists():
            from lint.engines.languagetool import server  # noqa: PLC0415  (few tests start one)

            server.stop()
