"""The words of a passage as rows look at them: each with the marks around it, equal ones as one object."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from lint.analysis import Analysis, Passage, Passages, Scopes, Sighting
from lint.text import Span, Token, fold

STOPS = frozenset((*".!?…:;«»“”()[]–—•", '"', "...", "?!", "!?", "!!", "??"))
"""Marks that end what a row may reach over; beside them, and at the ends of the text, stands `^` or `$`."""
OPENING, CLOSING = frozenset("«“(["), frozenset("»”)]")
STRAIGHT = '"'  # opens and closes: the side that touches a word tells which
UNTOUCHED = (False, False)
REACH = 64
"""Words beyond either end of a line that a row may ask for; nothing stands there."""
REMEMBERED = 50_000  # words


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word or mark of a line; `form` is folded, `written` what rules compare with their own words.

    `stops`: a mark that ends a clause, or nothing, stands there; `begins`: what follows begins a sentence or a
    quotation; `ends`: what precedes ends there.
    """

    text: str
    form: str
    written: str
    stops: bool
    begins: bool
    ends: bool


EDGE = Word("", "", "", stops=True, begins=True, ends=True)
"""What stands before the first word and after the last one."""
BEYOND = (EDGE,) * REACH


class Line:
    """The words of a passage; `words` has `REACH` edges on either side."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.tokens = passage.analysis.tokens(passage.span)
        self.words = (*BEYOND, *_words(self.tokens), *BEYOND)

    def word(self, at: int) -> Word:
        """The word at a place, or the edge at most `REACH` words beyond the ends."""
        return self.words[at + REACH]


Spots = dict[int, "tuple[Line, int]"]
"""For each offset at which a word begins: its line, and its number there."""


class Lines(dict[int, Spots]):
    """The words of a text as the rows of one scope look at them, by number of block."""

    def __init__(self, passages: Passages) -> None:
        super().__init__()
        self._passages = passages
        self._known = _known(passages.analysis)

    def __missing__(self, number: int) -> Spots:
        found = [self._spots_in(passage) for passage in self._passages.in_block(number)]
        self[number] = found[0] if len(found) == 1 else dict(chain.from_iterable(map(Spots.items, found)))
        return self[number]

    def spots(self, sighting: Sighting) -> Iterator[tuple[Line, int]]:
        """The words that a trigger was seen to begin at, each by its line and number."""
        before = sighting.offset or 0
        for block, place in sighting.places:
            spot = self[block].get(place - before)
            if spot:
                yield spot

    def _spots_in(self, passage: Passage) -> Spots:
        if passage.span not in self._known:
            line = Line(passage)
            self._known[passage.span] = {token.span.start: (line, at) for at, token in enumerate(line.tokens)}
        return self._known[passage.span]


def lines_of(passages: Passages) -> Lines:
    """The words of a text as rows of some scope look at them; kept, since many rules look at the same ones."""
    return _kept(passages.analysis, passages.scopes)


@lru_cache(maxsize=4)
def _kept(analysis: Analysis, scopes: Scopes) -> Lines:
    return Lines(Passages(analysis, scopes))


@lru_cache(maxsize=2)
def _known(analysis: Analysis) -> dict[Span, Spots]:  # noqa: ARG001  (what is kept is kept for it)
    """The words of the passages of an article that were read, whatever the scope."""
    return {}


def _words(tokens: Sequence[Token]) -> Iterator[Word]:
    before = EDGE
    for at, token in enumerate(tokens):
        touched = UNTOUCHED if token.text != STRAIGHT else (_touch(tokens, at - 1), _touch(tokens, at))
        before = _word(token.text, before.stops, touched)
        yield before


def _touch(tokens: Sequence[Token], at: int) -> bool:
    """Whether no space stands between a word and the next one."""
    return 0 <= at < len(tokens) - 1 and tokens[at].span.end == tokens[at + 1].span.start


@lru_cache(REMEMBERED)
def _word(text: str, opening: bool, touched: tuple[bool, bool]) -> Word:  # noqa: FBT001  (keys of a cache)
    """A word; `opening`: a stop precedes it; `touched`: the word before and the one behind it stand close."""
    form = fold(text)
    stops = form in STOPS
    begins = stops and form not in CLOSING and not touched[0]
    ends = stops and form not in OPENING and not touched[1]
    return Word(text, form, _written(text, form, opening=opening), stops, begins, ends)


def _written(text: str, form: str, *, opening: bool) -> str:
    """The word in lower case where a sentence begins with it, else as it stands, so that names stay names."""
    if text == "A":  # « À » as most keyboards write it
        return text
    return form if opening and is_name(text) else text.replace("’", "'")


def is_name(text: str) -> bool:
    """Whether only the first letter is a capital."""
    return text[:1].isupper() and not any(map(str.isupper, text[1:]))
