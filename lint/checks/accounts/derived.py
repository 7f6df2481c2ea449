"""Results that « soit », « au total » or « donc » announces, and that no figures beside them make."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.slips import slipped, swapped
from lint.checks.accounts.story import Finding, Line, Nouns, Story
from lint.checks.numbers.arithmetic import allows, bounds, written
from lint.text import Span

TERMS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
SO = re.compile(
    r"(?:[,;:(–—] ?|\A ?)(?:et )?(?:cela fait |ce qui fait |ce qui donne |pour un total de |soit )"
    r"(?:donc |ainsi |au total |en tout |un total de |une? [^\W\d]+(?: totale?)? (?:de |d')|plus de |environ |"
    r"quelque |près de |un peu plus de )*"
    r"(?:les |ses |leurs |des |d'|de )?\Z"
)
SAID = re.compile(r"\b(?:soit|ce qui fait|ce qui donne|cela fait|pour un total de) ")
BARE = re.compile(r"\b(?P<number>une?|neuf) (?=à |au |aux |pour |en |dans |contre |chez |sur )")
LINK = re.compile(r"[^.;:()\d]{0,80}?(?:, | et |, et )(?:de |d'|les |des |la |le |l')?[^.;:()\d]{0,60}")
APART = re.compile(
    r"\b(?:dont|contre|sur|parmi|au lieu|après|avant|depuis|plus|moins|chacune?|chaque|par|pendant|durant|puis|"
    r"passé\w*|de \d[\d ]* à|jusqu'à|entre|autres?|fois)\b"
)
BETWEEN = re.compile(
    r"\b(?:dont|contre|sur|parmi|au lieu|après|depuis|plus|moins|chacune?|par|passé\w*|fois|à raison)\b"
)
RATE = re.compile(
    r"(?: [^\W\d]+(?:-[^\W\d]+)*){0,2}?(?: en moyenne)? (?:par (?P<unit>[^\W\d]+)|chacune?|chaque (?P<each>[^\W\d]+))"
)
OVER = re.compile(r"[^.;:()\d]{0,40}? (?:sur|en|pour|pendant|durant|à|entre)(?: les?)? ?")
SHARE_OF = re.compile(r"[^.;:()\d]{0,60}? (?:sur|parmi|des|de ses|de leurs|pour)(?: les| un total de)? ?")
AGAINST = re.compile(r"[^.;:()\d]{0,60}?(?:,? contre|,? et|,)(?: seulement| à peine)? ?")
PER = {
    "an": "an",
    "année": "an",
    "mois": "mois",
    "semaine": "semaine",
    "jour": "jour",
    "heure": "heure",
    "nuit": "nuit",
}
EACH_AT = re.compile(r" [^.;:,()\d]{3,40}? (?:à|de|au prix de|payés|facturée?s?|vendue?s?)(?: chacune?)? ?")
BOTH_SIDES = re.compile(r"\b(?:oui|pour|favorables?)\b.*\b(?:non|contre|défavorables?|opposés?)\b")
YEARS = re.compile(r"\b(?:19|20)\d\d\b")
LONG = 90  # code points between a part and its total
MOST = 1.6  # times what it should be that a result may be, to be meant as one
FAR = 3.0  # … that a rate may be
ROUGH_RATE, ROUGH_PRODUCT = 0.06, 0.02  # of a result, by which it may be rounded
NEAR_SHARE = 20.0  # points by which a share may miss what it is meant for
SLACK_SHARE = 1.0
TWO, THREE, NINE = 2, 3, 9
MILLION = 10**6
TIMES = (2, 3, 4, 5, 7, 8, 12, 24, 30, 35, 52, 60, 365)  # what a rate may be multiplied by without being told


class Right(NamedTuple):
    """What a result should be, by so many terms before it; `sure`: the sentence says how it is calculated."""

    terms: int
    worth: str
    sure: bool = False


Look = Callable[[Line, Figure, Sequence[Figure]], Right | None]


def underived(story: Story) -> Iterator[Finding]:
    """« 48 tableaux et 25 dessins, soit 63 œuvres », « 36 millions sur trois ans, soit 18 millions par an »."""
    for line in story.lines:
        for told in line.figures:
            terms = _terms(line, told) if told.low == told.high and SO.search(line.before(told)[-80:]) else ()
            if not terms:
                continue
            right = next(filter(None, (look(line, told, terms) for look in _looks(story, line, told))), None)
            if right and (right.sure or not _made(told, terms, story, line)):
                yield Finding([*terms[-right.terms :], told], f"cela fait {right.worth}")


def _looks(story: Story, line: Line, told: Figure) -> tuple[Look, ...]:
    """The calculations whose result a figure may be."""
    if told.kind is Kind.SHARE:
        return (_share,)
    return (_rate,) if _per(line, told) else (_product, partial(_sum, story.nouns))


def _terms(line: Line, told: Figure) -> tuple[Figure, ...]:
    """The figures of a sentence before a result, « une à Y » and « neuf en 2024 » among them."""
    folded = line.analysis.folded
    found = [one for one in line.figures if one.span.end <= told.span.start and one.kind in {*TERMS, Kind.SHARE}]
    if any(one.low != one.high for one in found):
        return ()
    first = found[0].span.start if found else told.span.start
    taken = [one.span for one in line.figures]
    for one in BARE.finditer(folded, first, told.span.start):
        span = Span(one.start(), one.end() - 1)
        if not any(span.start < other.end and other.start < span.end for other in taken):
            worth = NINE if one["number"] == "neuf" else 1
            found.append(Figure(span, Kind.COUNT, worth, worth, span))
    return tuple(sorted(found, key=lambda figure: figure.span))


def _made(told: Figure, terms: Sequence[Figure], story: Story, line: Line) -> bool:
    """Whether any calculation with the figures of the sentence, or with one of the sentence before, makes a result."""
    before = [one for other in story.near(line, 2)[:-1] for one in other.figures if one.kind in {*TERMS, Kind.SHARE}]
    values = [bounds(one) for one in (*before, *terms)]
    if any(allows(told, *limits) for limits in values):
        return True
    own = [bounds(one) for one in terms]
    sums = [
        (sum(low for low, _ in own[at:end]), sum(high for _, high in own[at:end]))
        for at, end in ((at, len(own)) for at in range(len(own) - 1))
    ]
    if told.kind is Kind.SHARE:
        values = [*values, *sums]
    return any(allows(told, *limits) for limits in (*sums, *_results(values, told)))


def _results(values: Sequence[tuple[float, float]], told: Figure) -> Iterator[tuple[float, float]]:
    """What two values of some make."""
    for low, high in values:
        yield low, high
        for by in TIMES:
            yield low * by, high * by
            yield low / by, high / by
    for at, (low, high) in enumerate(values):
        for least, most in values[:at]:
            yield low + least, high + most
            yield _apart(low, high, least, most)
            if told.kind is not Kind.SHARE:
                yield low * least, high * most
                yield low * least / 100, high * most / 100
            if low > 0 and least > 0:
                yield from _ratios(low, high, least, most, share=told.kind is Kind.SHARE)


def _apart(low: float, high: float, least: float, most: float) -> tuple[float, float]:
    one, other = sorted((low - most, high - least))
    return (min(abs(one), abs(other)), max(abs(one), abs(other))) if one * other > 0 else (0.0, max(-one, other))


def _ratios(low: float, high: float, least: float, most: float, *, share: bool) -> Iterator[tuple[float, float]]:
    by = 100 if share else 1
    for (a, b), (c, d) in (((low, high), (least, most)), ((least, most), (low, high))):
        yield by * a / d, by * b / c
        if share:
            yield by * a / (b + d), by * b / (a + c)
            yield abs(by * a / d - by), abs(by * b / c - by)
            yield by - by * a / d, by - by * b / c


def _per(line: Line, told: Figure) -> bool:
    return RATE.match(line.analysis.folded, told.span.end, line.span.end) is not None


def _sum(nouns: Nouns, line: Line, told: Figure, terms: Sequence[Figure]) -> Right | None:
    """A total of the parts just before it, which make another."""
    folded = line.analysis.folded
    if told.kind not in AMOUNTS or not told.exact:
        return None
    run: list[Figure] = []
    votes = told.noun in nouns.members or "voix" in line.text
    after = told
    for one in reversed(terms):
        between = folded[one.span.end : after.whole.start]
        if votes:
            between = between.replace("contre ", "")
        if not one.exact or not _joined(between, last=after is told) or not _adds(one, told, nouns):
            break
        run.insert(0, one)
        after = one
    if len(run) < TWO or not any(one.kind is told.kind for one in run) or _head_of_change(line, run[0]):
        return None
    total, greatest = sum(one.low for one in run), max(one.low for one in run)
    if allows(told, sum(bounds(one)[0] for one in run), sum(bounds(one)[1] for one in run)):
        return None
    alike = slipped(told.low, total) or swapped(told.low, total) or abs(told.low - total) <= TWO
    bare = len(run) >= THREE or all(one.noun for one in run) or total < 100  # noqa: PLR2004
    if greatest < told.low <= total * MOST and told.low >= total / MOST and (alike or bare):
        return Right(len(run), written(total, total), sure=len(run) >= THREE and len(run) == len(terms))
    return None


def _joined(between: str, *, last: bool) -> bool:
    """Whether what stands between two figures lists them."""
    between = YEARS.sub("", between)
    if last:
        return not BETWEEN.search(SAID.sub("", between)) and len(between) < LONG and not re.search(r"[.;]", between)
    return not APART.search(between) and LINK.fullmatch(between) is not None


def _adds(one: Figure, told: Figure, nouns: Nouns) -> bool:
    """Whether a figure may be a part of a total."""
    if one.kind is not told.kind:
        return told.kind is not Kind.COUNT and one.kind is Kind.COUNT and not one.noun
    if one.kind is not Kind.COUNT:
        return one.unit == told.unit
    if not one.noun or not told.noun or one.noun in {told.noun, "voix", "suffrage"}:
        return True
    whole = one.noun in nouns.parts.get(told.noun, frozenset())
    return whole or names_persons(told.noun) == names_persons(one.noun)


def _head_of_change(line: Line, first: Figure) -> bool:
    return re.search(r"\b(?:de|entre|passé\w* de|contre) \Z", line.before(first)) is not None


def _share(line: Line, told: Figure, terms: Sequence[Figure]) -> Right | None:
    """« 214 ont voté oui et 86 ont voté non, soit 78 % »: a part of two, or of its whole."""
    if len(terms) < TWO or told.hedge not in {Hedge.EXACT, Hedge.ABOUT}:
        return None
    one, other = terms[-2:]
    folded = line.analysis.folded
    between, after = folded[one.span.end : other.whole.start], folded[other.span.end : told.whole.start]
    if not _pairs(one, other) or len(after) > LONG or re.search(r"[.;]", after):
        return None
    less, more = sorted((one.low, other.low))
    over = SHARE_OF.fullmatch(between) is not None
    shares = [100 * less / more] if over else [100 * more / (less + more), 100 * less / (less + more)]
    if not over and not (AGAINST.fullmatch(between) and _votes(line.text)):
        return None
    near = min(shares, key=lambda share: abs(share - told.low))
    if SLACK_SHARE < abs(near - told.low) <= NEAR_SHARE:
        return Right(TWO, f"{written(near, near)}\u00a0%", sure=BOTH_SIDES.search(between + after) is not None)
    return None


def _pairs(one: Figure, other: Figure) -> bool:
    """Whether two figures are of one kind, so that the one may be a share of both."""
    known = one.exact and other.exact and min(one.low, other.low) > 0
    measured = one.kind is other.kind and one.kind in AMOUNTS and one.unit == other.unit
    return known and measured and (one.kind is not Kind.COUNT or _comparable(one, other))


def _votes(text: str) -> bool:
    return re.search(r"\b(?:voix|voté|votes?|suffrages|oui|non|pour|votants|bulletins|électeurs)\b", text) is not None


def _comparable(one: Figure, other: Figure) -> bool:
    same = one.noun == other.noun or not one.noun or not other.noun
    return same or names_persons(one.noun) == names_persons(other.noun)


def _same_unit(whole: Figure, told: Figure) -> bool:
    bare = told.kind is Kind.COUNT and not told.noun and told.low >= MILLION
    return (whole.kind is told.kind and whole.unit == told.unit) or bare


def _yearly(line: Line, told: Figure, one: Figure) -> Right | None:
    """« 45 euros par mois, soit 450 euros par an »."""
    folded = line.analysis.folded
    first, second = (RATE.match(folded, figure.span.end, line.span.end) for figure in (one, told))
    per = (first["unit"], second["unit"]) if first and second else ()
    by = {("mois", "an"): 12, ("trimestre", "an"): 4, ("an", "mois"): 1 / 12}.get(per) if per else None
    if not by or not one.exact or not told.exact or not _same_unit(one, told):
        return None
    made = one.low * by
    return Right(1, written(made, made), sure=True) if _missed(told, made, ROUGH_RATE) else None


def _rate(line: Line, told: Figure, terms: Sequence[Figure]) -> Right | None:
    """« 36 millions d'euros sur trois ans, soit 18 millions par an »."""
    if told.kind in AMOUNTS and (yearly := _yearly(line, told, terms[-1])):
        return yearly
    if len(terms) < TWO or told.kind not in AMOUNTS:
        return None
    whole, many = terms[-2:]
    folded = line.analysis.folded
    found = RATE.match(folded, told.span.end, line.span.end)
    unit = singular(found["unit"] or found["each"] or "") if found else ""
    between = folded[whole.span.end : many.whole.start]
    same = _same_unit(whole, told)
    counted = many.unit if many.kind is Kind.DURATION else many.noun
    if not same or not many.low or not OVER.fullmatch(between) or not (whole.exact and many.exact and told.exact):
        return None
    if unit and PER.get(unit, unit) != counted and not (unit in {"personne", "tête"} and names_persons(counted or "-")):
        return None
    made = whole.low / many.low
    return Right(TWO, written(made, made), sure=True) if _missed(told, made, ROUGH_RATE) else None


def _product(line: Line, told: Figure, terms: Sequence[Figure]) -> Right | None:
    """« 12 000 billets à 15 euros, soit une recette de 160 000 euros »."""
    if len(terms) < TWO or told.kind is not Kind.MONEY or not told.exact:
        return None
    many, price = terms[-2:]
    made = many.low * price.low
    counted = many.kind is Kind.COUNT and many.noun and many.exact and price.kind is Kind.MONEY and price.exact
    link = line.analysis.folded[many.span.end : price.whole.start]
    if not counted or price.unit != told.unit or not EACH_AT.fullmatch(link) or not made:
        return None
    return Right(TWO, written(made, made)) if _missed(told, made, ROUGH_PRODUCT) else None


def _missed(told: Figure, made: float, rough: float) -> bool:
    """Whether a result is off by more than a share of what it should be, yet near enough to be meant as it."""
    return abs(told.low - made) > max(rough * made, told.step) and made / FAR <= told.low <= made * FAR
