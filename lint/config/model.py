"""What a configuration says, decoded."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from lint.config.globs import Globs
from lint.diagnostic import Severity
from lint.engines.languagetool.model import Settings
from lint.errors import ConfigError, Fault
from lint.ruleset.select import Choice, unknown_pattern


class FailOn(StrEnum):
    """The severity from which findings make the command fail."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"
    NEVER = "never"

    def reached(self, severity: Severity) -> bool:
        """Whether a finding of this severity makes the command fail."""
        return self is not FailOn.NEVER and severity.rank >= Severity(self.value).rank


@dataclass(frozen=True, slots=True)
class Section:
    """What holds for some files only; `files` are gitignore patterns, relative to the configuration's folder."""

    files: Globs
    choice: Choice


@dataclass(frozen=True, slots=True)
class Written:
    """A pattern of rules as the file writes it; line and column count from 1."""

    pattern: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration; the default is that of a newsroom that has none.

    `path` is the file as messages name it, `folder` the folder that its patterns and `rules` are relative to.
    """

    choice: Choice = field(default_factory=Choice)
    profiles: tuple[Choice, ...] = ()
    sections: tuple[Section, ...] = ()
    rules: tuple[Path, ...] = ()
    fail_on: FailOn = FailOn.ERROR
    exclude: tuple[str, ...] = ()
    encoding: str | None = None
    path: str = ""
    folder: Path = field(default_factory=Path.cwd)
    written: tuple[Written, ...] = ()
    languagetool: Settings = field(default_factory=Settings)

    def choices(self, path: str) -> tuple[Choice, ...]:
        """What is chosen for a file: by the house's profiles, in general, then by the sections that hold for it."""
        general = (*self.profiles, self.choice)
        if not self.sections:
            return general
        place = Path(os.path.relpath(path, self.folder)).as_posix()
        return (*general, *(section.choice for section in self.sections if section.files.match(place)))

    def check_patterns(self, ids: Iterable[str]) -> None:
        """Make sure that each pattern matches a rule. Raises ConfigError."""
        known = tuple(ids)
        found = ((written, unknown_pattern(written.pattern, known)) for written in self.written)
        faults = tuple(Fault(self.path, item.line, item.column, message) for item, message in found if message)
        if faults:
            raise ConfigError(faults)
