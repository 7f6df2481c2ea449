"""What a run found: what reporters print and what the exit code follows from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from lint.diagnostic import Diagnostic, Severity
from lint.text import Source


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file: its findings in order of place, and the reasons (French, one sentence each) why there are no others.

    `source` is None when the file could not be read; `failed` says that the cause is a bug of ours, `trace` where it
    happened. `notes` are sentences about checks that did not run on this file. `fixed` counts the findings that were
    mended, `patch` is the difference that mending them makes.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    errors: tuple[str, ...] = ()
    engines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    failed: bool = False
    trace: str = ""
    fixed: int = 0
    patch: bytes = b""
    source: Source | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Report:
    """All files of a run, in the order in which they were asked for."""

    files: tuple[FileResult, ...]

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """The findings of all files."""
        return tuple(diagnostic for file in self.files for diagnostic in file.diagnostics)

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings there are of each severity."""
        found = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: found[severity] for severity in reversed(Severity)}

    @property
    def notes(self) -> tuple[str, ...]:
        """What did not run, each sentence once."""
        return tuple(dict.fromkeys(note for file in self.files for note in file.notes))
