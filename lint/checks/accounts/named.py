"""Persons that a sentence names one by one, and how many the next says that they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.standings import NAME
from lint.checks.accounts.story import Finding, Line, Story

LIST = re.compile(rf"(?P<list>{NAME}(?:, {NAME})+,? et {NAME})")
THESE = re.compile(r"\bces $")
THE = re.compile(r"(?:^|[,;] |\b(?:parmi|entre|pour|par|de|à) )(?:les|ces) $")
FEWEST, MOST = 3, 12  # names that make a list
OTHERS = re.compile(r" (?:autres|derni|premi)\w*\b")
SOME = frozenset({"homme", "femme", "garçon", "fille", "frère", "sœur", "père", "mère", "enfant"})  # of those named


def unnamed(story: Story) -> Iterator[Finding]:
    """« Le jury a retenu A, B, C et D. […] ces trois romans »."""
    for line in story.lines[1:]:
        before = story.lines[line.number - 1]
        named = _named(story, before)
        if not named or any(one.kind is Kind.COUNT for one in before.figures):
            continue
        for one in line.figures:
            if _takes_up(line, one) and one.low != named and FEWEST - 1 <= one.low <= MOST:
                yield Finding([one], f"la phrase précédente en nomme {named}")


def _named(story: Story, line: Line) -> int:
    """How many persons the one list of a sentence names, 0 where it has none, or more than one."""
    found = list(LIST.finditer(story.analysis.normal[line.span.start : line.span.end]))
    text = found[0]["list"] if len(found) == 1 else ""
    return len(re.findall(NAME, text))


def _takes_up(line: Line, one: Figure) -> bool:
    if (
        one.kind is not Kind.COUNT
        or not one.exact
        or one.noun in {"", *SOME}
        or OTHERS.match(line.analysis.folded, one.span.end)
    ):
        return False
    before = line.before(one) + line.analysis.folded[one.whole.start : one.span.start]
    return bool(THESE.search(before)) or bool(names_persons(one.noun) and THE.search(before))
