"""Paragraphs in, LanguageTool's remarks out: from what is kept, else from a server."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from lint.engines.languagetool.jars import Installed, installed
from lint.engines.languagetool.model import DISABLED, NOT_INSTALLED, Remark, Settings
from lint.errors import EngineError
from lint.text import Span

if TYPE_CHECKING:
    from lint.engines.languagetool.client import Client

LONGEST = 4_000
"""Code points that are sent at once; a longer paragraph is cut between sentences."""
FORMAT = "2"
"""Raised when what is sent, or kept, changes."""


class Proofreader:
    """LanguageTool as one run asks it. Nothing is started or sent before there is a paragraph that is not kept.

    `failure` says why it cannot be asked any more; empty while it can.
    """

    def __init__(self, server: str, local: Installed | None, folder: Path | None) -> None:
        self._server = server
        self._local = local
        self._folder = folder
        self.failure = ""
        self._restarted = False

    @cached_property
    def identity(self) -> str:
        """What findings depend on: the server's version and the rules that are switched off. Raises EngineError."""
        told = self._local.identity if self._local else f"{self._server} {self._version()}"
        return " ".join((FORMAT, told, *DISABLED))

    def _version(self) -> str:
        from lint.engines.languagetool.client import version  # noqa: PLC0415  (servers of the configuration alone)

        return version(self._server)

    def remarks(self, texts: Sequence[str]) -> list[tuple[Remark, ...]]:
        """What is said of each paragraph. Raises EngineError; what was answered before that is kept."""
        from lint.engines.languagetool.kept import Paragraphs  # noqa: PLC0415  (SQLite, and few runs get here)

        pieces = {text: tuple(_pieces(text)) for text in dict.fromkeys(texts)}
        wanted = dict.fromkeys(text[span.start : span.end] for text, spans in pieces.items() for span in spans)
        kept = Paragraphs(self._folder, self.identity)
        try:
            found = dict(kept.load(wanted))
            for piece in wanted:
                if piece not in found:
                    found[piece] = self._asked(piece)
                    kept.store(piece, found[piece])
        finally:
            kept.close()
        return [tuple(_joined(text, pieces[text], found)) for text in texts]

    def _asked(self, text: str) -> tuple[Remark, ...]:
        """What the server says of a text; one of ours that ended meanwhile is started again, once a run."""
        if self.failure:
            raise EngineError(self.failure)
        try:
            return self._said(text)
        except EngineError as error:
            if self._local is None or self._restarted:
                self.failure = str(error)
                raise
        self._restarted = True
        self.__dict__.pop("_client", None)
        return self._asked(text)

    def _said(self, text: str) -> tuple[Remark, ...]:
        remarks = self._client.remarks(text)
        if self._local:
            from lint.engines.languagetool.server import touch  # noqa: PLC0415  (see _client)

            touch()
        return remarks

    @cached_property
    def _client(self) -> Client:
        from lint.engines.languagetool import client, server  # noqa: PLC0415  (only where something is sent)

        return client.Client(server.serve(self._local).address if self._local else self._server)


def open_proofreader(settings: Settings, folder: Path | None) -> Proofreader:
    """LanguageTool as the configuration wants it; what is kept of paragraphs lies in `folder`, if in any.

    Raises EngineError where it is not set up.
    """
    if settings.server:
        return Proofreader(settings.server.rstrip("/").removesuffix("/v2"), None, folder)
    local = installed()
    if local is None:
        raise EngineError(NOT_INSTALLED)
    return Proofreader("", local, folder)


def _pieces(text: str) -> Iterator[Span]:
    """The text in pieces of whole sentences; a sentence that is too long is one piece."""
    if len(text) <= LONGEST:
        if text.strip():
            yield Span(0, len(text))
        return
    from lint.text.sentences import sentences  # noqa: PLC0415  (few paragraphs are so long)

    starts = [0]
    for before, after in pairwise(sentences(text, Span(0, len(text)))):
        if after.end - starts[-1] > LONGEST and before.end > starts[-1]:
            starts.append(after.start)
    for start, end in pairwise((*starts, len(text))):
        yield Span(start, end)


def _joined(text: str, spans: Sequence[Span], found: dict[str, tuple[Remark, ...]]) -> Iterator[Remark]:
    for span in spans:
        for remark in found[text[span.start : span.end]]:
            yield replace(remark, start=remark.start + span.start, end=remark.end + span.start)
