"""What LanguageTool is asked with, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

NOT_INSTALLED = (
    "LanguageTool n’est pas installé : les règles qui passent par lui n’ont pas tourné. "
    "«\u00a0cassetin setup languagetool\u00a0» l’installe ; «\u00a0--without languagetool\u00a0» s’en passe."
)

DISABLED = ("FR_SPELLING_RULE",)
"""Nine tenths of what it reports in news are names; without it the server reads twice as fast."""


class Use(StrEnum):
    """Whether LanguageTool is asked: where it is set up, always (its absence is an error), never."""

    AUTO = "auto"
    REQUIRED = "required"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the configuration says of LanguageTool. `server` is the address of one that runs already."""

    use: Use = Use.AUTO
    server: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What LanguageTool says of a stretch of a text: offsets in code points, end exclusive; best suggestion first.

    `rule` and `category` are LanguageTool's ids (D_N, CAT_GRAMMAIRE), `message` its words.
    """

    start: int
    end: int
    rule: str
    category: str
    message: str
    suggestions: tuple[str, ...] = ()


def is_address(text: str) -> bool:
    """Whether a text can be the address of a server."""
    return text.startswith(("http://", "https://"))
