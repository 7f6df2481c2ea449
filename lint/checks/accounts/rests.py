"""What is left of a whole that the article gives some sentences above, a part being taken away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.slips import slipped
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import PART_OF, written
from lint.checks.numbers.rests import OTHERS, UNNAMED, counted_noun, is_left, part_and_whole

REACH = 8  # sentences between a whole and what is left of it
NEAR = 3  # … where no « 12 of the 30 » is told
HELD = re.compile(
    r"\b(?:compt\w+|possèd\w+|avait|avaient|a|ont|emploi\w+|employ\w+|dispos\w+|détien\w+|enveloppe|budget|troupeau|"
    r"cheptel|parc|élevage|flotte|réserve|stock)(?: alors| aujourd'hui| déjà)?(?: de| d'un\w* \w+ de| d'| un \w+ de)? $"
)
CONTRARY = re.compile(r"\b(?:contre|après|au lieu de) $")
JOBS = frozenset({"poste", "emploi"})
MOST_PARTS = 3
LIKE = 0.6  # of the rest it should be, at least, that a number may be to be meant as one


def misleft(story: Story) -> Iterator[Finding]:
    """« Dix-huit des 46 lits fermeront. […] Il n'en restera que 26 »."""
    for line in story.lines:
        for rest in line.figures:
            if _counts(rest) and is_left(story.analysis.folded, line.span, rest):
                yield from _of_ratio(story, line, rest) or _of_held(story, line, rest)


def _of_ratio(story: Story, line: Line, rest: Figure) -> list[Finding]:
    """What is left of the one « 18 des 46 lits » that the article tells above; an empty finding where it fits."""
    above = story.near(line, REACH)[:-1] + story.lines[:1]
    pairs = {(part.low, whole.low): (part, whole) for other in above for part, whole in _ratios(other)}
    if len(pairs) != 1:
        return []
    part, whole = pairs.popitem()[1]
    taken = [part.low, *(one.low for other in above for one in other.figures if _counts(one) and one.low < whole.low)]
    expected = whole.low - part.low
    lesser = expected - sum(one.low for one in _also_taken(story, line, whole, rest))
    if slipped(rest.low, lesser):
        expected = lesser
    named = _named_left(line, rest) or _of_one_thing(rest, part, whole)
    if expected == rest.low or not named or _made(whole.low, taken, rest.low):
        return []
    alike = expected > 0 and LIKE <= rest.low / expected <= 1 / LIKE
    reason = f"de {story.words(whole)}, il reste {written(expected, expected)}"
    return [Finding([rest], reason, [whole])] if alike else []


def _of_held(story: Story, line: Line, rest: Figure) -> list[Finding]:
    """What is left of « un troupeau de 410 bêtes » when « 38 brebis » are dead: a digit is wrong."""
    above = story.near(line, NEAR + 1)
    told = [one for other in (*story.lines[:1], *above) for one in _told(other) if one.span.end <= rest.whole.start]
    wholes = {one.low: one for one in told if one.low > rest.low and _is_held(story, one, rest)}
    slips: dict[float, Figure] = {}
    for whole in wholes.values():
        taken = [one.low for one in told if one.low < whole.low]
        if _made(whole.low, taken, rest.low):
            return []
        slips |= {
            whole.low - sum(parts): whole for parts in _subsets(taken) if slipped(rest.low, whole.low - sum(parts))
        }
    if len(slips) != 1:
        return []
    expected, whole = slips.popitem()
    return [Finding([rest], f"de {story.words(whole)}, il reste {written(expected, expected)}", [whole])]


def _also_taken(story: Story, line: Line, whole: Figure, rest: Figure) -> Iterator[Figure]:
    """What else has been taken of a whole since it was told: « (…) et obtient 26 sièges »."""
    for other in story.lines[: line.number + 1]:
        for one in other.figures:
            between = whole.span.end < one.span.start < rest.span.start
            if between and one.noun == whole.noun and one.low < whole.low and not CONTRARY.search(other.before(one)):
                yield one


def _ratios(line: Line) -> Iterator[tuple[Figure, Figure]]:
    """« 18 des 46 lits », « 28 élus sur 35 »."""
    folded, counts = line.analysis.folded, [one for one in line.figures if _counts(one)]
    for part, whole in pairwise(counts):
        if part.low < whole.low and PART_OF.fullmatch(folded, part.span.end, whole.span.start):
            yield part, whole
    for share in line.figures:
        if share.kind is Kind.SHARE and (over := part_and_whole(folded, share)):
            yield over


def _told(line: Line) -> Iterator[Figure]:
    yield from (one for one in line.figures if _counts(one))
    yield from (one for pair in _ratios(line) for one in pair)


def _counts(one: Figure) -> bool:
    return one.kind in {Kind.COUNT, Kind.MONEY} and one.exact and one.low > 1


def _is_held(story: Story, one: Figure, rest: Figure) -> bool:
    if one.kind is not rest.kind:
        return False
    before = story.analysis.folded[max(0, one.whole.start - 40) : one.whole.start]
    return HELD.search(before) is not None


def _named_left(line: Line, rest: Figure) -> bool:
    """« Les 20 fauteuils restants » are of the 101 seats."""
    end = (rest.counted or rest.span).end
    return line.analysis.folded.startswith((" restant", " qui restent"), end)


def _of_one_thing(rest: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a rest counts what the whole counts: the same noun, none, or those who hold the jobs."""
    if rest.noun in {"", part.noun, whole.noun} or UNNAMED.match(rest.noun):
        return True
    return names_persons(rest.noun) and (whole.noun in JOBS or names_persons(whole.noun))


def _made(whole: float, taken: Sequence[float], rest: float) -> bool:
    return any(whole - sum(parts) == rest for parts in _subsets(taken)) or rest in taken


def _subsets(taken: Sequence[float]) -> Iterator[tuple[float, ...]]:
    distinct = sorted(set(taken))[:12]
    for size in range(1, MOST_PARTS + 1):
        yield from combinations(distinct, size)


TAKEN = re.compile(r"\ben (?:a|ont|avait|avaient|aura) (?:déjà |finalement |ainsi )?[^\W\d]+ $")
KEPT = re.compile(
    r" (?:restante?s?|autorisée?s?|retenue?s?|conservée?s?|maintenue?s?|sauvée?s?|validée?s?|acceptée?s?|épargnée?s?|"
    r"survivante?s?|encore [^\W\d]+|valides?|intacte?s?|indemnes?|admise?s?|qui (?:restent|demeurent|subsistent))\b"
)


def unkept(story: Story) -> Iterator[Finding]:
    """« Il comptait 14 mâts. La préfecture en a refusé cinq. Les huit mâts autorisés… »."""
    for line in story.lines:
        for rest in line.figures:
            if not (
                _counts(rest)
                and rest.definite
                and rest.noun
                and KEPT.match(line.analysis.folded, (rest.counted or rest.span).end)
            ):
                continue
            above = story.near(line, NEAR)[:-1]
            taken = [
                one for other in above for one in other.figures if _counts(one) and TAKEN.search(other.before(one))
            ]
            wholes = {
                one.low: one for other in above for one in other.figures if _counts(one) and one.noun == rest.noun
            }
            if len(taken) != 1 or len(wholes) != 1:
                continue
            whole = wholes.popitem()[1]
            left = whole.low - taken[0].low
            if (
                whole.low > rest.low != left
                and rest.low != taken[0].low
                and left > 0
                and LIKE <= rest.low / left <= 1 / LIKE
            ):
                yield Finding([rest], f"de {story.words(whole)}, il reste {written(left, left)}", [whole, taken[0]])


BACK = re.compile(
    r"\b(?:a|ait|avait|aurait) été (?:retrouv|récupér|rendu|libér|sauv|restitu|relâch|identifi|repêch)\w*"
)
STILL_GONE = re.compile(
    r"(?: [^\W\d][\w'-]*){0,2}? (?:manquent|restent|demeurent|sont (?:toujours|encore)|courent toujours|"
    r"ont disparu|disparus)\b"
)
PART = re.compile(r"[^.;:()]{0,60}?,? dont $")


def unmissed(story: Story) -> Iterator[Finding]:
    """« Une toile a été retrouvée ; neuf avaient été volées, dont sept manquent toujours »."""
    for line in story.lines:
        counts = [one for one in line.figures if one.kind is Kind.COUNT and one.exact]
        for whole, part in pairwise(counts):
            folded = line.analysis.folded
            missing = PART.fullmatch(folded, whole.span.end, part.whole.start) and STILL_GONE.match(
                folded, part.span.end
            )
            back = [other for other in story.near(line, 1) if BACK.search(other.text)]
            others = [
                one for other in back for one in other.figures if one.kind is Kind.COUNT and one not in {whole, part}
            ]
            if missing and back and not others and 1 < part.low < whole.low - 1:
                yield Finding([part], f"un seul ayant été retrouvé, il en manque {whole.low - 1:.0f}", [whole])


ONE_ONLY = re.compile(r"^(?:une?|un seul|une seule|l'une?)(?: d'(?:entre )?e(?:ux|lles))? (?:a|est|avait|était) ")


def unothered(story: Story) -> Iterator[Finding]:
    """« Cinq détenus se sont évadés. Deux ont été repris. Les quatre autres… »."""
    for line in story.lines[1:]:
        here = ONE_ONLY.match(line.text) is not None
        at = line.number - (1 if here else 2)
        wholes = [one for one in story.lines[at].figures if one.kind is Kind.COUNT] if at >= 0 else []
        taken = 1 if here else _taken(story.lines[line.number - 1])
        if len(wholes) != 1 or not wholes[0].exact or not wholes[0].noun or not taken:
            continue
        left = wholes[0].low - taken
        for rest in line.figures[:1]:
            others = rest.definite and OTHERS.match(line.analysis.folded, rest.span.end)
            if not others and (here or not is_left(line.analysis.folded, line.span, rest)):
                continue
            counts = rest.kind is Kind.COUNT and rest.exact and left > 0 and rest.low != left
            if counts and LIKE <= rest.low / left <= 1 / LIKE:
                yield Finding([rest], f"de {story.words(wholes[0])}, il reste {written(left, left)}", wholes)


def _taken(line: Line) -> float:
    """How many a sentence takes away that begins with their bare number: « Deux ont été repris », « Un seul a… »."""
    parts = [one for one in line.figures if one.kind is Kind.COUNT]
    if not parts:
        return 1 if ONE_ONLY.match(line.text) else 0
    bare = len(parts) == 1 and line.before(parts[0]) == "" and counted_noun(parts[0]) == "" and parts[0].exact
    return parts[0].low if bare else 0
