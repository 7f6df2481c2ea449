"""The words of the reform of 1990, read from reform.yaml."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from lint.lexicon.analysis import Pos, Tag
from lint.lexicon.supplement import load, tag

FILE = "reform.yaml"


@dataclass(frozen=True, slots=True)
class Words:
    """words: lemma → new lemma. welded: compounds joined. learned: first parts joined to what follows.

    doubling: verbs that keep their double consonant. forms: (form, lemma, tag) → new form. numerals: new forms.
    """

    words: dict[str, str]
    welded: frozenset[str]
    learned: frozenset[str]
    doubling: frozenset[str]
    forms: dict[tuple[str, str, Tag], str]
    numerals: tuple[str, ...]


def read() -> Words:
    """The content of reform.yaml."""
    content = load(FILE)
    lists = {name: cast("str", content[name]).split() for name in ("welded", "learned", "doubling", "numerals")}
    return Words(
        words=cast("dict[str, str]", content["words"]),
        welded=frozenset(lists["welded"]),
        learned=frozenset(lists["learned"]),
        doubling=frozenset(lists["doubling"]),
        forms=_forms(cast("dict[str, dict[str, str]]", content["forms"])),
        numerals=tuple(lists["numerals"]),
    )


def _forms(table: dict[str, dict[str, str]]) -> dict[tuple[str, str, Tag], str]:
    found = {}
    for lemma, forms in table.items():
        for form, text in forms.items():
            pos, *features, new = text.split()
            found[form, lemma, tag(Pos(pos), " ".join(features))] = new
    return found
