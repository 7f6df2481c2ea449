"""The score of a match that the article tells again, and the margin that a score gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.goals import HALF_TIME
from lint.checks.accounts.story import Finding, Line, Story
from lint.text import Span

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
SIX = 6  # games, at least, of one who wins a set
POINTS = frozenset({"point", "but", "longueur", "unité", "essai", "panier"})


def rescored(story: Story) -> Iterator[Finding]:
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


def unset(story: Story) -> Iterator[Finding]:
    """« Tours a battu Chaumont 3-2 (25-21, 23-25, 25-19, 25-17) »."""
    for line in story.lines:
        scores = [one for one in line.figures if one.kind is Kind.SCORE]
        for at, told in enumerate(scores):
            sets = _sets(line.analysis.folded, told, scores[at + 1 :])
            won = sum(one.low > one.high for one in sets)
            if len(sets) > 1 and {told.low, told.high} != {won, len(sets) - won} and max(told.low, told.high) <= MOST:
                yield Finding([told], f"les sets font {won}-{len(sets) - won}")


SETS = re.compile(r"\ben (?P<by>deux|trois|quatre|cinq|[2-5]) (?:sets|manches)\b")
WORDS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5}


def unplayed(story: Story) -> Iterator[Finding]:
    """« Battu 6-4, 6-7, 6-2 en deux sets »."""
    for line in story.lines:
        scores = [one for one in line.figures if one.kind is Kind.SCORE]
        ends = [line.analysis.folded[one.span.end : other.span.start] for one, other in pairwise(scores)]
        told = list(SETS.finditer(line.text))
        if len(scores) < 2 or len(told) != 1 or not all(re.fullmatch(r"(?: \([\d/-]+\))?,? ", end) for end in ends):  # noqa: PLR2004
            continue
        by = WORDS.get(told[0]["by"]) or int(told[0]["by"])
        if by != len(scores) and max(max(one.low, one.high) for one in scores) >= SIX:
            span = Span(line.span.start + told[0].start(), line.span.start + told[0].end())
            yield Finding([Figure(span, Kind.COUNT, by, by, span)], f"le score en compte {len(scores)}", scores)


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


def unmargined(story: Story) -> Iterator[Finding]:
    """« Menés de huit points (13-22) »."""
    for line in story.lines:
        for told, score in pairwise(line.figures):
            if score.kind is not Kind.SCORE or not told.exact or not {told.noun, told.unit, _named(told)} & POINTS:
                continue
            between = line.analysis.folded[_number_end(line, told) : score.span.start]
            made = abs(score.low - score.high)
            if MARGIN.fullmatch(between) and AHEAD.search(line.before(told)) and told.low != made:
                yield Finding([told, score], f"l’écart est de {made:.0f}")


WON_BY = re.compile(r"\b(?:emport|impos|gagn|inclin|batt|perd|domin)\w+ (?:donc |ainsi |finalement )?de $")
SO_FAR = re.compile(r"[^.;:\d]{0,40},? soit $")
GAP = re.compile(r" ?(?:points?|buts?|longueurs?|essais?|paniers?)? ?(?:d'écart|d'avance)\b")


def unled(story: Story) -> Iterator[Finding]:
    """« Elles menaient 15-11, soit cinq buts d'avance »."""
    for line in story.lines:
        for score, told in pairwise(line.figures):
            so = score.kind is Kind.SCORE and SO_FAR.fullmatch(line.analysis.folded, score.span.end, told.span.start)
            gap = so and GAP.match(line.analysis.folded, _number_end(line, told), line.span.end)
            made = abs(score.low - score.high)
            if gap and told.exact and {told.noun, told.unit, _named(told)} & POINTS and told.low != made:
                yield Finding([score, told], f"l’écart est de {made:.0f}")


def unparted(story: Story) -> Iterator[Finding]:
    """« Pau a battu Brive 28-12. Les quatorze points d'écart… »."""
    for line in story.lines[1:]:
        scores = [one for one in story.lines[line.number - 1].figures if one.kind is Kind.SCORE]
        if len(scores) != 1 or any(one.kind is Kind.SCORE for one in line.figures) or HALF_TIME.search(line.text):
            continue
        made = abs(scores[0].low - scores[0].high)
        for told in line.figures:
            points = told.exact and {told.noun, told.unit, _named(told)} & POINTS
            told_so = _final(story.lines[line.number - 1], scores[0]) and _is_gap(line, told)
            if points and told_so and told.low != made:
                yield Finding([told], f"l’écart est de {made:.0f}", scores)


def _is_gap(line: Line, told: Figure) -> bool:
    """« Les 14 points d'écart », « ils l'emportent de 14 points »."""
    gap = told.definite and GAP.match(line.analysis.folded, _number_end(line, told), line.span.end)
    return bool(gap or WON_BY.search(line.before(told)))


def _named(told: Figure) -> str:
    return "point" if told.kind is Kind.POINTS else ""


def _number_end(line: Line, told: Figure) -> int:
    """Where the number of a figure ends, before its unit."""
    found = re.match(r"[\d ]*\d|[^\W\d]+(?:-[^\W\d]+)*", line.analysis.folded[told.span.start : told.span.end])
    return told.span.start + (found.end() if found else 0)
