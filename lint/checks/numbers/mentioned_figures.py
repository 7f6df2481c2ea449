"""Counts and sums of money as an article mentions them, with what tells one quantity from another."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.numbers.counting import NO_NOUN, singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.text import Block, Scope, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

HEAD = frozenset({Scope.HEADLINE, Scope.STANDFIRST})
KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.AGE, Kind.MEASURE, Kind.DURATION})
REACH = 40  # code points before and after a figure that can set it apart
KNOWN = re.compile(r"(?:les|ces|aux|des) ")
ACT = re.compile(r"(?P<act>[^\W\d_]+(?:-[^\W\d_]+)*) (?:de |d'|des )(?:(?:près|plus|moins) (?:de |d'))?$")
COMPLEMENT = re.compile(r" (?:de |d'|des |du )(?:la |l'|les )?(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)")
TAIL = re.compile(r" (?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)(?:'|\b)(?: (?P<next>[^\W\d_]+))?")
PERSON = re.compile(r"\b[A-ZÉ][\w'-]+ (?:de |du |van |von |Le |La |El |ben )?(?P<name>[A-ZÉ][\w'-]+)(?:, | \()$")
LINKS = frozenset({"de", "du", "des", "d", "en", "à", "au", "aux", "sans"})
NEW_SET = frozenset({"qui", "dont", "que", "où"})
OTHERS = re.compile(
    r"\b(?:des|de|autres?|nouve\w+|premi\w+|derni\w+|seule?s?|prochaine?s?|second\w*|ancien\w*|futur\w*)\b"
)
PART = re.compile(
    r"\b(?:dont|notamment|parmi lesquel\w+|autres|soit|contre|moins|plus|supplémentaires|encore) (?:\w+ ){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in its sentence.

    `keys` name what it may be the number of: the noun counted, the act it tells of, or the currency. `tail` is what
    follows the noun and narrows it; `around` the words near it; `known`: the article speaks of it as of a thing given.
    """

    figure: Figure
    span: Span
    text: str
    keys: frozenset[str]
    tail: str
    around: str
    years: frozenset[float]
    sentence: Span
    head: bool
    known: bool
    asked: bool


@dataclass(frozen=True, slots=True)
class Names:
    """What a number may be named by, beside the noun that it counts.

    `acts` are nouns (« suppression de 12 postes »), `states` name what is said of persons (« 12 personnes ont été
    blessées »), each by the noun for it and an expression.
    """

    acts: Container[str] = ()
    states: tuple[tuple[str, re.Pattern[str]], ...] = ()


def mentions(analysis: Analysis, block: Block, names: Names) -> Iterator[Mention]:
    """The counts, sums and ages of a block, in order."""
    head = sums_up(analysis, block)
    for sentence in analysis.sentences(block):
        inside = analysis.figures.within(sentence)
        years = frozenset(figure.low for figure in inside if figure.kind is Kind.YEAR)
        for figure in inside:
            if figure.kind in KINDS:
                yield _mention(analysis, _Place(head, sentence, years), figure, names)


def sums_up(analysis: Analysis, block: Block) -> bool:
    """Whether a block says beforehand what the article tells: headline, standfirst, the paragraph after a headline."""
    if block.scope in HEAD:
        return True
    number = analysis.document.block_at(block.span.start)
    return number is not None and number > 0 and analysis.document.blocks[number - 1].scope is Scope.HEADLINE


class _Place(NamedTuple):
    head: bool
    sentence: Span
    years: frozenset[float]


def _mention(analysis: Analysis, place: _Place, figure: Figure, names: Names) -> Mention:
    folded, sentence = analysis.folded, place.sentence
    before = folded[max(sentence.start, figure.whole.start - REACH) : figure.whole.start]
    end = figure.counted.end if figure.counted else figure.span.end
    after = folded[end : min(sentence.end, end + REACH)]
    span = Span(figure.span.start, end)
    between = folded[figure.span.end : figure.counted.start] if figure.counted else ""
    tail = _tail(after)
    keys = _keys(figure, (before, after), names, analysis.normal[sentence.start : figure.span.start])
    set_apart = tail in NEW_SET or PART.search(before) or OTHERS.search(between)
    return Mention(
        figure=figure,
        span=span,
        text=analysis.document.text[span.start : span.end],
        keys=keys,
        tail=tail,
        around=before + folded[span.start : span.end] + after,
        years=place.years,
        sentence=sentence,
        head=place.head,
        known=figure.definite and KNOWN.match(folded, figure.whole.start) is not None,
        asked=figure.exact and bool(keys) and not set_apart and analysis.quotations.covering(span) is None,
    )


def _keys(figure: Figure, around: tuple[str, str], names: Names, told: str) -> frozenset[str]:
    """The nouns that name what is counted; the name of the person for an age, the currency for a sum."""
    before, after = around
    if figure.kind is Kind.AGE:
        person = PERSON.search(told)
        return frozenset({f"âge {person['name']}"}) if person else frozenset()
    complement = COMPLEMENT.match(after)
    if figure.kind is Kind.DURATION:
        return frozenset({f"{figure.unit} {singular(complement['noun'])}"}) if complement else frozenset()
    if figure.kind is not Kind.COUNT:
        return frozenset({figure.unit})
    if not figure.noun:
        return frozenset()
    keys = {figure.noun}
    act = ACT.search(before)
    if act and singular(act["act"]) in names.acts:
        keys.add(singular(act["act"]))
    if complement and figure.noun in names.acts:
        keys.add(singular(complement["noun"]))
    if figure.noun == "personne":
        keys.update(state for state, said in names.states if said.match(after))
    return frozenset(keys)


def _tail(after: str) -> str:
    """The word or two after a noun that narrow it, as far as one can see; empty when a verb or a mark follows."""
    found = TAIL.match(after)
    if not found:
        return ""
    word = found["word"]
    if word in LINKS:
        return f"{word} {found['next'] or ''}"
    return word if word not in NO_NOUN or word in NEW_SET else ""
