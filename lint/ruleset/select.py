"""Which rules run, and how severe they are: what configuration, command line and draft ask for, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import translate

from lint.diagnostic import Severity

GLOB = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Choice:
    """What one place (the configuration, a section of it, the command line, a draft's front matter) asks for.

    Patterns are ids (`style/cliche`), categories (`style`) or globs (`style/*`). `select` leaves only what it
    matches; `enable` adds rules that are off by default; `ignore` takes rules away; `severity` maps patterns to
    severities, the last one that matches holds.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    enable: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)

    @property
    def patterns(self) -> tuple[str, ...]:
        """All patterns, each once."""
        return tuple(dict.fromkeys((*self.select, *self.ignore, *self.enable, *self.severity)))


class Patterns:
    """Several patterns as one question."""

    def __init__(self, patterns: Iterable[str]) -> None:
        written = tuple(patterns)
        self.ids = frozenset(written)
        self._categories = frozenset(pattern.rstrip("/") for pattern in written)
        globs = [translate(pattern) for pattern in written if GLOB.search(pattern)]
        self._globs = re.compile("|".join(globs)) if globs else None

    def __bool__(self) -> bool:
        return bool(self.ids)

    def matches(self, rule: str) -> bool:
        """Whether some pattern names the rule, its category, or matches its id."""
        if rule in self.ids or rule.partition("/")[0] in self._categories:
            return True
        return self._globs is not None and self._globs.match(rule) is not None


class Selection:
    """The answer for each rule. A later choice has more to say than an earlier one.

    A rule that is off by default runs where `enable` matches it or `select` names its id in full. A rule named in
    full also runs when an earlier choice ignores it.
    """

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = [_Compiled(choice) for choice in choices if choice.patterns]

    def severity(self, rule: str, default: Severity, *, enabled: bool) -> Severity | None:
        """The severity of a rule (its own severity and whether it is on by default are given), None when it is off."""
        wanted, inside, severity = enabled, True, default
        for choice in self._choices:
            named = choice.enable.matches(rule) or rule in choice.select.ids
            if choice.select:
                inside = choice.select.matches(rule)
            if named:
                wanted = inside = True
            if choice.ignore.matches(rule):
                wanted = False
            severity = choice.severity(rule, severity)
        return severity if wanted and inside else None

    def runs(self, rule: str, enabled: bool) -> bool:  # noqa: FBT001  (asked of a rule set for each rule)
        """Whether a rule, on by default or not, runs."""
        return self.severity(rule, Severity.ERROR, enabled=enabled) is not None


class _Compiled:
    """A choice whose patterns are ready to be asked."""

    def __init__(self, choice: Choice) -> None:
        self.select = Patterns(choice.select)
        self.ignore = Patterns(choice.ignore)
        self.enable = Patterns(choice.enable)
        self._severities = [(Patterns([pattern]), severity) for pattern, severity in choice.severity.items()]

    def severity(self, rule: str, default: Severity) -> Severity:
        for patterns, severity in self._severities:
            if patterns.matches(rule):
                default = severity
        return default


def unknown_pattern(pattern: str, ids: Sequence[str]) -> str | None:
    """What to say of a pattern that matches no rule, with the nearest one that does; None when it matches one."""
    patterns = Patterns([pattern])
    if any(patterns.matches(rule) for rule in ids):
        return None
    near = nearest_pattern(pattern, ids)
    hint = f" : vouliez-vous dire « {near} » ?" if near else " ; « cassetin rules list » les donne toutes"
    return f"aucune règle « {pattern} »{hint}"


def nearest_pattern(pattern: str, ids: Iterable[str]) -> str | None:
    """The id, or for a single word also the category, that looks most like a pattern."""
    rules = dict.fromkeys(ids)
    return nearest(
        pattern, rules if "/" in pattern else {**rules, **dict.fromkeys(rule.partition("/")[0] for rule in rules)}
    )


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name that looks most like a word that is none, or that ends with it."""
    from difflib import get_close_matches  # noqa: PLC0415  (for mistakes alone)

    known = list(names)
    ending = [name for name in known if name.rpartition("/")[2] == word.rpartition("/")[2]]
    found = get_close_matches(word, ending or known, n=1, cutoff=0.0 if ending else 0.6)
    return found[0] if found else None
