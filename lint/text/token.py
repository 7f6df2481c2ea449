"""Words as the checks see them."""

from __future__ import annotations

from typing import NamedTuple

from lint.text.span import Span


class Token(NamedTuple):
    """A word, number or mark; the linguistic fields are filled by an engine, or empty.

    `pos` is a Universal Dependencies tag ("NOUN"), `morph` UD features ("Gender=Masc|Number=Sing"), `label` the
    dependency relation to the token number `head` of the same sentence.
    """

    span: Span
    text: str
    lemma: str = ""
    pos: str = ""
    morph: str = ""
    head: int = -1
    label: str = ""
