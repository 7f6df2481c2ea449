from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.config import Config, FailOn, find
from lint.config.profiles import profiles
from lint.config.read import read_config
from lint.diagnostic import Severity
from lint.engines.languagetool.model import Settings, Use
from lint.errors import ConfigError
from lint.ruleset.select import Choice, Selection

YAML = """\
select: [style, "titres/*"]
ignore: style/cliche
enable: [style/maison]
severity:
  style/*: error
rules: [maison]
fail-on: warning
exclude: [archives/, "*.bak.md"]
encoding: cp1252
paths:
  - files: tribunes/**
    ignore: [parti-pris]
  - files: ["*.html"]
    severity: {titres: suggestion}
"""
TOML = """\
select = ["style", "titres/*"]
ignore = "style/cliche"
enable = ["style/maison"]
rules = ["maison"]
fail-on = "warning"
exclude = ["archives/", "*.bak.md"]
encoding = "cp1252"

[severity]
"style/*" = "error"

[[paths]]
files = "tribunes/**"
ignore = ["parti-pris"]

[[paths]]
files = ["*.html"]
severity = {titres = "suggestion"}
"""
GENERAL = Choice(("style", "titres/*"), ("style/cliche",), ("style/maison",), {"style/*": Severity.ERROR})


def pyproject(text: str) -> str:
    """A configuration as the table of a pyproject.toml."""
    return "[project]\nname = 'x'\n\n[tool.cassetin]\n" + text.replace(
        "[severity]", "[tool.cassetin.severity]"
    ).replace("[[paths]]", "[[tool.cassetin.paths]]")


FILES = {".cassetin.yaml": YAML, "cassetin.toml": TOML, "pyproject.toml": pyproject(TOML)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "maison").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(folder: Path, name: str, text: str) -> Config:
    (folder / name).write_text(text, encoding="utf-8")
    return read_config(folder / name)


def mistakes(folder: Path, name: str, text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        read(folder, name, text)
    return lines(caught.value)


def lines(error: ConfigError) -> list[str]:
    """The mistakes, no-break spaces as plain ones."""
    return str(error).replace("\u00a0", " ").splitlines()


@pytest.mark.parametrize("name", FILES)
def test_every_key_in_every_format(folder: Path, name: str) -> None:
    config = read(folder, name, FILES[name])
    assert (
        config.choice,
        config.rules,
        config.fail_on,
        config.exclude,
        config.encoding,
        config.folder,
        config.path,
    ) == (
        GENERAL,
        (folder / "maison",),
        FailOn.WARNING,
        ("archives/", "*.bak.md"),
        "cp1252",
        folder,
        name,
    )
    assert config.choices("autre.txt") == (GENERAL,)
    assert config.choices("tribunes/2024/a.txt") == (GENERAL, Choice(ignore=("parti-pris",)))
    assert config.choices("tribunes/a.html") == (
        GENERAL,
        Choice(ignore=("parti-pris",)),
        Choice(severity={"titres": Severity.SUGGESTION}),
    )


@pytest.mark.parametrize("text", ["", "# rien\n", "---\n"])
def test_an_empty_file_is_the_default(folder: Path, text: str) -> None:
    assert read(folder, ".cassetin.yaml", text) == Config(path=".cassetin.yaml", folder=folder)


BROKEN = {
    "unknown key": (
        ".cassetin.yaml",
        "select: [style]\nignor: [titres]\n",
        [".cassetin.yaml:2:1: clé inconnue « ignor » : vouliez-vous dire « ignore » ?"],
    ),
    "key given twice": (
        ".cassetin.yaml",
        "select: [style]\nselect: [titres]\n",
        [".cassetin.yaml:2:1: la clé « select » est donnée deux fois"],
    ),
    "unknown severity": (
        ".cassetin.yaml",
        "severity:\n  style: grave\n",
        [".cassetin.yaml:2:10: « grave » : il faut ici l’un de suggestion, warning, error"],
    ),
    "all at once": (
        ".cassetin.yaml",
        "rules: [maison, ailleurs]\nfail-on: jamais\nencoding: utf-9\npaths: [{ignore: titres}]\n",
        [
            ".cassetin.yaml:2:10: « jamais » : il faut ici l’un de error, warning, suggestion, never",
            ".cassetin.yaml:1:17: rules : le dossier « ailleurs » n’existe pas à côté de la configuration",
            ".cassetin.yaml:4:9: paths : il manque « files », les fichiers que ces réglages concernent",
            ".cassetin.yaml:3:11: encoding : « utf-9 » n’est pas un codage connu (utf-8, cp1252…)",
        ],
    ),
    "a list": (
        ".cassetin.yaml",
        "- style\n",
        [".cassetin.yaml:1:1: une configuration est une suite de clés et de valeurs (clé: valeur)"],
    ),
    "broken YAML": (
        ".cassetin.yaml",
        "select: [style\n",
        [".cassetin.yaml:2:1: YAML illisible : did not find expected ',' or ']'"],
    ),
    "not text": (
        ".cassetin.yaml",
        "select: \x07\n",
        [".cassetin.yaml:1:1: caractère interdit en YAML : control characters are not allowed"],
    ),
    "broken TOML": (
        "cassetin.toml",
        "select = [\n",
        ["cassetin.toml:1:1: TOML illisible : Invalid value"],
    ),
    "places in TOML": (
        "cassetin.toml",
        (
            'rules = [\n  "maison",\n  "ailleurs",\n]\nfail-no = "never"\n[severity]\nstyle = "grave"\n'
            '[[paths]]\nfiles = "a"\n[[paths]]\nfile = "b"\n'
        ),
        [
            "cassetin.toml:5:1: clé inconnue « fail-no » : vouliez-vous dire « fail-on » ?",
            "cassetin.toml:7:9: « grave » : il faut ici l’un de suggestion, warning, error",
            "cassetin.toml:11:1: clé inconnue « file » : vouliez-vous dire « files » ?",
            "cassetin.toml:3:3: rules : le dossier « ailleurs » n’existe pas à côté de la configuration",
            "cassetin.toml:10:1: paths : il manque « files », les fichiers que ces réglages concernent",
        ],
    ),
}


@pytest.mark.parametrize(("name", "text", "expected"), BROKEN.values(), ids=BROKEN)
def test_mistakes_have_their_place(folder: Path, name: str, text: str, expected: list[str]) -> None:
    assert mistakes(folder, name, text) == expected


def test_bytes_that_are_not_utf_8(folder: Path) -> None:
    (folder / ".cassetin.yaml").write_bytes("# été".encode("latin-1"))
    with pytest.raises(ConfigError, match=r"^\.cassetin\.yaml:1:1: configuration illisible"):
        read_config(folder / ".cassetin.yaml")


@pytest.mark.parametrize("name", FILES)
def test_patterns_that_match_no_rule(folder: Path, name: str) -> None:
    config = read(folder, name, FILES[name])
    config.check_patterns(["style/cliche", "style/maison", "titres/longueur", "parti-pris/regime"])
    with pytest.raises(ConfigError) as caught:
        config.check_patterns(["style/cliches", "style/maison", "titres/longueur"])
    places = {
        ".cassetin.yaml": ("2:9", "12:14"),
        "cassetin.toml": ("2:10", "14:11"),
        "pyproject.toml": ("6:10", "18:11"),
    }
    first, second = places[name]
    assert lines(caught.value) == [
        f"{name}:{first}: aucune règle « style/cliche » : vouliez-vous dire « style/cliches » ?",
        f"{name}:{second}: aucune règle « parti-pris » ; « cassetin rules list » les donne toutes",
    ]


def test_the_nearest_configuration_above(folder: Path) -> None:
    inner = folder / "a" / "b"
    inner.mkdir(parents=True)
    assert find(inner) is None
    (folder / "pyproject.toml").write_text("[tool.cassetin]\n", encoding="utf-8")
    assert find(inner) == folder / "pyproject.toml"
    (folder / "a" / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    assert find(inner) == folder / "pyproject.toml"
    (folder / "a" / ".cassetin.yaml").write_text("", encoding="utf-8")
    assert find(inner) == folder / "a" / ".cassetin.yaml"
    (folder / "a" / "cassetin.toml").write_text("", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"plusieurs configurations \(\.cassetin\.yaml et cassetin\.toml\)"):
        find(inner)


@pytest.mark.parametrize(
    ("threshold", "expected"),
    [
        (FailOn.ERROR, [False, False, True]),
        (FailOn.WARNING, [False, True, True]),
        (FailOn.SUGGESTION, [True, True, True]),
        (FailOn.NEVER, [False, False, False]),
    ],
)
def test_fail_on(threshold: FailOn, expected: list[bool]) -> None:
    assert [threshold.reached(severity) for severity in Severity] == expected


def test_the_usage_of_the_house_comes_before_what_the_file_chooses(tmp_path: Path) -> None:
    file = tmp_path / ".cassetin.yaml"
    file.write_text("orthographe: '1990'\ntypographie: belge\nenable: nombres/point-des-milliers\n", encoding="utf-8")
    config = read_config(file)
    assert config.profiles == (profiles("orthographe")["1990"], profiles("typographie")["belge"])
    selection = Selection(config.choices("a.md"))
    assert selection.severity("nombres/point-des-milliers", Severity.WARNING, enabled=True) is Severity.WARNING
    assert selection.severity("orthographe/graphie-traditionnelle", Severity.WARNING, enabled=False) is Severity.WARNING
    assert selection.severity("coherence/graphies-melees", Severity.WARNING, enabled=True) is None


@pytest.mark.parametrize(("value", "hint"), [("belges", "vouliez-vous dire « belge » ?"), ("x", "il faut l’un de afp")])
def test_a_usage_that_does_not_exist(tmp_path: Path, value: str, hint: str) -> None:
    file = tmp_path / ".cassetin.yaml"
    file.write_text(f"typographie: {value}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"yaml:1:14: typographie : « {value} » n’existe pas ; {re.escape(hint)}"):
        read_config(file)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        (".cassetin.yaml", "", Settings()),
        (".cassetin.yaml", "engines: {languagetool: off}\n", Settings(Use.OFF)),
        (
            ".cassetin.yaml",
            "engines: {languagetool: {server: 'http://desk:8081'}}\n",
            Settings(server="http://desk:8081"),
        ),
        ("cassetin.toml", '[engines]\nlanguagetool = "required"\n', Settings(Use.REQUIRED)),
        (
            "cassetin.toml",
            '[engines.languagetool]\nuse = "required"\nserver = "https://desk"\n',
            Settings(Use.REQUIRED, "https://desk"),
        ),
    ],
)
def test_engines(tmp_path: Path, name: str, text: str, expected: Settings) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert read_config(tmp_path / name).languagetool == expected


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("engines: {languagetool: parfois}\n", "1:25: « parfois » : il faut ici l’un de auto, required, off"),
        ("engines: {spacy: off}\n", "1:11: clé inconnue « spacy »"),
        ("engines: {languagetool: {server: desk}}\n", "1:10: engines : « desk » : il faut une adresse"),
    ],
)
def test_engines_that_are_wrong(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / ".cassetin.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(said)):
        read_config(tmp_path / ".cassetin.yaml")
