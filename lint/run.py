"""From paths to results: the steps for one file, and one file after the other or several at once."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from weakref import WeakKeyDictionary

from lint import __version__
from lint.cache import Kept, ResultCache, engine_versions, result_key
from lint.config import Config, House, draft_choice
from lint.diagnostic import Diagnostic, Severity
from lint.discovery import Target
from lint.engines.languagetool.model import Settings, Use
from lint.errors import CassetinError, ReadError
from lint.folders import cache_folder
from lint.lexicon.sources import version as lexicon_version
from lint.linter import RuleFailedError, lint
from lint.memory import collect_rarely
from lint.overlaps import settled
from lint.proofreading import Proofreading, proofreading
from lint.readers import read
from lint.report import FileResult
from lint.ruleset.open import open_rules
from lint.ruleset.rule import Rule
from lint.ruleset.ruleset import RuleSet
from lint.ruleset.select import Choice, Selection
from lint.text import Document, Source

if TYPE_CHECKING:
    from lint.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to check: the path to report, its bytes, and its encoding where that was stated."""

    path: str
    data: bytes
    encoding: str | None = None


class Mending(StrEnum):
    """What becomes of corrections: nothing, shown as a patch, or written to the file."""

    NONE = "none"
    SHOWN = "shown"
    WRITTEN = "written"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is asked to do. `folders` hold the rules, `command` is what the command line chooses among them.

    Without `kept`, no results are read or written.
    """

    folders: tuple[Path, ...]
    config: Config = field(default_factory=Config)
    command: Choice = field(default_factory=Choice)
    encoding: str | None = None
    kept: bool = True
    mending: Mending = Mending.NONE
    unsafe: bool = False
    languagetool: Settings = field(default_factory=Settings)


class Found(NamedTuple):
    """What a document gives: its findings, the engines that looked at it, what did not run, the rules that failed."""

    diagnostics: tuple[Diagnostic, ...]
    engines: tuple[str, ...]
    notes: tuple[str, ...]
    failures: tuple[RuleFailedError, ...]


class Checker:
    """Checks drafts as a plan says; one for each process."""

    def __init__(
        self, plan: Plan, words: Callable[[], Lexicon], progress: Callable[[str], None] = lambda _: None
    ) -> None:
        """Open the rules, with `words` where they must be compiled; `progress` is told of what takes long.

        Raises RuleError, and UsageError for a folder of rules that is not there.
        """
        self.plan = plan
        self.rules = open_rules(plan.folders, cache_folder(), words, lexicon_version(), progress)
        self._house = House(plan.config.folder, words)
        self._results = ResultCache(cache_folder()) if plan.kept else None
        self._selections: dict[tuple[int, ...], Selection] = {}
        self._narrowed: WeakKeyDictionary[Selection, RuleSet] = WeakKeyDictionary()
        asked = self.rules.proofread and plan.languagetool.use is not Use.OFF
        folder = cache_folder() if plan.kept else None
        self._proofreading = proofreading(plan.languagetool, folder) if asked else Proofreading()

    @property
    def ids(self) -> tuple[str, ...]:
        """The rules that are known, the built-in ones included."""
        from lint.suppress import BUILT_IN  # noqa: PLC0415  (few runs ask)

        return (*self.rules, *BUILT_IN)

    @property
    def encoding(self) -> str | None:
        """The encoding that the command line, or else the configuration, states."""
        return self.plan.encoding or self.plan.config.encoding

    def rule(self, rule_id: str) -> Rule | None:
        """The rule of a rule file by its id, None when there is none."""
        return self.rules.get(rule_id)

    def check(self, target: Target) -> FileResult:
        """Read and check a file of the disk, and write its corrections where the plan says so."""
        if target.error:
            return FileResult(target.path, errors=(f"{target.path} : {target.error}",))
        try:
            draft = load_draft(target.path, self.encoding)
        except ReadError as error:
            return FileResult(target.path, errors=(str(error),))
        result = self.check_draft(draft)
        if self.plan.mending is Mending.WRITTEN and result.fixed and result.source:
            from lint.fixes import FixError, save  # noqa: PLC0415  (few runs mend)

            try:
                save(draft.data, result.source, Path(draft.path))
            except FixError as error:
                return FileResult(draft.path, errors=(f"{draft.path} : {error}",))
        return result

    def check_draft(self, draft: Draft) -> FileResult:
        """Check a draft; what goes wrong becomes part of the result. Nothing is written to the file."""
        try:
            document = read(draft.path, draft.data, draft.encoding)
            done = self._checked if self.plan.mending is Mending.NONE else self._mended
            selection = self._selection(self.plan.config.choices(draft.path), Choice())
            return self._proofreading.told(done(draft, document), self.rules, selection)
        except CassetinError as error:
            return FileResult(draft.path, errors=(str(error),))
        except Exception as error:  # noqa: BLE001  (the failure of one file must not end the run)
            return _failure(draft.path, "la relecture", error)

    def finish(self) -> None:
        """To be called after the last file."""
        if self._results:
            self._results.prune()

    def _checked(self, draft: Draft, document: Document) -> FileResult:
        """The findings in a document as it is, from the cache where they are kept there."""
        choices = self.plan.config.choices(draft.path)
        context = (__version__, self.rules.digest, choices, self.plan.command, draft.encoding)
        accepted = sorted(self._house.accepted(draft.path))
        key = result_key(draft.data, draft.path, *context, accepted, self._proofreading.identity)
        kept = self._results.load(key, draft.path) if self._results else None
        if kept and kept.engines == engine_versions(kept.engines):
            return FileResult(draft.path, kept.diagnostics, engines=tuple(kept.engines), source=document.source)
        found = self._findings(document, choices)
        if self._results and not found.notes and not found.failures:
            self._results.store(key, Kept(found.diagnostics, engine_versions(found.engines)))
        result = FileResult(draft.path, found.diagnostics, (), found.engines, found.notes, source=document.source)
        return _with_failures(result, found.failures)

    def _mended(self, draft: Draft, document: Document) -> FileResult:
        """A document with its corrections applied; when they are only shown, its findings before them."""
        if document.source.extracted:
            note = f"{draft.path} : les corrections ne s’écrivent pas encore dans ce format ; les reporter à la main."
            result = self._checked(draft, document)
            return replace(result, notes=(*result.notes, note))
        from lint.fixes import apply_all, patch  # noqa: PLC0415  (few runs mend)

        choices = self.plan.config.choices(draft.path)
        fixed = apply_all(
            document.source,
            lambda source: self._findings(_reread(source), choices).diagnostics,
            unsafe=self.plan.unsafe,
        )
        difference = patch(document.source, fixed.source) if self.plan.mending is Mending.SHOWN else b""
        after = document if self.plan.mending is Mending.SHOWN else _reread(fixed.source)
        found = self._findings(after, choices)
        notes = (*found.notes, *_unwritable(after.source, fixed.unwritable))
        result = FileResult(
            draft.path,
            found.diagnostics,
            (),
            found.engines,
            notes,
            fixed=len(fixed.applied),
            patch=difference,
            source=after.source,
        )
        return _with_failures(result, found.failures)

    def _findings(self, document: Document, choices: Sequence[Choice]) -> Found:
        own, mistakes = draft_choice(document, lambda: self.ids)
        selection = self._selection(choices, own)

        def chosen(rule: Rule) -> Severity | None:
            return selection.severity(rule.id, rule.header.severity, enabled=rule.header.enabled)

        def runs(rule_id: str) -> bool:
            rule = self.rule(rule_id)
            return rule is not None and self._proofreading.allows(rule) and chosen(rule) is not None

        def priority(rule_id: str) -> int:
            rule = self.rule(rule_id)
            return rule.header.priority if rule else 0

        accepted = self._house.accepted(document.source.path)
        if selection not in self._narrowed:
            self._narrowed[selection] = self.rules.narrowed(selection.runs)
        found = lint(document, self._narrowed[selection], chosen, accepted, self._proofreading.proofread)
        if not document.directives and not mistakes:
            return Found(settled(found.diagnostics, priority), found.engines, found.notes, found.failures)
        from lint.suppress import suppress  # noqa: PLC0415  (few drafts speak to the linter)

        narrowed = bool(self.plan.command.select or self.plan.command.ignore or found.notes or found.failures)
        kept = suppress(document, found.diagnostics, lambda: self.ids, None if narrowed else runs, mistakes)
        return Found(settled(_graded(kept, selection), priority), found.engines, found.notes, found.failures)

    def _selection(self, choices: Sequence[Choice], own: Choice) -> Selection:
        if own.patterns:
            return Selection([*choices, own, self.plan.command])
        key = tuple(map(id, choices))
        if key not in self._selections:
            self._selections[key] = Selection([*choices, self.plan.command])
        return self._selections[key]


def load_draft(path: str, encoding: str | None = None) -> Draft:
    """The bytes of a file. Raises ReadError."""
    try:
        return Draft(path, Path(path).read_bytes(), encoding)
    except FileNotFoundError as error:
        raise ReadError(f"{path} : ce fichier n’existe pas ; vérifier le chemin.") from error
    except OSError as error:
        raise ReadError(f"{path} : lecture impossible ({error.strerror}) ; vérifier les droits du fichier.") from error


def check_all(checker: Checker, targets: Sequence[Target], jobs: int) -> Iterator[FileResult]:
    """The result of each file, in order; with several jobs, in as many processes."""
    if jobs > 1 and len(targets) > 1:
        yield from _in_processes(checker.plan, targets, jobs)
    else:
        yield from map(checker.check, targets)
    checker.finish()


def _in_processes(plan: Plan, targets: Sequence[Target], jobs: int) -> Iterator[FileResult]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  (only where it is used)

    with ProcessPoolExecutor(min(jobs, len(targets)), initializer=_start, initargs=(plan,)) as pool:
        try:
            yield from pool.map(_check, targets, chunksize=max(1, len(targets) // (jobs * 8)))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


_checker: list[Checker] = []
"""The checker of this process, when it is one of several."""


def _start(plan: Plan) -> None:
    from lint.lexicon import lexicon  # noqa: PLC0415  (opened only where rules are compiled)

    collect_rarely()  # a process that is not forked has Python's own thresholds
    _checker[:] = [Checker(plan, lexicon)]


def _check(target: Target) -> FileResult:
    return _checker[0].check(target)


def _reread(source: Source) -> Document:
    return read(source.path, source.encode(source.text), source.encoding)


def _graded(diagnostics: Sequence[Diagnostic], selection: Selection) -> Iterator[Diagnostic]:
    """Findings about the draft's suppressions obey the selection like those of rules."""
    from lint.suppress import BUILT_IN  # noqa: PLC0415  (see _findings)

    for found in diagnostics:
        if found.rule not in BUILT_IN:
            yield found
        elif severity := selection.severity(found.rule, found.severity, enabled=True):
            yield replace(found, severity=severity)


def _unwritable(source: Source, findings: Sequence[Diagnostic]) -> Iterator[str]:
    if findings:
        wanted = dict.fromkeys(f"« {found.suggestions[0]} »" for found in findings if found.suggestions)
        yield (
            f"{source.path} : l’encodage {source.encoding} ne peut pas écrire {', '.join(wanted)} ;"
            " enregistrer le fichier en UTF-8 pour le corriger."
        )


def _failure(path: str, what: str, error: BaseException) -> FileResult:
    """A bug of ours, with all that its report needs."""
    reason = (
        f"{path} : {what} a échoué ({type(error).__name__} : {error}). C’est un défaut de cassetin {__version__} :"
        " le signaler à ses auteurs avec ce message et celui de --debug."
    )
    return FileResult(path, errors=(reason,), failed=True, trace="".join(traceback.format_exception(error)))


def _with_failures(result: FileResult, failures: Sequence[RuleFailedError]) -> FileResult:
    """The result with the bugs of rules told; what the other rules found stays."""
    if not failures:
        return result
    told = [_failure(result.path, f"la règle {error.rule}", error.__cause__ or error) for error in failures]
    errors = tuple(text for one in told for text in one.errors)
    return replace(result, errors=(*result.errors, *errors), failed=True, trace="".join(one.trace for one in told))
