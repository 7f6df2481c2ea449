import pytest

from lint.checks.slot import Slot
from lint.checks.slots.misfit import Place
from tests.checks.finding import proposals


@pytest.mark.parametrize(
    ("place", "text", "found"),
    [
        (Place.NOUN, "Un accueille froid attend le maire.", [("accueille", ("accueil",))]),
        (Place.NOUN, "Le conseille municipal vote.", [("conseille", ("conseil", "conseils", "conseiller"))]),
        (Place.NOUN, "Ces derniers occupent la place ; les deux votent.", []),
        (Place.NOUN, "Peu après sont arrivés les élus ; depuis ont suivi les autres.", []),
        (Place.NOUN, "Plus d'un croit rêver, et il agit sans cesse.", []),
        (Place.VERB, "Elle travail depuis mars.", [("travail", ("travaille",))]),
        (Place.VERB, "Il ne signal rien.", [("signal", ("signale",))]),
        (Place.VERB, "Ce qui plus est, lui seul vote ; elle aussi.", []),
        (Place.PERSON, "La loi peux attendre.", [("peux", ("peut",))]),
        (Place.PERSON, "Vous savez que je peux attendre.", []),
        (Place.PREDICATE, "La route et fermée depuis mardi.", [("et", ("est", "eût"))]),
        (Place.PREDICATE, "Le directeur conseil aux usagers de partir.", [("conseil", ("conseille",))]),
        (Place.PREDICATE, "Chaque été, la ville emploi des jeunes, précise le maire.", [("emploi", ("emploie",))]),
        (Place.PREDICATE, "La ministre appel à la prudence et refuse de parler.", [("appel", ("appelle", "appelait"))]),
        (Place.PREDICATE, "Le club recrutement un attaquant.", [("recrutement", ("recrute", "recrutait"))]),
        (Place.PREDICATE, "Le trésorier encaissé lui-même les dons.", [("encaissé", ("encaisse", "encaissait"))]),
        (Place.PREDICATE, "Une affaire record pour le club ; un club fondé la même année.", []),
        (Place.PREDICATE, "Le président du club, indique la ligue, est parti.", []),
        (Place.PREDICATE, "Le conseil aux usagers est de partir.", []),
        (Place.PREDICATE, "Une belle victoire et un grand jour pour le club.", []),
    ],
)
def test_words_that_their_place_excludes(place: Place, text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert proposals(Slot((place,)), text) == found
