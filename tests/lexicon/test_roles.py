from lint.lexicon.gazetteer_source import Group, Holder
from lint.lexicon.roles import Office, Person, Roles, compiled, feminine, title_key


def roles(*groups: Group) -> Roles:
    return Roles({name: memoryview(section) for name, section in compiled(groups).items()})


GERMANY = Group(
    pays="Allemagne",
    adjectif=("allemand", "allemande"),
    capitale=("Berlin",),
    villes=("Bonn",),
    absentes={"Premier ministre": "chancelier"},
    fonctions={
        "chancelier": (Holder("Friedrich Merz 2025-05-06"), Holder("Olaf Scholz 2021-12-08 2025-05-06")),
        "chancelière": (Holder("Angela Merkel 2005-11-22 2021-12-08"),),
    },
)


def test_people_are_found_by_name_and_holders_by_surname() -> None:
    known = roles(GERMANY, Group(parti="SPD", sigles=("SPD",), noms=("Olaf Scholz", "Kevin Kühnert")))
    office = Office("Allemagne", "chancelier", "chancelier", "2021-12-08", "2025-05-06")
    assert known.people("scholz") == known.people("olaf scholz") == (Person("Olaf Scholz", "SPD", (), (office,)),)
    assert known.people("kevin kuhnert") == (Person("Kevin Kühnert", "SPD", (), ()),)
    assert known.people("kuhnert") == ()


def test_what_is_known_ends_with_the_last_start() -> None:
    assert roles(GERMANY).latest == "2025-05-06"
    assert roles(Group(pays="X", fonctions={"roi": (Holder("Paul 2000 2030"),)})).latest == "2000-01-01"


def test_offices_are_over_from_their_end() -> None:
    office = Office("Allemagne", "chancelier", "chancelier", "2021-12-08", "2025-05-06")
    assert [office.ended(day) for day in ("", "2025-05-05", "2025-05-06")] == [True, False, True]
    assert not office._replace(until="").ended("")


def test_countries_have_adjectives_capitals_and_offices_that_they_lack() -> None:
    known = roles(GERMANY)
    assert known.countries == {"allemand": "Allemagne", "allemande": "Allemagne", "allemagne": "Allemagne"}
    assert known.absent == {"Allemagne": {"premier ministre": "chancelier"}}
    assert (known.capitals, known.cities) == ({"Allemagne": ["berlin"]}, {"berlin", "bonn"})
    assert known.marks == {"allemand", "allemande"}


def test_parties_are_found_by_label_and_word() -> None:
    known = roles(Group(parti="Parti socialiste", sigles=("PS",), membres=("socialiste",), noms=("Olivier Faure",)))
    assert known.parties == {name: ["Parti socialiste"] for name in ("PS", "socialiste", "Socialiste")}
    assert known.signs == {"ps": ["PS"], "socialiste": ["socialiste", "Socialiste"]}


def test_companies_may_have_two_countries() -> None:
    known = roles(Group(nationalite="Suède", noms=("Volvo",)), Group(nationalite="Chine", noms=("Volvo",)))
    assert known.people("volvo") == (Person("Volvo", "", ("Suède", "Chine"), ()),)


def test_titles_are_compared_in_the_masculine() -> None:
    assert title_key("Première ministre") == title_key("Premier ministre") == "premier ministre"
    assert title_key("directrice générale de l'OMC") == "directeur general de l omc"
    assert [feminine(title) for title in ("Premier ministre", "président du Conseil", "émir")] == [
        "Première ministre",
        "présidente du Conseil",
        "émir",
    ]
