"""What is left of a sentence to be served when a part of it is suspended, and what is left of a hundred per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.accounts.terms import MONTHS, PENALTY, SUSPENDED, SUSPENSION
from lint.checks.numbers.arithmetic import written

FIRM = re.compile(r" ?(?:(?:de |d')(?:prison|détention|emprisonnement|réclusion) )?fermes?\b")
SERVED = re.compile(r"\b(?:purg|effectu|exécut|pass)\w+(?: donc| ainsi| en détention| au moins)? $")
IN_JAIL = re.compile(
    r" ?(?:(?:de |d')(?:prison|détention)|derrière les barreaux|en (?:prison|détention)|sous (?:un )?bracelet|"
    r"à domicile)\b"
)
ASKED = re.compile(
    r"\b(?:requi\w+|réquisition\w*|réclam\w+|demand\w+|procureur\w*|parquet|encour\w+|encouru\w*|risqu\w+|"
    r"avocate? général\w*)\b"
)
OTHER = re.compile(
    r"\b(?:son|sa|ses|autre|complice|frère|co-?prévenu\w*|quant à|second|deuxième|première? instance|appel|déjà)\b"
)
REST = re.compile(r" (?:restants?|autres|qui restent)\b")
THE_REST = re.compile(r"\ble reste(?:,? soit| \(|,? représente| pour)? ?$")
ALL = 100


def unserved(story: Story) -> Iterator[Finding]:
    """« Quatre ans de prison, dont deux avec sursis. […] Il effectuera trois ans de prison »."""
    pairs = [pair for line in story.lines for pair in _suspended(line)]
    if len(pairs) != 1:
        return
    of, whole, part = pairs[0]
    right = whole.low * MONTHS[whole.unit] - part.low * MONTHS[part.unit if part.unit in MONTHS else whole.unit]
    asked = ASKED.search(of.text) is not None
    for line in story.lines:
        if line is of or (ASKED.search(line.text) is not None) is not asked or OTHER.search(line.text):
            continue
        for told in line.figures:
            if told.unit not in MONTHS or not told.exact or not _firm(line, told) or right <= 0:
                continue
            if told.low * MONTHS[told.unit] not in {right, whole.low * MONTHS[whole.unit]}:
                unit = "an" if not right % 12 else "mois"
                left = right / MONTHS[unit]
                plural = "s" if unit == "an" and left > 1 else ""
                yield Finding([told], f"la partie ferme est de {written(left, left)} {unit}{plural}", [whole, part])


def _suspended(line: Line) -> Iterator[tuple[Line, Figure, Figure]]:
    """« Quatre ans de prison, dont deux avec sursis »: the sentence and the suspended part."""
    folded = line.analysis.folded
    for whole, part in zip(line.figures, line.figures[1:], strict=False):
        if whole.kind is not Kind.DURATION or whole.unit not in MONTHS or not (whole.exact and part.exact):
            continue
        penal = PENALTY.match(folded, whole.span.end) and SUSPENDED.fullmatch(folded, whole.span.end, part.whole.start)
        suspended = SUSPENSION.match(folded, part.span.end)
        if penal and suspended and "ferme" not in suspended[0]:
            yield line, whole, part


def _firm(line: Line, told: Figure) -> bool:
    folded = line.analysis.folded
    if FIRM.match(folded, told.span.end, line.span.end):
        return True
    return bool(SERVED.search(line.before(told)) and IN_JAIL.match(folded, told.span.end, line.span.end))


def unrested(story: Story) -> Iterator[Finding]:
    """« L'État en détient 62 %. Les 48 % restants… »."""
    for line in story.lines:
        for rest in line.figures:
            if rest.kind is not Kind.SHARE or not rest.exact or not _is_rest(line, rest):
                continue
            near = [one for other in story.near(line, 1) for one in other.figures if one.kind is Kind.SHARE]
            told = [one for one in near if one.span.end <= rest.span.start]
            left = ALL - sum(one.low for one in told)
            pairs = any(abs(one.low + rest.low - ALL) <= 1 for one in told)
            if told and all(one.exact for one in told) and left > 0 and abs(left - rest.low) > 1 and not pairs:
                yield Finding([rest], f"il reste {written(left, left)}\u00a0%", told)


def _is_rest(line: Line, rest: Figure) -> bool:
    folded = line.analysis.folded
    definite = rest.definite or folded.startswith(("le ", "la ", "les "), rest.span.start)
    after = definite and REST.match(folded, rest.span.end, line.span.end)
    return bool(after or THE_REST.search(folded, line.span.start, rest.span.start))
