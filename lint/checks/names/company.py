"""What a text calls somebody right beside the name: « le coureur slovène X », « X, présidente du comité des fêtes »."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.analysis.grammar.forms import form
from lint.lexicon.callings import LONGEST
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.name_words import Words

LINKS = frozenset({"de", "du", "des", "d'", "la", "le", "les", "l'", "à", "au", "aux", "en", "-"})
OF = frozenset({"de", "du", "des", "d'"})
OPENERS = frozenset(
    {"le", "la", "l'", "un", "une", "ancien", "ancienne", "ex", "actuel", "actuelle", "son", "sa", "leur", "notre"}
)
ANONYMOUS = 0  # the tag of people of whom the files know nobody; a predicate tells no more (X est directeur)
COPULAS = frozenset({"est", "etait", "fut", "sera"})
TRAINED = frozenset({"formation", "metier", "profession"})  # « physicienne de formation » says not what she does
BESIDE = 10  # words before a name among which a calling may stand
APPOSED = 4  # words after a name and a comma, as above


class Called(NamedTuple):
    """The tags of what somebody is called; `governed`: it is somebody or something of theirs (le film de X)."""

    domains: frozenset[int] = frozenset()
    others: frozenset[int] = frozenset()
    governed: bool = False

    @property
    def known(self) -> bool:
        """Whether the text calls somebody anything."""
        return bool(self.domains or self.others)


class Company:
    """Reads the words beside a name."""

    def __init__(self, names: Gazetteer) -> None:
        self.names = names

    def of(self, words: Words, start: int, end: int) -> Called:
        """What the words before a name say, or if they say nothing those after it."""
        governed = start > 0 and words.text(start - 1).lower() in LINKS
        before = self._gathered(self._before(words, start))
        return before._replace(governed=governed) if before.known else self._gathered(self._after(words, end))

    def fits(self, called: Called, entity: int) -> bool:
        """Whether a person is known to be what a text calls somebody."""
        return bool((called.domains | called.others) & self.names.tags(entity))

    def excludes(self, called: Called, entity: int) -> bool:
        """Whether a person is known for other things only; nobody who is known is anonymous."""
        if called.governed or not called.domains:
            return False
        known = {tag for tag in self.names.tags(entity) if tag < self.names.domains}
        return not (called.domains & known) and (bool(known) or ANONYMOUS in called.domains)

    def _gathered(self, found: Iterator[frozenset[int]]) -> Called:
        """The tags up to the first that is a domain."""
        others: frozenset[int] = frozenset()
        for tags in found:
            domains = frozenset(tag for tag in tags if tag < self.names.domains)
            others |= tags - domains
            if domains:
                return Called(domains, others)
        return Called(frozenset(), others)

    def _before(self, words: Words, start: int) -> Iterator[frozenset[int]]:
        for at in range(start - 1, max(-1, start - 1 - BESIDE), -1):
            if words.gap(at) not in {" ", "", "-", "'"} and (words.gap(at) != ", " or at != start - 1):
                return
            if words.key(at) in TRAINED:
                return
            if tags := self._tags(words, at):
                yield tags
            elif not _complement(words, at):
                return

    def _after(self, words: Words, end: int) -> Iterator[frozenset[int]]:
        start = _told(words, end)
        if start is None:
            return
        predicate = words.gap(end - 1) == " "
        for at in range(start, min(start + APPOSED, len(words))):
            if at > start and words.gap(at - 1) not in {" ", "", "-"}:
                return
            if tags := self._tags(words, at):
                yield tags if not predicate or ANONYMOUS in tags else frozenset()
            elif words.text(at).lower() not in OPENERS and not form(words.text(at)).adjective:
                return

    def _tags(self, words: Words, at: int) -> frozenset[int]:
        """The tags of the longest calling that begins with a word; of one word also the plural (des pompiers)."""
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            if tags := self.names.called(" ".join(words.keys(at, at + length))):
                return frozenset(tags)
        return frozenset(self.names.called(words.key(at).removesuffix("s")))


def _complement(words: Words, at: int) -> bool:
    """Whether a word can stand between a calling and a name: no verb, but what the calling is of."""
    low = words.text(at).lower()
    if words.capital(at) or low in LINKS:
        return True
    if low == "et":
        return at + 1 < len(words) and words.text(at + 1).lower() in OF
    if at and words.text(at - 1).lower() in LINKS:
        return True
    own = form(low)
    return bool(own.adjective or own.participle)


def _told(words: Words, end: int) -> int | None:
    """The first word of what is told of a name: « X, 45 ans, maçon », « X est maçon »."""
    if end >= len(words):
        return None
    if words.gap(end - 1) in {", ", " ("}:
        return _behind_age(words, end)
    return end + 1 if words.gap(end - 1) == " " and words.key(end) in COPULAS and end + 1 < len(words) else None


def _behind_age(words: Words, at: int) -> int:
    """The first word behind « 45 ans, », if that is what follows a name."""
    aged = at + 2 < len(words) and words.text(at).isdigit() and words.key(at + 1) == "ans"
    return at + 2 if aged and words.gap(at + 1) == ", " else at
