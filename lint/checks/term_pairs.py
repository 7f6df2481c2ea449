"""Terms that an article writes in two ways: capitals of acronyms and names, hyphens, the spelling of 1990."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis import Analysis
from lint.analysis.grammar.forms import form
from lint.analysis.numbers.persons import names_persons
from lint.checks.names.spellings import swapped
from lint.checks.texts.casing import CAPITAL, capital_as
from lint.checks.texts.words import COMPOUND, WORD
from lint.lexicon import lexicon
from lint.lexicon.phonetics import folded
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

CAPITALS = re.compile(r"(?<![\w-])[A-ZÉ]{3,6}(?![\w-])")
NAMED = re.compile(rf"(?<![\w-]){CAPITAL}[^\W\d_]+(?:-(?:{CAPITAL}[^\W\d_]+|[a-zà-ÿ]+))*-{CAPITAL}[^\W\d_]+(?![\w-])")
HEAD = re.compile(r"\b(?P<noun>[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*) (?:du |des |de la |de l')?$")
BEFORE = re.compile(rf"(?<![\w'-])(?P<word>{CAPITAL}[\w-]+) $")
TIED = re.compile(r"^Sainte?-|-[a-zà-ÿ]+-")
"""Names of places, which always have their hyphens."""
INCLUSIVE = re.compile(r"-(?:e|te|ne|le|se|trice|rice|euse|ère|ive)?(?:-?s)?$")
"""Endings of one word for women and men (les prêt-e-s, les élu-es)."""
SAINT = re.compile(r"^(?P<short>Ste?)-")
DETERMINER = re.compile(r"\b(?:[lLdD]'|(?:[Ll]es?|[Ll]a|[Dd]u|[Dd]es|[Aa]ux?|[Uu]ne?|[Cc]ette|[Cc]e) )$")
DEFINITE = re.compile(r"\b(?:[lL]'|(?:[Ll]es?|[Ll]a|[Dd]u|[Dd]es|[Aa]ux?) )$")
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
    NAME = "name"
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
        if text in apart or INCLUSIVE.search(text):
            continue
        if others := analysis.words.get(solid):
            yield from _rarer(analysis, Spelling(text, starts), Spelling(solid, others))
        elif others := analysis.words.get(other := _of_other_number(solid)):
            first = Span(others[0], others[0] + len(other))
            start = starts[0]
            yield Pair(Span(start, start + len(text)), capital_as(analysis.normal[start], solid), first)


def _of_other_number(word: str) -> str:
    return word.removesuffix("s") if word.endswith("s") else f"{word}s"


def names(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Names with hyphens that the article also writes without (Buttes-Vertes, Buttes Vertes); St- for Saint-."""
    found: dict[str, list[int]] = {}
    for match in NAMED.finditer(analysis.normal):
        found.setdefault(match[0], []).append(match.start())
    for text, starts in found.items():
        if text.lower() in apart:
            continue
        if short := SAINT.match(text):
            full = ("Saint-" if short["short"] == "St" else "Sainte-") + text[short.end() :]
            yield from _rarer(analysis, Spelling(text, starts), Spelling(full, found[full])) if full in found else ()
        elif others := _alone(analysis.normal, text.replace("-", " "), starts):
            tied, spaced = Spelling(text, starts), Spelling(text.replace("-", " "), others)
            yield from _towards(analysis, spaced, tied) if TIED.search(text) else _rarer(analysis, tied, spaced)


def _alone(normal: str, spaced: str, hyphenated: list[int]) -> list[int]:
    """Where a name stands with spaces, and means what it means with hyphens: a street is no person."""
    places = [found.start() for found in re.finditer(rf"(?<![\w-]){spaced}(?![\w-])", normal)]
    heads = {_of_what(normal, start) for start in hyphenated}
    return [start for start in places if _of_what(normal, start) in heads]


def _of_what(normal: str, start: int) -> str:
    """The thing that a name is given to (« rue Victor-Hugo »), empty for a person or a place; the name it goes on."""
    before = normal[max(0, start - 40) : start]
    if (last := BEFORE.search(before)) and not _is_little(last["word"]):
        return last["word"]
    head = HEAD.search(before)
    return head["noun"] if head and form(head["noun"]).noun and not names_persons(head["noun"]) else ""


def acronyms(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Acronyms in capitals that the article also writes as words (l'UNESCO, l'Unesco)."""
    normal = analysis.normal
    yield from _swapped(analysis, apart)
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


def _swapped(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Acronyms of which two letters change places (l'OFSP, l'OSFP)."""
    found: dict[str, list[int]] = {}
    for match in CAPITALS.finditer(analysis.normal):
        found.setdefault(match[0], []).append(match.start())
    groups: dict[str, list[str]] = {}
    for text in found:
        groups.setdefault("".join(sorted(text)), []).append(text)
    for one, *others in groups.values():
        other = others[0] if len(others) == 1 else one
        rare, model = sorted((one, other), key=lambda text: len(found[text]))
        if rare != model and len(found[rare]) == 1 < len(found[model]) and swapped(rare, model) and rare not in apart:
            start = found[rare][0]
            place = Span(found[model][0], found[model][0] + len(model))
            yield Pair(Span(start, start + len(rare)), model, place)


def capitals(analysis: Analysis, apart: Collection[str]) -> Iterator[Pair]:
    """Names of several words whose capitals change (Musée d'arts, musée d'Arts)."""
    found: dict[str, dict[str, list[int]]] = {}
    opening: list[tuple[int, str]] = []
    for start, end, opens in _names(analysis):
        text = analysis.normal[start:end]
        if opens:
            opening.append((start, text))
        else:
            found.setdefault(text.lower(), {}).setdefault(text, []).append(start)
    yield from _of_openings(opening, found)
    for key, spellings in found.items():
        if plain := _uncapitalised(analysis, key, spellings, apart):
            model = max(spellings, key=lambda text: len(spellings[text]))
            yield from _recased(Spelling(key, plain), Spelling(model, spellings[model]))
            continue
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
        for text, starts in forms.items():
            for lemma in {reading.lemma for reading in words.analyses(text)}:
                by_lemma.setdefault(lemma, {}).setdefault(side, Spelling(text, starts))
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
    Difference.NAME: names,
    Difference.ACRONYM: acronyms,
    Difference.CAPITALS: capitals,
    Difference.REFORM: reform,
}


def _rarer(analysis: Analysis, one: Spelling, other: Spelling) -> Iterator[Pair]:
    """The places of the rarer spelling, or of the later one."""
    rare, model = sorted((one, other), key=lambda each: (len(each.starts), -each.starts[0]))
    yield from _towards(analysis, rare, model)


def _towards(analysis: Analysis, rare: Spelling, model: Spelling) -> Iterator[Pair]:
    """The places of one spelling, with another one."""
    place = Span(model.starts[0], model.starts[0] + len(model.text))
    for start in rare.starts[:FEW]:
        wanted = analysis.document.text[place.start : place.end]
        text = capital_as(analysis.normal[start], model.text) if model.text.islower() else wanted
        yield Pair(Span(start, start + len(rare.text)), text, place)


def _recased(one: Spelling, other: Spelling) -> Iterator[Pair]:
    """The places of the rarer of two spellings, with the other just as it is."""
    rare, model = sorted((one, other), key=lambda each: (len(each.starts), -each.starts[0]))
    place = Span(model.starts[0], model.starts[0] + len(model.text))
    for start in rare.starts[:FEW]:
        yield Pair(Span(start, start + len(rare.text)), model.text, place)


def _of_openings(opening: list[tuple[int, str]], found: Mapping[str, Mapping[str, list[int]]]) -> Iterator[Pair]:
    """Names at the head of a sentence, whose first capital tells nothing (« Jazz en ville fête » le Jazz en Ville)."""
    for start, text in opening:
        spellings = found.get(text.lower(), {})
        like = [other for other in spellings if other[0] == text[0]]
        if like and len(like) == len(spellings) == 1 and not _same_letters(text, like[0]):
            model = Span(spellings[like[0]][0], spellings[like[0]][0] + len(text))
            yield Pair(Span(start, start + len(text)), like[0], model)


def _uncapitalised(
    analysis: Analysis, key: str, spellings: Mapping[str, list[int]], apart: Collection[str]
) -> list[int]:
    """Where a name that has capitals elsewhere (le Grand Chapiteau) stands without any, after an article."""
    full = any(all(word[:1].isupper() for word in re.split("[ ']", text) if word not in LINKS) for text in spellings)
    if not (full or key.partition(" ")[0] not in apart) or key not in analysis.normal:
        return []
    places = (found.start() for found in re.finditer(rf"(?<![\w-]){re.escape(key)}(?![\w-])", analysis.normal))
    return [start for start in places if DEFINITE.search(analysis.normal, max(0, start - REACH), start)]


def _same_letters(one: str, other: str) -> bool:
    """Whether two spellings differ only in whole words in capitals."""
    parts = zip(one.split(), other.split(), strict=True)
    return all(a == b or (len(a) > 1 and (a.isupper() or b.isupper())) for a, b in parts)


def _names(analysis: Analysis) -> Iterator[tuple[int, int, bool]]:
    """Where two full words, joined by a space or by little words, have at least one capital, and whether they open."""
    for block in analysis.document.blocks:
        if block.scope not in (Scope.CODE, Scope.ALT, Scope.TABLE, Scope.BYLINE):
            words = list(WORD.finditer(analysis.normal, block.span.start, block.span.end))
            for number, word in enumerate(words):
                last = _partner(analysis.normal, words, number)
                if last and (word[0][0].isupper() or last[0][0].isupper()):
                    opens = _opens(analysis.normal, block.span.start, word)
                    if not opens or (word[0][0].isupper() and block.scope is Scope.BODY):
                        yield word.start(), last.end(), opens


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


def _opens(normal: str, block: int, first: re.Match[str]) -> bool:
    """Whether a word has, or may have, its capital from the sentence or the quotation that it opens."""
    at = first.start()
    while at > block and normal[at - 1] in OPENING:
        at -= 1
    return at == block or normal[at - 1] in ENDS or normal[first.start() - 1] in "'\"«“("


def _sides(analysis: Analysis, words: Lexicon, apart: Collection[str]) -> dict[str, dict[str, list[int]]]:
    """The words that have one spelling only by the reform, and those that have it only without."""
    sides: dict[str, dict[str, list[int]]] = {"traditional": {}, "1990": {}}
    for text, starts in (*analysis.words.items(), *_compounds(analysis).items()):
        if len(text) >= SHORTEST and text in words and (side := words.spelling(text)) in sides and text not in apart:
            lower = [start for start in starts if analysis.normal[start].islower()]
            if lower:
                sides[side][text] = lower
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
