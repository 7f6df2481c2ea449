"""Whether tagger and parser see the words of a clash as the forms were read."""

from __future__ import annotations

from collections.abc import Sequence

from lint.analysis.grammar.clash import Clash, Relation
from lint.text import Token

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})
VERBAL = frozenset({"VERB", "AUX"})
TARGETS = {
    Relation.CONTRACTION: frozenset({"ADP"}),
    Relation.COUNT: frozenset({"NOUN"}),
    Relation.DETERMINER: frozenset({"DET", "ADP", "NUM", "ADJ"}),
    Relation.ADJECTIVE: frozenset({"ADJ", "VERB"}),
    Relation.ATTRIBUTE: frozenset({"ADJ", "VERB"}),
    Relation.PARTICIPLE: frozenset({"VERB", "ADJ", "AUX"}),
    Relation.AVOIR: frozenset({"VERB", "ADJ", "AUX"}),
    Relation.VERB: VERBAL,
    Relation.PRONOUN: VERBAL,
    Relation.RELATIVE: VERBAL,
    Relation.GERUND: frozenset({"ADJ", "VERB"}),
}
MODIFYING = {Relation.ADJECTIVE: frozenset({"amod", "acl"}), Relation.DETERMINER: frozenset({"det"})}
"""Labels of ties that tell more than tags do."""
CONTROLLERS = dict.fromkeys(Relation, NOMINAL) | {
    Relation.DETERMINER: frozenset({"NOUN", "PROPN", "ADJ"}),
    Relation.PRONOUN: NOMINAL | {"DET", "ADV"},
    Relation.VERB: NOMINAL | {"ADV"},
    Relation.ADJECTIVE: frozenset({"NOUN", "ADJ"}),
    Relation.AVOIR: NOMINAL | VERBAL,
}


def confirmed(tokens: Sequence[Token], clash: Clash, possible: frozenset[str]) -> bool:
    """Whether nothing in a parsed sentence speaks against a clash.

    The target's tag counts only if it is among those that its form can have: the error itself misleads the tagger.
    The words must be tied, or tied to nothing of the kind.
    """
    target, controller = tokens[clash.target], tokens[clash.controller]
    if target.label in MODIFYING.get(clash.relation, ()) and target.head == clash.controller:
        return True
    if target.pos in possible and target.pos not in TARGETS[clash.relation]:
        return False
    if controller.pos not in CONTROLLERS[clash.relation]:
        return False
    if target.head == clash.controller or controller.head == clash.target or _through_verb(tokens, clash):
        return True
    return not clash.tied and not _rival(tokens, clash)


def _through_verb(tokens: Sequence[Token], clash: Clash) -> bool:
    """Whether subject and auxiliary, or antecedent and auxiliary, hang on the same verb."""
    verb, controller = tokens[clash.target].head, tokens[clash.controller]
    if controller.label == "conj":
        controller = tokens[controller.head]
    return controller.head in {verb, clash.target} or tokens[verb].head == clash.controller


def _rival(tokens: Sequence[Token], clash: Clash) -> bool:
    """Whether the parser gives the target another governor of the same kind."""
    target = tokens[clash.target]
    if clash.relation in {Relation.ADJECTIVE, Relation.DETERMINER, Relation.COUNT}:
        return target.head != clash.target and tokens[target.head].pos in NOMINAL
    verbs = {clash.target, target.head}
    return any(token.head in verbs and token.label.startswith("nsubj") for token in tokens)
