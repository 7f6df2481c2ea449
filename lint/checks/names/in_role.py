"""Full names near that of somebody who is what the text calls them: « le peintre Gerard Richter »."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain

from lint.checks.names.certainty import Certainty
from lint.checks.names.company import Called, Company
from lint.checks.names.likeness import Candidate
from lint.checks.names.spellings import alike, cost
from lint.lexicon.gazetteer import Form, Gazetteer
from lint.lexicon.gazetteer_source import Genre
from lint.lexicon.name_parts import PARTICLES
from lint.lexicon.name_words import Words
from lint.lexicon.phonetics import distance

LONG = 6  # letters of a name of which two may be wrong
SHORT = 4  # letters of a name of which one may be wrong
MOST = 3  # wrong letters
FEMININE = ("e", "ne", "le", "te", "a")


class InRole:
    """Compares a full name with those of people who are called what the text calls them."""

    def __init__(self, names: Gazetteer, company: Company, common: Callable[[str], bool]) -> None:
        self.names = names
        self.company = company
        self.common = common

    def best(self, words: Words, start: int, end: int, called: Called) -> Candidate | None:
        """The one person whose name is nearest to all words from `start` to `end`."""
        totals: dict[Form, int] = {}
        for form in self._forms(words, start, end):
            if form not in totals and self.company.fits(called, form.entity):
                totals[form] = self._total(words, start, form)
        near = {form: total for form, total in totals.items() if total}
        nearest = [form for form, total in near.items() if total == min(near.values())]
        if len({form.words for form in nearest}) != 1:
            return None
        form = next((form for form in nearest if form == self.names.canonical(form.entity)), nearest[0])
        return Candidate(start, end, form, near[form], Certainty.NEAR)

    def _forms(self, words: Words, start: int, end: int) -> Iterator[Form]:
        """The persons who have the first word, or the last one or one near it."""
        first, last = self.names.phrases(words.key(start)), words.key(end - 1)
        ends = (form for word in {last, *self.names.near(last)} for form, place in self.names.phrases(word) if place)
        found = chain((form for form, place in first if not place), ends)
        yield from (form for form in found if form.genre is Genre.PERSON and len(form.words) == end - start)

    def _total(self, words: Words, start: int, form: Form) -> int:
        """How many letters differ; 0 when the name is somebody else's, or right."""
        pairs = [(words.key(start + number), own) for number, own in enumerate(form.words)]
        wrong = [(at, key, own) for at, (key, own) in enumerate(pairs) if key != own and own not in PARTICLES]
        if not wrong or any(own in PARTICLES and cost(key, own, lenient=True) is None for key, own in pairs):
            return 0
        costs = [self._cost(number, key, own) for number, key, own in wrong]
        if 0 in costs or sum(costs) > MOST:
            return 0
        if len(wrong) > 1 and (max(costs) > 1 or any(self._is_surname(key) for number, key, _ in wrong if number)):
            return 0
        return sum(costs)

    def _cost(self, number: int, key: str, own: str) -> int:
        """How many letters of a word differ, at least 1; 0 when it is too far."""
        heard = alike(key, own)
        far = distance(key, own, MOST)
        if far > MOST or (number == 0 and _other_sex(key, own)):
            return 0
        if heard or (far == 1 and len(own) >= SHORT):
            return max(1, far - heard)
        long = number > 0 and max(len(key), len(own)) >= LONG and key[0] == own[0]
        other = (self._is_surname(key) or self.common(key)) and not own.startswith(key)
        return far if long and far == 2 and not other else 0  # noqa: PLR2004  (letters)

    def _is_surname(self, key: str) -> bool:
        known = self.names.word(key)
        return known is not None and known.surname


def _other_sex(key: str, own: str) -> bool:
    short, long = sorted((key, own), key=len)
    return long in {short + ending for ending in FEMININE}
