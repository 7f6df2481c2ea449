"""One file of named sections, opened by memory mapping: nothing is read before it is used."""

from __future__ import annotations

import json
import mmap
import os
import struct
import tempfile
from collections.abc import Mapping
from pathlib import Path

MAGIC = b"cassetin"
HEAD = struct.Struct("<8sI")
ALIGN = 8


class StoreError(Exception):
    """A file that is missing, cut short or not ours."""


def write(path: Path, sections: Mapping[str, bytes]) -> None:
    """Write the sections to a file, whole or not at all; of two writers the last one wins. Raises OSError."""
    table, body = _laid_out(sections)
    head = HEAD.pack(MAGIC, len(table)) + table
    padded = head + b"\0" * (-len(head) % ALIGN)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(padded + body)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def read(path: Path) -> Mapping[str, memoryview]:
    """The sections of a file. Raises StoreError."""
    try:
        with path.open("rb") as file:
            view = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
        magic, size = HEAD.unpack_from(view)
        table = json.loads(bytes(view[HEAD.size : HEAD.size + size])) if magic == MAGIC else {}
    except (OSError, ValueError, struct.error) as error:
        raise StoreError(str(error)) from error
    start = HEAD.size + size
    start += -start % ALIGN
    if not table or max(offset + length for offset, length in table.values()) > len(view) - start:
        raise StoreError("cut short")
    return {name: view[start + offset : start + offset + length] for name, (offset, length) in table.items()}


def _laid_out(sections: Mapping[str, bytes]) -> tuple[bytes, bytes]:
    table: dict[str, tuple[int, int]] = {}
    parts: list[bytes] = []
    at = 0
    for name, content in sections.items():
        table[name] = (at, len(content))
        padding = b"\0" * (-len(content) % ALIGN)
        parts += [content, padding]
        at += len(content) + len(padding)
    return json.dumps(table).encode(), b"".join(parts)
