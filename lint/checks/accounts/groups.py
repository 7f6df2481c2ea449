"""Groups of so many each, lists of numbers that are counted, and the sum that a later sentence makes of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import written

SHARED_OUT = re.compile(
    r"\b(?:répart|divis|scind|group|regroup|réun|rassembl|organis|rang|aligné|assis)\w* (?:en|dans|autour de|sur) $"
)
OF_EACH = re.compile(
    r"(?: [^\W\d][\w'-]*){1,2} (?:de|d'|comptant|comprenant|composé\w* de|formé\w* de)(?: chacun\w*)? ?$"
)
LIKE = 2.5  # times what the groups make that a whole may be, to be meant as theirs
TWO, THREE = 2, 3
LISTED = re.compile(r" : $")
LINKS = frozenset({", ", " et ", ", et ", " puis ", ", puis "})
ENDS = re.compile(r" ?(?:[.;)]|$)")
SIZES = {
    "triplette": 3,
    "doublette": 2,
    "quadrette": 4,
    "duo": 2,
    "trio": 3,
    "quatuor": 4,
    "quintette": 5,
    "couple": 2,
    "binôme": 2,
    "tandem": 2,
    "jumeau": 1,
    "paire": 2,
    "douzaine": 12,
}
SO_MANY = re.compile(r"(?: [^\W\d][\w'-]*){0,3},? (?:soit|ou|c'est-à-dire)(?: au total| en tout)? $")
SHARED = re.compile(r"(?: [^\W\d][\w'-]*){0,4},? soit (?:donc )?$")
OF_WHOLE = re.compile(r" (?:des|de (?:ses|leurs|ces)) $")
FRACTION_SLACK, SLACK = 3.5, 1.1  # points by which a share in words, and one in per cent, may have been rounded
SUMMED = re.compile(r"\b(?:donc|au total|en tout|ainsi)\b")
MOST = 1.4  # times what the parts make that their sum may be, to be meant as it


def ungrouped(story: Story) -> Iterator[Finding]:
    """« 36 élèves, répartis en quatre groupes de huit »."""
    for line in story.lines:
        counts = [one for one in line.figures if one.kind is Kind.COUNT and one.exact]
        for many, each in pairwise(counts):
            folded = line.analysis.folded
            of_each = OF_EACH.fullmatch(folded, many.span.end, each.span.start)
            if not of_each or not SHARED_OUT.search(line.before(many)):
                continue
            earlier = [one for one in counts if one.span.end <= many.span.start]
            if not earlier and line.number:
                before = story.lines[line.number - 1].figures
                earlier = [one for one in before if one.kind is Kind.COUNT and one.exact and one.noun]
            made = many.low * each.low
            if len(earlier) == 1 and earlier[0].low != made and made / LIKE <= earlier[0].low <= made * LIKE:
                yield Finding(
                    [many, each], f"cela fait {written(made, made)}, et non {story.words(earlier[0])}", earlier
                )


def unlisted(story: Story) -> Iterator[Finding]:
    """« Cinq étapes : 172, 165, 180 et 158 kilomètres »."""
    for line in story.lines:
        folded = line.analysis.folded
        for at, told in enumerate(line.figures):
            rest = line.figures[at + 1 :]
            if (
                told.kind is not Kind.COUNT
                or not told.exact
                or not told.noun
                or len(rest) < THREE
                or told.low > THREE * 4
            ):
                continue
            start = (told.counted or told.span).end
            if not re.fullmatch(r"(?: [^\W\d][\w'-]*){0,3} : (?:de |d')?", folded[start : rest[0].span.start]):
                continue
            if _run(folded, rest) == len(rest) != told.low and ENDS.match(
                folded, (rest[-1].counted or rest[-1].span).end
            ):
                yield Finding([told], f"la liste compte {len(rest)} nombres", rest)


def unpaired(story: Story) -> Iterator[Finding]:
    """« 128 triplettes, soit 256 joueurs »."""
    for line in story.lines:
        for many, told in pairwise(line.figures):
            size = SIZES.get(many.noun)
            so = size and SO_MANY.fullmatch(line.analysis.folded, (many.counted or many.span).end, told.span.start)
            if size and so and many.exact and told.exact and told.kind is Kind.COUNT and told.noun:
                made = many.low * size
                if told.low != made and made / LIKE <= told.low <= made * LIKE:
                    yield Finding([many, told], f"cela fait {written(made, made)}")


def unportioned(story: Story) -> Iterator[Finding]:
    """« L'usine emploie 720 salariés. Un tiers, soit 340 personnes, … »."""
    for line in story.lines:
        figures = line.figures
        for at, share in enumerate(figures):
            if share.kind is not Kind.SHARE or share.low != share.high or share.hedge not in {Hedge.EXACT, Hedge.ABOUT}:
                continue
            whole, told = _whole_and_part(story, line, at)
            if whole is None or told is None or not whole.low or not told.exact:
                continue
            worth, made = 100 * told.low / whole.low, whole.low * share.low / 100
            slack = SLACK if line.analysis.folded[share.span.end - 1] == "%" else FRACTION_SLACK
            slack += 3 if share.hedge is Hedge.ABOUT or whole.hedge is not Hedge.EXACT else 0
            if abs(worth - share.low) > slack and made / LIKE <= told.low <= made * LIKE:
                yield Finding([share, told], f"sur {story.words(whole)}, cela fait {written(made, made)}", [whole])


def _whole_and_part(story: Story, line: Line, at: int) -> tuple[Figure | None, Figure | None]:
    """The whole of which a share is told, in the sentence or the one before, and the part that it is said to be."""
    folded, share, after = line.analysis.folded, line.figures[at], line.figures[at + 1 :]
    end = share.span.end
    if len(after) > 1 and OF_WHOLE.fullmatch(folded, end, after[0].span.start) and _so(folded, after[0], after[1]):
        return (after[0], after[1]) if _alike(after[0], after[1]) else (None, None)
    if not after or not line.number or at or not SHARED.fullmatch(folded, end, after[0].whole.start):
        return None, None
    above = story.lines[line.number - 1]
    before = [one for one in above.figures if one.kind is after[0].kind]
    if len(before) == TWO and folded[before[0].span.end : before[1].span.start] == " à ":
        before = before[1:]  # « passera de 800 à 920 euros »
    return (before[0], after[0]) if len(before) == 1 and _alike(before[0], after[0]) else (None, None)


def _so(folded: str, whole: Figure, told: Figure) -> bool:
    return SHARED.fullmatch(folded, (whole.counted or whole.span).end, told.whole.start) is not None


def _alike(whole: Figure, told: Figure) -> bool:
    if whole.kind is not told.kind or whole.kind not in {Kind.COUNT, Kind.MONEY} or whole.unit != told.unit:
        return False
    if whole.kind is Kind.MONEY or whole.noun == told.noun:
        return True
    return bool(whole.noun and told.noun) and names_persons(whole.noun) and names_persons(told.noun)


def _run(folded: str, figures: Sequence[Figure]) -> int:
    """How many figures from the first on a list joins with nothing between."""
    for at, (one, other) in enumerate(pairwise(figures), 1):
        if folded[one.span.end : other.span.start] not in LINKS:
            return at
    return len(figures)


def untotalled(story: Story) -> Iterator[Finding]:
    """« Les étapes font 172, 165 et 180 kilomètres. […] Ils auront donc parcouru 600 kilomètres »."""
    for line in story.lines[1:]:
        before = story.lines[line.number - 1]
        parts = _measures(before)
        if len(parts) < THREE or not SUMMED.search(line.text):
            continue
        total = sum(one.low for one in parts)
        told = [
            one
            for one in line.figures
            if one.kind is parts[-1].kind and one.unit == parts[-1].unit and one.noun == parts[-1].noun
        ]
        if len(told) == 1 and told[0].exact and total != told[0].low and total / MOST <= told[0].low <= total * MOST:
            yield Finding(told, f"les parties font {written(total, total)}", parts)


def _measures(line: Line) -> tuple[Figure, ...]:
    """The numbers of one unit that a sentence lists with nothing between: the last one has the unit."""
    for at in range(len(line.figures) - THREE + 1):
        run = line.figures[at : at + _run(line.analysis.folded, line.figures[at:])]
        bare = all(one.kind in {Kind.COUNT, run[-1].kind} and one.exact for one in run)
        if len(run) >= THREE and bare and (run[-1].unit or run[-1].noun):
            return tuple(run)
    return ()
