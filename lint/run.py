"""From paths to a report: the steps for one file, and one file after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lint.diagnostic import Severity
from lint.errors import CassetinError, ReadError
from lint.linter import RuleFailedError, lint
from lint.readers import read
from lint.report import FileResult
from lint.ruleset.compile import RuleSet
from lint.ruleset.rule import Rule


@dataclass(frozen=True, slots=True)
class Draft:
    """A file to check: the path to report, its bytes, and its encoding where that was stated."""

    path: str
    data: bytes
    encoding: str | None = None


def load_draft(path: str, encoding: str | None = None) -> Draft:
    """The bytes of a file. Raises ReadError."""
    try:
        return Draft(path, Path(path).read_bytes(), encoding)
    except FileNotFoundError as error:
        raise ReadError(f"{path} : ce fichier n’existe pas ; vérifier le chemin.") from error
    except IsADirectoryError as error:
        raise ReadError(f"{path} : c’est un dossier, non un fichier.") from error
    except OSError as error:
        raise ReadError(f"{path} : lecture impossible ({error.strerror}) ; vérifier les droits du fichier.") from error


def check_draft(draft: Draft, rules: RuleSet, chosen: Callable[[Rule], Severity | None]) -> FileResult:
    """Read and lint one draft; what goes wrong becomes part of the result."""
    try:
        document = read(draft.path, draft.data, draft.encoding)
        findings = lint(document, rules, chosen)
    except RuleFailedError as error:
        reason = f"{draft.path} : la règle {error.rule} a échoué : {error.__cause__!r}"
        return FileResult(draft.path, errors=(reason,), failed=True)
    except CassetinError as error:
        return FileResult(draft.path, errors=(str(error),))
    return FileResult(draft.path, findings.diagnostics, (), findings.engines, findings.notes, source=document.source)


def check_paths(
    paths: Iterable[str], rules: RuleSet, chosen: Callable[[Rule], Severity | None], encoding: str | None = None
) -> Iterator[FileResult]:
    """The result of each file, in order."""
    for path in paths:
        try:
            draft = load_draft(path, encoding)
        except ReadError as error:
            yield FileResult(path, errors=(str(error),))
        else:
            yield check_draft(draft, rules, chosen)
