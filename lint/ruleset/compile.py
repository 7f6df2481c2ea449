"""Rules compiled to the sections of a file that is opened, not read."""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from lint.checks import engine_of
from lint.ruleset.compiled import compiled
from lint.ruleset.kept import NOTHING, Kept
from lint.ruleset.rule import Rule
from lint.ruleset.stock import stock_sections
from lint.ruleset.triggers import sections

NO_DIGESTS: Mapping[str, str] = MappingProxyType({})


def compile_rules(
    rules: Sequence[Rule], hidden: Iterable[str] = (), digests: Mapping[str, str] = NO_DIGESTS, kept: Kept = NOTHING
) -> dict[str, bytes]:
    """The sections of the file that holds some rules, and the ids of rules of earlier folders that they replace.

    What is `kept` of rules, by their `digests`, is not worked out again.
    """
    records, starts, keyed = bytearray(), array("Q", [0]), []
    always, proofread = array("I"), array("I")
    for number, rule in enumerate(rules):
        digest = digests.get(rule.id, "")
        done = kept[digest] if digest in kept else compiled(rule)
        records += done.record
        starts.append(len(records))
        if engine_of(rule.check):
            proofread.append(number)
        elif done.keys is None:
            always.append(number)
        else:
            keyed += [(key, number, pattern) for pattern, key in done.keys]
    return {
        "rules": bytes(records),
        "rules.starts": starts.tobytes(),
        "always": always.tobytes(),
        "proofread": proofread.tobytes(),
        "optional": array("I", (number for number, rule in enumerate(rules) if not rule.header.enabled)).tobytes(),
        "ids": "\n".join(rule.id for rule in rules).encode(),
        "hidden": "\n".join(sorted(hidden)).encode(),
        "digests": json.dumps([digests.get(rule.id, "") for rule in rules]).encode(),
        **sections(keyed),
        **stock_sections(rules, kept),
    }
