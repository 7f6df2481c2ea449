"""Where the compiled lexicon lies, and how it comes to be there."""

from __future__ import annotations

import gc
import mmap
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from lint.folders import cache_folder
from lint.lexicon import sources
from lint.lexicon.lock import locked
from lint.lexicon.store import Columns, UnusableError

KEPT = 3
Progress = Callable[[str], None]


def columns(version: str, path: Path | None, progress: Progress) -> Columns:
    """The compiled file mapped into memory, built first where it is missing, outdated or damaged.

    Without `path` it lies in the user's cache, or, where nothing can be written there, among temporary files.
    """
    if path is not None:
        return _opened(path, version) or _built(path, version, progress)
    path = cache_folder() / f"lexicon-{version}.bin"
    found = _opened(path, version)
    if found:
        return found
    try:
        return _built(path, version, progress)
    except OSError:
        path = _temporary() / path.name
        return _opened(path, version) or _built(path, version, progress)


def _temporary() -> Path:
    """A folder that is surely ours: nobody else may put a file where we would map it."""
    import tempfile  # noqa: PLC0415  (a run that opens the file does not need it)

    folder = Path(tempfile.gettempdir()) / f"cassetin-{os.getuid() if hasattr(os, 'getuid') else ''}"
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        if not hasattr(os, "getuid") or (folder.stat().st_uid, folder.stat().st_mode & 0o077) == (os.getuid(), 0):
            return folder
    return Path(tempfile.mkdtemp(prefix="cassetin-"))


def _opened(path: Path, version: str) -> Columns | None:
    try:
        with path.open("rb") as file:
            return Columns(memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)), version)
    except (OSError, ValueError, UnusableError):  # ValueError: an empty file cannot be mapped
        return None


def _built(path: Path, version: str, progress: Progress) -> Columns:
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(path.parent / "lexicon.lock"):
        found = _opened(path, version)  # another process may have built it while this one waited
        if found is None:
            _write(path, _content(version, progress))
            _prune(path)
            found = _opened(path, version)
    if found is None:
        raise OSError(f"{path}: ne peut être relu")
    return found


def _content(version: str, progress: Progress) -> bytes:
    from lint.lexicon import build, store, supplement, usage  # noqa: PLC0415  # YAML and all that a look-up does not need

    words, readings = sources.find(*sources.WORDS), sources.find(*sources.READINGS)
    with _without_collection():
        book = build.build(words.parent, readings, progress)
        progress("fréquences et mots voisins")
        return store.encode(book.readings, book.spellings, version, usage.read(book.readings), supplement.lists())


@contextmanager
def _without_collection() -> Iterator[None]:
    """Millions of small objects without a cycle: the collector would take a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _write(path: Path, content: bytes) -> None:
    """In one step: other processes see the old file or the new one."""
    import tempfile  # noqa: PLC0415  (see above)

    number, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".tmp")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _prune(path: Path) -> None:
    """Keeps the files of the last versions only; several environments may share a cache."""
    files = sorted(path.parent.glob("lexicon-*.bin"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[KEPT:]:
        file.unlink(missing_ok=True)
