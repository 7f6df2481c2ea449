from lint.checks.work import Fault, Work
from lint.lexicon.library import Library, Shelf, compiled
from tests.checks.finding import proposals

SHELVES = (
    Shelf(
        oeuvres={
            "Alexandre Dumas": ("Le Comte de Monte-Cristo", "La Tulipe noire"),
            "Molière": ("Le Malade imaginaire", "Dom Juan"),
            "Romain Gary": ("La Vie devant soi",),
            "Albert Camus": ("La Chute",),
            "Antoine de Saint-Exupéry": ("Vol de nuit",),
        },
        aussi={"Romain Gary": ("Émile Ajar",)},
    ),
    Shelf(oeuvres={"Oliver Hirschbiegel": ("La Chute",)}),
)
LIBRARY = Library({name: memoryview(section) for name, section in compiled(SHELVES).items()})
TITLES = Work().opened(LIBRARY)
AUTHORS = Work(fault=Fault.AUTHOR, phrases=("{sujet},? (?:de |d')(?:le cinéaste )?{valeur}",)).opened(LIBRARY)


def test_a_title_is_known_by_its_other_words() -> None:
    assert proposals(TITLES, "Il relit « Le Conte de Monte-Cristo » en mer.") == [
        ("Le Conte de Monte-Cristo", ("Le Comte de Monte-Cristo",))
    ]
    assert proposals(TITLES, "Une scène du « Malade imaginère » a été coupée.") == [
        ("Malade imaginère", ("Malade imaginaire",))
    ]


def test_a_title_of_other_words_is_known_by_its_author_alone() -> None:
    assert proposals(TITLES, "Molière écrivit « Le Malade imaginatif » en 1673.") == [
        ("Le Malade imaginatif", ("Le Malade imaginaire",))
    ]
    assert not proposals(TITLES, "Elle publie « Le Malade imaginatif », un essai.")


def test_right_titles_and_other_quotations_are_left() -> None:
    assert not proposals(TITLES, "Il relit « le Comte de Monte-Cristo » et « La Vie devant nous ».")
    assert not proposals(TITLES, "« Le comte de Monaco est venu », a dit le maire.")


def test_an_author_of_other_works_is_doubted() -> None:
    assert proposals(AUTHORS, "On joue « Dom Juan », de Dumas, ce soir.") == [
        ("Dom Juan », de Dumas", ("Dom Juan », de Molière",))
    ]
    assert proposals(AUTHORS, "« Vol de nuit », d’Albert Camus.") == [
        ("Vol de nuit », d’Albert Camus", ("Vol de nuit », d’Antoine de Saint-Exupéry",))
    ]


def test_all_authors_of_a_work_and_all_their_names_are_right() -> None:
    assert not proposals(AUTHORS, "« La Chute », de Camus, puis « La Chute », d’Oliver Hirschbiegel.")
    assert not proposals(AUTHORS, "« La Vie devant soi », d’Émile Ajar, et « Vol de nuit », de Saint-Exupéry.")


def test_authors_that_no_file_has_are_left() -> None:
    assert not proposals(AUTHORS, "« Dom Juan », de Paul Dumas, « La Chute », de la compagnie Molière.")
