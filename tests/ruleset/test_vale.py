from pathlib import Path

import pytest

from lint.checks import Check
from lint.checks.capitalization import Capitalization
from lint.checks.existence import Existence
from lint.checks.metric import Metric
from lint.checks.patterns.actions import Action
from lint.checks.sequence import Step, WordSequence
from lint.checks.spelling import Spelling
from lint.checks.substitution import Substitution
from lint.diagnostic import Applicability, Severity
from lint.errors import RuleError
from lint.lexicon import lexicon
from lint.ruleset.rule import Rule
from lint.ruleset.vale import WORD_FILTERS
from tests.rules import load


def loaded(folder: Path, text: str, **files: str) -> Rule:
    for name, content in {"Essai/Regle.yml": text, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (rule,) = load([folder], lexicon())
    return rule


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(RuleError) as caught:
        loaded(folder, text)
    return [str(fault).removeprefix(f"{folder}/") for fault in caught.value.faults]


def test_the_header_is_told_in_our_words(tmp_path: Path) -> None:
    rule = loaded(
        tmp_path,
        "extends: existence\nmessage: '%%: « %s » {x}'\nlevel: error\nlink: https://a.test\nlimit: 2\n"
        "description: rien\nscope: [heading, sentence]\ncode: false\ntokens: rumeur\n",
    )
    header = rule.header
    assert (rule.id, rule.kind, header.severity, header.message) == (
        "Essai/Regle",
        "existence",
        Severity.ERROR,
        "%: « {match} » {{x}}",
    )
    assert (header.link, header.limit, header.scope, header.fix) == (
        "https://a.test",
        2,
        ("heading", "sentence & paragraph"),
        Applicability.DISPLAY_ONLY,
    )
    assert rule.check == Existence(tokens=("rumeur",), ignorecase=False, normalize=False)


def test_alternative_texts_are_text(tmp_path: Path) -> None:
    assert loaded(tmp_path, "extends: existence\nmessage: x\ntokens: [a]\n").header.scope == ("text", "alt")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "extends: existence\nmessage: x\nignorecase: true\nexceptions: [Nation, '(?i)patrie']\ntokens: [a]\n",
            Existence(tokens=("a",), exceptions=("(?-i:Nation)", "(?i)patrie"), normalize=False),
        ),
        (
            "extends: existence\nmessage: x\ntokens: ['(?i)a', b]\n",
            Existence(tokens=("(?i)a", "(?i)b"), ignorecase=False, normalize=False),
        ),
        (
            "extends: existence\nmessage: x\naction: {name: edit, params: [truncate, ' ']}\ntokens: [a]\n",
            Existence(tokens=("a",), action=Action("edit", ("truncate", " ")), ignorecase=False, normalize=False),
        ),
        (
            "extends: substitution\nmessage: x\nswap: {a: b, c: 'd|e', f: 'g$1?'}\n",
            Substitution(
                swap={"a": ("b",), "c": ("d|e",), "f": ("g$1?",)},
                accepted=("d|e",),
                capitalize=False,
                ignorecase=False,
                normalize=False,
            ),
        ),
        (
            "extends: substitution\nmessage: x\naction: {name: replace}\nswap: {a: 'b|c', d: 'e\\|f'}\n",
            Substitution(swap={"a": ("b", "c"), "d": ("e|f",)}, capitalize=False, ignorecase=False, normalize=False),
        ),
        (
            "extends: capitalization\nmessage: x\nmatch: $sentence\nexceptions: [ONU]\n",
            Capitalization(match="$sentence", exceptions=("ONU",), normalize=False),
        ),
        (
            "extends: metric\nmessage: x\nformula: words\ncondition: '> 1'\n",
            Metric("words", "> 1", language="en", normalize=False),  # type: ignore[arg-type]
        ),
        (
            "extends: sequence\nmessage: x\ntokens: [{tag: DT}, {pattern: a, skip: 1, negate: true}]\n",
            WordSequence(
                (Step(tag="DT"), Step("a", skip=1, negate=True)), ignorecase=False, nonword=True, normalize=False
            ),
        ),
    ],
)
def test_kinds_keep_their_meaning(text: str, expected: Check, tmp_path: Path) -> None:
    assert loaded(tmp_path, text).check == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("extends: substitution\nmessage: '%s, non %s'\nswap: {a: b}\n", "{suggestion}, non {match}"),
        ("extends: substitution\nmessage: '%[2]s → %[1]s'\nswap: {a: b}\n", "{match} → {suggestion}"),
        (
            "extends: substitution\nmessage: \"'%s' et non '%s'\"\naction: {name: replace}\nswap: {a: b}\n",
            "{choice} et non '{match}'",
        ),
        ("extends: existence\nmessage: '%s par %s, %s'\ntokens: [a]\n", "{match} par {choice}, "),
        ("extends: existence\nmessage: À 50 % des cas.\ntokens: [a]\n", "À 50 % des cas."),
        ("extends: occurrence\nmessage: '%d (%s)'\ntoken: a\nmax: 1\n", "{count} ()"),
        ("extends: sequence\nmessage: '%s-%s'\ntokens: [{pattern: a}]\n", "{word1}-{word2}"),
        ("extends: existence\nmessage: |\n  Une ligne.\n\n  Deux.\ntokens: [a]\n", "Une ligne. Deux."),
    ],
)
def test_messages_take_their_values_in_order(keys: str, expected: str, tmp_path: Path) -> None:
    assert loaded(tmp_path, keys).header.message == expected


@pytest.mark.parametrize("kind", ["metric\nformula: words\ncondition: '> 1'", "readability\nmetrics: [SMOG]\ngrade: 8"])
def test_measures_read_the_whole_text(kind: str, tmp_path: Path) -> None:
    assert loaded(tmp_path, f"message: x\nscope: heading\nextends: {kind}\n").header.scope == ("summary",)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("", ("(?-i:Rumeur)", "(?-i:R[ae]dio)")),
        ("vocab: false\n", ()),
        ("nonword: true\n", ()),
        ("exceptions: [bruit]\n", ("(?-i:bruit)", "(?-i:Rumeur)", "(?-i:R[ae]dio)")),
    ],
)
def test_the_vocabulary_is_excepted(keys: str, expected: tuple[str, ...], tmp_path: Path) -> None:
    accept = {"config/vocabularies/Base/accept.txt": "Rumeur\n# note\n\nR[ae]dio\n"}
    check = loaded(tmp_path, f"extends: existence\nmessage: x\n{keys}tokens: [a]\n", **accept).check
    assert isinstance(check, Existence)
    assert check.exceptions == expected


def test_rejected_words_are_a_rule_of_their_own(tmp_path: Path) -> None:
    list_file = tmp_path / "config" / "vocabularies" / "Base" / "reject.txt"
    list_file.parent.mkdir(parents=True)
    list_file.write_text("migrant illégal\n", encoding="utf-8")
    (rule,) = load([tmp_path], lexicon())
    assert (rule.id, rule.header.severity, rule.check) == (
        "Vale/Avoid",
        Severity.ERROR,
        Existence(tokens=("migrant illégal",), ignorecase=False, normalize=False),
    )
    list_file.write_text("(a\n", encoding="utf-8")
    with pytest.raises(RuleError, match=r"reject.txt : expression « \(a »"):
        load([tmp_path], lexicon())


def test_spelling_finds_its_dictionaries(tmp_path: Path) -> None:
    files = {"d/mini.dic": "1\nchat\n", "d/mini.aff": "SET UTF-8\n", "config/ignore/mots.txt": "souri\n"}
    keys = "extends: spelling\nmessage: x\ndicpath: d\ndictionaries: mini\nignore: mots.txt\nfilters: ['\\d+']\n"
    expected = Spelling(words=("chat", "souri"), filters=(r"\d+", *WORD_FILTERS), normalize=False)
    assert loaded(tmp_path, keys, **files).check == expected
    assert loaded(tmp_path, f"{keys}custom: true\n", **files).check == Spelling(
        words=("chat", "souri"), filters=(r"\d+",), normalize=False
    )


def test_spelling_may_count_on_vales_own_dictionary(tmp_path: Path) -> None:
    check = loaded(tmp_path, "extends: spelling\nmessage: x\ncustom: true\nthreshold: 3\n").check
    assert check == Spelling(builtin=True, normalize=False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "message: x\nextends: script\nscript: y\n",
            ["Essai/Regle.yml:2:10: extends: script (du code Tengo) n’est pas pris en charge ; choisir un autre genre"],
        ),
        (
            "extends: existence\nmessage: x\ncode: true\ntokens: [a]\n",
            ["Essai/Regle.yml:3:1: code : cette clé n’existe plus ; écrire scope: raw"],
        ),
        (
            "extends: existence\nmessage: x\ntoken: [a]\n",
            ["Essai/Regle.yml:3:1: clé inconnue « token » : vouliez-vous dire « tokens » ?"],
        ),
        (
            "extends: existence\nmessage: x\nscope: titres\ntokens: [a]\n",
            ["Essai/Regle.yml:3:8: scope : « titres » n’est pas une partie d’article connue"],
        ),
        (
            "extends: spelling\nmessage: x\ndictionaries: [absent]\n",
            ["Essai/Regle.yml:1:1: absent.dic : ce dictionnaire est introuvable"],
        ),
    ],
)
def test_what_cannot_be_done_is_named(text: str, expected: list[str], tmp_path: Path) -> None:
    assert faults(tmp_path, text) == expected


def test_an_unknown_kind_is_named(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, "extends: existance\nmessage: x\n")
    assert fault.startswith("Essai/Regle.yml:1:10: extends : il faut l’un de existence, substitution, ")
