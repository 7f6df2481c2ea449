"""Layers derived from a document: passages, sentences, quotations."""

from lint.analysis.analysis import Analysis, Proofread
from lint.analysis.passage import Hit, Passage, Seen
from lint.analysis.scopes import Scopes, parse_scopes

__all__ = ["Analysis", "Hit", "Passage", "Proofread", "Scopes", "Seen", "parse_scopes"]
