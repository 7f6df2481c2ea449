"""The words that a misspelling may stand for, best first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from heapq import heapreplace
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon.analysis import Analysis
from lint.lexicon.edits import ACCENT, FAR, MARK, distance, same_sound
from lint.lexicon.phonetics import folded

if TYPE_CHECKING:
    from lint.lexicon.lookup import Lexicon

LONG = 14  # tenths of an edit that a word of five letters may have; each further letter adds two
LONGEST_WAY = 26
PRICE = 0.28  # Zipf units for a tenth of an edit: each edit makes a word a thousand times less likely
RARE = 2.5  # Zipf: below, a form counts as its lemma does, but for some
BY_LEMMA, LITERARY = 1.7, 3.5
SPLIT = 10
SHORT_PART, FREQUENT = 4, 3.3
JOINT = 0.9  # how much rarer two words side by side are than the rarer one
ONE_LETTER = frozenset("àay")
ELIDING = ("l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu")
INVERTED = ("il", "ils", "elle", "elles", "on", "ce")
SHORTEST_VERB = 2
VOWELS = frozenset("aàâeéèêëiîïoôuùûyhœ")
MOST = 6
LEAST_SCORE = -2.0  # Zipf: less likely candidates are none
STRETCH = 3  # letters more or fewer
PLURAL = frozenset("sx")
CAPITAL, ENDING, FINAL = 4, 3, 4
HEARD = re.compile("(?:[éè]e?s?|ees?|er|ez|ai)$")  # an é, however it is written
MUTE = re.compile("[^é]es?$")
ACUTE = ("é", "és", "ée", "ées")
RESPELLING = 5  # tenths of an edit, for another spelling of a sound
HEARD_ALIKE = 0.6  # of the distance, where both sound the same
MARKED = 2  # tenths of an edit, where accents alone differ
RESPELT = tuple(
    pair
    for one, other in (
        *(("f", "ph"), ("ss", "t"), ("k", "qu"), ("c", "qu"), ("o", "au"), ("o", "eau"), ("in", "ain"), ("in", "ein")),
        *(("an", "en"), ("x", "ct"), ("er", "é"), ("ai", "é"), ("è", "ai"), ("j", "ge"), ("g", "gu"), ("s", "sc")),
        *(("s", "t"), ("ssion", "tion"), ("sion", "tion"), ("ssion", "ction"), ("ciel", "tiel"), ("cien", "tien")),
        *(("ament", "emment"), ("ement", "emment"), ("ament", "amment"), ("emment", "amment"), ("emant", "ement")),
        *(("aire", "ère"), ("oire", "oir"), ("anc", "enc")),
    )
    for pair in ((one, other), (other, one))
)


class Candidate(NamedTuple):
    """A word, its distance in tenths of an edit, and its frequency on Zipf's scale."""

    text: str
    cost: int
    frequency: float

    @property
    def score(self) -> float:
        """The higher the likelier, on Zipf's scale."""
        return self.frequency - PRICE * self.cost


def candidates(words: Lexicon, written: str) -> tuple[Candidate, ...]:
    """The best words for one in lower case that is none, best first."""
    found = [*_elided(words, written), *_inverted(words, written), *_parted(words, written)]
    found += _measured(words, written, {*words.near.changed(written), *words.near.alike(written)})
    found.sort(key=lambda candidate: (-candidate.score, candidate.text))
    texts = {candidate.text for candidate in found}
    return tuple(one for one in found if one.text.islower() or one.text.lower() not in texts)[:MOST]


def _measured(words: Lexicon, written: str, pool: Iterable[str]) -> Iterator[Candidate]:
    """The candidates of a pool, frequent ones first; one that cannot be among the best is not measured."""
    most = min(LONGEST_WAY, LONG + 2 * max(0, len(written) - 5))
    best = [LEAST_SCORE] * MOST
    for frequency, text in sorted(_counted(words, written, pool), reverse=True):
        bound = min(most, int((frequency - best[0]) / PRICE))
        if bound < ACCENT:
            continue
        cost = _cost(written, text.lower(), bound)
        if cost < FAR:
            found = Candidate(text, cost + _unlike(written, text), frequency)
            heapreplace(best, max(best[0], found.score))
            yield found


def _counted(words: Lexicon, written: str, pool: Iterable[str]) -> Iterator[tuple[float, str]]:
    for text in pool:
        if abs(len(text) - len(written)) <= STRETCH and text in words:
            yield effective(words, text), text


def _cost(written: str, right: str, most: int) -> int:
    """The distance; half of it where both sound alike, and little for another spelling of a sound."""
    cost = distance(written, right, 2 * most)
    if ACCENT < cost < FAR and same_sound(written, right):
        cost = round(cost * HEARD_ALIKE)
    for one, other in RESPELT:
        if cost > RESPELLING and one in written and other in right and other not in written:
            cost = min(cost, RESPELLING + distance(written.replace(one, other), right, most))
    if cost <= ACCENT and folded(written) == folded(right):
        return MARKED
    return FAR if cost > most else max(ACCENT, cost)


def _unlike(written: str, text: str) -> int:
    """What a writer rarely gets wrong: the small letter at the start, the s or x and the é that is heard at the end."""
    ending = (written[-1] in PLURAL) is not (text[-1] in PLURAL)
    heard = bool(HEARD.search(written)) if MUTE.search(text) else not HEARD.search(written) and text.endswith(ACUTE)
    return CAPITAL * text[0].isupper() + ENDING * ending + FINAL * heard


def effective(words: Lexicon, form: str) -> float:
    """The frequency of a form, or that of its lemma where the form is too rare to be counted well."""
    own = words.frequency(form)
    if own >= RARE:
        return own
    return max([own, *(words.frequency(reading.lemma) - _rareness(reading) for reading in words.analyses(form))])


def _rareness(reading: Analysis) -> float:
    """How much rarer a form is than its lemma; the literary tenses much."""
    return LITERARY if (reading.mood, reading.tense) in (("sub", "imp"), ("ind", "pas")) else BY_LEMMA


def _elided(words: Lexicon, written: str) -> Iterator[Candidate]:
    """« lhomme » for « l'homme », « quil » for « qu'il »."""
    for first in ELIDING:
        rest = written.removeprefix(first)
        if len(rest) == len(written) or rest[:1] not in VOWELS or rest in VOWELS:
            continue
        if words.frequency(rest) >= FREQUENT and not words.is_aspirated(rest):
            yield Candidate(f"{first}'{rest}", MARK, words.frequency(rest) - JOINT)


def _inverted(words: Lexicon, written: str) -> Iterator[Candidate]:
    """« auratil » for « aura-t-il », « estce » for « est-ce »."""
    for subject in INVERTED:
        head = written.removesuffix(subject)
        if len(head) == len(written) or len(head) < SHORTEST_VERB:
            continue
        for verb, joint in ((head, "-"), (head.removesuffix("t"), "-t-")):
            if (verb[-1:] in "td") is (joint == "-") and words.frequency(verb) >= FREQUENT and _is_third(words, verb):
                yield Candidate(f"{verb}{joint}{subject}", MARK, words.frequency(verb) - 2 * JOINT)


def _is_third(words: Lexicon, form: str) -> bool:
    return any(reading.person == "3" and reading.mood in {"ind", "con"} for reading in words.analyses(form))


def _parted(words: Lexicon, written: str) -> Iterator[Candidate]:
    """« souventles » for « souvent les »."""
    for at in range(1, len(written)):
        head, tail = written[:at], written[at:]
        if _stands(words, head, first=True) and _stands(words, tail, first=False):
            least = min(words.frequency(head), words.frequency(tail))
            yield Candidate(f"{head} {tail}", SPLIT, least - JOINT)


def _stands(words: Lexicon, part: str, *, first: bool) -> bool:
    """Whether a part is a word that is often joined to the next one, or to the last."""
    if len(part) == 1:
        return part in ONE_LETTER
    if len(part) <= SHORT_PART:
        return part in words.words("joined before" if first else "joined after")
    return part in words and words.frequency(part) >= FREQUENT and words.spelling(part) == "both"
