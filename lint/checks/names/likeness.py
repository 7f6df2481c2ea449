"""How a name of the gazetteer and words of a text that are not its own resemble each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lint.checks.names.certainty import Certainty
from lint.checks.names.mentions import Block
from lint.checks.names.spellings import alike, cost, inflected, swapped
from lint.lexicon.gazetteer import Form, Gazetteer
from lint.lexicon.gazetteer_build import PARTIAL, RIGHT
from lint.lexicon.gazetteer_source import Genre
from lint.lexicon.name_parts import ARTICLES, FOREIGN_ARTICLES, GENERIC, HOUSE, PARTICLES
from lint.lexicon.name_words import Words

WIDEST = 60  # names in which a word may stand to be a clue to one of them
RARE = 3  # names in which a part of a person's name may stand to decide alone
SELDOM = 12  # names with a first name that, with a surname that sounds right, makes one think of one of them
PLAIN = 7  # letters of a word that is recognised by its sound
MUTE = "es"  # letters that end other names: Pélée is no Pelé, Royans no Royan
VOWELS = frozenset("aeiouy")
SHORTEST = 5  # letters of a word that is compared by itself
BEGUN = 7  # first letters by which a long word is recognised in a long name
TITLE = 3  # words of a name that is not long
LONG = 9  # letters of a foreign name in which any letter may be wrong
SINGULAR = frozenset({"le", "la", "l", "un", "une", "du", "au", "cette", "ce"})
SMALL = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "pour"})
FAR = frozenset({None, 3})  # wrong letters of a surname that leave a doubt


class Candidate(NamedTuple):
    """Words from `start` to `end` that resemble a form; `total` letters differ."""

    start: int
    end: int
    form: Form
    total: int
    certainty: Certainty


class Likeness:
    """Compares words with names. `common` tells whether a word, as written, belongs to the language."""

    def __init__(self, names: Gazetteer, common: Callable[[str], bool]) -> None:
        self.names = names
        self.common = common
        self._clue_words: dict[
            tuple[str, bool], tuple[str, ...]
        ] = {}  # by what is written, and whether behind a first name
        self._near_forms: dict[tuple[str, bool], Form | None] = {}

    def best(self, block: Block, at: int, *, single: bool) -> Candidate | None:
        """The one name of several words that is nearest to the words around a word; none when two are as near.

        `single`: the word has no other capital near it, so that no person is named in full.
        """
        found = sorted(set(self._candidates(block, at, single=single)), key=self._rank)
        if not found:
            return None
        nearest = self._rank(found[0])[:3]
        return found[0] if _one([rival.form for rival in found if self._rank(rival)[:3] == nearest]) else None

    def rephrased(self, block: Block, at: int) -> Candidate | None:
        """The one long name that begins with a word and has other small words in the text."""
        found = {
            form: end
            for form, place in self.names.phrases(block.words.key(at))
            if place == 0
            and form.genre is not Genre.PERSON
            and (end := self._but_for_small_words(block.words, at, form))
        }
        if not found or not _one(list(found)):
            return None
        form, end = next(iter(found.items()))
        return Candidate(at, end, form, 1, Certainty.NEAR)

    def _but_for_small_words(self, words: Words, at: int, form: Form) -> int | None:
        """Where a name ends that has the words of a form in order, but for small ones; of two words, not at a start."""
        heavy = [word for word in form.words if word not in SMALL]
        if len(heavy) == len(form.words) or len(heavy) < TITLE - (at > 0 and words.joined(at - 1)):
            return None
        number = at
        for own in heavy:
            while number < len(words) and words.key(number) in SMALL and words.joined(number - 1):
                number += 1
            if number == len(words) or words.key(number) != own or (number > at and not words.joined(number - 1)):
                return None
            number += 1
        keys = words.keys(at, number)
        other = len(keys) > len(heavy) and keys != form.words and not self.names.named(" ".join(keys))
        return number if other else None

    def _rank(self, candidate: Candidate) -> tuple[bool, int, int, bool, str]:
        """Nearer names first, then longer ones, somebody else's last; of spellings of one name the press spelling."""
        form, namesake = candidate.form, candidate.certainty is Certainty.NAMESAKE
        length = candidate.end - candidate.start
        return namesake, candidate.total, -length, form != self.names.canonical(form.entity), form.text

    def alone(self, written: str, key: str, *, after_title: bool) -> Form | None:
        """The one name of one word that is nearest to a word that is no name and no word of the language."""
        if (written, after_title) not in self._near_forms:
            self._near_forms[written, after_title] = self._nearest(written, key, after_title=after_title)
        return self._near_forms[written, after_title]

    def _nearest(self, written: str, key: str, *, after_title: bool) -> Form | None:
        if len(key) < SHORTEST or self.is_name(key) or self.common(written):
            return None
        near = {
            form: distance
            for word in self.names.near(key)
            if cost(key, word, lenient=False)
            for form in self.names.with_word(word)
            if (distance := self._single(written, key, word, form, after_title=after_title)) is not None
        }
        nearest = [form for form, distance in near.items() if distance == min(near.values())]
        return nearest[0] if nearest and _one(nearest) else None

    def is_name(self, key: str) -> bool:
        """Whether a word stands in any name."""
        return self.names.word(key) is not None

    def _single(self, written: str, key: str, word: str, form: Form, *, after_title: bool) -> int | None:
        """How far a word is from a form of one word, None when it is too far to say."""
        person = form.genre is Genre.PERSON
        if form.words[-1] != word or not (form.words == (word,) or _has_article(form)):
            return None
        if form.rank not in ({RIGHT, PARTIAL} if form.famous or after_title else {RIGHT}) or (
            after_title and not person
        ):
            return None
        near = cost(key, word, lenient=False)
        if not near or (len(word) <= PLAIN and key.rstrip(MUTE) == word.rstrip(MUTE)):
            return None
        if written.isupper() or form.text.isupper():
            return near if swapped(key, word) else None
        sounds = alike(key, word) and (key[0] == word[0] or len(word) > PLAIN)  # Angels is no Engels
        if form.rank == PARTIAL and not (sounds or swapped(key, word)):
            return None
        long = form.foreign and len(word) >= LONG and key[0] == word[0]
        clear = near == 1 and (_slipped(key, word) or long) and form.words[0] not in FOREIGN_ARTICLES
        return near if sounds or swapped(key, word) or clear else None

    def _candidates(self, block: Block, at: int, *, single: bool) -> Iterator[Candidate]:
        words = block.words
        before, after = at > 0 and words.joined(at - 1), at + 1 < len(words) and words.joined(at)
        if not before and not after:
            return
        for word in self._clues(words, at):
            for form, place in self.names.phrases(word):
                if single and (place > (form.words[0] in ARTICLES) or form.genre is Genre.PERSON):
                    continue
                if (before if place else after) and self._neighbour(words, at, form, place):
                    found = self._aligned(block, at - place, form) or self._contracted(block, at, form, place)
                    if found:
                        yield found

    def _contracted(self, block: Block, at: int, form: Form, place: int) -> Candidate | None:
        """A long name whose article the text has contracted or left out: « du Canard enchaîné »."""
        if form.words[0] not in ARTICLES or len(form.words) <= 2 or not place:  # noqa: PLR2004  (words)
            return None
        text = form.text[2:] if form.words[0] == "l" else form.text.partition(" ")[2]
        return self._aligned(block, at - place + 1, form._replace(text=text, words=form.words[1:]))

    def _neighbour(self, words: Words, at: int, form: Form, place: int) -> bool:
        """Whether the word before (or after, for the first word of a form) can be that of the form."""
        step = -1 if place else 1
        key, own = words.key(at + step), form.words[place + step]
        return key == own or cost(key, own, lenient=True) is not None

    def _clues(self, words: Words, at: int) -> tuple[str, ...]:
        """Words of few names that a word is, or is near to."""
        asked = words.text(at), self._after_given(words, at)
        if asked not in self._clue_words:
            found = self._near_words(words.text(at), words.key(at), named=asked[1])
            self._clue_words[asked] = tuple(word for word in found if self._spread(word) <= WIDEST)
        return self._clue_words[asked]

    def _after_given(self, words: Words, at: int) -> bool:
        """Whether a first name stands before a word, so that it is a surname though the language has it too."""
        while at and words.joined(at - 1) and words.key(at - 1) in PARTICLES:
            at -= 1
        return at > 0 and words.joined(at - 1) and words.capital(at - 1) and self._given(words.key(at - 1))

    def _near_words(self, written: str, key: str, *, named: bool) -> Iterable[str]:
        if self._spread(key) and not named:
            return (key,)
        if not named and (len(key) < SHORTEST - 1 or (written.istitle() and self.common(written.lower()))):
            return ()
        near = [word for word in self.names.near(key) if cost(key, word, lenient=named)]
        return [key, *near] if self._spread(key) else near

    def _spread(self, word: str) -> int:
        known = self.names.word(word)
        return known.spread if known else 0

    def _aligned(self, block: Block, start: int, form: Form) -> Candidate | None:
        words, end = block.words, start + len(form.words)
        if start < 0 or end > len(words):
            return None
        costs = _costs(words.keys(start, end), form.words)
        if not any(costs) or not words.capital(start):
            return None
        if not all(words.joined(number) for number in range(start, end - 1)):
            return None
        wrong = [number for number, near in enumerate(costs) if near]
        certainty = self._certainty(words, start, form, wrong)
        return Candidate(start, end, form, sum(costs), certainty) if certainty else None

    def _certainty(self, words: Words, start: int, form: Form, wrong: list[int]) -> Certainty | None:
        """How surely a form with these wrong words is meant; None when it is not meant."""
        person = form.genre is Genre.PERSON
        sure = (self._sure_person if person else self._sure_thing)(words, start, form, wrong)
        if sure is None:
            return Certainty.NAMESAKE if person and self._namesake(words, start, form, wrong) else None
        return Certainty.SURE if sure else Certainty.NEAR

    def _namesake(self, words: Words, start: int, form: Form, wrong: list[int]) -> bool:
        """Whether a surname that exists sounds like that of a person known by the same first name (Autin, Autain)."""
        first, last = form.words[0], len(form.words) - 1
        if wrong != [last] or not self._named(words, start, last, form.words[last]) or not self._given(first):
            return False
        known = self.names.word(first)
        rare = form.famous or (known is not None and known.spread <= SELDOM)
        return rare and alike(words.key(start + last), form.words[last])

    def _sure_person(self, words: Words, start: int, form: Form, wrong: list[int]) -> bool | None:
        if not all(self._named(words, start, number, own) for number, own in enumerate(form.words)):
            return None
        heavy = [number for number in wrong if form.words[number] not in PARTICLES]
        if len(heavy) > 1:
            return False if self._both_by_ear(words, start, form, heavy) else None
        if not heavy:
            return True
        number = heavy[0]
        written, key, own = words.text(start + number), words.key(start + number), form.words[number]
        rest = [word for place, word in enumerate(form.words) if place != number and word not in PARTICLES]
        if number == 0:
            return self._sure_first(written, key, own, rest)
        return self._sure_surname(written, key, own, rest)

    def _sure_surname(self, written: str, key: str, own: str, rest: list[str]) -> bool | None:
        """Whether a surname is wrong; one that is a word of the language is only asked about."""
        if self.is_surname(key, written):
            return None if _numbered(written) else self._in_spite(key, own, rest)
        if self.common(written.lower()):
            return False if alike(key, own) or cost(key, own, lenient=True) == 1 else None
        return cost(key, own, lenient=True) not in FAR

    def _in_spite(self, key: str, own: str, rest: list[str]) -> bool | None:
        """How sure a surname is wrong that exists: a common one leaves no doubt only beside most of a rare name."""
        few = len(rest) > 1 and self._few(rest)
        if not all(len(word) > len("JD") and self._given(word) for word in rest):
            return True if few else None
        known = self.names.word(key)
        heard = alike(key, own) or swapped(key, own)
        rare = known is None or not known.common
        return False if (heard and (few or rare)) or (few and rare) else None

    def _named(self, words: Words, start: int, number: int, own: str) -> bool:
        """Whether a word is written as a part of a name."""
        at = start + number
        return words.capital(at) or own in PARTICLES or (number > 0 and words.gap(at - 1) == "-")

    def _sure_first(self, written: str, key: str, own: str, rest: list[str]) -> bool | None:
        """Whether a first name is wrong beside the right surname: not where the surname is a common one."""
        if len(rest) > 1 and not all(map(self._given, rest)) and self._few(rest):
            return True
        if not any(map(self._telling, rest)):
            return None if self.is_name(key) or self.common(written) else False
        if not self._first_name(key, written):
            return True
        if {key, own} <= HOUSE:
            return False
        other_sex = {key, own} in [
            {short, short + ending} for short in (key, own) for ending in ("e", "ne", "le", "te", "a")
        ]
        return not other_sex and (alike(key, own) or swapped(key, own))

    def _both_by_ear(self, words: Words, start: int, form: Form, wrong: list[int]) -> bool:
        keys = [words.key(start + number) for number in wrong]
        pairs = list(zip(keys, (form.words[number] for number in wrong), strict=True))
        others = [key for number, key in zip(wrong, keys, strict=True) if number or not self._given(key)]
        return all(alike(key, own) for key, own in pairs) and not any(map(self.is_name, others))

    def _sure_thing(self, words: Words, start: int, form: Form, wrong: list[int]) -> bool | None:
        right = [own for number, own in enumerate(form.words) if number not in wrong]
        strong = any(len(own) > 2 and own not in GENERIC for own in right)  # noqa: PLR2004  (letters)
        verdicts = [self._part_of_thing(words, start, form, number, strong=strong) for number in wrong]
        if len(wrong) > 1 or None in verdicts:
            return None
        return all(verdicts)

    def _part_of_thing(self, words: Words, start: int, form: Form, number: int, *, strong: bool) -> bool | None:
        at = start + number
        written, key, own = words.text(at), words.key(at), form.words[number]
        if own in PARTICLES or key in PARTICLES or own.isdigit():
            return None
        if self.common(written) and not self._hyphened(words, at):
            if not (strong and number):
                return False if strong and inflected(key, own) and at and words.key(at - 1) in SINGULAR else None
            return True if inflected(key, own) else False if _begun(key, own) and len(form.words) > TITLE else None
        if strong:
            known = self.is_name(key)
            return not known if not known or alike(key, own) or swapped(key, own) else None
        if self.is_name(key) or self.common(written):
            return None
        sounds = alike(key, own)
        return (sounds and len(own) > PLAIN) if sounds or len(own) > SHORTEST else None

    def _hyphened(self, words: Words, at: int) -> bool:
        before = at > 0 and words.gap(at - 1) == "-"
        return before or (at + 1 < len(words) and words.gap(at) == "-")

    def _telling(self, word: str) -> bool:
        """Whether a word stands in so few names that it tells which one is meant."""
        known = self.names.word(word)
        return known is not None and not known.common and 0 < known.spread <= RARE

    def _few(self, words: list[str]) -> bool:
        """Whether few names have all these words."""
        entities = [{form.entity for form in self.names.with_word(word)} for word in words]
        return bool(entities) and len(set.intersection(*entities)) <= RARE

    def _given(self, word: str) -> bool:
        known = self.names.word(word)
        return known is not None and known.first_name

    def _first_name(self, key: str, written: str) -> bool:
        return self._given(key) or self.common(written)

    def is_surname(self, key: str, written: str) -> bool:
        """Whether a word is somebody's name, or one of the language's capitalised words."""
        known = self.names.word(key)
        return (known is not None and known.surname) or (self.common(written) and not self.common(written.lower()))


def _numbered(written: str) -> bool:
    """Whether a word is the number of a king or pope, or an acronym."""
    return written.isupper() and len(written) <= SHORTEST


def _costs(keys: tuple[str, ...], own: tuple[str, ...]) -> list[int]:
    """How far each word is from the right one; empty when one of them is too far."""
    pairs = tuple(zip(keys, own, strict=True))
    if any(cost(key, right, lenient=True) is None for key, right in pairs):
        return []
    exact = sum(key == right and key not in PARTICLES for key, right in pairs)
    costs = [cost(key, right, lenient=exact > 1 or alike(key, right)) for key, right in pairs]
    return [] if None in costs else [near or 0 for near in costs]


def _slipped(key: str, word: str) -> bool:
    """Whether a letter is missing or too much, or, in a long word, a vowel is another: a consonant makes another name.

    Cousances is no Coutances, Laconie no Laponie.
    """
    if len(word) <= SHORTEST or key[0] != word[0]:
        return False
    if len(key) != len(word):
        return True
    changed = {letter for pair in zip(key, word, strict=True) if pair[0] != pair[1] for letter in pair}
    return len(word) > PLAIN and changed <= VOWELS


def _one(forms: list[Form]) -> bool:
    """Whether forms are those of one name, which files may have with and without accents."""
    return len({form.entity for form in forms}) == 1 or len({form.words for form in forms}) == 1


def _has_article(form: Form) -> bool:
    return len(form.words) == 2 and form.words[0] in ARTICLES | FOREIGN_ARTICLES  # noqa: PLR2004  (words)


def _begun(key: str, own: str) -> bool:
    """Whether two long words begin alike (magistratrice, magistrature)."""
    return key[:BEGUN] == own[:BEGUN] and len(key) > BEGUN < len(own)
