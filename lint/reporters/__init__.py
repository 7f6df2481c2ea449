"""Formats of a report: one module each, and the registry."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Protocol, cast

from lint.report import Report
from lint.reporters.look import Look

REPORTERS: Mapping[str, str] = MappingProxyType(
    {
        "text": "lint.reporters.text",
        "json": "lint.reporters.json",
        "github": "lint.reporters.github",
        "sarif": "lint.reporters.sarif",
    }
)


class Reporter(Protocol):
    """A format."""

    def render(self, report: Report, look: Look, /) -> str:
        """The whole report as text, ready to be written."""
        ...


def reporter(name: str) -> Reporter:
    """The reporter of a format, imported when it is asked for. Raises KeyError."""
    return cast("Reporter", import_module(REPORTERS[name]))


__all__ = ["REPORTERS", "Look", "Reporter", "reporter"]
