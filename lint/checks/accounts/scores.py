"""The score of a match that the article tells again, and the margin that a score gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.goals import HALF_TIME
from lint.checks.accounts.story import Finding, Line, Story

if TYPE_CHECKING:
    from lint.checks.figure_account import FigureAccount

BEATING = re.compile(
    r"\b(?:batt\w+|domin\w+|impos\w+|défai\w+|emport\w+|inclin\w+|vainqueur\w*|victoire|succès|défaite|écras\w+|"
    r"surclass\w+|corrig\w+|étrill\w+|concéd\w+|neutralis\w+|nul)\b"
)
AGAIN = re.compile(
    r"\b(?:cette|cet|ce|sa|son|leur|la|le) (?:[^\W\d]+ )?(?:victoire|succès|défaite|revers|nul|match nul|"
    r"score final|résultat)(?: [^\W\d]+){0,3}?(?: est| fut)?(?: de| sur le score de| par)? ?\(?$"
)
OTHER = re.compile(
    r"\b(?:aller|retour|saison (?:passée|dernière)|dernière|précédente?s?|premi\w+|il y a|l'an|déjà|également|"
    r"face (?:à|au|aux)|contre|semaine|hier|avant|jours?|mois|début|ensuite|autre|set|manche|mi-temps|pause)\b"
)
MARGIN = re.compile(
    r" ?(?:points?|buts?|longueurs?|unités?|essais?|paniers?)(?: [^\W\d]+){0,3} ?"
    r"(?:\(|, |: |sur le score de |au score de )$"
)
AHEAD = re.compile(
    r"\b(?:men(?:ée?s?|aient|ait|ant|ent|er)|batt\w+|impos\w+|emport\w+|inclin\w+|victoire|succès|défaite|dominée?s?|"
    r"avance|retard|devanc\w+|écart|handicap|déficit|marge)\b[^.;()\d]{0,40} ?$"
)
MOST = 3  # sets that one side wins
POINTS = frozenset({"point", "but", "longueur", "unité", "essai", "panier"})


def rescored(story: Story, words: FigureAccount) -> Iterator[Finding]:  # noqa: ARG001  (what all relations take)
    """« Sion a battu Thoune 3-1 », then « cette victoire 3-2 »."""
    told = [(line, one) for line in story.lines for one in line.figures if one.kind is Kind.SCORE]
    known = {_sides(one) for line, one in told if _final(line, one) and not AGAIN.search(line.before(one))}
    for line, one in told:
        again = AGAIN.search(line.before(one)) and not OTHER.search(line.text)
        if again and len(known) == 1 and _sides(one) not in known:
            first = next(other for _, other in told if _sides(other) in known)
            yield Finding([one], f"le score donné plus haut est « {story.words(first)} »", [first])


def _sides(one: Figure) -> frozenset[float]:
    return frozenset({one.low, one.high})


def _final(line: Line, one: Figure) -> bool:
    """Whether a score is that of the match which a sentence tells."""
    middle = HALF_TIME.search(line.before(one)) or HALF_TIME.match(line.after(one))
    return BEATING.search(line.before(one)) is not None and not middle


def unset(story: Story, words: FigureAccount) -> Iterator[Finding]:  # noqa: ARG001  (what all relations take)
    """« Tours a battu Chaumont 3-2 (25-21, 23-25, 25-19, 25-17) »."""
    for line in story.lines:
        scores = [one for one in line.figures if one.kind is Kind.SCORE]
        for at, told in enumerate(scores):
            sets = _sets(line.analysis.folded, told, scores[at + 1 :])
            won = sum(one.low > one.high for one in sets)
            if len(sets) > 1 and {told.low, told.high} != {won, len(sets) - won} and max(told.low, told.high) <= MOST:
                yield Finding([told], f"les sets font {won}-{len(sets) - won}")


def _sets(folded: str, told: Figure, scores: list[Figure]) -> list[Figure]:
    """The scores in brackets right after one."""
    sets: list[Figure] = []
    end = told.span.end
    for one in scores:
        if folded[end : one.span.start] not in ((", ", " ; ", " ") if sets else (" (",)):
            break
        sets.append(one)
        end = one.span.end
    return sets if folded.startswith(")", end) else []


def unmargined(story: Story, words: FigureAccount) -> Iterator[Finding]:  # noqa: ARG001  (what all relations take)
    """« Menés de huit points (13-22) »."""
    for line in story.lines:
        for told, score in zip(line.figures, line.figures[1:], strict=False):
            if score.kind is not Kind.SCORE or not told.exact or not {told.noun, told.unit, _named(told)} & POINTS:
                continue
            between = line.analysis.folded[_number_end(line, told) : score.span.start]
            made = abs(score.low - score.high)
            if MARGIN.fullmatch(between) and AHEAD.search(line.before(told)) and told.low != made:
                yield Finding([told, score], f"l’écart est de {made:.0f}")


def _named(told: Figure) -> str:
    return "point" if told.kind is Kind.POINTS else ""


def _number_end(line: Line, told: Figure) -> int:
    """Where the number of a figure ends, before its unit."""
    found = re.match(r"[\d ]*\d|[^\W\d]+(?:-[^\W\d]+)*", line.analysis.folded[told.span.start : told.span.end])
    return told.span.start + (found.end() if found else 0)
