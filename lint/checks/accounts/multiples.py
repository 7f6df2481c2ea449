"""« Le double », « trois fois »: a quantity and another that it is said to be a multiple of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.numerals import NUMBER, value
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import alike, written

AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE, Kind.DURATION})
TIMES = {"double": 2.0, "triple": 3.0, "quadruple": 4.0, "quintuple": 5.0, "décuple": 10.0}
MULTIPLE = re.compile(
    r"\b(?P<near>presque|quasiment|près (?:de|du)|environ)?(?P<more>plus (?:que|de|du))? ?"
    rf"(?P<said>(?:(?:le|du) )?(?P<name>{'|'.join(TIMES)})\b|(?P<by>{NUMBER}) fois "
    r"(?P<way>(?:plus|moins) (?:élevée?s? |important\w* |cher\w* )?(?:qu|que) ?|"
    r"supérieure?s? (?:à|au|aux) ?|(?=(?:le|la|l'|son|sa|leur|ce que) ?)))"
)
SAID = re.compile(
    r"(?:\bsoit|\bc'est|\best|\bétait|\bsont|\breprésent\w+|,|\bfai\w+)"
    r"(?: donc| ainsi| encore| alors| à peu près| déjà| plus)* ?$"
)
OF = re.compile(r"(?: ?(?:de |d'|des |du |que |qu'|la |le |les |l'|son |sa |ses |leur |leurs |ce |cette ))*")
OTHER_MOMENT = re.compile(
    r"[^.;:()]{0,70}?(?:\(|,? (?:où|qui|avec|lorsqu|quand)[^.;:()]{0,60}? |\bles |\bdes |\baux |\bses |"
    r"\b(?:record|plafond|estimation|mise|valeur|total|budget|prix|objectif|montant)\b[^.;:()\d]{0,40}(?:,|de|à) )$"
)
AIMS = (
    (
        "objectif",
        re.compile(r"\b(?:objectif|vis(?:e|ent|ait|aient|és?)|cible|ambition\w*|espér\w+|tabl\w+|attend\w+)\b"),
    ),
    ("but", re.compile(r"\b(?:but|vis(?:e|ent|ait|aient)|espér\w+)\b")),
    ("estimation", re.compile(r"\bestim\w+")),
    ("mise", re.compile(r"\bmise?\b")),
    ("capacité", re.compile(r"\b(?:capacité|places|accueil\w+|contenir|(?:prévue?s?|conçue?s?) pour)\b")),
    ("prévision", re.compile(r"\bpré(?:vu|vision|voy)\w*")),
    ("prévisions", re.compile(r"\bpré(?:vu|vision|voy)\w*")),
    ("limite", re.compile(r"\b(?:limit\w+|autoris\w+)\b")),
    ("seuil", re.compile(r"\b(?:seuil|fixé\w*|maxim\w+|autoris\w+)\b")),
    ("moyenne", re.compile(r"\bmoyenne\b")),
)
REACH = 3  # sentences back to the aim of which a quantity is a multiple
NEAR, FAR = 60, 25  # code points before an aimed quantity, and after it, in which the aim is named
LOW, HIGH = 0.86, 1.2  # of the multiple that the ratio may be
ABOUT = {"near": (0.72, 1.08), "more": (0.94, 1.7)}


def unmultiple(story: Story) -> Iterator[Finding]:
    """« Elle visait 4 millions. 12 millions ont été promis, soit le double de l'objectif »."""
    for line in story.lines:
        for found in MULTIPLE.finditer(line.text):
            if SAID.search(line.text[: found.start()]):
                yield from _first(_compared(story, line, told, found) for told in _before(story, line, found))


def _first(looked: Iterator[list[Finding] | None]) -> list[Finding]:
    return next((found for found in looked if found is not None), [])


def _before(story: Story, line: Line, found: re.Match[str]) -> Iterator[Figure]:
    """The quantities before a multiple in its sentence, of which one is said to be it: the nearest first."""
    at = line.span.start + found.start()
    here = [one for one in reversed(line.figures) if one.span.end <= at and one.kind in AMOUNTS and _sure(one)]
    if here or not line.number:
        return iter(here)
    before = [one for one in story.lines[line.number - 1].figures if one.kind in AMOUNTS and _sure(one)]
    return iter(before if len(before) == 1 else ())


def _sure(one: Figure) -> bool:
    return one.low == one.high > 0 and one.hedge in {Hedge.EXACT, Hedge.ABOUT}


def _compared(story: Story, line: Line, told: Figure, found: re.Match[str]) -> list[Finding] | None:
    """What is wrong with a quantity, None where nothing is known that it would be a multiple of."""
    other = _beside(line, told, found) or _aimed(story, line, told, found)
    if other is None or not other.low:
        return None
    by = TIMES[found["name"]] if found["name"] else value(found["by"]).low
    ratio = told.low / other.low
    if found["way"] and found["way"].startswith("moins"):
        ratio = 1 / ratio
    low, high = ABOUT["near"] if found["near"] else ABOUT["more"] if found["more"] else (LOW, HIGH)
    if by <= 1 or low * by <= ratio <= high * by or (ratio <= 1 and other not in line.figures):
        return []
    reason = f"avec {story.words(told)} et {story.words(other)}, le rapport est de {written(ratio, ratio)}"
    here = [other] if other.span.start > told.span.end and other in line.figures else []
    return [Finding([_span(line, told, found), *here], reason, [told, other])]


def _comparable(told: Figure, other: Figure) -> bool:
    """Whether two quantities may be of one thing; « 148 000 » may be euros."""
    bare = told.kind is Kind.COUNT and not told.noun and other.kind in {Kind.MONEY, Kind.MEASURE}
    return bare or alike(told, other)


def _span(line: Line, told: Figure, found: re.Match[str]) -> Figure:
    """The multiple, as a figure to mark."""
    at = line.span.start + found.start("said")
    end = at + len(found["said"].rstrip())
    return Figure(type(told.span)(at, end), Kind.MULTIPLE, 0, 0, type(told.span)(at, end))


def _beside(line: Line, told: Figure, found: re.Match[str]) -> Figure | None:
    """The quantity right after the multiple: « le double des 600 000 euros », « de l'an dernier (24 000) »."""
    at = line.span.start + found.end()
    after = [one for one in line.figures if one.span.start >= at and one.kind in AMOUNTS]
    if not after or not _sure(after[0]) or not _comparable(told, after[0]):
        return None
    between = line.analysis.folded[at : after[0].span.start]
    direct = OF.fullmatch(between)
    return after[0] if direct or OTHER_MOMENT.fullmatch(between) else None


def _aimed(story: Story, line: Line, told: Figure, found: re.Match[str]) -> Figure | None:
    """The aim told before: « elle visait 4 millions », for « le double de l'objectif »."""
    named = re.match(
        r"[^.;:,()]{0,12}?\b(?P<aim>" + "|".join(name for name, _ in AIMS) + r")\b", line.text[found.end() :]
    )
    said = next((said for name, said in AIMS if named and name == named["aim"]), None)
    if said is None:
        return None
    aims = [
        one
        for other in (*story.near(line, REACH)[:-1], line)
        for one in other.figures
        if one is not told
        and one.span.end <= told.span.start
        and _comparable(told, one)
        and _sure(one)
        and _is(other, one, said)
    ]
    return aims[-1] if len({one.low for one in aims}) == 1 else None


def _is(line: Line, one: Figure, said: re.Pattern[str]) -> bool:
    """Whether words beside a quantity say that it is the aim."""
    start, end = one.span.start - line.span.start, one.span.end - line.span.start
    return said.search(line.text[max(0, start - NEAR) : start] + " " + line.text[end : end + FAR]) is not None
