"""Loaded wording is judged whoever is spoken of: swapping the camp, party or country never changes the findings."""

import re

import pytest

from lint.linter import lint
from lint.ruleset.folders import shipped_folder
from lint.ruleset.ruleset import RuleSet
from tests.drafts import document
from tests.rules import shipped_rules

COUNTRIES = ("la Russie", "l’Ukraine", "Israël", "la Chine", "la France", "l’Iran")
PARTIES = ("La France insoumise", "le Rassemblement national", "Les Républicains", "le Parti socialiste", "Reconquête")
LEADERS = ("Vladimir Poutine", "Volodymyr Zelensky", "Donald Trump", "Joe Biden", "Emmanuel Macron", "Ali Khamenei")
SENTENCES = {
    "{}, belliqueux, a osé menacer ses voisins dans un discours scandaleux.": COUNTRIES,
    "Le régime de {} s’acharne sur ses opposants, évidemment.": LEADERS,
    "Des rumeurs persistantes font état d’un revirement spectaculaire de {}.": COUNTRIES,
    "{} se ridiculise une fois de plus avec une proposition honteuse.": PARTIES,
    "Le prétendu plan de paix de {} est une véritable mascarade.": LEADERS,
    "{} a habilement éludé la question et martelé ses mensonges.": LEADERS,
    "Les militants de {} ont déferlé sur la place, haineux et vociférants.": PARTIES,
    "Les sangsues de {} achètent la côte, une horde sans foi ni loi.": PARTIES,
    "{} sacrifie le latin et hurle au lynchage.": PARTIES,
    "L’accord avec {} aurait été signé lundi. La « coopération » reprendra, a dit un élu.": COUNTRIES,
    "Les diktats de {} sont une croisade.": LEADERS,
    "{} mène une guerre barbare, un massacre qui révolte le monde entier.": COUNTRIES,
}


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return shipped_rules().narrowed(lambda rule, _: rule.partition("/")[0] in {"parti-pris", "sources", "citations"})


def findings(sentence: str, name: str, rules: RuleSet) -> list[tuple[str, str]]:
    """Rule and words of each finding, the words of the name taken out."""
    found = lint(document(sentence.format(name)), rules, lambda rule: rule.header.severity).diagnostics
    parts = "|".join(map(re.escape, name.split()))
    return [(each.rule, re.sub(rf"\b(?:{parts})\b(?: (?:{parts})\b)*", "…", each.excerpt)) for each in found]


@pytest.mark.parametrize("sentence", SENTENCES, ids=range(len(SENTENCES)))
def test_findings_do_not_depend_on_the_camp(sentence: str, rules: RuleSet) -> None:
    names = SENTENCES[sentence]
    first = findings(sentence, names[0], rules)
    assert first, "the sentence shows nothing"
    assert {name: findings(sentence, name, rules) for name in names} == dict.fromkeys(names, first)


def test_every_rule_on_loaded_wording_says_whose_voice_it_hears() -> None:
    silent = [
        path.name
        for path in sorted((shipped_folder() / "parti-pris").glob("*.yaml"))
        if not re.search(r"^voice: (narration|quoted|any)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]
    assert silent == []
