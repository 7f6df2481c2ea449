from lint.checks.quotation_marks import QuotationMarks
from tests.checks.finding import places

CHECK = QuotationMarks()


def test_a_mark_without_counterpart_is_found_in_the_run_of_a_sentence() -> None:
    assert places(CHECK, "Le maire salue un tournant », tout en doutant.") == [(27, "»")]
    assert places(CHECK, "Le maire salue « un tournant, tout en doutant.") == [(15, "«")]


def test_quotations_of_several_paragraphs_are_left_alone() -> None:
    assert places(CHECK, "Le maire a dit : « Oui.\n\nNous voterons », a-t-il ajouté.") == []
    assert places(CHECK, "« Oui.\n\n« Non. »\n\nNous voterons. »") == []


def test_pairs_are_silent() -> None:
    assert places(CHECK, "Il dit « oui », puis « non », et s’en va.") == []


def test_a_quotation_at_the_start_that_somebody_says_wants_its_other_mark() -> None:
    assert places(CHECK, "« Nous voterons, a promis la maire.") == [(7, "voterons,")]
    assert places(CHECK, "Nous voterons », a promis la maire.") == [(14, "»")]
    assert places(CHECK, "« Nous voterons », dit-elle ».") == [(28, "»")]
    assert places(CHECK, "« Nous voterons, hélas.") == []
