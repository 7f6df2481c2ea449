"""From a draft's bytes to a document: one module a format, chosen by the file's extension."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final, Protocol

from lint.readers import docx, html, markdown, text
from lint.text import Document


class Reader(Protocol):
    """What the module of a format offers. It must be cheap to import: heavy libraries are imported by `read`."""

    @property
    def extensions(self) -> tuple[str, ...]:
        """The extensions of such files, in lower case, with the point."""
        ...

    def read(self, path: str, data: bytes, encoding: str | None = None) -> Document:
        """The document; `encoding` is what the user states, if anything. Raises ReadError."""
        ...


READERS: Final[dict[str, Reader]] = {"text": text, "markdown": markdown, "html": html, "docx": docx}
BY_EXTENSION: Final = {extension: reader for reader in READERS.values() for extension in reader.extensions}


def reader_for(path: str) -> Reader:
    """The reader of a file's extension; an unknown one is read as plain text."""
    return BY_EXTENSION.get(PurePath(path).suffix.lower(), text)


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    """The document of a file. Raises ReadError, in plain words and with the file's name, when it cannot be read."""
    return reader_for(path).read(path, data, encoding)
