"""A progress bar on standard error, for runs that last."""

from __future__ import annotations

import time
from collections.abc import Iterator

from lint.report import FileResult

PATIENCE = 2.0
"""Seconds before the bar appears."""


def watched(results: Iterator[FileResult], total: int) -> Iterator[FileResult]:
    """The results as they come; the bar appears when they take longer than PATIENCE."""
    start = time.monotonic()
    for done, result in enumerate(results, 1):
        yield result
        if time.monotonic() - start > PATIENCE:
            yield from _with_bar(results, done, total)


def _with_bar(results: Iterator[FileResult], done: int, total: int) -> Iterator[FileResult]:
    from rich.console import Console  # noqa: PLC0415  (53 ms, for long runs alone)
    from rich.progress import Progress  # noqa: PLC0415  (see above)

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Relecture", total=total, completed=done)
        for result in results:
            yield result
            bar.advance(task)
