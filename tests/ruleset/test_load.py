from pathlib import Path

import pytest

from lint.checks.existence import Existence
from lint.checks.substitution import Substitution
from lint.errors import RuleError, UsageError
from lint.lexicon import lexicon
from tests.rules import load


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[str]:
    with pytest.raises(RuleError) as caught:
        load([folder], lexicon())
    return [str(fault).removeprefix(f"{folder}/") for fault in caught.value.faults]


def test_a_rule_is_decoded_and_its_lemmas_expanded(tmp_path: Path) -> None:
    keys = "kind: existence\nseverity: error\nmessage: Vu « {match} ».\nlemmas: [belliqueux]\nscope: headline\n"
    write(tmp_path, style__essai=keys)
    (rule,) = load([tmp_path], lexicon())
    assert (rule.id, rule.category, rule.header.severity, rule.header.scope) == (
        "style/essai",
        "style",
        "error",
        ("headline",),
    )
    assert rule.check == Existence(forms=("belliqueuse", "belliqueuses", "belliqueux"))


def test_texts_that_yaml_would_change_stay_texts(tmp_path: Path) -> None:
    write(tmp_path, a__b="kind: existence\nmessage: 12_000\nforms: [no, 1:30, 12_000, oui]\nenabled: non\n")
    (rule,) = load([tmp_path], lexicon())
    assert rule.check == Existence(forms=("no", "1:30", "12_000", "oui"))
    assert (rule.header.message, rule.header.enabled) == ("12_000", False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "kind: existence\nmessage: x\ntoken: [a]\n",
            ["a/b.yaml:3:1: clé inconnue « token » : vouliez-vous dire « tokens » ?"],
        ),
        ("kind: existence\nmessage: x\nmessage: y\n", ["a/b.yaml:3:1: la clé « message » est donnée deux fois"]),
        (
            "kind: existence\nmessage: x\nseverity: grave\n",
            ["a/b.yaml:3:11: « grave » : il faut ici l’un de suggestion, warning, error"],
        ),
        ("kind: existence\nmessage: x\nforms: {a: b}\n", ["a/b.yaml:3:8: il faut ici un texte, non des paires"]),
        ("kind: existence\nforms: [a]\n", ["a/b.yaml:1:1: il manque la clé « message »"]),
        ("kind: existance\nmessage: x\n", None),
        (
            "kind: existence\nmessage: '{mot}'\n",
            [
                (
                    "a/b.yaml:2:10: message : {mot} n’existe pas ici ; sont connus "
                    "{choice}, {match}, {suggestion}, {suggestions}"
                )
            ],
        ),
        (
            "kind: existence\nmessage: 'a } b'\n",
            ["a/b.yaml:2:10: message : accolade seule ; écrire {{ ou }} pour une accolade"],
        ),
        (
            "kind: existence\nmessage: x\nscope: [titre]\n",
            ["a/b.yaml:3:8: scope : « titre » n’est pas une partie d’article connue"],
        ),
        (
            "kind: existence\nmessage: x\nlemmas: [belliqueur]\n",
            ["a/b.yaml:3:10: le lexique ne connaît pas le lemme « belliqueur » ; donner ses formes avec forms:"],
        ),
        ("kind: existence\nmessage: [\n", None),
        ("- kind\n", ["a/b.yaml:1:1: une règle est une suite de clés et de valeurs (clé: valeur)"]),
        ("", ["a/b.yaml:1:1: une règle est une suite de clés et de valeurs (clé: valeur)"]),
    ],
)
def test_mistakes_are_told_with_line_and_column(tmp_path: Path, text: str, expected: list[str] | None) -> None:
    found = faults(write(tmp_path, a__b=text))
    found = [message.replace("\u00a0", " ") for message in found]
    if expected is None:
        assert len(found) == 1
    else:
        assert found == expected


def test_a_bad_regular_expression_is_told_at_its_entry(tmp_path: Path) -> None:
    (message,) = faults(write(tmp_path, a__b="kind: existence\nmessage: x\ntokens:\n  - bon\n  - 'mauvais('\n"))
    assert message.startswith("a/b.yaml:5:5: expression régulière")


def test_all_mistakes_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, a__b="kind: x\n", a__c="kind: existence\nmessage: x\nfoo: 1\nbar: 2\n")
    assert [message.partition(": ")[0] for message in faults(tmp_path)] == [
        "a/b.yaml:1:7",
        "a/c.yaml:3:1",
        "a/c.yaml:4:1",
    ]


def test_a_house_rule_extends_a_shipped_one(tmp_path: Path) -> None:
    shipped = write(tmp_path / "ici", style__mots="kind: existence\nmessage: Vu.\nforms: [un, deux]\n")
    house = write(
        tmp_path / "maison",
        style__mots="extends: style/mots\nseverity: error\nadd: {forms: [trois]}\nremove: {forms: [un]}\n",
    )
    (rule,) = load([shipped, house], lexicon())
    assert rule.check == Existence(forms=("deux", "trois"))
    assert (rule.header.severity, rule.header.message) == ("error", "Vu.")


def test_a_house_rule_of_another_name_takes_the_place_of_what_it_extends(tmp_path: Path) -> None:
    shipped = write(tmp_path / "ici", style__mots="kind: substitution\nmessage: Vu.\nswap: {un: deux}\n")
    house = write(tmp_path / "maison", maison__mots="extends: style/mots\nadd: {swap: {trois: quatre}}\n")
    (rule,) = load([shipped, house], lexicon())
    assert rule.id == "maison/mots"
    assert rule.check == Substitution(swap={"un": ("deux",), "trois": ("quatre",)})


def test_extending_an_unknown_rule_is_a_mistake(tmp_path: Path) -> None:
    assert faults(write(tmp_path, a__b="extends: style/rien\n")) == [
        "a/b.yaml:1:10: extends : aucune règle « style/rien » dans les dossiers lus avant celui-ci"
    ]


def test_a_missing_folder_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="n’existe pas"):
        load([tmp_path / "rien"], lexicon())
