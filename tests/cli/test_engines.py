from __future__ import annotations

from pathlib import Path

import pytest

from lint.engines.languagetool.model import NOT_INSTALLED
from tests.cli.conftest import Cassetin, Done, write

RULE = """\
kind: languagetool
message: "{remark}"
rules: [D_N]
examples:
  bad: ["Il mange [[des pomme]].", "Il voit [[des maison]]."]
  good: [Il mange des pommes., Il voit des maisons.]
"""
SAID = f"{NOT_INSTALLED}\n".replace("\u00a0", " ")


@pytest.fixture
def bare(newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A newsroom with a rule that needs LanguageTool, on a machine without it."""
    for name in ("DATA", "STATE"):
        monkeypatch.setenv(f"CASSETIN_{name}_DIR", str(newsroom.parent / name))
    monkeypatch.delenv("PRE_COMMIT", raising=False)
    write(newsroom, {"regles/desk/accord.yaml": RULE, "a.md": "Il mange des pomme, force est de constater.\n"})
    write(newsroom, {".cassetin.yaml": "rules: regles\nfail-on: never\n"})
    return newsroom


def test_its_absence_is_said_and_the_rest_runs(cassetin: Cassetin, bare: Path) -> None:  # noqa: ARG001
    cold, warm = cassetin("check"), cassetin("check")
    assert (cold.code, cold.err) == (0, SAID)
    assert "style/cliche" in cold.out
    assert warm == cold


@pytest.mark.parametrize(
    "arguments",
    [["--without", "languagetool"], ["-q"], ["--ignore", "desk"], ["--select", "style"], ["--no-config"]],
    ids=" ".join,
)
def test_where_its_absence_does_not_matter(cassetin: Cassetin, bare: Path, arguments: list[str]) -> None:  # noqa: ARG001
    assert cassetin("check", "--fail-on", "never", *arguments).err == ""


def test_where_the_configuration_wants_none(cassetin: Cassetin, bare: Path) -> None:
    write(bare, {".cassetin.yaml": "rules: regles\nfail-on: never\nengines: {languagetool: off}\n"})
    assert cassetin("check").err == ""


def test_where_it_is_required(cassetin: Cassetin, bare: Path) -> None:
    write(bare, {".cassetin.yaml": "rules: regles\nfail-on: never\nengines: {languagetool: required}\n"})
    done = cassetin("check")
    assert (done.code, done.err) == (2, "")
    assert done.out.startswith("échec: a.md : LanguageTool n’est pas installé")
    assert "style/cliche" in done.out


def test_a_hook_says_it_once_a_day(cassetin: Cassetin, bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert [cassetin("check").err for _ in range(3)] == [SAID, "", ""]


def test_a_suppression_is_not_called_useless_without_it(cassetin: Cassetin, bare: Path) -> None:
    write(bare, {"a.md": "Il mange des pomme. <!-- cassetin: ignore[desk/accord] vu -->\n"})
    assert cassetin("check").out == "Rien à signaler dans 1 fichier.\n"


def test_examples_that_need_it_are_left_out_aloud(cassetin: Cassetin, bare: Path) -> None:  # noqa: ARG001
    done = cassetin("rules", "test")
    assert done == Done(
        0, "", f"3 règles, 0 en échec, 0 sans assez d’exemples.\nLaissé de côté : 1 règle de LanguageTool. {SAID}"
    )


def test_an_address_that_is_none(cassetin: Cassetin, bare: Path) -> None:  # noqa: ARG001
    said = "--server : « desk » : il faut une adresse, comme http://correcteur:8081.\n"
    assert cassetin("check", "--server", "desk") == Done(2, "", said)


def test_stop_where_nothing_runs(cassetin: Cassetin, bare: Path) -> None:  # noqa: ARG001
    assert cassetin("engines", "stop") == Done(0, "LanguageTool ne tournait pas.\n", "")


def test_doctor(cassetin: Cassetin, bare: Path) -> None:
    done = cassetin("doctor")
    parts = {line[2:].split("  ")[0]: line for line in done.out.splitlines()}
    assert list(parts)[:5] == ["cassetin", "lexique", "spaCy", "cache", "language-tool-python"]
    assert parts["LanguageTool"].startswith("✗ LanguageTool")
    assert "cassetin setup languagetool" in parts["LanguageTool"]
    assert done.code == 0
    write(bare, {".cassetin.yaml": "engines: {languagetool: required}\n"})
    assert cassetin("doctor").code == 1
    write(bare, {".cassetin.yaml": "engines: {languagetool: off}\n"})
    assert cassetin("doctor").out.splitlines()[-1].endswith("écarté par la configuration")


def test_setup_from_a_folder_without_jars(
    cassetin: Cassetin, bare: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "bin" / "java").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    done = cassetin("setup", "languagetool", "--jars", str(bare))
    assert (done.code, done.out) == (2, "")
    assert "ne contient pas languagetool-core" in done.err
