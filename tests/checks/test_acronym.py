"""Acronyms and what they stand for."""

from __future__ import annotations

import pytest

from lint.checks.acronym import Acronym, Fault
from tests.checks.finding import found, slots

ARS = "L’Agence régionale de santé (ARS) ferme le puits."


@pytest.mark.parametrize(
    ("fault", "text", "excerpts"),
    [
        (Fault.TWICE, f"{ARS}\n\nL’Agence régionale de santé (ARS) attend.", ["Agence régionale de santé (ARS)"]),
        (Fault.TWICE, f"{ARS} L’ARS (Agence régionale de santé) attend.", ["ARS (Agence régionale de santé)"]),
        (Fault.TWICE, f"{ARS} Les agences régionales de santé (ARS) sont 18.", ["agences régionales de santé (ARS)"]),
        (Fault.TWO_MEANINGS, f"{ARS} L’Autorité des radios suisses (ARS).", ["Autorité des radios suisses (ARS)"]),
        (Fault.NEVER, "La DREAL et la SNCF attendent. La DREAL dit oui.", ["DREAL"]),
    ],
)
def test_faults_are_found(fault: Fault, text: str, excerpts: list[str]) -> None:
    assert found(Acronym(fault, ("SNCF",)), text) == excerpts


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (Fault.TWICE, f"{ARS} L’ARS attend."),
        (Fault.TWICE, "Le Parti socialiste (PS) perd. Paul Simon (PS) et Pierre Sorel (PS) aussi."),
        (Fault.TWO_MEANINGS, f"{ARS} L’Agence régionale de santé (ARS) attend."),
        (Fault.TWO_MEANINGS, "Le Parti socialiste (PS) perd. Paul Simon (PS) aussi."),
        (Fault.NEVER, f"{ARS} L’ARS attend. La SNCF paie."),
        (Fault.NEVER, "LA VILLE ATTEND LA DREAL"),
    ],
)
def test_acronyms_in_order_are_left(fault: Fault, text: str) -> None:
    assert found(Acronym(fault, ("SNCF",)), text) == []


def test_a_message_may_give_the_first_meaning() -> None:
    text = f"{ARS} L’Autorité des radios suisses (ARS)."
    assert slots(Acronym(Fault.TWO_MEANINGS), text) == [{"acronym": "ARS", "meaning": "Agence régionale de santé"}]
