"""How many, how much for each, and what that makes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lint.analysis.numbers.units import Kind
from lint.checks.accounts.story import Finding, Story
from lint.checks.numbers import arithmetic
from lint.checks.numbers.arithmetic import written

EACH = re.compile(r"(?: [\w'-]+){1,12}? (?:chacune?|chaque)(?: [^\W\d]+)? ")
SO = re.compile(r"(?: [\w'-]+){0,4},? (?:soit|ce qui fait|pour un total de)(?: au total| en tout)? ")
SOLD = re.compile(r"(?: [\w'-]+){0,4},? (?:vendue?s|facturée?s|payée?s|à|au prix de)(?: à)? ")
PAID = re.compile(r"\b(?:débours|rembours|rapport|encaiss|récolt|dépens)\w*(?: donc| ainsi| au total)? $")
SURE = re.compile(r"\b(?:donc|ainsi|au total|en tout)\b")
LESS = re.compile(r"\b(?:seulement|que|déjà|moitié|partie|assur\w+)\b")
LIKE = 2.0  # times what it should be that a product may be, to be meant as one
ROUGH = 0.02  # of its worth by which it may have been rounded


def unmultiplied(story: Story) -> Iterator[Finding]:
    """« Les 96 élèves ont planté chacun dix arbres, soit 690 plants »."""
    for line in story.lines:
        folded, figures = line.analysis.folded, line.figures
        for at in range(len(figures) - 2):
            many, each, told = figures[at : at + 3]
            said = EACH.fullmatch(folded, (many.counted or many.span).end, each.whole.start) and SO.fullmatch(
                folded, each.span.end, told.whole.start
            )
            alike = many.kind is Kind.COUNT and each.kind is told.kind and each.unit == told.unit
            if said and alike and all(one.exact for one in (many, each, told)):
                yield from _product(many.low * each.low, told.low, Finding([many, each, told], ""))


REST = re.compile(r"\b(?:le reste|le solde|le complément)(?:,? soit|,? \(|, |,? (?:représente|s'élève à)) $")


def unfilled(story: Story) -> Iterator[Finding]:
    """« Il coûte 12 millions. Trois villes en paient chacune 3 ; le reste, soit 5 millions, … »."""
    for line in story.lines:
        for at in range(2, len(line.figures)):
            many, each, told = line.figures[at - 2 : at + 1]
            alike = many.kind is Kind.COUNT and arithmetic.alike(each, told)
            share = EACH.fullmatch(line.analysis.folded, (many.counted or many.span).end, each.whole.start)
            if not (alike and share and REST.search(line.before(told)) and many.exact and each.exact and told.exact):
                continue
            wholes = [
                one
                for other in story.near(line, 2)
                for one in other.figures
                if arithmetic.alike(one, each) and one.span.end <= many.span.start and one.exact
            ]
            made = wholes[-1].low - many.low * each.low if wholes else 0
            if made > 0 and made != told.low and made / LIKE <= told.low <= made * LIKE:
                yield Finding([told], f"il reste {written(made, made)}", [wholes[-1], many, each])


def unpaid(story: Story) -> Iterator[Finding]:
    """« Les 3 200 billets, vendus 25 euros, seront remboursés. Il devra donc débourser 60 000 euros »."""
    for line in story.lines[1:]:
        before = story.lines[line.number - 1]
        money = [one for one in line.figures if one.kind is Kind.MONEY]
        if len(money) != 1 or len(before.figures) != 2 or not SURE.search(line.text):  # noqa: PLR2004  (how many, how much)
            continue
        (many, price), told = before.figures, money[0]
        if LESS.search(line.text):
            continue
        sold = SOLD.fullmatch(line.analysis.folded, many.span.end, price.whole.start)
        priced = many.kind is Kind.COUNT and price.kind is Kind.MONEY and price.unit == told.unit
        if sold and priced and PAID.search(line.before(told)) and all(one.exact for one in (many, price, told)):
            yield from _product(many.low * price.low, told.low, Finding([told], "", [many, price]))


def _product(right: float, told: float, found: Finding) -> Iterator[Finding]:
    if right / LIKE <= told <= right * LIKE and abs(told / right - 1) > ROUGH:
        yield found._replace(reason=f"le calcul donne {written(right, right)}")
