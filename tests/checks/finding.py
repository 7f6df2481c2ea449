"""What a check finds in a text, without the triggers."""

from lint.analysis import Analysis, Hit, parse_scopes
from lint.checks import Check
from lint.diagnostic import Match
from lint.text import Document
from tests.drafts import document


def matches(check: Check, draft: str | Document, *scope: str) -> list[Match]:
    analysis = Analysis(document(draft) if isinstance(draft, str) else draft)
    everywhere = tuple(Hit(-1, number) for number in range(len(check.patterns() or ())))
    return list(check.find(parse_scopes(scope).passages(analysis, everywhere)))


def places(check: Check, text: str, *scope: str) -> list[tuple[int, str]]:
    return [(match.span.start, text[match.span.start : match.span.end]) for match in matches(check, text, *scope)]


def found(check: Check, text: str, *scope: str) -> list[str]:
    return [excerpt for _, excerpt in places(check, text, *scope)]


def proposals(check: Check, text: str, *scope: str) -> list[tuple[str, tuple[str, ...]]]:
    hits = matches(check, text, *scope)
    return [(text[match.span.start : match.span.end], match.replacements) for match in hits]


def slots(check: Check, draft: str | Document, *scope: str) -> list[dict[str, str]]:
    return [dict(match.slots) for match in matches(check, draft, *scope)]
