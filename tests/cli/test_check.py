from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cassetin, Done, write

DRAFT = "# Un titre\n\nForce est de constater que, au jour d'aujourd'hui, un euro suffit.\n"
FIXED = DRAFT.replace("au jour d'aujourd'hui", "maintenant")
FOUND = """\
a.md:3:1: erreur style/cliche: « Force est de constater » est un cliché : l’enlever.
    3 | Force est de constater que, au jour d'aujourd'hui, un euro suffit.
      | ^^^^^^^^^^^^^^^^^^^^^^
a.md:3:29: avertissement style/lieu: Écrire « maintenant ».
    3 | Force est de constater que, au jour d'aujourd'hui, un euro suffit.
      |                             ^^^^^^^^^^^^^^^^^^^^^
       → « maintenant »

1 erreur et 1 avertissement dans 1 fichier sur 1.
"""
PATCH = f"""\
--- a/a.md
+++ b/a.md
@@ -1,3 +1,3 @@
 # Un titre
 \n-{DRAFT.splitlines()[2]}
+{FIXED.splitlines()[2]}
"""


@pytest.fixture
def draft(newsroom: Path) -> Path:
    write(newsroom, {"a.md": DRAFT})
    return newsroom / "a.md"


def brief(done: Done) -> tuple[int, list[str]]:
    """The exit code, and the rule of each finding."""
    lines = [line.split(": ") for line in done.out.splitlines() if line.startswith("a.md:")]
    return done.code, [line[1].split()[1] for line in lines]


CHOICES: dict[str, tuple[list[str], tuple[int, list[str]]]] = {
    "nothing asked": ([], (1, ["style/cliche", "style/lieu"])),
    "fail on warnings": (["--ignore", "style/cliche", "--fail-on", "warning"], (1, ["style/lieu"])),
    "fail on nothing": (["--fail-on", "never"], (0, ["style/cliche", "style/lieu"])),
    "no error left": (["--ignore", "style/cliche"], (0, ["style/lieu"])),
    "select": (["--select", "style/cliche"], (1, ["style/cliche"])),
    "select with commas": (["--select", "style/cliche,style/maison"], (1, ["style/cliche", "style/maison"])),
    "select twice": (["--select", "style/cliche", "--select", "style/lieu"], (1, ["style/cliche", "style/lieu"])),
    "a category": (["--select", "style", "--ignore", "*/lieu"], (1, ["style/cliche"])),
    "enable": (["--enable", "style/maison"], (1, ["style/cliche", "style/lieu", "style/maison"])),
}


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(("arguments", "expected"), CHOICES.values(), ids=CHOICES)
def test_choice_of_rules(cassetin: Cassetin, arguments: list[str], expected: tuple[int, list[str]]) -> None:
    assert brief(cassetin("check", "a.md", "--quiet", *arguments)) == expected


@pytest.mark.usefixtures("draft")
def test_what_is_printed(cassetin: Cassetin) -> None:
    assert cassetin("check", "a.md") == Done(1, FOUND, "")
    assert cassetin("check") == Done(1, FOUND, "")
    assert cassetin("check", ".", "--jobs", "2") == Done(1, FOUND, "")


@pytest.mark.usefixtures("draft")
def test_warm_and_without_cache(cassetin: Cassetin, cache: Path) -> None:
    cold = cassetin("check", "a.md", "--format", "json")
    kept = sorted((cache / "results").rglob("*"))
    assert cassetin("check", "a.md", "--format", "json") == cold
    assert cassetin("check", "a.md", "--format", "json", "--no-cache", "--enable", "style/maison").code == 1
    assert sorted((cache / "results").rglob("*")) == kept


def test_several_processes_keep_the_order(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {f"{number:02}.md": DRAFT for number in range(20)})
    one = cassetin("check", "--no-cache", "--jobs", "1")
    assert one.out.count("style/lieu") == 20
    assert cassetin("check", "--no-cache", "--jobs", "3") == one


PROBLEMS: dict[str, tuple[list[str], Done]] = {
    "unknown rule": (
        ["--select", "style/cliché"],
        Done(2, "", "--select : aucune règle « style/cliché » : vouliez-vous dire « style/cliche » ?\n"),
    ),
    "unknown option": (
        ["--slect", "style"],
        Done(
            2,
            "",
            "cassetin check : option inconnue « --slect » : vouliez-vous dire « --select » ?\n"
            "Voir « cassetin check --help ».\n",
        ),
    ),
    "unknown format": (
        ["--format", "jsn"],
        Done(
            2,
            "",
            "cassetin check : --format : « jsn » n’existe pas ; vouliez-vous dire « json » ?\n"
            "Voir « cassetin check --help ».\n",
        ),
    ),
    "missing value": (
        ["--select"],
        Done(2, "", "cassetin check : --select : il manque une valeur\nVoir « cassetin check --help ».\n"),
    ),
    "jobs that are no number": (
        ["--jobs", "x"],
        Done(2, "", "cassetin check : --jobs : « x » n’est pas un nombre entier\nVoir « cassetin check --help ».\n"),
    ),
    "unsafe alone": (["--unsafe"], Done(2, "", "--unsafe va avec --fix ou --diff.\n")),
    "standard input and files": (
        ["-"],
        Done(2, "", "« - » (l’entrée standard) ne se combine pas avec d’autres chemins.\n"),
    ),
    "configuration that is not there": (
        ["--config", "absente.yaml"],
        Done(2, "", "absente.yaml : cette configuration n’existe pas ; vérifier --config.\n"),
    ),
    "folder of rules that is not there": (
        ["--rules", "absentes"],
        Done(2, "", "absentes : ce dossier de règles n’existe pas ; vérifier --rules et la clé rules.\n"),
    ),
}


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(("arguments", "expected"), PROBLEMS.values(), ids=PROBLEMS)
def test_mistakes_of_the_command_line(cassetin: Cassetin, arguments: list[str], expected: Done) -> None:
    assert cassetin("check", "a.md", *arguments) == expected


@pytest.mark.usefixtures("draft")
def test_files_that_cannot_be_read_do_not_stop_the_others(cassetin: Cassetin, newsroom: Path) -> None:
    (newsroom / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    write(newsroom, {"vide.txt": ""})
    done = cassetin("check", "absent.md", "image.txt", "vide.txt", "a.md", "--format", "json")
    files = {file["path"]: (len(file["diagnostics"]), len(file["errors"])) for file in json.loads(done.out)["files"]}
    assert (done.code, files) == (2, {"absent.md": (0, 1), "image.txt": (0, 1), "vide.txt": (0, 0), "a.md": (2, 0)})


def test_nothing_to_check(cassetin: Cassetin) -> None:
    assert cassetin("check") == Done(0, "Aucun fichier à relire.\n", "")


def test_fix(cassetin: Cassetin, draft: Path) -> None:
    done = cassetin("check", "a.md", "--fix", "--ignore", "style/cliche")
    assert done == Done(0, "Rien à signaler dans 1 fichier.\n", "1 correction appliquée.\n")
    assert draft.read_bytes() == FIXED.encode()


def test_unsafe_fixes_are_for_those_who_ask(cassetin: Cassetin, draft: Path) -> None:
    cassetin("check", "a.md", "--fix", "--select", "style/maison")
    assert draft.read_bytes() == DRAFT.encode()
    cassetin("check", "a.md", "--fix", "--unsafe", "--select", "style/maison")
    assert draft.read_bytes() == DRAFT.replace("euro", "€").encode()


def test_diff_changes_nothing(cassetin: Cassetin, draft: Path) -> None:
    done = cassetin("check", "a.md", "--diff")
    assert done == Done(1, PATCH, "1 erreur et 1 avertissement dans 1 fichier sur 1.\n1 correction possible.\n")
    assert draft.read_bytes() == DRAFT.encode()


def test_a_character_that_the_encoding_lacks(cassetin: Cassetin, newsroom: Path) -> None:
    (newsroom / "a.txt").write_bytes("Un euro de l'été.\n".encode("iso-8859-1"))
    done = cassetin("check", "a.txt", "--fix", "--unsafe", "--select", "style/maison", "--encoding", "iso8859-3")
    assert done.err == (
        "a.txt : l’encodage iso8859-3 ne peut pas écrire « € » ; enregistrer le fichier en UTF-8 pour le corriger.\n"
    )
    assert (newsroom / "a.txt").read_bytes() == "Un euro de l'été.\n".encode("iso-8859-1")


def test_standard_input(cassetin: Cassetin) -> None:
    done = cassetin("check", "-", "--stdin-path", "a.md", stdin=DRAFT.encode())
    assert done == Done(1, FOUND, "")


def test_standard_input_with_fix_gives_the_draft(cassetin: Cassetin) -> None:
    done = cassetin("check", "-", "--fix", "--quiet", "--ignore", "style/cliche", stdin=DRAFT.encode())
    assert done == Done(0, FIXED, "")


def test_a_report_in_a_file(cassetin: Cassetin, draft: Path) -> None:
    assert cassetin("check", "a.md", "--output", "rapport.txt") == Done(1, "", "")
    assert draft.with_name("rapport.txt").read_text(encoding="utf-8").replace("\u00a0", " ") == FOUND
    done = cassetin("check", "a.md", "--output", "non/rapport.txt")
    assert done == Done(
        2, "", "non/rapport.txt : écriture impossible (No such file or directory) ; vérifier --output.\n"
    )


CONFIGURED = {
    "ignore": ("ignore: [style/cliche]\n", [], (0, ["style/lieu"])),
    "severity and threshold": (
        "ignore: style/cliche\nseverity: {style: error}\n",
        [],
        (1, ["style/lieu"]),
    ),
    "threshold": ("ignore: style/cliche\nfail-on: warning\n", [], (1, ["style/lieu"])),
    "threshold of the command line": (
        "fail-on: warning\n",
        ["--fail-on", "never"],
        (0, ["style/cliche", "style/lieu"]),
    ),
    "exclude in a folder": ("exclude: [a.md]\n", [], (0, [])),
    "exclude and a named file": ("exclude: [a.md]\n", ["a.md"], (1, ["style/cliche", "style/lieu"])),
    "exclude by force": ("exclude: [a.md]\n", ["a.md", "--force-exclude"], (0, [])),
    "a section": ("paths: [{files: '*.md', ignore: [style/lieu]}]\n", [], (1, ["style/cliche"])),
    "a section for others": ("paths: [{files: x/, ignore: [style/lieu]}]\n", [], (1, ["style/cliche", "style/lieu"])),
    "no configuration": ("ignore: [style]\n", ["--no-config"], (1, ["style/cliche", "style/lieu"])),
    "named in full on the command line": (
        "ignore: [style]\n",
        ["--select", "style/lieu"],
        (0, ["style/lieu"]),
    ),
}


@pytest.mark.parametrize(("config", "arguments", "expected"), CONFIGURED.values(), ids=CONFIGURED)
@pytest.mark.usefixtures("draft")
def test_configuration(
    cassetin: Cassetin, newsroom: Path, config: str, arguments: list[str], expected: tuple[int, list[str]]
) -> None:
    write(newsroom, {".cassetin.yaml": config})
    assert brief(cassetin("check", *arguments)) == expected


def test_the_configuration_above_the_drafts(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {"brouillons/ete/a.md": DRAFT, "brouillons/cassetin.toml": 'ignore = ["style"]\n'})
    assert cassetin("check", "brouillons/ete/a.md") == Done(0, "Rien à signaler dans 1 fichier.\n", "")


def test_mistakes_of_the_configuration(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {".cassetin.yaml": "ignor: [style]\nfail-on: jamais\n"})
    assert cassetin("check") == Done(
        2,
        "",
        ".cassetin.yaml:1:1: clé inconnue « ignor » : vouliez-vous dire « ignore » ?\n"
        ".cassetin.yaml:2:10: « jamais » : il faut ici l’un de error, warning, suggestion, never\n",
    )
    write(newsroom, {".cassetin.yaml": "ignore: [style/clich]\n"})
    assert cassetin("check") == Done(
        2, "", ".cassetin.yaml:1:10: aucune règle « style/clich » : vouliez-vous dire « style/cliche » ?\n"
    )


def test_front_matter(cassetin: Cassetin, newsroom: Path) -> None:
    matter = "---\ntitle: Titre\ncassetin:\n  ignore: [style/lieu]\n  severity: {style/cliche: suggestion}\n---\n"
    write(newsroom, {"a.md": matter + DRAFT})
    assert brief(cassetin("check", "a.md")) == (0, ["style/cliche"])
    write(newsroom, {"a.md": "---\ncassetin: {ignore: [style/lieux], selct: x}\n---\nRien.\n"})
    assert cassetin("check", "a.md").out == (
        "a.md:2:21: avertissement cassetin/suppression-inconnue: "
        "Aucune règle « style/lieux » : vouliez-vous dire « style/lieu » ?\n"
        "    2 | cassetin: {ignore: [style/lieux], selct: x}\n"
        "      |                     ^^^^^^^^^^^\n"
        "a.md:2:35: avertissement cassetin/suppression-inconnue: "
        "Réglage du brouillon : clé inconnue « selct » : vouliez-vous dire « select » ?\n"
        "    2 | cassetin: {ignore: [style/lieux], selct: x}\n"
        "      |                                   ^^^^^\n"
        "\n"
        "2 avertissements dans 1 fichier sur 1.\n"
    )


def test_suppressions(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {"a.md": f"<!-- cassetin: ignore[style/cliche, style/maison] voulu -->\n{DRAFT.splitlines()[2]}\n"})
    assert brief(cassetin("check", "a.md")) == (0, ["style/lieu"])
    assert brief(cassetin("check", "a.md", "--enable", "style/maison")) == (0, ["style/lieu"])
    write(newsroom, {"a.md": "<!-- cassetin: ignore[style/cliche] voulu -->\nRien.\n"})
    assert brief(cassetin("check", "a.md", "--fail-on", "warning")) == (1, ["cassetin/suppression-inutile"])
    assert brief(cassetin("check", "a.md", "--ignore", "cassetin")) == (0, [])


def test_rules_of_the_newsroom(cassetin: Cassetin, newsroom: Path) -> None:
    rule = 'kind: existence\nseverity: error\nmessage: "Pas ici."\nforms: [suffit]\n'
    write(newsroom, {"a.md": DRAFT, "maison/desk/suffit.yaml": rule, ".cassetin.yaml": "rules: maison\nselect: desk\n"})
    assert brief(cassetin("check", "a.md")) == (1, ["desk/suffit"])
    assert brief(cassetin("check", "a.md", "--no-config", "--rules", "maison", "--select", "desk/*")) == (
        1,
        ["desk/suffit"],
    )
    write(newsroom, {"maison/desk/suffit.yaml": rule.replace("forms", "froms")})
    assert cassetin("check", "a.md") == Done(
        2, "", "redaction/maison/desk/suffit.yaml:4:1: clé inconnue « froms » : vouliez-vous dire « forms » ?\n"
    )


def test_a_bug_is_told_from_a_mistake(cassetin: Cassetin, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("aïe")

    write(newsroom, {"a.md": DRAFT, "b.md": "Rien.\n"})
    monkeypatch.setattr("lint.checks.existence.Existence.find", broken)
    done = cassetin("check", "a.md", "b.md", "--quiet", "--no-cache")
    assert (done.code, done.err) == (3, "")
    assert done.out.startswith(
        "échec: a.md : la règle style/cliche a échoué (ZeroDivisionError : aïe). C’est un défaut de cassetin 0.1.0 : "
        "le signaler à ses auteurs avec ce message et celui de --debug.\na.md:3:29: avertissement style/lieu: "
    ), "what the other rules found stays"
    traced = cassetin("check", "a.md", "--quiet", "--no-cache", "--debug")
    assert traced.code == 3
    assert traced.err.startswith("Traceback (most recent call last):")


def test_a_bug_outside_the_files(cassetin: Cassetin, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("aïe")

    monkeypatch.setattr("lint.cli.check.discover", broken)
    assert cassetin("check") == Done(
        3,
        "",
        "C’est un défaut de cassetin 0.1.0 (ZeroDivisionError : aïe) : "
        "le signaler à ses auteurs avec ce message et celui de --debug.\n",
    )


def test_an_interruption(cassetin: Cassetin, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("lint.cli.check.discover", interrupted)
    assert cassetin("check") == Done(130, "", "Interrompu.\n")


COLOURS = {
    "never": ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
    "always": ({"NO_COLOR": "1"}, ["--color", "always"], True),
    "forced": ({"FORCE_COLOR": "1"}, [], True),
    "refused": ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
    "no terminal": ({}, [], False),
    "a file": ({"FORCE_COLOR": "1"}, ["--output", "/dev/stdout"], False),
}


@pytest.mark.usefixtures("draft")
@pytest.mark.parametrize(("environment", "arguments", "expected"), COLOURS.values(), ids=COLOURS)
def test_colours(
    cassetin: Cassetin,
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    arguments: list[str],
    expected: bool,  # noqa: FBT001
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in cassetin("check", "a.md", *arguments).out) is expected
