"""The rules of a folder compiled on all processors at once, before they are read one after the other."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from lint.ruleset.compiled import CompiledRule, compiled
from lint.ruleset.folders import RuleFile, rule_files
from lint.ruleset.load import Known, read_rule
from lint.ruleset.nodes import Faults
from lint.ruleset.vocabulary import Vocabulary

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

WORTH = 200_000
"""Bytes of rule files from which on processes of their own are worth their start."""


def compiled_ahead(
    folder: Path, words: Callable[[], Lexicon], progress: Callable[[str], None]
) -> Mapping[str, CompiledRule]:
    """The rules of a folder that depend on no other, by their digests; none of a small folder.

    `words` gives each process its lexicon, `progress` is told of what takes long. Rules with mistakes are left to those
    who tell them, and all of them when processes cannot be had.
    Raises UsageError for a folder that is not there.
    """
    files = _largest_first(folder)
    if sum(size for size, _ in files) < WORTH:
        return {}
    progress(f"compilation de {len(files)} fichiers")
    processors = _processors()
    try:
        return dict(_in_processes([file for _, file in files], processors, words)) if processors > 1 else {}
    except (BrokenExecutor, OSError):
        return {}


def _largest_first(folder: Path) -> Sequence[tuple[int, RuleFile]]:
    return sorted(((file.path.stat().st_size, file) for file in rule_files(folder)), key=lambda each: -each[0])


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _in_processes(
    files: Sequence[RuleFile], processors: int, words: Callable[[], Lexicon]
) -> Iterator[tuple[str, CompiledRule]]:
    with ProcessPoolExecutor(processors, initializer=_start, initargs=(words,)) as pool:
        yield from filter(None, pool.map(_compiled, files))


_words: list[Lexicon] = []
"""The lexicon of this process, when it is one of several."""


def _start(words: Callable[[], Lexicon]) -> None:
    _words[:] = [words()]


def _compiled(file: RuleFile) -> tuple[str, CompiledRule] | None:
    known, faults = Known({}, {}), Faults(str(file.path), file.folder)
    rule = read_rule(file, Vocabulary(), known, _words[0], faults)
    digest = known.digests.get(file.id)
    return (digest, compiled(rule)) if rule and digest and not faults.found else None
