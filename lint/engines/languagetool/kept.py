"""What LanguageTool said of paragraphs, kept from run to run: one that did not change is not sent again."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import astuple
from hashlib import blake2b
from pathlib import Path
from typing import Any

from lint.engines.languagetool.model import Remark

SIZE = 64 * 2**20
"""Bytes that they may take; the older half goes when there are more. A paragraph without remarks takes some 40."""
WAIT = 10
"""Seconds for another process to end its writing."""
TABLE = "CREATE TABLE IF NOT EXISTS paragraphs (key BLOB PRIMARY KEY, remarks TEXT, used INTEGER) WITHOUT ROWID"
OLDER_HALF = """
    DELETE FROM paragraphs
    WHERE used <= (SELECT used FROM paragraphs ORDER BY used LIMIT 1 OFFSET (SELECT count(*) / 2 FROM paragraphs))
"""


class Paragraphs:
    """The kept paragraphs of one server's version. What cannot be read or written is done without."""

    def __init__(self, folder: Path | None, identity: str) -> None:
        self._identity = blake2b(identity.encode(), digest_size=32).digest()
        self._base = _opened(folder / "languagetool.sqlite") if folder else None

    def load(self, texts: Iterable[str]) -> Mapping[str, tuple[Remark, ...]]:
        """What is kept of some texts."""
        found = {}
        with suppress(sqlite3.Error, ValueError, TypeError):
            for text in texts:
                row = self._row(text)
                if row:
                    found[text] = tuple(map(_remark, json.loads(row[0])))
        return found

    def store(self, text: str, remarks: Iterable[Remark]) -> None:
        """Keep what was said of a text."""
        content = json.dumps([astuple(remark) for remark in remarks], ensure_ascii=False, separators=(",", ":"))
        with suppress(sqlite3.Error):
            if self._base:
                row = (self._key(text), content, int(time.time()))
                self._base.execute("INSERT OR REPLACE INTO paragraphs VALUES (?, ?, ?)", row)

    def close(self) -> None:
        """Make room, and let go of the file."""
        with suppress(sqlite3.Error):
            if self._base:
                if self._number("page_count") * self._number("page_size") > SIZE:
                    self._base.execute(OLDER_HALF)
                    self._base.execute("VACUUM")
                self._base.close()
        self._base = None

    def _number(self, pragma: str) -> int:
        (value,) = self._base.execute(f"PRAGMA {pragma}").fetchone() if self._base else (0,)
        return int(value)

    def _row(self, text: str) -> tuple[str] | None:
        if self._base is None:
            return None
        question = "SELECT remarks FROM paragraphs WHERE key = ?"
        row: tuple[str] | None = self._base.execute(question, (self._key(text),)).fetchone()
        return row

    def _key(self, text: str) -> bytes:
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=self._identity).digest()


def _opened(path: Path) -> sqlite3.Connection | None:
    """The file, made anew when it is damaged."""
    for _ in range(2):
        try:
            return _connected(path)
        except (sqlite3.OperationalError, OSError):
            return None
        except sqlite3.DatabaseError:
            with suppress(OSError):
                path.unlink()
    return None


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
    try:
        base.execute("PRAGMA journal_mode = WAL")
        base.execute("PRAGMA synchronous = OFF")  # a lost paragraph is sent again
        base.execute(TABLE)
    except sqlite3.Error:
        base.close()
        raise
    return base


def _remark(values: list[Any]) -> Remark:
    suggestions = values.pop()
    start, end, *said = values
    rule, category, message = said
    return Remark(start, end, rule, category, message, tuple(suggestions))
