from lint.checks.consistency import Consistency
from lint.text import Span
from tests.checks.finding import matches, places


def test_the_last_form_of_a_paragraph_is_reported_once_both_were_seen() -> None:
    check = Consistency(either={"clef": "clé"})
    text = "La clef est perdue. La clé est retrouvée.\n\nUne clef encore."
    assert places(check, text) == [(23, "clé"), (47, "clef")]


def test_the_first_form_is_proposed_and_pointed_at() -> None:
    first, second = matches(Consistency(either={"clef": "clé"}), "La clef, la clé.\n\nUne clef.")
    assert (first.replacements, first.related) == (("clef",), ((Span(3, 7), "première forme employée"),))
    assert (second.replacements, second.related) == ((), ())


def test_one_form_alone_is_consistent() -> None:
    assert places(Consistency(either={"clef": "clé"}), "La clef. Une clef.") == []


def test_pairs_are_apart() -> None:
    check = Consistency(either={"clef": "clé", "Kiev": "Kyiv"})
    assert places(check, "La clef de Kiev.\n\nÀ Kyiv.") == [(20, "Kyiv")]
