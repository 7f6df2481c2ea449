"""Which files a run looks at: paths, patterns and folders of the command line, less what is ignored."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lint.config import Globs

WILD = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class Target:
    """A file to check, or (with an error, French) a path that gives none."""

    path: str
    error: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked at: in folders, files with these extensions; `exclude` counts from `folder`.

    With `force`, files that are named one by one are excluded too, as a pre-commit hook needs.
    """

    extensions: Collection[str]
    exclude: Globs = field(default_factory=lambda: Globs(()))
    folder: Path = field(default_factory=Path)
    force: bool = False

    def excludes(self, path: Path, *, folder: bool = False) -> bool:
        """Whether the configuration keeps a path out."""
        if not self.exclude.patterns:
            return False
        place = Path(os.path.relpath(path, self.folder)).as_posix()
        return not place.startswith("../") and bool(self.exclude.match(place, folder=folder))


def discover(paths: Iterable[str], wanted: Wanted) -> tuple[Target, ...]:
    """The files in the order of the paths, each once; files of a folder are sorted.

    A file that is named is taken whatever its extension, and even when Git ignores it.
    """
    search = _Search(wanted, GitIgnore())
    found: dict[str, Target] = {}
    for path in paths:
        for target in search.targets(path):
            found.setdefault(os.path.realpath(target.path), target)
    return tuple(found.values())


class GitIgnore:
    """What the .gitignore files of a work tree and its `info/exclude` say; each file is read once."""

    def __init__(self) -> None:
        self._globs: dict[Path, Globs] = {}
        self._tops: dict[Path, Path | None] = {}

    def ignores(self, path: Path, *, folder: bool) -> bool:
        """Whether Git ignores a path: the nearest .gitignore that speaks of it decides."""
        path = path.absolute()
        top = self._top(path.parent)
        if top is None:
            return False
        for place in path.parents:
            verdict = self._patterns(place / ".gitignore").match(path.relative_to(place).as_posix(), folder=folder)
            if verdict is not None:
                return verdict
            if place == top:
                break
        local = self._patterns(top / ".git" / "info" / "exclude")
        return bool(local.match(path.relative_to(top).as_posix(), folder=folder))

    def _top(self, folder: Path) -> Path | None:
        """The top of the work tree that a folder is in."""
        if folder not in self._tops:
            inside = next((place for place in (folder, *folder.parents) if (place / ".git").exists()), None)
            self._tops[folder] = inside
        return self._tops[folder]

    def _patterns(self, file: Path) -> Globs:
        if file not in self._globs:
            self._globs[file] = Globs(tuple(_lines(file)))
        return self._globs[file]


def _lines(file: Path) -> list[str]:
    """The lines of an ignore file; one that is missing or cannot be read has none."""
    try:
        return file.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []


class _Search:
    """Turns paths into targets."""

    def __init__(self, wanted: Wanted, git: GitIgnore) -> None:
        self._wanted = wanted
        self._git = git

    def targets(self, written: str) -> Iterator[Target]:
        """The files that one path of the command line stands for."""
        path = Path(written)
        if path.is_dir():
            yield from self._walk(path, respect=not self._git.ignores(path, folder=True))
        elif WILD.intersection(written) and not path.exists():
            yield from self._matching(written)
        elif not (self._wanted.force and self._wanted.excludes(path)):
            yield Target(path.as_posix())

    def _matching(self, pattern: str) -> Iterator[Target]:
        """The files that a pattern matches, for shells that leave it as it is."""
        import glob  # noqa: PLC0415  (few runs have patterns)

        paths = [Path(path) for path in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207  (absolute ones too)
        files = [path for path in paths if path.is_file()]
        if not files:
            yield Target(pattern, "aucun fichier ne correspond à ce motif.")
        for path in files:
            if not self._wanted.excludes(path) and not self._git.ignores(path, folder=False):
                yield Target(path.as_posix())

    def _walk(self, folder: Path, *, respect: bool) -> Iterator[Target]:
        """The files under a folder; hidden folders and links to folders are passed over.

        Without `respect` for Git: a folder that is named is looked at although Git ignores it.
        """
        try:
            listed = sorted(folder.iterdir())
        except OSError as error:
            yield Target(folder.as_posix(), f"dossier illisible ({error.strerror}) ; vérifier ses droits.")
            return
        for path in listed:
            is_folder = path.is_dir()
            if path.name.startswith(".") or self._wanted.excludes(path, folder=is_folder):
                continue
            if not is_folder and path.suffix.lower() not in self._wanted.extensions:
                continue
            if respect and self._git.ignores(path, folder=is_folder):
                continue
            if not is_folder:
                yield Target(path.as_posix())
            elif not path.is_symlink():
                yield from self._walk(path, respect=respect)
