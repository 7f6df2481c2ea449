"""The rows that a word starts, told apart by the word beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from lint.checks.rows.line import REACH, Line
from lint.checks.rows.rows import Row

NumberedRow = tuple[int, Row]
"""The number of a row in its rule, and the row."""


class Started:
    """The rows that one word starts."""

    def __init__(self, rows: Iterable[NumberedRow]) -> None:
        self._others: list[NumberedRow] = []
        self._before: defaultdict[str, list[NumberedRow]] = defaultdict(list)
        self._after: defaultdict[str, list[NumberedRow]] = defaultdict(list)
        for numbered in rows:
            if beside := numbered[1].beside:
                offset, forms = beside
                for form in forms:
                    (self._after if offset > 0 else self._before)[form].append(numbered)
            else:
                self._others.append(numbered)
        self._beside = bool(self._before or self._after)

    def rows(self, line: Line, at: int) -> Sequence[NumberedRow]:
        """Those that may fit where the word stands: all but the rows that want another word beside it."""
        if not self._beside:
            return self._others
        here = at + REACH
        after = self._after.get(line.words[here + 1].form, ())
        before = self._before.get(line.words[here - 1].form, ())
        return [*self._others, *after, *before] if after or before else self._others


class StartedRows(dict[str, Started]):
    """The rows by the word that starts them, read when the word is first seen."""

    def __init__(self, rows_from: Callable[[str], Iterable[NumberedRow]]) -> None:
        super().__init__()
        self._rows_from = rows_from

    def __missing__(self, form: str) -> Started:
        self[form] = Started(self._rows_from(form))
        return self[form]
