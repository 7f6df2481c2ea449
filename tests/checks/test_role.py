from collections.abc import Sequence

import pytest

from lint.checks.names.doubts import Fault
from lint.checks.role import Role
from lint.lexicon.gazetteer_source import Genre, Group, Holder
from lint.lexicon.roles import Roles, compiled
from tests.checks.finding import proposals, slots

GROUPS = (
    Group(
        pays="Allemagne",
        adjectif=("allemand", "allemande"),
        capitale=("Berlin",),
        villes=("Munich",),
        absentes={"Premier ministre": "chancelier", "vice-président": ""},
        fonctions={
            "chancelier": (Holder("Friedrich Merz 2025-05-06"), Holder("Olaf Scholz 2021-12-08 2025-05-06")),
            "président": (Holder("Frank-Walter Steinmeier 2017-03-19"),),
        },
    ),
    Group(
        pays="Suède",
        adjectif=("suédois", "suédoise"),
        capitale=("Stockholm",),
        absentes={"président": "Premier ministre"},
        fonctions={"Premier ministre": (Holder("Ulf Kristersson 2022-10-18"),)},
    ),
    Group(
        pays="France",
        adjectif=("français", "française"),
        capitale=("Paris",),
        fonctions={
            "président de la République": (
                Holder("Emmanuel Macron 2017-05-14"),
                Holder("Nicolas Sarkozy 2007-05-16 2012-05-15"),
                Holder("Jacques Chirac 1995-05-17 2007-05-16"),
            ),
            "présidente de l'Assemblée nationale": (Holder("Yaël Braun-Pivet 2022-06-28"),),
            "président du Sénat": (Holder("Gérard Larcher 2014-10-01"),),
            "ministre de l'Intérieur": (Holder("Gérald Darmanin 2020-07-06 2024-09-21"),),
            "ministre des Armées": (Holder("Catherine Vautrin 2025-10-12"),),
        },
    ),
    Group(pays="Otan", fonctions={"secrétaire général de l'Otan": (Holder("Mark Rutte 2024-10-01"),)}),
    Group(pays="France", parti="Parti socialiste", sigles=("PS",), membres=("socialiste",), noms=("Olivier Faure",)),
    Group(pays="France", parti="Les Ecologistes", sigles=("Les Ecologistes",), noms=("Marine Tondelier",)),
    Group(nationalite="Suède", noms=("Björn Borg",)),
    Group(genre=Genre.ORGANISATION, nationalite="Allemagne", noms=("Siemens",)),
)


def role(*faults: Fault, groups: Sequence[Group] = GROUPS) -> Role:
    sections = {name: memoryview(section) for name, section in compiled(groups).items()}
    return Role(faults=faults).opened(Roles(sections))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le Premier ministre allemand a dit non.", [("Premier ministre allemand", ("chancelier allemand",))]),
        ("La Première ministre allemande arrive.", [("Première ministre allemande", ("chancelière allemande",))]),
        (
            "Le Premier ministre de l’Allemagne dort.",
            [("Premier ministre de l’Allemagne", ("chancelier de l’Allemagne",))],
        ),
        ("Le vice-président allemand, Paul Martin, a dit non.", [("vice-président allemand", ())]),
        ("Le président suédois a dit non.", [("président suédois", ("Premier ministre suédois",))]),
        ("Le président suédois Jan Svensson dirige l’équipe.", []),
        ("Le président du club a dit non. Le président suédois a souri.", []),
        ("Le président suédois du club a dit non.", []),
        ("L’ancien Premier ministre allemand a dit non.", []),
        ("En 1890, le Premier ministre allemand partit.", []),
        ("Le chancelier allemand a dit non.", []),
    ],
)
def test_offices_that_a_country_does_not_have(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(role(Fault.ABSENT), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le chancelier suédois Friedrich Merz arrive.",
            [("chancelier suédois Friedrich Merz", ("chancelier allemand Friedrich Merz",))],
        ),
        ("Le chancelier allemand Frédéric Merz arrive.", [("Frédéric Merz", ("Friedrich Merz",))]),
        ("Friedrich Merz, le chancelier allemand, arrive.", []),
        ("Le secrétaire général de l’Otan, Mark Rutte, arrive.", []),
    ],
)
def test_holders_of_another_country_or_name(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(role(Fault.HOLDER), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le président Sarkozy a déposé plainte.", [("Le président Sarkozy", ("L’ancien président Sarkozy",))]),
        ("La lettre du président Sarkozy est là.", [("du président Sarkozy", ("de l’ancien président Sarkozy",))]),
        (
            "Olaf Scholz, chancelier allemand, arrive.",
            [("Olaf Scholz, chancelier allemand", ("Olaf Scholz, ancien chancelier allemand",))],
        ),
        (
            "La ministre de l’Intérieur Gérald Darmanin.",
            [("La ministre de l’Intérieur Gérald Darmanin", ("L’ancienne ministre de l’Intérieur Gérald Darmanin",))],
        ),
        ("L’ex-président Sarkozy a déposé plainte.", []),
        ("Le président Sarkozy avait déposé plainte.", []),
        ("En 2009, le président Sarkozy a signé. Le président Sarkozy est content.", []),
        ("Le président Chirac aime la bière.", []),
        ("Le président Macron a signé.", []),
        ("Un fils du président Sarkozy a signé.", []),
        ("---\ndate: 2011-03-01\n---\nLe président Sarkozy a signé.", []),
        (
            "---\ndate: 2026-03-01\n---\nLe président Sarkozy a signé.",
            [("Le président Sarkozy", ("L’ancien président Sarkozy",))],
        ),
    ],
)
def test_offices_that_are_over(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [(excerpt, wanted) for excerpt, wanted in proposals(role(Fault.ENDED), text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("La présidente du Sénat, Yaël Braun-Pivet, dort.", []),  # of the kind head
        (
            "Le ministre de l’Intérieur, Gérard Larcher, dort.",
            [("ministre de l’Intérieur, Gérard Larcher", ("président du Sénat, Gérard Larcher",))],
        ),
        (
            "Le ministre de l’Intérieur, du Travail et des Familles, Gérard Larcher, dort.",
            [
                (
                    "ministre de l’Intérieur, du Travail et des Familles, Gérard Larcher",
                    ("président du Sénat, Gérard Larcher",),
                )
            ],
        ),
        ("La ministre du Travail, de la Défense et des Familles, Catherine Vautrin, dort.", []),
        ("La ministre de la Défense, Catherine Vautrin, dort.", []),
        ("La présidente Yaël Braun-Pivet dort.", []),
    ],
)
def test_offices_of_somebody_else(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(role(Fault.OTHER), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le député Olivier Faure (Les Ecologistes) a voté.", [("Les Ecologistes", ("PS",))]),
        ("Le député Olivier Faure (PS, Seine-et-Marne) a voté.", []),
        ("La députée PS Marine Tondelier a voté.", [("PS", ("Les Ecologistes",))]),
        ("La socialiste Marine Tondelier a voté.", [("socialiste", ())]),
        ("L’ex-socialiste Marine Tondelier a voté.", []),
        ("Le PS et Marine Tondelier ont voté.", []),
        ("La députée Jeanne Faure (Les Ecologistes) a voté.", []),
    ],
)
def test_parties(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(role(Fault.PARTY), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le joueur allemand Björn Borg a gagné.", [("allemand", ("suédois",))]),
        ("L’Allemand Björn Borg a gagné.", [("Allemand", ("Suédois",))]),
        ("Le groupe suédois Siemens recrute.", [("suédois", ("allemand",))]),
        ("La filiale suédoise Siemens recrute.", []),
        ("L’entraîneur allemand Björn Borg a gagné.", []),
        ("Le joueur suédo-allemand Björn Borg a gagné.", []),
        ("Le groupe suédois Siemens Energy recrute.", []),
        ("Siemens, le groupe suédois, recrute.", [("suédois", ("allemand",))]),
        ("Siemens, partenaire du groupe suédois, recrute.", []),
    ],
)
def test_nationalities(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(role(Fault.NATIONALITY), text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A Munich, la capitale allemande, il pleut.", [("capitale allemande", ())]),
        ("La capitale de l’Allemagne, Munich, attend.", [("capitale de l’Allemagne", ())]),
        ("Stockholm, capitale de l’Allemagne, attend.", [("capitale de l’Allemagne", ())]),
        ("Berlin, la capitale allemande, attend.", []),
        ("Munich, la capitale économique, attend.", []),
        ("Munich, l’ancienne capitale allemande, attend.", []),
        ("La capitale allemande, Paul Martin le sait, attend.", []),
    ],
)
def test_capitals(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(role(Fault.CAPITAL), text) == found


def test_reasons_say_what_is_known_and_from_when() -> None:
    check = role(*Fault)
    text = "Le chancelier Olaf Scholz dort. Le ministre de l’Intérieur, Gérard Larcher, dort."
    assert slots(check, text) == [
        {"reason": "Olaf Scholz n’a plus cette fonction depuis mai 2025"},
        {"reason": "Gérard Larcher : président du Sénat (France), d’après les fichiers de noms (octobre 2025)"},
    ]


def test_a_check_that_was_not_opened_is_a_bug() -> None:
    with pytest.raises(RuntimeError):
        proposals(Role(), "Le président Sarkozy a signé.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le chancelier allemand Olaf Scholz a signé en mars 2026.", ["Le chancelier allemand Olaf Scholz"]),
        ("Le chancelier allemand Olaf Scholz a signé en mars 2024.", []),
        (
            "Catherine Vautrin, qui est aussi ministre de l’Intérieur, dort.",
            ["Catherine Vautrin, qui est aussi ministre de l’Intérieur"],
        ),
        (
            "Catherine Vautrin, qui est aussi ministre de l’Intérieur, avait plaidé pour le texte.",
            ["Catherine Vautrin, qui est aussi ministre de l’Intérieur"],
        ),
        (
            "C’était lundi 12 février 2024.\n\nLe chancelier allemand Olaf Scholz a signé.",
            [],
        ),
        (
            "Le ministre français de l’Intérieur, Catherine Vautrin, dort.",
            ["ministre français de l’Intérieur, Catherine Vautrin"],
        ),
    ],
)
def test_years_after_an_end_and_countries_inside_a_title(text: str, found: list[str]) -> None:
    assert [text for text, _ in proposals(role(Fault.ENDED, Fault.OTHER), text)] == found
