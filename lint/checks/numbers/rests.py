"""Figures that tell what is left of a whole, and a part told « sur » its whole."""

from __future__ import annotations

import re
from dataclasses import replace

from lint.analysis.grammar.forms import form
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.numerals import NUMBER, value
from lint.analysis.numbers.units import Kind
from lint.text import Span

LEFT_AFTER = re.compile(
    r"(?: (?!et\b|ou\b|mais\b)[^\W\d][\w'-]*){0,2}? "
    r"(?:restante?s?\b|restent\b|restera(?:ient|it|ont)?\b|(?:y )?demeurent\b|manquent (?:encore|toujours|à l'appel)\b)"
)
LEFT_BEFORE = re.compile(
    r"\b(?:il (?:en |n'en |ne |ne lui |ne leur |n'y |lui |leur )?rest(?:e|ait|era|erait)(?: donc| plus| que| alors)*|"
    r"n'en (?:a|ont|aura|auront|compt\w+|gard\w+|conserv\w+|emploi\w+|possèd\w+)(?: donc)? plus que|"
    r"en laissant|ce qui laisse|laiss(?:ent|era|eront|erait|eraient)|reste|"
    r"le reste,? (?:soit|représente|s'élève à|atteint)) (?:donc )?$"
)
OTHERS = re.compile(r" (?:autres|derni(?:ers|ères))\b(?! (?:jours|mois|années|ans|semaines|heures|minutes|matchs))")
UNNAMED = re.compile(r"rest(?:ant|ent|er)|autre|demeure|manqu")
SHARED = re.compile(rf"(?P<part>{NUMBER})(?: [^\W\d][\w'-]*)? sur (?P<whole>{NUMBER})")


def is_left(folded: str, sentence: Span, figure: Figure) -> bool:
    """Whether a figure is what is left: « il en reste 12 », « les 12 restants », « les 12 autres »."""
    before = LEFT_BEFORE.search(folded, sentence.start, figure.whole.start)
    others = figure.definite and OTHERS.match(folded, figure.span.end)
    return bool(before or others or LEFT_AFTER.match(folded, figure.span.end, sentence.end))


def part_and_whole(folded: str, share: Figure) -> tuple[Figure, Figure] | None:
    """The two counts of « 30 places sur 80 », which is read as a share."""
    found = SHARED.fullmatch(folded, share.span.start, share.span.end)
    if found is None:
        return None
    part, whole = (value(found[name]).low for name in ("part", "whole"))
    count = replace(share, kind=Kind.COUNT, unit="", low=part, high=part)
    return count, replace(count, low=whole, high=whole)


def counted_noun(one: Figure) -> str:
    """The noun that a figure counts, none where that word can but be its verb: « trois comparaissent libres »."""
    seen = form(one.noun) if one.noun else None
    return "" if seen and seen.finite and not seen.noun else one.noun
