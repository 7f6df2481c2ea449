import pytest

from lint.lexicon import Lexicon
from lint.lexicon.misconjugated import meant


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("croivent", "croient"),
        ("disez", "dites"),
        ("conclua", "conclut"),
        ("envoyera", "enverra"),
        ("acquérissent", "acquièrent"),
        ("mouru", "mort"),
        ("mangait", "mangeait"),
    ],
)
def test_the_ending_of_another_conjugation(words: Lexicon, written: str, right: str) -> None:
    assert meant(words, written)[0] == right


def test_what_has_no_verbs_stem_is_none(words: Lexicon) -> None:
    assert meant(words, "trouflabon") == ()
