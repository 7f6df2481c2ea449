"""Goals of a half, or of a side, which the score allows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story

BREAK = r"(?:à|avant|dès|au moment de) la (?:pause|mi-temps)|au repos|aux vestiaires"
HALF_TIME = re.compile(rf"\b(?:{BREAK})\b")
BEHIND = re.compile(r"\b(?:men(?:ée?s?|aient|ait)|conduis\w+|score)\b[^.;,]{0,25}$")
SECOND_HALF = re.compile(
    r"\b(?:(?:en|pendant la|lors de la|durant la|dans la) (?:seconde|deuxième) (?:période|mi-temps)|"
    r"après (?:la pause|la mi-temps|le repos|l'heure de jeu)|(?:au|dès le) retour des vestiaires|"
    r"en seconde|dans le second acte)\b"
)
FIRST_HALF = re.compile(
    r"\b(?:(?:en|pendant la|lors de la|durant la|dans la) première (?:période|mi-temps)|"
    r"avant (?:la pause|la mi-temps|le repos)|dans le premier acte)\b"
)
WHOLES = frozenset({"but", "essai", "point", "réalisation", "tir", "pénalité", "carton"})
SCORED = re.compile(r"\b(?:marqu|inscri|encaiss|plant|concéd|signé)\w*(?: [^\W\d][\w'-]*){0,2} $")
GOALS = frozenset({"but", "fois", "réalisation", "pénalty", "penalty"})
MOST = 60  # points of a side in one match


class Score(NamedTuple):
    """A score, the greater number first."""

    more: float
    less: float


def overscored(story: Story) -> Iterator[Finding]:
    """« Menés 1-0 à la pause, ils ont marqué trois fois en seconde période pour l'emporter 2-1 »."""
    scores = _scores(story)
    halves = {_score(one) for line, one in scores if _at_half(line, one)}
    finals = {one for one in _finals(scores) if one.more + one.less > 0}
    if len(finals) != 1 or len(halves) > 1 or max(finals)[0] > MOST:
        return
    allowed = _allowed(*finals, *halves)
    if allowed is None:
        return
    for line in story.lines:
        for one in line.figures:
            if _of_second_half(line, one) and one.low not in allowed:
                final = next(iter(finals))
                reason = f"le score ({final.more:.0f}-{final.less:.0f}) n’en permet pas {one.low:.0f}"
                yield Finding([one], reason, [score for _, score in scores])


def unhalved(story: Story) -> Iterator[Finding]:
    """« Cinq essais. Deux ont été marqués en première période, quatre après la pause »."""
    for line in story.lines:
        first = [one for one in line.figures if one.exact and FIRST_HALF.search(line.after(one)[:60])]
        second = [one for one in line.figures if one.exact and SECOND_HALF.search(line.after(one)[:60])]
        if len(first) != 1 or len(second) != 1 or first == second:
            continue
        parts = (*first, *second)
        earlier = [one for other in story.near(line, 1) for one in other.figures if one.span.end <= parts[0].span.start]
        wholes = [one for one in earlier if one.noun in WHOLES and one.exact]
        made = sum(one.low for one in parts)
        if not wholes and made not in (final := _final(story)) and final:
            yield Finding(parts, f"les deux périodes font {made:.0f}")
        if len(wholes) == 1 and wholes[0].low != made and wholes[0].low > max(one.low for one in parts):
            reason = f"les deux périodes font {made:.0f}, le total est « {story.words(wholes[0])} »"
            yield Finding(parts, reason, wholes)


def _scores(story: Story) -> list[tuple[Line, Figure]]:
    return [(line, one) for line in story.lines for one in line.figures if one.kind is Kind.SCORE]


def _finals(scores: list[tuple[Line, Figure]]) -> set[Score]:
    """The scores that are not those of the middle of a match."""
    return {_score(one) for line, one in scores if not _at_half(line, one)}


def _final(story: Story) -> set[float]:
    """The points of either side at the end, where the article gives one score."""
    finals = _finals(_scores(story))
    return {points for score in finals for points in score} if len(finals) == 1 else set()


def _allowed(final: Score, half: Score | None = None) -> set[float] | None:
    """What either side may have scored after the break."""
    if half is None:
        return {float(number) for number in range(int(final.more) + 1)}
    made = {one - other for one in final for other in half if one >= other}
    return made or None


def _score(one: Figure) -> Score:
    return Score(max(one.low, one.high), min(one.low, one.high))


def _at_half(line: Line, one: Figure) -> bool:
    """Whether a score is one of the middle of a match."""
    return bool(HALF_TIME.search(line.after(one)[:40]) or HALF_TIME.search(line.before(one)[-40:])) or bool(
        BEHIND.search(line.before(one))
    )


def _of_second_half(line: Line, one: Figure) -> bool:
    if not one.exact or not ({one.noun, one.unit} & GOALS) or not SCORED.search(line.before(one)):
        return False
    return bool(SECOND_HALF.search(line.after(one)[:60]) or SECOND_HALF.search(line.before(one)))
