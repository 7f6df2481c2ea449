"""cassetin rules docs: one page for each category, kept in step with the rules."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from lint.cli.options import add_rule_options, configuration, opened_rules
from lint.cli.output import emit, say
from lint.cli.samples import MARK
from lint.errors import UsageError
from lint.reporters.wording import SEVERITIES, counted
from lint.ruleset.rule import Rule

START, END = "<!-- règles : début -->", "<!-- règles : fin -->"
BETWEEN = re.compile(f"{re.escape(START)}.*?{re.escape(END)}", re.DOTALL)
INDEX = "README.md"
SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument(
        "folder", nargs="?", default="docs/rules", type=Path, metavar="DOSSIER", help="où les écrire (docs/rules)"
    )
    parser.add_argument("--check", action="store_true", help="n’écrit rien ; échoue si une page n’est plus à jour")
    add_rule_options(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pages, or with --check tell which are out of step."""
    rules = opened_rules(options, configuration(options, Path.cwd()))
    folder: Path = options.folder
    stale = 0
    for name, content in pages(tuple(rules.values())).items():
        file = folder / name
        before = file.read_text(encoding="utf-8") if file.exists() else ""
        after = _renewed(before, content)
        if before == after:
            continue
        stale += 1
        emit(f"{file}\n")
        if not options.check:
            _write(file, after)
    say(f"{counted(stale, 'page périmée' if options.check else 'page écrite')}.")
    return int(options.check and stale > 0)


def pages(rules: Sequence[Rule]) -> Mapping[str, str]:
    """The generated part of each page, by file name."""
    found = {INDEX: _index(rules)}
    for category, group in groupby(rules, key=lambda rule: rule.category):
        found[f"{category}.md"] = "\n".join([f"# {category}", "", *(line for rule in group for line in _rule(rule))])
    return found


def _renewed(before: str, content: str) -> str:
    """The page with its generated part replaced; what stands around it stays."""
    part = f"{START}\n\n{content.strip()}\n\n{END}"
    if BETWEEN.search(before):
        return BETWEEN.sub(lambda _: part, before)
    return f"{before}{part}\n"


def _write(file: Path, content: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{file} : écriture impossible ({error.strerror}).") from error


def _index(rules: Sequence[Rule]) -> str:
    lines = [f"# Les {len(rules)} règles", "", "| catégorie | règles | actives |", "|---|---:|---:|"]
    for category, group in groupby(rules, key=lambda rule: rule.category):
        enabled = [rule.header.enabled for rule in group]
        lines.append(f"| [{category}]({category}.md) | {len(enabled)} | {sum(enabled)} |")
    return "\n".join(lines)


def _rule(rule: Rule) -> Iterator[str]:
    header = rule.header
    state = "active" if header.enabled else "en option"
    yield from (
        f"## {rule.id}",
        "",
        f"{SEVERITIES[header.severity].capitalize()}, {state}.",
        "",
        _escaped(header.message),
        "",
    )
    if header.why:
        yield from (_escaped(header.why), "")
    if header.references:
        yield from (*(f"- {_escaped(reference)}" for reference in header.references), "")
    yield from _examples("Signalé :", [_marked(text) for text in header.examples.bad])
    yield from _examples("Laissé :", [_escaped(text) for text in header.examples.good])


def _examples(title: str, texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield from (title, "", *(f"- {' '.join(text.split())}" for text in texts), "")


def _marked(text: str) -> str:
    """A bad example, its marks in bold."""
    parts, at = [], 0
    for found in MARK.finditer(text):
        parts += [_escaped(text[at : found.start()]), f"**{_escaped(found[1])}**"]
        at = found.end()
    return "".join([*parts, _escaped(text[at:])])


def _escaped(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
