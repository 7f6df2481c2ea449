"""Our own words: function words, and what the word list and the dictionary lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lint.lexicon.analysis import Pos, Tag
from lint.lexicon.pattern import follow

FOLDER = Path(__file__).parent
FUNCTION_WORDS = "function-words.yaml"
SUPPLEMENT = "supplement.yaml"
LISTS = "lists.yaml"

FIELDS = {
    **dict.fromkeys(("m", "f"), "gender"),
    **dict.fromkeys(("s", "p"), "number"),
    **dict.fromkeys(("1", "2", "3"), "person"),
    **dict.fromkeys(("ind", "sub", "con", "imp", "inf", "par"), "mood"),
    **dict.fromkeys(("pre", "pas", "fut"), "tense"),
}

Readings = Mapping[str, set[tuple[str, Tag]]]
Table = dict[str, dict[str, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A lemma that is inflected as another one."""

    lemma: str
    pos: str
    like: str


def function_words() -> Iterator[tuple[str, str, Tag]]:
    """Form, lemma and features of each determiner, pronoun, preposition, conjunction and numeral."""
    return _listed(cast("Table", load(FUNCTION_WORDS)))


def forms() -> Iterator[tuple[str, str, Tag]]:
    """Form, lemma and features of the words whose forms the supplement states."""
    content = load(SUPPLEMENT)
    yield from _listed(cast("Table", content["forms"]))
    for features, words in cast("dict[str, str]", content["invariable"]).items():
        pos, _, rest = features.partition(" ")
        yield from ((word, word, tag(Pos(pos), rest)) for word in words.split())


def lists() -> dict[str, frozenset[str]]:
    """The lists of words, by name."""
    return {name: frozenset(words.split()) for name, words in cast("dict[str, str]", load(LISTS)).items()}


def patterns() -> Iterator[Pattern]:
    """The words that the supplement inflects after a known one."""
    for kinds, words in cast("dict[str, dict[str, str]]", load(SUPPLEMENT)["like"]).items():
        for pos in kinds.split():
            for like, lemmas in words.items():
                yield from (Pattern(lemma, Pos(pos).value, like) for lemma in lemmas.split())


def inflected(pattern: Pattern, readings: Readings, paradigm: tuple[str, ...]) -> Iterator[tuple[str, str, Tag]]:
    """The forms of the new word; `paradigm` holds those of the word that it follows. Raises ValueError."""
    if not any(tag.pos == pattern.pos for form in paradigm for lemma, tag in readings[form] if lemma == pattern.like):
        raise ValueError(f"« {pattern.lemma} » suit « {pattern.like} », inconnu comme {pattern.pos}")
    for form in paradigm:
        new = follow(form, pattern.like, pattern.lemma)
        if new is None:
            raise ValueError(f"« {pattern.lemma} » ne peut suivre « {pattern.like} » : « {form} »")
        for lemma, reading in readings[form]:
            if lemma == pattern.like and reading.pos == pattern.pos:
                yield new, pattern.lemma, reading


def _listed(table: Table) -> Iterator[tuple[str, str, Tag]]:
    for pos, lemmas in table.items():
        for lemma, entries in lemmas.items():
            for form, features in entries.items():
                yield form, lemma, tag(Pos(pos), features)


def tag(pos: Pos, features: str) -> Tag:
    """The tag of features in our notation, such as "m s" or "ind pre 3 s"."""
    found = dict.fromkeys(Tag._fields[1:], "")
    for feature in features.split():
        # "imp" is the imperative alone, and the imperfect after the indicative or the subjunctive
        found["tense" if found["mood"] and feature == "imp" else FIELDS[feature]] = feature
    return Tag(pos.value, **found)


def load(name: str) -> dict[str, object]:
    """One of our YAML files, every scalar as text: "on" and "y" are words here."""
    import yaml  # noqa: PLC0415  # only a build reads YAML

    content = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    return cast("dict[str, object]", content)
