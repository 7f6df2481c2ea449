"""Words as they are written: letters, with hyphens inside."""

from __future__ import annotations

import re

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
