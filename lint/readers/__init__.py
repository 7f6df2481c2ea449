"""From a draft's bytes to a document: one module a format, chosen by the file's extension."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import Protocol, cast

from lint.text import Document


class Reader(Protocol):
    """What the module of a format offers."""

    def read(self, path: str, data: bytes, encoding: str | None = None) -> Document:
        """The document; `encoding` is what the user states, if anything. Raises ReadError."""
        ...


READERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "text": (".txt", ".text"),
        "markdown": (".md", ".markdown", ".mdown"),
        "html": (".html", ".htm", ".xhtml"),
        "docx": (".docx",),
    }
)
"""Each format, a module of this package, and the extensions of its files, in lower case."""

BY_EXTENSION: Mapping[str, str] = MappingProxyType(
    {extension: name for name, extensions in READERS.items() for extension in extensions}
)


def reader(name: str) -> Reader:
    """The reader of a format, imported when it is asked for. Raises KeyError."""
    if name not in READERS:
        raise KeyError(name)
    return cast("Reader", import_module(f"lint.readers.{name}"))


def reader_for(path: str) -> Reader:
    """The reader of a file's extension; an unknown one is read as plain text."""
    return reader(BY_EXTENSION.get(PurePath(path).suffix.lower(), "text"))


def read(path: str, data: bytes, encoding: str | None = None) -> Document:
    """The document of a file. Raises ReadError, in plain words and with the file's name, when it cannot be read."""
    return reader_for(path).read(path, data, encoding)
