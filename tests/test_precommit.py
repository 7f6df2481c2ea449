from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from lint.lexicon import lexicon
from lint.readers import BY_EXTENSION

ROOT = Path(__file__).resolve().parent.parent
RULES = {
    "regles/desk/cliche.yaml": (
        'kind: existence\nseverity: error\nmessage: "Cliché."\nforms: [force est de constater]\n'
    ),
    "regles/desk/lieu.yaml": (
        'kind: substitution\nfix: safe\nseverity: error\nmessage: "Écrire {suggestions}."\n'
        "swap: {au jour d'aujourd'hui: maintenant}\n"
    ),
    ".cassetin.yaml": "rules: regles\nselect: desk\nexclude: [archives/]\n",
}


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """This checkout as it is, committed to a repository of its own."""
    folder = tmp_path / "cassetin"
    listed = git(ROOT, "-c", "core.quotepath=off", "ls-files", "-co", "--exclude-standard").splitlines()
    for name in listed:
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "checkout")
    return folder


@pytest.mark.installs
def test_pre_commit_runs_both_hooks(checkout: Path, tmp_path: Path) -> None:
    lexicon()  # so that the hook finds the user's, rather than build one under the time of a commit
    desk = tmp_path / "redaction"
    desk.mkdir()
    git(desk, "init", "-q")
    revision = git(checkout, "rev-parse", "HEAD")
    hooks = [{"id": "cassetin-fix"}, {"id": "cassetin"}]
    config = {"repos": [{"repo": str(checkout), "rev": revision, "hooks": hooks}]}
    write(desk, {**RULES, ".pre-commit-config.yaml": yaml.safe_dump(config)})

    def commit(message: str) -> tuple[int, str]:
        environment = {**os.environ, "PRE_COMMIT_COLOR": "never", "PRE_COMMIT_HOME": str(tmp_path / "home")}
        command = [sys.executable, "-m", "pre_commit", "run", "--verbose"]
        git(desk, "add", "-A")
        done = subprocess.run(command, cwd=desk, env=environment, capture_output=True, text=True, check=False)
        if done.returncode == 0:
            git(desk, "commit", "-qm", message)
        return done.returncode, re.sub(r"\n- duration: .*", "", done.stdout).replace("\u00a0", " ")

    write(
        desk, {"a.md": "Tout va.\n", "archives/b.md": "Force est de constater.\n", "c.py": "# force est de constater\n"}
    )
    code, output = commit("clean")
    assert code == 0, output
    assert output.count("Rien à signaler dans 1 fichier.") == 2

    write(desk, {"a.md": "Tout va, au jour d'aujourd'hui.\n"})
    code, output = commit("to be fixed")
    assert code == 1, output
    assert "files were modified by this hook" in output
    assert (desk / "a.md").read_text(encoding="utf-8") == "Tout va, maintenant.\n"
    assert commit("fixed")[0] == 0

    write(desk, {"a.md": "Tout va, force est de constater.\n"})
    code, output = commit("wrong")
    assert code == 1, output
    assert output.count("a.md:1:10: erreur desk/cliche: Cliché.\n") == 2
    assert (desk / "a.md").read_text(encoding="utf-8") == "Tout va, force est de constater.\n"


def test_the_hooks_see_every_format() -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert list(hooks) == ["cassetin", "cassetin-fix"]
    seen = {extension for extension in BY_EXTENSION if re.search(hooks["cassetin"]["files"], f"a{extension}")}
    assert seen == set(BY_EXTENSION)
    assert {extension for extension in seen if not re.search(hooks["cassetin-fix"]["files"], f"a{extension}")} <= {
        ".docx"
    }
