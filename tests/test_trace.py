from lint.analysis import Scopes
from lint.checks import Check
from lint.checks.existence import Existence
from lint.checks.metric import Metric
from lint.ruleset.rule import Header, Rule, Voice
from lint.trace import Trace, trace
from tests.drafts import document
from tests.rules import rule_set, shipped_rules


def traced(text: str, check: Check, kind: str = "existence", **header: object) -> list[dict[str, tuple[str, ...]]]:
    rule = Rule("style/essai", kind, Header(**{"message": "x", **header}), Scopes(), check)
    return [dict(found.seen) for found in trace(document(text), rule_set([rule]), rule)]


def test_what_a_sentence_holds() -> None:
    rule = Rule("style/essai", "existence", Header("x"), Scopes(), Existence(forms=("rude hiver",)))
    assert list(trace(document("Rien ici.\n\nUn rude hiver, 12 morts."), rule_set([rule]), rule)) == [
        Trace(
            document("Rien ici.").source.position(0),
            "Rien ici.",
            (
                ("partie", ("body",)),
                ("déclencheurs", ("aucun des mots qu’attend la règle n’est dans la phrase",)),
                ("mots", ("Rien : NOUN m s (rien), PRON m s 3 (rien)", "ici : ADV (ici)")),
                ("résultat", ("rien",)),
            ),
        ),
        Trace(
            document("Rien ici.\n\nUn rude hiver, 12 morts.").source.position(11),
            "Un rude hiver, 12 morts.",
            (
                ("partie", ("body",)),
                ("déclencheurs", ("rude hiver",)),
                (
                    "mots",
                    (
                        "Un : DET m s (un), NOUN m (un), NUM m s (un), PRON m s 3 (un)",
                        "rude : ADJ s (rude)",
                        "hiver : NOUN m s (hiver)",
                        "morts : ADJ m p (mort), NOUN p (mort), VERB m p par pas (mourir)",
                    ),
                ),
                ("chiffres", ("« 12 » : count, 12, exact, compte : mort",)),
                ("résultat", ("signalé : « rude hiver »",)),
            ),
        ),
    ]


def test_why_a_finding_is_dropped() -> None:
    check = Existence(tokens=("vagues?",), exceptions=("vagues? de froid",))
    text = "Une vague de froid. « Une vague », a-t-il dit."
    seen = traced(text, check, voice=Voice.NARRATION)
    assert [each["résultat"] for each in seen] == [
        ("écarté : « vague », exception de la règle",),
        ("écarté : « vague », car la règle n’écoute que la voix du journal (voice: narration)",),
    ]
    assert [each.get("citations") for each in seen] == [None, ("« Une vague »",)]


def test_a_rule_without_triggers_looks_at_everything() -> None:
    (seen,) = traced("Oui.", Metric(formula="words", condition="> 900"), "metric")
    assert seen["déclencheurs"] == ("aucun : la règle regarde tout le texte",)


def test_who_speaks_for_kinds_that_ask_it() -> None:
    rules = shipped_rules()
    rule = rules["sources/chiffre-sans-source"]
    text = document("Il pleut.\n\nSelon un policier, il y avait 10 000 manifestants.")
    first, second = (dict(found.seen) for found in trace(text, rules, rules[rule.id]))
    assert "attributions" not in first
    assert second["attributions"] == ("« un policier », anonymous ; « Selon », preposition",)
