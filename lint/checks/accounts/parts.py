"""Parts that a sentence lists one after the other, of a whole that an earlier one gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.numerals import NUMBER, value
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.slips import slipped
from lint.checks.accounts.story import Finding, Line, Nouns, Story
from lint.checks.numbers.arithmetic import written
from lint.checks.numbers.partitions import in_run
from lint.checks.numbers.rests import counted_noun

REACH = 4  # sentences between a whole and its parts
MILLION = 10**6
KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
APART = re.compile(
    r"\b(?:dont|notamment|parmi|contre|au lieu d\w+|autres|de plus|de moins|supplémentaires|chacune?|"
    r"par (?:an|mois|jour|personne)|l'an (?:dernier|passé)|en (?:19|20)\d\d|ensuite|puis)\b"
)
GATHERED = re.compile(r"^(?:ces |au total,? |en tout,? |soit |ce sont (?:donc |ainsi |au total )?)$")
ANYBODY = frozenset({"personne", "occupant", "victime", "individu"})
TWO, THREE = 2, 3
MOST = 1.5  # times the whole that parts may make to be meant as its parts
ROUGH = 0.1  # of its worth by which a rate may miss
SO = re.compile(r"(?: [^\W\d]+)?,? (?:soit|pour un total de|ce qui fait)(?: au total| en tout| un total de)? ")
PLACED = re.compile(r"(?: (?!par\b|pour\b|chacun|chaque|le\b|la\b|les\b)[^\W\d][\w'-]*){0,5} et ")
SO_IT_IS = re.compile(r"(?: (?!par\b|pour\b|chacun|chaque|le\b|la\b|les\b)[^\W\d][\w'-]*){0,5},? soit (?:donc )?")
DONE = re.compile(r"[.;)]|$| (?:au total|en tout)")
SO_MANY = re.compile(r"(?: [\w'-]+){1,4},? soit ")
GROWS = re.compile(r"\b(?:cré|ajout|recrut|embauch|gagn|accueill)\w*(?: [^\W\d]+)?(?: de| d')? ?$")
CARRIED = re.compile(
    r"[^.;:]{0,60}?,? (?:portant|faisant passer|qui (?:portera|portent|fait passer)) [^.;:\d]{3,40} de "
)
FOR = re.compile(r"(?: [\w'-]+){1,3} pour ")
ONE_FOR = re.compile(
    r"(?: [\w'-]+){1,3},? (?:soit|[^,.;:\d]{3,40} en (?:compte|a)) une?(?: [\w'-]+)? (?:pour|tous les|toutes les) "
)


def unsummed(story: Story) -> Iterator[Finding]:
    """« 128 millions d'euros. […] 60 millions iront à l'eau, 48 millions aux transports et 30 millions à […] »."""
    for line in story.lines:
        parts = _listed(line)
        if len(parts) > 1 and not APART.search(line.text):
            yield from _of_another(story, line, parts)


def _of_another(story: Story, line: Line, parts: Sequence[Figure]) -> Iterator[Finding]:
    total = sum(part.low for part in parts)
    near = story.near(line, REACH)[:-1]
    told = [one for other in story.lines if other in near or other.announced for one in other.figures]
    told = [one for one in told if one.exact and one.span.end <= parts[0].span.start]
    told = [one for one in told if _is_whole(one, parts, story.nouns)]
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


def _is_whole(one: Figure, parts: Sequence[Figure], known: Nouns) -> bool:
    if _sort(one) != _sort(parts[0]):
        return False
    if one.kind is not Kind.COUNT or _bare(one):
        return True
    nouns = {part.noun for part in parts} - {""}
    if not one.noun or not nouns:
        return False
    if nouns == {one.noun} or nouns & known.parts.get(one.noun, frozenset()):
        return True
    return names_persons(one.noun) and all(map(names_persons, nouns)) and len(nouns) == len(parts)


def exceeding(story: Story) -> Iterator[Finding]:
    """« Huit sites sont retenus. Quatre sont dans le Gers, deux dans le Lot et trois en Ariège »."""
    for line in story.lines[1:]:
        before = [one for one in story.lines[line.number - 1].figures if one.kind is Kind.COUNT and one.noun]
        parts = _listed(line)
        if len(before) != 1 or not before[0].exact or len(parts) < 2 or APART.search(line.text):  # noqa: PLR2004
            continue
        whole, total = before[0], sum(part.low for part in parts)
        named = any(part.kind is not Kind.COUNT or counted_noun(part) not in {"", whole.noun} for part in parts)
        first = line.analysis.folded[line.span.start : parts[0].span.start]
        if not named and not first and whole.low < total <= whole.low * MOST:
            reason = f"les parties font {written(total, total)}, le total annoncé est « {story.words(whole)} »"
            yield Finding(parts, reason, [whole])


def unadded(story: Story) -> Iterator[Finding]:
    """« 168, 175, 142 et 155 kilomètres, soit 740 au total »."""
    for line in story.lines:
        *parts, told = line.figures or (None,)
        if told is None or len(parts) < 2 or not all(one.exact for one in (*parts, told)):  # noqa: PLR2004  (a pair)
            continue
        folded, ends = line.analysis.folded, [*parts[1:], told]
        links = [folded[one.span.end : other.whole.start] for one, other in zip(parts, ends, strict=True)]
        total = sum(part.low for part in parts)
        if len(parts) == 2 and _paid(folded, parts, told, links):  # noqa: PLR2004  (a pair)
            yield Finding([*parts, told], f"les parties font {written(total, total)}")
        pair = len(parts) == 2 and in_run(folded, parts) == tuple(parts) and slipped(told.low, total)  # noqa: PLR2004
        if pair and told.noun and parts[0].kind is Kind.COUNT and SO_MANY.fullmatch(links[-1]):
            yield Finding([*parts, told], f"les parties font {written(total, total)}")
        listed = (
            len(parts) >= THREE
            and all(link in {", ", " et ", ", et "} for link in links[:-1])
            and SO.fullmatch(links[-1])
        )
        if listed and told.low != total and total / MOST <= told.low <= total * MOST:
            yield Finding([*parts, told], f"les parties font {written(total, total)}")


def _paid(folded: str, parts: Sequence[Figure], told: Figure, links: Sequence[str]) -> bool:
    """« 12 500 euros en ligne et 7 500 euros sur place, soit 20 000 euros »."""
    money = all(one.kind is Kind.MONEY and one.unit == told.unit for one in (*parts, told))
    total = sum(part.low for part in parts)
    joined = PLACED.fullmatch(links[0]) and SO_IT_IS.fullmatch(links[1]) and DONE.match(folded, told.span.end)
    right = told.low in {total, abs(parts[0].low - parts[1].low)}
    return money and not right and bool(joined) and total / MOST <= told.low <= total * MOST


def ungrown(story: Story) -> Iterator[Finding]:
    """« Elle créera trente emplois, portant son effectif de 85 à 125 salariés »."""
    for line in story.lines:
        counts = [one for one in line.figures if one.kind is Kind.COUNT and one.exact]
        for at in range(len(counts) - 2):
            told, old, new = counts[at : at + 3]
            folded = line.analysis.folded
            grows = GROWS.search(line.before(told)) and CARRIED.fullmatch(folded, told.span.end, old.span.start)
            if grows and folded[old.span.end : new.span.start] == " à " and new.low - old.low != told.low < new.low:
                grown = written(new.low - old.low, new.low - old.low)
                yield Finding(
                    [told, old, new], f"de {story.words(old)} à {story.words(new)}, il y en a {grown} de plus"
                )


INCREASE = re.compile(
    r"\b(?:recrut|embauch|cré|ajout|accueill|ouvr|gagn|inscri|achet|command|construi|install|plant)\w*\b"
)
CARRIES = re.compile(
    r"[^.;:\d]{0,60}?,? (?:ce qui |et )?(?:portera|porterait|portait|porte|portant) (?:ainsi |donc )?"
    r"(?:son|sa|leur|le|la|l'|ses|leurs) ?[^.;:\d]{3,40}? à (?:un total de )?$"
)


def uncarried(story: Story) -> Iterator[Finding]:
    """« Elle compte 22 salariés. Elle en recrutera 8, ce qui portera son effectif à 35 »."""
    for line in story.lines[1:]:
        for more, new in pairwise(line.figures):
            between = line.analysis.folded[more.span.end : new.span.start]
            before = [one for one in story.lines[line.number - 1].figures if one.kind is more.kind and one.noun]
            counts = all(one.kind is Kind.COUNT and one.exact for one in (more, new))
            if not (counts and CARRIES.fullmatch(between) and INCREASE.search(line.before(more)) and len(before) == 1):
                continue
            total = before[0].low + more.low
            if before[0].exact and new.low != total and total / MOST <= new.low <= total * MOST:
                yield Finding([more, new], f"avec {story.words(before[0])}, cela fait {written(total, total)}", before)


def unshared(story: Story) -> Iterator[Finding]:
    """« Trois médecins pour 9 000 habitants, soit un pour 4 500 »."""
    for line in story.lines:
        counts = [one for one in line.figures if one.kind is Kind.COUNT]
        for at in range(len(counts) - 2):
            few, many, each = counts[at : at + 3]
            folded = line.analysis.folded
            told = FOR.fullmatch(folded, few.span.end, many.whole.start) and ONE_FOR.fullmatch(
                folded, many.span.end, each.whole.start
            )
            if told and few.exact and few.low and abs(each.low * few.low / many.low - 1) > ROUGH:
                right = many.low / few.low
                yield Finding([few, many, each], f"le calcul donne un pour {written(right, right)}")


def ungathered(story: Story) -> Iterator[Finding]:
    """« Sept personnes se sont noyées en juillet et neuf en août. Ces dix-huit morts […] »."""
    for line in story.lines[1:]:
        before = story.lines[line.number - 1]
        parts = [one for one in before.figures if one.kind is Kind.COUNT]
        if not 2 <= len(parts) <= THREE or not all(one.exact for one in parts) or len(_listed(before)) < len(parts):  # noqa: PLR2004
            continue
        total = sum(part.low for part in parts)
        for one in line.figures[:1]:
            start = line.analysis.folded[line.span.start : one.span.start]
            persons = start == "les " and one.noun in ANYBODY and all(names_persons(part.noun) for part in parts)
            again = start == "les " and one.noun == parts[0].noun and {part.noun for part in parts} <= {one.noun, ""}
            persons = persons or again
            if one.kind is not Kind.COUNT or not one.noun or not one.exact or not (GATHERED.match(start) or persons):
                continue
            if max(part.low for part in parts) < one.low != total and total * 0.7 <= one.low <= total * 1.4:
                yield Finding([one], f"les parties font {written(total, total)}", parts)


COUPLED = re.compile(
    rf"(?P<first>une?|{NUMBER}) (?P<noun>[^\W\d]+)(?: [^\W\d]+)?(?:,? et|,? ainsi que)(?: ses| leurs)? "
    rf"(?P<second>une?|{NUMBER}) (?P<other>[^\W\d]+)\b"
)
TAKEN_UP = re.compile(r"(?:^|[;,:] |\b(?:dans|pour|de|par|à|avec) )(?:les|ces) $")
NEXT = 2  # sentences in which persons just counted are taken up


def uncoupled(story: Story) -> Iterator[Finding]:
    """« Quatre hommes et une femme ont été arrêtés. Les six suspects… »."""
    for line in story.lines:
        pairs = list(COUPLED.finditer(line.text))
        if len(pairs) != 1 or not all(_persons(singular(pairs[0][name])) for name in ("noun", "other")):
            continue
        pair = pairs[0]
        first = TWO if singular(pair["noun"]) == "couple" else value(pair["first"]).low
        total = first + value(pair["second"]).low
        counts = [one for one in line.figures if one.kind is Kind.COUNT and one.noun and names_persons(one.noun)]
        extra = [one for one in counts if singular(pair["noun"]) != one.noun and singular(pair["other"]) != one.noun]
        if extra or total < THREE:
            continue
        for other in story.near(line, 0, NEXT)[1:]:
            yield from _taken_up(other, total, counts)


def _persons(noun: str) -> bool:
    return noun == "couple" or names_persons(noun)


def _taken_up(line: Line, total: float, counts: Sequence[Figure]) -> Iterator[Finding]:
    for one in line.figures:
        if one.kind is not Kind.COUNT or not one.exact or not one.noun or not names_persons(one.noun):
            continue
        before = line.before(one) + line.analysis.folded[one.whole.start : one.span.start]
        told = {other.low for other in counts}
        if TAKEN_UP.search(before) and one.low not in {total, *told} and total * 0.6 <= one.low <= total * MOST:
            yield Finding([one], f"la phrase précédente en compte {written(total, total)}", counts)
