"""What can go wrong for a reason that the user can mend."""

from __future__ import annotations

from dataclasses import dataclass


class CassetinError(Exception):
    """An error in plain words for the user; its text ends with the next step to take."""


class UsageError(CassetinError):
    """A command line that asks for something impossible."""


class ReadError(CassetinError):
    """A draft that cannot be read: missing, forbidden, not text, broken."""


class EngineError(CassetinError):
    """An engine (spaCy, LanguageTool …) that is missing or has failed."""


@dataclass(frozen=True)
class Fault:
    """One mistake in a YAML or TOML file of the user's; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class FaultsError(CassetinError):
    """Rule or configuration files with mistakes: all of them, in the order of the files."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = faults


class RuleError(FaultsError):
    """Rule files that do not load."""


class ConfigError(FaultsError):
    """A configuration that does not load."""
