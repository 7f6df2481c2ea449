"""Kind role: offices, countries, parties and capitals that do not fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from lint.analysis import Analysis, Passage
from lint.checks.informed import Informed
from lint.checks.names.belongings import BelongingReader
from lint.checks.names.doubts import Doubt, Fault
from lint.checks.names.offices import OfficeReader
from lint.checks.names.surroundings import Surroundings
from lint.diagnostic import Match
from lint.lexicon.roles import Roles
from lint.text import Scope

CAPITAL = frozenset({"capitale"})


@dataclass(frozen=True)
class Role(Informed):
    """Signale les fonctions, nationalités, partis et capitales qui ne vont pas avec ce qu'en disent les fichiers.

    `noms` sont les fichiers de noms, ou les dossiers qui les contiennent, à partir du dossier de la règle ; `faults`
    dit ce que la règle cherche : `absente`, une fonction que le pays n'a pas (« le Premier ministre allemand ») ;
    `titulaire`, un dirigeant attribué à un autre pays, ou sous un autre prénom ; `quittée`, une fonction que la
    personne n'exerce plus ; `autre`, une fonction qui n'est pas celle de la personne ; `parti`, `nationalité` et
    `capitale`. Rien n'est dit dans une phrase qui parle du passé, ni après « ancien », « ex- » ou « alors » ; la date
    que donne l'en-tête de l'article compte.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions", "reason")

    faults: tuple[Fault, ...] = ()

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The doubts of the wanted kinds, passage by passage."""
        for passage in passages:
            for doubt in _doubts(passage.analysis, self.data):
                if doubt.fault in self.faults and passage.span.start <= doubt.start < passage.span.end:
                    start = passage.span.start
                    yield Match(
                        passage.place(doubt.start - start, doubt.end - start), doubt.wanted, {"reason": doubt.reason}
                    )


@lru_cache(maxsize=2)
def _doubts(analysis: Analysis, roles: Roles) -> tuple[Doubt, ...]:
    """All doubts of an article; kept, since several rules share them."""
    blocks: dict[int, tuple[OfficeReader, BelongingReader]] = {}
    found: set[Doubt] = set()
    for offset, way in _places(analysis, roles):
        number = analysis.document.block_at(offset)
        if number is None or analysis.document.blocks[number].scope is Scope.CODE:
            continue
        if number not in blocks:
            around = Surroundings(analysis, analysis.document.blocks[number], roles.latest)
            blocks[number] = OfficeReader(roles, around), BelongingReader(roles, around)
        found.update(_read(*blocks[number], offset, way))
    return tuple(sorted(found))


def _places(analysis: Analysis, roles: Roles) -> Iterator[tuple[int, str]]:
    """Where words stand that may begin a fact, and which kind of fact."""
    signs = {"office": roles.starts, "nationality": roles.marks, "party": roles.signs.keys(), "capital": CAPITAL}
    for way, words in signs.items():
        for word in words & analysis.words.keys():
            for offset in analysis.words[word]:
                if _promising(analysis.normal, roles, word, offset, way):
                    yield offset, way


def _promising(text: str, roles: Roles, word: str, offset: int, way: str) -> bool:
    """Whether a word is worth the reading of its block."""
    if way == "nationality":
        end = offset + len(word)
        return text[end : end + 1] in {",", ".", ";"} or (
            text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        )
    return way != "party" or any(text.startswith(label, offset) for label in roles.signs[word])


def _read(offices: OfficeReader, belongings: BelongingReader, offset: int, way: str) -> Iterator[Doubt]:
    at = offices.around.number(offset)
    if at is None:
        return
    if way == "office":
        yield from offices.doubts(at)
    elif way == "nationality":
        yield from belongings.nationality(at)
    elif way == "party":
        yield from belongings.party(at)
    else:
        yield from belongings.capital(at)
