"""Kind languagetool: what LanguageTool remarks, sorted, sifted and said our way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fnmatch import fnmatchcase
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from lint.analysis import Passage
from lint.checks.contract import Unexpanded
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.patterns import Found
from lint.diagnostic import Match
from lint.text import INCLUSIVE, Span, normalise

if TYPE_CHECKING:
    from lint.engines.languagetool.model import Remark


# one of the parts of a word: élu·es, (s)on, étudiant(e), irako-syrienne; a pronoun or particle is a word by itself
CUT_BEFORE = re.compile(rf"\w[{INCLUSIVE})]\w")
PARTICLE = r"(?:t-|t['’]|ils?|elles?|on|je|tu|[nv]ous|ce|ci|là?|les?|lui|leur|moi|toi|y|en|mêmes?)\b"
CUT_AFTER = re.compile(rf"\w(?:[{INCLUSIVE}(]|-(?!{PARTICLE}))\w")


class Trust(StrEnum):
    """Which of LanguageTool's suggestions are passed on: all, one that stands alone, none."""

    ALL = "all"
    ALONE = "alone"
    NONE = "none"


@dataclass(frozen=True)
class LanguageToolRemarks(Unexpanded):
    """Reprend des remarques de LanguageTool, le correcteur libre, là où il est installé.

    Une remarque sur un morceau de mot (« élu·es », « (s)on », « irako-syrien ») est laissée.

    `rules` (identifiants, `*` permis) et `categories` disent lesquelles, `without` celles qu’on laisse. Une remarque
    n’est gardée que si les conditions tiennent : `known`, pas de nom propre ni de mot inconnu dans le passage ;
    `before: n`, ni dans les n mots qui le précèdent ; `disagree`, deux mots voisins n’ont d’après le lexique aucun
    genre ou aucun nombre en commun ; `unlike`, aucun mot du passage ne peut être de cette nature (NOUN, ADJ…) ;
    `exceptions`, des expressions régulières dont la remarque ne fait pas partie. `suggest` dit quelles suggestions
    passent : all, alone (s’il n’y en a qu’une), none. `last` ne montre que le dernier mot, sans suggestion. `{remark}`
    est le texte de LanguageTool.
    """

    engine: ClassVar[str] = "languagetool"
    placeholders: ClassVar[tuple[str, ...]] = ("remark",)

    rules: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    known: bool = False
    before: int = 0
    disagree: bool = False
    unlike: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    suggest: Trust = Trust.ALL
    last: bool = False

    def patterns(self) -> None:
        """LanguageTool decides what is looked at."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The remarks of these rules that pass the conditions. Raises EngineError."""
        for passage in passages:
            if passage.raw:
                continue
            for remark in passage.analysis.remarks(passage.span):
                if self._named(remark.rule, remark.category) and self._holds(passage, remark):
                    yield self._match(passage, remark)

    def _named(self, rule: str, category: str) -> bool:
        if rule in self._plain or category in self.categories or any(fnmatchcase(rule, glob) for glob in self._globs):
            return not any(fnmatchcase(rule, glob) for glob in self.without)
        return False

    def _holds(self, passage: Passage, remark: Remark) -> bool:
        base = passage.span.start
        if _is_piece(passage.analysis.document.text, remark.start, remark.end):
            return False
        if self._exceptions.cover(passage, Found(remark.start - base, remark.end - base, 0)):
            return False
        if not (self.known or self.before or self.disagree or self.unlike):
            return True
        from lint.checks import remarks  # noqa: PLC0415  (opens the lexicon)

        words = remarks.Words(passage.analysis, Span(remark.start, remark.end), base)
        return (
            (not self.known or words.known)
            and (not self.before or words.clear(self.before))
            and (not self.disagree or words.disagree)
            and not (self.unlike and words.may_be(frozenset(self.unlike)))
        )

    def _match(self, passage: Passage, remark: Remark) -> Match:
        text = passage.analysis.document.text
        written = text[remark.start : remark.end]
        wishes = tuple(_like(text, wish) for wish in remark.suggestions if normalise(wish) != normalise(written))
        wishes = () if self.suggest is Trust.NONE or (self.suggest is Trust.ALONE and len(wishes) > 1) else wishes
        before, after = self._kept(written, wishes)
        cut = tuple(wish[before : len(wish) - after] for wish in wishes)
        return Match(Span(remark.start + before, remark.end - after), cut, {"remark": remark.message})

    def _kept(self, written: str, wishes: tuple[str, ...]) -> tuple[int, int]:
        """How much of the start and the end is not shown; of words that disagree, both are."""
        if wishes:
            return (0, 0) if self.disagree else _same_words(written, wishes)
        return written.rfind(" ") + 1 if self.last else 0, 0

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(self.rules)

    @cached_property
    def _globs(self) -> tuple[str, ...]:
        return tuple(rule for rule in self.rules if "*" in rule)

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions)


def _is_piece(text: str, start: int, end: int) -> bool:
    """Whether a place begins or ends inside a word of several parts, of which LanguageTool saw one."""
    return bool((start > 1 and CUT_BEFORE.match(text, start - 2)) or (end and CUT_AFTER.match(text, end - 1)))


def _like(text: str, suggestion: str) -> str:
    """A suggestion with the apostrophes of the text; LanguageTool writes them straight."""
    if "'" in suggestion and text.count("'") <= text.count("’"):
        return suggestion.replace("'", "’")
    return suggestion


def _same_words(written: str, wishes: tuple[str, ...]) -> tuple[int, int]:
    """How many code points of whole words all suggestions leave as they are, at the start and at the end."""
    texts = [text.split(" ") for text in (written, *wishes)]
    before = _shared(texts)
    after = _shared([words[before:][::-1] for words in texts])
    if not "".join(texts[0][before : len(texts[0]) - after]):  # something is put in, not changed
        return 0, 0
    return sum(len(word) + 1 for word in texts[0][:before]), sum(len(word) + 1 for word in texts[0][::-1][:after])


def _shared(texts: list[list[str]]) -> int:
    """The first words that all have in common, where none has nothing else."""
    most = min(map(len, texts)) - 1
    return next((at for at in range(most) if len({words[at] for words in texts}) > 1), max(most, 0))
