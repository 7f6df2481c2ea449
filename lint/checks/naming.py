"""What kinds that know names have in common: a gazetteer, compiled with the rules, and words that are no names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import ClassVar

from lint.checks.with_data import WithNames
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_source import Group

ACCENTED = {"A": "àâ", "C": "ç", "E": "éèê", "I": "î", "O": "ô", "U": "û"}


class Naming(WithNames[Gazetteer]):
    """A kind that knows names: one gazetteer for all the rules that name the same files."""

    Data: ClassVar[type] = Group
    Stock: ClassVar[type] = Gazetteer

    @staticmethod
    def compiled(groups: Iterable[Group]) -> dict[str, bytes]:
        """The sections of the gazetteer."""
        from lint.lexicon.callings import callings  # noqa: PLC0415  (only where rules are compiled)
        from lint.lexicon.gazetteer_build import Builder  # noqa: PLC0415  (as above)
        from lint.lexicon.gazetteer_source import merged  # noqa: PLC0415  (as above)

        groups = tuple(groups)
        return Builder(merged(groups), callings(groups)).sections()


@lru_cache(maxsize=16384)
def known_word(word: str) -> bool:
    """Whether a word, as written or in lower case, is one of the language; a capital may lack its accent."""
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where a name is in doubt)

    words = lexicon()
    lower = word.lower()
    return word in words or lower in words or any(mark + lower[1:] in words for mark in ACCENTED.get(word[:1], ""))
