"""Parts that their whole cannot hold: a suspended part of a sentence, wins and defeats of a season, a speed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.numerals import NUMBER, value
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import written
from lint.checks.numbers.rests import part_and_whole

MONTHS = {"an": 12.0, "mois": 1.0}
SUSPENDED = re.compile(r"[^.;:\d]{0,50}?,? dont (?:[^\W\d]+ )?$")
SUSPENSION = re.compile(r" ?(?:avec sursis|de sursis|assortie?s? du sursis|fermes?\b)")
PENALTY = re.compile(r" ?(?:de |d')(?:prison|réclusion|détention|emprisonnement|inéligibilité|suspension|travail)")
MATCHES = frozenset({"match", "rencontre", "journée", "partie", "sortie", "duel"})
WON = re.compile(r"\b(?:gagn|remport)\w*(?: [^\W\d]+)? $")
LOST = re.compile(r"\b(?:perd)\w*(?: [^\W\d]+)? $")
WINS, DEFEATS, DRAWS = frozenset({"victoire", "succès"}), frozenset({"défaite", "revers"}), frozenset({"nul"})
MEAN = re.compile(r"\bmoyenne (?:de |d'|est de )$")
IN_MEAN = re.compile(r" (?:de|en) moyenne\b")
TAKES = re.compile(r"\b(?:en|pris|prend|prendra|dur\w+|pendant|durant|bouclé\w* en) (?:[^\W\d]+ )?$")
SLOWER = 0.1  # of its worth by which a speed may miss
HOURS = {"heure": 1.0, "minute": 1 / 60}
TOLL = frozenset({"mort", "blessé", "disparu", "tué"})
MAJORITY = re.compile(
    r"\b(?:majorité absolue(?:,? (?:est |étant )?(?:fixée|établie|située) à| (?:est |était )?(?:de|à)|,? soit)"
    r"|majorité,? (?:(?:est |étant |était )?(?:fixée|établie|située) à|(?:est|était) (?:de|à))) (?:les )?$"
    r"|\bmajorité(?: absolue)? \($"
)
SEATS = frozenset({"siège", "député", "élu", "sénateur", "conseiller", "mandat", "voix", "fauteuil", "membre"})
FEWEST = 3
EITHER = frozenset({"", "petit", "mâle", "femelle", "adulte", "jeune"})  # of persons and of animals


def _part(name: str) -> str:
    return rf"(?P<{name}>{NUMBER}|une?) (?P<{name}noun>[^\W\d]+(?:-[^\W\d]+)*)(?: [^\W\d,]+){{0,2}}?"


APPOSED = re.compile(rf"(?: [^\W\d]+)??(?:, | \(){_part('a')}(?:, {_part('b')})? et {_part('c')}(?=[,)]|$)")


def unmajor(story: Story) -> Iterator[Finding]:
    """« 22 des 57 sièges, loin de la majorité absolue, fixée à 27 sièges »."""
    for line in story.lines:
        told = [one for one in line.figures if one.exact and MAJORITY.search(line.before(one))]
        seats = [one for other in story.near(line, 2) for one in _seats(other) if one not in told]
        if len(told) != 1 or not seats or told[0].kind is not Kind.COUNT:
            continue
        whole = max(seats, key=lambda one: one.low)
        if whole.low // 2 + 1 != told[0].low and whole.low * 0.35 < told[0].low < whole.low * 0.65:
            yield Finding(told, f"sur {whole.low:.0f} sièges, elle est à {whole.low // 2 + 1:.0f}", [whole])


def _seats(line: Line) -> Iterator[Figure]:
    """The seats of a sentence, those of « 34 sièges sur 65 » among them."""
    yield from (one for one in line.figures if one.kind is Kind.COUNT and one.exact and one.noun in SEATS)
    for share in line.figures:
        over = share.kind is Kind.SHARE and share.noun in SEATS and part_and_whole(line.analysis.folded, share)
        if over:
            yield over[1]


def suspended(story: Story) -> Iterator[Finding]:
    """« Trois ans de prison, dont quatre avec sursis »."""
    for line in story.lines:
        for whole, part in zip(line.figures, line.figures[1:], strict=False):
            if whole.kind is not Kind.DURATION or whole.unit not in MONTHS or not (whole.exact and part.exact):
                continue
            folded = line.analysis.folded
            penal = PENALTY.match(folded, whole.span.end) and SUSPENDED.fullmatch(
                folded, whole.span.end, part.whole.start
            )
            if not penal or not SUSPENSION.match(folded, part.span.end):
                continue
            unit = part.unit if part.unit in MONTHS else whole.unit
            if part.low * MONTHS[unit] > whole.low * MONTHS[whole.unit]:
                yield Finding([whole, part], "la partie dépasse la peine entière")


def untallied(story: Story) -> Iterator[Finding]:
    """« Elle a remporté 12 de ses 20 matchs, en a perdu 6 et a concédé 3 nuls »."""
    for line in story.lines:
        counts = [one for one in line.figures if one.kind is Kind.COUNT and one.exact]
        won = [one for one in counts if one.noun in WINS or WON.search(line.before(one))]
        lost = [one for one in counts if one.noun in DEFEATS or LOST.search(line.before(one))]
        drawn = [one for one in counts if one.noun in DRAWS]
        parts = sorted({*won, *lost, *drawn}, key=_start)
        wholes = [one for one in counts if one not in parts]
        if not len(won) == len(lost) == len(wholes) == 1 or len(parts) < 2 + len(drawn) or len(drawn) > 1:
            continue
        whole, made = wholes[0], sum(one.low for one in parts)
        if whole.noun in MATCHES and (made > whole.low or (drawn and made < whole.low)):
            yield Finding(sorted((*parts, whole), key=_start), f"cela fait {made:.0f} matchs sur {whole.low:.0f}")


def _start(one: Figure) -> int:
    return one.span.start


def unsped(story: Story) -> Iterator[Finding]:
    """« 240 km en deux heures, à 80 km/h de moyenne »."""
    for line in story.lines:
        ways = [one for one in line.figures if one.kind is Kind.MEASURE and one.unit == "kilomètre"]
        times = [one for one in line.figures if one.kind is Kind.DURATION and one.unit in HOURS]
        speeds = [one for one in line.figures if one.kind is Kind.MEASURE and one.unit == "kilomètre par heure"]
        if not len(ways) == len(times) == len(speeds) == 1:
            continue
        way, time, speed = ways[0], times[0], speeds[0]
        mean = MEAN.search(line.before(speed)) or IN_MEAN.match(line.after(speed))
        if not mean or not TAKES.search(line.before(time)):
            continue
        if time.low and way.exact and speed.low:
            made = way.low / (time.low * HOURS[time.unit])
            if abs(speed.low / made - 1) > SLOWER:
                yield Finding(sorted((way, time, speed), key=_start), f"la moyenne est de {written(made, made)} km/h")


def unapposed(story: Story) -> Iterator[Finding]:
    """« Les quatre victimes, deux femmes et un homme, […] »."""
    for line in story.lines:
        for whole in line.figures:
            if whole.kind is not Kind.COUNT or not whole.definite or not whole.exact:
                continue
            found = APPOSED.match(line.analysis.folded, (whole.counted or whole.span).end, line.span.end)
            if not found:
                continue
            names = [name for name in "abc" if found[name]]
            made = sum(value(found[name]).low for name in names)
            nouns = [singular(found[f"{name}noun"]) for name in names]
            alike = len({_persons(noun) for noun in (whole.noun, *nouns) if noun not in EITHER}) <= 1
            few = whole.low < FEWEST or not _persons(whole.noun)
            if alike and made != whole.low and (made > whole.low or not few) and whole.low / 2 < made < whole.low * 2:
                yield Finding([whole], f"ceux que la phrase nomme sont {made:.0f}")


def _persons(noun: str) -> bool:
    return noun in TOLL or (bool(noun) and names_persons(noun))
