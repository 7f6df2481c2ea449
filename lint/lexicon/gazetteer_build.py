"""From names to the sections that a run opens: which keys are known, which are near."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

from lint.lexicon.callings import Callings
from lint.lexicon.gazetteer_source import Entity, Genre
from lint.lexicon.name_parts import ARTICLES, PARTICLES
from lint.lexicon.name_words import key_of, words_of
from lint.lexicon.phonetics import near_keys

FREE_HYPHENS, FAMOUS, FOREIGN = 1, 2, 4  # of an entity
RIGHT, WRONG, PARTIAL = 0, 1, 2  # what a form is
FIRST, SURNAME, COMMON = 1, 2, 4  # of a word
GENRES = tuple(Genre)
FRENCH_SPEAKING = frozenset({"", "France", "Belgique", "Suisse", "Luxembourg", "Monaco", "Québec", "Canada"})
LONGEST = 8  # words in a name
TIED = ("des", "van", "von", "mac", "mc", "le", "la", "de", "du")  # what houses write apart or not before a surname
FEWEST_TIED = 4  # letters of what is left of a surname without it


class Builder:
    """Collects forms, then gives the sections."""

    def __init__(self, entities: Iterable[Entity], callings: Callings = Callings()) -> None:  # noqa: B008  (immutable)
        self.callings = callings
        self.tag_numbers = callings.tags
        self.tags: list[list[int]] = []  # of each entity
        self.canonical = array("I")
        self.facts = bytearray()
        self.form_texts: list[str] = []
        self.form_entities = array("I")
        self.form_ranks = bytearray()
        self.keys: dict[str, list[int]] = {}
        self.words: dict[str, list[int]] = {}
        self.word_facts: dict[str, int] = {}
        self.heads: dict[str, int] = {}
        for entity in entities:
            self._add(entity)

    def sections(self) -> dict[str, bytes]:
        """The sections by name."""
        near: dict[str, list[int]] = {}
        trie, numbers = _trie(self.word_facts)
        for word, forms in self.words.items():
            if forms:
                for key in near_keys(word):
                    near.setdefault(key, []).append(numbers[word])
        words = sorted(self.word_facts, key=numbers.__getitem__)
        return {
            "words": trie,
            "word_facts": bytes(self.word_facts[word] for word in words),
            "heads": bytes(self.heads.get(word, 0) for word in words),
            "spread": bytes(min(255, self._spread(word)) for word in words),
            **_rows("word_forms", [self.words.get(word, []) for word in words]),
            **_mapping("keys", self.keys),
            **_mapping("near", near),
            **strings("forms", [f"{text}\t{' '.join(words_of(text))}" for text in self.form_texts]),
            "form_entities": self.form_entities.tobytes(),
            "form_ranks": bytes(self.form_ranks),
            "canonical": self.canonical.tobytes(),
            "facts": bytes(self.facts),
            **_rows("tags", self.tags),
            **_mapping("callings", {word: self._numbers(tags) for word, tags in self.callings.words.items()}),
            "domains": array("I", [len(self.callings.domains)]).tobytes(),
        }

    def _numbers(self, tags: Iterable[str]) -> list[int]:
        return sorted(self.tag_numbers[tag] for tag in tags)

    def _spread(self, word: str) -> int:
        """In how many names a word stands."""
        return len({self.form_entities[form] for form in self.words.get(word, ())})

    def _add(self, entity: Entity) -> None:
        number = len(self.canonical)
        self.canonical.append(len(self.form_texts))
        flags = FREE_HYPHENS * entity.free_hyphens + FAMOUS * entity.famous
        flags += FOREIGN * (entity.country not in FRENCH_SPEAKING)
        self.tags.append(self._numbers(self.callings.people.get(entity.name, ())))
        self.facts.append(GENRES.index(entity.genre) << 4 | flags)
        for text in (entity.name, *entity.variants):
            self._form(number, text, RIGHT, entity.genre)
        for text in entity.wrong:
            self._form(number, text, WRONG, entity.genre)
        if entity.genre is Genre.PERSON:
            names = (entity.name, *entity.variants)
            for text in dict.fromkeys(part for name in names for part in _surnames(name)):
                self._form(number, text, PARTIAL, entity.genre)
            for text in dict.fromkeys(other for name in names for other in _respaced(name)):
                self._form(number, text, WRONG, entity.genre)

    def _form(self, entity: int, text: str, rank: int, genre: Genre) -> None:
        words = words_of(text)
        if not 0 < len(words) <= LONGEST:
            return
        form = len(self.form_texts)
        self.form_texts.append(text)
        self.form_entities.append(entity)
        self.form_ranks.append(rank)
        for key in _keys(words, genre):
            self.keys.setdefault(" ".join(key), []).append(form)
            self.heads[key[0]] = max(self.heads.get(key[0], 0), len(key))
            self.word_facts.setdefault(key[0], 0)
        if rank != WRONG:
            self._words(words, form, rank, genre)

    def _words(self, words: tuple[str, ...], form: int, rank: int, genre: Genre) -> None:
        for place, word in enumerate(words):
            facts = self.word_facts.setdefault(word, 0)
            if word in PARTICLES and len(words) > 1:
                continue
            if genre in {Genre.FIRST_NAME, Genre.SURNAME}:
                facts |= COMMON | (FIRST if genre is Genre.FIRST_NAME else SURNAME)
            elif genre is Genre.PERSON and rank == RIGHT and len(words) > 1:
                facts |= FIRST if place == 0 else SURNAME
            self.word_facts[word] = facts
            if genre not in {Genre.FIRST_NAME, Genre.SURNAME, Genre.OTHER}:
                self.words.setdefault(word, []).append(form)


def _keys(words: tuple[str, ...], genre: Genre) -> Iterator[tuple[str, ...]]:
    """The words of a name; those of « Le Havre » also without the article, which may be contracted (du Havre)."""
    yield words
    named = genre in {Genre.PLACE, Genre.ORGANISATION, Genre.WORK}
    if named and len(words) > 1 and words[0] in ARTICLES:
        yield words[1:]


def _surnames(name: str) -> Iterator[str]:
    """What of a person's name may stand alone: all but the first word, and the last one with its particles."""
    parts = name.split(" ")
    if len(parts) == 1:
        return
    yield " ".join(parts[1:])
    last = len(parts) - 1
    while last > 1 and key_of(parts[last - 1]) in PARTICLES:
        last -= 1
    if last > 1:
        yield " ".join(parts[last:])
    if last < len(parts) - 1:
        yield parts[-1]


def _respaced(name: str) -> Iterator[str]:
    """A person's name with its article or particle tied to the surname, or a surname without it: Ledrian, Le Cornu."""
    parts = name.split(" ")
    for at, (part, after) in enumerate(pairwise(parts)):
        if at and part.lower() in TIED and after[:1].isupper():
            yield " ".join((*parts[:at], part.capitalize() + after.lower(), *parts[at + 2 :]))
    begun = next((tied for tied in TIED if parts[-1].lower().startswith(tied)), "")
    rest = parts[-1][len(begun) :]
    if len(parts) > 1 and begun and len(rest) >= FEWEST_TIED and rest.isalpha():
        yield " ".join((*parts[:-1], begun.capitalize(), rest.capitalize()))


def _trie(texts: Iterable[str]) -> tuple[bytes, dict[str, int]]:
    import marisa_trie  # noqa: PLC0415  (only where a gazetteer is compiled)

    texts = list(texts)
    trie = marisa_trie.Trie(texts)
    return trie.tobytes(), {text: trie[text] for text in texts}


def _mapping(name: str, rows: dict[str, list[int]]) -> dict[str, bytes]:
    """A trie of texts, and for each the numbers it stands for."""
    trie, numbers = _trie(rows)
    ordered = sorted(rows, key=numbers.__getitem__)
    return {name: trie, **_rows(f"{name}_rows", [rows[text] for text in ordered])}


def _rows(name: str, rows: list[list[int]]) -> dict[str, bytes]:
    starts = array("I", accumulate(map(len, rows), initial=0))
    values = array("I", (value for row in rows for value in row))
    return {f"{name}.starts": starts.tobytes(), name: values.tobytes()}


def strings(name: str, texts: list[str]) -> dict[str, bytes]:
    """The sections of some texts by number."""
    encoded = [text.encode() for text in texts]
    starts = array("I", accumulate(map(len, encoded), initial=0))
    return {f"{name}.starts": starts.tobytes(), name: b"".join(encoded)}
