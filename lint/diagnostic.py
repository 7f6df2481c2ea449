"""What checks find and what the user is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from lint.text import Position, SourceSpan, Span


class Severity(StrEnum):
    """How much a finding matters; `rank` grows with it."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 2 for an error."""
        return list(Severity).index(self)


class Applicability(StrEnum):
    """Whether a fix may be applied without a human: surely right, only on request, or never."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY_ONLY = "display-only"


@dataclass(frozen=True, slots=True)
class Match:
    """What a check yields: a place, what could stand there instead (best first), and values for the message.

    `span` is a Span of the document's text, or a SourceSpan from checks that read the raw source. `related` are
    other places that explain the finding, each with a French note.
    """

    span: Span | SourceSpan
    replacements: tuple[str, ...] = ()
    slots: Mapping[str, str] = field(default_factory=dict)
    related: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of a stretch of the source (offsets in code points, end exclusive)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One way to mend a finding: edits that go together."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Related:
    """Another place in the same file that explains a finding."""

    message: str
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding, complete: reporters need nothing else. Positions are those of the source."""

    rule: str
    category: str
    severity: Severity
    message: str
    path: str
    start: Position
    end: Position
    excerpt: str
    suggestions: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = field(default=())
    location: str | None = None
    fingerprint: str = ""
