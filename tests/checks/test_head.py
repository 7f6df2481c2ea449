import pytest

from lint.checks.head import Head
from lint.lexicon.gazetteer_source import Group, Holder
from lint.lexicon.roles import Roles, compiled
from tests.checks.finding import proposals

GROUPS = (
    Group(
        pays="France",
        adjectif=("français", "française"),
        fonctions={
            "président du Medef": (Holder("Patrick Martin 2023-07-06"), Holder("Pierre Gattaz 2013-07-03 2018-07-03")),
            "secrétaire générale de la CGT": (Holder("Sophie Binet 2023-03-31"),),
            "maire de Lyon": (Holder("Grégory Doucet 2020-07-04"),),
            "maire de Marseille": (Holder("Benoît Payan 2020-12-21"),),
            "président du Sénat": (Holder("Gérard Larcher 2014-10-01"),),
            "vice-président du RN": (Holder("Sébastien Chenu"),),
            "président du RN": (Holder("Jordan Bardella 2022-11-05"),),
        },
        organismes={"Medef": ("Mouvement des entreprises de France",)},
    ),
    Group(pays="Etats-Unis", adjectif=("américain", "américaine")),
    Group(parti="Les Ecologistes", sigles=("Les Ecologistes",), noms=("Marine Tondelier",)),
)
PHRASES = (
    "\\b{titre} (?:du |de la |de ){organisme},? {personne}(?=,|\\s)",
    "{personne}, {titre} (?:du |de la |de ){organisme}",
    "{organisme}, dirigé par {personne}",
)


@pytest.fixture(scope="module")
def head() -> Head:
    sections = {name: memoryview(section) for name, section in compiled(GROUPS).items()}
    check = Head(
        tetes={"dirigeant": ("patron", "numéro un"), "président": ("président", "présidente")},
        postes={"maire": ("maire",), "second": ("vice-président", "numéro deux")},
        phrases=PHRASES,
        sauf="\\bfutur\\b",
    )
    return check.opened(Roles(sections))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le patron du Medef, Sophie Binet, dort.",
            [("patron du Medef, Sophie Binet", ("patron du Medef, Patrick Martin",))],
        ),
        (
            "Le Mouvement des entreprises de France, dirigé par Marine Tondelier, dort.",
            [
                (
                    "Mouvement des entreprises de France, dirigé par Marine Tondelier",
                    ("Mouvement des entreprises de France, dirigé par Patrick Martin",),
                )
            ],
        ),
        (
            "Pierre Gattaz, président du Medef, dort.",
            [("Pierre Gattaz, président du Medef", ("Patrick Martin, président du Medef",))],
        ),
        ("Hier Pierre Gattaz, président du Medef en 2015, dormait.", []),
        (
            "Grégory Doucet, maire de Marseille, dort.",
            [("Grégory Doucet, maire de Marseille", ("Benoît Payan, maire de Marseille",))],
        ),
        ("Le numéro deux du RN, Sébastien Chenu, dort.", []),
        (
            "Sébastien Chenu, président du RN, dort.",
            [("Sébastien Chenu, président du RN", ("Jordan Bardella, président du RN",))],
        ),
    ],
)
def test_somebody_else_leads(head: Head, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(head, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le patron du Medef, Patrick Martin, dort.",
        "Le patron du Medef, Jeanne Durand, dort.",  # unknown to the files
        "L’ancien patron du Medef, Pierre Gattaz, dort.",
        "Le futur patron du Medef, Sophie Binet, dort.",
        "Sophie Binet, président du Sénat américain, dort.",
        "Le maire de Lyon, Sophie Binet, dort, comme le maire de Marseille.",
    ],
)
def test_nothing_is_said_where_nothing_is_wrong(head: Head, text: str) -> None:
    expected = [] if "Lyon" not in text else [("maire de Lyon, Sophie Binet", ("maire de Lyon, Grégory Doucet",))]
    assert proposals(head, text) == expected


def test_the_date_of_the_article_counts(head: Head) -> None:
    text = "---\ndate: 2016-02-01\n---\nPierre Gattaz, président du Medef, dort."
    assert proposals(head, text) == []


def test_a_phrase_has_a_body_and_a_person() -> None:
    with pytest.raises(ValueError, match="une fois chacun"):
        Head(phrases=("{organisme}",))
