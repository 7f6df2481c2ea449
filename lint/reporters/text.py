"""What a person reads in a terminal: each finding with its line and carets under the exact words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from lint.diagnostic import Diagnostic, Severity
from lint.report import FileResult, Report
from lint.reporters.look import Look
from lint.reporters.window import visible, window
from lint.reporters.wording import SEVERITIES, alternatives, place, summary
from lint.text import Source, SourceSpan

RED, YELLOW, BLUE, BOLD, DIM, PLAIN = "31", "33", "34", "1", "2", "0"
COLORS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.SUGGESTION: BLUE}
)
GUTTER = 7  # "12345 | " without its last space
SHOWN = 5  # suggestions beyond are in the other formats


def render(report: Report, look: Look) -> str:
    """Findings and failures file by file, then the summary."""
    lines = [line for file in report.files for line in _file(file, look)]
    if not look.quiet:
        lines += [*([""] if lines else []), summary(report)]
    return "".join(f"{line}\n" for line in lines)


def _file(file: FileResult, look: Look) -> Iterator[str]:
    for error in file.errors:
        yield f"{_styled('échec', RED, look)}: {visible(error)}"
    for found in file.diagnostics:
        yield from _diagnostic(found, file.source, look)


def _diagnostic(found: Diagnostic, source: Source | None, look: Look) -> Iterator[str]:
    severity = _styled(SEVERITIES[found.severity], COLORS[found.severity], look)
    rule = _styled(found.rule, DIM, look)
    yield f"{_styled(visible(place(found)), BOLD, look)}: {severity} {rule}: {visible(found.message)}"
    if source is not None:
        yield from _excerpt(found, source, look)
    if found.suggestions:
        yield f"{'':{GUTTER}}→ {visible(alternatives(found.suggestions[:SHOWN]))}"
    for other in found.related:
        yield f"{'':{GUTTER}}ligne {other.start.line}, colonne {other.start.column} : {visible(other.message)}"


def _excerpt(found: Diagnostic, source: Source, look: Look) -> Iterator[str]:
    """The line where the finding starts, cut to the width, and the carets under it."""
    span = SourceSpan(found.start.offset, found.end.offset)
    seen = window(source.text, source.line_span(found.start.line), span, max(20, look.width - GUTTER - 1))
    carets = _styled("^" * seen.under, COLORS[found.severity], look)
    yield _gutter("" if found.location else str(found.start.line), look) + seen.text
    yield _gutter("", look) + " " * seen.before + carets


def _gutter(number: str, look: Look) -> str:
    return _styled(f"{number:>{GUTTER - 2}} |", DIM, look) + " "


def _styled(text: str, code: str, look: Look) -> str:
    return f"\x1b[{code}m{text}\x1b[{PLAIN}m" if look.color else text
