"""Kind government: the preposition of another word behind a verb, noun or adjective that asks for its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar, NamedTuple, Self

from lint.analysis import Passage
from lint.analysis.grammar.closed_classes import (
    ADVERBS,
    CONTRACTIONS,
    DETERMINERS,
    NUMERALS,
    REFLEXIVES,
    RELATIVES,
    STRESSED,
)
from lint.checks.by_sentence import places
from lint.checks.contract import WORKED_OUT, LemmaError
from lint.checks.patterns.patterns import Pattern
from lint.checks.relatives import wrong_relative
from lint.diagnostic import Match
from lint.text import Span, Token, fold

if TYPE_CHECKING:
    from lint.analysis.grammar.forms import Form
    from lint.lexicon import Lexicon  # opened only where rules are compiled

WITHOUT = " < "
SUBJECTS = frozenset(("il", "elle", "on", "ils", "elles", "qui", "ne", "n'"))
"""Words before which what looks like a noun is a verb."""
OTHERWISE = (RELATIVES | {"y", "en", "quoi"}) - {"qui", "que", "qu'"}
"""Pronouns that may hold the complement that a preposition behind the word does not."""
CONTRACTED = {one: pair for pair, one in CONTRACTIONS.items()} | {"d'": ("de", "")}
JOINED = CONTRACTIONS | {("de", "du"): "du", ("de", "des"): "des"}
OF_NOUNS = frozenset(("de", "à", "avec"))
"""Prepositions that, behind an adjective, may belong to the noun before it (l'avis conforme du conseil)."""
OF_PLACES = frozenset(("de", "à", "sur"))
"""Prepositions that, before a name, say where (à Paris, sur RTL)."""
BETWEEN, COMPLEMENT, BEHIND = 3, 5, 8
"""Words: adverbs before the preposition, a complement before it, and how far behind the right one may follow."""


class _Head(NamedTuple):
    """What an entry says of a word: how it stands (`se`, `qqch`), the right prepositions, the wrong ones."""

    pos: str
    way: str
    right: tuple[str, ...]
    wrong: frozenset[str]


class _Found(NamedTuple):
    """A preposition as it stands: where, alone, with the article that belongs to it, the number of the word behind."""

    at: int
    preposition: str
    article: str
    end: int


@dataclass(frozen=True)
class Government:
    """Signale la préposition d'un mot voisin après un verbe, un nom ou un adjectif qui en demande une autre.

    Les clés de `verbs`, `nouns` et `adjectives` sont des lemmes, leurs valeurs les prépositions justes et les fautives
    (`accéder: à < dans sur`) ; `se` (ou `s'`) devant un verbe le veut pronominal, `qqch` derrière laisse un complément
    avant la préposition. `free` donne, par préposition, les mots devant lesquels elle dit le moment, le lieu ou la
    manière, et n'est donc pas fautive. `people` : les personnes, seules à faire d'« après » une faute. Rien n'est dit
    si la bonne préposition suit, ou si un pronom (dont, y, en, auquel) peut tenir la place du complément. Un pronom
    relatif qui ne peut tenir la place du complément est signalé aussi (la mesure dont il s'oppose), sauf devant les
    verbes d'`alone`, qui vont sans complément.
    """

    placeholders: ClassVar[tuple[str, ...]] = ("match", "suggestion", "suggestions")

    verbs: Mapping[str, str] = field(default_factory=dict)
    nouns: Mapping[str, str] = field(default_factory=dict)
    adjectives: Mapping[str, str] = field(default_factory=dict)
    free: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    people: tuple[str, ...] = ()
    alone: tuple[str, ...] = ()
    heads: Mapping[str, tuple[str, ...]] = field(default_factory=dict, metadata={WORKED_OUT: True})

    def expanded(self, words: Lexicon) -> Self:
        """The lemmas turned into forms. Raises LemmaError, ValueError for a value that cannot be read."""
        heads: dict[str, list[str]] = {}
        for pos, entries in (("VERB", self.verbs), ("NOUN", self.nouns), ("ADJ", self.adjectives)):
            for key, value in entries.items():
                if WITHOUT not in value:
                    raise ValueError(f"{key} : il faut « juste{WITHOUT}fautives »")
                way, lemma = _parted(key)
                for form in _forms(lemma, pos, words):
                    heads.setdefault(form, []).append(f"{pos}|{way}|{value}")
        people = {fold(form) for lemma in _split(self.people) for form in {lemma, *words.forms(lemma)}}
        return replace(
            self,
            verbs={},
            nouns={},
            adjectives={},
            people=tuple(sorted(people)),
            heads={form: tuple(dict.fromkeys(found)) for form, found in heads.items()},
        )

    def patterns(self) -> tuple[Pattern, ...]:
        """The forms of the words."""
        return tuple(Pattern(form) for form in sorted(self.heads))

    def find(self, passages: Iterable[Passage]) -> Iterator[Match]:
        """The prepositions that belong to other words, in order."""
        for place in places(passages):
            tokens = place.analysis.tokens(place.sentence)
            forms = [fold(token.text) for token in tokens]
            for at, form in enumerate(forms):
                for stored in self.heads.get(form, ()):
                    head = _read(stored)
                    match = self._match(tokens, forms, at, head) or self._relative(tokens, forms, at, head)
                    if match:
                        yield match

    def _match(self, tokens: Sequence[Token], forms: Sequence[str], at: int, head: _Head) -> Match | None:
        found = _preposition(forms, at + 1, head) if _stands(forms, at, head) else None
        if found is None or found.end >= len(forms) or _held_elsewhere(forms, at, found, head):
            return None
        if not self._asked(tokens, forms, found, head):
            return None
        texts = tuple(_joined(right, found.article, forms[found.end]) for right in head.right)
        end = tokens[found.end - 1].span.end
        if any(text.endswith("'") for text in texts):
            end = tokens[found.end].span.start
            texts = tuple(text if text.endswith("'") else f"{text} " for text in texts)
        return Match(Span(tokens[found.at].span.start, end), texts)

    def _relative(self, tokens: Sequence[Token], forms: Sequence[str], at: int, head: _Head) -> Match | None:
        """The relative pronoun before a verb that cannot hold what it asks for (ce dont il s'oppose)."""
        if not RELATIVES.intersection(forms[:at]) or not self._bound(forms, at, head):
            return None
        found = wrong_relative(forms, at, head.right)
        if found is None:
            return None
        relative, texts = found
        return Match(Span(tokens[relative.start].span.start, tokens[relative.end - 1].span.end), texts)

    def _bound(self, forms: Sequence[str], at: int, head: _Head) -> bool:
        """Whether a verb stands as its entry says, and never without its complement."""
        if head.pos != "VERB" or head.way not in {"se", ""} or not _stands(forms, at, head):
            return False
        own = _lemmas(forms[at])
        return not own & self._alone

    def _asked(self, tokens: Sequence[Token], forms: Sequence[str], found: _Found, head: _Head) -> bool:
        """Whether what follows a preposition is a complement, and no moment, place or manner."""
        first = found.end
        stretch, capital = forms[first : first + 3], tokens[first].text[0].isupper()
        free = self._free.get(found.preposition, frozenset())
        if free.intersection(stretch[: 2 + (stretch[0] in DETERMINERS)]) or not stretch[0][0].isalpha():
            return False
        if found.preposition == "après":
            return self._person(tokens, forms, first)
        if capital and found.preposition in OF_PLACES and not found.article:
            return False
        if stretch[0] in NUMERALS:
            return found.preposition not in {"à", "de"} or head.pos == "ADJ"
        named = bool(found.article) or stretch[0] in DETERMINERS | STRESSED or capital
        return named or _is_bare(stretch[0], found.preposition, head)

    def _person(self, tokens: Sequence[Token], forms: Sequence[str], first: int) -> bool:
        named = forms[first] in STRESSED or (first + 1 < len(tokens) and tokens[first + 1].text[0].isupper())
        people = self._people.intersection(forms[first : first + 3])
        return bool(people) or (named and tokens[first].text[0].isupper())

    @cached_property
    def _free(self) -> Mapping[str, frozenset[str]]:
        return {preposition: frozenset(_split(words)) for preposition, words in self.free.items()}

    @cached_property
    def _alone(self) -> frozenset[str]:
        return frozenset(_split(self.alone))

    @cached_property
    def _people(self) -> frozenset[str]:
        return frozenset(self.people)


def _split(listed: Iterable[str]) -> tuple[str, ...]:
    return tuple(word for part in listed for word in part.split())


def _parted(key: str) -> tuple[str, str]:
    """How a word stands, and its lemma."""
    for reflexive in ("se ", "s'"):
        if key.startswith(reflexive):
            return "se", key.removeprefix(reflexive)
    lemma, _, way = key.partition(" ")
    return way, lemma


def _forms(lemma: str, pos: str, words: Lexicon) -> tuple[str, ...]:
    from lint.lexicon.analysis import Pos  # noqa: PLC0415  (only where rules are compiled)

    found = words.forms(lemma, Pos(pos))
    if not found:
        raise LemmaError(lemma, f"{lemma} : le lexique ne connaît pas ce lemme")
    forms = dict.fromkeys(map(fold, found))
    others = {form: {one.lemma for one in words.analyses(form) if one.pos is Pos.VERB} - {lemma} for form in forms}
    return tuple(form for form in forms if pos != "VERB" or not others[form])


def _lemmas(low: str) -> frozenset[str]:
    """The verbs that a form may be of."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    return frozenset(reading.lemma for reading in form(low).readings if reading.mood)


def _read(stored: str) -> _Head:
    pos, way, value = stored.split("|")
    right, _, wrong = value.partition(WITHOUT)
    return _Head(pos, way, tuple(part.replace("_", " ") for part in right.split()), frozenset(wrong.split()))


def _stands(forms: Sequence[str], at: int, head: _Head) -> bool:
    """Whether a word stands as its entry says: as a verb or not, behind « se » or not."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    before, own = forms[at - 1] if at else "", form(forms[at])
    epithet = form(before).adjective and not form(before).auxiliary
    named = before in DETERMINERS or before in CONTRACTED or epithet
    told = before in SUBJECTS | REFLEXIVES or form(before).auxiliary
    if head.pos == "VERB" and own.noun and (named or (own.finite and not told)):
        return False
    if head.pos == "NOUN" and not named and own.finite:
        return False
    reflexive = _reflexive(forms, at)
    return bool(reflexive) if head.way == "se" else reflexive not in {"se", "s'"}


def _held_elsewhere(forms: Sequence[str], at: int, found: _Found, head: _Head) -> bool:
    """Whether the complement stands elsewhere, or the preposition belongs to the noun that an adjective goes with."""
    behind = _clause(forms[found.end : found.end + BEHIND])
    if any(_alone(form) in set(head.right) - {"de"} for form in behind):
        return True
    if OTHERWISE.intersection(forms[max(0, at - BEHIND) : at]):
        return True
    return head.pos == "ADJ" and found.preposition in OF_NOUNS and not _predicative(forms, at)


def _is_bare(following: str, preposition: str, head: _Head) -> bool:
    """Whether a noun without a determiner can be the complement (complice de vol)."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    own = form(following)
    prepositions = {"de", "par", "en"} | ({"à"} if head.pos != "VERB" else set())
    return bool(own.noun) and not own.infinitive and not own.adverb and preposition in prepositions


def _predicative(forms: Sequence[str], at: int) -> bool:
    """Whether a form of « être », or a participle (jugé conforme), stands before an adjective."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    before = at - 1
    while before > 0 and (forms[before] in ADVERBS or forms[before].endswith("ment")):
        before -= 1
    if before < 0 or forms[before] == ",":
        return True
    return bool(form(forms[before]).auxiliary or (form(forms[before]).participle and before))


def _reflexive(forms: Sequence[str], at: int) -> str:
    """The reflexive pronoun before a verb, or before its auxiliary, or nothing."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    before = at - 1
    while before >= max(0, at - COMPLEMENT) and (forms[before] in ADVERBS or _is_being(form(forms[before]))):
        before -= 1
    return forms[before] if before >= 0 and forms[before] in REFLEXIVES else ""


def _is_being(own: Form) -> bool:
    """Whether a form is one of « être », with which pronominal verbs are conjugated."""
    return own.auxiliary and any(reading.lemma == "être" for reading in own.readings)


def _preposition(forms: Sequence[str], start: int, head: _Head) -> _Found | None:
    """The wrong preposition behind a word, over adverbs and, where the entry leaves room for it, a complement."""
    from lint.analysis.grammar.forms import form  # noqa: PLC0415  (it opens the lexicon)

    at = start
    most = start + (COMPLEMENT if head.way == "qqch" else BETWEEN)
    complement = head.way == "qqch" and start < len(forms) and forms[start] in DETERMINERS
    while at < min(most, len(forms) - 1):
        low = forms[at]
        alone = _alone(low)
        beside = at == start or not complement or (at > start + 1 and alone != "de")
        if alone in head.wrong and beside:
            article = CONTRACTED.get(low, ("", ""))[1]
            end = at + 1
            if not article and alone != "en" and forms[end] in {"le", "les"}:
                return _Found(at, alone, forms[end], end + 1)
            return _Found(at, alone, article, end)
        own = form(low)
        adverb = low in ADVERBS or (own.adverb and low.endswith("ment"))
        epithet = head.pos == "NOUN" and own.adjective
        if not (adverb or epithet or (complement and (low in DETERMINERS or own.noun or own.adjective))):
            return None
        at += 1
    return None


def _alone(form: str) -> str:
    """A preposition without the article that it is contracted with."""
    return CONTRACTED.get(form, (form, ""))[0]


def _clause(forms: Sequence[str]) -> Iterator[str]:
    """The words up to a mark or a word that begins a clause."""
    for form in forms:
        if not form[:1].isalnum() or form in {"qui", "que", "qu'", "et", "mais"}:
            return
        yield form


def _joined(right: str, article: str, following: str) -> str:
    """The right preposition with the article, before a word."""
    from lint.checks.rows.readings import elides  # noqa: PLC0415  (it opens the lexicon)

    head, _, last = right.rpartition(" ")
    if last == "de" and not article and (elides(following) or following in {"un", "une"}):
        return f"{head} d'".strip()
    if not article and (last, following) in JOINED:
        return right
    joined = JOINED.get((last, article), f"{last} {article}".strip())
    return f"{head} {joined}".strip()
