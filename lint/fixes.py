"""Corrections applied to a draft: exactly the edits that were shown, everything else byte for byte."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from lint.diagnostic import Applicability, Diagnostic, Edit
from lint.errors import CassetinError
from lint.text import Source

PASSES = 10
"""Rounds of correcting and linting again; a chain of corrections that is longer goes on in the next run."""


class FixError(CassetinError):
    """A draft that cannot be corrected: not a text file, changed meanwhile, not writable."""


@dataclass(frozen=True, slots=True)
class FixResult:
    """A corrected text, the findings that were mended, and those whose correction the encoding cannot write."""

    source: Source
    applied: tuple[Diagnostic, ...] = ()
    unwritable: tuple[Diagnostic, ...] = ()


def apply(source: Source, diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> FixResult:
    """One round: the first correction of each finding, as far as it may be applied and overlaps no earlier one."""
    applied: list[Diagnostic] = []
    unwritable: list[Diagnostic] = []
    edits: list[Edit] = []
    for found in sorted(diagnostics, key=lambda item: (item.start.offset, item.end.offset, item.rule)):
        wanted = _edits(found, unsafe=unsafe)
        if not wanted or any(_overlap(edit, other) for edit in wanted for other in edits):
            continue
        if _writable(source, wanted):
            edits += wanted
            applied.append(found)
        else:
            unwritable.append(found)
    return FixResult(_edited(source, edits), tuple(applied), tuple(unwritable))


def apply_all(source: Source, lint: Callable[[Source], Sequence[Diagnostic]], *, unsafe: bool) -> FixResult:
    """Rounds until nothing is left to correct; a text that comes back ends them."""
    applied: list[Diagnostic] = []
    unwritable: tuple[Diagnostic, ...] = ()
    seen = {source.text}
    for _ in range(PASSES):
        result = apply(source, lint(source), unsafe=unsafe)
        unwritable = result.unwritable
        if not result.applied:
            break
        applied += result.applied
        source = result.source
        if source.text in seen:
            break
        seen.add(source.text)
    return FixResult(source, tuple(applied), unwritable)


def save(read: bytes, after: Source, path: Path) -> None:
    """Write a corrected text in one step. Raises FixError when the file is not what was `read`, or is not writable."""
    target = path.resolve()
    try:
        if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
            raise FixError("fichier en lecture seule : rien n’a été corrigé ; vérifier ses droits.")
        _replace(target, read, after.encode(after.text))
    except OSError as error:
        raise FixError(f"écriture impossible ({error.strerror}) : rien n’a été corrigé.") from error


def patch(before: Source, after: Source) -> bytes:
    """The difference as a unified patch in the file's encoding (UTF-8 where that has no single-byte line ends)."""
    plain = before.encoding.startswith("utf-16") or before.encoding.startswith("utf-32")
    old, new = (source.text.encode() if plain else source.encode(source.text) for source in (before, after))
    name = before.path.replace(os.sep, "/").removeprefix("./").lstrip("/").encode(errors="surrogateescape")
    lines = difflib.diff_bytes(difflib.unified_diff, _lines(old), _lines(new), b"a/" + name, b"b/" + name)
    return b"".join(line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in lines)


def _edits(found: Diagnostic, *, unsafe: bool) -> tuple[Edit, ...]:
    """The edits of a finding's first correction when it may be applied."""
    allowed = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
    fix = found.fixes[0] if found.fixes else None
    return fix.edits if fix and fix.applicability in allowed else ()


def _overlap(first: Edit, second: Edit) -> bool:
    """Whether two edits touch the same code points, or insert at the same place."""
    return (first.start < second.end and second.start < first.end) or first.start == second.start


def _writable(source: Source, edits: Iterable[Edit]) -> bool:
    try:
        source.encode("".join(edit.text for edit in edits))
    except UnicodeEncodeError:
        return False
    return True


def _edited(source: Source, edits: Iterable[Edit]) -> Source:
    parts, at = [], 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += [source.text[at : edit.start], edit.text]
        at = edit.end
    return replace(source, text="".join([*parts, source.text[at:]]))


def _lines(data: bytes) -> list[bytes]:
    """Lines as patch programs see them: only a line feed ends one."""
    return [line + b"\n" for line in data.split(b"\n")[:-1]] + ([rest] if (rest := data.split(b"\n")[-1]) else [])


def _replace(target: Path, expected: bytes, data: bytes) -> None:
    """The new file is complete on the disk before it takes the name and the rights of the old one."""
    facts = target.stat()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_rights(name, facts)
        _check_unchanged(target, expected)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _check_unchanged(target: Path, expected: bytes) -> None:
    if target.read_bytes() != expected:
        raise FixError("le fichier a changé depuis sa lecture : rien n’a été corrigé ; relancer la commande.")


def _keep_rights(name: str, facts: os.stat_result) -> None:
    """Owner, as far as the system lets us give a file away, and mode."""
    with suppress(PermissionError, AttributeError):  # Windows has no owners
        os.chown(name, facts.st_uid, facts.st_gid)
    Path(name).chmod(facts.st_mode & 0o7777)
