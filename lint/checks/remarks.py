"""The words of a remark and those before it, as the lexicon knows them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from lint.analysis import Analysis
from lint.lexicon import Analysis as Reading
from lint.lexicon import Pos, lexicon
from lint.text import Span, Token, normalise

REACH = 120
"""Code points before a remark in which the words before it are looked for."""
ENDS = frozenset(".!?…")
AGREEING = frozenset({Pos.NOUN, Pos.ADJ, Pos.DET, Pos.NUM, Pos.PRON})
ANY = ("", "")

Forms = frozenset[tuple[str, str]]
"""Genders and numbers that a word may have; an empty one stands for any."""


class Words:
    """The words of a stretch of a text; `start` is where its passage begins."""

    def __init__(self, analysis: Analysis, span: Span, start: int) -> None:
        self._inside = analysis.tokens(span)
        reach = max(start, span.start - REACH)
        self._earlier = analysis.tokens(Span(reach, span.start))[reach > start :]

    @cached_property
    def known(self) -> bool:
        """Whether no word of the stretch is a name or foreign to the lexicon."""
        last = self._earlier[-1:]
        return all(
            _is_known(token, before) for before, token in _preceded((*last, *self._inside)) if token in self._inside
        )

    def clear(self, count: int) -> bool:
        """Whether that holds for so many words before it, as far as its sentence goes."""
        left = count
        for at in range(len(self._earlier) - 1, -1, -1):
            token = self._earlier[at]
            if token.text[0] in ENDS or left == 0:
                return True
            if _is_word(token):
                left -= 1
                if not _is_known(token, self._earlier[at - 1] if at else None):
                    return False
        return True

    @cached_property
    def disagree(self) -> bool:
        """Whether two neighbours surely have no gender, or no number, in common.

        A single word, which must not be able to be a verb, is compared with the one before it.
        """
        words = [token for token in self._inside if _is_word(token)]
        if len(words) == 1 and self._earlier and _is_word(self._earlier[-1]) and not _is_finite(words[0]):
            words.insert(0, self._earlier[-1])
        return any(_apart(_forms(first.text), _forms(second.text)) for first, second in pairwise(words))

    def may_be(self, parts: frozenset[str]) -> bool:
        """Whether some word of the stretch can be one of these parts of speech."""
        found = (reading for token in self._inside for reading in lexicon().analyses(normalise(token.text).lower()))
        return any(reading.pos.value in parts for reading in found)


def _preceded(tokens: tuple[Token, ...]) -> Iterator[tuple[Token | None, Token]]:
    return zip((None, *tokens), tokens, strict=False)


def _is_word(token: Token) -> bool:
    return token.text[0].isalnum()


def _is_known(token: Token, before: Token | None) -> bool:
    """Whether a token is no name and in the lexicon; a capital after a stop says nothing."""
    text = normalise(token.text)
    if not any(map(str.isalpha, text)) or any(map(str.isdigit, text)):
        return True
    if (
        text[0].isupper()
        and before is not None
        and (before.text[0] not in ENDS and before.text not in ("«", "“", "—", "–"))
    ):
        return False
    return text.lower() in lexicon() or text.lower().rstrip("'") in lexicon()


def _is_finite(token: Token) -> bool:
    return any(reading.person for reading in lexicon().analyses(normalise(token.text).lower()))


def _forms(word: str) -> Forms:
    text = normalise(word).lower()
    if text.isdigit():
        return frozenset({("", "s" if text in ("0", "1") else "p")})
    readings = lexicon().analyses(text)
    parts = {reading.pos for reading in readings}
    if Pos.DET in parts:  # « la » is also a note of music
        readings = tuple(reading for reading in readings if reading.pos is Pos.DET)
    elif Pos.NOUN in parts:  # « pomme » is also a colour, which never changes
        readings = tuple(reading for reading in readings if reading.pos is not Pos.ADJ or _form(reading) != ANY)
    return frozenset(form for reading in readings if (form := _form(reading)) is not None)


def _form(reading: Reading) -> tuple[str, str] | None:
    if reading.pos in AGREEING or (reading.mood, reading.tense) == ("par", "pas"):
        return reading.gender, reading.number
    return ANY if reading.mood == "par" else None


def _apart(first: Forms, second: Forms) -> bool:
    """Whether both are described and nothing fits both."""
    return bool(first and second) and not any(
        _fit(one[0], other[0]) and _fit(one[1], other[1]) for one in first for other in second
    )


def _fit(one: str, other: str) -> bool:
    return not one or not other or one == other
