"""What a form is when only the word list knows it: learned from the forms that the dictionary describes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lint.lexicon.analysis import Tag
from lint.lexicon.dicollecte import Origin, Rule

Readings = Mapping[str, Iterable[tuple[str, Tag]]]
Origins = Mapping[str, tuple[Origin, ...]]
Signature = frozenset[tuple[str, str, str]]

NOMINAL = ("NOUN", "ADJ")
LONGEST = 7
SUPPORT = 4
SHARE = 0.6
DEFAULT: Signature = frozenset({("NOUN", "", "")})


@dataclass(frozen=True, slots=True)
class Model:
    """What the affix rules and the endings of words tell.

    verbs: the tags that a verb's rule gives. genders, numbers: what a noun's or an adjective's rule gives.
    stems: parts of speech and gender of the words described. endings: the same for unknown words, by their class.
    """

    verbs: dict[Rule, tuple[Tag, ...]] = field(default_factory=dict)
    genders: dict[Rule, str] = field(default_factory=dict)
    numbers: dict[Rule, str] = field(default_factory=dict)
    stems: dict[str, Signature] = field(default_factory=dict)
    endings: dict[tuple[str, str], Signature] = field(default_factory=dict)

    def tags(self, form: str, origin: Origin) -> tuple[Tag, ...]:
        """The readings of a form that comes from this origin; their lemma is the origin's stem."""
        if origin.rule in self.verbs:
            return self.verbs[origin.rule]
        if origin.rule is None and form[:1].isupper():
            return (Tag("PROPN"),)
        return tuple(sorted(self._nominal(form, origin)))

    def _nominal(self, form: str, origin: Origin) -> Iterator[Tag]:
        for pos, gender, number in self.stems.get(origin.stem) or self._by_ending(origin):
            if origin.rule is None:
                yield Tag(pos, gender, number)
            elif pos in NOMINAL:
                yield Tag(pos, *self._inflection(form, origin, gender))

    def _inflection(self, form: str, origin: Origin, gender: str) -> tuple[str, str]:
        if origin.rule in self.numbers:
            return self.genders[origin.rule] or gender, self.numbers[origin.rule]
        feminine = form.removesuffix("s").endswith("e") and not origin.stem.endswith("e")
        plural = form.endswith(("s", "x")) and not origin.stem.endswith(("s", "x"))
        return "f" if feminine else gender, "p" if plural else "s"

    def _by_ending(self, origin: Origin) -> Signature:
        flag = origin.rule[0] if origin.rule else ""
        for length in range(min(LONGEST, len(origin.stem)), 0, -1):
            found = self.endings.get((flag, origin.stem[-length:]))
            if found:
                return found
        return DEFAULT


def learn(origins: Origins, readings: Readings) -> Model:
    """Counts what the described forms show of each rule and of each ending."""
    model = Model()
    seen: defaultdict[Rule, Counter[Tag]] = defaultdict(Counter)
    stems: dict[tuple[str, str], Signature] = {}
    for form, sources in origins.items():
        for origin in sources:
            own = [tag for lemma, tag in readings.get(form, ()) if lemma == origin.stem]
            if origin.rule:
                seen[origin.rule].update(own)
            if own and form == origin.stem:
                stems[origin.rule[0] if origin.rule else "", form] = _signature(own, origin)
    _learn_rules(model, seen)
    model.stems.update({stem: signature for (_, stem), signature in stems.items() if signature})
    model.endings.update(_endings(stems))
    return model


def _signature(tags: list[Tag], origin: Origin) -> Signature:
    numbered = origin.rule is None
    return frozenset((tag.pos, tag.gender, tag.number if numbered else "") for tag in tags if tag.pos != "VERB")


def _learn_rules(model: Model, seen: Mapping[Rule, Counter[Tag]]) -> None:
    for rule, counts in seen.items():
        verb = {tag: count for tag, count in counts.items() if tag.pos == "VERB"}
        nominal = {tag: count for tag, count in counts.items() if tag.pos in NOMINAL}
        if sum(verb.values()) > sum(nominal.values()):
            most = max(verb.values())
            model.verbs[rule] = tuple(sorted(tag for tag, count in verb.items() if 2 * count >= most))
        elif nominal:
            model.genders[rule] = _usual(Counter(tag.gender for tag in nominal for _ in range(nominal[tag])))
            model.numbers[rule] = _usual(Counter(tag.number for tag in nominal for _ in range(nominal[tag])))


def _usual(counts: Counter[str]) -> str:
    value, count = counts.most_common(1)[0]
    return value if count >= 0.85 * counts.total() else ""


def _endings(stems: Mapping[tuple[str, str], Signature]) -> dict[tuple[str, str], Signature]:
    counts: defaultdict[tuple[str, str], Counter[Signature]] = defaultdict(Counter)
    for (flag, stem), signature in stems.items():
        for length in range(1, min(LONGEST, len(stem)) + 1):
            counts[flag, stem[-length:]][signature] += 1
    found = {}
    for key, signatures in counts.items():
        signature, count = signatures.most_common(1)[0]
        if signature and count >= SUPPORT and count >= SHARE * signatures.total():
            found[key] = signature
    return found
