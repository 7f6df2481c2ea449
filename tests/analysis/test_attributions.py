"""What names a source, and what only looks like one."""

from __future__ import annotations

import pytest

from lint.analysis.attributions import cited, says


@pytest.mark.parametrize(
    "text",
    [
        "Selon la préfecture, ils étaient 1 200.",
        "D'après un décompte, 40 maisons ont brûlé.",
        "Le chiffre est établi chaque année par la douane.",
        "Les pertes (source : douanes) augmentent.",
        "Pour Jeanne Morel, la facture dépassera 3 millions.",
    ],
)
def test_a_source_is_seen(text: str) -> None:
    assert cited(text) is True


@pytest.mark.parametrize(
    "text",
    ["Les horaires changent selon les cas.", "Un roman d'après-guerre.", "Pour trois ans, le pont reste fermé."],
)
def test_what_names_nobody_is_no_source(text: str) -> None:
    assert cited(text) is False


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la direction a estimé à 3 millions les pertes", True),
        ("le coût est estimé à 3 millions", False),
        ("le pont est fermé", False),
    ],
)
def test_an_estimate_in_the_passive_says_nothing(text: str, expected: bool) -> None:  # noqa: FBT001  (a table)
    assert says(text, {"estimé"}) is expected
