from lint.analysis import Analysis
from lint.analysis.grammar.readings import readings
from tests.drafts import document


def test_sentences_are_read_once_and_in_order() -> None:
    analysis = Analysis(document("Le maire signe. Il part.\n\nLa ville dort."))
    assert [[word.cat for word in reading.words] for reading in readings(analysis)] == [
        ["D", "N", "V", "."],
        ["p", "V", "."],
        ["D", "N", "V", "."],
    ]
    assert readings(analysis) is readings(analysis)
