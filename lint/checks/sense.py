"""Kind sense: a word for another that sounds or looks like it, told by the words around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.grammar.closed_classes import CONTRACTED, DETERMINERS, NUMERALS, PREPOSITIONS
from lint.checks.by_sentence import places
from lint.checks.contract import WORKED_OUT, LemmaError
from lint.checks.patterns.patterns import Pattern
from lint.checks.texts.casing import capital_as
from lint.diagnostic import Match
from lint.text import Token, fold

if TYPE_CHECKING:
    from lint.lexicon import Lexicon  # opened only where rules are compiled

ARROW = " > "
APART = re.compile(r"[ ']")
BESIDE = 3
"""Words on either side among which rows of right words are looked for."""
BEFORE_NOUN = DETERMINERS | PREPOSITIONS | CONTRACTED | NUMERALS


@dataclass(frozen=True)
class Sense:
    """Signale un mot pris pour un autre, que trahissent les mots qui l'entourent.

    Une clé de `pairs` donne le mot écrit et le mot juste (`amande > amende`), sa valeur les mots qui le prouvent, par
    leur lemme, à `reach` mots au plus dans la même phrase. Rien n'est dit si la phrase contient aussi le mot juste, un
    mot de la paire inverse, ou un mot de `own`, ni là où le mot est dans une suite de `spared`. Un nom qui peut être un
    verbe n'est vu qu'après un déterminant, une préposition ou un adjectif.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion", "suggestions")

    pairs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spared: tuple[str, ...] = ()
    reach: int = 5
    rights: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={WORKED_OUT: True})
    cues: Mapping[str, tuple[int, ...]] = field(default_factory=dict, metadata={WORKED_OUT: True})

    def expanded(self, words: Lexicon) -> Self:
        """The pairs as forms, and the words that prove them. Raises LemmaError."""
        rights: dict[str, list[str]] = {}
        cues: dict[str, list[int]] = {}
        for number, (pair, listed) in enumerate(self.pairs.items()):
            for form, other in _paired(pair, words):
                rights.setdefault(form, []).append(f"{number}|{other}")
            _note(cues, number, listed, words)
        for number, listed in enumerate(self.own.values(), len(self.pairs)):
            _note(cues, number, listed, words)
        return replace(
            self,
            pairs=dict.fromkeys(self.pairs, ()),
            own=dict.fromkeys(self.own, ()),
            rights={form: tuple(dict.fromkeys(found)) for form, found in rights.items()},
            cues={form: tuple(dict.fromkeys(found)) for form, found in cues.items()},
        )

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that may stand for others."""
        return tuple(Pattern(form) for form in sorted(self.rights))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The words whose neighbours prove another one, in order."""
        for place in places(passages):
            yield from self._in_sentence(place.analysis.tokens(place.sentence))

    def _in_sentence(self, tokens: Sequence[Token]) -> Iterator[Match]:
        forms = [fold(token.text) for token in tokens]
        for at, form in enumerate(forms):
            if form in self.rights and (tokens[at].text.islower() or not at) and self._suspect(forms, at):
                rights = [_read(stored) for stored in self.rights[form]]
                known = {number for number, text in rights if text in forms}
                found = [text for number, text in rights if number not in known and self._proved(number, forms, at)]
                if found:
                    yield Match(
                        tokens[at].span, tuple(dict.fromkeys(capital_as(tokens[at].text, text) for text in found))
                    )

    def _suspect(self, forms: Sequence[str], at: int) -> bool:
        """Whether a word stands as the one of a pair, and in no row of words that are right."""
        if not _stands(forms, at):
            return False
        around = f" {' '.join(forms[max(0, at - BESIDE) : at + BESIDE + 1])} ".replace("' ", "'")
        return not any(f" {spared} " in around and forms[at] in APART.split(spared) for spared in self.spared)

    def _proved(self, number: int, forms: Sequence[str], at: int) -> bool:
        """Whether words near a place prove a pair, and none in the sentence the reverse."""
        near = (*forms[max(0, at - self.reach) : at], *forms[at + 1 : at + 1 + self.reach])
        if not any(number in self.cues.get(form, ()) for form in near):
            return False
        return not any(self._against[number].intersection(self.cues.get(form, ())) for form in forms)

    @cached_property
    def _against(self) -> tuple[frozenset[int], ...]:
        """For each pair the numbers of the lists of words that speak against it."""
        numbers = {key: number for number, key in enumerate((*self.pairs, *self.own))}
        parted = [pair.split(ARROW) for pair in self.pairs]
        keys = [(f"{right}{ARROW}{written}", written) for written, right in parted]
        return tuple(frozenset(numbers[key] for key in pair if key in numbers) for pair in keys)


def _read(stored: str) -> tuple[int, str]:
    number, _, text = stored.partition("|")
    return int(number), text


def _paired(pair: str, words: Lexicon) -> Iterator[tuple[str, str]]:
    """Each form of a word with the same form of the other one. Raises LemmaError."""
    from lint.checks.patterns.lemmas import expand_pair  # noqa: PLC0415  (only where rules are compiled)

    written, arrow, right = pair.partition(ARROW)
    if not arrow:
        raise LemmaError(pair, f"{pair} : il faut « mot écrit{ARROW}mot juste »")
    try:
        pairs = expand_pair(written, right, words)
    except LemmaError:  # no lemmas, or of different sorts: the words as they stand
        pairs = ((written, right),)
    yield from ((fold(form), other) for form, other in pairs if form != other)


def _note(cues: dict[str, list[int]], number: int, listed: Sequence[str], words: Lexicon) -> None:
    for cue in (cue for part in listed for cue in part.split()):
        for form in {fold(cue), *map(fold, words.forms(cue))}:
            cues.setdefault(form, []).append(number)


def _stands(forms: Sequence[str], at: int) -> bool:
    """Whether a word that may be a noun or a verb stands where the noun does, or is a participle."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    own = form(forms[at])
    if not (own.noun and own.finite):
        return True
    before = forms[at - 1] if at else ""
    if before in BEFORE_NOUN or before[:1].isdigit():
        return True
    return bool(form(before).adjective or (own.participle and form(before).auxiliary))
