"""Kind person: a person whose office, sex or first name changes in an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar, NamedTuple

from lint.analysis import Passage
from lint.analysis.numbers.counting import singular
from lint.analysis.numbers.persons import names_persons
from lint.checks.naming import Naming, known_word
from lint.checks.texts.casing import CAPITAL
from lint.diagnostic import Match
from lint.lexicon.name_words import key_of, words_of
from lint.lexicon.phonetics import folded
from lint.text import Span, fold

FIRST = rf"{CAPITAL}[^\W\d_]+(?:-{CAPITAL}[^\W\d_]+)*"
LAST = rf"(?:(?:de |du |d'|von |van |ben |Le |La |El |Van )?{CAPITAL}[^\W\d_]+(?:[-']{CAPITAL}[^\W\d_]+)*)"
NAMED = rf"(?:(?P<first>{FIRST}) )?(?P<last>{LAST})(?![\w-])"
FULL = re.compile(rf"(?<![\w-])(?P<first>{FIRST}) (?P<last>{LAST})(?![\w-])(?! {CAPITAL})")
CIVILITY = re.compile(rf"\b(?P<title>M\.|Monsieur|Mme|Madame|Mlle) {NAMED}")
MEN = frozenset({"M.", "Monsieur"})
COUPLE = re.compile(r"\b(?:M\.|Monsieur|Mme|Madame) (?:et|ou) (?:M\.|Monsieur|Mme|Madame)")
NEAR = 120  # code points around a name in which a word of family tells two persons apart
INTRODUCED = re.compile(r"(?:, (?!a\b|dit\b|qui\b)|\s?\(| et | ou )")
BEFORE = re.compile(r"(?P<word>M\.|[^\W\d_]+(?:-[^\W\d_]+)*),? $")
AFTER_NAME = re.compile(rf"(?<![\w'])(?:{CAPITAL}[\w.-]*|[a-z]+-) $")
TITLES = frozenset({"M.", "Mme", "Mlle", "Me", "Dr", "Pr", "et", "ou"})
CHANGED = re.compile(
    r"\b(?:ancien\w*|ex|devenu\w*|nommée?|promue?|futur\w*|succèd\w+|remplac\w+|élue? (?:à|au|en)|alors|candidate?)\b"
)
HOMONYM = re.compile(r"\b(?:homonymes?|confondre)\b")


class Mention(NamedTuple):
    """A name, by its surname, with the title or the first name that stands before it, and where both stand."""

    last: str
    said: str
    span: Span


_Apart = Callable[[Mention, Mention], bool]


@dataclass(frozen=True)
class Person(Naming):
    """Signale une personne dont la fonction, la civilité ou le prénom change dans l'article, comme une question.

    Les fonctions d'une ligne de `rows` s'excluent (« le député Lang », puis « le sénateur Lang ») ; un même nom ne va
    pas avec « M. » et avec « Mme » ; deux prénoms de même initiale devant un même nom sont demandés si rien ne présente
    la seconde personne. Les mots de `kin` disent qu'il est question d'une famille.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "other")

    rows: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()

    def patterns(self) -> None:
        """Any name may return."""
        return

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The names that return with another title or first name."""
        read = tuple(passages)
        fulls = [one for passage in read for one in self._full(passage)]
        firsts: dict[str, set[str]] = {}
        for one in fulls:
            firsts.setdefault(one.last, set()).add(one.said)
        for passage in read[:1]:
            text = passage.analysis.normal
            yield from self._clash(text, _civil(read), firsts, _sexes)
            yield from self._clash(text, self._offices(read), firsts, self._exclusive)
            yield from self._renamed(text, fulls)

    def _full(self, passage: Passage) -> Iterator[Mention]:
        for found in FULL.finditer(passage.analysis.normal, passage.span.start, passage.span.end):
            known = self.data.word(key_of(found["first"]))
            first_name = known.first_name if known else not known_word(found["first"])
            opens = not AFTER_NAME.search(passage.analysis.normal, max(0, found.start() - NEAR), found.start())
            if first_name and opens and found["first"] not in TITLES and not found["last"].isupper():
                yield Mention(found["last"], found["first"], Span(*found.span()))

    def _clash(self, text: str, told: Sequence[Mention], firsts: dict[str, set[str]], apart: _Apart) -> Iterator[Match]:
        """The first mention of a person whose title excludes an earlier one."""
        for number, later in enumerate(told):
            earlier = next((one for one in told[:number] if one.last == later.last and apart(one, later)), None)
            if not earlier or len(firsts.get(later.last, ())) > 1 or _changed(text, earlier, later):
                continue
            if not self._told_apart(text, earlier, later):
                other = text[earlier.span.start : earlier.span.end]
                yield Match(later.span, (), {"other": other}, ((earlier.span, "l’autre mention"),))
                return

    def _renamed(self, text: str, fulls: Sequence[Mention]) -> Iterator[Match]:
        """« L'entraîneur Marc Delvaux », then « a réagi Marcel Delvaux »."""
        for number, later in enumerate(fulls):
            others = [one for one in fulls[:number] if one.last == later.last and _is_slip(one.said, later.said)]
            said = [one.said for one in fulls if one.last == later.last]
            if not others or said.count(later.said) > 1 or len(set(said)) > 2 or self._is_known(later):  # noqa: PLR2004
                continue
            if not _introduced(text, later.span) and not self._told_apart(text, others[-1], later):
                model = others[-1]
                other = text[model.span.start : model.span.end]
                yield Match(later.span, (other,), {"other": other}, ((model.span, "l’autre mention"),))

    def _is_known(self, one: Mention) -> bool:
        return bool(self.data.named(" ".join(words_of(f"{one.said} {one.last}"))))

    def _told_apart(self, text: str, *mentions: Mention) -> bool:
        around = [text[max(0, one.span.start - NEAR) : one.span.end + NEAR] for one in mentions]
        return any(HOMONYM.search(part) or self._family.search(part) or COUPLE.search(part) for part in around)

    def _offices(self, passages: Iterable[Passage]) -> list[Mention]:
        found = (
            found
            for passage in passages
            for found in self._office.finditer(passage.analysis.normal, passage.span.start, passage.span.end)
        )
        return [Mention(one["last"], one["title"].lower(), Span(*one.span())) for one in found]

    def _exclusive(self, one: Mention, other: Mention) -> bool:
        both = {one.said, other.said}
        return any(places[one.said] != places[other.said] for places in self._ranks if both <= set(places))

    @cached_property
    def _ranks(self) -> tuple[dict[str, int], ...]:
        """Of each row, which office a word names."""
        return tuple(
            {form: number for number, forms in enumerate(row.split(", ")) for form in forms.split("|")}
            for row in map(fold, self.rows)
        )

    @cached_property
    def _office(self) -> re.Pattern[str]:
        forms = sorted({form for places in self._ranks for form in places}, key=len, reverse=True)
        return re.compile(
            rf"(?<![\w-])(?P<title>(?i:{'|'.join(map(re.escape, forms))}))"
            rf"(?: (?:de|du|des|d'|général)[^.,;:()\d]{{0,40}}, | \([^)]*\) |,? ){NAMED}"
        )

    @cached_property
    def _family(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(self.kin)})\b", re.IGNORECASE)


def _is_slip(first: str, other: str) -> bool:
    """Whether a first name may be written for another one, which begins like it: two that do not are two persons."""
    return first != other and folded(first)[0] == folded(other)[0]


def _introduced(text: str, span: Span) -> bool:
    """Whether a name is that of somebody whom the article presents: « l'avocat Marcel Delvaux », « (PS) »."""
    before = BEFORE.search(text, max(0, span.start - NEAR), span.start)
    named = before and (before["word"] in TITLES or names_persons(singular(before["word"].lower())))
    return bool(named) or INTRODUCED.match(text, span.end) is not None


def _changed(text: str, *mentions: Mention) -> bool:
    """Whether a title is a former one, or one to come."""
    return any(CHANGED.search(text, max(0, one.span.start - NEAR), one.span.end) for one in mentions)


def _civil(passages: Iterable[Passage]) -> list[Mention]:
    found = (
        found
        for passage in passages
        for found in CIVILITY.finditer(passage.analysis.normal, passage.span.start, passage.span.end)
    )
    return [Mention(one["last"], one["title"], Span(*one.span())) for one in found]


def _sexes(one: Mention, other: Mention) -> bool:
    return (one.said in MEN) is not (other.said in MEN)
