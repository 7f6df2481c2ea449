"""Words that stand in many names, folded: they tell nothing of which one is meant."""

from __future__ import annotations

_PARTICLES = """
    de du des d le la les l von van der den zu zur ter ten te da do dos das di della del el al as ad an ar at ould bin
    ben ibn bint abu abou san y e af av of dit am bei los las
"""
_GENERIC = """
    saint sainte st ste san santa santo sao mont port fort grand grande new sur sous en les le la cap ile iles nord sud
    est ouest ville villeneuve chateau conseil parti ligue union assemblee ministere haut haute cour commission agence
    institut office syndicat mouvement front bas basse vieux nouvelle nouveau comite federation confederation
    association societe banque club racing stade olympique university universite real sporting king lake north south
    east west fc as us the of los las banc point pont bourg
"""
_TITLES = """
    m mm mme mmes mlle dr me mgr maitre docteur professeur general colonel commandant capitaine lieutenant sergent juge
    procureur president presidente ministre depute deputee senateur senatrice maire pere frere soeur abbe
"""
_HOUSE = "mohamed mohammed mohammad muhammad ahmed ahmad hussein hossein abdallah abdullah"

PARTICLES = frozenset(_PARTICLES.split())
GENERIC = frozenset(_GENERIC.split()) | PARTICLES
TITLES = frozenset(_TITLES.split())
HOUSE = frozenset(_HOUSE.split())  # spellings of Arabic names that houses choose among
ARTICLES = frozenset({"le", "la", "les", "l"})
FOREIGN_ARTICLES = frozenset({"the", "der", "die", "das", "el", "il", "la", "de", "het"})
ARABIC_ARTICLES = frozenset({"al", "el", "as", "ad", "ar", "at", "ul"})
