"""Workflow commands of GitHub Actions: findings as annotations of a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lint.diagnostic import Diagnostic, Severity
from lint.report import Report
from lint.reporters.look import Look
from lint.reporters.wording import SEVERITIES, counted, place, summary

COMMANDS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "notice"}
)
SHOWN = 10
"""Annotations of each type that GitHub shows for one step (its documentation of workflow commands)."""


def render(report: Report, look: Look) -> str:
    """Errors first; beyond what GitHub shows of a type, the last annotation says how many more the log holds."""
    lines: list[str] = []
    rest: list[str] = []
    for severity in reversed(Severity):
        commands = [*_failures(report, severity), *_findings(report, severity)]
        shown = len(commands) if len(commands) <= SHOWN else SHOWN - 1
        lines += [command for command, _ in commands[:shown]]
        rest += [plain for _, plain in commands[shown:]]
        if commands[shown:]:
            lines.append(_remainder(severity, len(commands) - shown))
    if rest:
        lines += [f"::group::{counted(len(rest), 'autre')} à lire ici", *rest, "::endgroup::"]
    if not look.quiet:
        lines.append(summary(report))
    return "".join(f"{line}\n" for line in lines)


def _failures(report: Report, severity: Severity) -> Iterator[tuple[str, str]]:
    """Files that could not be read, as errors: the command, and the line for the log."""
    if severity is Severity.ERROR:
        for file in report.files:
            for error in file.errors:
                yield _command("error", {"file": _path(file.path)}, error), _plain(error)


def _findings(report: Report, severity: Severity) -> Iterator[tuple[str, str]]:
    for found in report.diagnostics:
        if found.severity is severity:
            line = f"{place(found)}: {SEVERITIES[severity]} {found.rule}: {found.message}"
            yield _annotation(found), _plain(line)


def _annotation(found: Diagnostic) -> str:
    properties: dict[str, str | int] = {"file": _path(found.path)}
    message = found.message
    if found.location:
        message = f"{found.location} : {message}"
    else:
        properties |= _lines(found)
    if found.suggestions:
        message += f"\n→ {found.suggestions[0] or '(supprimer)'}"
    return _command(COMMANDS[found.severity], {**properties, "title": found.rule}, message)


def _lines(found: Diagnostic) -> dict[str, str | int]:
    """Columns are refused by GitHub where a finding spans lines."""
    lines: dict[str, str | int] = {"line": found.start.line, "endLine": found.end.line}
    if found.start.line == found.end.line:
        lines |= {"col": found.start.column, "endColumn": found.end.column}
    return lines


def _remainder(severity: Severity, number: int) -> str:
    message = f"et {counted(number, SEVERITIES[severity])} de plus : voir le journal de cette étape."
    return _command(COMMANDS[severity], {"title": "cassetin"}, message)


def _command(name: str, properties: Mapping[str, str | int], message: str) -> str:
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(message)}"


def _path(path: str) -> str:
    return path.replace("\\", "/").removeprefix("./")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _plain(text: str) -> str:
    """One line that the runner cannot take for a command: those begin with two colons, or hold the older `##[`."""
    return "  " + " ".join(text.split()).replace("##[", "## [")
