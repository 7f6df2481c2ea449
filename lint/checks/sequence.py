"""Kind sequence: words in a row, by form, part of speech, lemma or features."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, Self

from lint.analysis import Passage
from lint.checks.patterns.actions import NO_ACTION, Action, choice
from lint.checks.patterns.patterns import Pattern
from lint.checks.tags import check_tag, has_tag
from lint.diagnostic import Match
from lint.text import Token, normalise

if TYPE_CHECKING:
    from lint.checks.patterns.literals import Key
    from lint.lexicon import Lexicon  # opened only where rules are compiled

WORD_SLOTS = tuple(f"word{number}" for number in range(1, 13))


@dataclass(frozen=True, slots=True)
class Step:
    """One word of the row, before which up to `skip` others may stand."""

    pattern: str = ""
    tag: str = ""
    lemma: str = ""
    morph: str = ""
    negate: bool = False
    skip: int = 0

    @property
    def parsed(self) -> bool:
        """Whether the step asks for more than the form of the word."""
        return bool(self.tag or self.lemma or self.morph)


@dataclass(frozen=True)
class WordSequence:
    """Signale des mots qui se suivent dans une phrase : `tokens`, chacun décrit par une ou plusieurs de ces clés.

    `pattern` (expression régulière, le mot entier ; une partie du mot avec `nonword`), `lemma`, `tag` (NOUN, VERB|AUX,
    ADJ…), `morph` (Number=Plur) ; `negate` pour un mot qui n'est rien de cela, `skip: n` pour au plus n mots avant lui.
    Sans tag, lemma ni morph, la phrase n'est pas analysée.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("choice", *WORD_SLOTS)

    tokens: tuple[Step, ...] = ()
    action: Action = NO_ACTION
    ignorecase: bool = True
    nonword: bool = False
    normalize: bool = True

    def __post_init__(self) -> None:
        self.action.check()
        for step in self.tokens:
            if not (step.pattern or step.parsed):
                raise ValueError("tokens : il faut pattern, tag, lemma ou morph dans chaque mot")
            if step.tag:
                check_tag(step.tag)
            _compiled(self._pattern(step.pattern))

    def expanded(self, words: Lexicon) -> Self:
        """The same check. Raises ValueError for a lemma that the lexicon does not know."""
        for step in self.tokens:
            for lemma in step.lemma.split("|") if step.lemma else ():
                if not words.forms(lemma):
                    raise ValueError(f"{step.lemma} : le lexique ne connaît pas le lemme « {lemma} »")
        return self

    def patterns(self) -> tuple[Pattern, ...] | None:
        """The form that says most, or None when none is given."""
        keyed = [(keys, pattern) for pattern in self._forms if (keys := pattern.keys())]
        return (max(keyed, key=_telling)[1],) if keyed else None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """Every row of words, from its first to its last one. Raises EngineError where the sentence must be parsed."""
        seen = [(passage, passage.analysis.tokens(passage.span)) for passage in passages if not passage.raw]
        likely = [(passage, words) for passage, words in seen if any(self._rows(words, self._has_form))]
        if not self._parsed:
            for passage, words in likely:
                yield from self._matches(passage, words, self._has_form)
        elif likely:
            tagged = likely[0][0].analysis.tagged([words for _, words in likely])
            for (passage, _), words in zip(likely, tagged, strict=True):
                yield from self._matches(passage, words, self._has_all)

    def _matches(self, passage: Passage, words: Sequence[Token], fits: Callable[[int, Token], bool]) -> Iterator[Match]:
        for row in self._rows(words, fits):
            start, end = row[0].span.start - passage.span.start, row[-1].span.end - passage.span.start
            texts = self.action.replacements(passage.text[start:end])
            written = dict(zip(WORD_SLOTS, (token.text for token in row), strict=False))
            slots: Mapping[str, str] = {
                **dict.fromkeys(WORD_SLOTS, ""),
                **written,
                "choice": choice(texts) if texts else "",
            }
            yield Match(passage.place(start, end), texts, slots)

    def _rows(self, words: Sequence[Token], fits: Callable[[int, Token], bool]) -> Iterator[Sequence[Token]]:
        start = 0
        while start < len(words):
            end = self._end(words, fits, 0, start)
            if end is not None:
                yield words[start:end]
            start = start + 1 if end is None else end

    def _end(self, words: Sequence[Token], fits: Callable[[int, Token], bool], step: int, start: int) -> int | None:
        """Where a row ends whose rest begins at a word, None when none does."""
        if step == len(self.tokens):
            return start if step else None
        skip = self.tokens[step].skip if step else 0
        for at in range(start, min(start + skip + 1, len(words))):
            if fits(step, words[at]):
                end = self._end(words, fits, step + 1, at + 1)
                if end is not None:
                    return end
        return None

    def _has_form(self, number: int, token: Token) -> bool:
        """Whether the word may fit, as far as its form tells."""
        step = self.tokens[number]
        if not step.pattern or (step.negate and step.parsed):
            return True
        return self._formed(number, token) is not step.negate

    def _has_all(self, number: int, token: Token) -> bool:
        step = self.tokens[number]
        held = [self._formed(number, token)] if step.pattern else []
        held += [has_tag(step.tag, token)] if step.tag else []
        held += [token.lemma in step.lemma.split("|")] if step.lemma else []
        held += [set(step.morph.split("|")) <= set(token.morph.split("|"))] if step.morph else []
        return not any(held) if step.negate else all(held)

    def _formed(self, number: int, token: Token) -> bool:
        compiled = self._steps[number].compiled
        text = normalise(token.text) if self.normalize else token.text
        return bool(compiled.search(text) if self.nonword else compiled.fullmatch(text))

    def _pattern(self, source: str, *, whole: bool = False) -> Pattern:
        return Pattern(source, self.ignorecase, whole, self.normalize, multiline=self.nonword)

    @cached_property
    def _parsed(self) -> bool:
        return any(step.parsed for step in self.tokens)

    @cached_property
    def _steps(self) -> tuple[Pattern, ...]:
        return tuple(self._pattern(step.pattern) for step in self.tokens)

    @cached_property
    def _forms(self) -> tuple[Pattern, ...]:
        """The forms that every row holds, as they stand in the text."""
        needed = [step.pattern for step in self.tokens if step.pattern and not step.negate]
        return tuple(self._pattern(source, whole=not self.nonword) for source in needed)


def _telling(keyed: tuple[tuple[Key, ...], Pattern]) -> tuple[int, int]:
    keys, _ = keyed
    return min(len(key.factor) for key in keys), -len(keys)


def _compiled(pattern: Pattern) -> None:
    try:
        _ = pattern.compiled
    except ValueError as error:
        raise ValueError(f"{pattern.source} : {error}") from error
