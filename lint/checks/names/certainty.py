"""How sure it is that a name is misspelt."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """From what nobody else is called, over what is near a name, to what may be another name, or somebody else's."""

    SURE = "sure"
    NEAR = "near"
    LONE = "lone"
    NAMESAKE = "namesake"
