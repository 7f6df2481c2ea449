"""French words for counts and severities."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lint.diagnostic import Diagnostic, Severity
from lint.report import Report

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "erreur", Severity.WARNING: "avertissement", Severity.SUGGESTION: "suggestion"}
)


def counted(number: int, noun: str) -> str:
    """« 1 erreur », « 2 erreurs »: French has its plural from two on."""
    return f"{number} {' '.join(word + 's' for word in noun.split()) if number > 1 else noun}"


def listed(parts: Sequence[str]) -> str:
    """« a, b et c »."""
    return " et ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


def alternatives(texts: Sequence[str]) -> str:
    """« a », « b » ou « c »; an empty text stands for a deletion."""
    quoted = [f"« {text} »" if text else "supprimer" for text in texts]
    return " ou ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def summary(report: Report) -> str:
    """One sentence: how much was found, in how many files."""
    found = [counted(number, SEVERITIES[severity]) for severity, number in report.counts.items() if number]
    if not report.files:
        return "Aucun fichier à relire."
    read = [file for file in report.files if not file.errors]
    unread = len(report.files) - len(read)
    missing = f" {counted(unread, 'fichier')} en échec." if unread else ""
    if not found:
        return f"Rien à signaler dans {counted(len(read), 'fichier')}.{missing}" if read else missing.strip()
    touched = sum(1 for file in read if file.diagnostics)
    return f"{listed(found)} dans {counted(touched, 'fichier')} sur {len(read)}.{missing}"


def place(found: Diagnostic) -> str:
    """Where a finding is: path, line and column, or the location in a format that has no lines."""
    if found.location:
        return f"{found.path}:{found.location}"
    return f"{found.path}:{found.start.line}:{found.start.column}"
