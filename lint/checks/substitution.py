"""Kind substitution: words and phrases with something better to put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.exceptions import Exceptions
from lint.checks.lemmas import expand_pair
from lint.checks.patterns import Found, Pattern, scan
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

GROUP = re.compile(r"\$(\d+)")


@dataclass(frozen=True)
class Substitution:
    """Signale chaque occurrence d'une clé de `swap` et propose sa valeur.

    Les clés de `swap` sont des expressions régulières, celles de `lemmas` des lemmes : chaque forme est remplacée par
    la même forme de l'autre lemme. `$1` reprend un groupe de la clé. Une valeur vide supprime l'occurrence.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("suggestion", "match", "suggestions")

    swap: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lemmas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    ignorecase: bool = True
    nonword: bool = False
    normalize: bool = True

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into pairs of forms."""
        pairs: dict[str, dict[str, None]] = {}
        for entry, others in self.lemmas.items():
            for other in others:
                for form, target in expand_pair(entry, other, words):
                    pairs.setdefault(form, {})[target] = None
        swap = {
            re.escape(form).replace("\\ ", " ").replace("\\-", "-"): tuple(targets) for form, targets in pairs.items()
        }
        return replace(self, swap={**self.swap, **swap}, lemmas={})

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each key, longest first."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match that differs from what is put in its place."""
        for passage in passages:
            for found in scan(self._patterns, passage):
                written = passage.text[found.start : found.end]
                wanted = self._replacements(written, found)
                if written not in wanted and not self._exceptions.cover(passage, found):
                    yield Match(passage.place(found.start, found.end), wanted)

    def _replacements(self, written: str, found: Found) -> tuple[str, ...]:
        texts = tuple(_filled(text, found) for text in self.swap[self._keys[found.pattern]])
        if self.normalize and self.ignorecase and written[:1].isupper():
            return tuple(text[:1].upper() + text[1:] for text in texts)
        return texts

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(sorted(self.swap, key=len, reverse=True))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(key, self.ignorecase, not self.nonword, self.normalize) for key in self._keys)


def _filled(text: str, found: Found) -> str:
    """The replacement with its `$1`, `$2` … put in; a group that took no part is empty."""

    def group(reference: re.Match[str]) -> str:
        number = int(reference[1])
        return (found.groups[number - 1] or "") if number <= len(found.groups) else reference[0]

    return GROUP.sub(group, text) if "$" in text else text
