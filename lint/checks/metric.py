"""Kind metric: a number calculated from the text, and a limit to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.texts.counts import NAMES, Language, counted
from lint.checks.texts.formula import Formula
from lint.diagnostic import Match
from lint.text import SourceSpan

START = SourceSpan(0, 0)  # the finding is about the whole text


@dataclass(frozen=True)
class Metric(Unexpanded):
    """Calcule `formula` sur le texte et signale un résultat qui remplit `condition` (« > 900 »).

    Connus : words, sentences, paragraphs, characters, syllables, polysyllabic_words, complex_words, long_words, list,
    blockquote, pre, heading.h1 à heading.h6 ; + - * / % ( ), sqrt, pow, log, min, max… Les syllabes se comptent en
    français, ou en anglais (`language: en`).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("value",)

    formula: str = ""
    condition: str = ""
    language: Language = Language.FRENCH
    normalize: bool = True

    def __post_init__(self) -> None:
        if bool(self.formula) is not bool(self.condition):
            raise ValueError(f"{self.formula or self.condition} : il faut à la fois formula et condition")
        if self.formula:
            _parsed(self.formula, self.formula, NAMES)
            _parsed(f"value {self.condition}", self.condition, NAMES | {"value"})

    def patterns(self) -> None:
        """Every text is counted."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """One match, at the start of the document, when the number meets the condition."""
        counts = counted(passages, self.language, normalize=self.normalize)
        if counts is None:
            return
        numbers = counts.numbers()
        value = self._formula.value(numbers)
        if value is not None and self._condition.value({**numbers, "value": value}):
            yield Match(START, slots={"value": f"{value:.2f}"})

    @cached_property
    def _formula(self) -> Formula:
        return Formula(self.formula, NAMES)

    @cached_property
    def _condition(self) -> Formula:
        return Formula(f"value {self.condition}", NAMES | {"value"})


def _parsed(text: str, written: str, names: frozenset[str]) -> None:
    try:
        Formula(text, names)
    except ValueError as error:
        raise ValueError(f"{written} : {error}") from error
