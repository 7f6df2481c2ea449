"""From the words of a text to the rules that they trigger: one look-up a distinct word, however many rules.

Keys that begin where a word begins are looked up in a trie, mapped from disk; the few others are searched for by an
automaton. A rule costs nothing where none of its keys stands.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from lint.analysis import Analysis, Placed, Sighting

if TYPE_CHECKING:
    from lint.checks.patterns.literals import Key, Place

END_OF_WORD = "\x01"  # no word holds it; the trie stops at NUL
UNKNOWN = -1  # a factor that is the key itself


class Trigger(NamedTuple):
    """What a key sets off: pattern number `pattern` of rule number `rule`, if `factor` stands around the key.

    The factor, a string by its number (-1: the key is all of it), begins `offset` code points before the key;
    `cased`: its case counts.
    """

    rule: int
    pattern: int
    offset: int
    anchored: int
    cased: int
    factor: int


WIDTH = len(Trigger._fields)


class Strings:
    """Strings by number, in one section that can be mapped from disk."""

    def __init__(self, store: Mapping[str, memoryview], name: str) -> None:
        self._starts = store[f"{name}.starts"].cast("I")
        self._bytes = store[name]
        self._decoded: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    def __getitem__(self, number: int) -> str:
        if number not in self._decoded:
            self._decoded[number] = str(self._bytes[self._starts[number] : self._starts[number + 1]], "utf-8")
        return self._decoded[number]


class Postings:
    """For each key number, its triggers, in flat arrays that can be mapped from disk."""

    def __init__(self, store: Mapping[str, memoryview], name: str) -> None:
        self._starts = store[f"{name}.starts"].cast("I")
        self._values = store[f"{name}.values"].cast("i")
        self._decoded: dict[int, list[Trigger]] = {}

    def __getitem__(self, key: int) -> list[Trigger]:
        if key not in self._decoded:
            row = self._values[self._starts[key] * WIDTH : self._starts[key + 1] * WIDTH].tolist()
            self._decoded[key] = [Trigger(*row[at : at + WIDTH]) for at in range(0, len(row), WIDTH)]
        return self._decoded[key]


def sections(keyed: Iterable[tuple[Key, int, int]]) -> dict[str, bytes]:
    """The trigger sections of a store for (key, rule number, pattern number)."""
    import marisa_trie  # noqa: PLC0415  (compiling is rare)

    from lint.checks.patterns.literals import Place  # noqa: PLC0415  (as above)

    words: dict[str, list[Trigger]] = {}
    others: dict[str, list[Trigger]] = {}
    factors: dict[str, int] = {}
    for key, rule, pattern in keyed:
        factor = UNKNOWN if key.factor == key.text else factors.setdefault(key.factor, len(factors))
        text = key.text + END_OF_WORD if key.place is Place.WORD else key.text
        trigger = Trigger(rule, pattern, key.offset, key.anchored, key.cased, factor)
        (others if key.place is Place.ANYWHERE else words).setdefault(text, []).append(trigger)
    trie = marisa_trie.Trie(words)
    in_trie = {trie.key_id(text): triggers for text, triggers in words.items()}
    return {
        "trie": trie.tobytes(),
        **_postings("words", [in_trie[number] for number in range(len(in_trie))]),
        **_strings("substrings", others),
        **_postings("others", list(others.values())),
        **_strings("factors", factors),
    }


def _strings(name: str, strings: Iterable[str]) -> dict[str, bytes]:
    encoded = [string.encode() for string in strings]
    starts = array("I", accumulate(map(len, encoded), initial=0))
    return {name: b"".join(encoded), f"{name}.starts": starts.tobytes()}


def _postings(name: str, rows: list[list[Trigger]]) -> dict[str, bytes]:
    starts = array("I", accumulate(map(len, rows), initial=0))
    values = array("i", (value for row in rows for trigger in row for value in trigger))
    return {f"{name}.starts": starts.tobytes(), f"{name}.values": values.tobytes()}


def keyed(store: Mapping[str, memoryview]) -> Iterator[tuple[Key, int, int]]:
    """The (key, rule number, pattern number) that `sections` made a store from, in no order."""
    import marisa_trie  # noqa: PLC0415  (compiling is rare)

    from lint.checks.patterns.literals import Place  # noqa: PLC0415  (as above)

    factors, substrings = Strings(store, "factors"), Strings(store, "substrings")
    words, others = Postings(store, "words"), Postings(store, "others")
    trie = marisa_trie.Trie().frombytes(bytes(store["trie"]))
    for text, number in trie.items():
        whole = text.endswith(END_OF_WORD)
        key, place = text.removesuffix(END_OF_WORD), Place.WORD if whole else Place.PREFIX
        yield from _told(key, place, words[number], factors)
    for number in range(len(substrings)):
        yield from _told(substrings[number], Place.ANYWHERE, others[number], factors)


def _told(text: str, place: Place, triggers: Iterable[Trigger], factors: Strings) -> Iterator[tuple[Key, int, int]]:
    from lint.checks.patterns.literals import Key  # noqa: PLC0415  (compiling is rare)

    for one in triggers:
        factor = text if one.factor == UNKNOWN else factors[one.factor]
        yield Key(text, place, factor, one.offset, bool(one.anchored), bool(one.cased)), one.rule, one.pattern


class TriggerIndex:
    """The trigger sections of a store, opened."""

    def __init__(self, store: Mapping[str, memoryview]) -> None:
        self._trie_bytes = store["trie"]
        self._words = Postings(store, "words")
        self._others = Postings(store, "others")
        self._substrings = Strings(store, "substrings")
        self._factors = Strings(store, "factors")

    def triggered(self, analysis: Analysis, wanted: Container[int]) -> Mapping[int, list[Sighting]]:
        """For each of the wanted rules by its number: the triggers seen in the text."""
        found: defaultdict[int, list[Sighting]] = defaultdict(list)
        for triggers, places in chain(self._words_seen(analysis), self._others_seen(analysis)):
            for rule, pattern, offset, anchored, cased, factor in triggers:
                if rule not in wanted:
                    continue
                kept = places
                if factor != UNKNOWN:
                    text, around = analysis.normal if cased else analysis.folded, self._factors[factor]
                    kept = [placed for placed in places if text.startswith(around, placed[1] - offset)]
                if kept:
                    found[rule].append(Sighting(pattern, kept, offset if anchored else None))
        return found

    def _words_seen(self, analysis: Analysis) -> Iterator[tuple[list[Trigger], list[Placed]]]:
        import marisa_trie  # noqa: PLC0415  (10 ms, and a set without rules needs none)

        prefixes = marisa_trie.Trie().map(self._trie_bytes).iter_prefixes_with_ids
        for word, places in analysis.words.items():
            if keys := [key for _, key in prefixes(word + END_OF_WORD)]:
                placed = _placed(analysis, places)
                yield from ((self._words[key], placed) for key in keys)

    def _others_seen(self, analysis: Analysis) -> Iterator[tuple[list[Trigger], list[Placed]]]:
        if not len(self._substrings):
            return
        import ahocorasick_rs  # noqa: PLC0415  (only where a key is not a word)

        kind = ahocorasick_rs.Implementation.ContiguousNFA
        wanted = map(self._substrings.__getitem__, range(len(self._substrings)))
        automaton = ahocorasick_rs.AhoCorasick(wanted, implementation=kind)
        places: defaultdict[int, list[int]] = defaultdict(list)
        for key, place, _ in automaton.find_matches_as_indexes(analysis.folded, overlapping=True):
            places[key].append(place)
        for key, found in places.items():
            yield self._others[key], _placed(analysis, found)


def _placed(analysis: Analysis, places: Iterable[int]) -> list[Placed]:
    """The places that lie in a block, each with its block."""
    found = ((analysis.document.block_at(place), place) for place in places)
    return [(block, place) for block, place in found if block is not None]
