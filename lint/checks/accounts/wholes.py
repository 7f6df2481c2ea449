"""What a whole, its parts, what is missing of it and its second mention say of one another, by slips of digits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.scores import BEATING
from lint.checks.accounts.slips import slipped, swapped
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.accounts.terms import MAJORITY
from lint.checks.numbers.arithmetic import written

HUNDRED, TWO, TEN = 100, 2, 10
MOST = 1.5
REACH = 3  # sentences between the votes that somebody has and those that are missing
PLACED = re.compile(r" (?:à|au|aux|en|dans|pour|chez|sur|de|des|du|d')\b|'")
LISTED = re.compile(r"(?: [^.;:()\d]{1,60}?)?(?:, | et |, et | contre )(?:[^.;:()\d]{0,40} )?")
EXCEPT = re.compile(
    r"\b(?:dont|parmi|contre|au lieu|après|avant|depuis|plus|moins|chacune?|chaque|par|puis|"
    r"jusqu'à|pass\w+|fois|l'an)\b"
)
MISSING = re.compile(
    r"\b(?:il|elle) (?:en |lui en |leur en |n'en |ne lui en )?manqu(?:e|ait|era|erait)"
    r"(?: donc| ainsi| encore| alors| plus que)* \Z"
)
VACANT = re.compile(
    r"(?: [^\W\d]+)? (?:restent|sont|demeurent|resteraient|restaient)(?: donc| ainsi| toujours| encore| alors)* "
    r"(?:vacante?s?|à pourvoir|inoccupée?s?|vides?|libres|inutilisée?s?|manquante?s?|fermée?s?|disponibles?)\b"
    r"| (?:manquent|font)(?: donc| ainsi| toujours| encore)*(?: défaut| à l'appel)?\b"
)
FOR = re.compile(r"(?: [^\W\d,;:][\w'-]*){0,4}? (?:pour|sur(?: les)?) (?:les )?")
SEPARATE = re.compile(
    r"(?: \w+)? (?:séparent|séparaient|ont séparé|auront séparé) (?:donc |seulement )?les (?:deux|équipes|formations)"
)
SCORE_GAP = frozenset({"point", "but", "longueur", "essai"})
ALL_OF = re.compile(
    r"\b(?:aucune?|chacune?|certaine?s|l'une?|une?|la plupart|plusieurs|la moitié|la majorité|deux|trois|l'ensemble|"
    r"le nom|la liste|les noms) (?:des|de ces|de ses) \Z"
)
SIGNED = {"signature", "signataire"}
VOTERS = frozenset(
    {
        "voix",
        "suffrage",
        "vote",
        "député",
        "élu",
        "électeur",
        "sénateur",
        "votant",
        "délégué",
        "membre",
        "parlementaire",
        "conseiller",
        "eurodéputé",
        "adhérent",
        "militant",
    }
)


def unfitting(story: Story) -> Iterator[Finding]:
    """« 1 254 salariés, dit le groupe : 955 à Cholet et 229 à Vannes »: one digit of a part is wrong."""
    for line in story.lines:
        counts = [one for one in line.figures if one.kind is Kind.COUNT]
        for at, whole in enumerate(counts):
            parts = _parts_after(line, whole, counts[at + 1 :])
            made = sum(part.low for part in parts)
            if len(parts) < TWO or made == whole.low or not whole.exact or whole.low < TEN:
                continue
            right = {part.low + whole.low - made: part for part in parts}
            if whole.low < made <= whole.low * MOST and _after_colon(line, whole, parts):
                yield Finding([whole, *parts], f"les parties font {written(made, made)}")
                continue
            wrong = [part for worth, part in right.items() if worth > 0 and _mistyped(part.low, worth)]
            if wrong or _mistyped(whole.low, made):
                yield Finding([whole, *parts], f"les parties font {written(made, made)}")


def _after_colon(line: Line, whole: Figure, parts: Sequence[Figure]) -> bool:
    return " : " in line.analysis.folded[whole.span.end : parts[0].span.start]


def _mistyped(told: float, right: float) -> bool:
    return min(told, right) >= HUNDRED and (slipped(told, right) or swapped(told, right))


def _parts_after(line: Line, whole: Figure, rest: Sequence[Figure]) -> list[Figure]:
    """The counts that a sentence lists, each with its place, after a whole: none where others stand between."""
    folded = line.analysis.folded
    same = [
        one
        for one in rest
        if one.exact and one.low < whole.low and (not one.noun or one.noun == whole.noun or _verb(one))
    ]
    if not whole.noun or len(same) != len(rest) or EXCEPT.search(folded[whole.span.end : line.span.end]):
        return []
    if any(
        one.kind not in {Kind.COUNT, Kind.AGE, Kind.YEAR, Kind.DATE, Kind.TIME}
        for one in line.figures
        if one.span.start > whole.span.end
    ):
        return []
    colon = bool(same) and _after_colon(line, whole, same)
    ends = [(one.counted or one.span).end for one in same]
    placed = all(colon or PLACED.match(folded, end) for end in ends)
    listed = all(LISTED.fullmatch(folded, end, other.span.start) for end, other in zip(ends, same[1:], strict=False))
    return same if placed and listed else []


def _verb(one: Figure) -> bool:
    return not one.noun.isalpha()


def unlacking(story: Story) -> Iterator[Finding]:
    """« L'alliance a 91 sièges. La majorité est à 116 : il lui en manque 35 »."""
    for line in story.lines:
        for told in line.figures:
            if told.kind is not Kind.COUNT or not told.exact or not MISSING.search(line.before(told)):
                continue
            near = [(other, one) for other in story.near(line, REACH) for one in other.figures]
            near = [(other, one) for other, one in near if one.span.end <= told.span.start]
            seats = [one for other, one in near if MAJORITY.search(other.before(one))]
            counts = [one for _, one in near if one.kind is Kind.COUNT and one.exact and one not in seats]
            if len(seats) != 1 or not counts:
                continue
            gaps = {seats[0].low - one.low: one for one in counts if one.low < seats[0].low}
            like = [gap for gap in gaps if gap > 0 and (abs(gap - told.low) <= TWO or slipped(told.low, gap))]
            if told.low not in gaps and len(like) == 1:
                reason = f"de {written(gaps[like[0]].low, gaps[like[0]].low)} à {written(seats[0].low, seats[0].low)}"
                yield Finding([told], f"{reason}, il en manque {written(like[0], like[0])}", [seats[0], gaps[like[0]]])


def unfilled_posts(story: Story) -> Iterator[Finding]:
    """« Onze urgentistes pour vingt-quatre postes ; douze restent donc vacants »."""
    for line in story.lines:
        for told in line.figures:
            vacant = VACANT.match(line.analysis.folded, told.span.end, line.span.end)
            pairs = _posts(story, line, told) if vacant and told.kind is Kind.COUNT and told.exact else []
            if len(pairs) != 1:
                continue
            filled, posts = pairs[0]
            left = posts.low - filled.low
            if left != told.low:
                yield Finding([told], f"de {story.words(posts)}, il en manque {written(left, left)}", pairs[0])


def _posts(story: Story, line: Line, told: Figure) -> list[tuple[Figure, Figure]]:
    """The pairs « onze urgentistes pour vingt-quatre postes » before a figure, in its sentence or the one before."""
    near = [one for other in story.near(line, 1) for one in other.figures if one.span.end <= told.span.start]
    return [(one, other) for one, other in pairwise(near) if _for_more(line.analysis.folded, one, other)]


def _for_more(folded: str, one: Figure, other: Figure) -> bool:
    counts = one.kind is other.kind is Kind.COUNT and one.exact and other.exact and one.low < other.low
    return counts and FOR.fullmatch(folded, (one.counted or one.span).end, other.span.start) is not None


def unseparated(story: Story) -> Iterator[Finding]:
    """« Pau a battu Brive 28-12. […] À l'arrivée, quatorze points séparent les deux équipes »."""
    scores = {
        frozenset({one.low, one.high}): one
        for line in story.lines
        for one in line.figures
        if one.kind is Kind.SCORE and (line.announced or BEATING.search(line.text))
    }
    every = {frozenset({one.low, one.high}) for line in story.lines for one in line.figures if one.kind is Kind.SCORE}
    if len(scores) != 1 or len(every) != 1:
        return
    score = next(iter(scores.values()))
    made = abs(score.low - score.high)
    for line in story.lines:
        for told in line.figures:
            named = {told.noun, told.unit, "point" if told.kind is Kind.POINTS else ""} & SCORE_GAP
            if (
                named
                and told.exact
                and SEPARATE.match(line.analysis.folded, told.span.end, line.span.end)
                and told.low != made
            ):
                yield Finding([told], f"l’écart est de {made:.0f}", [score])


def reswapped(story: Story) -> Iterator[Finding]:
    """« La motion a recueilli 331 voix », then « les 313 députés qui l'ont votée »: two digits changed places."""
    told = [
        (line, one) for line in story.lines for one in line.figures if one.kind is Kind.COUNT and one.exact and one.noun
    ]
    values = [one.low for _, one in told]
    for at, (line, later) in enumerate(told):
        if not (later.definite or ALL_OF.search(line.before(later))) or values.count(later.low) > 1:
            continue
        for other, one in told[:at]:
            if other is line or not _akin(one, later) or any(later.low + worth == one.low for worth in values):
                continue
            same = one.noun == later.noun
            if swapped(later.low, one.low) and (min(one.low, later.low) >= HUNDRED or (same and later.low >= TEN)):
                yield Finding([later], f"« {story.words(one)} » est donné plus haut", [one])
                break


def _akin(one: Figure, later: Figure) -> bool:
    if one.noun == later.noun or {one.noun, later.noun} == SIGNED or {one.noun, later.noun} <= VOTERS:
        return True
    return names_persons(one.noun) and names_persons(later.noun)
