from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from lint.diagnostic import Diagnostic, Severity
from lint.readers import read
from lint.suppress import suppress
from lint.text import Document

IDS = ("style/cliche", "style/pleonasme", "titres/longueur")
WORDS = {"cliché": "style/cliche", "pléonasme": "style/pleonasme", "long": "titres/longueur"}


def findings(document: Document) -> list[Diagnostic]:
    """One finding for each of the words in the prose."""
    source = document.source
    return [
        Diagnostic(
            rule=WORDS[found[0]],
            category="",
            severity=Severity.WARNING,
            message="",
            path="",
            start=source.position(found.start()),
            end=source.position(found.end()),
            excerpt=found[0],
        )
        for found in re.finditer("|".join(WORDS), source.text)
        if not re.search(r"<!--[^>]*$", source.text[: found.start()])
    ]


def said(name: str, text: str, runs: Callable[[str], bool] | None = lambda _rule: True) -> list[str]:
    """What remains: `line:column rule`, with the message of findings about suppressions."""
    document = read(name, text.encode())
    found = suppress(document, findings(document), lambda: IDS, runs)
    return [
        f"{item.start.line}:{item.start.column}-{item.end.column} {item.rule} {item.message}".strip() for item in found
    ]


CASES = {
    "nothing asked": ("a.md", "Un cliché.\n", ["1:4-10 style/cliche"]),
    "the next paragraph": (
        "a.md",
        "<!-- cassetin: ignore[style/cliche] voulu -->\n\nUn cliché,\nun cliché, un pléonasme.\n\nUn cliché.\n",
        ["4:15-24 style/pleonasme", "6:4-10 style/cliche"],
    ),
    "the line above": (
        "a.md",
        "<!-- cassetin: ignore[style/cliche] voulu -->\nUn cliché.\n\nUn cliché.\n",
        ["4:4-10 style/cliche"],
    ),
    "two in a row": (
        "a.md",
        "<!-- cassetin: ignore[style/cliche] -->\n<!-- cassetin: ignore[style] -->\nDu cliché long.\n",
        ["3:11-15 titres/longueur"],
    ),
    "several patterns": ("a.md", "<!-- cassetin: ignore[titres, style/*] -->\n\nUn cliché long, un pléonasme.\n", []),
    "all rules": ("a.md", "<!-- cassetin: ignore -->\n\nUn cliché long, un pléonasme.\n", []),
    "the line that it ends": (
        "a.md",
        "Un cliché.\nUn cliché. <!-- cassetin: ignore[style/cliche] voulu -->\nUn cliché.\n",
        ["1:4-10 style/cliche", "3:4-10 style/cliche"],
    ),
    "inside a paragraph of HTML": (
        "a.html",
        "<p>Un cliché,\n<!-- cassetin: ignore[style/cliche] -->\nun cliché,\nun cliché.</p>\n",
        ["1:7-13 style/cliche", "4:4-10 style/cliche"],
    ),
    "before a paragraph of HTML": (
        "a.html",
        "<!-- cassetin: ignore[style/cliche] --><p>Un cliché,\nun cliché.</p><p>Un cliché.</p>\n",
        ["2:21-27 style/cliche"],
    ),
    "plain text": (
        "a.txt",
        "Un cliché de plus.\n\n<!-- cassetin: ignore[style/cliche] -->\nUn cliché de plus.\n\nUn cliché de plus.\n",
        ["1:4-10 style/cliche", "6:4-10 style/cliche"],
    ),
    "off and on": (
        "a.md",
        "Un cliché.\n\n<!-- cassetin: off -->\n\nUn cliché.\n\nUn pléonasme.\n\n<!-- cassetin: on -->\n\nUn cliché.\n",
        ["1:4-10 style/cliche", "11:4-10 style/cliche"],
    ),
    "off to the end": (
        "a.md",
        "Un cliché.\n\n<!-- cassetin: off[style/cliche] -->\n\nUn cliché.\n\nUn pléonasme.\n",
        ["1:4-10 style/cliche", "7:4-13 style/pleonasme"],
    ),
    "one on again": (
        "a.md",
        "<!-- cassetin: off -->\n\nUn cliché.\n\n<!-- cassetin: on[style/cliche] -->\n\nUn cliché, un pléonasme.\n",
        ["7:4-10 style/cliche"],
    ),
    "Vale's form": (
        "a.md",
        "<!-- vale style.cliche = NO -->\n\nUn cliché.\n\n<!-- vale style.cliche = YES -->\n\nUn cliché.\n",
        ["7:4-10 style/cliche"],
    ),
    "the whole file": (
        "a.md",
        "Un cliché, un pléonasme.\n\n<!-- cassetin: ignore-file[style/cliche] -->\n\nUn cliché.\n",
        ["1:15-24 style/pleonasme"],
    ),
    "unknown rule": (
        "a.md",
        "<!-- cassetin: ignore[style/cliches, zzz/x] -->\n\nUn cliché.\n",
        [
            (
                "1:23-36 cassetin/suppression-inconnue "
                "Aucune règle « style/cliches » : vouliez-vous dire « style/cliche » ?"
            ),
            (
                "1:38-43 cassetin/suppression-inconnue "
                "Aucune règle « zzz/x » ; « cassetin rules list » les donne toutes."
            ),
            "3:4-10 style/cliche",
        ],
    ),
    "unknown order": (
        "a.md",
        "<!-- cassetin: ignorer[style/cliche] -->\n\nUn cliché.\n",
        [
            (
                "1:16-23 cassetin/suppression-inconnue "
                "« ignorer » n’est pas une instruction ; sont connues ignore, ignore-file, off, on."
            ),
            "3:4-10 style/cliche",
        ],
    ),
    "no order": (
        "a.md",
        "<!-- cassetin: -->\n\nUn cliché.\n",
        [
            "1:1-19 cassetin/suppression-inconnue Il manque l’instruction ; sont connues ignore, ignore-file, off, on.",
            "3:4-10 style/cliche",
        ],
    ),
    "open bracket": (
        "a.md",
        "<!-- cassetin: ignore[style/cliche -->\n\nUn cliché.\n",
        ["1:1-39 cassetin/suppression-inconnue Le crochet n’est pas fermé : écrire « ignore[regle] raison »."],
    ),
    "forgotten brackets": (
        "a.md",
        "<!-- cassetin: ignore style/cliche -->\n\nUn cliché.\n",
        ["1:1-39 cassetin/suppression-inconnue Il manque les crochets : écrire « ignore[style/cliche] »."],
    ),
    "unused": (
        "a.md",
        "<!-- cassetin: ignore[style/cliche, titres] -->\n\nUn mot long.\n\n<!-- cassetin: ignore -->\n\nUn mot.\n",
        [
            "1:23-35 cassetin/suppression-inutile « style/cliche » ne supprime rien ici : l’enlever.",
            "5:1-26 cassetin/suppression-inutile Cette suppression ne supprime rien ici : l’enlever.",
        ],
    ),
    "on that ends nothing": (
        "a.md",
        "<!-- cassetin: off[style] -->\n\nUn cliché.\n\n<!-- cassetin: on[titres] -->\n",
        ["5:1-30 cassetin/suppression-inutile Ce « on » ne met fin à aucun « off » : l’enlever."],
    ),
    "nothing follows": (
        "a.md",
        "Un cliché.\n\n<!-- cassetin: ignore[style/cliche] -->\n",
        [
            "1:4-10 style/cliche",
            "3:23-35 cassetin/suppression-inutile « style/cliche » ne supprime rien ici : l’enlever.",
        ],
    ),
}


@pytest.mark.parametrize(("name", "text", "expected"), CASES.values(), ids=CASES)
def test_suppressions(name: str, text: str, expected: list[str]) -> None:
    assert [line.replace("\u00a0", " ") for line in said(name, text)] == expected


def test_rules_that_did_not_run_make_no_suppression_unused() -> None:
    text = "<!-- cassetin: ignore[style/cliche] -->\n\nUn mot.\n"
    assert said("a.md", text, lambda rule: rule != "style/cliche") == []
    assert said("a.md", text, None) == []


def test_suggestions_and_fingerprints() -> None:
    document = read("a.md", b"<!-- cassetin: off[style/cliches] -->\n\n<!-- cassetin: off[style/cliches] -->\n")
    first, second = suppress(document, [], lambda: IDS, None)
    assert first.suggestions == ("style/cliche",)
    assert [(fix.applicability, fix.edits[0].text) for fix in first.fixes] == [("unsafe", "style/cliche")]
    assert len({first.fingerprint, second.fingerprint, ""}) == 3
