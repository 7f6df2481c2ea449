"""One report with a bit of everything, for the snapshots of all formats."""

from __future__ import annotations

from lint.diagnostic import Applicability, Diagnostic, Edit, Fix, Related, Severity
from lint.report import FileResult, Report
from lint.reporters import Look
from lint.ruleset.rule import Header
from lint.text import Source

MARKDOWN = Source(
    "articles/a,b: c.md",
    "# Titre à 100 %\n\nLe\trégime *belliqueux* de Pyongyang 東京 a e\u0301te\u0301 sanctionné.\r\nFin",
)
WORD = Source(
    "note.docx",
    "Premier paragraphe.\n\nAu jour d'aujourd'hui.",
    extracted=True,
    locations=((0, "paragraphe 1"), (21, "paragraphe 2")),
)
HEADERS = {
    "parti-pris/regime": Header(
        "« {match} » juge.",
        Severity.WARNING,
        "Le mot est réservé aux États que l’on condamne.",
        ("Exemple de charte",),
        "https://example.org/regime",
    ),
    "titres/longueur": Header("Titre trop long.", Severity.SUGGESTION, enabled=False),
}


def finding(source: Source, rule: str, severity: Severity, words: str, message: str, **more: object) -> Diagnostic:
    start = source.text.index(words)
    end = start + len(words)
    return Diagnostic(
        rule=rule,
        category=rule.partition("/")[0],
        severity=severity,
        message=message,
        path=source.path,
        start=source.position(start),
        end=source.position(end),
        excerpt=words,
        location=source.location(start),
        fingerprint=f"{start:04x}{end:04x}",
        **more,  # type: ignore[arg-type]
    )


def replacing(source: Source, words: str, text: str, how: Applicability = Applicability.SAFE) -> Fix:
    start = source.text.index(words)
    return Fix(f"Remplacer par « {text} »", (Edit(start, start + len(words), text),), how)


REGIME = finding(
    MARKDOWN,
    "parti-pris/regime",
    Severity.WARNING,
    "régime",
    "« régime » juge :\nécrire gouvernement.",
    suggestions=("gouvernement", "pouvoir"),
    fixes=(replacing(MARKDOWN, "régime", "gouvernement"), replacing(MARKDOWN, "régime", "pouvoir")),
    related=(Related("déjà là", MARKDOWN.position(2), MARKDOWN.position(7)),),
)
TITLE = finding(MARKDOWN, "titres/longueur", Severity.SUGGESTION, "Titre à 100 %", "Titre à 100 % vague.")
LINES = finding(MARKDOWN, "style/fin", Severity.ERROR, "sanctionné.\r\nFin", "Fin abrupte.")
WORDY = finding(
    WORD,
    "style/pleonasme",
    Severity.ERROR,
    "Au jour d'aujourd'hui",
    "Dire « aujourd’hui ».",
    suggestions=("Aujourd’hui", ""),
    fixes=(replacing(WORD, "Au jour d'aujourd'hui", "Aujourd’hui", Applicability.DISPLAY_ONLY),),
)
REPORT = Report(
    (
        FileResult(MARKDOWN.path, (TITLE, REGIME, LINES), engines=("spacy",), source=MARKDOWN),
        FileResult("absent.txt", errors=("absent.txt : ce fichier n’existe pas ; vérifier le chemin.",)),
        FileResult(WORD.path, (WORDY,), notes=("spaCy manque.",), source=WORD),
        FileResult("vide.txt", source=Source("vide.txt", "")),
    )
)
LOOK = Look(rules=HEADERS.get)
