"""The checks of the project that are commands of their own: one `pytest` runs them all."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent

COMMANDS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import-linter": ["lint-imports"],
    "examples of the rules": ["cassetin", "rules", "test"],
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_the_project_passes(command: list[str]) -> None:
    environment = {**os.environ, "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_group_has_a_possessive_repeat() -> None:
    """Python before 3.11.5 matches `(?:…)*+` wrongly; an atomic group is the same."""
    sources = {path: path.read_text(encoding="utf-8") for path in (ROOT / "lint").rglob("*.py")}
    code = {path: re.sub(r"(?m)^ *#.*", "", source) for path, source in sources.items()}
    assert [path.name for path, text in code.items() if re.search(r"\)(?:[*+?]|\{[\d,{}]+\})\+[^+]", text)] == []
