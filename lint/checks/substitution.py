"""Kind substitution: words and phrases with something better to put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.patterns.actions import NO_ACTION, Action, filled, quoted
from lint.checks.patterns.dialect import translated
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.lemmas import expand_pair, parted_pair
from lint.checks.patterns.patterns import Found, Pattern, scan
from lint.diagnostic import Match

if TYPE_CHECKING:
    from lint.lexicon import Lexicon  # opened only where rules are compiled

OPTIONAL = re.compile(r"\\(.)|\?")


@dataclass(frozen=True)
class Substitution:
    """Signale chaque occurrence d'une clé de `swap` et propose sa valeur.

    Les clés de `swap` sont des expressions régulières, celles de `lemmas` des lemmes : chaque forme est remplacée par
    la même forme de l'autre lemme. `$1` reprend un groupe de la clé. Une valeur vide supprime l'occurrence. Une
    occurrence qu'une expression de `accepted` décrit en entier est déjà bonne. Avec `capitalize`, une occurrence qui
    commence par une capitale que la clé n'a pas reçoit un remplacement qui commence de même.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("suggestion", "match", "suggestions", "choice")

    swap: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    lemmas: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    exceptions: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    action: Action = NO_ACTION
    capitalize: bool = True
    ignorecase: bool = True
    nonword: bool = False
    normalize: bool = True

    def __post_init__(self) -> None:
        self.action.check()

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into pairs of forms."""
        pairs: dict[str, dict[str, None]] = {}
        for entry, others in self.lemmas.items():
            for other in others:
                for form, target in expand_pair(entry, other, words):
                    pairs.setdefault(_escaped(form), {})[target] = None
                    if with_adverb := parted_pair(form, target, words):
                        pairs.setdefault(with_adverb[0], {})[with_adverb[1]] = None
        swap = {form: tuple(targets) for form, targets in pairs.items()}
        return replace(self, swap={**self.swap, **swap}, lemmas={})

    def patterns(self) -> tuple[Pattern, ...]:
        """One pattern for each key, longest first."""
        return self._patterns

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every match that differs from what is put in its place."""
        for passage in passages:
            for found in scan(self._patterns, passage):
                written = passage.text[found.start : found.end]
                wanted = self._wanted(written, found)
                if self._right(written, wanted) or self._exceptions.cover(passage, found):
                    continue
                slots = {"suggestion": wanted[0] if wanted else "", "choice": quoted(wanted) if wanted else ""}
                texts = self.action.replacements(written) if self.action.name else wanted
                yield Match(passage.place(found.start, found.end), texts, slots)

    def _wanted(self, written: str, found: Found) -> tuple[str, ...]:
        key = self._keys[found.pattern]
        texts = tuple(filled(text, found.groups, written) for text in self.swap[key])
        if self.normalize and "’" in written:
            texts = tuple(text.replace("'", "’") for text in texts)
        if self.capitalize and written[:1].isupper() and not key[:1].isupper():
            return tuple(text[:1].upper() + text[1:] for text in texts)
        return tuple(self._spelled(text, written) for text in texts) if self.accepted else texts

    def _spelled(self, text: str, written: str) -> str:
        """An accepted expression as the word it stands for, where only the case differs: `OAuth2?` for oauth2."""
        plain = OPTIONAL.sub(r"\1", text)
        return plain if text in self.accepted and plain.casefold() == written.casefold() else text

    def _right(self, written: str, wanted: tuple[str, ...]) -> bool:
        return written in wanted or bool(self.accepted and self._accepted.fullmatch(written))

    @cached_property
    def _accepted(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{translated(source)})" for source in self.accepted))

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)

    @cached_property
    def _keys(self) -> tuple[str, ...]:
        return tuple(sorted(self.swap, key=len, reverse=True))

    @cached_property
    def _patterns(self) -> tuple[Pattern, ...]:
        return tuple(Pattern(key, self.ignorecase, not self.nonword, self.normalize) for key in self._keys)


def _escaped(form: str) -> str:
    return re.escape(form).replace("\\ ", " ").replace("\\-", "-")
