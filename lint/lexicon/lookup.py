"""Look-ups in the compiled lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, cast

from lint.lexicon import sources
from lint.lexicon.analysis import Analysis, Pos, Tag
from lint.lexicon.edits import distance
from lint.lexicon.near import Near
from lint.lexicon.store import SPELLING_SHIFT, SPELLINGS, Columns, join
from lint.lexicon.usage import STEPS

if TYPE_CHECKING:
    from lint.lexicon.compiled import Progress

Spelling = Literal["both", "traditional", "1990"]
REMEMBERED = 20_000  # forms; a text uses few words again and again
FEW = 16  # lemmas whose paradigms are used again at once
STRAIGHT = str.maketrans("’ʼ", "''")


class Lexicon:
    """French words. Forms are looked up in the case given; ’ and ' are the same.

    `version` changes whenever the contents may have changed.
    """

    def __init__(self, columns: Columns, version: str) -> None:
        self.version = version
        self._columns = columns
        self._decoded: dict[int, tuple[tuple[str, Tag], ...]] = {}
        self._analyses = lru_cache(REMEMBERED)(self._analysed)
        self._paradigms = lru_cache(FEW)(self._paradigm)  # the forms of two verbs are paired one by one
        self._words = cache(columns.words)

    @classmethod
    def open(cls, path: Path | None = None, progress: Progress | None = None) -> Lexicon:
        """Maps the compiled file: the one given, or the one in the user's cache.

        It is built (some 20 seconds) when missing, outdated or damaged; `progress` is then told each step, in French.
        Raises EngineError when a package of word lists is missing.
        """
        from lint.lexicon import compiled  # noqa: PLC0415  (10 ms, and a run with compiled rules opens no lexicon)

        version = sources.version()
        return cls(compiled.columns(version, path, progress or (lambda _: None)), version)

    def __contains__(self, form: str) -> bool:
        return self._bundle(_plain(form)) != 0

    def __iter__(self) -> Iterator[str]:
        """All forms, in no particular order."""
        bundles = self._columns.bundles
        return (form for form, place in self._columns.trie.iteritems() if bundles[place])

    def analyses(self, form: str) -> tuple[Analysis, ...]:
        """The readings of a form, sorted; none when it is unknown or, in few cases, not described."""
        return self._analyses(_plain(form))

    def _analysed(self, form: str) -> tuple[Analysis, ...]:
        return tuple(tag.of(lemma) for lemma, tag in self._readings(form))

    def forms(self, lemma: str, pos: Pos | None = None) -> tuple[str, ...]:
        """All forms of a lemma in both spellings, sorted; none when the lemma is unknown.

        The lemma may have either spelling: « connaitre » gives the forms of « connaître ».
        """
        return tuple(dict.fromkeys(form for form, _ in self._inflected(_plain(lemma), pos)))

    def inflect(self, lemma: str, pos: Pos, like: Analysis) -> tuple[str, ...]:
        """The forms of a lemma with the number, person, mood, tense and, where possible, gender of a reading.

        A noun that has only the other gender keeps its own. Forms of 1990 come last.
        """
        readings = self._paradigms(_plain(lemma), pos)
        exact = [form for form, reading in readings if _agrees(reading, like, "gender") and _agrees(reading, like)]
        found = exact or [form for form, reading in readings if pos is Pos.NOUN and _agrees(reading, like)]
        return tuple(sorted(dict.fromkeys(found), key=lambda form: (self.spelling(form) == "1990", form)))

    def spelling(self, form: str) -> Spelling:
        """Whether the reform of 1990 brought the form, did away with it, or left it alone. Raises KeyError."""
        number = self._bundle(_plain(form))
        if not number:
            raise KeyError(form)
        return cast("Spelling", SPELLINGS[number >> SPELLING_SHIFT])

    def respelt(self, form: str) -> tuple[str, ...]:
        """The same form in the other spelling; none when both spellings have it. Raises KeyError."""
        own = self.spelling(form)
        if own == "both":
            return ()
        found = {
            other: distance(form, other)
            for reading in self.analyses(form)
            for other in self.inflect(reading.lemma, reading.pos, reading)
            if self.spelling(other) not in {own, "both"}
        }
        return tuple(sorted(other for other in found if found[other] == min(found.values())))

    def frequency(self, form: str) -> float:
        """How often a form is used in French texts, on Zipf's scale: 3 is once in a million words, 0 never."""
        place = self._columns.trie.get(_plain(form))
        return 0.0 if place is None else self._columns.frequencies[place] / STEPS

    def words(self, name: str) -> frozenset[str]:
        """A list of words of lists.yaml: aspirated, prefixes, pieces, derived, foreign."""
        return self._words(name)

    def is_aspirated(self, form: str) -> bool:
        """Whether the form begins with an h that forbids elision and liaison."""
        low = _plain(form).lower()
        if not low.startswith("h") or low in self.words("mute"):
            return False
        found = self.words("aspirated")
        return low in found or any(reading.lemma in found for reading in self.analyses(low))

    @property
    def near(self) -> Near:
        """The index of near forms."""
        return self._columns.near

    def _bundle(self, form: str) -> int:
        place = self._columns.trie.get(form)
        return 0 if place is None else self._columns.bundles[place]

    def _readings(self, form: str) -> Iterator[tuple[str, Tag]]:
        number = self._bundle(form)
        if number not in self._decoded:
            self._decoded[number] = tuple(map(_reading, self._columns.bundle(number).split("\t")[1:]))
        return ((join(form, edit), tag) for edit, tag in self._decoded[number])

    def _inflected(self, lemma: str, pos: Pos | None) -> Iterator[tuple[str, Tag]]:
        for base in self._lemmas(lemma):
            for edit in self._columns.paradigm(self._columns.lemmas[self._columns.trie[base]]).split("\t"):
                form = join(base, edit)
                for found, tag in self._readings(form):
                    if found == base and (pos is None or tag.pos == pos.value):
                        yield form, tag

    def _paradigm(self, lemma: str, pos: Pos | None) -> tuple[tuple[str, Tag], ...]:
        return tuple(self._inflected(lemma, pos))

    def _lemmas(self, lemma: str) -> tuple[str, ...]:
        """The lemma, or the traditional one of which it is the spelling of 1990."""
        place = self._columns.trie.get(lemma)
        if place is None:
            return ()
        if self._columns.lemmas[place]:
            return (lemma,)
        return tuple(dict.fromkeys(reading.lemma for reading in self.analyses(lemma) if _is_base(reading)))


@cache
def lexicon() -> Lexicon:
    """The lexicon of this process, opened on first use."""
    return Lexicon.open()


def _plain(form: str) -> str:
    return form.translate(STRAIGHT)


def _reading(text: str) -> tuple[str, Tag]:
    edit, *features = text.split("|")
    return edit, Tag(*features)


def _agrees(reading: Tag, like: Analysis, *more: str) -> bool:
    if (reading.person, reading.mood, reading.tense) != (like.person, like.mood, like.tense):
        return False
    return all(
        not getattr(reading, name) or not getattr(like, name) or getattr(reading, name) == getattr(like, name)
        for name in ("number", *more)
    )


def _is_base(reading: Analysis) -> bool:
    if reading.pos is Pos.VERB:
        return reading.mood == "inf"
    return reading.gender != "f" and reading.number != "p"
