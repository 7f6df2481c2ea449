"""What a draft asks for in its front matter: `cassetin: {ignore: [style/cliche]}`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from lint.config.choices import LISTS
from lint.diagnostic import Severity
from lint.ruleset.fields import unknown_key
from lint.ruleset.select import Choice, nearest, unknown_pattern
from lint.text import Document, SourceSpan

PREFIX = "cassetin."
KEYS = (*LISTS, "severity")
SEVERITIES = frozenset(map(str, Severity))


Mistake = tuple[SourceSpan, str]
"""Where the front matter asks for nothing that there is, and what to say of it."""


def draft_choice(document: Document, ids: Callable[[], Sequence[str]]) -> tuple[Choice, tuple[Mistake, ...]]:
    """What the front matter chooses, and its mistakes; `ids` gives the known rules."""
    entries = {
        key.removeprefix(PREFIX): value for key, value in document.metadata.items() if key.startswith(PREFIX) and value
    }
    if not entries:
        return Choice(), ()
    choice = Choice(**{name: tuple(_patterns(entries, name)) for name in LISTS}, severity=dict(_severities(entries)))
    return choice, tuple(_mistakes(document, entries, choice, ids()))


def _patterns(entries: Mapping[str, str], name: str) -> Iterator[str]:
    """The patterns of a list, of one value, or of values with commas between them."""
    for key, value in entries.items():
        if key == name or key.startswith(f"{name}."):
            yield from filter(None, (part.strip() for part in value.split(",")))


def _severities(entries: Mapping[str, str]) -> Iterator[tuple[str, Severity]]:
    for key, value in entries.items():
        if key.startswith("severity.") and value in SEVERITIES:
            yield key.removeprefix("severity."), Severity(value)


def _mistakes(document: Document, entries: Mapping[str, str], choice: Choice, ids: Sequence[str]) -> Iterator[Mistake]:
    for key, value in entries.items():
        name = key.partition(".")[0]
        if name not in KEYS:
            yield _place(document, name), f"Réglage du brouillon : {unknown_key(name, KEYS)}"
        elif name == "severity" and value not in SEVERITIES:
            near = nearest(value, Severity) or "warning"
            yield _place(document, value), f"« {value} » n’est pas une gravité : vouliez-vous dire « {near} » ?"
    for pattern in choice.patterns:
        message = unknown_pattern(pattern, ids)
        if message:
            yield _place(document, pattern), f"{message[:1].upper()}{message[1:]}"


def _place(document: Document, word: str) -> SourceSpan:
    """Where a word of the front matter stands: the first time after our key."""
    text = document.source.text
    start = max(text.find(word, max(text.find("cassetin"), 0)), 0)
    return SourceSpan(start, start + len(word))
