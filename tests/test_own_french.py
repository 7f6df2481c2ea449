"""What the linter says to journalists is in French that it finds nothing wrong with."""

import re
from collections.abc import Iterator

from lint.analysis import Analysis
from lint.diagnostic import Severity
from lint.linter import lint
from tests.drafts import document
from tests.rules import shipped_rules

LANGUAGE = frozenset({"orthographe", "grammaire", "typographie"})
SLOT = re.compile(r"«\s?\{\w+\}\s?»|\{\w+\}")


def explained() -> Iterator[str]:
    """The message and the reason of each shipped rule, a paragraph each, with a name for what a finding fills in."""
    for rule in shipped_rules().values():
        yield from (SLOT.sub("« ceci »", text) for text in (rule.header.message, rule.header.why) if text)


def test_messages_and_reasons_are_right_french() -> None:
    draft = document("\n\n".join(" ".join(text.split()) for text in explained()))
    rules = shipped_rules().narrowed(lambda rule, enabled: enabled and rule.split("/")[0] in LANGUAGE)
    quotations = Analysis(draft).quotations  # examples of mistakes
    found = [
        f"{one.rule}: {draft.text[one.start.offset - 40 : one.end.offset + 20]}"
        for one in lint(draft, rules, lambda rule: rule.header.severity).diagnostics
        if one.severity is not Severity.SUGGESTION
        and not any(quotation.span.start <= one.start.offset < quotation.span.end for quotation in quotations)
    ]
    assert found == []
