import pytest

from lint.checks.government import Government
from lint.lexicon import lexicon
from tests.checks.finding import proposals

CHECK = Government(
    verbs={"s'opposer": "à < contre", "s'occuper": "de < à", "bénéficier": "de < sur", "renoncer": "à < de"},
    alone=("renoncer",),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les mesures dont le maire s'oppose passeront.", [("dont", ("auxquelles",))]),
        ("Le dossier que s'occupe la juge est épais.", [("que", ("dont",))]),
        ("L'aide à laquelle bénéficie le port baisse.", [("à laquelle", ("dont",))]),
        ("C'est un texte duquel il doit s'opposer.", [("duquel", ("auquel",))]),
        ("Ce que s'occupe la juge est secret.", [("que", ("dont",))]),
        ("Les mesures dont le maire s'oppose au vote passeront.", []),
        ("Le maire dont le rival renonce reste.", []),
        ("La manière dont il s'oppose étonne ; la loi à laquelle il s'oppose aussi.", []),
        ("Il dit à la presse que le maire s'oppose.", []),
        ("Le fait que le maire s'oppose surprend, parce que la ville y renonce.", []),
        ("Le terme du bail, au cours duquel il bénéficie d'une aide, approche.", []),
    ],
)
def test_the_relative_pronoun_of_another_construction(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(CHECK.expanded(lexicon()), text) == found
