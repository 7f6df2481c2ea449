"""What kinds that know names have in common: a gazetteer, compiled with the rules, and words that are no names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from lint.checks.contract import opened_with
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_source import Group

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

ACCENTED = {"A": "àâ", "C": "ç", "E": "éèê", "I": "î", "O": "ô", "U": "û"}


@dataclass(frozen=True)
class Naming:
    """A kind whose rules name, in `noms`, files or folders of names; one gazetteer for all of them."""

    Data: ClassVar[type] = Group
    Stock: ClassVar[type] = Gazetteer
    names: ClassVar[Gazetteer | None] = None  # an opened check has its own

    noms: tuple[Path, ...] = ()

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (a name has one form)
        """Nothing to expand."""
        return self

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders of names."""
        return self.noms

    @staticmethod
    def compiled(groups: Iterable[Group]) -> dict[str, bytes]:
        """The sections of the gazetteer."""
        from lint.lexicon.callings import callings  # noqa: PLC0415  (only where rules are compiled)
        from lint.lexicon.gazetteer_build import Builder  # noqa: PLC0415  (as above)
        from lint.lexicon.gazetteer_source import merged  # noqa: PLC0415  (as above)

        groups = tuple(groups)
        return Builder(merged(groups), callings(groups)).sections()

    def opened(self, stock: Gazetteer) -> Self:
        """The check with its gazetteer, ready to search."""
        return opened_with(self, "names", stock)

    @property
    def gazetteer(self) -> Gazetteer:
        """The names of an opened check."""
        if self.names is None:
            raise RuntimeError("a check that was not opened")
        return self.names


@lru_cache(maxsize=16384)
def known_word(word: str) -> bool:
    """Whether a word, as written or in lower case, is one of the language; a capital may lack its accent."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where a name is in doubt)

    words = lexicon()
    lower = word.lower()
    return word in words or lower in words or any(mark + lower[1:] in words for mark in ACCENTED.get(word[:1], ""))
