"""LanguageTool as one run has it: asked, or absent for a reason that is said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from lint.analysis import Proofread
from lint.checks import engine_of
from lint.errors import EngineError
from lint.report import FileResult
from lint.ruleset.rule import Rule
from lint.ruleset.ruleset import RuleSet
from lint.ruleset.select import Selection

if TYPE_CHECKING:
    from lint.engines.languagetool.model import Settings
    from lint.engines.languagetool.proofreader import Proofreader  # imported where some rule needs it


@dataclass(frozen=True)
class Proofreading:
    """What a run needs to know of LanguageTool.

    `identity` says which one the findings depend on, empty where none is asked; `absence` why it is not.
    """

    reader: Proofreader | None = None
    identity: str = ""
    absence: str = ""
    required: bool = False

    @property
    def proofread(self) -> Proofread | None:
        """What gives LanguageTool's remarks on paragraphs, if anything does."""
        return self.reader.remarks if self.reader else None

    @property
    def reason(self) -> str:
        """Why its rules did not run, or not all; empty when they did."""
        return self.absence or (self.reader.failure if self.reader else "")

    def allows(self, rule: Rule) -> bool:
        """Whether a rule can find anything."""
        return self.reader is not None or not engine_of(rule.check)

    def told(self, result: FileResult, rules: RuleSet, selection: Selection) -> FileResult:
        """The result of a file with the reason why rules that are selected did not look at it, if there is one."""
        if not (self.reason and _selected(rules, selection)):
            return result
        notes = tuple(note for note in result.notes if note != self.reason)
        if self.required:
            return replace(result, notes=notes, errors=(*result.errors, f"{result.path} : {self.reason}"))
        return replace(result, notes=(*notes, self.reason))


def _selected(rules: RuleSet, selection: Selection) -> bool:
    """Whether some rule that needs LanguageTool is."""
    headers = ((rule.id, rule.header) for rule in map(rules.rule, rules.proofread))
    return any(selection.severity(name, header.severity, enabled=header.enabled) for name, header in headers)


def proofreading(settings: Settings, folder: Path | None) -> Proofreading:
    """LanguageTool as the settings want it; what it said of paragraphs is kept in `folder`, if in any."""
    from lint.engines.languagetool.model import Use  # noqa: PLC0415  (only where some rule needs it)
    from lint.engines.languagetool.proofreader import open_proofreader  # noqa: PLC0415  (see above)

    required = settings.use is Use.REQUIRED
    try:
        reader = open_proofreader(settings, folder)
        return Proofreading(reader, reader.identity, required=required)
    except EngineError as error:
        return Proofreading(absence=str(error), required=required)
