"""Hunspell word lists: every form that a .aff and a .dic file accept.

The format is described in the manual page hunspell(5). Compounds (COMPOUND…) and the replacement tables for
suggestions are left aside.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

Flags = frozenset[str]
NO_FLAGS: Flags = frozenset()
MORPHOLOGY = re.compile(r"\s+(?=[a-z]{2}:)|\t")
ENCODING = re.compile(rb"^(?:\xef\xbb\xbf)?SET\s+(\S+)", re.MULTILINE)
SLASH = re.compile(r"(?<!\\)/")
RULE_FIELDS = 4
MARKS = ("NEEDAFFIX", "ONLYINCOMPOUND", "FORBIDDENWORD", "CIRCUMFIX")


@dataclass(frozen=True, slots=True, eq=False)
class Affix:
    """One SFX or PFX rule; `flags` are the affixes that may follow it."""

    flag: str
    prefix: bool
    cross: bool
    strip: str
    add: str
    condition: str
    flags: Flags
    fits: Callable[[str], object]


class Entry(NamedTuple):
    """One line of the .dic file."""

    word: str
    flags: Flags


class Form(NamedTuple):
    """One accepted form, the word it comes from and the rules that made it, in the order of application."""

    text: str
    stem: str
    affixes: tuple[Affix, ...] = ()


@dataclass(slots=True)
class Grammar:
    """What a .aff file says, as far as the forms of words depend on it."""

    flag_type: str = "short"
    aliases: list[Flags] = field(default_factory=list)
    affixes: dict[str, list[Affix]] = field(default_factory=dict)
    crosses: dict[str, bool] = field(default_factory=dict)
    prefixes: set[str] = field(default_factory=set)
    options: dict[str, str] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    switches: set[str] = field(default_factory=set)

    def flags(self, text: str) -> Flags:
        """The flags that a field of letters, pairs, numbers or an alias number stands for."""
        if self.aliases and text.isdigit():
            return self.aliases[int(text) - 1]
        return self._split(text)

    def _split(self, text: str) -> Flags:
        if self.flag_type == "long":
            return frozenset(text[i : i + 2] for i in range(0, len(text), 2))
        if self.flag_type == "num":
            return frozenset(text.split(","))
        return frozenset(text)

    def has(self, flags: Flags, option: str) -> bool:
        """Whether `flags` hold the flag that the option (NEEDAFFIX, CIRCUMFIX …) names."""
        return self.options.get(option, "") in flags

    def add_alias(self, text: str) -> None:
        """An AF line; the first one holds only their number."""
        if self.aliases or not text.isdigit() or "AF" in self.switches:
            self.aliases.append(self._split(text))
        self.switches.add("AF")


def read(dic: Path, aff: Path | None = None) -> Iterator[str]:
    """All forms that the files accept, some of them several times; they are decoded as the SET line of `aff` says.

    Raises OSError, and ValueError for a file that is not in its encoding.
    """
    rules = aff.read_bytes() if aff else b""
    encoding = _encoding(rules)
    yield from words(rules.decode(encoding), dic.read_bytes().decode(encoding))


def _encoding(aff: bytes) -> str:
    named = ENCODING.search(aff)
    name = named[1].decode().lower().removeprefix("microsoft-") if named else "utf-8"
    try:
        return codecs.lookup(name).name
    except LookupError:
        raise ValueError(f"encodage inconnu : « {name} »") from None


def words(aff: str, dic: str) -> Iterator[str]:
    """All accepted forms, some of them several times. Both arguments are the text of a file."""
    grammar = parse_aff(aff)
    entries = tuple(parse_dic(dic, grammar))
    refused = {entry.word for entry in entries if grammar.has(entry.flags, "FORBIDDENWORD")}
    for entry in entries:
        yield from (form.text for form in expand(entry, grammar) if form.text not in refused)


def parse_aff(text: str) -> Grammar:
    """Reads the rules of a .aff file; lines that do not bear on forms are passed over."""
    grammar = Grammar()
    for line in text.lstrip("\ufeff").splitlines():
        fields = line.split()
        if len(fields) > 1 and not line.startswith("#"):
            _directive(grammar, fields)
        elif fields:
            grammar.switches.add(fields[0])
    return grammar


def _directive(grammar: Grammar, fields: list[str]) -> None:
    name = fields[0]
    if name in ("SFX", "PFX"):
        _affix_line(grammar, fields)
    elif name == "FLAG":
        grammar.flag_type = fields[1].lower()
    elif name == "AF":
        grammar.add_alias(fields[1])
    else:
        grammar.options[name] = fields[1]
        if name in MARKS:
            grammar.marks.add(fields[1])


def _affix_line(grammar: Grammar, fields: list[str]) -> None:
    kind, flag = fields[0], fields[1]
    if flag not in grammar.crosses:
        grammar.crosses[flag] = fields[2] == "Y"
        grammar.affixes[flag] = []
        if kind == "PFX":
            grammar.prefixes.add(flag)
        return
    add, _, flags = fields[3].partition("/")
    condition = fields[RULE_FIELDS] if len(fields) > RULE_FIELDS else "."
    grammar.affixes[flag].append(
        Affix(
            flag=flag,
            prefix=kind == "PFX",
            cross=grammar.crosses[flag],
            strip=_zero(fields[2]),
            add=_zero(add),
            condition=condition,
            flags=grammar.flags(flags) if flags else NO_FLAGS,
            fits=_condition(condition, _zero(fields[2]), prefix=kind == "PFX"),
        )
    )


def _zero(text: str) -> str:
    return "" if text == "0" else text


def _condition(condition: str, strip: str, *, prefix: bool) -> Callable[[str], object]:
    if condition == ".":
        return (lambda word: word.startswith(strip)) if prefix else (lambda word: word.endswith(strip))
    escaped = re.sub(r"[-\\^$*+?(){}|]", r"\\\g<0>", condition).replace(r"[\^", "[^")
    if prefix:
        return re.compile(f"(?={escaped})(?={re.escape(strip)})").match
    return re.compile(f"(?<={escaped})(?<={re.escape(strip)})$" if strip else f"(?<={escaped})$").search


def parse_dic(text: str, grammar: Grammar) -> Iterator[Entry]:
    """Reads the words of a .dic file with their flags; the first line may hold their number."""
    lines = text.lstrip("\ufeff").splitlines()
    first = 1 if lines and lines[0].strip().isdigit() else 0
    ignored = str.maketrans("", "", grammar.options.get("IGNORE", ""))
    for line in lines[first:]:
        if line.strip() and line[0] not in "\t/":
            body = MORPHOLOGY.split(line, maxsplit=1)[0].rstrip()
            word, *flags = SLASH.split(body, maxsplit=1)
            yield Entry(word.replace("\\/", "/").translate(ignored), grammar.flags(flags[0]) if flags else NO_FLAGS)


def expand(entry: Entry, grammar: Grammar) -> Iterator[Form]:
    """The forms of one word: bare, with one prefix, with one suffix (two where one leads to the other), with both.

    COMPLEXPREFIXES swaps the two kinds: two prefixes and one suffix.
    """
    if grammar.has(entry.flags, "FORBIDDENWORD") or grammar.has(entry.flags, "ONLYINCOMPOUND"):
        return
    steps = [(Form(entry.word, entry.word), entry.flags)]
    while steps:
        form, flags = steps.pop()
        if _complete(form, form.affixes[-1].flags if form.affixes else flags, grammar):
            yield form
        for affix in _following(form, flags, grammar):
            grown = Form(_apply(form.text, affix), form.stem, (*form.affixes, affix))
            steps.append((grown, affix.flags if affix.prefix else affix.flags | _crossing(grown, entry, grammar)))


def _following(form: Form, flags: Flags, grammar: Grammar) -> Iterator[Affix]:
    if grammar.affixes.keys().isdisjoint(flags):  # nearly always; the rest would take three times as long
        return
    for flag in sorted(flags):
        for affix in grammar.affixes.get(flag, ()):
            if affix.fits(form.text) and _allowed(form, affix, grammar):
                yield affix


def _crossing(form: Form, entry: Entry, grammar: Grammar) -> Flags:
    """The prefixes of the bare word, which may also stand before its suffixed forms."""
    if grammar.prefixes.isdisjoint(entry.flags):
        return NO_FLAGS
    if not all(affix.cross and not affix.prefix for affix in form.affixes):
        return NO_FLAGS
    return entry.flags & grammar.prefixes


def _allowed(form: Form, affix: Affix, grammar: Grammar) -> bool:
    if len(affix.strip) == len(form.text) and "FULLSTRIP" not in grammar.switches:
        return False
    if any(before.prefix != affix.prefix for before in form.affixes) and not affix.cross:
        return False
    same = sum(before.prefix == affix.prefix for before in form.affixes)
    return same < (2 if affix.prefix == ("COMPLEXPREFIXES" in grammar.switches) else 1)


def _apply(text: str, affix: Affix) -> str:
    if affix.prefix:
        return affix.add + text[len(affix.strip) :]
    return text[: len(text) - len(affix.strip)] + affix.add


def _complete(form: Form, flags: Flags, grammar: Grammar) -> bool:
    if grammar.marks.isdisjoint(flags) and not form.affixes[1:]:
        return True
    if grammar.has(flags, "NEEDAFFIX") or grammar.has(flags, "ONLYINCOMPOUND"):
        return False
    return len({affix.prefix for affix in form.affixes if grammar.has(affix.flags, "CIRCUMFIX")}) != 1
