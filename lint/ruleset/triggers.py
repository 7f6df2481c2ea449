"""From the words of a text to the rules that they trigger: one look-up a distinct word, however many rules.

Keys that begin where a word begins are looked up in a trie, mapped from disk; the few others are searched for by an
automaton. A rule costs nothing where none of its keys stands.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from lint.analysis import Analysis, Hit
from lint.checks.literals import Key, Place

END_OF_WORD = "\x01"  # no word holds it; the trie stops at NUL
UNKNOWN = -1  # stands for "the match may start anywhere"


class Trigger(NamedTuple):
    """What a key sets off: pattern number `pattern` of rule number `rule`, `offset` code points before the key."""

    rule: int
    pattern: int
    offset: int


class Postings:
    """For each key number, its triggers, in flat arrays that can be mapped from disk."""

    def __init__(self, starts: memoryview, values: memoryview) -> None:
        self.starts = starts.cast("I")
        self.values = values.cast("i")

    def __getitem__(self, key: int) -> Iterator[Trigger]:
        row = self.values[self.starts[key] * 3 : self.starts[key + 1] * 3].tolist()
        return map(Trigger._make, zip(row[::3], row[1::3], row[2::3], strict=True))


def sections(keyed: Iterable[tuple[Key, int, int]]) -> dict[str, bytes]:
    """The trigger sections of a store for (key, rule number, pattern number)."""
    import marisa_trie  # noqa: PLC0415  (compiling is rare)

    words: dict[str, list[Trigger]] = {}
    others: dict[str, list[Trigger]] = {}
    for key, rule, pattern in keyed:
        trigger = Trigger(rule, pattern, UNKNOWN if key.offset is None else key.offset)
        text = key.text + END_OF_WORD if key.place is Place.WORD else key.text
        (others if key.place is Place.ANYWHERE else words).setdefault(text, []).append(trigger)
    trie = marisa_trie.Trie(words)
    in_trie = {trie.key_id(text): triggers for text, triggers in words.items()}
    return {
        "trie": trie.tobytes(),
        **_postings("words", [in_trie[number] for number in range(len(in_trie))]),
        "substrings": json.dumps(list(others), ensure_ascii=False).encode(),
        **_postings("others", list(others.values())),
    }


def _postings(name: str, rows: list[list[Trigger]]) -> dict[str, bytes]:
    starts, values = array("I", [0]), array("i")
    for row in rows:
        for trigger in row:
            values.extend(trigger)
        starts.append(starts[-1] + len(row))
    return {f"{name}.starts": starts.tobytes(), f"{name}.values": values.tobytes()}


class TriggerIndex:
    """The trigger sections of a store, opened."""

    def __init__(self, store: Mapping[str, memoryview]) -> None:
        self._store = store

    @cached_property
    def _trie(self) -> Any:
        import marisa_trie  # noqa: PLC0415  (a rule set without word keys needs none)

        return marisa_trie.Trie().map(self._store["trie"])

    def hits(self, analysis: Analysis) -> Iterator[tuple[int, int, Hit]]:
        """Every trigger seen in the text: (rule number, where it was seen, hit)."""
        yield from self._word_hits(analysis)
        yield from self._other_hits(analysis)

    def _word_hits(self, analysis: Analysis) -> Iterator[tuple[int, int, Hit]]:
        prefixes = self._trie.iter_prefixes_with_ids
        postings = Postings(self._store["words.starts"], self._store["words.values"])
        for word, places in analysis.words.items():
            for _, key in prefixes(word + END_OF_WORD):
                for rule, pattern, offset in postings[key]:
                    for place in places:
                        yield rule, place, Hit(UNKNOWN if offset == UNKNOWN else place - offset, pattern)

    def _other_hits(self, analysis: Analysis) -> Iterator[tuple[int, int, Hit]]:
        if not self._substrings:
            return
        import ahocorasick_rs  # noqa: PLC0415  (only where a key is not a word)

        postings = Postings(self._store["others.starts"], self._store["others.values"])
        kind = ahocorasick_rs.Implementation.ContiguousNFA
        automaton = ahocorasick_rs.AhoCorasick(self._substrings, implementation=kind)
        for key, place, _ in automaton.find_matches_as_indexes(analysis.folded, overlapping=True):
            for rule, pattern, offset in postings[key]:
                yield rule, place, Hit(UNKNOWN if offset == UNKNOWN else place - offset, pattern)

    @cached_property
    def _substrings(self) -> list[str]:
        substrings: list[str] = json.loads(bytes(self._store["substrings"]))
        return substrings
