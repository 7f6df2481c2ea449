"""Kind fact: a well-known fact that is told otherwise."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.names.subjects import Subject, Subjects, spellings
from lint.checks.names.tellings import AROUND, SUBJECT, VALUE, Telling, around
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern


@dataclass(frozen=True)
class Fact(Unexpanded):
    r"""Signale un fait connu que le texte dit autrement (« Rouen, dans le Calvados »).

    `faits` donne, pour chaque valeur, les sujets dont elle est vraie ; un sujet peut en avoir plusieurs, et seuls les
    sujets et les valeurs de la règle comptent. `ensembles` donne des valeurs plus larges : celles qu'elles contiennent
    (une région et ses départements). `phrases` dit comment un texte les lie : des expressions régulières autour de
    `{sujet}` et de `{valeur}`. `autres` décrit d'autres valeurs, qui ne sont vraies d'aucun sujet (`\d{4}` : toute
    autre année), `sauf` ce qui, dans les 120 signes d'avant ou d'après, fait taire la règle. Avec `ignorecase` la casse
    ne compte pas ; avec `tout` le signalement va du sujet à la valeur, au lieu de la valeur seule.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions", "subject")

    faits: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ensembles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phrases: tuple[str, ...] = ()
    autres: str = ""
    sauf: str = ""
    ignorecase: bool = False
    tout: bool = False

    def __post_init__(self) -> None:
        for phrase in self.phrases:
            if phrase.count(SUBJECT) != 1 or phrase.count(VALUE) != 1:
                raise ValueError(f"{phrase} : il faut {SUBJECT} et {VALUE}, une fois chacun")

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: the subjects are looked up among the article's words."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The values that are not those of their subjects."""
        places: list[tuple[int, Subject]] | None = None
        last = (0, 0)  # a longer subject may hold a shorter one
        for passage in passages:
            if places is None:
                places = sorted(self._subjects.places(passage.analysis))
            for start, subject in _within(places, passage.span):
                for match in self._wrong(passage, start - passage.span.start, subject):
                    if not (last[0] <= match.span.start and match.span.end <= last[1]):
                        last = (match.span.start, match.span.end)
                        yield match

    def _wrong(self, passage: Passage, start: int, subject: Subject) -> Iterator[Match]:
        text, end = passage.normal, start + len(subject.text)
        for telling in self._tellings:
            found = telling.found(text, start, end)
            if found is None:
                continue
            before = around(text, start)
            base = start - len(before) if found.string is not text else 0
            value = self._values.get(self._shown(found["valeur"]), "")
            if value not in self._true[subject.name] and not self._excused(before, text[end : end + AROUND]):
                wanted = tuple(name for name in self._true[subject.name] if name in self.faits)
                first, last = base + found.start("valeur"), base + found.end("valeur")
                yield self._match(passage, (start, end), (first, last), wanted, subject.name)
            return

    def _match(
        self, passage: Passage, subject: tuple[int, int], value: tuple[int, int], wanted: tuple[str, ...], name: str
    ) -> Match:
        """The value, or with `tout` all from subject to value, with the true values in its place."""
        if not self.tout:
            return Match(passage.place(*value), wanted, {"subject": name})
        whole = passage.place(min(subject[0], value[0]), max(subject[1], value[1]))
        old, text = passage.place(*value), passage.analysis.document.text
        head, tail = text[whole.start : old.start], text[old.end : whole.end]
        return Match(whole, tuple(head + true + tail for true in wanted), {"subject": name})

    def _excused(self, before: str, after: str) -> bool:
        return bool(self.sauf) and any(re.search(self.sauf, text, re.IGNORECASE) for text in (before, after))

    def _shown(self, text: str) -> str:
        return text.lower() if self.ignorecase else text

    @cached_property
    def _true(self) -> dict[str, tuple[str, ...]]:
        """The values of each subject."""
        found: dict[str, list[str]] = {}
        for value, subjects in self.faits.items():
            larger = [whole for whole, parts in self.ensembles.items() if value in parts]
            for subject in subjects:
                found.setdefault(subject, []).extend((value, *larger))
        return {subject: tuple(dict.fromkeys(values)) for subject, values in found.items()}

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self._true, ignorecase=self.ignorecase)

    @cached_property
    def _values(self) -> dict[str, str]:
        """The values by their spellings."""
        names = dict.fromkeys((*self.faits, *self.ensembles))
        return {text: name for name in names for text in map(self._shown, spellings(name))}

    @cached_property
    def _tellings(self) -> tuple[Telling, ...]:
        texts = sorted(map(re.escape, self._values), key=len, reverse=True)
        alternatives = "|".join([*texts, *filter(None, [self.autres])])
        value = rf"(?P<valeur>{'(?i:' if self.ignorecase else '(?:'}{alternatives}))(?![\w-])"
        return tuple(Telling(phrase, value) for phrase in self.phrases)


def _within(places: list[tuple[int, Subject]], span: Span) -> list[tuple[int, Subject]]:
    """The places, in order, that begin in a span."""
    first = bisect_left(places, span.start, key=itemgetter(0))
    return places[first : bisect_left(places, span.end, key=itemgetter(0))]
