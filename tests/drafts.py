"""Documents for tests: one block a paragraph, the text copied from the source."""

from lint.text import Document, DocumentBuilder, Scope, Source


def document(text: str, path: str = "essai.txt") -> Document:
    builder = DocumentBuilder(Source(path, text))
    at = 0
    for paragraph in text.split("\n\n"):
        builder.open()
        builder.copy(at, at + len(paragraph))
        builder.close(Scope.BODY)
        at += len(paragraph) + 2
    return builder.finish()
