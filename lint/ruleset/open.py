"""Folders of rules to a rule set: each folder is compiled once, and again only when it or an earlier one changes."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lint import __version__
from lint.errors import UsageError
from lint.folders import program
from lint.ruleset.ruleset import Layer, RuleSet
from lint.ruleset.store import StoreError, read, write

if TYPE_CHECKING:
    from lint.lexicon import Lexicon
    from lint.ruleset.rule import Rule

FORMAT = "8"  # raised when the layout of the file changes


def open_rules(
    folders: Sequence[Path],
    cache_folder: Path,
    words: Callable[[], Lexicon],
    words_version: str,
    progress: Callable[[str], None] = lambda _: None,
) -> RuleSet:
    """The rules of some folders, from the compiled files that are up to date; `progress` is told of what takes long.

    A cache that cannot be written is done without.
    Raises RuleError, and UsageError for a folder that is not there.
    """
    made_by = repr((FORMAT, __version__, program(), sys.version, words_version)).encode()
    digest = hashlib.sha256(made_by)
    layers: list[Layer] = []
    for folder in folders:
        for entry in _entries(folder):
            digest.update(repr(entry).encode())
        place = hashlib.sha256(made_by + str(folder).encode()).hexdigest()[:16]
        path = cache_folder / f"rules-{place}-{digest.hexdigest()[:32]}.bin"
        try:
            layers.append(Layer(read(path)))
        except StoreError:
            versions = tuple(cache_folder.glob(f"rules-{place}-*.bin"))
            content = _compiled(folder, RuleSet(layers), versions, words, progress)
            layers.append(Layer(_written(content, path, versions)))
    return RuleSet(layers, digest.hexdigest())


def _compiled(
    folder: Path,
    earlier: Mapping[str, Rule],
    versions: Sequence[Path],
    words: Callable[[], Lexicon],
    progress: Callable[[str], None],
) -> Mapping[str, bytes]:
    """The sections that a folder is compiled to; what an earlier version of its file has is taken over."""
    from lint.ruleset.ahead import compiled_ahead  # noqa: PLC0415  (only where rules changed)
    from lint.ruleset.compile import compile_rules  # noqa: PLC0415  (as above)
    from lint.ruleset.kept import NOTHING, newest  # noqa: PLC0415  (as above)
    from lint.ruleset.load import load_folder  # noqa: PLC0415  (as above: no YAML is read otherwise)

    lexicon, kept = words(), newest(versions)
    if kept is NOTHING:
        kept = kept.with_rules(compiled_ahead(folder, words, progress))
    loaded = load_folder(folder, earlier, lexicon, kept)
    return compile_rules(loaded.rules, loaded.hidden, loaded.digests, kept)


def _written(content: Mapping[str, bytes], path: Path, versions: Sequence[Path]) -> Mapping[str, memoryview]:
    """The sections in a file that takes the place of its earlier versions; in memory where it cannot be written."""
    from lint.ruleset.kept import remove  # noqa: PLC0415  (only where rules changed)

    try:
        write(path, content)
        remove(version for version in versions if version != path)
        return read(path)
    except (OSError, StoreError):
        return {name: memoryview(section) for name, section in content.items()}


def _entries(folder: Path) -> Iterator[tuple[str, int, int, int]]:
    """Every file of a folder, word lists and vocabularies included, in a stable order.

    Files are known by size and times, which any write changes.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} : ce dossier de règles n’existe pas ; vérifier --rules et la clé rules.")
    folders = [str(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir():
                    folders.append(entry.path)
                else:
                    facts = entry.stat()
                    yield entry.path, facts.st_size, facts.st_mtime_ns, facts.st_ctime_ns
