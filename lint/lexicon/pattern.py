"""Inflection after a pattern: the forms of one word carried over to another."""

from __future__ import annotations


def follow(form: str, lemma: str, other: str) -> str | None:
    """The form of `other` where `lemma` has `form`; None when that form does not begin as the lemma does.

    The letters that both lemmas share at their end may change with the form, those before stay.
    """
    same = 0
    while same < min(len(lemma), len(other)) and lemma[-same - 1] == other[-same - 1]:
        same += 1
    start = lemma[: len(lemma) - same]
    return other[: len(other) - same] + form[len(start) :] if form.startswith(start) else None
