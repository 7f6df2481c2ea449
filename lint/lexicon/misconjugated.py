"""Forms that no verb has, made with an ending of another class: « ils croivent », « il conclua », « vous disez »."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from lint.lexicon.analysis import Analysis, Pos

if TYPE_CHECKING:
    from lint.lexicon.lookup import Lexicon

ENDINGS, STEMS = "verb endings", "false stems"
SHORTEST_STEM = 3  # letters


def meant(words: Lexicon, written: str) -> tuple[str, ...]:
    """The forms that a word in lower case, which is none, is wrongly made for; those of frequent verbs first."""
    made: dict[str, float] = {}
    for stem, slots in _parted(words, written):
        for lemma in _verbs(words, stem):
            for slot in slots:
                for form in words.inflect(lemma, Pos.VERB, slot):
                    made.setdefault(form, words.frequency(form))
    return tuple(sorted(made, key=lambda form: (-made[form], form)))


def _parted(words: Lexicon, written: str) -> Iterator[tuple[str, tuple[Analysis, ...]]]:
    """Each stem and the places in a conjugation that the rest stands for, short rests last."""
    endings = _endings(words)
    for at in range(SHORTEST_STEM, len(written)):
        if written[at:] in endings:
            yield written[:at], endings[written[at:]]


def _verbs(words: Lexicon, stem: str) -> Iterator[str]:
    """The verbs that have a form with this stem, or seem to."""
    found = dict.fromkeys(
        reading.lemma
        for ending in ("", *_endings(words))
        for reading in words.analyses(stem + ending)
        if reading.pos is Pos.VERB and (ending or reading.mood == "ind")
    )
    yield from found
    yield from (pair.split(":")[1] for pair in words.words(STEMS) if pair.split(":")[0] == stem)


@cache
def _endings(words: Lexicon) -> dict[str, tuple[Analysis, ...]]:
    """`issent:ind.pre.3.p` of the list, read."""
    found: dict[str, tuple[Analysis, ...]] = {}
    for entry in sorted(words.words(ENDINGS)):
        ending, slot = entry.split(":")
        found[ending] = (*found.get(ending, ()), _slot(*slot.split(".")))
    return found


def _slot(mood: str, tense: str = "", person: str = "", number: str = "", gender: str = "") -> Analysis:
    return Analysis("", Pos.VERB, gender, number, person, mood, tense)
