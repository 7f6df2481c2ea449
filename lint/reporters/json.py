"""The wire format: see docs/schema/report.schema.json."""

from __future__ import annotations

import json
from typing import Any

from lint import __version__
from lint.diagnostic import Diagnostic
from lint.report import FileResult, Report
from lint.reporters.look import Look
from lint.text import Position


def render(report: Report, _look: Look) -> str:
    """One object; offsets and columns count code points, offsets from 0, lines and columns from 1."""
    counts = {str(severity): number for severity, number in report.counts.items()}
    content = {
        "version": 1,
        "tool": {"name": "cassetin", "version": __version__},
        "files": [_file(file) for file in report.files],
        "summary": {"files": len(report.files), **counts},
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _file(file: FileResult) -> dict[str, Any]:
    found = [_diagnostic(diagnostic) for diagnostic in file.diagnostics]
    return {"path": file.path, "engines": list(file.engines), "diagnostics": found, "errors": list(file.errors)}


def _diagnostic(found: Diagnostic) -> dict[str, Any]:
    content: dict[str, Any] = {
        "rule": found.rule,
        "category": found.category,
        "severity": str(found.severity),
        "message": found.message,
        "excerpt": found.excerpt,
        "start": _position(found.start),
        "end": _position(found.end),
        "suggestions": list(found.suggestions),
        "fixes": [
            {
                "title": fix.title,
                "applicability": str(fix.applicability),
                "edits": [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits],
            }
            for fix in found.fixes
        ],
        "related": [
            {"message": place.message, "start": _position(place.start), "end": _position(place.end)}
            for place in found.related
        ],
        "fingerprint": found.fingerprint,
    }
    return content | ({"location": found.location} if found.location else {})


def _position(position: Position) -> dict[str, int]:
    return {"offset": position.offset, "line": position.line, "column": position.column}
