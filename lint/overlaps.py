"""One place, one finding: of several rules that speak of the same words, the one with most to say is heard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from lint.diagnostic import Diagnostic, Related


def settled(diagnostics: Iterable[Diagnostic], priority: Callable[[str], int]) -> tuple[Diagnostic, ...]:
    """The findings in order of place, those that another one outweighs listed in its `related`.

    Two findings share a place when their spans are equal, or overlap and both give a correction. The rule with the
    greater `priority` (given its id) outweighs the other; then the more severe; then the one with a correction; then
    the one about fewer words; then the first in order of ids.
    """
    findings = sorted(diagnostics, key=lambda found: _weight(found, priority(found.rule)))
    spans: dict[tuple[int, int], int] = {}
    corrected: dict[int, int] = {}
    outweighed: dict[int, list[Diagnostic]] = {}
    for number, found in enumerate(findings):
        span = (found.start.offset, found.end.offset)
        letters = range(*span) if found.suggestions else ()
        winner = spans.get(span, next((corrected[at] for at in letters if at in corrected), None))
        if winner is None:
            outweighed[number] = []
            spans[span] = number
            corrected |= dict.fromkeys(letters, number)
        else:
            outweighed[winner].append(found)
    return tuple(sorted((_with(findings[at], others) for at, others in outweighed.items()), key=_place))


def _weight(found: Diagnostic, priority: int) -> tuple[int, int, bool, int, str, int]:
    """What comes first outweighs what follows."""
    length = found.end.offset - found.start.offset
    return -priority, -found.severity.rank, not found.suggestions, length, found.rule, found.start.offset


def _with(found: Diagnostic, others: Iterable[Diagnostic]) -> Diagnostic:
    also = tuple(Related(f"{other.rule} : {other.message}", other.start, other.end) for other in others)
    return replace(found, related=(*found.related, *also)) if also else found


def _place(found: Diagnostic) -> tuple[int, int, str, str]:
    return found.start.offset, found.end.offset, found.rule, found.message
