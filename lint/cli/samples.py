"""The examples of a rule put to the test: what is marked must be found, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from lint.analysis import Proofread
from lint.diagnostic import Applicability, Diagnostic
from lint.fixes import apply
from lint.linter import lint
from lint.readers import read
from lint.ruleset.rule import Rule
from lint.ruleset.ruleset import RuleSet
from lint.text import Document

MARK = re.compile(r"\[\[(.+?)\]\](?!\])", re.DOTALL)
NAME = "exemple.md"


@dataclass(frozen=True, slots=True)
class Difference:
    """An example that does not hold: its list (`bad`, `good`, `fixed`) and number from 0, and both sides of it."""

    example: str
    number: int
    expected: str
    found: str


def differences(rules: RuleSet, rule: Rule, proofread: Proofread | None = None) -> Iterator[Difference]:
    """What one of the rules does otherwise than its examples say. Raises RuleFailedError."""
    trial = Trial(rules, rule, proofread)
    examples = rule.header.examples
    for number, marked in enumerate(examples.bad):
        plain = MARK.sub(r"\1", marked)
        found = trial.marked(plain)
        if found != marked:
            yield Difference("bad", number, marked, found)
        if number < len(examples.fixed):
            yield from trial.mended(plain, number, examples.fixed[number])
    for number, text in enumerate(examples.good):
        found = trial.marked(text)
        if found != text:
            yield Difference("good", number, text, found)
    if examples.fixed and len(examples.fixed) != len(examples.bad):
        yield Difference("fixed", 0, f"{len(examples.bad)} textes", f"{len(examples.fixed)} textes")


class Trial:
    """One of some rules, ready to look at texts alone."""

    def __init__(self, rules: RuleSet, rule: Rule, proofread: Proofread | None = None) -> None:
        self._severity = rule.header.severity
        self._proofread = proofread
        self._rules = rules.narrowed(lambda rule_id, _: rule_id == rule.id)

    def marked(self, text: str) -> str:
        """The text with marks around what the rule finds; what did not run is said before it."""
        document = read(NAME, text.encode())
        diagnostics, notes = self._find(document)
        parts, at = [f"({note}) " for note in notes], 0
        for found in diagnostics:
            start, end = max(found.start.offset, at), found.end.offset
            parts += [text[at:start], f"[[{text[start:end]}]]"]
            at = max(at, end)
        return "".join([*parts, text[at:]])

    def mended(self, text: str, number: int, expected: str) -> Iterator[Difference]:
        """Whether the first suggestions give what is expected, and leave nothing to mend."""
        document = read(NAME, text.encode())
        diagnostics, _ = self._find(document)
        fixed = apply(document.source, map(_applicable, diagnostics), unsafe=True).source.text
        if fixed != expected:
            yield Difference("fixed", number, expected, fixed)
        elif (again := self.marked(fixed)) != fixed:
            yield Difference("fixed", number, f"{expected} (et plus rien à corriger)", again)

    def _find(self, document: Document) -> tuple[Sequence[Diagnostic], Sequence[str]]:
        found = lint(document, self._rules, lambda _: self._severity, proofread=self._proofread)
        return found.diagnostics, found.notes


def _applicable(found: Diagnostic) -> Diagnostic:
    """The finding with corrections that may be applied, whatever the rule allows."""
    return replace(found, fixes=tuple(replace(fix, applicability=Applicability.SAFE) for fix in found.fixes))
