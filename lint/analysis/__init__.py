"""Layers derived from a document: passages, sentences, quotations."""

from lint.analysis.analysis import Analysis
from lint.analysis.passage import Hit, Passage
from lint.analysis.scopes import Scopes, parse_scopes

__all__ = ["Analysis", "Hit", "Passage", "Scopes", "parse_scopes"]
