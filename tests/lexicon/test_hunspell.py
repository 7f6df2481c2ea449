from __future__ import annotations

from pathlib import Path

import pytest

from lint.lexicon import hunspell


def words(aff: str, dic: str) -> list[str]:
    return sorted(set(hunspell.words(aff, dic)))


def test_a_list_without_affixes() -> None:
    assert words("SET UTF-8\n", "3\nchat\nchien/\n\nî\n") == ["chat", "chien", "î"]


def test_the_number_in_the_first_line_may_be_missing() -> None:
    assert words("", "chat\nchien") == ["chat", "chien"]


def test_a_suffix_strips_adds_and_checks_its_condition() -> None:
    aff = "SFX X Y 3\nSFX X 0 s [^sxu]\nSFX X al aux al\nSFX X 0 x [ae]u\n"
    assert words(aff, "cheval/X\nchat/X\nroux/X\nfeu/X") == [
        "chat",
        "chats",
        "cheval",
        "chevals",
        "chevaux",
        "feu",
        "feux",
        "roux",
    ]


def test_a_prefix_and_a_suffix_combine_where_both_allow_it() -> None:
    rules = "PFX R {} 1\nPFX R 0 re .\nSFX E {} 1\nSFX E er ons er\n"
    assert words(rules.format("Y", "Y"), "lancer/RE") == ["lancer", "lancons", "relancer", "relancons"]
    assert words(rules.format("N", "Y"), "lancer/RE") == ["lancer", "lancons", "relancer"]
    assert words(rules.format("Y", "N"), "lancer/RE") == ["lancer", "lancons", "relancer"]


def test_a_suffix_leads_to_a_second_one_but_not_to_a_third() -> None:
    aff = "SFX A Y 1\nSFX A 0 a/B .\nSFX B Y 1\nSFX B 0 b/C .\nSFX C Y 1\nSFX C 0 c .\n"
    assert words(aff, "x/A") == ["x", "xa", "xab"]


def test_two_prefixes_where_the_file_says_so() -> None:
    aff = "PFX A Y 1\nPFX A 0 a/B .\nPFX B Y 1\nPFX B 0 b .\n"
    assert words(aff, "x/A") == ["ax", "x"]
    assert words("COMPLEXPREFIXES\n" + aff, "x/A") == ["ax", "bax", "x"]


def test_a_prefix_may_bring_a_suffix_and_a_suffix_a_prefix() -> None:
    aff = "PFX K Y 1\nPFX K 0 kilo/S .\nSFX S Y 1\nSFX S 0 s/L .\nPFX L Y 1\nPFX L 0 l' .\n"
    assert words(aff, "mètre/K") == ["kilomètre", "kilomètres", "mètre"]
    assert words(aff, "heure/S") == ["heure", "heures", "l'heures"]


@pytest.mark.parametrize(
    ("flag", "dic", "rule"),
    [
        ("FLAG long\n", "chat/SsTt", "Ss"),
        ("FLAG num\n", "chat/12,999", "999"),
        ("FLAG UTF-8\n", "chat/Œé", "é"),
        ("", "chat/aS", "S"),
    ],
)
def test_kinds_of_flags(flag: str, dic: str, rule: str) -> None:
    assert words(f"{flag}SFX {rule} Y 1\nSFX {rule} 0 s .\n", dic) == ["chat", "chats"]


def test_flags_by_number_of_an_alias() -> None:
    aff = "AF 2\nAF S\nAF SR\nSFX S Y 1\nSFX S 0 s .\nPFX R Y 1\nPFX R 0 re .\n"
    assert words(aff, "chat/1\nlance/2") == ["chat", "chats", "lance", "lances", "relance", "relances"]


def test_a_word_that_needs_an_affix() -> None:
    aff = "NEEDAFFIX !\nSFX S Y 2\nSFX S 0 x .\nSFX S 0 y/!T .\nSFX T Y 1\nSFX T 0 z .\n"
    assert words(aff, "a/!S") == ["ax", "ayz"]


def test_a_forbidden_word_is_refused_whatever_else_gives_it() -> None:
    aff = "FORBIDDENWORD !\nSFX S Y 1\nSFX S 0 s .\n"
    assert words(aff, "mot/S\nmots/!") == ["mot"]


def test_words_only_for_compounds_are_left_out() -> None:
    assert words("ONLYINCOMPOUND c\nSFX S Y 1\nSFX S 0 s .\n", "demi/cS\nmot/S") == ["mot", "mots"]


def test_a_circumfix_needs_both_of_its_halves() -> None:
    aff = "CIRCUMFIX X\nPFX A Y 1\nPFX A 0 ge/X .\nSFX B Y 2\nSFX B en t/XA en\nSFX B en e en\n"
    assert words(aff, "machen/B") == ["gemacht", "mache", "machen"]


def test_a_whole_word_is_stripped_only_where_the_file_says_so() -> None:
    aff = "SFX A Y 1\nSFX A aller va aller\n"
    assert words(aff, "aller/A") == ["aller"]
    assert words("FULLSTRIP\n" + aff, "aller/A") == ["aller", "va"]


def test_conditions_are_no_regular_expressions() -> None:
    aff = "SFX A Y 2\nSFX A 0 x [a-z]\nSFX A 0 y b+\n"
    assert words(aff, "b/A\n-/A\na/A\nb+/A") == ["-", "-x", "a", "ax", "b", "b+", "b+y"]


def test_escaped_slashes_morphology_comments_and_byte_order_marks() -> None:
    aff = "\ufeff# SFX S Y 1\nSFX S Y 1\nSFX S 0 s . is:pl\n"
    dic = "\ufeff2\nkm\\/h\nchat/S po:nom is:mas\nparce que\n"
    assert words(aff, dic) == ["chat", "chats", "km/h", "parce que"]


def test_ignored_letters() -> None:
    assert words("IGNORE ·\n", "mé·lo·die") == ["mélodie"]


def test_a_form_says_which_rules_made_it() -> None:
    grammar = hunspell.parse_aff("SFX S Y 1\nSFX S 0 s .\n")
    (entry,) = hunspell.parse_dic("chat/S", grammar)
    assert [
        (form.text, form.stem, [rule.add for rule in form.affixes]) for form in hunspell.expand(entry, grammar)
    ] == [
        ("chat", "chat", []),
        ("chats", "chat", ["s"]),
    ]


@pytest.mark.parametrize(
    ("name", "encoding"), [("UTF-8", "utf-8-sig"), ("ISO8859-1", "latin-1"), ("microsoft-cp1251", "cp1251")]
)
def test_files_are_decoded_as_they_say(name: str, encoding: str, tmp_path: Path) -> None:
    aff, dic = tmp_path / "x.aff", tmp_path / "x.dic"
    aff.write_bytes(f"SET {name}\nSFX S Y 1\nSFX S 0 s .\n".encode(encoding))
    word = "мир" if encoding == "cp1251" else "été"
    dic.write_bytes(f"1\n{word}/S\n".encode(encoding))
    assert sorted(hunspell.read(dic, aff)) == [word, word + "s"]


def test_a_word_list_alone(tmp_path: Path) -> None:
    (tmp_path / "x.dic").write_text("été\nchat\n", encoding="utf-8")
    assert list(hunspell.read(tmp_path / "x.dic")) == ["été", "chat"]


def test_an_unknown_encoding_and_a_wrong_one(tmp_path: Path) -> None:
    aff, dic = tmp_path / "x.aff", tmp_path / "x.dic"
    dic.write_bytes("été".encode("latin-1"))
    aff.write_text("SET klingon\n", encoding="utf-8")
    with pytest.raises(ValueError, match="encodage inconnu : « klingon »"):
        list(hunspell.read(dic, aff))
    aff.write_text("SET UTF-8\n", encoding="utf-8")
    with pytest.raises(UnicodeDecodeError):
        list(hunspell.read(dic, aff))
