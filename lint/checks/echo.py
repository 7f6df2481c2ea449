"""Kind echo: a noun or adjective that comes back before the reader has forgotten it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.rows.readings import every, some, words
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.text import Token

SHORT = 5  # letters: shorter words are not noticed
OPENING = 4  # words at the start of a sentence in which its subject stands
PHRASE = 4  # words: of those so near that come back together, the first is told
STOPS = frozenset(".!?…")
BREAKS = frozenset(",;:()«»“”–—")


@dataclass(frozen=True)
class Echo(Unexpanded):
    """Signale un nom ou un adjectif qui revient trop vite.

    Un nom revient dans la même proposition, à moins de `clause` mots, sans qu'un des mots `joints` ne mette les deux en
    parallèle ; au début de la phrase qui suit, à moins de `next` mots ; ou pour la troisième fois en `thrice` mots. Un
    adjectif revient à moins de `adjective` mots. Sont laissés les mots `free`, les noms qu'un nom propre ou un nombre
    précise, et ce qui est cité.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    clause: int = 13
    next: int = 9
    thrice: int = 25
    adjective: int = 18
    joints: tuple[str, ...] = ()
    free: tuple[str, ...] = ()

    def patterns(self) -> None:
        """Any word may come back."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The later use of each pair that is too near."""
        for passage in passages:
            tokens = passage.analysis.tokens(passage.span)
            quoted = passage.analysis.quotations.covering
            told = -PHRASE
            for before, here in self._pairs(tokens):
                if here - told >= PHRASE and not quoted(tokens[here].span) and not quoted(tokens[before].span):
                    told = here
                    yield Match(tokens[here].span, (), {}, ((tokens[before].span, "première fois"),))

    def _pairs(self, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        places: dict[str, list[int]] = {}
        opened = 0
        for at, token in enumerate(tokens):
            if token.text in STOPS:
                opened = at + 1
            if len(token.text) < SHORT or not token.text.islower():
                continue
            word = _stem(token.text)
            seen = places.setdefault(word, [])
            if seen and word not in self._free and self._near(tokens, seen, at, at - opened < OPENING):
                yield seen[-1], at
            seen.append(at)

    def _near(self, tokens: Sequence[Token], seen: Sequence[int], at: int, opens: bool) -> bool:  # noqa: FBT001
        before = seen[-1]
        between = {token.text.lower() for token in tokens[before + 1 : at]}
        gap = at - before
        if gap > max(self.clause, self.next, self.thrice, self.adjective) or between & self._joints:
            return False
        if not _lemmas(tokens[before].text) & _lemmas(tokens[at].text):
            return False
        if _is_noun(tokens[at].text):
            same = gap <= self.clause and not between & (BREAKS | STOPS) and len(between) > 1
            follows = gap <= self.next and opens and bool(between & STOPS)
            thrice = len(seen) > 1 and at - seen[-2] <= self.thrice
            return (same or follows or thrice) and not any(_is_named(tokens, place) for place in (before, at))
        return gap <= self.adjective and len(between) > 1 and every("adj+adv", tokens[at].text)

    @cached_property
    def _joints(self) -> frozenset[str]:
        return frozenset(self.joints)

    @cached_property
    def _free(self) -> frozenset[str]:
        return frozenset(map(_stem, self.free))


def _stem(word: str) -> str:
    return word.rstrip("sx").removesuffix("e").rstrip("sx")


def _lemmas(word: str) -> set[str]:
    return {reading.lemma for reading in words().analyses(word) if reading.pos in {"NOUN", "ADJ"}}


def _is_noun(word: str) -> bool:
    return some("nom", word) and not some("dét+pron+prép+conj+num+adv", word)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name or number in the three words behind a noun tells it from others of its kind."""
    behind = takewhile(lambda token: token.text not in STOPS, tokens[at + 1 : at + 4])
    return any(token.text[:1].isupper() or token.text[:1].isdigit() for token in behind)
