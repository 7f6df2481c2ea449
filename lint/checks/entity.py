"""Kind entity: names that are spelt otherwise than the gazetteer has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Analysis, Passage
from lint.checks.names.suspects import NameReader, Suspect
from lint.diagnostic import Match
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Group, merged
from lint.text import Scope

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern
    from lint.lexicon import Lexicon


ACCENTED = {"A": "àâ", "C": "ç", "E": "éèê", "I": "î", "O": "ô", "U": "û"}


class Certainty(StrEnum):
    """How sure it is that a name is misspelt."""

    SURE = "sure"
    NEAR = "near"


@dataclass(frozen=True)
class Entity:
    """Signale les noms propres écrits autrement que dans les fichiers de noms.

    `noms` sont ces fichiers, ou des dossiers qui les contiennent, à partir du dossier de la règle. Avec
    `certainty: sure` la règle retient les fautes connues et les noms complets dont une seule partie est fausse, avec
    `near` les autres ressemblances.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")
    Data: ClassVar[type] = Group
    Stock: ClassVar[type] = Gazetteer
    names: ClassVar[Gazetteer | None] = None  # an opened check has its own

    noms: tuple[Path, ...] = ()
    certainty: Certainty = Certainty.SURE

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (a name has one form)
        """Nothing to expand."""
        return self

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: a name may be misspelt in any way, so every capital is looked at."""
        return None

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders of names."""
        return self.noms

    @staticmethod
    def compiled(groups: Iterable[Group]) -> dict[str, bytes]:
        """The sections of the gazetteer."""
        return Builder(merged(groups)).sections()

    def opened(self, stock: Gazetteer) -> Self:
        """The check with its gazetteer, ready to search."""
        check = replace(self)
        object.__setattr__(check, "names", stock)
        return check

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The suspects of the wanted certainty, passage by passage."""
        if self.names is None:
            raise RuntimeError("a check that was not opened")
        sure = self.certainty is Certainty.SURE
        for passage in passages:
            analysis = passage.analysis
            for suspect in _suspects(analysis, self.names):
                span = suspect.span
                if suspect.sure is not sure or not passage.span.contains(span):
                    continue
                if analysis.normal[span.start : span.end] not in analysis.accepted:
                    yield Match(span, (suspect.wanted,))


@lru_cache(maxsize=2)
def _suspects(analysis: Analysis, names: Gazetteer) -> tuple[Suspect, ...]:
    """All suspects of an article; kept, since the rules for sure and for doubtful ones share them."""
    spans = [block.span for block in analysis.document.blocks if block.scope is not Scope.CODE]
    return tuple(NameReader(analysis.normal, names, known_word).read(spans))


@lru_cache(maxsize=16384)
def known_word(word: str) -> bool:
    """Whether a word, as written or in lower case, is one of the language; a capital may lack its accent."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where a name is in doubt)

    words = lexicon()
    lower = word.lower()
    return word in words or lower in words or any(mark + lower[1:] in words for mark in ACCENTED.get(word[:1], ""))
