"""Kind outcome: a vote or a match whose figures contradict who won."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.checks.by_sentence import Place, places
from lint.checks.numbers.arithmetic import VOTES
from lint.checks.patterns.lemmas import expand_all
from lint.checks.patterns.patterns import Pattern
from lint.diagnostic import Match
from lint.text import Span

if TYPE_CHECKING:
    from lint.lexicon import Lexicon

AGAINST = re.compile(
    r"(?: (?:voix|suffrages|votes|bulletins))?"
    r"(?: pour| favorables| des (?:voix|suffrages)(?: exprimés)?)?,? (?:et |contre )(?:\w+ )?"
)
BEFORE_VOTES = r"\b[^.;]{0,80}?\b(?:par|avec) (?:seulement )?$"
RIVAL = re.compile(r"(?: [^\W\d]+)?(?: des (?:voix|suffrages)(?: exprimés)?)? (?:à|au|aux|pour)\b(?! l')")
SET = re.compile(r"(?:,|\)| et| puis)? ?\(?\d")
AWAY = re.compile(
    r"\b(?:(?<!face )à (?=[A-ZÉ])|au (?=[A-ZÉ])|chez|en déplacement|à l'extérieur|sur la pelouse|sur le terrain|"
    r"tirs au but|tab|prolongation)"
)
PLAYED = re.compile(r"\d{1,2}-\d{1,2}")


@dataclass(frozen=True)
class Outcome:
    """Signale un vote ou un match dont les chiffres démentent l'issue.

    « Adopté par 120 voix contre 180 » ; « s'est imposé 1-2 » ; « match nul 2-1 ». `wins` sont les verbes de la victoire
    au match, `votes` ceux du vote, `draws` les noms du match nul.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "reason")

    wins: tuple[str, ...] = ()
    votes: tuple[str, ...] = ()
    draws: tuple[str, ...] = ()

    def expanded(self, words: Lexicon) -> Self:
        """The verbs turned into forms."""
        return replace(self, wins=expand_all(self.wins, words), votes=expand_all(self.votes, words))

    def patterns(self) -> tuple[Pattern, ...]:
        """The words that tell of a vote or a match."""
        return tuple(map(Pattern, dict.fromkeys((*self.wins, *self.votes, *self.draws, "voix", "contre"))))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The results that their figures contradict."""
        for place in places(passages):
            figures = place.figures
            for at, figure in enumerate(figures):
                if figure.kind is Kind.SCORE or PLAYED.fullmatch(place.words(figure.span)):
                    yield from self._played(place, figure)
                if at + 1 < len(figures):
                    yield from self._carried(place, figure, figures[at + 1])

    def _carried(self, place: Place, first: Figure, second: Figure) -> Iterator[Match]:
        """« adopté par 120 voix contre 180 »."""
        folded = place.analysis.folded
        between = AGAINST.fullmatch(folded, first.span.end, second.span.start)
        if not between or "contre" not in between[0] or first.kind is not second.kind or first.low >= second.low:
            return
        if not self._won.search(folded[place.sentence.start : first.whole.start]):
            return
        share = first.kind is Kind.SHARE and RIVAL.match(folded, second.span.end)
        counted = first.kind is Kind.COUNT and VOTES & {first.noun, second.noun} and not _dated(folded, second)
        if share or counted:
            yield _match(place, first, second, "le vainqueur a moins de voix que l’autre")

    def _played(self, place: Place, score: Figure) -> Iterator[Match]:
        """« s'est imposé 1-2 », « match nul 2-1 »."""
        normal = place.analysis.normal
        before = normal[place.sentence.start : score.span.start]
        after = normal[score.span.end : place.sentence.end]
        apart = before.endswith("(") or SET.match(after) or AWAY.search(before[-60:]) or AWAY.search(after[:40])
        if (
            self._drawn.search(before.lower())
            and score.low != score.high
            and not SET.match(after)
            and "tirs au but" not in after
        ):
            yield Match(score.span, (), {"reason": "un match nul a deux scores égaux"})
        elif score.low < score.high and not apart and self._beat.search(before.lower()):
            yield Match(score.span, (), {"reason": "le vainqueur marque moins que le vaincu"})

    @cached_property
    def _won(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.votes)}){BEFORE_VOTES}")

    @cached_property
    def _beat(self) -> re.Pattern[str]:
        return re.compile(
            rf"(?<!\bété )\b(?:{'|'.join(self.wins)})(?: [^\W\d][\w'-]*){{0,4}} (?:par |sur le score de )?$"
        )

    @cached_property
    def _drawn(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.draws)})(?: [^\W\d][\w'-]*){{0,4}} ?\(?$")


def _dated(folded: str, figure: Figure) -> bool:
    return (
        re.match(
            r"[^.;]{0,30}\b(?:(?:19|20)\d\d|précédent\w*|dernière?|premier tour)\b", folded[figure.span.end :][:60]
        )
        is not None
    )


def _match(place: Place, first: Figure, second: Figure, reason: str) -> Match:
    span = Span(first.span.start, (second.counted or second.span).end)
    return Match(span, (), {"reason": reason}, ((place.sentence, "le vote"),))
