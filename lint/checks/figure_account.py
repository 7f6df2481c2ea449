"""Kind figure-account: figures that others of the article contradict, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from lint.analysis import Passage
from lint.checks.accounts.relations import RELATIONS
from lint.checks.accounts.story import Finding, Nouns, Story
from lint.checks.contract import Unexpanded
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span


@dataclass(frozen=True)
class FigureAccount(Unexpanded):
    """Signale un nombre que les autres chiffres de l'article démentent, où qu'ils se trouvent.

    Les voix et les votants, le oui et le non, les parties d'un total donné plus haut, ce qu'il en reste, un produit, un
    multiple, des groupes, des noms que l'on compte, la partie ferme d'une peine, les jours de la semaine, les titres et
    les places, les buts et le score, « il y a N ans » et l'année. `members` sont les noms de ceux qui votent, `kinds`
    ceux des parties d'un tout (« poste : départ, licenciement »), `events` des rangées de mots qui disent un même
    événement.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "reason")

    members: tuple[str, ...] = ()
    kinds: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)

    def patterns(self) -> tuple[Pattern, ...]:
        """The words without which no relation has anything to say."""
        words = dict.fromkeys(word for relation in RELATIONS.values() for word in relation.triggers)
        return tuple(map(Pattern, words))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The figures that the rest of the article contradicts."""
        first = next(iter(passages), None)
        if first is None:
            return
        story = Story(first.analysis, self._nouns)
        found = (_match(told) for relation in RELATIONS.values() for told in relation.look(story))
        yield from {match.span: match for match in found}.values()

    @cached_property
    def _nouns(self) -> Nouns:
        parts = {whole: frozenset(listed.split(", ")) for whole, listed in self.kinds.items()}
        return Nouns(frozenset(self.members), parts, self.events)


def _match(found: Finding) -> Match:
    figures = sorted(found.figures, key=lambda figure: figure.span)
    last = figures[-1]
    span = Span(figures[0].span.start, (last.counted or last.span).end)
    return Match(span, (), {"reason": found.reason}, tuple((one.span, "un des chiffres") for one in found.others))
