"""Regular expressions as .NET and Go write them, which Vale's rules use, brought to the form that Python reads."""

from __future__ import annotations

import re

FOREIGN = re.compile(r"\(\?[a-z]*(?:-[a-z]+)?\)|\(\?(?:<[^=!]|')|\\[kzex]|\[[^\]]*[\[&~|]")
PIECE = re.compile(
    r"""
      (?P<escape>\\(?:x\{[0-9A-Fa-f]+\}|k<\w+>|k'\w+'|.))
    | (?P<set>\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\])
    | (?P<flags>\(\?[a-z]*(?:-[a-z]+)?\))
    | (?P<name>\(\?(?:<(?![=!])|')\w+[>'])
    | (?P<open>\()
    | (?P<close>\))
    | (?P<bar>\|)
    | .
    """,
    re.VERBOSE | re.DOTALL,
)
MEMBER = re.compile(r"\[:\^?\w+:\]|\\.|[\[&~|]", re.DOTALL)
PROPERTY = re.compile(r"\\[pP](?:\{\^?[^}]*\}|[A-Z])|\[:\^?\w+:\]|\\.", re.DOTALL)


def translated(source: str) -> str:
    r"""The same expression for Python.

    Flags in the middle hold up to the end of their group, groups are named `(?P<name>`, and `\z`, `\e`, `\x{2026}`
    and brackets inside sets have their Python form.
    """
    return _Translator().read(source) if FOREIGN.search(source) else source


def simplified(source: str) -> str:
    r"""The expression with properties (`\p{L}`, `[:alpha:]`) widened to `\w`, which the standard library knows."""
    return PROPERTY.sub(lambda found: r"\w" if found[0][:2] in {r"\p", r"\P", "[:"} else found[0], source)


class _Translator:
    """Reads piece by piece; `flags` holds, for each group that is open, the flags that were set inside it."""

    def __init__(self) -> None:
        self.flags: list[list[str]] = [[]]

    def read(self, source: str) -> str:
        return "".join(self._piece(found) for found in PIECE.finditer(source)) + ")" * len(self.flags[0])

    def _piece(self, found: re.Match[str]) -> str:
        text = found[0]
        match found.lastgroup:
            case "escape":
                text = _escape(text)
            case "set":
                text = text[0] + MEMBER.sub(_member, text[1:-1]) + text[-1]
            case "flags":
                text = text[:-1] + ":"
                self.flags[-1].append(text)
            case "name" | "open":
                self.flags.append([])
                text = f"(?P<{text[3:-1]}>" if found.lastgroup == "name" else text
            case "close" if len(self.flags) > 1:
                text += ")" * len(self.flags.pop())
            case "bar":
                text = ")" * len(self.flags[-1]) + "|" + "".join(self.flags[-1])
        return text


def _escape(text: str) -> str:
    if text[1] == "k":
        return f"(?P={text[3:-1]})"
    if text.startswith(r"\x{"):
        return re.escape(chr(int(text[3:-1], 16)))
    return {r"\z": r"\Z", r"\e": r"\x1b"}.get(text, text)


def _member(found: re.Match[str]) -> str:
    """Inside a set, marks that Python may one day read as operators."""
    text = found[0]
    return _escape(text) if text[0] == "\\" else text if len(text) > 1 else "\\" + text
