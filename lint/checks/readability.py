"""Kind readability: formulas that say how hard a text is to read, each by its author's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import sqrt
from types import MappingProxyType
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.texts.counts import Counts, Language, counted
from lint.diagnostic import Match
from lint.text import SourceSpan

START = SourceSpan(0, 0)  # the finding is about the whole text
Numbers = Mapping[str, float]


def flesch_kincaid(numbers: Numbers) -> float:
    """School grade (Kincaid et al. 1975)."""
    return 0.39 * _words_per_sentence(numbers) + 11.8 * _syllables_per_word(numbers) - 15.59


def gunning_fog(numbers: Numbers) -> float:
    """School grade (Gunning 1952)."""
    return 0.4 * (_words_per_sentence(numbers) + 100 * numbers["complex_words"] / numbers["words"])


def coleman_liau(numbers: Numbers) -> float:
    """School grade (Coleman and Liau 1975)."""
    letters, sentences = (100 * numbers[name] / numbers["words"] for name in ("characters", "sentences"))
    return 0.0588 * letters - 0.296 * sentences - 15.8


def smog(numbers: Numbers) -> float:
    """School grade (McLaughlin 1969)."""
    return 1.0430 * sqrt(30 * numbers["polysyllabic_words"] / numbers["sentences"]) + 3.1291


def automated(numbers: Numbers) -> float:
    """School grade (Smith and Senter 1967)."""
    return 4.71 * numbers["characters"] / numbers["words"] + 0.5 * _words_per_sentence(numbers) - 21.43


def lix(numbers: Numbers) -> float:
    """Below 30 very easy, above 60 very hard (Björnsson 1968)."""
    return _words_per_sentence(numbers) + 100 * numbers["long_words"] / numbers["words"]


def kandel_moles(numbers: Numbers) -> float:
    """Ease of French texts from 0, very hard, to 100, very easy (Kandel and Moles 1958, after Flesch)."""
    return 207 - 1.015 * _words_per_sentence(numbers) - 73.6 * _syllables_per_word(numbers)


def _words_per_sentence(numbers: Numbers) -> float:
    return numbers["words"] / numbers["sentences"]


def _syllables_per_word(numbers: Numbers) -> float:
    return numbers["syllables"] / numbers["words"]


Formulas = Mapping[str, tuple[Callable[[Numbers], float], Language]]
HARDNESS: Formulas = MappingProxyType(
    {
        "Gunning Fog": (gunning_fog, Language.ENGLISH),
        "Coleman-Liau": (coleman_liau, Language.ENGLISH),
        "Flesch-Kincaid": (flesch_kincaid, Language.ENGLISH),
        "SMOG": (smog, Language.ENGLISH),
        "Automated Readability": (automated, Language.ENGLISH),
        "LIX": (lix, Language.FRENCH),
    }
)
EASE: Formulas = MappingProxyType({"Kandel-Moles": (kandel_moles, Language.FRENCH)})


@dataclass(frozen=True)
class Readability(Unexpanded):
    """Signale un texte trop difficile d'après la moyenne des formules que nomme `metrics`.

    Kandel-Moles (français) va de 0, très difficile, à 100 : le texte est signalé au-dessous de `score`. Les autres
    croissent avec la difficulté : il est signalé au-dessus de `grade`. LIX vaut pour toute langue ; Gunning Fog,
    Coleman-Liau, Flesch-Kincaid, SMOG et Automated Readability sont faits pour l'anglais.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("value",)

    metrics: tuple[str, ...] = ()
    grade: float = 0
    score: float = 0
    normalize: bool = True

    def __post_init__(self) -> None:
        for name in self.metrics:
            if name not in HARDNESS and name not in EASE:
                raise ValueError(f"{name} : formule inconnue ; sont connues {', '.join([*HARDNESS, *EASE])}")
        if len({name in EASE for name in self.metrics}) > 1:
            raise ValueError(f"{self.metrics[0]} : ces formules ne vont pas dans le même sens, une règle pour chacune")

    def patterns(self) -> None:
        """Every text is measured."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """One match, at the start of the document, when it is too hard."""
        seen = tuple(passages)
        results = [self._result(name, seen) for name in self.metrics]
        values = [value for value in results if value is not None]
        if not values:
            return
        value = sum(values) / len(values)
        if value < self.score if self.metrics[0] in EASE else value > self.grade:
            yield Match(START, slots={"value": f"{value:.2f}"})

    def _result(self, name: str, passages: tuple[Passage, ...]) -> float | None:
        formula, language = {**HARDNESS, **EASE}[name]
        counts: Counts | None = counted(passages, language, normalize=self.normalize)
        return formula(counts.numbers()) if counts else None
