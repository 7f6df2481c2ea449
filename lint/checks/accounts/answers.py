"""Shares of a yes and of a no, which make a hundred per cent; and of several lists, which make no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.arithmetic import written
from lint.checks.numbers.partitions import in_run

ALL = 100
ROUNDING = 0.15  # of a point by which two rounded shares may miss
FAR = 30  # points; shares that miss by more are not of one question
TO = r"[^.;:,]{0,40}?,? (?:à|par) (?:une majorité de )?$"
WITH = r"\b[^.;:,]{0,60}?(?: (?:à|avec|de|par|que))? $"
OF_VOTES = re.compile(r"(?: des (?:voix|suffrages|votes)(?: exprimés)?)")


class Side(StrEnum):
    """What a share answers."""

    YES = "yes"
    NO = "no"
    NEITHER = "neither"


VOTES = r"(?: des (?:voix|suffrages|votes))"
BY_VERB = (
    (Side.NO, re.compile(rf"\b(?:rejet|refus|repouss|écart)(?:er|é|ée|és|ées|ent){TO}|\b(?:dit|voté) non{TO}")),
    (Side.YES, re.compile(
        rf"\b(?:approuv|accept|adopt|plébiscit|valid)(?:er|é|ée|és|ées|ent){TO}|\b(?:dit|voté) oui{TO}"
    )),
)  # fmt: skip
BEFORE = (
    *BY_VERB,
    (Side.NO, re.compile(rf"\ble (?:« )?non{WITH}")),
    (Side.YES, re.compile(rf"\ble (?:« )?oui{WITH}")),
)  # fmt: skip
AFTER = (
    (Side.NO, re.compile(rf"{VOTES}? (?:pour le|au) (?:« )?non\b")),
    (Side.YES, re.compile(rf"{VOTES}? (?:pour le|au) (?:« )?oui\b")),
    (Side.NEITHER, re.compile(
        r"[^.;:,]{0,40}?\b(?:ne (?:pas )?se prononce\w*|sans opinion|indécise?s?|ne sa\w+ pas)\b"
    )),
    (Side.NO, re.compile(
        r"(?: des [\w' -]{3,40}?)? (?:(?:à )?s'y oppos\w+|y sont opposée?s?|s'y disent opposée?s?|(?:se disent |sont )?"
        r"(?:opposée?s?|défavorables?|hostiles?|contre)\b|(?:la|le|les|l')? ?(?:désapprouv|rejett|refus)\w+)"
    )),
    (Side.YES, re.compile(
        r"(?: des [\w' -]{3,40}?)? (?:y sont favorables?|s'y disent favorables?|(?:se disent |sont )?"
        r"(?:favorables?|pour)\b|(?:la|le|les|l')? ?(?:approuv|soutien)\w+)"
    )),
)  # fmt: skip
ELSEWHERE = re.compile(
    r"^(?:dans|à|au|aux|en|chez|parmi|lors|pour) |\b(?:premier tour|précédent\w*|il y a|en (?:19|20)\d\d)\b"
)
BLANK = re.compile(r"\b(?:blancs?|nuls?|absten\w+|abstention\w*|indécis\w*|sans opinion|se prononc\w+)\b")
SHARED_VOTES = re.compile(r"\b(?:voix|suffrages|votants|votes|électeurs|citoyens)\b")
SHARED = re.compile(r"\b(?:voix|suffrages)\b")


class Answer(NamedTuple):
    """A share and what it answers."""

    line: Line
    share: Figure
    side: Side
    told_by_verb: bool = False


def unbalanced(story: Story) -> Iterator[Finding]:
    """« Le texte a été rejeté à 61,3 %. Le oui n'a recueilli que 48,7 % des voix »."""
    answers = [answer for line in story.lines if not ELSEWHERE.search(line.text) for answer in _answers(line)]
    for last in answers:
        near = [one for one in answers if one.line.number in {last.line.number - 1, last.line.number}]
        earlier = [one for one in near if one.share.span <= last.share.span]
        sides = [one.side for one in earlier]
        if last.told_by_verb and any(one.line is not last.line for one in earlier):
            continue  # « Ils ont rejeté par 78 % un second texte »
        if last is earlier[-1] and len(set(sides)) == len(sides) and {Side.YES, Side.NO} <= set(sides):
            yield from _summed(story, earlier)
    for line in story.lines:
        yield from _overfull(line)


def _answers(line: Line) -> Iterator[Answer]:
    for share in line.figures:
        if share.kind is Kind.SHARE and share.exact and (side := _side(line, share)):
            yield Answer(line, share, side, any(said.search(line.before(share)) for _, said in BY_VERB))


def _side(line: Line, share: Figure) -> Side | None:
    before, after = line.before(share), OF_VOTES.sub("", line.after(share), count=1)
    return next((side for side, said in BEFORE if said.search(before)), None) or next(
        (side for side, said in AFTER if said.match(after)), None
    )


def _summed(story: Story, answers: list[Answer]) -> Iterator[Finding]:
    total = sum(answer.share.low for answer in answers)
    told = {answer.side for answer in answers}
    first, last = answers[0].line, answers[-1].line
    blank = any(BLANK.search(line.text) for line in story.near(last, last.number - first.number + 1, 1))
    whole = Side.NEITHER in told or not blank
    slack = ROUNDING + (1 if len(answers) > 2 or _rounded(answers) else 0)  # noqa: PLR2004  (yes and no)
    if ALL + slack < total < ALL + FAR or (whole and ALL - FAR < total < ALL - slack):
        here = [answer.share for answer in answers if answer.line is last]
        others = [answer.share for answer in answers if answer.line is not last]
        yield Finding(here, f"les parts font {written(total, total)}\u00a0% et non 100\u00a0%", others)


def _rounded(answers: list[Answer]) -> bool:
    return any(answer.share.step >= 1 for answer in answers)


def _overfull(line: Line) -> Iterator[Finding]:
    """« La FDSEA a obtenu 46 % des suffrages, la Coordination rurale 31 % et la Confédération 33 % »."""
    shares = [one for one in line.figures if one.kind is Kind.SHARE]
    if len(shares) < 3 or ELSEWHERE.search(line.text) or not SHARED.search(line.text):  # noqa: PLR2004  (no duel)
        return
    total = sum(share.low for share in shares)
    if len(in_run(line.analysis.folded, shares)) == len(shares) and ALL + 1 < total < ALL + FAR:
        yield Finding(shares, f"les parts font {written(total, total)}\u00a0%")


DUEL = re.compile(r"\b(?:oui|non|référendum|votation|second tour|duel|initiative|adversaire|rivale?|camp|finaliste)\b")
APART = re.compile(r"\b(?:écart|avance|marge|majorité|devanc\w+)\b[^.;:\d]{0,30}$")
APART_AFTER = re.compile(r" (?:d'avance|d'écart|de plus|devant)\b")
WIDE = 1.4  # times « plus de dix points » that the gap may be


def ungapped(story: Story) -> Iterator[Finding]:
    """« Approuvée par 58 % des votants, soit dix points de plus que le non »."""
    for line in story.lines:
        shares = [one for one in line.figures if one.kind is Kind.SHARE]
        gaps = [one for one in line.figures if one.kind is Kind.POINTS and one.low == one.high]
        if len(shares) != 1 or len(gaps) != 1 or not shares[0].exact or not SHARED_VOTES.search(line.text):
            continue
        share, gap = shares[0], gaps[0]
        told = APART.search(line.before(gap)) or APART_AFTER.match(line.after(gap))
        if not told or not DUEL.search(line.text) or ELSEWHERE.search(line.text) or gap.span.start < share.span.end:
            continue
        made = abs(2 * share.low - ALL)
        low, high = gap.low - 1, gap.low + 1
        if gap.hedge is Hedge.MORE:
            low, high = gap.low, gap.low * WIDE + 1
        elif gap.hedge is Hedge.LESS:
            low, high = gap.low / WIDE - 1, gap.low
        if not low <= made <= high:
            yield Finding(
                [gap],
                f"avec {written(share.low, share.low)}\u00a0%, l’écart est de {written(made, made)} points",
                [share],
            )
