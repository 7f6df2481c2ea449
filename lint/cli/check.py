"""cassetin check: lint drafts and print what was found."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from lint.cli.hooks import is_due
from lint.cli.options import (
    add_engine_options,
    add_rule_options,
    check_patterns,
    common_folder,
    compiling,
    configuration,
    languagetool,
    patterns,
    rule_folders,
    words,
)
from lint.cli.output import emit, has_color, say, width
from lint.config import Config, FailOn, Globs
from lint.config.choices import LISTS
from lint.discovery import Target, Wanted, discover
from lint.engines.languagetool.model import NOT_INSTALLED
from lint.errors import UsageError
from lint.readers import BY_EXTENSION
from lint.report import FileResult, Report
from lint.reporters import REPORTERS, Look, reporter
from lint.reporters.wording import counted, summary
from lint.ruleset.rule import Header
from lint.ruleset.select import Choice
from lint.run import Checker, Draft, Mending, Plan, check_all

STDIN = "-"
MANY = 64
"""Files from which several processes are worth their start."""
MOST_JOBS = 4


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, parser=parser)
    parser.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="CHEMIN",
        help="fichiers, dossiers ou motifs ; - lit l’entrée standard",
    )
    output = parser.add_argument_group("sortie")
    output.add_argument("--format", choices=tuple(REPORTERS), default="text", help="format du rapport (text)")
    output.add_argument("--output", type=Path, metavar="FICHIER", help="écrit le rapport dans un fichier")
    output.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="couleurs (auto)")
    output.add_argument("-q", "--quiet", action="store_true", help="ni résumé, ni remarques, ni barre de progression")
    output.add_argument(
        "--fail-on", choices=tuple(FailOn), help="gravité à partir de laquelle la commande échoue (error)"
    )
    _add_choices(parser)
    _add_fixes(parser)
    _add_files(parser)
    add_engine_options(parser)
    add_rule_options(parser)


def _add_choices(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("choix des règles (identifiants, catégories, motifs ; virgules ou répétition)")
    group.add_argument("--select", action="append", default=[], metavar="RÈGLES", help="ces règles seulement")
    group.add_argument("--ignore", action="append", default=[], metavar="RÈGLES", help="toutes sauf ces règles")
    group.add_argument("--enable", action="append", default=[], metavar="RÈGLES", help="aussi ces règles en option")


def _add_fixes(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("corrections")
    group.add_argument("--fix", action="store_true", help="applique les corrections sûres")
    group.add_argument("--unsafe", action="store_true", help="avec --fix ou --diff : aussi celles qui sont à relire")
    group.add_argument("--diff", action="store_true", help="montre les corrections comme un patch, ne change rien")


def _add_files(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("lecture")
    group.add_argument("--stdin-path", metavar="CHEMIN", help="nom du brouillon lu sur l’entrée standard")
    group.add_argument("--encoding", metavar="CODAGE", help="codage des fichiers, au lieu de le reconnaître")
    group.add_argument("--force-exclude", action="store_true", help="exclut aussi des fichiers nommés un par un")
    group.add_argument("--no-cache", action="store_true", help="ne garde et ne réutilise aucun résultat")
    group.add_argument("--jobs", type=int, default=0, metavar="N", help="nombre de processus (selon les fichiers)")


def run(options: argparse.Namespace) -> int:
    """Check the drafts and give the exit code."""
    from_stdin = STDIN in options.paths
    if from_stdin and len(options.paths) > 1:
        raise UsageError("« - » (l’entrée standard) ne se combine pas avec d’autres chemins.")
    if options.unsafe and not (options.fix or options.diff):
        raise UsageError("--unsafe va avec --fix ou --diff.")
    start = [options.stdin_path or "."] if from_stdin else options.paths
    config = configuration(options, common_folder(start))
    checker = _checker(options, config)
    report = _stdin_report(options, checker) if from_stdin else _files_report(options, config, checker)
    _show(options, report, checker, mended=from_stdin and options.fix and not options.diff)
    return _exit_code(report, FailOn(options.fail_on) if options.fail_on else config.fail_on)


def _checker(options: argparse.Namespace, config: Config) -> Checker:
    """The checker, once every pattern of rules is known to match one."""
    command = Choice(patterns(options.select), patterns(options.ignore), patterns(options.enable))
    mending = Mending.SHOWN if options.diff else Mending.WRITTEN if options.fix else Mending.NONE
    plan = Plan(
        folders=rule_folders(options, config),
        config=config,
        command=command,
        encoding=options.encoding,
        kept=not options.no_cache,
        mending=mending,
        unsafe=options.unsafe,
        languagetool=languagetool(options, config),
    )
    checker = Checker(plan, words, compiling)
    if config.written:
        config.check_patterns(checker.ids)
    for name in LISTS:
        if wanted := getattr(command, name):
            check_patterns(wanted, f"--{name}", checker.ids)
    return checker


def _stdin_report(options: argparse.Namespace, checker: Checker) -> Report:
    draft = Draft(options.stdin_path or STDIN, sys.stdin.buffer.read(), checker.encoding)
    return Report((checker.check_draft(draft),))


def _files_report(options: argparse.Namespace, config: Config, checker: Checker) -> Report:
    wanted = Wanted(frozenset(BY_EXTENSION), Globs(config.exclude), config.folder, options.force_exclude)
    targets = discover(options.paths, wanted)
    jobs = options.jobs or (min(os.cpu_count() or 1, MOST_JOBS) if len(targets) >= MANY else 1)
    results = check_all(checker, targets, jobs)
    return Report(tuple(_watched(results, targets, quiet=options.quiet)))


def _watched(results: Iterator[FileResult], targets: Sequence[Target], *, quiet: bool) -> Iterator[FileResult]:
    """The results, with a progress bar where somebody waits at a terminal."""
    if quiet or not sys.stderr.isatty():
        return results
    from lint.cli.progress import watched  # noqa: PLC0415  (for terminals alone)

    return watched(results, len(targets))


def _show(options: argparse.Namespace, report: Report, checker: Checker, *, mended: bool) -> None:
    """Report, patches or the mended draft on standard output; remarks on standard error."""
    to_terminal = options.output is None and not mended
    stream = sys.stderr if mended else sys.stdout
    look = Look(
        color=to_terminal and has_color(options.color, stream),
        width=width(stream),
        quiet=options.quiet,
        rules=lambda rule_id: _header(checker, rule_id),
    )
    content = reporter(options.format).render(report, look)
    if options.diff:
        emit(b"".join(file.patch for file in report.files))
    elif mended:
        emit(b"".join(file.source.encode(file.source.text) for file in report.files if file.source))
    if options.output:
        _write(options.output, content)
    elif options.diff or mended:
        said = content.rstrip("\n") if mended else "" if options.quiet else summary(report)
        if said:
            say(said)
    else:
        emit(content)
    _remark(options, report)


def _header(checker: Checker, rule_id: str) -> Header | None:
    from lint.suppress import BUILT_IN  # noqa: PLC0415  (one format asks)

    rule = checker.rule(rule_id)
    return rule.header if rule else BUILT_IN.get(rule_id)


def _write(path: Path, content: str) -> None:
    try:
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
    except OSError as error:
        raise UsageError(f"{path} : écriture impossible ({error.strerror}) ; vérifier --output.") from error


def _remark(options: argparse.Namespace, report: Report) -> None:
    """What did not run, how much was mended, and where bugs happened."""
    if options.debug:
        for file in report.files:
            if file.trace:
                say(file.trace.rstrip())
    if options.quiet:
        return
    for note in report.notes:
        if note != NOT_INSTALLED or is_due():
            say(note)
    fixed = sum(file.fixed for file in report.files)
    if fixed:
        say(f"{counted(fixed, 'correction possible' if options.diff else 'correction appliquée')}.")


def _exit_code(report: Report, threshold: FailOn) -> int:
    if any(file.failed for file in report.files):
        return 3
    if any(file.errors for file in report.files):
        return 2
    return int(any(threshold.reached(found.severity) for found in report.diagnostics))
