"""Kind agreement: words that should agree and cannot."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from lint.analysis import Analysis, Passage
from lint.analysis.grammar.clash import Clash, Relation
from lint.checks.contract import Unexpanded
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.patterns import Found
from lint.diagnostic import Match
from lint.text import Span, Token

if TYPE_CHECKING:
    from lint.analysis.grammar.words import Word
    from lint.checks.patterns.patterns import Pattern


class Suspicion(NamedTuple):
    """A clash and the sentence that it was seen in."""

    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    clash: Clash

    @property
    def possible(self) -> frozenset[str]:
        """The tags that the word that agrees wrongly can have: by its form, and behind a pronoun only a verb's."""
        at = self.clash.target
        return frozenset() if at and self.words[at - 1].cat in "cp" else self.words[at].form.tags

    @property
    def span(self) -> Span:
        """From the first to the last of the two words."""
        first, last = sorted((self.clash.target, self.clash.controller))
        return Span(self.tokens[first].span.start, self.tokens[last].span.end)


@dataclass(frozen=True)
class Agreement(Unexpanded):
    """Signale des mots qui devraient s'accorder et ne le peuvent pas.

    `relations` dit lesquels : déterminant (avec son nom), adjectif (avec son nom), attribut et participe (avec le sujet
    d'être), participe-avoir (avec l'objet placé avant), verbe (avec un nom), pronom (le verbe avec je, ils…), relatif
    (le verbe avec l'antécédent de qui), participe-présent (invariable). Le lexique désigne les phrases douteuses ;
    elles seules sont analysées par spaCy, et la règle ne parle que s'il lit la phrase de même. Ce que reconnaît une
    des `exceptions` est laissé.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "word", "other", "suggestions")

    relations: tuple[Relation, ...] = ()
    exceptions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.relations:
            raise ValueError(f"relations : il en faut une au moins, parmi {', '.join(Relation)}")

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: any two words may clash."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The clashes of the wanted relations that can be put right. Raises EngineError."""
        return (match for match in self._matches(passages) if match.replacements)

    def _matches(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The clashes, those that forms alone prove first."""
        own = [
            (passage, suspicion)
            for passage in passages
            for relation in self.relations
            for suspicion in _inside(suspicions(passage.analysis).get(relation, ()), passage.span)
            if self._admits(passage, suspicion)
        ]
        doubtful = [found for found in own if not found[1].clash.sure]
        yield from (_match(found) for _, found in own if found.clash.sure)
        if doubtful:
            from lint.checks.confirmation import confirmed  # noqa: PLC0415  (only where something clashes)

            parsed = doubtful[0][0].analysis.parsed([found.tokens for _, found in doubtful])
            for (_, found), tokens in zip(doubtful, parsed, strict=True):
                if confirmed(tokens, found.clash, found.possible):
                    yield _match(found)

    def _admits(self, passage: Passage, suspicion: Suspicion) -> bool:
        span = suspicion.span
        if not passage.span.contains(span):
            return False
        start, end = span.start - passage.span.start, span.end - passage.span.start
        return not self._exceptions.cover(passage, Found(start, end, 0))

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions)


def _inside(found: Sequence[Suspicion], span: Span) -> Sequence[Suspicion]:
    """Those whose sentence begins in a stretch of the text."""
    first = bisect_left(found, span.start, key=_begins)
    return found[first : bisect_left(found, span.end, first, key=_begins)]


def _begins(found: Suspicion) -> int:
    return found.tokens[0].span.start


@lru_cache(maxsize=2)
def suspicions(analysis: Analysis) -> Mapping[Relation, Sequence[Suspicion]]:
    """All clashes of an article by what should agree, sentence after sentence.

    They are kept, since the rules for single relations share them.
    """
    from lint.analysis.gerunds import gerund_clashes  # noqa: PLC0415
    from lint.analysis.grammar.appositions import apart_clashes  # noqa: PLC0415  (they open the lexicon)
    from lint.analysis.grammar.noun_phrases import noun_clashes  # noqa: PLC0415
    from lint.analysis.grammar.readings import readings  # noqa: PLC0415
    from lint.analysis.grammar.verb_phrases import verb_clashes  # noqa: PLC0415
    from lint.analysis.incises import incise_clashes  # noqa: PLC0415
    from lint.analysis.predicates import predicate_clashes  # noqa: PLC0415

    found: defaultdict[Relation, list[Suspicion]] = defaultdict(list)
    finders = (noun_clashes, verb_clashes, apart_clashes, gerund_clashes, predicate_clashes, incise_clashes)
    for tokens, words in readings(analysis):
        clashes = [clash for finder in finders for clash in finder(words)]
        for clash in _distinct(clashes):
            found[clash.relation].append(Suspicion(tokens, words, clash))
    return found


def _distinct(clashes: Sequence[Clash]) -> Iterator[Clash]:
    """Without the adjectives of a noun that itself clashes with its determiner."""
    nouns = {clash.controller for clash in clashes if clash.relation is Relation.DETERMINER}
    return (
        clash
        for clash in dict.fromkeys(clashes)
        if clash.relation is Relation.DETERMINER or clash.controller not in nouns
    )


def _match(found: Suspicion) -> Match:
    from lint.checks.concord import corrections  # noqa: PLC0415  (only where something clashes)

    first, last, texts = corrections(found.words, found.clash)
    slots: Mapping[str, str] = {
        "word": found.tokens[found.clash.target].text,
        "other": found.tokens[found.clash.controller].text,
    }
    return Match(Span(found.tokens[first].span.start, found.tokens[last].span.end), texts, slots)
