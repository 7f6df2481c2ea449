"""Kind confusion: a word that stands where only another one can, told by its neighbours and the lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from lint.analysis import Passage, Passages
from lint.checks.contract import WORKED_OUT
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.patterns import Found, Pattern
from lint.checks.rows.line import Line, lines_of
from lint.checks.rows.row_source import class_names, rows
from lint.checks.rows.rows import Fit, Row
from lint.checks.rows.started import NumberedRow, StartedRows
from lint.checks.rows.wordings import check_wording, keeps_case, wordings
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon  # opened only where rules are compiled


class Fitted(NamedTuple):
    """A row, by its number in the rule, that fits in a passage."""

    number: int
    match: Match
    passage: Passage

    def place(self) -> tuple[int, int]:
        """Where it stands, then its number."""
        return self.match.span.start, self.number


@dataclass(frozen=True)
class Confusion:
    """Signale des mots mis pour d'autres : les clés de `swap` décrivent une suite de mots, leurs valeurs la corrigent.

    Une clé est une ligne de mots : `pallier à`, `le|la|un`, `<avoir>` (toutes les formes d'un lemme), `{nom}` (une
    classe de `words` ou d'un fichier de `classes`), `:inf` (une lecture du lexique convient), `=nom+adj` (toutes
    conviennent), `de_la` (deux mots parmi d'autres choix), `_` (un mot), `9` (un nombre), `Aa` (une capitale),
    `Aa{nom}` (un mot de la classe, avec une capitale), `~` (une voyelle ou un h muet), `/er$/` (une expression),
    `^` ou `$` (un signe fort ou le bord du texte). Un mot écrit avec une capitale n'est reconnu qu'avec elle. `&`
    réunit des conditions, `!` en nie une, `?` rend un mot facultatif, `*` en prend jusqu'à trois, `**` jusqu'à
    quarante. Les crochets entourent ce qui est signalé, le reste est le contexte ; au même endroit la première
    ligne l'emporte. Dans une valeur, `{2}` reprend le deuxième mot, `de+{2}` et `à+{2}` le contractent avec la
    préposition (« du »), `{2:inf}` le met à l'infinitif, `{2:sub.prés}` au subjonctif de la même personne,
    `{2:ppas@1}` l'accorde avec le premier, `{2:aa}` lui ôte sa capitale, `{2:Aa}` lui en donne une, `{2:table}` le
    cherche dans une table (de `tables` ou d'un fichier), par la forme, par le lemme (`<tirer>: viser` donne à
    `tirait` `visait`) ou par la fin (`-oie: oi`). Une ligne dont aucune valeur n'existe ne signale rien.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion", "suggestions")

    swap: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    tables: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    classes: tuple[Path, ...] = ()
    exceptions: tuple[str, ...] = ()
    starts: Mapping[str, tuple[int, ...]] = field(default_factory=dict, metadata={WORKED_OUT: True})

    def expanded(self, words: Lexicon) -> Self:
        """The classes and lemmas that the rows name turned into forms. Raises ValueError, naming the row."""
        from lint.checks.rows.word_classes import Sources  # noqa: PLC0415  (only where rules are compiled)

        sources = Sources(self.words, self.tables, self.classes, words)
        classes = {name: sources.forms(name) for source in self.swap for name in class_names(source)}
        wanted = "\n".join(text for texts in self.swap.values() for text in texts)
        tables = {
            name: table for name, table in sources.tables.items() if re.search(rf":{re.escape(name)}[.}}]", wanted)
        }
        check = replace(self, words=classes, tables=tables, classes=())
        for source in self.swap:
            if any(one.anchor is None for one in rows(source, classes)):
                raise ValueError(f"{source} : il faut un mot écrit en toutes lettres, un lemme ou une classe")
        for source, texts in self.swap.items():
            for text in texts:
                check_wording(text, tables, len(source.split()))
        return replace(check, starts=check._starts)  # noqa: SLF001  (of the same class)

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that start a row."""
        return tuple(Pattern(form) for form in self._forms)

    def find(self, passages: Passages) -> Iterator[Match]:
        """Every row that fits, the first in the rule where several do."""
        end = -1
        for fitted in sorted(self._fitted(passages), key=Fitted.place):
            if fitted.match.span.start >= end and not self._excused(fitted):
                end = fitted.match.span.end
                yield fitted.match

    def _fitted(self, passages: Passages) -> Iterator[Fitted]:
        """The rows that fit where the words that start them were seen, in any order."""
        lines = lines_of(passages)
        for sighting in passages.seen:
            started = self._started[self._forms[sighting.pattern]]
            for line, at in lines.spots(sighting):
                for number, one in started.rows(line, at):
                    fit = one.fit(line, at)
                    match = self._match(one, fit, line) if fit else None
                    if match:
                        yield Fitted(number, match, line.passage)

    def _excused(self, fitted: Fitted) -> bool:
        """Whether an exception stretches over the finding."""
        span, base = fitted.match.span, fitted.passage.span.start
        return self._exceptions.cover(fitted.passage, Found(span.start - base, span.end - base, fitted.number))

    def _match(self, one: Row, fit: Fit, line: Line) -> Match | None:
        part = fit.span(one.first, one.last)
        if not part:
            return None
        span = Span(line.tokens[part[0]].span.start, line.tokens[part[1] - 1].span.end)
        written = line.passage.analysis.document.text[span.start : span.end]
        fitted = dict.fromkeys(
            _as_written(text, "" if keeps_case(template) else written, line.passage)
            for template in one.wanted
            for text in wordings(template, one, fit, line, self.tables)
        )
        kept = tuple(text for text in fitted if text != written)
        return Match(span, kept) if kept else None

    @cached_property
    def _forms(self) -> tuple[str, ...]:
        """The words that start a row, by number of pattern."""
        return tuple(sorted(self._starts))

    @cached_property
    def _starts(self) -> Mapping[str, tuple[int, ...]]:
        """The numbers of the rows that each word starts."""
        if self.starts:
            return self.starts
        starts: dict[str, list[int]] = {}
        for number in range(len(self._sources)):
            for form in dict.fromkeys(form for one in self._rows(number) for form in one.start):
                starts.setdefault(form, []).append(number)
        return {form: tuple(numbers) for form, numbers in starts.items()}

    @cached_property
    def _started(self) -> StartedRows:
        return StartedRows(self._rows_from)

    def _rows_from(self, form: str) -> Iterator[NumberedRow]:
        """The rows that a word starts, by number."""
        for number in self._starts.get(form, ()):
            yield from ((number, one) for one in self._rows(number) if form in one.start)

    def _rows(self, number: int) -> tuple[Row, ...]:
        if number not in self._read:
            source, wanted = self._sources[number]
            self._read[number] = rows(source, self.words, wanted)
        return self._read[number]

    @cached_property
    def _read(self) -> dict[int, tuple[Row, ...]]:
        return {}

    @cached_property
    def _sources(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        return tuple(self.swap.items())

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions)


def _as_written(text: str, written: str, passage: Passage) -> str:
    """The text with the article's apostrophe, and a capital where the match has one that it does not keep itself."""
    if "’" in passage.text:
        text = text.replace("'", "’")
    capital = written[:1].isupper() and not written[1:2].isupper() and written not in text
    return text[:1].upper() + text[1:] if capital else text
