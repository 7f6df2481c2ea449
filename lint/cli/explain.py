"""cassetin explain: one rule, on one page."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterator
from pathlib import Path

from lint.cli.options import add_rule_options, configuration, opened_rules
from lint.cli.output import emit
from lint.diagnostic import Applicability
from lint.errors import UsageError
from lint.reporters.wording import SEVERITIES
from lint.ruleset.rule import Header, Rule, Voice
from lint.ruleset.select import nearest_pattern
from lint.suppress import BUILT_IN

WIDTH = 88
VOICES = {
    Voice.ANY: "tout le texte, citations comprises",
    Voice.NARRATION: "la voix du journaliste, hors citations",
    Voice.QUOTED: "les citations",
}
FIXES = {
    Applicability.SAFE: "appliquée par --fix",
    Applicability.UNSAFE: "appliquée par --fix --unsafe, à relire",
    Applicability.DISPLAY_ONLY: "à faire à la main",
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument("rule", metavar="RÈGLE", help="identifiant, comme style/cliche")
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the page. Raises UsageError for a rule that does not exist."""
    header, rule = BUILT_IN.get(options.rule), None
    if header is None:
        rules = opened_rules(options, configuration(options, Path.cwd()))
        rule = rules.get(options.rule)
        if rule is None:
            near = nearest_pattern(options.rule, [*rules, *BUILT_IN])
            hint = f"vouliez-vous dire « {near} » ?" if near else "« cassetin rules list » les donne toutes."
            raise UsageError(f"Aucune règle « {options.rule} » : {hint}")
        header = rule.header
    emit("\n".join(_page(options.rule, header, rule)) + "\n")
    return 0


def _page(rule_id: str, header: Header, rule: Rule | None) -> Iterator[str]:
    state = "active" if header.enabled else "en option"
    yield f"{rule_id} ({SEVERITIES[header.severity]}, {state})"
    yield ""
    yield from textwrap.wrap(header.message, WIDTH)
    yield from _section("Pourquoi", textwrap.wrap(header.why, WIDTH - 2))
    yield from _section(
        "Références", [f"- {reference}" for reference in (*header.references, header.link) if reference]
    )
    yield from _section("Signalé", _bad(header))
    yield from _section("Laissé", [line for text in header.examples.good for line in _item(text)])
    if rule:
        yield from _use(rule)
    silence = [f"ignore: [{rule_id}]", "dans .cassetin.yaml, ou --ignore sur la ligne de commande."]
    yield from _section("Ne plus signaler", silence)


def _use(rule: Rule) -> Iterator[str]:
    """What only rules of a rule file have."""
    header = rule.header
    yield from _section("Où", [f"{VOICES[header.voice]} ; parties : {', '.join(header.scope)}"])
    if rule.kind == "substitution" or header.examples.fixed:
        yield from _section("Correction", [FIXES[header.fix]])
    yield from _section("Fichier", [rule.path])
    accept = [f"<!-- cassetin: ignore[{rule.id}] raison -->", "avant le paragraphe ou au bout de la ligne."]
    yield from _section("Accepter une fois", accept)


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from (f"  {line}" for line in lines)


def _bad(header: Header) -> list[str]:
    """The bad examples with their marks, each followed by what becomes of it."""
    lines = []
    for number, text in enumerate(header.examples.bad):
        lines += _item(text)
        if number < len(header.examples.fixed):
            lines += [f"  → {line}" for line in textwrap.wrap(header.examples.fixed[number], WIDTH - 6)]
    return lines


def _item(text: str) -> list[str]:
    return textwrap.wrap(" ".join(text.split()), WIDTH - 2, initial_indent="- ", subsequent_indent="  ")
