"""Kind capitalization: titles, list items … in the case that a style asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.checks.texts.casing import STYLES, Known, rewritten, sentence_case, sentence_right, title_case, title_right
from lint.diagnostic import Match

VARIABLES = ("$sentence", "$title", "$lower", "$upper")


@dataclass(frozen=True)
class Capitalization(Unexpanded):
    """Signale un passage (souvent `scope: heading`) qui n'a pas la casse demandée par `match`.

    `$sentence` : une capitale au premier mot, et à ceux que donne `exceptions` ; `$title` : à chaque mot qui compte
    (titres anglais, `style` AP ou Chicago) ; `$lower`, `$upper` ; ou une expression régulière. `threshold` est la part
    des mots qui doit être juste (0.8), `indicators` ce qui finit un mot que suit une capitale (« : »), `prefix` une
    expression régulière à ne pas regarder au début.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion")

    match: str = ""
    style: str = "AP"
    exceptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    threshold: float = 0.8
    prefix: str = ""
    normalize: bool = True

    def __post_init__(self) -> None:
        if self.match.startswith("$") and self.match not in VARIABLES:
            raise ValueError(f"{self.match} : il faut l’un de {', '.join(VARIABLES)} ou une expression régulière")

    def patterns(self) -> None:
        """Every passage is looked at."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every passage in the wrong case, as a whole."""
        for passage in passages:
            start = self._start(passage)
            text = passage.text[start:].rstrip()
            if not text.strip():
                continue
            wanted = self._wanted(text, passage)
            if wanted is not None:
                texts = (passage.text[:start] + wanted,) if wanted else ()
                yield Match(passage.place(0, start + len(text)), texts)

    def _start(self, passage: Passage) -> int:
        found = self._prefix.match(passage, 0) if self._prefix else None
        return found.end if found else 0

    def _wanted(self, text: str, passage: Passage) -> str | None:
        """What should stand there instead, "" when that cannot be told, None when the text is right."""
        if self.match in self._styles:
            return self._styles[self.match](text)
        return None if self._pattern.search(passage, 0) or self._known.matches(text) else ""

    @cached_property
    def _styles(self) -> dict[str, Callable[[str], str | None]]:
        return {"$sentence": self._sentence, "$title": self._title, "$lower": self._lower, "$upper": self._upper}

    def _sentence(self, text: str) -> str | None:
        words = sentence_case(text, self._known, self.indicators)
        return None if sentence_right(words, self.threshold) else rewritten(text, words)

    def _title(self, text: str) -> str | None:
        words = title_case(text, self._known, STYLES.get(self.style, STYLES["AP"]))
        return None if title_right(words, self.threshold) else rewritten(text, words)

    def _lower(self, text: str) -> str | None:
        return None if text == text.lower() or self._known.matches(text) else text.lower()

    def _upper(self, text: str) -> str | None:
        return None if text == text.upper() or self._known.matches(text) else text.upper()

    @cached_property
    def _known(self) -> Known:
        return Known(self.exceptions)

    @cached_property
    def _pattern(self) -> Pattern:
        return self._raw(self.match)

    @cached_property
    def _prefix(self) -> Pattern | None:
        return self._raw(self.prefix) if self.prefix else None

    def _raw(self, source: str) -> Pattern:
        return Pattern(source, ignorecase=False, whole=False, normalize=self.normalize, multiline=False)
