from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
import yaml

from lint.cli import COMMANDS
from tests.cli.conftest import RULES, Cassetin, Done, write

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


def test_without_command(cassetin: Cassetin) -> None:
    done = cassetin()
    assert (done.code, done.out) == (2, "")
    assert [name for name in COMMANDS if f"    {name} " in done.err] == list(COMMANDS)


MISTAKES = {
    "unknown command": (["chekc"], "cassetin : COMMANDE : « chekc » n’existe pas ; vouliez-vous dire « check » ?"),
    "unknown action": (
        ["rules", "lst"],
        "cassetin rules : ACTION : « lst » n’existe pas ; vouliez-vous dire « list » ?",
    ),
    "no action": (["rules"], "cassetin rules : il manque ACTION"),
    "no rule": (["explain"], "cassetin explain : il manque RÈGLE"),
    "too much": (["explain", "style/cliche", "style/lieu"], "cassetin explain : « style/lieu » est de trop"),
    "a value too many": (
        ["rules", "docs", "--check=oui"],
        "cassetin rules docs : --check : cette option ne prend pas de valeur ('oui')",
    ),
}


@pytest.mark.parametrize(("arguments", "message"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes(cassetin: Cassetin, arguments: list[str], message: str) -> None:
    program = message.partition(" :")[0]
    assert cassetin(*arguments) == Done(2, "", f"{message}\nVoir « {program} --help ».\n")


@pytest.mark.parametrize(
    "command", [["check"], ["explain"], ["trace"], ["rules"], ["rules", "test"], ["init"]], ids=" ".join
)
def test_help_is_french(cassetin: Cassetin, command: list[str]) -> None:
    done = cassetin(*command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"usage : cassetin {' '.join(command)} ")
    assert not {"usage:", "positional", "optional", "show this"} & set(done.out.split())


def test_trace(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {"a.md": "Force est de constater."})
    assert (
        cassetin("trace", "style/cliche", "a.md").out.splitlines()[-2]
        == "  résultat      signalé : « Force est de constater »"
    )
    assert cassetin("trace", "style/cliche", "b.md") == Done(
        2, "", "b.md : ce fichier n’existe pas ; vérifier le chemin.\n"
    )
    assert cassetin("trace", "style", "a.md") == Done(
        2, "", "« style » ne se suit pas ; donner l’identifiant entier d’une règle.\n"
    )


def test_version(cassetin: Cassetin) -> None:
    assert cassetin("--version") == Done(0, "cassetin 0.1.0\n", "")


def test_list(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {".cassetin.yaml": "severity: {style/lieu: error}\nignore: style/cliche\n"})
    assert cassetin("rules", "list", "style") == Done(
        0,
        "style/cliche  erreur         inactive  « {match} » est un cliché : l’enlever.\n"
        "style/lieu    erreur         active    Écrire {suggestions}.\n"
        "style/maison  suggestion     inactive  La maison écrit {suggestions}.\n",
        "",
    )
    assert [line.split()[0] for line in cassetin("rules", "list").out.splitlines()] == [
        "cassetin/suppression-inconnue",
        "cassetin/suppression-inutile",
        "style/cliche",
        "style/lieu",
        "style/maison",
    ]


def test_explain(cassetin: Cassetin) -> None:
    assert cassetin("explain", "style/lieu") == Done(
        0,
        """\
style/lieu (avertissement, active)

Écrire {suggestions}.

Signalé
  - Tout va, [[au jour d'aujourd'hui]].
    → Tout va, maintenant.
  - Et [[au jour d'aujourd'hui]], tout va.
    → Et maintenant, tout va.

Laissé
  - Tout va aujourd'hui.
  - Le jour d'après.

Où
  tout le texte, citations comprises ; parties : text

Correction
  appliquée par --fix

Fichier
  livrees/style/lieu.yaml

Accepter une fois
  <!-- cassetin: ignore[style/lieu] raison -->
  avant le paragraphe ou au bout de la ligne.

Ne plus signaler
  ignore: [style/lieu]
  dans .cassetin.yaml, ou --ignore sur la ligne de commande.
""",
        "",
    )


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        ("style/clich", "Aucune règle « style/clich » : vouliez-vous dire « style/cliche » ?\n"),
        (
            "cassetin/inutile",
            "Aucune règle « cassetin/inutile » : vouliez-vous dire « cassetin/suppression-inutile » ?\n",
        ),
        ("zzz", "Aucune règle « zzz » : « cassetin rules list » les donne toutes.\n"),
    ],
)
def test_explain_an_unknown_rule(cassetin: Cassetin, rule: str, message: str) -> None:
    assert cassetin("explain", rule) == Done(2, "", message)


def test_explain_a_built_in_rule(cassetin: Cassetin) -> None:
    done = cassetin("explain", "cassetin/suppression-inutile")
    assert (done.code, done.out.splitlines()[0]) == (0, "cassetin/suppression-inutile (avertissement, active)")


def test_examples_that_hold(cassetin: Cassetin) -> None:
    assert cassetin("rules", "test") == Done(0, "", "3 règles, 0 en échec, 0 sans assez d’exemples.\n")


def test_examples_that_do_not_hold(cassetin: Cassetin, newsroom: Path) -> None:
    broken = """\
kind: substitution
message: "Écrire {suggestions}."
swap: {un: deux, deux: trois}
examples:
  bad:
    - Il y en a [[un]] ou deux.
    - Il y en a [[un]].
  fixed: [Il y en a deux ou trois., Il y en a un.]
  good:
    - |
      Pas un mot.

      Rien.
"""
    write(newsroom, {"maison/desk/nombre.yaml": broken})
    assert cassetin("rules", "test", "--rules", "maison", "desk") == Done(
        1,
        """\
maison/desk/nombre.yaml:6:7: desk/nombre, bad 1
    attendu : Il y en a [[un]] ou deux.
    trouvé  : Il y en a [[un]] ou [[deux]].
maison/desk/nombre.yaml:8:11: desk/nombre, fixed 1
    attendu : Il y en a deux ou trois. (et plus rien à corriger)
    trouvé  : Il y en a [[deux]] ou trois.
maison/desk/nombre.yaml:8:37: desk/nombre, fixed 2
    attendu : Il y en a un.
    trouvé  : Il y en a deux.
maison/desk/nombre.yaml:10:7: desk/nombre, good 1
    attendu : Pas un mot.

              Rien.
    trouvé  : Pas [[un]] mot.

              Rien.
""",
        "maison/desk/nombre.yaml: desk/nombre : il faut au moins 2 exemples bad et 2 good\n"
        "1 règle, 1 en échec, 1 sans assez d’exemples.\n",
    )


def test_too_few_examples_fail_when_strict(cassetin: Cassetin, newsroom: Path) -> None:
    write(newsroom, {"maison/desk/nu.yaml": "kind: existence\nmessage: Non.\nforms: [non]\n"})
    said = (
        "maison/desk/nu.yaml: desk/nu : il faut au moins 2 exemples bad et 2 good\n"
        "1 règle, 0 en échec, 1 sans assez d’exemples.\n"
    )
    assert cassetin("rules", "test", "--rules", "maison", "desk") == Done(0, "", said)
    assert cassetin("rules", "test", "--rules", "maison", "desk", "--strict") == Done(1, "", said)


def test_docs(cassetin: Cassetin, newsroom: Path) -> None:
    write(
        newsroom, {"docs/rules/style.md": "Avant.\n\n<!-- règles : début -->\nvieux\n<!-- règles : fin -->\n\nAprès.\n"}
    )
    assert cassetin("rules", "docs") == Done(0, "docs/rules/README.md\ndocs/rules/style.md\n", "2 pages écrites.\n")
    page = (newsroom / "docs/rules/style.md").read_text(encoding="utf-8").replace("\u00a0", " ")
    start = "Avant.\n\n<!-- règles : début -->\n\n# style\n\n## style/cliche\n\nErreur, active.\n\n« {match} »"
    assert page.startswith(start)
    assert "- **Force est de constater** que tout va.\n" in page
    assert page.endswith("<!-- règles : fin -->\n\nAprès.\n")
    assert cassetin("rules", "docs", "--check") == Done(0, "", "0 page périmée.\n")
    write(newsroom, {"docs/rules/style.md": page.replace("Erreur", "Horreur")})
    assert cassetin("rules", "docs", "--check") == Done(1, "docs/rules/style.md\n", "1 page périmée.\n")


def test_schema(cassetin: Cassetin) -> None:
    done = cassetin("rules", "schema")
    assert done.code == 0
    schema = json.loads(done.out)
    validator = jsonschema.Draft7Validator(schema)
    validator.check_schema(schema)
    for text in RULES.values():
        assert list(validator.iter_errors(yaml.safe_load(text))) == []
    assert list(validator.iter_errors({"extends": "style/cliche", "add": {"forms": ["x"]}})) == []
    assert (
        list(validator.iter_errors({"extends": "existence", "message": "%s", "tokens": ["x"], "level": "error"})) == []
    )
    assert not validator.is_valid({"kind": "existence", "message": "x", "froms": ["x"]})
    assert not validator.is_valid({"kind": "existence", "message": "x", "severity": "grave"})


def test_init(cassetin: Cassetin, newsroom: Path) -> None:
    done = cassetin("init")
    assert done.code == 0
    assert done.out.startswith(".cassetin.yaml est écrit.\n")
    assert yaml.safe_load(done.out[done.out.index("repos:") :]) == {
        "repos": [{"repo": "https://github.com/cassetin/cassetin", "rev": "v0.1.0", "hooks": [{"id": "cassetin"}]}]
    }
    assert cassetin("check") == Done(0, "Aucun fichier à relire.\n", "")
    before = (newsroom / ".cassetin.yaml").read_bytes()
    assert cassetin("init") == Done(
        2, "", ".cassetin.yaml : ce dossier a déjà une configuration ; la modifier, ou la retirer d’abord.\n"
    )
    assert (newsroom / ".cassetin.yaml").read_bytes() == before
