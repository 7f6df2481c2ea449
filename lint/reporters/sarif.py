"""SARIF 2.1.0 (OASIS), the format of code scanning services; columns and offsets count code points."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePath
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from lint import __version__
from lint.diagnostic import Diagnostic, Fix, Related, Severity
from lint.report import Report
from lint.reporters.look import Look
from lint.ruleset.rule import Header
from lint.text import Position, Source

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "cassetin/v1"
LEVELS: Mapping[Severity, str] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "note"}
)


def render(report: Report, look: Look) -> str:
    """One run."""
    rules = tuple(dict.fromkeys(sorted(found.rule for found in report.diagnostics)))
    run = {
        "tool": {"driver": _driver(rules, look)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(found, file.source, rules) for file in report.files for found in file.diagnostics],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _driver(rules: Sequence[str], look: Look) -> dict[str, Any]:
    return {
        "name": "cassetin",
        "version": __version__,
        "semanticVersion": __version__,
        "language": "fr",
        "rules": [_rule(rule, look.rules(rule)) for rule in rules],
    }


def _rule(rule: str, header: Header | None) -> dict[str, Any]:
    described: dict[str, Any] = {"id": rule, "properties": {"tags": [rule.partition("/")[0]]}}
    if header is None:
        return described
    described["defaultConfiguration"] = {"level": LEVELS[header.severity], "enabled": header.enabled}
    described["shortDescription"] = {"text": header.message}
    described["help"] = {"text": "\n\n".join(_help(rule, header))}
    if header.why:
        described["fullDescription"] = {"text": header.why}
    if header.link.startswith(("http://", "https://")):
        described["helpUri"] = header.link
    return described


def _help(rule: str, header: Header) -> Iterator[str]:
    yield header.why or header.message
    yield from header.references
    yield f"En savoir plus : cassetin explain {rule}"


def _invocation(report: Report) -> dict[str, Any]:
    notifications = [
        {"level": "error", "message": {"text": error}, "locations": [{"physicalLocation": _file(file.path)}]}
        for file in report.files
        for error in file.errors
    ]
    notifications += [{"level": "warning", "message": {"text": note}} for note in report.notes]
    failed = any(file.errors for file in report.files)
    return {"executionSuccessful": not failed, "toolExecutionNotifications": notifications}


def _result(found: Diagnostic, source: Source | None, rules: Sequence[str]) -> dict[str, Any]:
    result = {
        "ruleId": found.rule,
        "ruleIndex": rules.index(found.rule),
        "level": LEVELS[found.severity],
        "message": {"text": found.message},
        "locations": [_location(found)],
        "partialFingerprints": {FINGERPRINT: found.fingerprint},
    }
    if found.related:
        result["relatedLocations"] = [_related(found, place) for place in found.related]
    if found.fixes and not found.location:
        result["fixes"] = [_fix(found.path, fix, source) for fix in found.fixes]
    return result


def _location(found: Diagnostic) -> dict[str, Any]:
    """A place in the file; in a format without lines, the file and the name of the place."""
    if found.location:
        named = {"fullyQualifiedName": found.location, "kind": "element"}
        return {"physicalLocation": _file(found.path), "logicalLocations": [named]}
    region = _region(found.start, found.end) | {"snippet": {"text": found.excerpt}}
    return {"physicalLocation": {**_file(found.path), "region": region}}


def _related(found: Diagnostic, place: Related) -> dict[str, Any]:
    physical = _file(found.path) | ({} if found.location else {"region": _region(place.start, place.end)})
    return {"physicalLocation": physical, "message": {"text": place.message}}


def _region(start: Position, end: Position) -> dict[str, Any]:
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }


def _fix(path: str, fix: Fix, source: Source | None) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _deleted(edit.start, edit.end, source), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    change = {**_file(path), "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _deleted(start: int, end: int, source: Source | None) -> dict[str, Any]:
    if source is None:
        return {"charOffset": start, "charLength": end - start}
    return _region(source.position(start), source.position(end))


def _file(path: str) -> dict[str, Any]:
    """Relative paths stay relative: the service resolves them against the repository."""
    pure = PurePath(path)
    return {"artifactLocation": {"uri": pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())}}
