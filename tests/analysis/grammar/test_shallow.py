import pytest

from lint.analysis.grammar.shallow import read
from lint.text import Span
from lint.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("Les élus le savent.", "DNcV."),
        ("Elle la porte à la porte.", "pcVPDN."),
        ("Les petits commerces fermeront.", "DANV."),
        ("Le maire l’a vue.", "DNcVK."),
        ("Des mesures des élus", "DNPN"),
        ("La première adjointe est partie hier.", "DANVKR."),
        ("Il faut que deux agents viennent.", "pVQMNV."),
        ("Le député Untel vote.", "DNX?."),
        ("Le car part, car il est tard.", "DNV,SpVR."),
    ],
)
def test_each_word_has_a_category(text: str, categories: str) -> None:
    words = read(tokens(text, Span(0, len(text))))
    assert "".join(word.cat for word in words) == categories
