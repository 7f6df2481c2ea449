"""How a text tells a fact: a phrase around a subject and a value, read in two steps, since values are many."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

SUBJECT, VALUE = "{sujet}", "{valeur}"
AROUND = 120  # code points before a subject and after it that a phrase may span
ANYTHING = r"[^\n]{1,60}?"  # what may be a value, before the long list of values is looked at


@dataclass(frozen=True)
class Telling:
    """A phrase with `{sujet}` and `{valeur}`; `values`: the expression that its values match, as the group valeur."""

    phrase: str
    values: str

    def found(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The half of the phrase that has the value, if the phrase stands around a subject from `start` to `end`.

        A half before the subject is counted from the beginning of `around(text, start)`.
        """
        before = around(text, start)
        return self._matched(self._screen, before, text, end) and self._matched(self._halves, before, text, end)

    @staticmethod
    def _matched(
        halves: tuple[re.Pattern[str], re.Pattern[str]], before: str, text: str, end: int
    ) -> re.Match[str] | None:
        left, right = halves
        after = right.match(text, end, end + AROUND)
        prior = left.search(before) if after else None
        return prior if prior is None or "valeur" in left.groupindex else after

    @cached_property
    def _screen(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        return self._compiled(ANYTHING)

    @cached_property
    def _halves(self) -> tuple[re.Pattern[str], re.Pattern[str]]:
        """What stands before a subject and what after it; compiled where the screen lets a text pass."""
        return self._compiled(self.values)

    def _compiled(self, value: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
        left, right = self.phrase.replace(VALUE, value).split(SUBJECT)
        return re.compile(rf"(?:{left})\Z"), re.compile(right)


def around(text: str, start: int) -> str:
    """The text before a subject that a phrase may span."""
    return text[max(0, start - AROUND) : start]
