from datetime import date

import pytest

from lint.lexicon.gazetteer import Gazetteer, Known
from lint.lexicon.gazetteer_build import PARTIAL, RIGHT, WRONG, Builder
from lint.lexicon.gazetteer_source import Entity, Genre, Group, Holder, Tenure, merged


def gazetteer(*groups: Group) -> Gazetteer:
    sections = Builder(merged(groups)).sections()
    return Gazetteer({name: memoryview(section) for name, section in sections.items()})


def named(names: Gazetteer, key: str) -> list[tuple[str, int]]:
    return [(form.text, form.rank) for form in names.named(key)]


def test_a_holder_has_a_name_and_dates() -> None:
    assert Holder("Angela Merkel 2005-11-22 2021-12-08").tenure("Allemagne", "chancelier") == Tenure(
        "Allemagne", "chancelier", "Angela Merkel", date(2005, 11, 22), date(2021, 12, 8)
    )
    assert Holder("Charles III 2022-09-08").tenure("Royaume-Uni", "roi").holder == "Charles III"
    assert Holder("Hugo Chavez ? 2013").tenure("Venezuela", "président").until == date(2013, 12, 31)
    assert Holder("Delcy Rodriguez").tenure("Venezuela", "présidente").since is None


@pytest.mark.parametrize("text", ["", "2012", "Angela Merkel 2005-13-40"])
def test_a_wrong_holder_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=f"^{text}|month"):
        Holder(text)


def test_groups_say_together_what_a_name_is() -> None:
    groups = (
        Group(pays="Ukraine", fonctions={"président": (Holder("Volodymyr Zelensky 2019"),)}),
        Group(notoire=True, fautes={"Volodymyr Zelensky": ("Zelinsky",)}),
    )
    assert merged(groups) == (
        Entity(
            "Volodymyr Zelensky",
            Genre.PERSON,
            wrong=("Volodymyr Zelinsky",),
            country="Ukraine",
            famous=True,
        ),
    )


def test_a_person_is_known_in_full_and_by_the_surname() -> None:
    names = gazetteer(
        Group(
            noms=("Ursula von der Leyen",),
            variantes={"Raoul Hedebouw": ("R. Hedebouw",)},
            fautes={"Raoul Hedebouw": ("Hédebow",)},
        )
    )
    assert named(names, "ursula von der leyen") == [("Ursula von der Leyen", RIGHT)]
    assert named(names, "von der leyen") == [("von der Leyen", PARTIAL)]
    assert named(names, "leyen") == [("Leyen", PARTIAL)]
    assert named(names, "raoul hedebow") == [("Raoul Hédebow", WRONG)]
    assert named(names, "ursula") == []


def test_a_place_is_known_without_its_article() -> None:
    names = gazetteer(Group(genre=Genre.PLACE, noms=("Le Havre", "La Rochelle")))
    assert named(names, "havre") == [("Le Havre", RIGHT)]
    assert named(names, "le havre") == [("Le Havre", RIGHT)]


def test_words_tell_what_they_are() -> None:
    names = gazetteer(Group(noms=("Kaja Kallas",)), Group(genre=Genre.FIRST_NAME, noms=("Paul",)))
    assert names.word("kaja") == Known(first_name=True, surname=False, common=False, longest=2, spread=1)
    assert names.word("kallas") == Known(first_name=False, surname=True, common=False, longest=1, spread=1)
    assert names.word("paul") == Known(first_name=True, surname=False, common=True, longest=1, spread=0)
    assert names.word("kallaste") is None


def test_near_words_are_found_by_sound_and_by_letters() -> None:
    names = gazetteer(Group(genre=Genre.PLACE, noms=("Kharkiv", "Marioupol", "Kherson")))
    assert names.near("karkiv") == ("kharkiv",)
    assert names.near("maruoipol") == ()
    assert names.near("marioupoll") == ("marioupol",)


def test_forms_keep_how_they_are_written() -> None:
    names = gazetteer(Group(pays="Corée du Nord", tirets="libres", noms=("Kim Jong-un",)))
    (form,) = names.named("kim jong un")
    assert (form.text, form.surfaces, form.foreign, form.free_hyphens) == (
        "Kim Jong-un",
        ("Kim", "Jong", "un"),
        True,
        True,
    )
    assert names.canonical(form.entity) == form


def test_the_longest_name_ends_with_a_word() -> None:
    names = gazetteer(Group(genre=Genre.PLACE, noms=("Mans", "Mans et Sarthe")))
    assert [names.longest(text) for text in ("mans et sarthe nord", "mans et sar", "mansart", "")] == [
        "mans et sarthe",
        "mans",
        "",
        "",
    ]


def test_phrases_are_right_names_of_several_words() -> None:
    names = gazetteer(Group(noms=("Kaja Kallas", "Siim Kallas"), fautes={"Kaja Kallas": ("Kalas",)}))
    assert [(form.text, place) for form, place in names.phrases("kallas")] == [("Kaja Kallas", 1), ("Siim Kallas", 1)]
    assert names.phrases("kalas") == ()
