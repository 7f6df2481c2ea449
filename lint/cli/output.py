"""What reaches the terminal: text on standard output, remarks on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TextIO

PLAIN_WIDTH = 100


def emit(content: str | bytes) -> None:
    """Write to standard output, in UTF-8, exactly these characters."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogateescape")
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say(text: str) -> None:
    """A line on standard error; characters that the terminal lacks are replaced."""
    encoding = sys.stderr.encoding or "utf-8"
    sys.stderr.write(text.encode(encoding, "replace").decode(encoding) + "\n")
    sys.stderr.flush()


def has_color(wish: str, stream: TextIO) -> bool:
    """Whether to colour: as wished, else as NO_COLOR and FORCE_COLOR say, else on a terminal only."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """Cells of a line: those of the terminal, else 100."""
    return shutil.get_terminal_size((PLAIN_WIDTH, 24)).columns if stream.isatty() else PLAIN_WIDTH
