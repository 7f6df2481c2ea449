"""One text asked of a LanguageTool server, through language-tool-python. Its types never leave this module."""

from __future__ import annotations

import json
import re
import urllib.request
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from lint.engines.languagetool.model import DISABLED, Remark
from lint.errors import EngineError

TIMEOUT = 60
"""Seconds for one paragraph; the library asks a second time."""
GREETING = 10
"""Seconds for the server's word on its version."""
OTHER_PLANES = re.compile("[\U00010000-\U0010ffff]")
STAND_IN = "\u2606"
"""Sent for each character that UTF-16 writes in two units, so that the server's offsets are code points."""
BRACKETED = re.compile(r"\(.*\)")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Client:
    """A server at an address (without `/v2`)."""

    def __init__(self, address: str) -> None:
        """Open a connection. Raises EngineError."""
        self.address = address
        self._tool = _tool(address)

    def remarks(self, text: str) -> tuple[Remark, ...]:
        """What the server says of a text. Raises EngineError."""
        sent = OTHER_PLANES.sub(STAND_IN, text)
        try:
            found = self._tool.check(sent)
        except Exception as error:
            raise EngineError(_broken(self.address, error)) from error
        return tuple(_remark(match) for match in found)


def version(address: str) -> str:
    """What the server says that it is. Raises EngineError."""
    try:
        with _opener(address).open(f"{address}/v2/info", timeout=GREETING) as answer:
            software = json.load(answer)["software"]
        return f"{software['version']} {software.get('buildDate', '')}".strip()
    except (OSError, ValueError, LookupError, TypeError) as error:
        raise EngineError(_broken(address, error)) from error


def _opener(address: str) -> urllib.request.OpenerDirector:
    """On this machine no proxy is asked."""
    proxies = [urllib.request.ProxyHandler({})] if is_loopback(address) else []
    return urllib.request.build_opener(*proxies)


def is_loopback(address: str) -> bool:
    """Whether an address is of this machine."""
    return (urlsplit(address).hostname or "") in LOOPBACK


def _tool(address: str) -> Any:
    try:
        from language_tool_python import LanguageTool  # noqa: PLC0415  (300 ms, and few runs have new paragraphs)
    except ImportError as error:
        raise EngineError(
            "language_tool_python manque : LanguageTool n’a pas tourné. « pip install language-tool-python »."
        ) from error

    class Patient(LanguageTool):
        _TIMEOUT = TIMEOUT  # type: ignore[assignment]  # the library waits five minutes and has no other setting

    direct = {"http": "", "https": ""} if is_loopback(address) else None
    try:
        tool = Patient("fr", remote_server=address, proxies=direct)
    except Exception as error:
        raise EngineError(_broken(address, error)) from error
    tool.disabled_rules = {",".join(DISABLED)}  # one text: the order of a set would make the server build other rules
    return tool


def _broken(address: str, error: Exception) -> str:
    cause = "n’a pas répondu à temps" if _is_late(error) else "ne répond pas"
    todo = "ses règles n’ont pas toutes tourné ; relancer, ou voir « cassetin doctor »."
    return f"LanguageTool {cause} ({address}) : {todo}"


def _is_late(error: BaseException | None) -> bool:
    return error is not None and ("timed out" in str(error) or _is_late(error.__cause__))


def _remark(match: Any) -> Remark:
    suggestions = tuple(dict.fromkeys(filter(None, _usable(match.replacements))))
    start, end = match.offset, match.offset + match.error_length
    return Remark(start, end, match.rule_id, match.category, match.message, suggestions)


def _usable(texts: list[str]) -> Iterator[str]:
    """The suggestions that can stand in the text: no stand-in, no word put between brackets as a choice."""
    return (text for text in texts if STAND_IN not in text and not BRACKETED.fullmatch(text))
