"""General claims in figures, and the sources that stand for them."""

from __future__ import annotations

import pytest

from lint.analysis import Analysis, Scopes
from lint.checks.statistic import Statistic
from lint.text import Span
from tests.drafts import document
from tests.voices import cues

CHECK = Statistic(
    claims=(
        r"(?<!pour )<part> des",
        r"\bcoûte <somme>",
        r"\bperd(?:ent)? <somme|montant> par an\b",
        r"<nombre> \w+ vivent\b",
    ),
    unless=(r"\bloi\b[^,;:]*<", r"<part> des voix"),
    traced=(r"\bétude\b",),
).opened(cues())


def found(text: str) -> list[str]:
    """What the check marks in a text."""
    analysis = Analysis(document(text))
    spans = [match.span for match in CHECK.find(Scopes().passages(analysis))]
    return [analysis.document.text[span.start : span.end] for span in spans if isinstance(span, Span)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Près de 40 % des logements sont vides.", ["Près de 40 % des logements"]),
        ("Un élève sur quatre saute un repas.", ["Un élève sur quatre"]),
        ("Un parent isolé sur quatre saute un repas.", ["Un parent isolé sur quatre"]),
        ("La fraude coûte 3 milliards d'euros.", ["3 milliards d'euros"]),
        ("Les bars perdent 900 euros par an.", ["900 euros"]),
        ("Au sud, 4 000 familles vivent sans eau.", ["4 000 familles"]),
        (
            "Un logement sur dix est vide dans le centre, et la fraude coûte 3 milliards d'euros.",
            ["Un logement sur dix", "3 milliards d'euros"],
        ),
        ("Près de 40 % des filles et 30 % des garçons lisent.", ["Près de 40 % des filles"]),
    ],
)
def test_a_general_claim_without_a_source_is_found(text: str, figures: list[str]) -> None:
    assert found(text) == figures


@pytest.mark.parametrize(
    "text",
    [
        "Selon l'Insee, 40 % des logements sont vides.",
        "La taxe baisse pour 40 % des foyers.",
        "La liste a eu 40 % des voix.",
        "La loi réserve 40 % des logements.",
        "« 40 % des logements sont vides. »",
        "Une étude est parue. Elle est longue. Là-bas, 40 % des logements sont vides.",
        "Une étude est parue.\n\nLà-bas, 40 % des logements sont vides.",
        "Les taudis (40 % des logements) restent.",
        "Là-bas, 40 familles vivent sans eau.",
        "Les 4 000 familles vivent sans eau.",
        "Des milliers de familles vivent sans eau.",
        "La fraude coûte 300 euros.",
        "Près de 40 % des logements sont vides. Selon la ville, 40 % des logements sont vides.",
    ],
)
def test_what_has_a_source_or_is_no_claim_is_left(text: str) -> None:
    assert found(text) == []
