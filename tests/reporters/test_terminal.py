from __future__ import annotations

from dataclasses import replace

import pytest

from lint.diagnostic import Severity
from lint.report import FileResult, Report
from lint.reporters import Look, reporter
from tests.reporters.sample import LINES, MARKDOWN, REPORT, TITLE, finding


def test_colours() -> None:
    report = Report((FileResult(MARKDOWN.path, (TITLE,), source=MARKDOWN),))
    assert reporter("text").render(report, Look(color=True, quiet=True)) == (
        "\x1b[1marticles/a,b: c.md:1:3\x1b[0m: \x1b[34msuggestion\x1b[0m \x1b[2mtitres/longueur\x1b[0m: "
        "Titre à 100 % vague.\n"
        "\x1b[2m    1 |\x1b[0m # Titre à 100 %\n"
        "\x1b[2m      |\x1b[0m   \x1b[34m^^^^^^^^^^^^^\x1b[0m\n"
    )


def test_a_long_line_is_cut_to_the_width() -> None:
    report = Report((FileResult(MARKDOWN.path, (LINES,), source=MARKDOWN),))
    assert reporter("text").render(report, Look(width=40, quiet=True)) == (
        "articles/a,b: c.md:3:48: erreur style/fin: Fin abrupte.\n"
        "    3 | …ongyang 東京 a e\u0301te\u0301 sanctionné.\n"
        "      |                     ^^^^^^^^^^^\n"
    )


SUMMARIES = {
    "nothing": (Report((FileResult("a.md"), FileResult("b.md"))), "Rien à signaler dans 2 fichiers."),
    "failures only": (Report((FileResult("a.md", errors=("non",)),)), "1 fichier en échec."),
    "one": (Report((FileResult("a.md", (TITLE,)), FileResult("b.md"))), "1 suggestion dans 1 fichier sur 2."),
    "sample": (REPORT, "2 erreurs, 1 avertissement et 1 suggestion dans 2 fichiers sur 3. 1 fichier en échec."),
}


@pytest.mark.parametrize(("report", "expected"), SUMMARIES.values(), ids=SUMMARIES)
def test_summary(report: Report, expected: str) -> None:
    assert reporter("text").render(report, Look()).splitlines()[-1] == expected


def test_quiet_without_findings_prints_nothing() -> None:
    assert reporter("text").render(Report((FileResult("a.md"),)), Look(quiet=True)) == ""


def test_github_says_what_its_limit_hides() -> None:
    errors = [replace(LINES, message=f"Erreur {number} ##[x].") for number in range(12)]
    warnings = [finding(MARKDOWN, "style/x", Severity.WARNING, "belliqueux", f"Avis {number}.") for number in range(10)]
    report = Report((FileResult(MARKDOWN.path, (*warnings, *errors)),))
    path = "articles/a%2Cb%3A c.md"
    assert reporter("github").render(report, Look(quiet=True)).splitlines() == [
        *(f"::error file={path},line=3,endLine=4,title=style/fin::Erreur {n} ##[x]." for n in range(9)),
        "::error title=cassetin::et 3 erreurs de plus : voir le journal de cette étape.",
        *(f"::warning file={path},line=3,endLine=3,col=12,endColumn=22,title=style/x::Avis {n}." for n in range(10)),
        "::group::3 autres à lire ici",
        *(f"  articles/a,b: c.md:3:48: erreur style/fin: Erreur {n} ## [x]." for n in range(9, 12)),
        "::endgroup::",
    ]
