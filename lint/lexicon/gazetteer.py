"""Names, looked up in sections that are mapped from disk: opened, not read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from lint.lexicon import gazetteer_build as build
from lint.lexicon.gazetteer_source import Genre
from lint.lexicon.name_words import Words
from lint.lexicon.phonetics import near_keys
from lint.text import normalise


class Known(NamedTuple):
    """What is known of one word: whether it is a first name, a surname, a common one of these.

    `longest`: the most words that a name beginning with it has. `spread`: in how many names to be suggested it stands.
    """

    first_name: bool
    surname: bool
    common: bool
    longest: int
    spread: int


class Form(NamedTuple):
    """One spelling of a name. `rank` says whether it is right, a known misspelling, or a surname alone."""

    text: str
    words: tuple[str, ...]
    entity: int
    rank: int
    genre: Genre
    famous: bool
    foreign: bool
    free_hyphens: bool

    @property
    def surfaces(self) -> tuple[str, ...]:
        """The words as they are written."""
        return _split(self.text).texts

    @property
    def gaps(self) -> tuple[str, ...]:
        """What stands between the words."""
        return _split(self.text).gaps


class Phrase(NamedTuple):
    """A right form of several words, and the number of one of them in it."""

    form: Form
    place: int


class Gazetteer:
    """The names of some files, compiled."""

    def __init__(self, sections: Mapping[str, memoryview]) -> None:
        import marisa_trie  # noqa: PLC0415  (10 ms, and a set of rules without names needs none)

        self._sections = sections
        self._words = marisa_trie.Trie().map(sections["words"])
        self._keys = marisa_trie.Trie().map(sections["keys"])
        self._near = marisa_trie.Trie().map(sections["near"])
        self._word_forms = _Rows(sections, "word_forms")
        self._key_forms = _Rows(sections, "keys_rows")
        self._near_words = _Rows(sections, "near_rows")
        self._callings = marisa_trie.Trie().map(sections["callings"])
        self._calling_tags = _Rows(sections, "callings_rows")
        self._tags = _Rows(sections, "tags")
        self.domains = sections["domains"].cast("I")[0]  # tags below this number are domains
        self._starts = sections["forms.starts"].cast("I")
        self._entities = sections["form_entities"].cast("I")
        self._canonical = sections["canonical"].cast("I")
        self._forms: dict[int, Form] = {}
        self._known: dict[str, Known | None] = {}
        self._neighbours: dict[str, tuple[str, ...]] = {}
        self._with: dict[str, tuple[Form, ...]] = {}
        self._phrases: dict[str, tuple[Phrase, ...]] = {}

    def word(self, key: str) -> Known | None:
        """What is known of a word, None when it stands in no name."""
        if key not in self._known:
            self._known[key] = self._look_up(key)
        return self._known[key]

    def named(self, key: str) -> tuple[Form, ...]:
        """The forms whose words, joined by spaces, are the key."""
        number = self._keys.get(key)
        return () if number is None else tuple(map(self.form, self._key_forms[number]))

    def longest(self, key: str) -> str:
        """The longest name that some words, joined by spaces, begin with; empty when there is none."""
        found = self._keys.prefixes(key)
        return max((name for name in found if len(name) == len(key) or key[len(name)] == " "), key=len, default="")

    def with_word(self, key: str) -> tuple[Form, ...]:
        """The right forms in which a word stands."""
        if key not in self._with:
            number = self._words.get(key)
            self._with[key] = () if number is None else tuple(map(self.form, self._word_forms[number]))
        return self._with[key]

    def phrases(self, key: str) -> tuple[Phrase, ...]:
        """The right forms of several words in which a word stands."""
        if key not in self._phrases:
            self._phrases[key] = tuple(
                Phrase(form, form.words.index(key))
                for form in self.with_word(key)
                if form.rank == build.RIGHT and len(form.words) > 1
            )
        return self._phrases[key]

    def near(self, key: str) -> tuple[str, ...]:
        """Words of names to be suggested that sound like a word, but for one sound."""
        if key not in self._neighbours:
            numbers = {number for near in near_keys(key) for number in self._near_row(near)}
            self._neighbours[key] = tuple(self._words.restore_key(number) for number in sorted(numbers))
        return self._neighbours[key]

    def form(self, number: int) -> Form:
        """A form by its number."""
        if number not in self._forms:
            self._forms[number] = self._decode(number)
        return self._forms[number]

    def canonical(self, entity: int) -> Form:
        """The press spelling of a name."""
        return self.form(self._canonical[entity])

    def called(self, key: str) -> Sequence[int]:
        """The tags of what a text calls people by some words, joined by spaces; empty when they call nobody."""
        number = self._callings.get(key)
        return () if number is None else self._calling_tags[number]

    def tags(self, entity: int) -> frozenset[int]:
        """The domains, countries and parties of a person."""
        return frozenset(self._tags[entity])

    def _near_row(self, key: str) -> Sequence[int]:
        number = self._near.get(key)
        return () if number is None else self._near_words[number]

    def _look_up(self, key: str) -> Known | None:
        number = self._words.get(key)
        if number is None:
            return None
        facts = self._sections["word_facts"][number]
        first_name, surname, common = (bool(facts & flag) for flag in (build.FIRST, build.SURNAME, build.COMMON))
        return Known(first_name, surname, common, self._sections["heads"][number], self._sections["spread"][number])

    def _decode(self, number: int) -> Form:
        text, _, key = str(self._sections["forms"][self._starts[number] : self._starts[number + 1]], "utf-8").partition(
            "\t"
        )
        entity = self._entities[number]
        facts = self._sections["facts"][entity]
        return Form(
            text,
            tuple(key.split(" ")),
            entity,
            self._sections["form_ranks"][number],
            build.GENRES[facts >> 4],
            bool(facts & build.FAMOUS),
            bool(facts & build.FOREIGN),
            bool(facts & build.FREE_HYPHENS),
        )


class _Split(NamedTuple):
    texts: tuple[str, ...]
    gaps: tuple[str, ...]


@lru_cache(maxsize=16384)
def _split(text: str) -> _Split:
    words = Words(normalise(text), 0, len(text))
    return _Split(words.texts, tuple(words.gap(number) for number in range(len(words) - 1)))


class _Rows:
    """For each number a row of numbers."""

    def __init__(self, sections: Mapping[str, memoryview], name: str) -> None:
        self._starts = sections[f"{name}.starts"].cast("I")
        self._values = sections[name].cast("I")

    def __getitem__(self, number: int) -> Sequence[int]:
        return self._values[self._starts[number] : self._starts[number + 1]].tolist()
