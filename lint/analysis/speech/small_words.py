"""French function words, and what each says to whoever looks for a subject or a speaker."""

from __future__ import annotations

# What ends the group of words that names a speaker after his verb.
_CUTS = (
    "dans sur lors devant auprès pour par lundi mardi mercredi jeudi vendredi samedi dimanche hier avant après "
    "avec sans depuis pendant durant qui que qu' dont où interrogé interrogée interrogés mais car selon ce cet "
    "cette sous vers chez au aux en à alors tout quand lorsque lorsqu' tandis aussi également encore notamment "
    "hors face y ne n' est sont a ont était étaient avait avaient fut sera comme si afin puis toutefois cependant "
    "pourtant dès entre contre mi-figue"
)
CUTS = frozenset(_CUTS.split())
# What stands between a subject and its verb.
_CLITICS = (
    "ne n' se s' le la les l' lui leur y en me m' nous vous te t' pas plus jamais rien déjà aussi également "
    "encore toutefois cependant pourtant même bien donc ainsi aujourd' hui hier alors notamment enfin d'abord "
    "ensuite récemment tout"
)
CLITICS = frozenset(_CLITICS.split())
# Pronouns that are subjects.
_SUBJECTS = "il elle ils elles on je j' nous vous tu celui-ci celle-ci ceux-ci celles-ci"
SUBJECTS = frozenset(_SUBJECTS.split())
# What opens a sentence before its subject does.
_OPENERS = (
    "dans sur lors en à au aux pour par avec sans après avant depuis pendant durant selon si quand comme alors "
    "interrogé interrogée joint jointe contacté contactée lundi mardi mercredi jeudi vendredi samedi dimanche "
    "hier aujourd' dès chez sous vers face malgré outre hors mais or car et puis ainsi enfin parmi faute"
)
OPENERS = frozenset(_OPENERS.split())
# Conjunctions before which a subject does not reach.
_BREAKS = "que qu' mais or car donc si quand lorsque lorsqu' puisque puisqu' comme où dont parce"
BREAKS = frozenset(_BREAKS.split())
# Forms of « avoir » as an auxiliary.
_HAVE = "a ont avait avaient eut eurent aura auront aurait auraient ayant ai avons avez ait aient eu avoir avais"
HAVE = frozenset(_HAVE.split())
# Forms of « être » as an auxiliary.
_BE = "est sont était étaient fut furent sera seront serait seraient être suis sommes étant été soit soient"
BE = frozenset(_BE.split())
# What stands before a noun, and never before a verb.
_DETERMINERS = (
    "un une des du au aux ce cet cette ces mon ma mes son sa ses notre nos votre vos leurs de d' à par sans avec "
    "sur pour chaque quelque quelques aucun aucune tout toute toutes tous plusieurs bonne bon bonnes bons deux "
    "trois"
)
DETERMINERS = frozenset(_DETERMINERS.split())
# Articles that may be pronouns before a verb.
_CLITIC_ARTICLES = "le la les l' leur"
CLITIC_ARTICLES = frozenset(_CLITIC_ARTICLES.split())
# What makes a pronoun of an article before a verb: « il la juge ».
_BEFORE_VERB = "il elle ils elles on qui ne n' je j' nous vous"
BEFORE_VERB = frozenset(_BEFORE_VERB.split())
# What makes an infinitive nobody's: « faut-il rappeler que ».
_IMPERSONAL = "faut-il faut peut-on convient doit-on falloir utile inutile peut-être fallait faudrait"
IMPERSONAL = frozenset(_IMPERSONAL.split())
_REFLEXIVE = "se s' me m'"
REFLEXIVE = frozenset(_REFLEXIVE.split())
# What follows « dit-on » and names who said it.
_FROM_WHOM = "à au aux chez dans de auprès du côté"
FROM_WHOM = frozenset(_FROM_WHOM.split())
# Pronouns that stand for a speaker.
_PRONOUNS = (
    "il elle ils elles lui eux celui-ci celle-ci ceux-ci celles-ci celui-là celle-là dernier dernière derniers "
    "dernières premier première second seconde intéressé intéressée je j' moi qui"
)
PRONOUNS = frozenset(_PRONOUNS.split())
# What does not say which one.
_INDEFINITE = (
    "un une des d' de deux trois quatre cinq plusieurs quelques certains certaines nombreux nombreuses beaucoup "
    "nombre autres plupart"
)
INDEFINITE = frozenset(_INDEFINITE.split())
# Articles before a name.
_ARTICLES = "le la les l' du des au aux un une d' de"
ARTICLES = frozenset(_ARTICLES.split())
# Words whose capital is that of a sentence.
_SMALL = (
    "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs mon ma notre nos votre à au aux en "
    "et ou dans pour par sur avec sans selon après avant mais car or si il elle ils elles on nous je qui que "
    "comme tout tous même interrogé interrogée joint jointe contacté contactée "
    "tandis lorsque puisque jeudi vendredi lundi mardi mercredi samedi dimanche hier aujourd' non oui ainsi alors "
    "enfin puis ensuite toutefois cependant"
)
SMALL = frozenset(_SMALL.split())
_OURS = "nos notre nous"
OURS = frozenset(_OURS.split())
# « nos informations », « notre journaliste ».
_OUR_WORDS = "informations information enquête journal rédaction journaliste décompte"
OUR_WORDS = frozenset(_OUR_WORDS.split())
# Pronouns that stand for no speaker.
_THINGS = "cela ceci ça ce c' tout rien"
THINGS = frozenset(_THINGS.split())
# What stands between a preposition and its noun.
_BEFORE_NOUN = "le la les l' un une des du de d' ce cet cette ces son sa ses leur leurs deux trois plusieurs notre nos"
BEFORE_NOUN = frozenset(_BEFORE_NOUN.split())
_OF = "de du des d'"
OF = frozenset(_OF.split())
# What stands before an adjective that looks like a verb: « plus précise »; « A titre d'exemple ».
_BEFORE_ADJECTIVE = "plus moins très aussi si assez trop peu tout toute est sont était étaient être a bien fort"
BEFORE_ADJECTIVE = frozenset(_BEFORE_ADJECTIVE.split())
# Adjectives that stand before a noun.
_PRENOMINAL = (
    "ancien ancienne anciens anciennes ex jeune jeunes vieux vieil vieille vieilles petit petite petits petites grand "
    "grande grands grandes premier première premiers premières futur future futurs futures nouveau nouvel nouvelle "
    "nouveaux nouvelles actuel actuelle même mêmes autre autres deux trois quatre cinq six sept huit neuf dix seul "
    "seule seuls seules célèbre puissant puissante très principal principale principaux principales gros grosse bon "
    "bonne dernier dernière derniers dernières quelque quelques tout toute tous toutes second seconde double feu "
    "tel telle haut haute hauts richissime fameux fameuse sulfureux sulfureuse influent bouillant"
)
PRENOMINAL = frozenset(_PRENOMINAL.split())
# Words of phrases between an auxiliary and its participle: « a par la suite confirmé ».
_ASIDE = (
    "par la suite ailleurs en outre effet de nouveau à plusieurs reprises d' maintes deux fois lui-même elle-même "
    "eux-mêmes quant sa son leur côté tour dans foulée ce matin soir lundi mardi mercredi jeudi vendredi samedi "
    "dimanche fin aussitôt néanmoins , revanche vain guère toujours été depuis longtemps peu"
)
ASIDE = frozenset(_ASIDE.split())
# Prepositions that lead an adverbial between a verb and its subject in inversion.
LEADS = frozenset(["à", "au", "aux", "avec", "dans", "sur", "lors", "devant", "auprès", "en", "sans", "par", "non"])
_TIMES = (
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd' hui ce cette matin soir midi nuit après-midi "
    "matinée soirée ensuite alors aussitôt également aussi encore enfin d'abord notamment toutefois cependant pourtant "
    "ici plus tard peu après déjà ainsi"
)
TIMES = frozenset(_TIMES.split())
