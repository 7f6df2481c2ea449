"""The configuration of a newsroom: where it is found, and what it says."""

from lint.config.draft import draft_choice
from lint.config.find import NAMES, find, speaks_of_us
from lint.config.globs import Globs
from lint.config.house import House
from lint.config.model import Config, FailOn, Section, Written

__all__ = [
    "NAMES",
    "Config",
    "FailOn",
    "Globs",
    "House",
    "Section",
    "Written",
    "draft_choice",
    "find",
    "speaks_of_us",
]
