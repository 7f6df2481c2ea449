"""Terms that an article writes in two ways: capitals of acronyms and names, hyphens, the spelling of 1990."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis import Analysis
from lint.checks.texts.casing import capital_as
from lint.lexicon import lexicon
from lint.lexicon.phonetics import folded
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.checks.texts.casing import capital_as
from lint.lexicon import Lexicon

COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
DETERMINER = re.compile(r"\b(?:[lLdD]'|(?:[Ll]es?|[Ll]a|[Dd]u|[Dd]es|[Aa]ux?|[Uu]ne?|[Cc]ette|[Cc]e) )$")
_LINKS = "de du des la le les l d à au aux et en sur"
_PLAIN = """
    ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs un une que qui dont où il elle ils elles on
    nous vous je tu par pour avec sans dans sous chez vers entre contre selon mais ou ni car donc or si comme quand
    est a ont sont était avait plus très pas ne y
"""
LINKS, PLAIN = frozenset(_LINKS.split()), frozenset(_PLAIN.split())
ENDS = frozenset(".!?…:;\n\ufffc")
OPENING = " \"«“„‘([—–-'"
SHORTEST, LONGEST = 3, 8  # letters of an acronym that is read as a word
REACH = 8  # code points before an acronym that hold its determiner
GAP = 3  # words that link two others of one name
FEW = 5  # places that are shown of one spelling


class Difference(StrEnum):
    """What distinguishes two spellings of one term."""

    HYPHEN = "hyphen"
    ACRONYM = "acronym"
    CAPITALS = "capitals"
    REFORM = "reform"


class Pair(NamedTuple):
    """A spelling, the other one that should stand there, and where that stands."""

    span: Span
    wanted: str
    model: Span


class Spelling(NamedTuple):
    """How a term is written, and where; `starts` in order, offsets in code points."""

    text: str
    starts: list[int]


def hyphens(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Words with a hyphen that the article also writes without one (e-mail, email)."""
    for text, starts in _compounds(analysis).items():
        solid = text.replace("-", "")
        if text not in apart and (others := analysis.words.get(solid)):
            yield from _rarer(analysis, Spelling(text, starts), Spelling(solid, others))


def acronyms(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Acronyms in capitals that the article also writes as words (l'UNESCO, l'Unesco)."""
    normal = analysis.normal
    for word, starts in analysis.words.items():
        if len(starts) > 1 and SHORTEST <= len(word) <= LONGEST and word.isalpha() and word not in apart:
            end = len(word)
            written: dict[str, list[int]] = {word.upper(): [], word.capitalize(): []}
            for start in starts:
                text = normal[start : start + end]
                if text in written and DETERMINER.search(normal, max(0, start - REACH), start):
                    written[text].append(start)
            if all(written.values()):
                yield from _rarer(analysis, *(Spelling(text, places) for text, places in written.items()))


def capitals(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Names of several words whose capitals change (Musée d'arts, musée d'Arts)."""
    found: dict[str, dict[str, list[int]]] = {}
    for start, end in _names(analysis):
        text = analysis.normal[start:end]
        found.setdefault(text.lower(), {}).setdefault(text, []).append(start)
    for key, spellings in found.items():
        if len(spellings) > 1 and key.partition(" ")[0] not in apart:
            ranked = sorted(spellings, key=lambda text: len(spellings[text]), reverse=True)
            for text in ranked[1:]:
                if not _same_letters(text, ranked[0]):
                    first, other = (Spelling(each, spellings[each]) for each in (ranked[0], text))
                    yield from _rarer(analysis, other, first)


def reform(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Words that the article writes in both spellings (événement, évènement)."""
    words = lexicon()
    sides = _sides(analysis, words, apart)
    by_lemma: dict[str, dict[str, Spelling]] = {}
    for side, forms in sides.items():
        for form, starts in forms.items():
            for lemma in {reading.lemma for reading in words.analyses(form)}:
                by_lemma.setdefault(lemma, {}).setdefault(side, Spelling(form, starts))
    for both in by_lemma.values():
        if len(both) > 1:
            rare, model = sorted(both.values(), key=lambda one: (len(one.starts), -one.starts[0]))
            side = next(name for name, one in both.items() if one is model)
            twin = _twin(words, rare.text, side)
            for start in rare.starts[:FEW] if twin else ():
                place = Span(model.starts[0], model.starts[0] + len(model.text))
                yield Pair(Span(start, start + len(rare.text)), capital_as(analysis.normal[start], twin), place)


PAIRS: Mapping[Difference, Callable[[Analysis, Collection[str]], Iterator[Pair]]] = {
    Difference.HYPHEN: hyphens,
    Difference.ACRONYM: acronyms,
    Difference.CAPITALS: capitals,
    Difference.REFORM: reform,
}


def _rarer(analysis: Analysis, one: Spelling, other: Spelling) -> Iterator[Pair]:
    """The places of the rarer spelling, or of the later one."""
    rare, model = sorted((one, other), key=lambda each: (len(each.starts), -each.starts[0]))
    place = Span(model.starts[0], model.starts[0] + len(model.text))
    for start in rare.starts[:FEW]:
        wanted = analysis.document.text[place.start : place.end]
        text = capital_as(analysis.normal[start], model.text) if model.text.islower() else wanted
        yield Pair(Span(start, start + len(rare.text)), text, place)


def _same_letters(one: str, other: str) -> bool:
    """Whether two spellings differ only in whole words in capitals."""
    parts = zip(one.split(), other.split(), strict=True)
    return all(a == b or (len(a) > 1 and (a.isupper() or b.isupper())) for a, b in parts)


def _names(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Where two full words, joined by a space or by little words, have at least one capital between them."""
    for block in analysis.document.blocks:
        if block.scope not in (Scope.CODE, Scope.ALT, Scope.TABLE, Scope.BYLINE):
            words = list(WORD.finditer(analysis.normal, block.span.start, block.span.end))
            for number, word in enumerate(words):
                last = _partner(analysis.normal, words, number)
                if last and _is_name(analysis.normal, block.span.start, word, last):
                    yield word.start(), last.end()


def _partner(normal: str, words: list[re.Match[str]], number: int) -> re.Match[str] | None:
    """The next full word, if only little words and single spaces or apostrophes stand between."""
    if _is_little(words[number][0]):
        return None
    for at in range(number + 1, min(number + 2 + GAP, len(words))):
        if normal[words[at - 1].end() : words[at].start()] not in (" ", "'"):
            return None
        if words[at][0].lower() not in LINKS:
            return None if _is_little(words[at][0]) else words[at]
    return None


def _is_little(word: str) -> bool:
    return word.lower() in LINKS or word.lower() in PLAIN


def _is_name(normal: str, block: int, first: re.Match[str], last: re.Match[str]) -> bool:
    """Whether a capital shows a name, other than that of a sentence, and the first word's capital is its own."""
    at = first.start()
    while at > block and normal[at - 1] in OPENING:
        at -= 1
    if at == block or normal[at - 1] in ENDS or normal[first.start() - 1] in "'\"«“(":
        return False
    return first[0][0].isupper() or last[0][0].isupper()


def _sides(analysis: Analysis, words: Lexicon, apart: Collection[str]) -> dict[str, dict[str, list[int]]]:
    """The words that have one spelling only by the reform, and those that have it only without."""
    sides: dict[str, dict[str, list[int]]] = {"traditional": {}, "1990": {}}
    for form, starts in (*analysis.words.items(), *_compounds(analysis).items()):
        if len(form) >= SHORTEST and form in words and (side := words.spelling(form)) in sides and form not in apart:
            lower = [start for start in starts if analysis.normal[start].islower()]
            if lower:
                sides[side][form] = lower
    return sides


def _compounds(analysis: Analysis) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for match in COMPOUND.finditer(analysis.folded):
        found.setdefault(match[0], []).append(match.start())
    return found


def _twin(words: Lexicon, form: str, side: str) -> str:
    """The same form in the other spelling; empty when there is none."""
    for reading in words.analyses(form):
        for twin in words.inflect(reading.lemma, reading.pos, reading):
            if words.spelling(twin) == side and folded(twin)[0] == folded(form)[0]:
                return twin
    return ""
