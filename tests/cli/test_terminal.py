from __future__ import annotations

import io
import subprocess
import sys

import pytest

from lint.cli import progress
from lint.cli.output import width
from lint.report import FileResult


def test_a_reader_that_leaves_is_no_failure() -> None:
    command = [sys.executable, "-m", "lint", "rules", "schema"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert (process.wait(), process.stderr.read()) == (0, b"")


@pytest.mark.parametrize("patience", [0.0, 3600.0], ids=["with the bar", "without"])
def test_the_bar_loses_no_result(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], patience: float
) -> None:
    monkeypatch.setattr(progress, "PATIENCE", patience)
    results = [FileResult(f"{number}.md") for number in range(4)]
    assert list(progress.watched(iter(results), 4)) == results
    assert capsys.readouterr().out == ""


def test_the_width_without_a_terminal() -> None:
    assert width(io.StringIO()) == 100
