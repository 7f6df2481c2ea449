"""A compiled set of rules: a run decodes only those that its text triggers."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate

from lint.analysis import Analysis, Sighting
from lint.ruleset.records import unpacked
from lint.ruleset.rule import Rule
from lint.ruleset.stock import Stocks
from lint.ruleset.triggers import TriggerIndex


class Layer:
    """The rules of one folder; a rule is its number, in order of ids, until it is decoded."""

    def __init__(self, store: Mapping[str, memoryview]) -> None:
        self._store = store
        self._starts = store["rules.starts"].cast("Q")
        self._triggers = TriggerIndex(store)
        self._stocks = Stocks(store)
        self._rules: dict[int, Rule] = {}

    def __len__(self) -> int:
        return len(self._starts) - 1

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The id of each rule."""
        return _lines(self._store["ids"])

    @property
    def hidden(self) -> tuple[str, ...]:
        """Ids of rules of earlier layers that rules of this one replace."""
        return _lines(self._store["hidden"])

    @property
    def always(self) -> memoryview:
        """The rules that no trigger can announce."""
        return self._store["always"].cast("I")

    @property
    def proofread(self) -> memoryview:
        """The rules that have nothing to say without LanguageTool."""
        return self._store["proofread"].cast("I")

    @property
    def optional(self) -> memoryview:
        """The rules that are off by default."""
        return self._store["optional"].cast("I")

    def rule(self, number: int) -> Rule:
        """A rule, with its data where its kind has any."""
        if number not in self._rules:
            record = bytes(self._store["rules"][self._starts[number] : self._starts[number + 1]])
            self._rules[number] = self._stocks.fitted(unpacked(record))
        return self._rules[number]

    def triggered(self, analysis: Analysis, wanted: Container[int]) -> Mapping[int, list[Sighting]]:
        """For each of the wanted rules that the text triggers: what was seen where."""
        return self._triggers.triggered(analysis, wanted)


class RuleSet(Mapping[str, Rule]):
    """The rules of some folders by id, and by number: layer after layer, in order of ids.

    A rule may be replaced by one of a later layer; it keeps its number, and is not there. A narrowed set knows all
    rules and looks for some.
    """

    def __init__(self, layers: Sequence[Layer], digest: str = "", running: frozenset[int] | None = None) -> None:
        """The rules of the layers, of which the numbers in `running` are looked for (None: all of them)."""
        self._layers = tuple(layers)
        self._starts = tuple(accumulate(map(len, layers), initial=0))
        self._narrow = running
        self.digest = digest

    def __getitem__(self, rule_id: str) -> Rule:
        return self.rule(self._numbers[rule_id])

    def __iter__(self) -> Iterator[str]:
        return iter(sorted(self._numbers))

    def __len__(self) -> int:
        return len(self._numbers)

    def __contains__(self, rule_id: object) -> bool:
        return rule_id in self._numbers

    @cached_property
    def always(self) -> tuple[int, ...]:
        """The rules that no trigger can announce: they see all text of their scope."""
        return self._there((start, layer.always) for start, layer in self._parts())

    @cached_property
    def proofread(self) -> tuple[int, ...]:
        """The rules that have nothing to say without LanguageTool."""
        return self._there((start, layer.proofread) for start, layer in self._parts())

    def rule(self, number: int) -> Rule:
        """A rule by its number."""
        start, layer = next(part for part in reversed(self._parts()) if part[0] <= number)
        return layer.rule(number - start)

    def narrowed(self, runs: Callable[[str, bool], bool]) -> RuleSet:
        """The set that looks for the rules of which `runs` says so by their id and whether they are on by default."""
        optional = {start + number for start, layer in self._parts() for number in layer.optional}
        running = frozenset(number for rule, number in self._numbers.items() if runs(rule, number not in optional))
        return RuleSet(self._layers, self.digest, running)

    def triggered(self, analysis: Analysis) -> dict[int, list[Sighting]]:
        """For each rule that the text triggers: what was seen where."""
        found: dict[int, list[Sighting]] = {}
        for (start, layer), wanted in zip(self._parts(), self._wanted, strict=True):
            found |= {start + number: seen for number, seen in layer.triggered(analysis, wanted).items()}
        return found

    @cached_property
    def _wanted(self) -> tuple[frozenset[int], ...]:
        """For each layer the rules that are looked for, counted from its start."""
        return tuple(
            frozenset(number - start for number in self._running if start <= number < start + len(layer))
            for start, layer in self._parts()
        )

    def _there(self, parts: Iterable[tuple[int, memoryview]]) -> tuple[int, ...]:
        """Numbers that layers count from their start, of the rules that are looked for."""
        found = (start + number for start, numbers in parts for number in numbers)
        return tuple(number for number in found if number in self._running)

    def _parts(self) -> tuple[tuple[int, Layer], ...]:
        return tuple(zip(self._starts, self._layers, strict=False))

    @cached_property
    def _numbers(self) -> dict[str, int]:
        numbers: dict[str, int] = {}
        for start, layer in self._parts():
            for gone in layer.hidden:
                del numbers[gone]
            numbers |= {rule_id: start + number for number, rule_id in enumerate(layer.ids)}
        return numbers

    @cached_property
    def _running(self) -> frozenset[int]:
        """The numbers of the rules that are looked for; one that a later layer replaces is none."""
        return frozenset(self._numbers.values()) if self._narrow is None else self._narrow


def _lines(section: memoryview) -> tuple[str, ...]:
    return tuple(bytes(section).decode().splitlines())
