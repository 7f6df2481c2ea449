"""Kind conditional: something that calls for something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match


@dataclass(frozen=True)
class Conditional(Unexpanded):
    """Signale ce que décrit `first` (expression régulière) sans ce que décrit `second`.

    Sans groupe dans `second`, sa seule présence dans le même passage suffit (`scope: summary` : tout l'article). Avec
    un groupe, le groupe doit avoir pris le texte signalé, dans le même passage ou avant : un sigle et sa définition.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    first: str = ""
    second: str = ""
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = True
    normalize: bool = True

    def __post_init__(self) -> None:
        if bool(self.first) is not bool(self.second):
            raise ValueError(f"{self.first or self.second} : il faut à la fois first et second")

    def patterns(self) -> tuple[Pattern, ...]:
        """What calls, and what is called for."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match of the first that lacks the second."""
        first, second = self._patterns
        defined: set[str] = set()
        for passage in passages:
            answers = list(second.all(passage))
            defined |= {self._key(group) for answer in answers for group in answer.groups if group}
            present = bool(answers) and not answers[0].groups
            for found in first.all(passage):
                texts = (passage.text[found.start : found.end], *found.groups)
                known = present or any(self._key(text) in defined for text in texts if text)
                if not known and not self._exceptions.cover(passage, found):
                    yield Match(passage.place(found.start, found.end))

    def _key(self, text: str) -> str:
        return text.casefold() if self.ignorecase else text

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)

    @cached_property
    def _patterns(self) -> tuple[Pattern, Pattern]:
        return self._pattern(self.first), self._pattern(self.second)

    def _pattern(self, source: str) -> Pattern:
        return Pattern(source, self.ignorecase, whole=False, normalize=self.normalize, multiline=False)
