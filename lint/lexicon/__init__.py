"""French words: what a form may be, and the forms of a lemma."""

from __future__ import annotations

from lint.lexicon.analysis import Analysis, Pos
from lint.lexicon.lookup import Lexicon, Spelling, lexicon

__all__ = ["Analysis", "Lexicon", "Pos", "Spelling", "lexicon"]
