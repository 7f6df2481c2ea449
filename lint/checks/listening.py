"""What kinds that ask who speaks have in common: the words that say so, compiled with the rules."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from lint.analysis.speech.cues import Cues
from lint.analysis.speech.cues_source import Voices, compiled
from lint.checks.with_data import WithData

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.analysis.speech.attributions import Attributions


@dataclass(frozen=True)
class Listening(WithData[Cues]):
    """A kind whose rules name, in `voix`, files or folders of words that say who speaks; one object for all of them."""

    Data: ClassVar[type] = Voices
    Stock: ClassVar[type] = Cues

    voix: tuple[Path, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders of words."""
        return self.voix

    @staticmethod
    def compiled(groups: Iterable[Voices]) -> dict[str, bytes]:
        """The sections of the table of words."""
        return compiled(groups)

    def attributions(self, analysis: Analysis) -> Attributions:
        """Who speaks in an article."""
        return analysis.attributions(self.data)
