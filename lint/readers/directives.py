"""Comments that speak to the linter: `<!-- cassetin: … -->`, and Vale's."""

from __future__ import annotations

import re

from lint.text import Directive, SourceSpan

OURS = re.compile(r"<!--\s*cassetin\s*:(.*?)-->", re.DOTALL)
VALE = re.compile(r"<!--\s*vale\s+(?:(on|off)|([\w-]+)(?:\.([\w-]+))?\s*=\s*(YES|NO))\s*-->", re.IGNORECASE)
SWITCHES = {"YES": "on", "NO": "off"}


def directive(comment: str, start: int) -> Directive | None:
    """What a whole HTML comment that begins at `start` in the source orders, if anything.

    Vale's `vale off`, `vale on` and `vale Style.Rule = NO` (`YES`) become `off`, `on` and `off[Style/Rule]`.
    """
    span = SourceSpan(start, start + len(comment))
    ours = OURS.fullmatch(comment)
    if ours:
        return Directive(span, ours[1].strip())
    vale = VALE.fullmatch(comment)
    if vale is None:
        return None
    if vale[1]:
        return Directive(span, vale[1].lower())
    return Directive(span, f"{SWITCHES[vale[4].upper()]}[{vale[2]}/{vale[3] or '*'}]")
