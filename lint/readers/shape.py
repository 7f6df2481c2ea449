"""What the shape of a paragraph says of its part, in formats that do not say it themselves."""

from __future__ import annotations

CLOSING = " \t\u00a0\u202f»”\"’')]"
SENTENCE_END = ".!?…"
STATEMENT_END = ".!…;:,"

HEADLINE = 150
"""Code points of the longest headline."""


def ends_sentence(text: str) -> bool:
    """Whether it ends in a full stop or the like, closing marks aside."""
    return text.rstrip(CLOSING)[-1:] in SENTENCE_END


def may_be_title(text: str) -> bool:
    """Whether its end, at least, is that of a headline: a question, or no mark at all."""
    return text.rstrip(CLOSING)[-1:] not in STATEMENT_END


def may_be_headline(text: str) -> bool:
    """Whether a first paragraph is short enough, and ends as a headline does."""
    return len(text) <= HEADLINE and may_be_title(text)
