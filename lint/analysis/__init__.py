"""Layers derived from a document: passages, sentences, quotations."""

from lint.analysis.analysis import Analysis, Proofread
from lint.analysis.passage import UNKNOWN, Hit, Passage, Placed, Sighting
from lint.analysis.scopes import Passages, Scopes, parse_scopes

__all__ = [
    "UNKNOWN",
    "Analysis",
    "Hit",
    "Passage",
    "Passages",
    "Placed",
    "Proofread",
    "Scopes",
    "Sighting",
    "parse_scopes",
]
