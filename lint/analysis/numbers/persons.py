"""Whether a noun names persons: what is counted as « quatre hommes » is not what « quatre usines » counts."""

from __future__ import annotations

from functools import lru_cache

from lint.lexicon import lexicon
from lint.lexicon.analysis import Analysis, Pos

REMEMBERED = 5_000  # nouns
# Nouns of one gender that name persons.
_ALWAYS = (
    "homme femme personne victime fille garçon fillette garçonnet fils père mère frère sœur sauveteur individu passant "
    "bébé adolescent jeune gens mineur majeur renfort effectif proche hôte vedette star sentinelle recrue dame "
    "monsieur septuagénaire sexagénaire quinquagénaire quadragénaire trentenaire octogénaire"
)
ALWAYS = frozenset(_ALWAYS.split())
# Nouns of two genders, one of which names a thing.
_NEVER = (
    "tour livre manche poste voile vague mode mémoire physique trompette somme page aune crêpe pendule poêle vase "
    "solde finale moule greffe enseigne parallèle cartouche faune foudre œuvre orgue période ordinateur transformateur "
    "chien chat lapin animal cheval loup ours lion vache après-midi interview amour délice merci relâche platine "
    "modèle cadre marque hymne couple espace geste office météorite oasis alvéole mort"
)
NEVER = frozenset(_NEVER.split())
INHABITANTS = ("ais", "ois", "ain", "ien", "éen", "aise", "oise", "aine", "ienne", "éenne", "and", "ande", "ol", "ole")
BOTH = frozenset("mf")


@lru_cache(REMEMBERED)
def names_persons(noun: str) -> bool:
    """Whether a noun in the singular names persons: it has a form for either gender (ouvrier, élève)."""
    if noun in ALWAYS:
        return True
    if noun.endswith(INHABITANTS) and any(reading.pos is Pos.ADJ for reading in lexicon().analyses(noun)):
        return True
    return noun not in NEVER and any(_of_both(reading.lemma, reading.gender) for reading in _nouns(noun))


def _of_both(lemma: str, gender: str) -> bool:
    if not gender:
        return True
    forms = lexicon().forms(lemma, Pos.NOUN)
    return {reading.gender for form in forms for reading in _nouns(form) if reading.lemma == lemma} >= BOTH


def _nouns(form: str) -> list[Analysis]:
    return [reading for reading in lexicon().analyses(form) if reading.pos is Pos.NOUN]
