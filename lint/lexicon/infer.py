"""What a form is when only the word list knows it: learned from the forms that the dictionary describes."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from lint.lexicon.analysis import Tag
from lint.lexicon.dicollecte import Origin, Rule

Key = TypeVar("Key")
Readings = Mapping[str, Iterable[tuple[str, Tag]]]
Origins = Mapping[str, tuple[Origin, ...]]
Shape = tuple[Rule, bool]
Signature = frozenset[tuple[str, str, str]]

NOMINAL = ("NOUN", "ADJ")
ORDINAL = re.compile("([0-9]+|[IVXLC]+|[ivxlc]+(?=[ᵉʳᵈⁿ]))(er|re|e|d|de|nd|nde|ᵉ|ᵉʳ|ʳᵉ|ᵈ|ᵈᵉ|ⁿᵈ)(s|ˢ)?")
INFINITIVE = re.compile("[a-zà-ÿœ]{3,}[ei]r")
ROMAN = re.compile("[IVXLCDM]+")
LONGEST = 7
SUPPORT = 4
SHARE = 0.6
NOTHING: Signature = frozenset()
OBJECT: Signature = frozenset({("NOUN", "m", "")})
AGAINST: Signature = frozenset({("ADJ", "m", ""), ("ADJ", "f", "")})
THIRD = ("s", "3", "ind", "pre")
DEFAULT: Signature = frozenset({("NOUN", "", "")})


@dataclass(frozen=True, slots=True)
class Model:
    """What the affix rules and the endings of words tell.

    verbs: the tags that a verb's rule gives. genders, numbers: what a noun's or an adjective's rule gives.
    stems: parts of speech and gender of the words described. endings: the same for unknown words, by their class.
    starts: the same for compounds, by their first part. tails: the tags of verbs, by the ends of what a rule cuts and
    adds. readings: the forms described.
    """

    origins: Origins
    readings: Readings
    verbs: dict[Rule, tuple[Tag, ...]] = field(default_factory=dict)
    genders: dict[Shape, str] = field(default_factory=dict)
    numbers: dict[Shape, str] = field(default_factory=dict)
    stems: dict[str, Signature] = field(default_factory=dict)
    endings: dict[tuple[str, str], Signature] = field(default_factory=dict)
    starts: dict[str, Signature] = field(default_factory=dict)
    tails: dict[tuple[str, str], tuple[Tag, ...]] = field(default_factory=dict)

    def tags(self, form: str, origin: Origin) -> tuple[Tag, ...]:
        """The readings of a form that comes from this origin; their lemma is the origin's stem."""
        if origin.rule in self.verbs:
            return self.verbs[origin.rule]
        if origin.rule and not origin.nominal:
            return self._by_tail(origin.rule)
        if origin.rule is None and INFINITIVE.fullmatch(form):
            return (Tag("VERB", mood="inf"),)
        if origin.rule is None and ORDINAL.fullmatch(form):
            return (Tag("ADJ"),)
        if origin.rule is None and not form[0].islower():
            return (Tag("NUM" if ROMAN.fullmatch(form) else "PROPN"),)
        return tuple(sorted(self._nominal(form, origin)))

    def _by_tail(self, rule: Rule) -> tuple[Tag, ...]:
        """A verb's rule that no described verb shows: what most rules with the same end give."""
        _, cut, added = rule
        for length in range(min(LONGEST, len(added)), 0, -1):
            found = self.tails.get((cut[-2:], added[-length:]))
            if found:
                return found
        return ()

    def lemma(self, form: str, origin: Origin) -> str:
        """The word of which the form is inflected: the stem, or the singular of a compound's plural."""
        parts = form.split("-")
        if origin.rule or len(parts) == 1:
            return origin.stem
        singular = [part[:-1] if part.endswith(("s", "x")) else part for part in parts]
        for word in ("-".join((singular[0], *parts[1:])), "-".join(singular)):
            if word in self.origins:
                return word
        return origin.stem

    def _nominal(self, form: str, origin: Origin) -> Iterator[Tag]:
        for pos, gender, number in self._known(origin) or self._by_parts(origin) or self._by_ending(origin):
            if origin.rule is None:
                yield Tag(pos, gender, number)
            elif pos in NOMINAL:
                yield Tag(pos, *self._inflection(form, origin.stem, origin.rule, gender))

    def _inflection(self, form: str, stem: str, rule: Rule, gender: str) -> tuple[str, str]:
        shape = _shape(form, rule)
        if shape in self.numbers:
            return self.genders[shape] or gender, self.numbers[shape]
        feminine = form.removesuffix("s").endswith("e") and not stem.endswith("e")
        plural = form.endswith(("s", "x")) and not stem.endswith(("s", "x"))
        return "f" if feminine else gender, "p" if plural else "s"

    def _known(self, origin: Origin) -> Signature:
        found = self.stems.get(origin.stem, NOTHING)
        return found if origin.rule is None or any(pos in NOMINAL for pos, _, _ in found) else NOTHING

    def _by_parts(self, origin: Origin) -> Signature:
        """A compound: as others that begin so, or a verb with its object, or two nouns, or a prefix with a word."""
        first, *rest = origin.stem.split("-")
        if not rest:
            return NOTHING
        if first == "anti":
            return AGAINST
        if not self._plural(first, rest):
            if first in self.starts and origin.rule is None:
                return self.starts[first]
            if any(tag[2:] == THIRD for _, tag in self.readings.get(first, ())):
                return OBJECT
        return self._known(Origin(rest[-1], origin.rule)) if origin.rule else self._by_nouns((first, *rest))

    def _by_nouns(self, parts: tuple[str, ...]) -> Signature:
        for part in parts:
            nouns = {tag[:3] for _, tag in self.readings.get(part, ()) if tag.pos == "NOUN"}
            if nouns:
                return frozenset(nouns)
        return DEFAULT

    def _plural(self, first: str, rest: list[str]) -> bool:
        """Whether the first part takes an s too, as nouns do and verbs do not."""
        return any("-".join((first + "s", *rest)) + end in self.origins for end in ("", "s"))

    def _by_ending(self, origin: Origin) -> Signature:
        flag = origin.rule[0] if origin.rule else ""
        for length in range(min(LONGEST, len(origin.stem)), 0, -1):
            found = self.endings.get((flag, origin.stem[-length:]))
            if found:
                return found
        return DEFAULT


def learn(origins: Origins, readings: Readings) -> Model:
    """Counts what the described forms show of each rule and of each ending."""
    model = Model(origins, readings)
    seen: defaultdict[Shape, Counter[Tag]] = defaultdict(Counter)
    stems: dict[tuple[str, str], Signature] = {}
    for form, sources in origins.items():
        for origin in sources:
            own = [tag for lemma, tag in readings.get(form, ()) if lemma == origin.stem]
            if origin.rule:
                seen[_shape(form, origin.rule)].update(own)
            if own and form == origin.stem:
                stems[origin.rule[0] if origin.rule else "", form] = _signature(own, origin)
    _learn_rules(model, seen)
    model.tails.update(_tails(model.verbs))
    model.stems.update({stem: signature for (_, stem), signature in stems.items() if signature})
    model.endings.update(_usual_signatures(stems, _endings, SUPPORT))
    model.starts.update(_usual_signatures(stems, _starts, 2))
    return model


def _signature(tags: list[Tag], origin: Origin) -> Signature:
    numbered = origin.rule is None
    return frozenset((tag.pos, tag.gender, tag.number if numbered else "") for tag in tags if tag.pos != "VERB")


def _shape(form: str, rule: Rule) -> Shape:
    """The rule, and whether the form ends as plurals do: by one rule nothing is added to « eau » and « heureux »."""
    return rule, form.endswith(("s", "x", "z"))


def _learn_rules(model: Model, seen: Mapping[Shape, Counter[Tag]]) -> None:
    for shape, counts in seen.items():
        verb = {tag: count for tag, count in counts.items() if tag.pos == "VERB"}
        nominal = {tag: count for tag, count in counts.items() if tag.pos in NOMINAL}
        if sum(verb.values()) > sum(nominal.values()):
            most = max(verb.values())
            model.verbs[shape[0]] = tuple(sorted(tag for tag, count in verb.items() if 2 * count >= most))
        elif nominal:
            model.genders[shape] = _usual(Counter(tag.gender for tag in nominal for _ in range(nominal[tag])))
            model.numbers[shape] = _usual(Counter(tag.number for tag in nominal for _ in range(nominal[tag])))


def _tails(verbs: Mapping[Rule, tuple[Tag, ...]]) -> dict[tuple[str, str], tuple[Tag, ...]]:
    counts: defaultdict[tuple[str, str], Counter[tuple[Tag, ...]]] = defaultdict(Counter)
    for (_, cut, added), tags in verbs.items():
        for length in range(1, min(LONGEST, len(added)) + 1):
            counts[cut[-2:], added[-length:]][tags] += 1
    return {key: tags.most_common(1)[0][0] for key, tags in counts.items()}


def _usual(counts: Counter[str]) -> str:
    value, count = counts.most_common(1)[0]
    return value if count >= 0.85 * counts.total() else ""


def _usual_signatures(
    stems: Mapping[tuple[str, str], Signature],
    keys: Callable[[str, str], Iterable[Key]],
    support: int,
) -> dict[Key, Signature]:
    """What the words that share a key (an ending, a first part) are for the most part, if there are enough of them."""
    counts: defaultdict[Key, Counter[Signature]] = defaultdict(Counter)
    for (flag, stem), signature in stems.items():
        for key in keys(flag, stem):
            counts[key][signature] += 1
    found = {}
    for key, signatures in counts.items():
        signature, count = signatures.most_common(1)[0]
        if signature and count >= support and count >= SHARE * signatures.total():
            found[key] = signature
    return found


def _endings(flag: str, stem: str) -> Iterator[tuple[str, str]]:
    if flag or "-" not in stem:
        yield from ((flag, stem[-length:]) for length in range(1, min(LONGEST, len(stem)) + 1))


def _starts(flag: str, stem: str) -> Iterator[str]:
    if not flag and "-" in stem:
        yield stem.partition("-")[0]
