"""Kind spelling: words that are on no list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Analysis, Passage
from lint.checks.patterns.actions import NO_ACTION, Action
from lint.checks.patterns.exceptions import Exceptions
from lint.checks.patterns.patterns import Found, Pattern
from lint.diagnostic import Match
from lint.errors import EngineError
from lint.lexicon import hunspell
from lint.text import Span, normalise

if TYPE_CHECKING:
    from lint.checks.unknown.unknown_words import Suspect
    from lint.checks.unknown.verdicts import Judge
    from lint.lexicon import Lexicon

CHUNK = re.compile(r"[^\s«»“”„—]+")
BEFORE = "$(\"['‘"
AFTER = ",)\"]!;.?:'’…%"
LETTERS = "abcdefghijklmnopqrstuvwxyzàâæçéèêëîïôœùûüÿ'-"
MOST = 5  # suggestions


class Certainty(StrEnum):
    """Which words are reported: those on no list of the rule, or French misspellings, sure ones or doubtful ones."""

    LISTED = "listed"
    SURE = "sure"
    NEAR = "near"


@dataclass(frozen=True)
class Spelling:
    """Signale les mots qui ne sont dans aucune liste.

    Les listes : `words`, et `dictionaries`, des fichiers de Hunspell (.dic avec son .aff à côté) ou d'un mot par ligne.
    Un mot qu'une des expressions de `filters` reconnaît est laissé, comme ceux de `exceptions`. Les règles de Vale qui
    comptent sur le dictionnaire anglais de Vale (`builtin`) ne sont pas exécutées.

    Avec `certainty`, le dictionnaire est celui du français et les propositions sont classées : `sure` retient les mots
    inconnus dont un mot fréquent est tout proche, `near` ceux qui ne ressemblent sûrement à rien. Les noms propres, les
    mots étrangers, les composés et les dérivés d'usage sont laissés, comme les mots de la maison (`cassetin mots`).
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")

    certainty: Certainty = Certainty.LISTED
    words: tuple[str, ...] = ()
    dictionaries: tuple[str, ...] = ()
    builtin: bool = False
    filters: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    action: Action = NO_ACTION
    normalize: bool = True

    def __post_init__(self) -> None:
        self.action.check()
        for source in self.filters:
            try:
                _ = _pattern(source).compiled
            except ValueError as error:
                raise ValueError(f"{source} : {error}") from error

    def expanded(self, words: Lexicon) -> Self:  # noqa: ARG002  (the lists are the rule's own)
        """The dictionaries turned into words. Raises ValueError for a file that cannot be read."""
        found = dict.fromkeys(word for path in self.dictionaries for word in _read(path))
        return replace(self, words=(*self.words, *found), dictionaries=())

    def patterns(self) -> None:
        """Every word is looked up."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every word that is not known. Raises EngineError when the built-in dictionary is asked for."""
        if self.builtin:
            raise EngineError(
                "Les règles d’orthographe anglaise qui comptent sur le dictionnaire de Vale ne sont pas exécutées : "
                "donner un dictionnaire avec dictionaries, sans append."
            )
        if self.certainty is not Certainty.LISTED:
            yield from self._suspects(passages)
            return
        for passage in passages:
            for found in self._words(passage):
                word = normalise(passage.text[found.start : found.end])
                if not self._known(word) and not self._excused(passage, found, word):
                    yield Match(passage.place(found.start, found.end), self._suggestions(word))

    def _suspects(self, passages: Iterable[Passage]) -> Iterator[Match]:
        for passage in passages:
            base = passage.span.start
            for suspect in _suspects(passage.analysis):
                span = suspect.span
                if suspect.sure is (self.certainty is Certainty.SURE) and passage.span.contains(span):
                    word = passage.analysis.normal[span.start : span.end]
                    if not self._known(word) and not self._excused(
                        passage, Found(span.start - base, span.end - base, 0), word
                    ):
                        yield Match(span, suspect.wanted)

    def _words(self, passage: Passage) -> Iterator[Found]:
        """The words between spaces; one that is not known as a whole is cut at elisions where the rule is French."""
        for chunk in CHUNK.finditer(passage.text):
            start = chunk.start() + len(chunk[0]) - len(chunk[0].lstrip(BEFORE))
            end = start + len(chunk[0].lstrip(BEFORE).rstrip(AFTER))
            word = normalise(passage.text[start:end])
            if not any(map(str.isalpha, word)):
                continue
            if not self.normalize or passage.raw or self._known(word):
                yield Found(start, end, 0)
            else:
                yield from _pieces(passage, start, end)

    def _known(self, word: str) -> bool:
        return word in self._lists or word.lower() in self._lists

    def _excused(self, passage: Passage, found: Found, word: str) -> bool:
        return any(pattern.compiled.search(word) for pattern in self._filters) or self._exceptions.cover(passage, found)

    def _suggestions(self, word: str) -> tuple[str, ...]:
        """The known words at one change from this one."""
        low = word.lower()
        near = sorted(candidate for candidate in _changes(low) if candidate in self._lists)[:MOST]
        return tuple(text.capitalize() for text in near) if word[:1].isupper() else tuple(near)

    @cached_property
    def _lists(self) -> frozenset[str]:
        return frozenset(map(normalise, self.words))

    @cached_property
    def _filters(self) -> tuple[Pattern, ...]:
        return tuple(map(_pattern, self.filters))

    @cached_property
    def _exceptions(self) -> Exceptions:
        return Exceptions(self.exceptions, normalize=self.normalize)


@lru_cache(maxsize=2)
def _suspects(analysis: Analysis) -> tuple[Suspect, ...]:
    """All suspects of an article; kept, since the rules for sure and for doubtful ones share them."""
    from lint.checks.unknown.unknown_words import WordReader  # noqa: PLC0415  (Vale's rules do not need it)

    return tuple(WordReader(analysis, _judge()).read())


@cache
def _judge() -> Judge:
    """One for all articles of a run: what is said of a word does not change."""
    from lint.checks.unknown.verdicts import Judge  # noqa: PLC0415  (see above)
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where rules spell)

    return Judge(lexicon())


def _pattern(source: str) -> Pattern:
    return Pattern(source, ignorecase=False, whole=False, normalize=False, multiline=False)


def _pieces(passage: Passage, start: int, end: int) -> Iterator[Found]:
    base = passage.span.start
    for token in passage.analysis.tokens(Span(base + start, base + end)):
        if any(map(str.isalpha, token.text)) and token.text[-1] not in "'’":
            yield Found(token.span.start - base, token.span.end - base, 0)


def _changes(word: str) -> set[str]:
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    fewer = {head + tail[1:] for head, tail in halves if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in halves if len(tail) > 1}
    other = {head + letter + tail[1:] for head, tail in halves if tail for letter in LETTERS}
    more = {head + letter + tail for head, tail in halves for letter in LETTERS}
    return (fewer | swapped | other | more) - {word}


def _read(path: str) -> Iterator[str]:
    file = Path(path)
    try:
        if file.suffix == ".dic":
            affixes = file.with_suffix(".aff")
            return hunspell.words(_text(affixes), _text(file))
        return iter([line.strip() for line in _text(file).splitlines() if line.strip() not in ("", "#")])
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{path} : dictionnaire illisible ({error})") from error


def _text(file: Path) -> str:
    """The text of a word list; old dictionaries are in Latin-1."""
    data = file.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("iso-8859-15")
