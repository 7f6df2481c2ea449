"""Counts and sums of money as an article mentions them, with what tells one quantity from another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis.grammar.forms import form
from lint.analysis.numbers.counting import NO_NOUN, singular
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.checks.numbers.arithmetic import PART_OF
from lint.text import Block, Scope, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis

HEAD = frozenset({Scope.HEADLINE, Scope.STANDFIRST})
KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.AGE, Kind.MEASURE, Kind.DURATION})
HEADED = KINDS | {Kind.SHARE, Kind.POINTS, Kind.TEMPERATURE}
REACH = 40  # code points before and after a figure that can set it apart
KNOWN = re.compile(r"(?P<known>les|aux|des)|(?P<this>ces)|(?P<own>ses|leurs|nos|vos)")
HEAD_NOUN = re.compile(
    r"\b(?:(?P<known>le |la |l'|du |au )|(?P<this>ce |cet |cette )|(?P<own>son |sa |leur )|une? |d'une? )"
    r"(?:(?:grande?|petite?|nouve(?:au|lle)|jeune|vieille|vieux|seule?) )?"
    r"(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)(?: (?P<of>de |d')?(?P<more>[^\W\d_]+))?"
    r"(?: (?:de |d'|à )|,? âgée?s? (?:de |d')|, )$"
)
DYING = re.compile(r"\b(?:mort|décè|décéd|dispar|étein|éteint|meurt)\w*\b[^.;]{0,38}\bà (?:l'âge de )?$")
NO_HEAD = frozenset({"plus", "moins", "total", "nombre", "ordre", "âge", "hauteur", "partir", "durée", "taux", "prix"})
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


class Given(StrEnum):
    """How the article speaks of a thing: as of one that it has told of already, or not."""

    NEW = "new"
    OWN = "own"  # « ses 12 élus »
    KNOWN = "known"  # « les 12 élus »
    THIS = "this"  # « ces 12 élus »


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in its sentence.

    `keys` name what it may be the number of: the noun counted, the act it tells of, or the currency. `tail` is what
    follows the noun and narrows it; `around` the words near it, `before` and `after` its two sides. `head` is
    the noun that it measures (« une amende de 300 euros »), empty where there is none; `given` whether that noun, or
    the one counted, is spoken of as known; `part` is the part of it told just before (« 147 de ses 214 postes »).
    """

    figure: Figure
    span: Span
    text: str
    keys: frozenset[str]
    head: str
    tail: str
    around: str
    before: str
    after: str
    years: frozenset[float]
    sentence: Span
    announced: bool
    given: Given
    asked: bool
    quoted: bool
    part: Figure | None = None

    @property
    def known(self) -> bool:
        """Whether a count is one of things known (« les 12 élus », « ces 12 élus »)."""
        return not self.head and self.given in {Given.KNOWN, Given.THIS}


@dataclass(frozen=True, slots=True)
class Names:
    """What a number may be named by, beside the noun that it counts.

    `acts` are nouns, each with an expression for its verbs (« suppression de 12 postes », « 12 postes seront
    supprimés »); `states` name what is said of persons (« 12 personnes ont été blessées »), in the same way.
    """

    acts: tuple[tuple[str, Act], ...] = ()
    states: tuple[tuple[str, re.Pattern[str]], ...] = ()


class Act(NamedTuple):
    """The expressions that tell of an act before what it is done to (« supprimer 12 postes »), and after."""

    before: re.Pattern[str]
    after: re.Pattern[str]


def mentions(analysis: Analysis, block: Block, names: Names) -> Iterator[Mention]:
    """The counts, sums and ages of a block, in order."""
    announced = sums_up(analysis, block)
    for sentence in analysis.sentences(block):
        inside = analysis.figures.within(sentence)
        for figure in inside:
            if figure.kind in HEADED:
                years = frozenset(other.low for other in inside if other.kind is Kind.YEAR and _beside(figure, other))
                yield _mention(analysis, _Place(announced, sentence, years), figure, names)


def _beside(figure: Figure, year: Figure) -> bool:
    return year.span.start - figure.span.end < REACH and figure.span.start - year.span.end < REACH


def sums_up(analysis: Analysis, block: Block) -> bool:
    """Whether a block says beforehand what the article tells: headline, standfirst, the paragraph after a headline."""
    if block.scope in HEAD:
        return True
    number = analysis.document.block_at(block.span.start)
    return number is not None and number > 0 and analysis.document.blocks[number - 1].scope is Scope.HEADLINE


class _Place(NamedTuple):
    announced: bool
    sentence: Span
    years: frozenset[float]


def _mention(analysis: Analysis, place: _Place, figure: Figure, names: Names) -> Mention:
    folded, sentence = analysis.folded, place.sentence
    before = folded[max(sentence.start, figure.whole.start - REACH) : figure.whole.start]
    end = figure.counted.end if figure.counted else figure.span.end
    after = folded[end : min(sentence.end, end + REACH)]
    span = Span(figure.span.start, end)
    between = folded[figure.span.end : figure.counted.start].removeprefix(" de ") if figure.counted else ""
    tail = _tail(after)
    keys = _keys(figure, (before, after), names, analysis.normal[sentence.start : figure.span.start])
    head, given = _head(figure, before)
    if not head:
        given = _given(folded, figure)
    set_apart = tail in NEW_SET or PART.search(before) or OTHERS.search(between)
    quoted = analysis.quotations.covering(span) is not None
    return Mention(
        figure=figure,
        span=span,
        text=analysis.document.text[span.start : span.end],
        keys=keys if figure.kind in KINDS else frozenset(),
        head=head,
        tail=tail,
        around=before + folded[span.start : span.end] + after,
        before=before,
        after=after,
        years=place.years,
        sentence=sentence,
        announced=place.announced,
        given=given,
        asked=_compared(figure) and bool(keys or head) and not set_apart and not quoted,
        quoted=quoted,
        part=_part(analysis, sentence, figure),
    )


def _part(analysis: Analysis, sentence: Span, figure: Figure) -> Figure | None:
    earlier = analysis.figures.within(Span(sentence.start, figure.span.start))
    told = earlier and PART_OF.fullmatch(analysis.folded, earlier[-1].span.end, figure.span.start)
    return earlier[-1] if told else None


def _compared(figure: Figure) -> bool:
    """Whether a figure is one number, told without « plus de » or « moins de »."""
    return figure.low == figure.high and figure.hedge in {Hedge.EXACT, Hedge.ABOUT}


def _given(folded: str, figure: Figure) -> Given:
    found = KNOWN.match(folded, figure.whole.start) if figure.definite else None
    return Given(found.lastgroup) if found and found.lastgroup else Given.NEW


def _head(figure: Figure, before: str) -> tuple[str, Given]:
    """The noun that a figure measures, and whether it is known: « l'amende de 300 euros »."""
    found = HEAD_NOUN.search(before)
    if figure.kind is Kind.SHARE and before.endswith("à "):
        return "", Given.NEW  # « la participation à 57 % »
    aside = found and found[0].endswith((", ", "âgé de ", "âgée de ")) and figure.kind is not Kind.AGE
    if not found or aside or found["noun"] in NO_HEAD or not form(found["noun"]).noun:
        return "", Given.NEW
    if found["more"] and not found["of"] and not (form(found["more"]).adjective or form(found["more"]).participle):
        return "", Given.NEW
    given = next((given for given in Given if given is not Given.NEW and found[given]), Given.NEW)
    return f"{found['noun']} {figure.noun or figure.unit}", given


def _keys(figure: Figure, around: tuple[str, str], names: Names, told: str) -> frozenset[str]:
    """The nouns that name what is counted; the name of the person for an age, the currency for a sum."""
    before, after = around
    if figure.kind is Kind.AGE:
        if DYING.search(before):
            return frozenset({"mort"})
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
    acts = dict(names.acts)
    act = ACT.search(before)
    if act and singular(act["act"]) in acts:
        keys.add(singular(act["act"]))
    if complement and figure.noun in acts:
        keys.add(singular(complement["noun"]))
    if figure.noun not in acts:
        keys.update(name for name, said in names.acts if said.before.search(before) or said.after.match(after))
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
    if word in NEW_SET:
        return word
    return "" if word in NO_NOUN or _says(word) else word


def _says(word: str) -> bool:
    """Whether a word after a noun can only be its verb, or an adverb."""
    seen = form(word)
    return bool(seen.finite or seen.adverb) and not (seen.adjective or seen.participle)
