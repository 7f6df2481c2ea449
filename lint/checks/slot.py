"""Kind slot: a word that cannot stand where it stands, near one that can."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.contract import Unexpanded
from lint.checks.slots.misfit import Place
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.analysis.grammar.words import Word
    from lint.checks.patterns.patterns import Pattern


@dataclass(frozen=True)
class Slot(Unexpanded):
    """Signale un mot que sa place exclut, quand un mot voisin (même son, ou une lettre près) y convient.

    `places` dit lesquelles : nom (après un déterminant ou une préposition vient un nom, pas un verbe), verbe (après un
    pronom sujet ou « se », « ne » vient un verbe), prédicat (il n'y a pas de verbe dans la phrase), personne (un verbe
    à la première ou à la deuxième personne où personne ne parle).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion", "suggestions")

    places: tuple[Place, ...] = ()

    def __post_init__(self) -> None:
        if not self.places:
            raise ValueError(f"places : il en faut une au moins, parmi {', '.join(Place)}")

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: any word may stand wrong."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The words in the wanted places."""
        for passage in passages:
            for place, span, texts in _found(passage.analysis):
                if place in self.places and passage.span.contains(span):
                    yield Match(span, texts)


@lru_cache(maxsize=2)
def _found(analysis: Analysis) -> tuple[tuple[Place, Span, tuple[str, ...]], ...]:
    """All such words of an article, with what could stand there; kept, since the rules for single places share them."""
    from lint.analysis.grammar.readings import readings  # noqa: PLC0415  (it opens the lexicon)

    return tuple(found for _, words in readings(analysis) for found in _in_sentence(words))


def _in_sentence(words: Sequence[Word]) -> Iterator[tuple[Place, Span, tuple[str, ...]]]:
    from lint.checks.slots.neighbours import fitting  # noqa: PLC0415  (they open the lexicon)
    from lint.checks.slots.places import misfits  # noqa: PLC0415
    from lint.checks.slots.verbless import verbless  # noqa: PLC0415

    for finder in (misfits, verbless):
        for misfit in finder(words):
            token = words[misfit.at].token
            texts = fitting(words[misfit.at].low, misfit)
            if texts:
                yield misfit.place, token.span, texts
