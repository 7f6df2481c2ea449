"""Kind improbable: a sequence of words that a slip explains, told by what stands beside what in news copy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from lint.analysis import Analysis, Passage
from lint.checks.likelihood.edits import Change
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.checks.likelihood.edits import Edit
    from lint.checks.patterns.patterns import Pattern
    from lint.lexicon import Lexicon
    from lint.text import Token


class Finding(NamedTuple):
    """A place where a change gains much: the change, how much, and what should stand there."""

    change: Change
    gain: float
    span: Span
    text: str


@dataclass(frozen=True)
class Improbable:
    """Signale une suite de mots très improbable qu'une seule faute de frappe explique.

    Un modèle compte ce qui se suit dans la presse, par mots et par classes de mots. `changes` dit quelles fautes sont
    cherchées : autre (un mot à une lettre près, ou souvent confondu), manque (un petit mot est tombé), trop (un petit
    mot de trop), double (des mots écrits deux fois), soudé (un mot coupé en deux), séparé (deux mots soudés). `least`
    et `most` bornent ce que la correction gagne : chaque unité rend la phrase 2,7 fois plus probable.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion", "suggestions")

    changes: tuple[Change, ...] = tuple(Change)
    least: float = 6.0
    most: float = 1000.0

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (the kind has no lemmas)
        """Nothing to expand."""
        return self

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: a slip may stand anywhere."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The places where a wanted change gains enough."""
        for passage in passages:
            for found in _found(passage.analysis):
                wanted = found.change in self.changes and self.least <= found.gain < self.most
                if wanted and passage.span.contains(found.span):
                    yield Match(found.span, (found.text,))


@lru_cache(maxsize=2)
def _found(analysis: Analysis) -> tuple[Finding, ...]:
    """All such places of an article; kept, since rules for single changes share them."""
    from lint.analysis.grammar.readings import readings  # noqa: PLC0415  (it opens the lexicon)

    return tuple(found for tokens, _ in readings(analysis) for found in _in_sentence(tokens))


def _in_sentence(tokens: Sequence[Token]) -> Iterator[Finding]:
    from lint.analysis.likelihood.symbols import symbols  # noqa: PLC0415  (they open the lexicon)
    from lint.checks.likelihood.search import mends  # noqa: PLC0415

    seen = symbols(tokens)
    at = [symbol.at for symbol in seen]
    for edit, gain in mends([symbol.word for symbol in seen]):
        first, last = _shown(edit, tokens, at)
        covered = [token.text for token in tokens[at[first] : at[last - 1] + 1]]
        if len(covered) == last - first and covered[-1][:1].isalnum() and not _quoted(tokens, at[first], at[last - 1]):
            kept = (covered[: edit.start - first], edit.words, covered[edit.end - first :])
            span = Span(tokens[at[first]].span.start, tokens[at[last - 1]].span.end)
            text = _joined([text for texts in kept for text in texts], covered)
            if not _accents(covered[0], text):
                yield Finding(edit.change, gain, span, text)


def _quoted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether marks of quotation hold just these words: the writer looked at them."""
    from lint.analysis.likelihood.symbols import CLEAR  # noqa: PLC0415  (see above)

    return first > 0 and last + 1 < len(tokens) and {tokens[first - 1].text, tokens[last + 1].text} <= CLEAR


def _accents(written: str, text: str) -> bool:
    """Whether only the accent of a capital is missing: many houses leave it out."""
    from lint.lexicon.phonetics import folded  # noqa: PLC0415  (see above)

    return written[:1].isupper() and written[1:] == text[1:] and folded(written[:1]) == folded(text[:1])


def _shown(edit: Edit, tokens: Sequence[Token], at: Sequence[int]) -> tuple[int, int]:
    """The symbols that a change is shown on, with its neighbours where a word is missing, double or too many."""
    if edit.change is Change.DOUBLE:
        return 2 * edit.start - edit.end, edit.end
    if edit.change is Change.EXTRA:
        return edit.start, edit.end + 1
    if edit.change is Change.MISSING:
        beside = edit.start > 0 and at[edit.start] - at[edit.start - 1] == 1
        return edit.start - int(beside and tokens[at[edit.start - 1]].text[:1].isalpha()), edit.end + 1
    return edit.start, edit.end


def _joined(texts: Sequence[str], written: Sequence[str]) -> str:
    """Words as a text, with the capital and the apostrophe of what is written."""
    found = ""
    for text in texts:
        glued = not found or found[-1] in "'’" or text[0] == "-"
        found += text if glued else f" {text}"
    found = found.replace("'", "’") if any("’" in text for text in written) else found
    return found[:1].upper() + found[1:] if written[0][:1].isupper() else found
