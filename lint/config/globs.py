"""Patterns of paths, written as in a .gitignore."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True)
class Globs:
    """Several patterns as one question; compiled when it is first asked."""

    patterns: tuple[str, ...]

    def match(self, path: str, *, folder: bool = False) -> bool | None:
        """Whether a path (with `/`, relative to the patterns' folder) is meant; None when no pattern speaks of it.

        False when a `!pattern` takes it out again.
        """
        if not self.patterns:
            return None
        return self._spec.check_file(f"{path}/" if folder else path).include

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec  # noqa: PLC0415  (35 ms, for runs over folders and sections of paths)

        return GitIgnoreSpec.from_lines(pattern for pattern in self.patterns if _is_valid(pattern))


def _is_valid(pattern: str) -> bool:
    """Git passes over what it does not understand."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (see above)

    try:
        GitIgnoreSpec.from_lines([pattern])
    except (ValueError, re.error):
        return False
    return True
