"""What a rule's `scope` selects: names of our scopes and of Vale's, with `~`, `&` and lists."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter
from pathlib import PurePath

from lint.analysis.analysis import Analysis
from lint.analysis.passage import Hit, Passage, Sighting
from lint.text import Block, Scope, Span

NOT_PROSE = frozenset({Scope.CODE, Scope.ALT})
NOT_SUMMARY = frozenset({"heading", "table", "figure", "caption", "frontmatter", "title"})
INLINE = frozenset({"strong", "emphasis", "link"})
MARKUP = frozenset({"heading", "paragraph", "blockquote", "frontmatter", "title", "figure", "cell", "comment", "attr"})
KNOWN = frozenset(Scope) | INLINE | MARKUP | {"text", "prose", "sentence", "summary", "raw"}
FILE_TYPES = frozenset({"adoc", "dita", "docx", "html", "markdown", "md", "mdx", "odt", "org", "rst", "txt", "xml"})


class Unit(StrEnum):
    """What one passage is."""

    BLOCK = "block"
    SENTENCE = "sentence"
    DOCUMENT = "summary"
    RAW = "raw"
    INLINE = "inline"


UNITS = {"sentence": Unit.SENTENCE, "summary": Unit.DOCUMENT, "raw": Unit.RAW} | dict.fromkeys(INLINE, Unit.INLINE)
WHOLE = frozenset({Unit.DOCUMENT, Unit.RAW})


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a scope expression, as written without `~`."""

    name: str
    negated: bool = False

    def holds(self, block: Block) -> bool:
        """Whether a block is (or, negated, is not) what the name says."""
        return _is(block, self.name) is not self.negated


@dataclass(frozen=True, slots=True)
class Alternative:
    """One scope expression: what a block must be, in which pieces it is read, in files of which type."""

    terms: tuple[Term, ...]
    unit: Unit = Unit.BLOCK
    inline: str = ""
    file_type: str = ""

    def admits(self, block: Block) -> bool:
        """Whether all that is said of a block holds."""
        return all(term.holds(block) for term in self.terms)

    def pieces(self, analysis: Analysis, block: Block) -> tuple[Span, ...]:
        """The stretches of a block that are handed to the check."""
        if self.unit is Unit.SENTENCE:
            return analysis.sentences(block)
        if self.unit is Unit.INLINE:
            inlines = analysis.document.inlines
            return tuple(span for span, name in inlines if name == self.inline and block.span.contains(span))
        return (block.span,)


@dataclass(frozen=True, slots=True)
class Scopes:
    """Alternatives; the first that admits a block decides how it is read."""

    alternatives: tuple[Alternative, ...] = (Alternative((Term("text"),)),)

    @property
    def unit(self) -> Unit:
        """What the passages are; whole texts are never mixed with parts."""
        return self.alternatives[0].unit

    def passages(self, analysis: Analysis, hits: tuple[Hit, ...] = ()) -> Iterator[Passage]:
        """All passages of the scope, in order, each with the same hits."""
        here = self.here(analysis)
        if here and self.unit is Unit.RAW:
            yield Passage(analysis, Span(0, len(analysis.document.source.text)), hits=hits, raw=True)
        elif here and self.unit is Unit.DOCUMENT:
            blocks = tuple(block for block in analysis.document.blocks if _first(here, block))
            if blocks:
                yield Passage(analysis, Span(blocks[0].span.start, blocks[-1].span.end), hits=hits, blocks=blocks)
        else:
            cut = _cut(analysis, here)
            for number, block in enumerate(analysis.document.blocks):
                for span in cut[number]:
                    yield Passage(analysis, span, block, hits)

    def here(self, analysis: Analysis) -> tuple[Alternative, ...]:
        """The alternatives for files of this type."""
        if not any(alternative.file_type for alternative in self.alternatives):
            return self.alternatives
        suffix = PurePath(analysis.document.source.path).suffix.lower().removeprefix(".")
        return tuple(part for part in self.alternatives if part.file_type in ("", suffix))


@dataclass(frozen=True, slots=True)
class Passages:
    """What a rule looks at in a text: the passages of its scope that hold a trigger, in order, cut out when asked for.

    `seen` are the triggers. `everywhere`: no trigger can announce a finding; all passages, each with these hits.
    """

    analysis: Analysis
    scopes: Scopes
    seen: Sequence[Sighting] = ()
    everywhere: tuple[Hit, ...] | None = None

    def __iter__(self) -> Iterator[Passage]:
        if self.everywhere is not None:
            return self.scopes.passages(self.analysis, self.everywhere)
        groups: defaultdict[int, list[tuple[int, Hit]]] = defaultdict(list)
        for (block, place), hit in chain.from_iterable(sighting.hits() for sighting in self.seen):
            groups[block].append((place, hit))
        return self._whole(groups) if self.scopes.unit is Unit.DOCUMENT else self._parts(groups)

    def in_block(self, number: int) -> Iterator[Passage]:
        """All passages of a block, by its number, without hits."""
        block = self.analysis.document.blocks[number]
        return (Passage(self.analysis, span, block) for span in self._pieces(number))

    def _pieces(self, number: int) -> tuple[Span, ...]:
        return _cut(self.analysis, self.scopes.here(self.analysis))[number]

    def _parts(self, groups: Mapping[int, list[tuple[int, Hit]]]) -> Iterator[Passage]:
        for number, group in sorted(groups.items()):
            block = self.analysis.document.blocks[number]
            group.sort(key=itemgetter(0))
            places = [at for at, _ in group]
            for span in self._pieces(number):
                first, end = bisect_left(places, span.start), bisect_left(places, span.end)
                if first < end:
                    yield Passage(self.analysis, span, block, tuple(hit for _, hit in group[first:end]))

    def _whole(self, groups: Mapping[int, list[tuple[int, Hit]]]) -> Iterator[Passage]:
        for passage in self.scopes.passages(self.analysis):
            admitted = set(passage.blocks)
            inside = (group for number, group in groups.items() if self.analysis.document.blocks[number] in admitted)
            seen = sorted(chain.from_iterable(inside), key=itemgetter(0))
            if seen:
                yield replace(passage, hits=tuple(hit for _, hit in seen))


def parse_scopes(names: Sequence[str]) -> Scopes:
    """The scopes that a rule names; several are alternatives, `a & b` holds where both do, `~a` where a does not.

    Raises ValueError, with the name, for a name that is no scope, or names that ask for parts and for a whole.
    """
    alternatives = tuple(_alternative(expression) for expression in names)
    units = {alternative.unit for alternative in alternatives}
    if len(units) > 1 and units & WHOLE:
        raise ValueError(" et ".join(sorted(units)))
    return Scopes(alternatives) if alternatives else Scopes()


def _alternative(expression: str) -> Alternative:
    terms: list[Term] = []
    units: dict[Unit, None] = {}
    inline = file_type = ""
    for part in expression.split("&"):
        term, suffix = _term(part.strip())
        file_type = suffix or file_type
        unit = UNITS.get(term.name)
        if unit in (None, Unit.DOCUMENT):
            terms.append(term)
        if unit is not None:
            units[unit] = None
            inline = term.name if unit is Unit.INLINE else inline
    if len(units) > 1:
        raise ValueError(expression)
    if all(term.negated for term in terms):
        terms.append(Term("text"))
    return Alternative(tuple(terms), next(iter(units), Unit.BLOCK), inline, file_type)


def _term(text: str) -> tuple[Term, str]:
    """The term, and the file type that it is limited to (`heading.md`)."""
    name = text.removeprefix("~").strip()
    if name.split(".")[0] not in KNOWN:
        raise ValueError(name)
    general, _, last = name.rpartition(".")
    file_type = last if general and last in FILE_TYPES else ""
    name = general if file_type else name
    return Term(name.removeprefix("text."), text.startswith("~")), file_type


def _is(block: Block, name: str) -> bool:
    if name in {"text", "prose"}:
        return block.scope not in NOT_PROSE
    if name == "paragraph":
        return block.markup == "paragraph" and block.scope not in NOT_PROSE
    sections = _sections(block.markup) | {block.scope}
    if name == "summary":
        return block.scope not in NOT_PROSE and sections.isdisjoint(NOT_SUMMARY)
    return sections.issuperset(name.split("."))


@cache
def _sections(markup: str) -> frozenset[str]:
    """All names in a block's markup; an alternative text is an attribute."""
    names = frozenset(markup.replace(" ", ".").split("."))
    return names | {"attr"} if "alt" in names else names


def _first(alternatives: Sequence[Alternative], block: Block) -> Alternative | None:
    return next((part for part in alternatives if part.admits(block)), None)


class _Cut(dict[int, tuple[Span, ...]]):
    """The pieces in which the blocks of an article are read, by number of block."""

    def __init__(self, analysis: Analysis, alternatives: Sequence[Alternative]) -> None:
        super().__init__()
        self._analysis = analysis
        self._alternatives = alternatives

    def __missing__(self, number: int) -> tuple[Span, ...]:
        block = self._analysis.document.blocks[number]
        alternative = _first(self._alternatives, block)
        self[number] = alternative.pieces(self._analysis, block) if alternative else ()
        return self[number]


@lru_cache(maxsize=16)
def _cut(analysis: Analysis, alternatives: Sequence[Alternative]) -> _Cut:
    """The pieces of an article for some alternatives; kept, since hundreds of rules have the same."""
    return _Cut(analysis, alternatives)
