"""Parts that a sentence lists one after the other, of a whole that an earlier one gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.slips import slipped
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import written
from lint.checks.numbers.partitions import in_run

if TYPE_CHECKING:
    from lint.checks.figure_account import FigureAccount

REACH = 4  # sentences between a whole and its parts
MILLION = 10**6
KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
APART = re.compile(
    r"\b(?:dont|notamment|parmi|contre|au lieu d\w+|autres|de plus|de moins|supplémentaires|chacune?|"
    r"par (?:an|mois|jour|personne)|l'an (?:dernier|passé)|en (?:19|20)\d\d|ensuite|puis)\b"
)
GATHERED = re.compile(r"^(?:ces |au total,? |en tout,? |soit |ce sont (?:donc |ainsi |au total )?)$")
THREE = 3


def unsummed(story: Story, words: FigureAccount) -> Iterator[Finding]:
    """« 128 millions d'euros. […] 60 millions iront à l'eau, 48 millions aux transports et 30 millions à […] »."""
    for line in story.lines:
        parts = _listed(line)
        if len(parts) > 1 and not APART.search(line.text):
            yield from _of_another(story, line, parts, words)


def _of_another(story: Story, line: Line, parts: Sequence[Figure], words: FigureAccount) -> Iterator[Finding]:
    total = sum(part.low for part in parts)
    near = story.near(line, REACH)[:-1]
    told = [one for other in story.lines if other in near or other.announced for one in other.figures]
    told = [one for one in told if one.exact and one.span.end <= parts[0].span.start and _is_whole(one, parts, words)]
    if any(one.low == total for one in told) or any(one.low == total for one in line.figures):
        return
    wholes = {one.low: one for one in told if slipped(total, one.low) and one.low > max(part.low for part in parts)}
    if len(wholes) == 1:
        whole = wholes.popitem()[1]
        reason = f"les parties font {written(total, total)}, le total annoncé est « {story.words(whole)} »"
        yield Finding(parts, reason, [whole])


def _listed(line: Line) -> tuple[Figure, ...]:
    """The figures of one kind that a sentence lists, none where others of the kind stand beside them."""
    figures = [one for one in line.figures if one.kind in KINDS]
    if len(figures) < 2 or not all(one.exact for one in figures) or len({_sort(one) for one in figures}) > 1:  # noqa: PLR2004
        return ()
    run = in_run(line.analysis.folded, figures)
    return run if len(run) == len(figures) else ()


def _sort(one: Figure) -> tuple[Kind, str]:
    """What figures of one list have in common; « 48 millions » may be euros."""
    return (Kind.MONEY, "euro") if _bare(one) else (one.kind, one.unit)


def _bare(one: Figure) -> bool:
    return one.kind is Kind.COUNT and not one.noun and one.low >= MILLION


def _is_whole(one: Figure, parts: Sequence[Figure], words: FigureAccount) -> bool:
    if _sort(one) != _sort(parts[0]):
        return False
    if one.kind is not Kind.COUNT or _bare(one):
        return True
    nouns = {part.noun for part in parts} - {""}
    if not one.noun or not nouns:
        return False
    if nouns == {one.noun} or any(one.noun == whole and nouns & kinds for whole, kinds in words.kinds_of):
        return True
    return names_persons(one.noun) and all(map(names_persons, nouns)) and len(nouns) == len(parts)


def ungathered(story: Story, words: FigureAccount) -> Iterator[Finding]:  # noqa: ARG001  (what all relations take)
    """« Sept personnes se sont noyées en juillet et neuf en août. Ces dix-huit morts […] »."""
    for line in story.lines[1:]:
        before = story.lines[line.number - 1]
        parts = [one for one in before.figures if one.kind is Kind.COUNT]
        if not 2 <= len(parts) <= THREE or not all(one.exact for one in parts) or len(_listed(before)) < len(parts):  # noqa: PLR2004
            continue
        total = sum(part.low for part in parts)
        for one in line.figures[:1]:
            start = line.analysis.folded[line.span.start : one.span.start]
            if one.kind is not Kind.COUNT or not one.noun or not one.exact or not GATHERED.match(start):
                continue
            if max(part.low for part in parts) < one.low != total and total * 0.7 <= one.low <= total * 1.4:
                yield Finding([one], f"les parties font {written(total, total)}", parts)
