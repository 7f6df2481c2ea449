"""The text model: sources, documents, spans, tokens; nothing here knows of rules."""

from lint.text.builder import DocumentBuilder
from lint.text.document import OBJECT, Block, Directive, Document, Run, Scope
from lint.text.normal import INCLUSIVE, fold, normalise
from lint.text.source import Position, Source
from lint.text.span import SourceSpan, Span
from lint.text.token import Token

__all__ = [
    "INCLUSIVE",
    "OBJECT",
    "Block",
    "Directive",
    "Document",
    "DocumentBuilder",
    "Position",
    "Run",
    "Scope",
    "Source",
    "SourceSpan",
    "Span",
    "Token",
    "fold",
    "normalise",
]
