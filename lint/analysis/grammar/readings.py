"""The sentences of an article, read lightly once for all rules that ask."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from lint.analysis.analysis import Analysis
from lint.analysis.grammar.shallow import read
from lint.analysis.grammar.words import Word
from lint.text import Scope, Token

SILENT = frozenset({Scope.CODE, Scope.ALT, Scope.BYLINE})


class Reading(NamedTuple):
    """A sentence: its tokens, and the same as words with categories."""

    tokens: tuple[Token, ...]
    words: tuple[Word, ...]


@lru_cache(maxsize=2)
def readings(analysis: Analysis) -> tuple[Reading, ...]:
    """All sentences of the prose of an article, in order."""
    return tuple(Reading(tokens, read(tokens)) for tokens in _sentences(analysis))


def _sentences(analysis: Analysis) -> Iterator[tuple[Token, ...]]:
    for block in analysis.document.blocks:
        if block.scope not in SILENT:
            for sentence in analysis.sentences(block):
                yield analysis.tokens(sentence)
