"""Kind duplicate-passage: a sentence or a paragraph that stands twice in an article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.diagnostic import Match
from lint.text import Span

WORD = re.compile(r"\w+")
SHINGLE = 3  # words in a row that two passages must share to be compared
CROWD = 8  # passages that share them: beyond, it is a formula
SHARED = 0.5  # of the rows of words of the shorter of two passages
LEFT_OUT = 0.25  # of the words of the longer one


class Piece(NamedTuple):
    """A sentence or a paragraph, and its words."""

    span: Span
    words: tuple[str, ...]

    @property
    def rows(self) -> set[tuple[str, ...]]:
        """Its words, three in a row."""
        return {self.words[at : at + SHINGLE] for at in range(len(self.words) - SHINGLE + 1)}


@dataclass(frozen=True)
class DuplicatePassage(Unexpanded):
    """Signale un paragraphe ou une phrase qui se lit deux fois, mot pour mot ou à quelques mots ajoutés près.

    Les passages de moins de `shortest` mots sont laissés, comme ceux dont un mot est remplacé par un autre (« Les
    hommes … Les femmes … »).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "start")

    shortest: int = 8

    def patterns(self) -> None:
        """Any passage may stand twice."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The second and later ones of passages that are alike; no sentence of a paragraph that is."""
        paragraphs, sentences = Copies(self.shortest), Copies(self.shortest)
        for passage in passages:
            pieces = [_piece(passage, span) for span in _sentences(passage)]
            copy = paragraphs.match(_piece(passage, passage.span)) if len(pieces) > 1 else None
            copies = [found for piece in pieces if (found := sentences.match(piece))]
            yield from [copy] if copy else copies


class Copies:
    """The passages seen so far, by the words that they have in a row."""

    def __init__(self, shortest: int) -> None:
        self.shortest = shortest
        self._seen: list[Piece] = []
        self._with: dict[tuple[str, ...], list[int]] = {}

    def match(self, piece: Piece) -> Match | None:
        """The finding for a passage that is like an earlier one."""
        if len(piece.words) < self.shortest:
            return None
        rows = piece.rows
        model = self._model(piece, rows)
        for row in rows:
            crowd = self._with.setdefault(row, [])
            if len(crowd) < CROWD:
                crowd.append(len(self._seen))
        self._seen.append(piece)
        if model is None:
            return None
        return Match(piece.span, (), {"start": " ".join(model.words[:6])}, ((model.span, "première fois"),))

    def _model(self, piece: Piece, rows: set[tuple[str, ...]]) -> Piece | None:
        """The earlier passage with the most words in a row in common, if one adds but few words to the other."""
        shared = Counter(number for row in rows for number in self._with.get(row, ()))
        for number, count in shared.most_common(1):
            other = self._seen[number]
            if count >= SHARED * min(len(rows), len(other.words) - SHINGLE + 1) and _adds(piece.words, other.words):
                return other
        return None


def _adds(one: Sequence[str], other: Sequence[str]) -> bool:
    short, long = sorted((Counter(one), Counter(other)), key=Counter.total)
    return not short - long and (long - short).total() <= LEFT_OUT * long.total()


def _sentences(passage: Passage) -> tuple[Span, ...]:
    return passage.analysis.sentences(passage.block) if passage.block else ()


def _piece(passage: Passage, span: Span) -> Piece:
    return Piece(span, tuple(WORD.findall(passage.analysis.folded, span.start, span.end)))
