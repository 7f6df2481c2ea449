"""What a rule's `scope` selects: names of our scopes and of Vale's, with `~`, `&` and lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.analysis.analysis import Analysis
from lint.analysis.passage import Hit, Passage
from lint.text import Block, Scope, Span

NOT_PROSE = frozenset({Scope.CODE, Scope.ALT})
INLINE = frozenset({"strong", "emphasis", "link"})
MARKUP = frozenset({"heading", "paragraph", "blockquote", "frontmatter", "title"})
KNOWN = frozenset(Scope) | INLINE | MARKUP | {"text", "prose", "sentence", "summary", "raw", "figure", "cell"}


class Unit(StrEnum):
    """What one passage is."""

    BLOCK = "block"
    SENTENCE = "sentence"
    DOCUMENT = "summary"
    RAW = "raw"
    INLINE = "inline"


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a scope expression, as written without `~`."""

    name: str
    negated: bool = False

    def holds(self, block: Block) -> bool:
        """Whether a block is (or, negated, is not) what the name says."""
        return _is(block, self.name) is not self.negated


@dataclass(frozen=True, slots=True)
class Scopes:
    """Alternatives, each a conjunction of terms, and the unit in which the text is handed to the check."""

    unit: Unit = Unit.BLOCK
    alternatives: tuple[tuple[Term, ...], ...] = ((Term("text"),),)

    def admits(self, block: Block) -> bool:
        """Whether the block is inside the scope."""
        return any(all(term.holds(block) for term in terms) for terms in self.alternatives)

    def passages(self, analysis: Analysis, hits: tuple[Hit, ...] = ()) -> Iterator[Passage]:
        """All passages of the scope, in order, each with the same hits."""
        if self.unit is Unit.RAW:
            yield Passage(analysis, Span(0, len(analysis.document.source.text)), hits=hits, raw=True)
            return
        blocks = [block for block in analysis.document.blocks if self.admits(block)]
        if self.unit is Unit.DOCUMENT:
            if blocks:
                yield Passage(analysis, Span(blocks[0].span.start, blocks[-1].span.end), hits=hits)
            return
        for block in blocks:
            for span in self._pieces(analysis, block):
                yield Passage(analysis, span, block, hits)

    def triggered(self, analysis: Analysis, hits: Sequence[Hit], places: Sequence[int]) -> Iterator[Passage]:
        """The passages that hold a trigger; `places[n]`, ascending, is where the trigger of `hits[n]` was seen."""
        if self.unit is Unit.DOCUMENT:
            for passage in self.passages(analysis):
                inside = [hit for hit, at in zip(hits, places, strict=True) if self._holds(analysis, at)]
                if inside:
                    yield Passage(analysis, passage.span, hits=tuple(inside))
            return
        for number, group in _by_block(analysis, hits, places):
            block = analysis.document.blocks[number]
            if self.admits(block):
                yield from self._split(analysis, block, group)

    def _holds(self, analysis: Analysis, offset: int) -> bool:
        number = analysis.block_at(offset)
        return number is not None and self.admits(analysis.document.blocks[number])

    def _split(self, analysis: Analysis, block: Block, group: list[tuple[Hit, int]]) -> Iterator[Passage]:
        if self.unit is Unit.BLOCK:
            yield Passage(analysis, block.span, block, tuple(hit for hit, _ in group))
            return
        for span in self._pieces(analysis, block):
            inside = tuple(hit for hit, at in group if span.start <= at < span.end)
            if inside:
                yield Passage(analysis, span, block, inside)

    def _pieces(self, analysis: Analysis, block: Block) -> Iterable[Span]:
        if self.unit is Unit.SENTENCE:
            return analysis.sentences(block)
        if self.unit is Unit.INLINE:
            names = {term.name for terms in self.alternatives for term in terms}
            return [span for span, name in analysis.document.inlines if name in names and block.span.contains(span)]
        return (block.span,)


def parse_scopes(names: Sequence[str]) -> Scopes:
    """The scopes that a rule names; several are alternatives, `a & b` holds where both do, `~a` where a does not.

    Raises ValueError, with the name, for a name that is no scope.
    """
    units = set()
    alternatives = []
    for expression in names:
        terms = [_term(part.strip()) for part in expression.split("&")]
        units |= {unit for term in terms if (unit := _unit(term.name))}
        block_terms = tuple(term for term in terms if _unit(term.name) in (None, Unit.INLINE))
        alternatives.append(block_terms or (Term("paragraph" if _whole_document(terms) else "text"),))
    if len(units) > 1:
        raise ValueError(" et ".join(sorted(units)))
    if not alternatives:
        return Scopes()
    return Scopes(units.pop() if units else Unit.BLOCK, tuple(alternatives))


def _whole_document(terms: Sequence[Term]) -> bool:
    return any(term.name == "summary" for term in terms)


def _term(text: str) -> Term:
    name = text.removeprefix("~").strip()
    if name.split(".")[0] not in KNOWN:
        raise ValueError(name)
    return Term(name.removeprefix("text.").removesuffix(".md").removesuffix(".html"), text.startswith("~"))


def _unit(name: str) -> Unit | None:
    if name in INLINE:
        return Unit.INLINE
    return {"sentence": Unit.SENTENCE, "summary": Unit.DOCUMENT, "raw": Unit.RAW}.get(name)


def _is(block: Block, name: str) -> bool:
    if name in {"text", "prose"}:
        return block.scope not in NOT_PROSE
    if name in INLINE:
        return True
    if name == "paragraph":
        return block.markup.endswith("paragraph") and "list" not in block.markup
    parts = block.markup.split()
    return block.scope == name or any(part == name or part.startswith(f"{name}.") for part in parts)


def _by_block(
    analysis: Analysis, hits: Sequence[Hit], places: Sequence[int]
) -> Iterator[tuple[int, list[tuple[Hit, int]]]]:
    groups: dict[int, list[tuple[Hit, int]]] = {}
    for hit, at in zip(hits, places, strict=True):
        number = analysis.block_at(at)
        if number is not None:
            groups.setdefault(number, []).append((hit, at))
    return iter(sorted(groups.items()))
