"""Kind locution: a set phrase in which one word was written for another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.grammar.closed_classes import (
    CONTRACTED,
    COORDINATORS,
    DETERMINERS,
    NUMERALS,
    PARTICLES,
    PREPOSITIONS,
    RELATIVES,
)
from lint.checks.contract import WORKED_OUT, LemmaError
from lint.checks.patterns.patterns import Pattern
from lint.checks.texts.casing import capital_as
from lint.diagnostic import Match
from lint.text import Token, fold

if TYPE_CHECKING:
    from lint.lexicon import Analysis, Lexicon  # opened only where rules are compiled


@dataclass(frozen=True)
class Locution:
    """Signale une locution dont un mot est pris pour un autre, tout proche : « grave de la faim ».

    `phrases` : les locutions. Le premier mot, si c'est un nom, se met aussi au pluriel ; `{mot}` et `(mot)` valent pour
    toutes les formes d'un nom ou d'un adjectif, `[mot]` et `<mot>` pour toutes celles d'un verbe, `un|une` (ou
    `{mot|autre}`) pour l'un des mots, `9` pour un nombre, en chiffres ou en lettres, `D` pour un déterminant, `DE` et
    `À` pour la préposition, seule, contractée ou avec un déterminant ; `D?` et `9?` peuvent manquer. Chaque mot plein,
    hors ceux entre parenthèses ou chevrons, peut être celui qui manque, si les autres y sont ; ce qui est à sa place
    doit sonner pareil ou n'en différer que d'une lettre, et ne pas être une autre forme du même mot. `kin` : il peut
    aussi n'avoir de commun que le début ou la fin (mobilier, mobile). `spared` : suites de mots qui sont justes.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion", "suggestions")

    phrases: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    kin: bool = False
    starts: Mapping[str, tuple[int, ...]] = field(default_factory=dict, metadata={WORKED_OUT: True})

    def expanded(self, words: Lexicon) -> Self:
        """Each word of a phrase turned into its forms. Raises LemmaError."""
        phrases = tuple(" ".join(_spelled(way, words)) for phrase in self.phrases for way in _ways(phrase))
        starts: dict[str, list[int]] = {}
        for number, phrase in enumerate(phrases):
            for form in dict.fromkeys(form for step in _steps(phrase) if step.full for form in step.forms):
                starts.setdefault(form, []).append(number)
        return replace(self, phrases=phrases, starts={form: tuple(numbers) for form, numbers in starts.items()})

    def patterns(self) -> tuple[Pattern, ...]:
        """The full words of the phrases."""
        return tuple(Pattern(form) for form in sorted(self.starts))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The words that stand where a phrase has another one, in order; none that is part of a phrase itself."""
        for passage in passages:
            tokens = passage.analysis.tokens(passage.span)
            forms = [fold(token.text) for token in tokens]
            gaps, whole = self._gaps(forms)
            for at in sorted(gaps.keys() - whole):
                opening = not at or forms[at - 1] in OPENING
                if not opening and not tokens[at].text.islower():
                    continue
                noun = bool(at) and forms[at - 1] in DETERMINERS
                match = _match(tokens[at], gaps[at], kin=self.kin, noun=noun)
                if match:
                    yield match

    def _gaps(self, forms: Sequence[str]) -> tuple[dict[int, tuple[str, ...]], set[int]]:
        """The forms that should stand at some places, and the places of words of whole phrases."""
        gaps: dict[int, tuple[str, ...]] = {}
        whole: set[int] = set()
        for start, steps in self._begun(forms):
            missing = [at for at, step in enumerate(steps) if not step.has(forms[start + at])]
            if not missing:
                whole.update(range(start, start + len(steps)))
            elif len(missing) == 1 and steps[missing[0]].open and not self._right(forms, start, len(steps)):
                place = start + missing[0]
                if (not missing[0] or steps[0].fixed) and _acts(forms[place]):
                    continue
                if _predicated(forms, place) and not any(map(_perfect, steps[missing[0]].forms)):
                    continue  # est sorti en salles, ont jeté des pavés: no noun follows an auxiliary
                if start and steps[0].verb and forms[start - 1] in NAMING and _names(forms[start]):
                    continue  # le fait daté, des idées toutes faites
                gaps[place] = gaps.get(place, ()) + steps[missing[0]].forms
        return gaps, whole

    def _begun(self, forms: Sequence[str]) -> Iterator[tuple[int, tuple[_Step, ...]]]:
        """The phrases one of whose full words is there, and where they would begin."""
        for at, form in enumerate(forms):
            for number in self.starts.get(form, ()):
                steps = self._read(number)
                for place, step in enumerate(steps):
                    if step.full and form in step.forms and 0 <= at - place <= len(forms) - len(steps):
                        yield at - place, steps

    def _right(self, forms: Sequence[str], start: int, length: int) -> bool:
        """Whether the words around are among those that are right."""
        around = f" {' '.join(forms[max(0, start - 2) : start + length + 2])} ".replace("' ", "'")
        return any(f" {spared} " in around for spared in self.spared)

    def _read(self, number: int) -> tuple[_Step, ...]:
        if number not in self._known:
            self._known[number] = tuple(_steps(self.phrases[number]))
        return self._known[number]

    @cached_property
    def _known(self) -> dict[int, tuple[_Step, ...]]:
        return {}


SHORTEST = 3  # letters of a full word
ANY_DETERMINER = "|".join(sorted(DETERMINERS))
WAYS = {
    "D": (ANY_DETERMINER,),
    "D?": ("", ANY_DETERMINER),
    "9?": ("", "9"),
    "DE": ("de|d'|du|des", f"de|d' {ANY_DETERMINER}"),
    "À": ("à|au|aux", f"à {ANY_DETERMINER}"),
}
"""The words that a piece of a phrase stands for."""
NUMBER = "9"
COUNTS = NUMERALS | frozenset(("un", "une"))
AUXILIARIES = frozenset(("a", "ont", "avait", "avaient", "aura", "aurait", "ayant", "est", "sont", "était", "été"))
NAMING = DETERMINERS | CONTRACTED | {"tout", "toute", "tous", "toutes"}
"""What stands before a noun or an adjective that is a form of a verb too."""
OPENING = frozenset('.!?:…«“"')
LEMMAS = {"<": ("<", ("VERB",)), "[": ("", ("VERB",)), "(": ("(", ("NOUN", "ADJ")), "{": ("", ("NOUN", "ADJ"))}
"""What is put around lemmas: whether they stand as they are, and what they are."""
ELISION = re.compile(r"'(?=\w)")
SMALL = (
    DETERMINERS
    | PREPOSITIONS
    | CONTRACTED
    | COORDINATORS
    | RELATIVES
    | PARTICLES
    | frozenset(("pas", "plus", "est", "sont", "ont", "été", "était", "étaient", "avait", "avaient"))
)
"""Words that are no full ones."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of a phrase: its forms, whether it is a full word, may be the one that is missing, is a verb."""

    forms: tuple[str, ...]
    full: bool
    open: bool
    verb: bool

    @property
    def fixed(self) -> bool:
        """Whether it is a full word that stands as it is."""
        return self.full and not self.open

    def has(self, form: str) -> bool:
        """Whether a word of the text is one of its forms, or the number that it asks for."""
        return form in self.forms or (self.forms == (NUMBER,) and (form[:1].isdigit() or form in COUNTS))


def _steps(phrase: str) -> Iterator[_Step]:
    """The words of a phrase as `_spelled` writes them: forms between bars, `<` or `(` before those that stand."""
    for piece in phrase.split():
        forms = tuple(piece.lstrip("<(").split("|"))
        full = len(forms[0]) >= SHORTEST and forms[0] not in SMALL and "'" not in forms[0]
        yield _Step(forms, full, full and piece[0] not in "<(", piece[0] == "<")


def _ways(phrase: str) -> Iterator[str]:
    """The phrases that a phrase stands for."""
    for pieces in product(*(WAYS.get(piece, (piece,)) for piece in phrase.split())):
        yield " ".join(pieces)


def _spelled(phrase: str, words: Lexicon) -> Iterator[str]:
    """The words of a phrase with all their forms."""
    for at, piece in enumerate(ELISION.sub("' ", phrase).split()):
        if piece[0] in LEMMAS:
            closed, parts = LEMMAS[piece[0]]
            yield closed + "|".join(_forms(piece[1:-1], parts, words))
        elif at == 0 and piece not in SMALL and "|" not in piece:
            yield "|".join(dict.fromkeys((fold(piece), *_forms(piece, ("NOUN",), words, missing=True))))
        else:
            yield fold(piece)


def _forms(named: str, parts: Sequence[str], words: Lexicon, *, missing: bool = False) -> tuple[str, ...]:
    """The forms of the words between bars, each a lemma or a form of one. Raises LemmaError."""
    from lint.lexicon.analysis import Pos  # noqa: PLC0415  (only where rules are compiled)

    found: dict[str, None] = {}
    for word in named.split("|"):
        forms = [form for part in parts for form in words.forms(word, Pos(part))]
        if not forms and not missing:
            forms = list(_agreeing(word, words))
        found |= dict.fromkeys(map(fold, forms))
    return tuple(found)


def _agreeing(word: str, words: Lexicon) -> Iterator[str]:
    """All forms of an adjective or participle of which one is given. Raises LemmaError."""
    lemmas = {reading.lemma for reading in words.analyses(word) if _agrees(reading)}
    if not lemmas:
        raise LemmaError(word, f"{word} : le lexique ne connaît pas ce lemme")
    for lemma in lemmas:
        yield from (form for form in words.forms(lemma) if any(map(_agrees, words.analyses(form))))


def _agrees(reading: Analysis) -> bool:
    return reading.pos in {"NOUN", "ADJ"} or (reading.mood, reading.tense) == ("par", "pas")


def _predicated(forms: Sequence[str], at: int) -> bool:
    """Whether a word is a participle behind its auxiliary."""
    return at > 0 and forms[at - 1] in AUXILIARIES and _perfect(forms[at])


def _perfect(written: str) -> bool:
    """Whether a word is a participle."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    return bool(form(written).participle)


def _names(written: str) -> bool:
    """Whether a form of a verb is a noun or an adjective too."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    return bool(form(written).nominal)


def _acts(written: str) -> bool:
    """Whether a word is an infinitive, which verbs govern: faire figurer, devoir entrer en vigueur."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    return form(written).infinitive


def _match(token: Token, right: Sequence[str], *, kin: bool, noun: bool) -> Match | None:
    from lint.checks.slots.neighbours import mistaken  # noqa: PLC0415  (it opens the lexicon)

    written = fold(token.text)
    texts = mistaken(written, right, kin=kin, noun=noun) if written not in SMALL else ()
    return Match(token.span, tuple(capital_as(token.text, text) for text in texts)) if texts else None
