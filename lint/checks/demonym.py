"""Kind demonym: words for the people of a place that are formed otherwise than usage has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from lint.analysis import Analysis, Passage
from lint.checks.contract import Unexpanded
from lint.checks.naming import known_word
from lint.diagnostic import Match
from lint.lexicon.phonetics import folded
from lint.text import Span

if TYPE_CHECKING:
    from lint.checks.patterns.patterns import Pattern

_ENDINGS = """
    ais:aise ois:oise ien:ienne ien:iene yen:yenne yen:yene éen:éenne éen:éene in:ine ain:aine an:ane ard:arde ot:ote
    iot:iote eot:eote eau:elle aud:aude ol:ole iste:iste asque:asque ite:ite ate:ate é:ée eur:euse ier:ière
"""
ENDINGS = {
    ending + plural: (woman, bool(plural))
    for pair in _ENDINGS.split()
    for woman, ending in enumerate(pair.split(":"))
    for plural in (("", "s") if not ending.endswith(("s", "x")) else ("",))
}
"""Endings by which words for people are formed, one n left out or not, and whether they are of a woman, of several."""
LONGEST_FIRST = tuple(sorted(ENDINGS, key=len, reverse=True))
SHORTEST = 5  # letters of a stem
MUTE = ("es", "e", "s", "x", "a", "o", "u", "i")
DOUBLED = "nlt"
SINGULAR = frozenset({"le", "la", "l'", "un", "une", "ce", "cette", "ancien", "ancienne", "jeune"})
PLURAL = frozenset(
    {
        "les",
        "des",
        "aux",
        "ces",
        "deux",
        "trois",
        "quatre",
        "certains",
        "jeunes",
        "de",
        "nos",
        "leurs",
        "plusieurs",
        "quelques",
    }
)


class Wrong(NamedTuple):
    """A word that is formed otherwise, where it stands, and what it should be."""

    start: int
    end: int
    wanted: str


@dataclass(frozen=True)
class Demonym(Unexpanded):
    """Signale un nom d'habitants que l'usage forme autrement (« les Bisontains »).

    `habitants` donne, pour chaque lieu, le nom de ses habitants au masculin et au féminin. Le radical du lieu, ou celui
    du nom juste, avec un autre suffixe (-ais, -ois, -ien, -in, -éen…) est signalé si le mot est inconnu ; jamais un nom
    de famille : il faut un déterminant, et le pluriel après un pluriel.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestions")

    habitants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def patterns(self) -> tuple[Pattern, ...] | None:
        """None: the words are looked up among the article's words."""
        return None

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The words that are formed otherwise."""
        wrong: list[Wrong] | None = None
        for passage in passages:
            if wrong is None:
                wrong = sorted(self._wrong(passage.analysis))
            for one in wrong:
                if passage.span.contains(Span(one.start, one.end)):
                    yield Match(Span(one.start, one.end), (one.wanted,))

    def _wrong(self, analysis: Analysis) -> Iterator[Wrong]:
        for word, starts in analysis.words.items():
            found = self._meant(word) if len(word) > SHORTEST and word.endswith(LONGEST_FIRST) else None
            if found is None:
                continue
            right, ending = found
            for start in starts:
                capital = analysis.normal[start].isupper()
                number = _number(analysis.normal, start)
                several = ENDINGS[ending][1] or (ending.endswith("s") and number == PLURAL)
                if not capital or number == (PLURAL if several else SINGULAR):
                    wanted = right + "s" if several and not right.endswith("s") else right
                    yield Wrong(start, start + len(word), wanted if capital else wanted.lower())

    def _meant(self, word: str) -> tuple[str, str] | None:
        """The right word, in the singular, in place of one that is in no list, and the ending of that one."""
        for ending in LONGEST_FIRST:
            right = self._stems.get(folded(word[: -len(ending)])) if word.endswith(ending) else None
            if right and word not in self._right and not known_word(word):
                return right[min(ENDINGS[ending][0], len(right) - 1)], ending
        return None

    @cached_property
    def _right(self) -> frozenset[str]:
        """The right words and the places, in lower case."""
        places = frozenset(place.lower() for place in self.habitants)
        return places | frozenset(
            form.lower() + plural for forms in self.habitants.values() for form in forms for plural in ("", "s")
        )

    @cached_property
    def _stems(self) -> dict[str, tuple[str, ...]]:
        """The right words by the stems of places and of their own; without those that two places share."""
        found: dict[str, set[tuple[str, ...]]] = {}
        for place, forms in self.habitants.items():
            for stem in {*_place_stems(place), *_own_stems(forms[0])}:
                if len(stem) >= SHORTEST:
                    found.setdefault(stem, set()).add(tuple(forms))
        return {stem: next(iter(forms)) for stem, forms in found.items() if len(forms) == 1}


def _number(text: str, start: int) -> frozenset[str]:
    """The determiners among which the one before a word is; none in a name."""
    before = text[max(0, start - 12) : start].lower().rsplit("\n", 1)[-1].split(" ")
    last = before[-1] or (before[-2] if len(before) > 1 else "")
    return next((kind for kind in (SINGULAR, PLURAL) if last in kind), frozenset())


def _own_stems(form: str) -> Iterator[str]:
    for ending in LONGEST_FIRST:
        if form.lower().endswith(ending):
            yield folded(form[: -len(ending)])
            return
    yield folded(form.rstrip("eéè"))


def _place_stems(place: str) -> Iterator[str]:
    """What a place gives words for its people, whose last letter may be doubled or softened."""
    name = folded(place)
    if not name.isalpha():
        return
    stem = _bare(name)
    yield from (name, stem, stem + "e", _bare(stem))
    for base in (name, stem):
        if base[-1] in DOUBLED:
            yield base + base[-1]


def _bare(stem: str) -> str:
    return next((stem[: -len(end)] for end in MUTE if stem.endswith(end)), stem)
