"""What a check finds in a text, without the triggers."""

from collections.abc import Iterator, Sequence

from lint.analysis import UNKNOWN, Analysis, Hit, Passage, Passages, Sighting, parse_scopes
from lint.checks import Check
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Document
from tests.drafts import document


def matches(check: Check, draft: str | Document, *scope: str) -> list[Match]:
    analysis = Analysis(document(draft) if isinstance(draft, str) else draft)
    patterns = check.patterns()
    everywhere = tuple(Hit(UNKNOWN, number) for number in range(len(patterns or ())))
    seen = tuple(_seen(analysis, patterns or ()))
    return list(check.find(Passages(analysis, parse_scopes(scope), seen, everywhere)))


def _seen(analysis: Analysis, patterns: Sequence[Pattern]) -> Iterator[Sighting]:
    """Every place where a match of a pattern begins."""
    for number, block in enumerate(analysis.document.blocks):
        passage = Passage(analysis, block.span, block)
        for at, pattern in enumerate(patterns):
            yield Sighting(at, [(number, place) for place in _places(pattern, passage)], 0)


def _places(pattern: Pattern, passage: Passage) -> Iterator[int]:
    found = pattern.search(passage, 0)
    while found:
        yield passage.span.start + found.start
        found = pattern.search(passage, found.start + 1)


def places(check: Check, text: str, *scope: str) -> list[tuple[int, str]]:
    return [(match.span.start, text[match.span.start : match.span.end]) for match in matches(check, text, *scope)]


def found(check: Check, text: str, *scope: str) -> list[str]:
    return [excerpt for _, excerpt in places(check, text, *scope)]


def proposals(check: Check, text: str, *scope: str) -> list[tuple[str, tuple[str, ...]]]:
    hits = matches(check, text, *scope)
    return [(text[match.span.start : match.span.end], match.replacements) for match in hits]


def slots(check: Check, draft: str | Document, *scope: str) -> list[dict[str, str]]:
    return [dict(match.slots) for match in matches(check, draft, *scope)]
