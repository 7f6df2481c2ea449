"""Pairs of spellings in one article that are probably one name, and what tells them from the names of two."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from enum import StrEnum
from itertools import combinations
from typing import NamedTuple

from lint.checks.names.article_names import ArticleNames, Entry, Place
from lint.checks.names.spellings import alike, swapped
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import RIGHT
from lint.lexicon.name_parts import GENERIC, TITLES
from lint.lexicon.phonetics import distance, folded, near_keys, squeezed
from lint.text import Span

SHORTEST, SHORT = 5, 6  # letters: below nothing is compared, below the second only sounds and swapped letters
LONG = 8  # letters: two may be wrong where the sound is the same
CROWD = 40  # words with one near key: a list of names, not slips
FEWER = 8  # code points that a title may take before a name
TITLED = re.compile(r"\b(?:M\.|Mme|Me|Mlle|Dr|Pr)[ \xa0]\Z")
USED = 2.0  # Zipf: a word that texts use more often is somebody's name
OFTEN = 4  # times more frequent: then the other spelling may stand twice
ENDINGS = frozenset("aeinostuxyé")  # last letters that make other names and other forms of a demonym


class Difference(StrEnum):
    """What distinguishes two spellings: a slip, a first name, or the habits of two houses."""

    SPELLING = "spelling"
    FIRST_NAME = "first-name"
    VARIANT = "variant"


class Pair(NamedTuple):
    """A spelling that is probably wrong, and how the article, or the gazetteer, has the name."""

    span: Span
    wanted: str
    model: Span
    difference: Difference


class NamePairs:
    """Compares the names of one article.

    `common` tells whether a word, as written or in lower case, belongs to the language, `used` how frequent a word is
    that does not (Zipf); `kin` are the words of families, folded.
    """

    def __init__(
        self,
        article: ArticleNames,
        names: Gazetteer,
        common: Callable[[str], bool],
        used: Callable[[str], float],
        kin: Collection[str],
    ) -> None:
        self.article = article
        self.names = names
        self.common = common
        self.used = used
        self.kin = kin

    def pairs(self) -> Iterator[Pair]:
        """All pairs, each spelling at its first places."""
        for entry in self.article.entries.values():
            if len(entry.counts) > 1:
                yield from self._marked(entry)
        for one, other in sorted(self._near()):
            yield from self._judged(*self._ordered(self.article.entries[one], self.article.entries[other]))

    def _near(self) -> set[tuple[str, str]]:
        """Keys that differ by a letter or a sound, each pair once."""
        crowds: dict[str, list[str]] = {}
        for key in self.article.entries:
            if len(key) >= SHORTEST:
                for near in near_keys(key):
                    crowds.setdefault(near, []).append(key)
        return {
            (one, other)
            for crowd in crowds.values()
            if 1 < len(crowd) <= CROWD
            for one, other in combinations(crowd, 2)
            if _close(one, other)
        }

    def _ordered(self, one: Entry, other: Entry) -> tuple[Entry, Entry]:
        """The spelling in doubt, and the model: more frequent, or known, or earlier."""
        return (one, other) if self._weight(one) < self._weight(other) else (other, one)

    def _weight(self, entry: Entry) -> tuple[int, bool, tuple[int, int]]:
        first = min(places[0] for places in entry.places.values())
        return entry.count, self._known(entry.key), (-first.block, -first.number)

    def _known(self, key: str) -> bool:
        return self.names.word(key) is not None

    def _judged(self, rare: Entry, model: Entry) -> Iterator[Pair]:
        """The verdict on two keys that are near."""
        if self._house(rare.key, model.key):
            yield from self._found(rare, model, Difference.VARIANT)
        elif self._both_first_names(rare, model):
            if self._shared(rare.after, model.after) and not self._family(rare, model) and rare.count == 1:
                yield from self._found(rare, model, Difference.FIRST_NAME)
        elif self._shared(rare.before, model.before) or self._shared(rare.after, model.after):
            if not self._together(rare, model):
                yield from self._found(rare, model, Difference.SPELLING)
        elif self._titled(rare, model) or self._is_slip(rare, model) or self._in_compound(rare, model):
            yield from self._found(rare, model, Difference.SPELLING)

    def _house(self, one: str, other: str) -> bool:
        """Whether both are spellings of one name, and of no other."""
        mine, its = (self.names.with_word(key) for key in (one, other))
        return len({form.entity for form in (*mine, *its)}) == 1 and bool(mine) and bool(its)

    def _both_first_names(self, rare: Entry, model: Entry) -> bool:
        known = [self.names.word(entry.key) for entry in (rare, model)]
        return all(word and word.first_name for word in known)

    def _shared(self, one: Collection[str], other: Collection[str]) -> bool:
        """Whether a name of a person or place stands beside both."""
        return any(key in other and self._tells(key) for key in one)

    def _tells(self, key: str) -> bool:
        if key in GENERIC or key in TITLES or len(key) == 1:
            return False
        known = self.names.word(key)
        return bool(known and (known.first_name or known.surname)) or not self.common(key)

    def _is_slip(self, rare: Entry, model: Entry) -> bool:
        """Whether a word that stands beside no name of the model's is the model misspelt."""
        if rare.count > 1 and model.count < OFTEN * rare.count:
            return False
        if self._known(rare.key) or _inflected(rare.key, model.key):
            return False
        if model.count == 1 and not self._stumbles(rare, model):
            return False
        if any(map(self._tells, rare.before)) or (any(map(self._tells, rare.after)) and model.after):
            return False
        if self.common(rare.common) or self.used(rare.common.lower()) > USED:
            return False
        return not self._ordinary(model)

    def _stumbles(self, rare: Entry, model: Entry) -> bool:
        """Whether nobody writes a word that swaps or doubles letters of a known one."""
        if not (swapped(rare.key, model.key) or squeezed(rare.key) == squeezed(model.key)):
            return False
        known = self._known(model.key) or self.used(model.common.lower()) > USED
        return known and self.used(rare.common.lower()) == 0

    def _titled(self, rare: Entry, model: Entry) -> bool:
        """Whether « M. X » can but be the one whom the article has named in full before."""
        told = self.article.normal
        places = self._all(rare)
        starts = [self.article.span(place).start for place in places]
        full = any((known := self.names.word(key)) and known.first_name for key in model.before)
        before = min(self.article.span(place).start for place in self._all(model)) < min(starts)
        titled = all(TITLED.search(told[max(0, start - FEWER) : start]) for start in starts)
        return titled and full and before and not rare.before.keys() & model.before.keys() and len(rare.key) >= SHORT

    def _in_compound(self, rare: Entry, model: Entry) -> bool:
        """Whether both end the same compound, of which only the model's is known (Saint-Brieuc, Saint-Brieux)."""
        if self._known(rare.key) or not self._known(model.key) or len(rare.key) < SHORT:
            return False
        return not self._heads(rare).isdisjoint(self._heads(model)) and not self._together(rare, model)

    def _heads(self, entry: Entry) -> set[str]:
        """The words that a hyphen ties to the one of an entry."""
        return {
            words.key(place.number - 1)
            for place in self._all(entry)
            if (words := self.article.blocks[place.block]) and place.number and words.gap(place.number - 1) == "-"
        }

    def _ordinary(self, entry: Entry) -> bool:
        """Whether a word of the language has its capital only from the sentences that it opens."""
        return self.common(entry.common) and all(map(self.article.opens, entry.places[entry.common]))

    def _marked(self, entry: Entry) -> Iterator[Pair]:
        """Spellings of one key: accents, capitals inside, apostrophes."""
        model = entry.common
        known = [form for form in self.names.named(entry.key) if form.rank == RIGHT and form.text in entry.counts]
        if known and entry.counts[model] < OFTEN:
            model = known[0].text
        for text in entry.counts:
            if text != model and self._differ(text, model) and not self._others(entry, text, model):
                yield from self._places(entry.places[text], model, entry.places[model][0], Difference.SPELLING)

    def _differ(self, text: str, model: str) -> bool:
        """Whether two spellings differ in more than the accent of a capital, and neither is a word of the language."""
        if folded(text[0]) + text[1:] == folded(model[0]) + model[1:] or len(text) < SHORTEST - 1:
            return False
        return not (self.common(text) or self.common(model))

    def _others(self, entry: Entry, text: str, model: str) -> bool:
        """Whether two spellings stand beside different names, as those of two people do."""
        known = self.names.word(entry.key)
        if known and (known.first_name or known.surname):
            return True
        one, other = ({*self._beside(entry.places[written])} for written in (text, model))
        return bool(one) and bool(other) and not one & other

    def _beside(self, places: list[Place]) -> Iterator[str]:
        for place in places:
            words = self.article.blocks[place.block]
            if place.number and words.capital(place.number - 1) and words.joined(place.number - 1):
                yield words.key(place.number - 1)

    def _together(self, rare: Entry, model: Entry) -> bool:
        """Whether a sentence or so holds both, as it would two people of like names."""
        return any(
            one.block == other.block and abs(one.number - other.number) < SHORTEST
            for one in self._all(rare)
            for other in self._all(model)
        )

    def _family(self, rare: Entry, model: Entry) -> bool:
        """Whether the article speaks of a family where one of two first names stands, or names both at once."""
        for place in (*self._all(rare), *self._all(model)):
            words = self.article.blocks[place.block]
            near = range(max(0, place.number - CROWD), min(len(words), place.number + CROWD))
            if any(words.key(number) in self.kin for number in near):
                return True
        return _inflected(rare.key, model.key) or self._together(rare, model)

    def _all(self, entry: Entry) -> list[Place]:
        return [place for places in entry.places.values() for place in places]

    def _found(self, rare: Entry, model: Entry, difference: Difference) -> Iterator[Pair]:
        yield from self._places(self._all(rare), model.common, model.places[model.common][0], difference)

    def _places(self, places: list[Place], wanted: str, model: Place, difference: Difference) -> Iterator[Pair]:
        for place in places:
            yield Pair(self.article.span(place), wanted, self.article.span(model), difference)


def _close(one: str, other: str) -> bool:
    """Whether two keys are near enough to be one name."""
    longest = max(len(one), len(other))
    if swapped(one, other):
        return True
    found = distance(one, other, 2)
    if found == 1:
        return longest > SHORT or (longest >= SHORTEST and (alike(one, other) or one[0] == other[0]))
    return found == 2 and longest >= LONG and alike(one, other)  # noqa: PLR2004  (letters)


def _inflected(one: str, other: str) -> bool:
    """Whether two keys differ only in how they end, as forms of one word do (Kosovar, Kosovars; Paul, Paula)."""
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return short[:-1] == long[:-1] and {short[-1], long[-1]} <= ENDINGS
    return long[:-1] == short and long[-1] in ENDINGS
