"""Votes for, votes against and abstentions, which are as many as the voters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import VOTES

CASTING = frozenset({"votant", "bulletin", "suffrage"})  # what is counted where voters are
SOME = r"(?: [^\W\d][\w'-]*){0,3}?"
SPOKEN = r"(?:se sont|s'est|s'étaient|se seraient) (?:prononc|exprim|déclar)ée?s?"
FOR = re.compile(
    rf"{SOME} (?:{SPOKEN} (?:pour|en faveur|favorables?)|(?:ont|a|avaient) (?:voté|dit) (?:pour|oui|en faveur)|"
    r"(?:l'ont|ont) (?:approuvée?|soutenue?|adoptée?|acceptée?)|favorables?|"
    r"(?:voix )?pour(?=[,;.]| et$| et |$| contre| \())"
)
AGAINST = re.compile(
    rf"{SOME} (?:{SPOKEN} contre|(?:ont|a|avaient) (?:voté|dit) (?:contre|non)|"
    r"(?:l'ont|ont) (?:rejetée?|refusée?|repoussée?)|défavorables?|(?:voix )?contre(?=[,;.]| et$| et |$| \())"
)
OPPOSED = re.compile(r"(?: (?:voix|suffrages|votes|bulletins))?(?: pour)?,? (?:et )?contre(?: seulement)? $")
ABSTAINED = re.compile(
    rf"{SOME} (?:se sont abstenu\w*|s'est abstenu\w*|s'étaient abstenu\w*|s'abst\w+|abstentions?|"
    r"(?:bulletins |votes )?blancs?(?: (?:ou|et) nuls?)?)\b"
)
ON = re.compile(r"\b(?:sur|parmi) (?:un total de |les |ses |ces |leurs )?$")
PRESENT = re.compile(
    r"(?: [^\W\d][\w'-]*){0,6}? (?:(?:tous |toutes )?présente?s?\b|étaient (?:tous |toutes )?(?:là|réunis)|"
    r"ont (?:tous |toutes )?(?:pris part|participé|voté)\b|votants?\b)"
)
AWAY = re.compile(r"\b(?:pas pris part|n'ont pas (?:voté|participé)|absente?s?|nuls?|non-votants?|refus\w* de vote)\b")
LEAST_LIKE = 0.7  # of the votes, at least, that there are voters; a smaller number is of something else


@dataclass(frozen=True, slots=True)
class Ballot:
    """The figures of one vote, and the sentence that tells who was for and who against."""

    line: Line
    votes: tuple[Figure, ...]

    @property
    def cast(self) -> float:
        """How many votes they make."""
        return sum(vote.low for vote in self.votes)


def miscounted(story: Story) -> Iterator[Finding]:
    """« Sur 230 votants, 112 ont voté contre, 104 pour et 24 se sont abstenus »."""
    ballots = list(_ballots(story))
    for ballot in ballots:
        lines = story.near(ballot.line, 2, 3) if len(ballots) == 1 else (ballot.line,)
        kept = _abstained(ballot, lines)
        voters = _voters(ballot, lines, story.nouns.members)
        if voters is None and len(ballots) == 1:
            voters = _members(story, ballot, kept)
        if voters is not None:
            yield from _contradicted(story, ballot, voters, kept, lines)


def _contradicted(
    story: Story, ballot: Ballot, voters: Figure, kept: Figure | None, lines: tuple[Line, ...]
) -> Iterator[Finding]:
    figures = [*ballot.votes, voters, *([kept] if kept else [])]
    cast = ballot.cast + (kept.low if kept else 0)
    near = LEAST_LIKE <= voters.low / cast <= 1 / LEAST_LIKE
    missing = kept is not None and not any(AWAY.search(line.text) for line in lines)
    if near and (cast > voters.low or (cast < voters.low and missing)):
        last = max(line.number for line in lines if set(line.figures) & set(figures))
        here = [one for one in figures if one in story.lines[last].figures]
        others = [one for one in figures if one not in here]
        yield Finding(here, f"{cast:.0f} votes pour {voters.low:.0f} votants", others)


def _ballots(story: Story) -> Iterator[Ballot]:
    for line in story.lines:
        votes = _votes(line)
        if votes:
            yield Ballot(line, votes)


def _votes(line: Line) -> tuple[Figure, ...]:
    """The votes for and against of a sentence, none where it tells of more or less than one vote."""
    counts = [one for one in line.figures if one.kind is Kind.COUNT and one.exact]
    for one, other in pairwise(counts):
        between = line.analysis.folded[one.span.end : other.whole.start]
        if OPPOSED.fullmatch(between) and VOTES & {one.noun, other.noun}:
            return (one, other)
    favour = [one for one in counts if FOR.match(line.after(one))]
    against = [one for one in counts if AGAINST.match(line.after(one))]
    return (favour[0], against[0]) if len(favour) == len(against) == 1 and favour != against else ()


def _abstained(ballot: Ballot, lines: tuple[Line, ...]) -> Figure | None:
    kept = [
        one
        for line in lines
        for one in line.figures
        if one.kind is Kind.COUNT and one.exact and one not in ballot.votes and ABSTAINED.match(line.after(one))
    ]
    return kept[0] if len(kept) == 1 else None


def _voters(ballot: Ballot, lines: tuple[Line, ...], members: frozenset[str]) -> Figure | None:
    """The number of those who voted, where the sentences give one."""
    told = [one for line in lines for one in line.figures if _are_voters(line, one, ballot, members)]
    return told[0] if len({one.low for one in told}) == 1 else None


def _are_voters(line: Line, one: Figure, ballot: Ballot, members: frozenset[str]) -> bool:
    if one.kind is not Kind.COUNT or not one.exact or one in ballot.votes:
        return False
    if one.noun in CASTING or (one.noun in members and PRESENT.match(line.after(one))):
        return True
    first = min(vote.span.start for vote in ballot.votes)
    return bool(ON.search(line.before(one))) and line is ballot.line and one.span.end < first


def _members(story: Story, ballot: Ballot, kept: Figure | None) -> Figure | None:
    """The number of those who may vote, where the article gives but one: there are no more votes."""
    told = [
        one
        for line in story.lines
        for one in line.figures
        if one.noun in story.nouns.members and one.exact and one.kind is Kind.COUNT and one not in ballot.votes
    ]
    cast = ballot.cast + (kept.low if kept else 0)
    return told[0] if len({one.low for one in told}) == 1 and told[0].low < cast else None
