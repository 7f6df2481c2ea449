"""A rule: what an editor wrote, decoded."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from lint.analysis import Scopes
from lint.checks import Check
from lint.diagnostic import Applicability, Severity


class Voice(StrEnum):
    """Whose words a rule looks at: everybody's, the journalist's own, or those that are quoted."""

    ANY = "any"
    NARRATION = "narration"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True)
class Examples:
    """Texts that are tests.

    `bad` have `[[marks]]` around what is to be found, `good` stay silent, `fixed` is what the first suggestions make
    of each of `bad`.
    """

    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    fixed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """The keys that rules of all kinds share, as YAML gives them.

    Where two rules speak of the same words, the one with the greater `priority` is heard.
    """

    message: str
    severity: Severity = Severity.WARNING
    why: str = ""
    references: tuple[str, ...] = ()
    link: str = ""
    voice: Voice = Voice.ANY
    scope: tuple[str, ...] = ("text",)
    enabled: bool = True
    fix: Applicability = Applicability.UNSAFE
    limit: int = 0
    priority: int = 0
    examples: Examples = field(default_factory=Examples)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, ready to run. `path` is the file it was written in."""

    id: str
    kind: str
    header: Header
    scopes: Scopes
    check: Check
    path: str = ""

    @property
    def category(self) -> str:
        """The folder of the rule."""
        return self.id.partition("/")[0]
