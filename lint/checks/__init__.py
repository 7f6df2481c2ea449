"""Kinds of rules: one module each, and the registry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import cast

from lint.checks.contract import Check, LemmaError, engine_of, is_stocked

MODULES = {
    "existence": "Existence",
    "substitution": "Substitution",
    "habit": "Habit",
    "occurrence": "Occurrence",
    "repetition": "Repetition",
    "consistency": "Consistency",
    "conditional": "Conditional",
    "setting": "Setting",
    "capitalization": "Capitalization",
    "metric": "Metric",
    "readability": "Readability",
    "spelling": "Spelling",
    "reform": "Reform",
    "sequence": "WordSequence",
    "confusion": "Confusion",
    "entity": "Entity",
    "demonym": "Demonym",
    "work": "Work",
    "figure-arithmetic": "FigureArithmetic",
    "name-variants": "NameVariants",
    "person": "Person",
    "term-variants": "TermVariants",
    "duplicate-passage": "DuplicatePassage",
    "headline-name": "HeadlineName",
    "close-repetition": "CloseRepetition",
    "echo": "Echo",
    "acronym": "Acronym",
    "figure-conflict": "FigureConflict",
    "figure-account": "FigureAccount",
    "figure-claim": "FigureClaim",
    "figure-lapse": "FigureLapse",
    "figure-sum": "FigureSum",
    "figure-remainder": "FigureRemainder",
    "figure-product": "FigureProduct",
    "figure-direction": "FigureDirection",
    "outcome": "Outcome",
    "period": "Period",
    "headline-day": "HeadlineDay",
    "age-group": "AgeGroup",
    "lifetime": "Lifetime",
    "weekday": "Weekday",
    "headline-figure": "HeadlineFigure",
    "counted-list": "CountedList",
    "role": "Role",
    "head": "Head",
    "fact": "Fact",
    "figure-source": "FigureSource",
    "statistic": "Statistic",
    "scare-quote": "ScareQuote",
    "lone-word": "LoneWord",
    "attribution": "Attribution",
    "quotation-source": "QuotationSource",
    "vague-source": "VagueSource",
    "agreement": "Agreement",
    "comma": "CommaPlace",
    "slot": "Slot",
    "locution": "Locution",
    "government": "Government",
    "sense": "Sense",
    "quotation-marks": "QuotationMarks",
    "languagetool": "LanguageToolRemarks",
}
"""The module of each kind, and the class in it."""


class Kinds(Mapping[str, type[Check]]):
    """The class of each kind; its module is imported when a rule of the kind runs, so that others cost nothing."""

    def __getitem__(self, name: str) -> type[Check]:
        if name not in MODULES:
            raise KeyError(name)
        return cast("type[Check]", getattr(import_module(f"lint.checks.{name.replace('-', '_')}"), MODULES[name]))

    def __iter__(self) -> Iterator[str]:
        return iter(MODULES)

    def __len__(self) -> int:
        return len(MODULES)


KINDS: Mapping[str, type[Check]] = Kinds()

__all__ = ["KINDS", "Check", "LemmaError", "engine_of", "is_stocked"]
