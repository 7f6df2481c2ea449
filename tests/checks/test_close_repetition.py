"""Phrases that come back too soon."""

from __future__ import annotations

import pytest

from lint.checks.close_repetition import CloseRepetition
from lint.lexicon import lexicon
from tests.checks.finding import found, slots

CHECK = CloseRepetition({"mise": ("{mettre} en place", "la mise en place"), "effet": ("en effet",)}, within=60)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Il a mis en place un guichet. Elle mettra en place un prêt.", ["mettra en place"]),
        ("Il a mis en place un guichet.\n\nAprès la mise en place, il part.", ["la mise en place"]),
        ("En effet, il part. Il a en effet gagné, en effet.", ["en effet", "en effet"]),
    ],
)
def test_a_family_that_comes_back_is_found(text: str, again: list[str]) -> None:
    assert found(CHECK.expanded(lexicon()), text) == again


@pytest.mark.parametrize(
    "text",
    [
        "Il a mis en place un guichet. En effet, il part.",
        "En effet, il part. « En effet », dit-elle.",
        f"En effet, il part. {'Un mot de plus. ' * 5} En effet, il reste.",
    ],
)
def test_other_families_quotations_and_distant_uses_are_left(text: str) -> None:
    assert found(CHECK.expanded(lexicon()), text) == []


def test_a_message_may_name_the_family() -> None:
    assert slots(CHECK.expanded(lexicon()), "En effet, oui, en effet.") == [{"family": "effet"}]
