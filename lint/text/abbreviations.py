"""French abbreviations written with a point, by what may stand around them; without the point, case kept."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# The point is kept, and another word of the same sentence follows.
OPEN = _set(
    "M MM Mr Mrs Ms Mme Mmes Mlle Mlles Mgr Me Mtre Dr Drs Pr Prof Gal Gén Cdt Col Cne Lt Sgt Cpl Capt Sén Sen Gov Rev "
    "St Ste Sts Stes Vve Ph Ch Th Chr Fr Jos Alex "
    "cf Cf vs chap Chap vol Vol fig Fig fasc pp éd éds eds dir trad coll préf av Av apr bd Bd boul op loc dép arr anc "
    "approx tél Tél réf Réf bât arts Arts"
)
# The point is kept; the sentence ends there when the next word opens one.
CLOSING = _set("etc Etc Cie Inc Ltd Corp Bros Jr Sr al ibid Ibid cit janv févr juil sept nov déc suiv sqq")
# Also words or units: abbreviations only before a number of the same sentence.
BEFORE_NUMBER = _set(
    "art Art ann col ch fol t v n N no No nos p app apt ref sect div rem Min min max env ca tel Tel "
    "lun mar mer jeu ven sam dim"
)
# Abbreviations only after a number, before a figure or a word in lower case: 12 oct. 2020, 800 hab. par km².
AFTER_NUMBER = _set("jan fév avr oct mar hab env min sec éd")
# Words that open a sentence and hardly a name: after « J.-C. » or « plan B. » they tell that a new one begins.
OPENERS = _set(
    "Le La Les L Un Une Des Du Au Aux De D Ce Cet Cette Ces C Il Elle Ils Elles On Je J Tu Nous Vous Qui Que Qu Quoi "
    "Mon Ma Mes Ton Ta Tes Son Sa Ses Notre Nos Votre Vos Leur Leurs Et Ou Mais Or Car Donc Ni Si S En Dans Sur Sous "
    "Pour Par Avec Sans Selon Après Avant Depuis Dès Pendant Lors Lorsque Lorsqu Quand Comme Puis Puisque Alors Ainsi "
    "Aussi Enfin Ensuite Cependant Toutefois Pourtant Néanmoins Chez Entre Vers Contre Malgré À A Y N Ne Non Oui "
    "Aucun Aucune Chaque Plusieurs Certains Certaines Tous Toutes Tout Toute Plus Moins Très Peu Beaucoup Cela Ça "
    "Celui Celle Ceux Celles Face Grâce Outre Quant Quelque Quelques Hier Demain Aujourd Bien Même"
)
