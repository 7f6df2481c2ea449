"""Our own words: function words, and what the word list and the dictionary lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from lint.lexicon.analysis import Pos, Tag

FOLDER = Path(__file__).parent
FUNCTION_WORDS = "function-words.yaml"
SUPPLEMENT = "supplement.yaml"

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
    return _listed(cast("Table", _load(FUNCTION_WORDS)))


def forms() -> Iterator[tuple[str, str, Tag]]:
    """Form, lemma and features of the words whose forms the supplement states."""
    content = _load(SUPPLEMENT)
    yield from _listed(cast("Table", content["forms"]))
    for features, words in cast("dict[str, str]", content["invariable"]).items():
        pos, _, rest = features.partition(" ")
        yield from ((word, word, _tag(Pos(pos), rest)) for word in words.split())


def patterns() -> Iterator[Pattern]:
    """The words that the supplement inflects after a known one."""
    for kinds, words in cast("dict[str, dict[str, str]]", _load(SUPPLEMENT)["like"]).items():
        for pos in kinds.split():
            for like, lemmas in words.items():
                yield from (Pattern(lemma, Pos(pos).value, like) for lemma in lemmas.split())


def inflected(pattern: Pattern, readings: Readings, paradigm: tuple[str, ...]) -> Iterator[tuple[str, str, Tag]]:
    """The forms of the new word; `paradigm` holds those of the word that it follows. Raises ValueError."""
    if not any(tag.pos == pattern.pos for form in paradigm for lemma, tag in readings[form] if lemma == pattern.like):
        raise ValueError(f"« {pattern.lemma} » suit « {pattern.like} », inconnu comme {pattern.pos}")
    for form in paradigm:
        for lemma, tag in readings[form]:
            if lemma == pattern.like and tag.pos == pattern.pos:
                yield _follow(form, pattern), pattern.lemma, tag


def _follow(form: str, pattern: Pattern) -> str:
    """The form with the new word's beginning: what follows the letters that the two lemmas share at their end."""
    same = 0
    while same < min(len(pattern.like), len(pattern.lemma)) and pattern.like[-same - 1] == pattern.lemma[-same - 1]:
        same += 1
    start = pattern.like[: len(pattern.like) - same]
    if not form.startswith(start):
        raise ValueError(f"« {pattern.lemma} » ne peut suivre « {pattern.like} » : « {form} »")
    return pattern.lemma[: len(pattern.lemma) - same] + form[len(start) :]


def _listed(table: Table) -> Iterator[tuple[str, str, Tag]]:
    for pos, lemmas in table.items():
        for lemma, entries in lemmas.items():
            for form, features in entries.items():
                yield form, lemma, _tag(Pos(pos), features)


def _tag(pos: Pos, features: str) -> Tag:
    found = dict.fromkeys(Tag._fields[1:], "")
    for feature in features.split():
        # "imp" is the imperative alone, and the imperfect after the indicative or the subjunctive
        found["tense" if found["mood"] and feature == "imp" else FIELDS[feature]] = feature
    return Tag(pos.value, **found)


def _load(name: str) -> dict[str, object]:
    import yaml  # noqa: PLC0415  # only a build reads YAML

    # scalars as text: "on" and "y" are words here
    content = yaml.load((FOLDER / name).read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    return cast("dict[str, object]", content)
