from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from lint.config import Globs
from lint.discovery import Target, Wanted, discover

TREE = (
    "a.txt",
    "b.MD",
    "c.py",
    ".cache/d.txt",
    ".e.txt",
    "articles/f.html",
    "articles/brouillons/g.txt",
    "articles/brouillons/h.md",
    "articles/archives/i.txt",
    "ignored/j.txt",
    "ignored/k.md",
)
WANTED = Wanted((".txt", ".md", ".html"))


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in TREE:
        write(tmp_path / name, "")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def found(paths: Iterable[str], wanted: Wanted = WANTED) -> list[str]:
    return [target.path for target in discover(paths, wanted)]


ALL = [
    "a.txt",
    "articles/archives/i.txt",
    "articles/brouillons/g.txt",
    "articles/brouillons/h.md",
    "articles/f.html",
    "b.MD",
    "ignored/j.txt",
    "ignored/k.md",
]
CASES = {
    "a folder": (["."], ALL),
    "a file": (["a.txt"], ["a.txt"]),
    "a file with another extension": (["c.py"], ["c.py"]),
    "a hidden file that is named": (["./.e.txt"], [".e.txt"]),
    "a hidden folder that is named": ([".cache"], [".cache/d.txt"]),
    "the order of the paths": (["b.MD", "articles/f.html", "a.txt"], ["b.MD", "articles/f.html", "a.txt"]),
    "each once": (["a.txt", "./a.txt", "articles/../a.txt", "."], ALL),
    "a pattern": (["*.txt"], ["a.txt"]),
    "a deep pattern": (["articles/**/*.txt"], ["articles/archives/i.txt", "articles/brouillons/g.txt"]),
    "a path that is not there": (["absent.txt", "a.txt"], ["absent.txt", "a.txt"]),
}


@pytest.mark.parametrize(("paths", "expected"), CASES.values(), ids=CASES)
def test_paths(tree: Path, paths: list[str], expected: list[str]) -> None:
    assert found(paths) == expected
    assert found([str(tree / path) for path in paths]) == [
        os.path.normpath(tree / path) if "articles/.." not in path else str(tree / path) for path in expected
    ]


@pytest.mark.usefixtures("tree")
def test_a_pattern_that_matches_nothing() -> None:
    assert discover(["*.odt"], WANTED) == (Target("*.odt", "aucun fichier ne correspond à ce motif."),)


@pytest.mark.usefixtures("tree")
def test_exclude() -> None:
    wanted = replace(WANTED, exclude=Globs(("archives/", "*.md", "!h.md", "/ignored")))
    assert found(["."], wanted) == [
        "a.txt",
        "articles/brouillons/g.txt",
        "articles/brouillons/h.md",
        "articles/f.html",
        "b.MD",
    ]
    assert found(["ignored/j.txt"], wanted) == ["ignored/j.txt"]
    assert found(["ignored/j.txt", "a.txt"], replace(wanted, force=True)) == ["a.txt"]


def test_exclude_counts_from_its_folder(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = replace(WANTED, exclude=Globs(("/articles/archives",)), folder=tree)
    monkeypatch.chdir(tree / "articles")
    assert found(["."], wanted) == ["brouillons/g.txt", "brouillons/h.md", "f.html"]
    outside = tree.parent / "ailleurs" / "articles" / "archives" / "x.txt"
    write(outside, "")
    assert found([str(outside)], replace(wanted, force=True)) == [str(outside)]


def test_gitignore_counts_in_a_work_tree_only(tree: Path) -> None:
    write(tree / ".gitignore", "ignored/\n")
    assert found(["."]) == ALL
    (tree / ".git").mkdir()
    assert found(["."]) == ALL[:-2]


def test_gitignore_of_all_folders(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tree / ".git" / "info" / "exclude", "a.txt\n!f.html\n")
    write(tree / ".gitignore", "# drafts\nignored/\n*.md\n!\nf.html\n")
    write(tree / "articles" / "brouillons" / ".gitignore", "!h.md\n/g.txt\n")
    assert found(["."]) == ["articles/archives/i.txt", "articles/brouillons/h.md", "b.MD"]
    monkeypatch.chdir(tree / "articles")
    assert found(["."]) == ["archives/i.txt", "brouillons/h.md"]
    monkeypatch.chdir(tree)
    assert found(["a.txt", "ignored"]) == ["a.txt", "ignored/j.txt", "ignored/k.md"]
    assert found(["articles/brouillons/*"]) == ["articles/brouillons/h.md"]


def test_links(tree: Path) -> None:
    (tree / "boucle").symlink_to(tree)
    (tree / "z.txt").symlink_to("a.txt")
    assert found(["."]) == ALL
    assert found(["z.txt"]) == ["z.txt"]


def test_a_folder_that_cannot_be_read(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    walk = Path.iterdir

    def forbidden(folder: Path) -> Iterable[Path]:
        if folder.name == "brouillons":
            raise PermissionError(13, "Permission denied")
        return walk(folder)

    monkeypatch.setattr(Path, "iterdir", forbidden)
    (target,) = (target for target in discover([str(tree)], WANTED) if target.error)
    assert target == Target(
        f"{tree}/articles/brouillons", "dossier illisible (Permission denied) ; vérifier ses droits."
    )
    assert len(discover([str(tree)], WANTED)) == len(ALL) - 1
