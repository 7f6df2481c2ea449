"""Kind name-variants: one name that an article writes in two ways."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.names.article_names import ArticleNames
from lint.checks.names.name_pairs import Difference, NamePairs, Pair
from lint.checks.naming import Naming, known_word
from lint.diagnostic import Match
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.name_words import key_of
from lint.text import Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern


@dataclass(frozen=True)
class NameVariants(Naming):
    """Signale un nom propre que l'article écrit de deux façons, et propose la plus fréquente.

    `difference` dit lesquelles : `spelling`, une lettre, un accent ou une majuscule intérieure ; `first-name`, deux
    prénoms voisins devant un même nom ; `variant`, deux graphies admises dans les fichiers de noms (`noms`, à partir du
    dossier de la règle). Les mots de `kin` disent qu'il est question d'une famille. Un nom connu, un mot de la langue
    et deux noms qu'entourent des prénoms différents sont laissés.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")

    difference: Difference = Difference.SPELLING
    kin: tuple[str, ...] = ()

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: any capital may begin a name."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The spellings in doubt, each once, passage by passage."""
        for passage in passages:
            pairs = _pairs(passage.analysis, self.data, self.kin)
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
