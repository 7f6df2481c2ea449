"""Kind entity: names that are spelt otherwise than the gazetteer has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.names.certainty import Certainty
from lint.checks.names.suspects import NameReader, Suspect
from lint.checks.naming import Naming, known_word
from lint.diagnostic import Match
from lint.lexicon.gazetteer import Gazetteer
from lint.text import Scope

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern


@dataclass(frozen=True)
class Entity(Naming):
    """Signale les noms propres écrits autrement que dans les fichiers de noms.

    `noms` sont ces fichiers, ou des dossiers qui les contiennent, à partir du dossier de la règle. Avec
    `certainty: sure` la règle retient les fautes connues et les noms complets dont une seule partie est fausse, avec
    `near` les autres ressemblances, avec `lone` celles d'un mot seul et court, avec `namesake` les noms qui sont aussi
    ceux de quelqu'un d'autre.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")

    certainty: Certainty = Certainty.SURE

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: a name may be misspelt in any way, so every capital is looked at."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The suspects of the wanted certainty, passage by passage."""
        for passage in passages:
            analysis = passage.analysis
            for suspect in _suspects(analysis, self.data):
                span = suspect.span
                if suspect.certainty is not self.certainty or not passage.span.contains(span):
                    continue
                if analysis.normal[span.start : span.end] not in analysis.accepted:
                    yield Match(span, (suspect.wanted,))


@lru_cache(maxsize=2)
def _suspects(analysis: Analysis, names: Gazetteer) -> tuple[Suspect, ...]:
    """All suspects of an article; kept, since the rules for sure and for doubtful ones share them."""
    spans = [block.span for block in analysis.document.blocks if block.scope is not Scope.CODE]
    return tuple(NameReader(analysis.normal, names, known_word).read(spans))
