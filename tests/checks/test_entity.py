from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checks.entity import Entity
from lint.checks.names.certainty import Certainty
from lint.lexicon.callings import callings
from lint.lexicon.gazetteer import Gazetteer
from lint.lexicon.gazetteer_build import Builder
from lint.lexicon.gazetteer_source import Genre, Group, merged
from tests.checks.finding import proposals

GROUPS = (
    Group(
        pays="Ukraine",
        notoire=True,
        variantes={"Volodymyr Zelensky": ("Zelenskyy",)},
        fautes={"Volodymyr Zelensky": ("Zelinski",)},
    ),
    Group(pays="Corée du Nord", tirets="libres", noms=("Kim Jong-un", "Kim Jong-il", "Kim Il-sung", "Kim Ju-ae")),
    Group(pays="Arabie saoudite", noms=("Mohammed ben Salmane",)),
    Group(noms=("Périclès",)),
    Group(pays="Syrie", noms=("Bachar al-Assad", "Maher al-Assad")),
    Group(pays="Mexique", noms=("Pedro Sanchez", "Frida Kahlo", "Andrés Iniesta")),
    Group(
        noms=(
            "Michel Barnier",
            "Michel Rocard",
            "Michel Sapin",
            "Michel Noir",
            "Kylian Mbappé",
            "Pap Ndiaye",
            "Simone Veil",
            "Paul Belmondo",
            "Jean-Paul Belmondo",
            "Marine Le Pen",
            "Jean-Luc Mélenchon",
            "Ursula von der Leyen",
            "Charles de Gaulle",
            "Anne Hidalgo",
            "Jean-Luc Godard",
        ),
        domaines=("pouvoir",),
    ),
    Group(noms=("Gerhard Richter", "Robert Schumann"), domaines=("culture",)),
    Group(pays="Birmanie", noms=("Aung San", "Aung San Suu Kyi")),
    Group(noms=("Robert Schuman", "Sébastien Lecornu", "Bruno Le Maire"), domaines=("pouvoir",)),
    Group(noms=("Paul Magnette",), pays="Belgique"),
    Group(adjectif=("belge", "belge"), pays="Belgique"),
    Group(genre=Genre.SURNAME, noms=("Richter", "Magnet", "Lemaire")),
    Group(
        emplois={
            "anonyme": ("maçon", "comité"),
            "pouvoir": ("président", "ministre", "député"),
            "culture": ("peintre", "romancier", "film"),
        }
    ),
    Group(
        genre=Genre.PLACE, noms=("Kharkiv", "Le Havre", "Clermont-Ferrand", "Saint-Brieuc", "Azerbaïdjan", "Corrèze")
    ),
    Group(
        genre=Genre.ORGANISATION,
        noms=("Conseil constitutionnel", "Rheinmetall", "Médecins sans frontières", "Rassemblement national", "Unrwa"),
        variantes={"Haute Autorité de santé": (), "Ouest-France": (), "Agence nationale de la recherche": ()},
        fautes={"McDonald's": ("Mac Donald's",)},
    ),
    Group(
        genre=Genre.FIRST_NAME, noms=("Michel", "Killian", "Simon", "Jean", "Paul", "Luc", "Jean-Luc", "Anne", "Gerard")
    ),
    Group(genre=Genre.SURNAME, noms=("Garnier", "Martin", "Goddard")),
    Group(genre=Genre.OTHER, noms=("Corrège",)),
)


@pytest.fixture(scope="module")
def names() -> Gazetteer:
    sections = Builder(merged(GROUPS), callings(GROUPS)).sections()
    return Gazetteer({name: memoryview(section) for name, section in sections.items()})


@pytest.fixture
def sure(names: Gazetteer) -> Callable[[str], list[tuple[str, tuple[str, ...]]]]:
    return lambda text: proposals(Entity((Path("noms"),), Certainty.SURE).opened(names), text)


@pytest.fixture
def near(names: Gazetteer) -> Callable[[str], list[tuple[str, tuple[str, ...]]]]:
    return lambda text: proposals(Entity((Path("noms"),), Certainty.NEAR).opened(names), text)


@pytest.fixture
def lone(names: Gazetteer) -> Callable[[str], list[tuple[str, tuple[str, ...]]]]:
    return lambda text: proposals(Entity((Path("noms"),), Certainty.LONE).opened(names), text)


Search = Callable[[str], list[tuple[str, tuple[str, ...]]]]


@pytest.mark.parametrize(
    ("text", "excerpt", "wanted"),
    [
        ("Le président Volodymyr Zelinski a parlé.", "Volodymyr Zelinski", "Volodymyr Zelensky"),
        ("Hier Volodimir Zelensky a parlé.", "Volodimir Zelensky", "Volodymyr Zelensky"),
        ("Le dirigeant Kim Jung-un a parlé.", "Kim Jung-un", "Kim Jong-un"),
        ("Selon Michel Barnié, tout va bien.", "Michel Barnié", "Michel Barnier"),
        ("Le but de Killian Mbappé.", "Killian Mbappé", "Kylian Mbappé"),
        ("Le ministre Pap N'Diaye a parlé.", "Pap N'Diaye", "Pap Ndiaye"),
        ("Avec Ursula van der Leyen hier.", "Ursula van der Leyen", "Ursula von der Leyen"),
        ("Le régime de Bachar el-Hassad.", "Bachar el-Hassad", "Bachar al-Assad"),
        ("Le Conseil constitutionel a tranché.", "Conseil constitutionel", "Conseil constitutionnel"),
        ("Une équipe de Médecins sans frontière.", "Médecins sans frontière", "Médecins sans frontières"),
        ("Le Rassemblement nationale progresse.", "Rassemblement nationale", "Rassemblement national"),
        ("La ville de Clermont-Ferrant.", "Clermont-Ferrant", "Clermont-Ferrand"),
        ("Il vit à Clermont Ferrand.", "Clermont Ferrand", "Clermont-Ferrand"),
        ("La guerre en Azerbaidjan.", "Azerbaidjan", "Azerbaïdjan"),
        ("Il l’a dit à Ouest France.", "Ouest France", "Ouest-France"),
        ("Un menu de Mac Donald’s.", "Mac Donald’s", "McDonald's"),
        ("Hier, Marine Lepen a parlé.", "Marine Lepen", "Marine Le Pen"),
        ("Hier, Sébastien Le Cornu a parlé.", "Sébastien Le Cornu", "Sébastien Lecornu"),
        ("Le ministre Bruno Lemaire a parlé.", "Bruno Lemaire", "Bruno Le Maire"),
        ("L’opposante Aung San Suu Ki est libre.", "Aung San Suu Ki", "Aung San Suu Kyi"),
    ],
)
def test_full_names_with_one_wrong_part_are_certain(sure: Search, text: str, excerpt: str, wanted: str) -> None:
    assert sure(text) == [(excerpt, (wanted,))]


@pytest.mark.parametrize(
    ("text", "excerpt", "wanted"),
    [
        ("Les combats près de Kharkhiv.", "Kharkhiv", "Kharkiv"),
        ("Les ports du Havvre.", "Havvre", "Havre"),
        ("Selon Rheinmettal, c’est fini.", "Rheinmettal", "Rheinmetall"),
        ("L’agence UNWRA est fermée.", "UNWRA", "Unrwa"),
        ("M. Zelenski a parlé.", "Zelenski", "Zelensky"),
        ("L’abbaye de Saint Brieuc.", "Saint Brieuc", "Saint-Brieuc"),
        ("Le prince Mohamed ben Salmane.", "Mohamed ben Salmane", "Mohammed ben Salmane"),
        ("Le but d’Andres Iniesta.", "Andres Iniesta", "Andrés Iniesta"),
        ("Selon Paul Manette, c’est fini.", "Paul Manette", "Paul Magnette"),
        ("Un film de Jean-Luc Goddard.", "Jean-Luc Goddard", "Jean-Luc Godard"),
        ("Hier, Jean-Paul Belmondeau est venu.", "Jean-Paul Belmondeau", "Jean-Paul Belmondo"),
        ("Le discours de Killian Mbapé.", "Killian Mbapé", "Kylian Mbappé"),
        ("Le ministre Robert Schumann a signé.", "Robert Schumann", "Robert Schuman"),
    ],
)
def test_single_words_and_house_spellings_are_questions(near: Search, text: str, excerpt: str, wanted: str) -> None:
    assert near(text) == [(excerpt, (wanted,))]


@pytest.mark.parametrize(
    "text",
    [
        "Volodymyr Zelensky, Volodymyr Zelenskyy et Zelensky.",
        "Kim Jong Un, Kim Jong-Un, KIM JONG-UN, Kim Ju-ae, Kim Keon-hee et Kim Jong-il.",
        "Michel Garnier et Michel Martin vivent à Lyon.",
        "Thierry Barnié et Kallaste sont absents.",
        "Maher al-Assad et Bachar el-Assad.",
        "Pedro Sánchez et Frida Kahlo.",
        "Le lycée Simone-Veil, la rue Michel-Rocard.",
        "Avec d’Anne Hidalgo, au Havre, du Havre, en Corrèze, un tableau du Corrège.",
        "Les de Gaulle et les Le Pen, Jean-Marie Le Pen.",
        "CHARLES DE GAULLE ET MICHEL BARNIER",
        "Les Conseils constitutionnels d’Europe.",
        "La commune de Saint-Rémy-en-Khar et celle de Saint-Brice.",
        "Le Havre Athletic Club.",
        "Le maçon Jean-Luc Goddard.",
        "Hier, Bruno Lemaire a ouvert sa boutique.",
        "Robert Schumann, le romancier Robert Schumann.",
        "Les héritiers Corrère ; le bourg de Corrèzes.",
    ],
)
def test_right_names_and_those_of_others_are_left_alone(sure: Search, near: Search, text: str) -> None:
    assert (sure(text), near(text)) == ([], [])


def test_a_long_name_may_have_another_small_word(near: Search) -> None:
    assert near("La Haute Autorité de la santé a tranché.") == [
        ("Haute Autorité de la santé", ("Haute Autorité de santé",))
    ]
    assert near("L’Agence nationale pour la recherche.") == [
        ("Agence nationale pour la recherche", ("Agence nationale de la recherche",))
    ]
    assert not near("La Haute Autorité a parlé de santé. Les Médecins des frontières.")


def test_a_person_may_have_the_name_of_a_place(sure: Search) -> None:
    assert not sure("Mme Correze a porté plainte.")
    assert sure("Il vit en Correze.") == [("Correze", ("Corrèze",))]


def test_the_spelling_of_the_article_is_proposed(sure: Search) -> None:
    text = "Volodymyr Zelenskyy est à Paris.\n\nVolodymyr Zelinsky repart demain."
    assert sure(text) == [("Volodymyr Zelinsky", ("Volodymyr Zelenskyy",))]


def test_the_surname_of_a_person_named_in_full_is_compared(near: Search) -> None:
    text = "Michel Barnier est arrivé.\n\nSelon Barnnier, rien ne change."
    assert near(text) == [("Barnnier", ("Barnier",))]
    assert near("Selon Barnnier, rien ne change.") == []


def test_a_wrong_surname_is_shown_wherever_it_stands(sure: Search, near: Search) -> None:
    text = "Michel Barniet est arrivé.\n\nBarniet est reparti."
    assert sure(text) == [("Michel Barniet", ("Michel Barnier",))]
    assert near(text) == [("Barniet", ("Barnier",))]


def test_a_word_that_the_article_repeats_is_left_alone(lone: Search) -> None:
    assert lone("Rheinmetallo recrute.") == [("Rheinmetallo", ("Rheinmetall",))]
    assert lone("Rheinmetallo recrute. Le groupe Rheinmetallo embauche.") == []


def test_one_word_is_only_clear_when_it_is_long_or_doubles_a_letter(lone: Search, near: Search) -> None:
    assert near("Les ports du Havvre.") == [("Havvre", ("Havre",))]
    assert lone("Les ports du Havvre.") == []
    assert near("Rheinmetallo recrute.") == []


def test_what_is_named_after_a_person_again_and_again_is_left_alone(sure: Search) -> None:
    assert sure("Le siècle de Pericles.") == [("Pericles", ("Périclès",))]
    assert sure("Le programme Pericles. La décision Pericles.") == []


def test_capitals_are_answered_with_capitals(sure: Search) -> None:
    assert sure("MICHEL BARNIET EST ARRIVÉ") == [("MICHEL BARNIET", ("MICHEL BARNIER",))]


def test_a_trade_beside_a_name_is_a_namesakes(sure: Search) -> None:
    assert sure("Le maçon Michel Barniet est arrivé.") == []
    assert sure("Michel Barniet, 45 ans, maçon, est arrivé.") == []
    assert sure("Michel Barniet est maçon.") == []
    assert sure("Un des maçons, Michel Barniet, est arrivé.") == []
    assert sure("Le président du comité, Michel Barniet, est arrivé.") == []
    assert sure("Le peintre Michel Barniet est arrivé.") == []
    assert sure("Peintre de formation, Michel Barniet est arrivé.") == [("Michel Barniet", ("Michel Barnier",))]
    assert sure("Le film de Michel Barniet est arrivé.") == [("Michel Barniet", ("Michel Barnier",))]
    assert sure("L’ancien ministre Michel Barniet est arrivé.") == [("Michel Barniet", ("Michel Barnier",))]


@pytest.mark.parametrize(
    ("text", "excerpt", "wanted"),
    [
        ("Le peintre Gerard Richter expose.", "Gerard Richter", "Gerhard Richter"),
        ("Le député belge Paul Magnet a voté.", "Paul Magnet", "Paul Magnette"),
        ("Gerard Richter, peintre, est invité.", "Gerard Richter", "Gerhard Richter"),
    ],
)
def test_what_a_text_calls_somebody_tells_who_is_meant(near: Search, text: str, excerpt: str, wanted: str) -> None:
    assert near(text) == [(excerpt, (wanted,))]
    assert near(f"Hier, {excerpt} est venu.") == []


def test_a_verb_parts_a_calling_from_a_name(near: Search) -> None:
    assert near("Le peintre a rencontré Gerard Richter.") == []
    assert near("Le peintre salue Gerard Richter.") == []


def test_a_check_that_was_not_opened_cannot_search() -> None:
    with pytest.raises(RuntimeError):
        proposals(Entity(), "Un texte.")
