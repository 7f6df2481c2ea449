"""How sure it is that a name is misspelt."""

from __future__ import annotations

from enum import StrEnum


class Certainty(StrEnum):
    """From what nobody else is called, over what is near a name, to what may be the name of somebody else."""

    SURE = "sure"
    NEAR = "near"
    NAMESAKE = "namesake"
