"""Kind figure-source: contested estimates that nobody vouches for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.numbers.hedges import Hedge
from lint.analysis.numbers.units import Kind
from lint.analysis.speech.account import carries_on
from lint.analysis.speech.attributions import Manner
from lint.checks.by_sentence import places
from lint.checks.listening import Listening
from lint.checks.numbers.restated import answered_later, restated
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Pattern
from lint.checks.texts.words import WORD
from lint.diagnostic import Match
from lint.text import Scope, Span

if TYPE_CHECKING:
    from lint.analysis import Analysis
    from lint.analysis.numbers.figures import Figure
    from lint.analysis.speech.attributions import Attribution
    from lint.lexicon import Lexicon

RELATIVE = re.compile(r", qui (?!(?:[^\W\d]+ )?(?:a|ont) été )[^,;:]*$")
CLAUSE = re.compile(r"[;:()«»\"]")
NEAR = 4  # words after a figure among which what it counts stands: « 300 jeunes manifestants »
AROUND = 12  # words around a figure in which what happened to people stands
REACH = 90  # code points between the word that makes a figure contested and an amount
SHARES = frozenset({Kind.SHARE, Kind.POINTS})

WEIGHED = frozenset({"tonne", "kilo", "litre", "mètre cube", "hectare", "wattheure"})  # what somebody has added up
PRICED = frozenset({Kind.MONEY, Kind.MEASURE})  # of which a small number may be an estimate too
QUANTITIES = SHARES | {Kind.COUNT, Kind.MONEY, Kind.MEASURE}


@dataclass(frozen=True)
class FigureSource(Listening):
    """Signale un chiffre sujet à contestation dont rien, alentour, ne dit la source.

    Un chiffre est contestable s'il compte un des noms de `counted`, si un nom de `people` qu'il compte subit un des
    actes d'`acts`, ou si un montant ou une part touche à un mot d'`amounts` ; avec `every`, tout nombre de quelque
    chose, tout montant et toute part le sont. « Des centaines de » ne l'est que devant un nom de `roughly`.
    Une source est là si quelqu'un répond de la phrase, d'après les mots de `voix`, ou plus bas du même chiffre ; pour
    des noms de `damage`, si quelqu'un parle dans le paragraphe. Une phrase où se lit `settled` n'en demande pas, ni une
    phrase où se lit `history`, à partir du début de son paragraphe. Avec `carried: false`, la source d'une phrase ne
    vaut pour la suivante que si celle-ci reprend le propos. Sous `floor`, on compte sur place ; sous `least_sum`, un
    montant est un prix. Un chiffre déjà donné plus haut, ailleurs que dans un intertitre, n'est pas signalé deux fois.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match",)

    counted: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    amounts: tuple[str, ...] = ()
    shares: tuple[str, ...] = ()
    presence: tuple[str, ...] = ()
    roughly: tuple[str, ...] = ()
    damage: tuple[str, ...] = ()
    settled: tuple[str, ...] = ()
    history: tuple[str, ...] = ()
    every: bool = False
    carried: bool = True
    floor: int = 10
    least_sum: int = 10**6

    def expanded(self, words: Lexicon) -> Self:
        """All lists of lemmas turned into forms."""
        return replace(
            self,
            counted=expand_all(self.counted, words),
            people=expand_all(self.people, words),
            acts=expand_all(self.acts, words),
            amounts=expand_all(self.amounts, words),
            shares=expand_all(self.shares, words),
            roughly=expand_all(self.roughly, words),
            damage=expand_all(self.damage, words),
        )

    def patterns(self) -> tuple[Pattern, ...] | None:
        """The words that make a figure contested; None where every figure is."""
        if self.every:
            return None
        words = dict.fromkeys((*self.counted, *self.acts, *self.amounts, *self.shares, *self.presence))
        return tuple(map(Pattern, words))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The first contested figure of each sentence that has no source in scope."""
        for place in places(passages):
            yield from self._in_sentence(place.analysis, place.sentence)

    def _in_sentence(self, analysis: Analysis, sentence: Span) -> Iterator[Match]:
        figure = next(self._contested(analysis, sentence), None)
        if (
            figure
            and not self._settled_here(analysis, sentence, figure)
            and not self._sourced(analysis, sentence, figure)
            and not self._told_around(analysis, figure)
        ):
            yield Match(figure.whole)

    def _contested(self, analysis: Analysis, sentence: Span) -> Iterator[Figure]:
        for figure in analysis.figures.within(sentence):
            few = figure.high < self.floor and figure.kind not in SHARES and not (self.every and figure.kind in PRICED)
            if figure.kind not in QUANTITIES or _definite(figure) or few or self._seen(analysis.folded, figure):
                continue
            quoted = analysis.quotations.covering(figure.span)
            if not quoted and self._asks(analysis.folded, sentence, figure) and not restated(analysis, figure):
                yield figure

    def _seen(self, folded: str, figure: Figure) -> bool:
        """« des centaines de badauds »: what a reporter sees, and nobody has counted."""
        if not self.roughly or figure.kind is not Kind.COUNT or not folded.startswith("des ", figure.span.start):
            return False
        return figure.counted is None or folded[figure.counted.start : figure.counted.end] not in self._roughly

    def _asks(self, folded: str, sentence: Span, figure: Figure) -> bool:
        if self.every:
            return self._tells(folded, sentence, figure)
        if figure.kind is not Kind.MONEY and self._counts(folded, sentence, figure):
            return True
        if figure.kind is Kind.SHARE and figure.counted:
            share = folded[figure.counted.start : figure.counted.end]
            return share in self._shares or self._amounts(folded, sentence, figure)
        if (
            figure.kind is Kind.COUNT
            and not figure.noun
            and self._is_presence(folded[sentence.start : figure.whole.start])
        ):
            return True
        great = figure.kind in SHARES or (figure.kind is not Kind.MEASURE and figure.high >= self.least_sum)
        return great and self._amounts(folded, sentence, figure)

    def _tells(self, folded: str, sentence: Span, figure: Figure) -> bool:
        """Whether a figure is a share, a sum or a number of something, and no aside between brackets."""
        if folded[: figure.whole.start].endswith(("(", "[")):
            return False
        if figure.kind is Kind.MONEY:
            return figure.high >= self.least_sum or self._amounts(folded, sentence, figure)
        if figure.kind is Kind.MEASURE:
            return figure.unit in WEIGHED and self._amounts(folded, sentence, figure)
        return figure.kind in SHARES or bool(figure.noun)

    def _is_presence(self, before: str) -> bool:
        """« Ils étaient 400 »."""
        return any(pattern.search(before.rstrip()) for pattern in self._presence)

    def _counts(self, folded: str, sentence: Span, figure: Figure) -> bool:
        """Whether what is counted are people or things that are contested."""
        after = CLAUSE.split(folded[figure.span.end : sentence.end].lstrip(), maxsplit=1)[0]
        words = [found[0] for found in WORD.finditer(after)]
        near = [figure.unit, *words[:NEAR]]
        if any(word in self._counted for word in near):
            return True
        before = [found[0] for found in WORD.finditer(CLAUSE.split(folded[sentence.start : figure.span.start])[-1])]
        around = (*words[:AROUND], *before[-AROUND // 2 :])
        return any(word in self._people for word in near) and any(word in self._acts for word in around)

    def _amounts(self, folded: str, sentence: Span, figure: Figure) -> bool:
        before = folded[max(sentence.start, figure.span.start - REACH) : figure.span.start]
        after = folded[figure.span.end : sentence.end]
        near = (*WORD.findall(CLAUSE.split(before)[-1]), *WORD.findall(CLAUSE.split(after)[0])[:NEAR])
        return any(word in self._amount_words for word in near)

    def _sourced(self, analysis: Analysis, sentence: Span, figure: Figure) -> bool:
        """Whether somebody answers for the figure."""
        covering = self.attributions(analysis).covering(figure.span)
        if not self.carried and not carries_on(analysis.folded[sentence.start : sentence.end]):
            covering = tuple(one for one in covering if one.sentence == sentence or one.cue.start > sentence.end)
        return any(
            one.firm or (one.named and one.sentence == sentence and _claims(analysis, one, figure)) for one in covering
        )

    def _told_around(self, analysis: Analysis, figure: Figure) -> bool:
        """Whether somebody speaks in the paragraph of damage and the like, or gives the same figure further on."""
        attributions = self.attributions(analysis)
        if answered_later(analysis, figure, attributions):
            return True
        counted = figure.counted and analysis.folded[figure.counted.start : figure.counted.end]
        if counted not in self._damage and figure.unit not in self._damage:
            return False
        number = analysis.document.block_at(figure.span.start) or 0
        told = attributions.in_sentence(analysis.document.blocks[number].span)
        return any(one.firm and one.named for one in told)

    def _settled_here(self, analysis: Analysis, sentence: Span, figure: Figure) -> bool:
        relative = RELATIVE.search(analysis.normal, sentence.start, figure.span.start)
        own = analysis.normal[relative.start() if relative else sentence.start : sentence.end]
        told = [analysis.normal[start : sentence.end] for start in _begins(analysis, sentence)]
        return any(found.search(own) for found in self._settled) or any(
            found.search(text) for found in self._history for text in told
        )

    @cached_property
    def _counted(self) -> frozenset[str]:
        return frozenset(self.counted)

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(self.people)

    @cached_property
    def _damage(self) -> frozenset[str]:
        return frozenset(self.damage)

    @cached_property
    def _roughly(self) -> frozenset[str]:
        return frozenset(self.roughly)

    @cached_property
    def _acts(self) -> frozenset[str]:
        return frozenset(self.acts)

    @cached_property
    def _amount_words(self) -> frozenset[str]:
        return frozenset(self.amounts)

    @cached_property
    def _shares(self) -> frozenset[str]:
        return frozenset(self.shares)

    @cached_property
    def _presence(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(rf"\b{source}$") for source in self.presence)

    @cached_property
    def _history(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(source, re.IGNORECASE) for source in self.history)

    @cached_property
    def _settled(self) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(source, re.IGNORECASE) for source in self.settled)


def _claims(analysis: Analysis, one: Attribution, figure: Figure) -> bool:
    """Whether somebody speaks of the figure without vouching for it: « la CGT dénonce 300 suppressions de postes »."""
    lives = analysis.folded[one.cue.start : one.cue.end] == "vit"  # of « vivre », in the press, not of « voir »
    return one.manner is not Manner.PASSIVE and one.cue.end <= figure.span.start and not lives


def _begins(analysis: Analysis, sentence: Span) -> Iterator[int]:
    """Where the paragraph of a sentence begins, and the one before when that is a single sentence (a dated entry)."""
    number = analysis.document.block_at(sentence.start) or 0
    yield analysis.document.blocks[number].span.start
    before = analysis.document.blocks[max(0, number - 1)]
    if before.scope is Scope.BODY and len(analysis.sentences(before)) == 1:
        yield before.span.start


def _definite(figure: Figure) -> bool:
    """« les 14 blessés »: people of whom the reader has heard."""
    return figure.kind is Kind.COUNT and figure.definite and figure.hedge is Hedge.EXACT
