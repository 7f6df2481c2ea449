"""Kind name-variants: one name that an article writes in two ways."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Analysis, Passage
from lint.checks.entity import known_word
from lint.checks.names.article_names import ArticleNames
from lint.checks.names.name_pairs import Difference, NamePairs, Pair
from lint.diagnostic import Match
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Group, merged
from lint.lexicon.name_words import key_of
from lint.text import Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern
    from lint.lexicon import Lexicon


@dataclass(frozen=True)
class NameVariants:
    """Signale un nom propre que l'article écrit de deux façons, et propose la plus fréquente.

    `difference` dit lesquelles : `spelling`, une lettre, un accent ou une majuscule intérieure ; `first-name`, deux
    prénoms voisins devant un même nom ; `variant`, deux graphies admises dans les fichiers de noms (`noms`, à partir du
    dossier de la règle). Les mots de `kin` disent qu'il est question d'une famille. Un nom connu, un mot de la langue
    et deux noms qu'entourent des prénoms différents sont laissés.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")
    Data: ClassVar[type] = Group
    Stock: ClassVar[type] = Gazetteer
    names: ClassVar[Gazetteer | None] = None  # an opened check has its own

    noms: tuple[Path, ...] = ()
    difference: Difference = Difference.SPELLING
    kin: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (a name has one form)
        """Nothing to expand."""
        return self

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: any capital may begin a name."""
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
        """The spellings in doubt, each once, passage by passage."""
        if self.names is None:
            raise RuntimeError("a check that was not opened")
        for passage in passages:
            pairs = _pairs(passage.analysis, self.names, self.kin)
            for pair in pairs[bisect_left(pairs, (Span(passage.span.start, 0),)) :]:
                if pair.span.start >= passage.span.end:
                    break
                if pair.difference is self.difference and passage.span.contains(pair.span):
                    yield Match(pair.span, (pair.wanted,), related=((pair.model, "l’autre graphie"),))


@lru_cache(maxsize=2)
def _pairs(analysis: Analysis, names: Gazetteer, kin: tuple[str, ...]) -> tuple[Pair, ...]:
    """All pairs of an article; kept, since the rules for each difference share them."""
    found = NamePairs(ArticleNames(analysis), names, known_word, _used, frozenset(map(key_of, kin))).pairs()
    return tuple({pair.span: pair for pair in sorted(found, reverse=True)}.values())[::-1]


@lru_cache(maxsize=16384)
def _used(word: str) -> float:
    """How frequent a word is that is no French one, on Zipf's scale, in French or in another language."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where a name is in doubt)

    return max(lexicon().near.strange(word))
