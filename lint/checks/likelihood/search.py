"""The changes that make a sentence much likelier."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from lint.analysis.likelihood.model import Sequences, sequences
from lint.analysis.likelihood.symbols import END, NAME, START, UNKNOWN, class_name
from lint.checks.likelihood.edits import Change, Edit, is_verbless, joined, missing, others, surplus
from lint.lexicon import lexicon

FEWEST = 4  # words of a sentence
SUSPECT, SPARSE = 19.0, 12.0
"""How unlikely three words, or two, must be together before a change is tried."""
OPENING = (START, START)
REACH = 2  # words behind a change whose likelihood it changes
CONTEXT = 2.5
"""What must be gained by the neighbours, beside the frequency of the word."""
ALIKE = 2.0
"""What a word of the same class must gain more: only its neighbours speak against the one written."""
EXPECTED = 1.2
"""What a word costs that the two before it nearly ask for: it need not gain more."""
STRANGE = 4.0
"""What a change beside an unknown word must gain more."""
USUAL = 5.0
"""Zipf: a small word of other languages that is so frequent is French as well."""
LEAST = 4.0


class Mend(NamedTuple):
    """A change, and what it gains over what the slip costs."""

    edit: Edit
    gain: float


def mends(words: Sequence[str]) -> list[Mend]:
    """The best changes of a sentence, none beside another; places are those of the words given."""
    if len(words) < FEWEST:
        return []
    chosen: list[Mend] = []
    for mend in sorted(_Sentence(words).mends(), key=lambda mend: -mend.gain):
        if all(mend.edit.start > other.edit.end + 1 or other.edit.start > mend.edit.end + 1 for other in chosen):
            chosen.append(mend)
    return chosen


class _Sentence:
    """One sentence with its ends, and what each word costs behind the two before it."""

    def __init__(self, words: Sequence[str]) -> None:
        self.model: Sequences = sequences()
        self.words = (*OPENING, *words, END)
        cost = self.model.cost
        triples = zip(self.words, self.words[1:], self.words[2:], strict=False)
        self.costs = (0.0, 0.0, *(cost(first, second, word) for first, second, word in triples))

    def mends(self) -> Iterator[Mend]:
        """All changes that gain enough."""
        for edit in self._edits():
            needed = edit.price + LEAST + self._strangeness(edit)
            gain = self._gain(edit, needed)
            if gain < needed or (edit.frequent > 0 and gain - edit.frequent < CONTEXT):
                continue
            back = len(OPENING)
            moved = edit._replace(start=edit.start - back, end=edit.end - back)
            yield Mend(moved, gain - needed + LEAST)

    def _edits(self) -> Iterator[Edit]:
        words, costs = self.words, self.costs
        verbless = is_verbless(words[len(OPENING) : -1])
        for at in range(len(OPENING), len(words) - 1):
            yield from surplus(words, at)
            pair = costs[at] + costs[at + 1]
            if pair >= SPARSE:
                yield from missing(words, at, verbless=verbless)
            if pair + sum(costs[at + 2 : at + 3]) >= SUSPECT:
                yield from others(words, at)
                yield from joined(words, at)

    def _gain(self, edit: Edit, needed: float) -> float:
        """How much likelier the sentence is; less than needed where it is not so much."""
        words, cost = self.words, self.model.cost
        behind = words[edit.end : edit.end + REACH]
        left = sum(self.costs[edit.start : edit.end + len(behind)])
        first, second = words[edit.start - 2], words[edit.start - 1]
        rest = float(len(edit.words) + len(behind))  # each of them costs one at least, or nearly
        for word in (*edit.words, *behind):
            rest -= 1
            left -= cost(first, second, word)
            if left - rest < needed:
                return 0.0
            first, second = second, word
        return left

    def _strangeness(self, edit: Edit) -> float:
        words = self.words
        beside = (words[edit.start - 1], *words[edit.end : edit.end + 1])
        more = STRANGE if any(map(_is_strange, beside)) else 0.0
        if edit.change is Change.OTHER and len(edit.words) == 1:
            word, text = words[edit.start], edit.words[0]
            expected = self.model.cost(words[edit.start - 2], words[edit.start - 1], text) < EXPECTED
            more += ALIKE if not expected and _alike(word, text) else 0.0
        return more


@lru_cache(20_000)
def _is_strange(word: str) -> bool:
    """Whether a word is unknown, or one of speech, which the model knows little of."""
    words = lexicon()
    if word in words.words("personal") or (word in words.words("foreign") and words.frequency(word) < USUAL):
        return True
    return word[0].isalpha() and word != NAME and class_name(word) == UNKNOWN


@lru_cache(20_000)
def _alike(word: str, text: str) -> bool:
    return class_name(word).rstrip("v") == class_name(text).rstrip("v")
