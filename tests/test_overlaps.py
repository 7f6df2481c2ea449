from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from lint.diagnostic import Diagnostic, Related, Severity
from lint.overlaps import settled
from lint.text import Position


def finding(
    rule: str, start: int, end: int, *suggestions: str, severity: Severity = Severity.WARNING, message: str = "x"
) -> Diagnostic:
    places = (Position(at, 1, at + 1) for at in (start, end))
    return Diagnostic(rule, rule.partition("/")[0], severity, message, "a.md", *places, "", suggestions)


def equal(_: str) -> int:
    return 0


def listed(other: Diagnostic) -> Related:
    return Related(f"{other.rule} : {other.message}", other.start, other.end)


def test_of_two_findings_on_the_same_words_the_more_severe_stays() -> None:
    style = finding("style/cliche", 3, 9, "a", message="Cliché.")
    error = finding("orthographe/mot", 3, 9, severity=Severity.ERROR)
    assert settled([style, error], equal) == (replace(error, related=(listed(style),)),)


def test_at_equal_severity_the_one_with_a_correction_stays() -> None:
    silent, helpful = finding("a/a", 3, 9), finding("b/b", 3, 9, "mot")
    assert settled([silent, helpful], equal) == (replace(helpful, related=(listed(silent),)),)


def test_corrections_that_overlap_are_one_finding_the_shorter_one() -> None:
    long, short = finding("a/a", 0, 20, "phrase"), finding("b/b", 4, 8, "mot")
    assert settled([long, short], equal) == (replace(short, related=(listed(long),)),)


def test_a_finding_without_correction_may_hold_another() -> None:
    sentence, word = finding("lisibilite/phrase", 0, 90), finding("b/b", 4, 8, "mot")
    assert settled([word, sentence], equal) == (sentence, word)


def test_neighbours_are_two_findings() -> None:
    first, second = finding("a/a", 0, 4, "x"), finding("b/b", 4, 8, "y")
    assert settled([second, first], equal) == (first, second)


def test_a_rule_s_priority_counts_before_all_else() -> None:
    engine = finding("grammaire/moteur", 3, 9, "mot", severity=Severity.ERROR)
    own = finding("style/maison", 3, 9)
    assert settled([engine, own], {"style/maison": 1, "grammaire/moteur": -5}.__getitem__) == (
        replace(own, related=(listed(engine),)),
    )


FINDINGS = st.lists(
    st.builds(
        lambda rule, start, length, suggestion, severity: finding(
            rule, start, start + length, *suggestion, severity=severity
        ),
        st.sampled_from(["a/a", "b/b", "c/c"]),
        st.integers(0, 12),
        st.integers(0, 6),
        st.sampled_from([(), ("mot",)]),
        st.sampled_from(Severity),
    ),
    unique_by=lambda each: (each.rule, each.start.offset, each.end.offset),
)


@given(FINDINGS, st.randoms(use_true_random=False))
def test_nothing_is_lost_and_the_order_given_does_not_matter(findings: list[Diagnostic], random: Random) -> None:
    kept = settled(findings, equal)
    assert len(kept) + sum(len(each.related) for each in kept) == len(findings)
    shuffled = list(findings)
    random.shuffle(shuffled)
    assert settled(shuffled, equal) == kept
