"""The closed classes of French words, straight apostrophes, lower case."""

from __future__ import annotations

from lint.analysis.numbers import calendar


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(phrases: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in phrases.split("|"))


PREPOSITIONS = _set(
    "de d' à dans par pour sur avec sans sous chez vers entre contre depuis pendant dès selon après avant "
    "malgré parmi outre hormis sauf jusque jusqu' envers hors via devant derrière lors durant moyennant "
    "concernant suivant versus près auprès autour voici voilà"
)
CONTRACTED = _set("du au aux")
CONTRACTIONS = {("à", "le"): "au", ("à", "les"): "aux", ("de", "le"): "du", ("de", "les"): "des"}
"""What a preposition and an article become."""
REFLEXIVES = _set("se s' me m' te t'")
LINKS = _set("être devenir rester sembler demeurer paraître apparaître")
"""Verbs that ascribe something to their subject."""
SUBJECTS = _set("je j' tu il on ils ce c' ça cela ceci celui-ci celle-ci ceux-ci celles-ci")
SHIFTING = _set("elle elles nous vous")  # subjects or complements
PARTICLES = _set("ne n' me m' te t' se s' y")
ARTICLES = _set("le la l' les")
RELATIVES = _set(
    "qui que qu' dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels desquelles"
)
SUBORDINATORS = _set("si s'il quand lorsque lorsqu' comme puisque puisqu' quoique quoiqu' car")
COORDINATORS = _set("et ou ni mais or donc puis &")
DETERMINERS = _set(
    "un une le la l' les ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs "
    "quelques plusieurs chaque aucun aucune certains certaines certaine certain quel quelle quels quelles "
    "divers diverses différents différentes nul nulle quelque des tout toute tous toutes"
)
SURE = DETERMINERS - _set(
    "le la l' les leur certain certaine tout toute tous toutes divers diverses différents différentes des un "
    "une certains certaines aucun aucune nul nulle plusieurs"
)
"""Determiners that are nothing else."""
ADVERBS = _set(
    "pas plus moins très trop bien mal peu assez aussi encore déjà jamais toujours souvent parfois hier "
    "aujourd'hui demain ici là ainsi alors ensuite enfin presque surtout même tant autant combien guère point "
    "tard tôt vite puis notamment désormais également seulement non rien tout hui peut-être davantage plutôt "
    "comment pourquoi jusque-là jusqu'ici jusqu'alors là-bas là-haut là-dessus"
)
ADVERBIALS = _phrases(
    "en tout cas|en tous cas|sans doute|sans aucun doute|sans conteste|sans cesse|sans succès|sans effet|à nouveau|"
    "de nouveau|avant tout|malgré tout|après tout|par nature|par définition|par essence|par exemple|par contre|"
    "par ailleurs|par conséquent|par hasard|par avance|par endroits|tout droit|tout court|tout à fait|"
    "tout de suite|tout de même|tout au plus|tout au moins|tout d' abord|d' abord|d' ailleurs|d' emblée|"
    "d' ordinaire|d' habitude|d' office|en effet|en outre|en revanche|en retour|en principe|en théorie|"
    "en pratique|en réalité|en vérité|en somme|en vain|en priorité|en général|en particulier|en partie|"
    "en majeure partie|en grande partie|en bonne partie|en majorité|en moyenne|en permanence|en totalité|"
    "en même temps|en l' état|en définitive|en apparence|en conséquence|pour l' heure|pour l' instant|"
    "pour le moment|pour autant|pour l' essentiel|dans l' ensemble|dans l' immédiat|dans un premier temps|"
    "dans un second temps|dans le même temps|à la fois|à peine|à jamais|à présent|à terme|à l' avance|"
    "à l' origine|à l' inverse|à l' évidence|à l' unanimité|à tort|à raison|à juste titre|"
    "à bon droit|à tout prix|à maintes reprises|à plusieurs reprises|à deux reprises|à huis clos|au contraire|"
    "au total|au moins|au plus|au passage|au préalable|du moins|du reste|de loin|de près|"
    "de plus belle|de plus|de moins en moins|de plus en plus|de mieux en mieux|de temps en temps|de longue date|"
    "de fait|de surcroît|de concert|de justesse|petit à petit|peu à peu|tour à tour|bien entendu|bien sûr|sous peu|"
    "quelque peu|un peu|un tant soit peu|tout aussi|tout autant|"
    "bel et bien|du tout|un temps|a minima|a maxima|a contrario|a fortiori|au pire|au mieux|d' avance|en cela|"
    "à la va-vite|"
    "d' ores et déjà|en cours|un poil|un brin|au plus près|au plus proche|a priori|a posteriori|in extremis"
)
"""Adverbs of several words, in which no noun or adjective agrees with another word."""
QUANTIFIERS = _set("beaucoup peu trop tant autant plus moins assez combien énormément davantage suffisamment")
GRAMMATICAL = _set(
    "de d' à dans par pour avec sans chez depuis dès selon après malgré parmi hormis jusque jusqu' lors durant sur "
    "voici voilà du au aux des se s' me m' te t' je j' il on ils ce c' elle elles nous vous lui ne n' y en le la l' "
    "les qui que qu' dont où si quand lorsque lorsqu' comme puisque puisqu' quoique parce et ou ni mais donc puis un "
    "ces cet cette mes ses tes nos vos leur leurs quelques plusieurs chaque très trop aussi encore déjà jamais "
    "toujours souvent cela ceci ça hier ici là alors ensuite enfin presque surtout tant autant guère peu plus moins "
    "assez a"
)
"""Words of which dictionaries have a noun, an adjective or a verb that no news means (la, hier, y, pour)."""
AUXILIARIES = frozenset({"a"})
"""Those of them that are verbs."""
NUMERALS = _set(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente "
    "quarante cinquante soixante septante huitante octante nonante cent cents mille quatre-vingts quatre-vingt"
)
MONTHS = frozenset(calendar.MONTHS)
PRENOMINAL = _set(
    "grand petit beau bon mauvais nouveau vieux jeune gros haut premier second deuxième troisième dernier "
    "autre même double triple seul vrai faux futur ancien prochain simple pur unique propre large long bref "
    "vaste fort faible extrême possible lourd nombreux multiple principal meilleur pire moindre joli plein "
    "véritable éventuel excellent quatrième cinquième sixième septième huitième neuvième dixième énième "
    "récent rare triste brillant célèbre"
)
"""Adjectives that stand before their noun."""
EXCLAIMING = _set(
    "incroyable formidable redoutable terrible horrible énorme modeste magnifique immense superbe sublime remarquable "
    "épouvantable effroyable"
)
"""Others that may, and that the lexicon has as nouns as well."""
DEGREES = _set("plus moins très si trop aussi bien assez")
PERSON = {
    **dict.fromkeys(("je", "j'"), 1),
    "tu": 2,
    **dict.fromkeys(("il", "elle", "on", "ça", "cela", "ceci", "celui-ci", "celle-ci"), 4),
    "nous": 8,
    "vous": 16,
    **dict.fromkeys(("ils", "elles", "ceux-ci", "celles-ci"), 32),
    **dict.fromkeys(("ce", "c'"), 36),
}
"""The persons of subject pronouns, as bits."""
PRONOUN_BITS = {
    **dict.fromkeys(("il", "celui-ci"), 0b0001),
    **dict.fromkeys(("ils", "ceux-ci"), 0b0010),
    **dict.fromkeys(("elle", "celle-ci"), 0b0100),
    **dict.fromkeys(("elles", "celles-ci"), 0b1000),
    **dict.fromkeys(("je", "j'", "tu"), 0b0101),
    **dict.fromkeys(("ça", "cela", "ceci"), 0b0001),
    "nous": 0b1010,
}
"""The bits of agreement of subject pronouns; others have any."""
DEMONSTRATIVES = {"celui": 0b0001, "ceux": 0b0010, "celle": 0b0100, "celles": 0b1000}
"""The bits of agreement of pronouns that have complements like nouns (celui du maire)."""
ANTECEDENTS = {
    "ceux": 32,
    "celles": 32,
    "celui": 4,
    "celle": 4,
    "ce": 4,
    "moi": 1,
    "toi": 2,
    "nous": 8,
    "vous": 16,
    "lui": 4,
    "eux": 32,
    "elle": 4,
    "elles": 32,
    "quelqu'un": 4,
    "rien": 4,
}
"""The persons of pronouns before « qui »."""
DAYS = frozenset(calendar.DAYS)
TIMES = _set("matin midi soir après-midi nuit")
TEMPORAL = _set(
    "jour matin soir soirée nuit semaine mois an année fois heure minute seconde weekend week-end trimestre "
    "semestre siècle décennie lundi mardi mercredi jeudi vendredi samedi dimanche hier printemps été automne "
    "hiver instant moment saison journée matinée après-midi midi minuit lendemain veille"
)
"""Nouns that stand without a preposition and are no subjects (Les deux soirs ont lieu …)."""
COLLECTIVES = _set(
    "majorité minorité moitié tiers quart cinquième dixième partie nombre dizaine douzaine quinzaine "
    "vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier million milliard foule "
    "ensemble série multitude poignée total groupe infinité quantité totalité kyrielle flopée myriade nuée "
    "avalanche vague masse ribambelle horde équipe troupe paire couple trio lot type sorte espèce genre reste "
    "peu plupart pourcentage part proportion flot flux armée meute légion cohorte bande tas brochette pléiade "
    "pluie cascade collection essentiel cortège panel échantillon"
)
"""Nouns whose complement may govern the verb as well (une foule de gens est venue, sont venus)."""
FRACTIONS = _set("moitié tiers quart cinquième dixième pourcentage part total plupart reste")
"""Those that are singular in meaning with a plural determiner (les deux tiers de la ville est sinistrée)."""
EPICENES = _set(
    "victime personne star vedette recrue figure idole icône légende sentinelle estafette gloire pointure tête voix "
    "personnalité révélation coqueluche bête mascotte âme doublure ordonnance"
)
"""Feminine nouns for men as well as women."""
PERCEIVING = _set("voir entendre regarder écouter sentir apercevoir")
"""Verbs whose object does what the infinitive behind them says (des gens qu'il a vus partir)."""
MOVING = _set(
    "partir arriver passer tomber sortir entrer courir venir revenir monter mourir grandir pleurer rire crier hurler "
    "dormir marcher fuir disparaître partir naître nager danser sourire rougir pâlir vieillir sombrer"
)
"""Verbs without an object."""
JUDGING = _set("juger estimer trouver croire rendre déclarer considérer")
"""Verbs that ascribe an adjective to their object (une peine qu'elle juge insuffisante)."""
RETURNED = _set("compte justice service visite hommage pareille politesse monnaie vie liberté")
"""What people give each other back (ils se sont rendu visite, rendu la pareille)."""
PARTS = _set("prenante prenantes civile civiles intégrante")
"""What « partie » is behind être, as a noun (ils sont partie prenante)."""
QUANTITIES = _set(
    "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier "
    "série multitude poignée kyrielle flopée myriade nuée ribambelle lot tas pléiade"
)
"""Those that have no qualities of their own (une série de mesures nouvelles)."""
STRESSED = _set("lui eux moi toi soi lui-même elle-même eux-mêmes elles-mêmes")
"""Pronouns that are no subjects and no particles."""
MOVED = _set(
    "convaincre persuader obliger forcer contraindre empêcher autoriser inviter encourager accuser soupçonner "
    "suspecter prier charger aider condamner appeler dissuader remercier menacer féliciter dispenser inciter "
    "pousser exhorter sommer supplier presser habiliter engager amener conduire habituer préparer former "
    "accoutumer astreindre surprendre retenir blâmer excuser punir"
)
"""Verbs that have whom they move to do something as their object (il les a convaincus de rester)."""
UNCHANGING = _set("pouvoir devoir vouloir falloir manquer coûter valoir peser durer vivre courir dormir régner laisser")
"""Verbs whose participle need not agree with « que » or « les » before it: an infinitive or a measure is understood."""
INDIRECT = _set(
    "attirer rendre succéder parler nuire plaire complaire déplaire ressembler sourire téléphoner mentir rire suffire "
    "survivre convenir donner dire demander offrir laver serrer partager disputer adjuger attribuer poser "
    "procurer payer acheter imposer faire laisser permettre promettre octroyer accorder réserver approprier "
    "arroger casser fracturer blesser couper brûler fouler tordre teindre échanger envoyer écrire répondre "
    "rappeler fixer assurer entendre voir sentir répéter imaginer figurer représenter garantir constituer "
    "tailler frayer ouvrir trouver jurer jouer construire bâtir refaire créer forger préparer autoriser "
    "interdire passer prendre mettre apporter assigner lancer renvoyer transmettre jeter cacher confier "
    "arracher emmêler"
)
"""Pronominal verbs whose « se » may be an indirect object: their participle need not agree with the subject."""
CONTENTS = _set(
    "déclaration fait conséquence résultat effet idée preuve information impression fois sentiment espoir crainte peur "
    "certitude conviction annonce hypothèse possibilité risque assurance promesse condition nouvelle rumeur "
    "thèse accusation chance moment jour avis signe sorte point cas principe opinion garantie illusion doute "
    "probabilité soupçon argument conclusion constat scénario perspective confirmation évidence message "
    "théorie bruit dommage honte raison temps année mois semaine heure instant époque manière façon"
)
"""Nouns behind which « que » may open what they tell, or when, and stand for nothing."""
NOUNS = _set(
    "victime anniversaire immeuble vainqueur fleuve gâteau crâne monstre vampire conservatoire formulaire itinéraire "
    "moratoire meuble cube réflexe documentaire prodige combustible millénaire chose horaire pseudonyme alerte panique "
    "miniature clinique annexe maximum minimum limite automobile adultère fossile autographe insigne"
)
"""Nouns that are adjectives beside another noun only: their determiner has their own gender."""
PARTITIVES = _set("plupart un une aucun aucune chacun chacune plusieurs certains certaines %")
"""Words whose complement does not govern the verb, or may."""
LONE = {
    **dict.fromkeys(("beaucoup", "plusieurs", "certains", "certaines", "tous", "toutes", "quelques-uns", "ceux"), 32),
    **dict.fromkeys(("personne", "rien", "chacun", "chacune", "quelqu'un", "aucun", "aucune", "nul", "tout"), 4),
    "quiconque": 4,
    "celles": 32,
}
"""The persons that indefinite pronouns ask of the verb when they stand alone."""
COUNTED = {
    **dict.fromkeys(
        ("plusieurs", "certains", "certaines", "beaucoup", "peu", "plupart", "trop", "tant", "combien"), 32
    ),
    **dict.fromkeys(("aucun", "aucune", "chacun", "chacune", "un", "une"), 4),
}
"""The persons that they ask with a plural complement (plusieurs d'entre eux, chacun des élus)."""
ABSOLUTE = _set(
    "vu excepté passé compris attendu supposé entendu considéré ôté approuvé donné mis ci-joint ci-inclus fini"
)
"""Participles that stand before what they do not agree with (vu les circonstances)."""
INVERTING = _set("figurer ajouter trouver venir suivre exister circuler apparaître côtoyer succéder mêler cacher être")
"""Verbs whose subject follows an adjunct at the head of a sentence (parmi eux figurent deux élus)."""
WITHOUT_OBJECT = _set(
    "mettre lancer jeter cacher poser ouvrir blesser brûler serrer préparer entendre imposer fixer prendre renvoyer "
    "apporter confier passer trouver rappeler partager tailler fracturer tordre assurer"
)
"""Those among them whose « se » is a direct object where no other object follows (elle s'est lancée dans l'arène)."""
SUPPORTING = _set(
    "porter faire prendre tenir rendre donner mettre perdre garder livrer demander crier avoir lancer prêter trouver "
    "chercher entendre poser"
)
"""Verbs that are one with a bare noun behind them (porte plainte, prend part, fait rage)."""
MODALS = _set(
    "pouvoir devoir aller vouloir sembler paraître falloir venir risquer menacer continuer commencer cesser refuser "
    "espérer compter tarder finir éviter craindre mériter attendre accepter affirmer assurer dire souhaiter préférer "
    "estimer penser croire reconnaître regretter désirer déclarer prétendre"
)
"""Verbs whose subject is that of the infinitive behind them (viennent d'être signés, dit être inquiète)."""
NEVER = _set(
    "succéder parler nuire plaire complaire déplaire ressembler sourire téléphoner mentir rire suffire survivre"
)
"""Pronominal verbs whose participle never varies."""
ABOUT = _set(
    "sujet raison cause issue cours suite faveur propos moyen matière titre cadre vue rapport égard encontre "
    "profit détriment cas réserve fonction vertu guise lieu place face hauteur occasion biais travers aide "
    "base dépit bord part compter partir compte dehors sein milieu terme nom"
)
"""Nouns of compound prepositions (au sujet de, en raison de)."""
OWNING = _set(
    "serrer partager disputer offrir attribuer adjuger laver payer procurer casser fracturer fouler tordre "
    "brosser emmêler couper échanger octroyer accorder approprier réserver acheter imaginer fabriquer construire "
    "forger tailler frayer"
)
"""Pronominal verbs whose object stands behind them: their participle does not agree with the subject."""
SAYING = _set(
    "dire déclarer affirmer annoncer ajouter expliquer estimer préciser indiquer assurer résumer dénoncer "
    "souligner rappeler confier raconter lancer répondre commenter juger insister poursuivre conclure "
    "reconnaître admettre regretter saluer témoigner soupirer murmurer plaisanter ironiser tonner marteler "
    "prévenir promettre penser croire écrire noter observer constater relever soutenir prétendre répéter "
    "reprendre glisser avancer considérer confirmer avertir plaider titrer demander interroger sourire "
    "rétorquer nuancer tempérer renchérir abonder applaudir accuser détailler analyser décrire détecter "
    "fustiger"
)
"""Verbs that name a speaker behind what is said (Une honte, a dénoncé le maire)."""
MOODS = _set(
    "furieux heureux fier inquiet satisfait conscient soucieux déçu ravi content mécontent désireux certain seul "
    "candidat responsable originaire victime natif sûr las avide jaloux coupable victorieux"
)
"""Adjectives that may be set apart with what they govern, and be nouns elsewhere (Fier de son équipe, il …)."""
ASCRIBING = _set(
    "vouloir annoncer présenter affirmer prétendre avérer révéler montrer trouver retrouver dire déclarer sentir "
    "estimer juger croire"
)
"""Pronominal verbs that ascribe an adjective to their subject (les coûts se révèlent importants)."""
ASCRIBED = _set(
    "devenir rester demeurer avérer révéler juger rendre déclarer retrouver laisser reconnaître estimer montrer "
    "apparaître tenir croire dire trouver considérer percevoir décrire présenter porter qualifier naître mourir sortir "
    "ressortir rentrer repartir revenir redevenir"
)
"""Verbs whose participle behind « être » may be followed by an adjective that agrees as well."""
ENABLING = _set(
    "refuser remettre attribuer décerner infliger retirer imposer confier interdire offrir proposer signifier "
    "accorder notifier adresser reprocher opposer octroyer confisquer voler délivrer prescrire enlever ôter verser"
)
"""Infinitives behind « se voir » whose subject is not the one who sees (elle s'est vu remettre un prix)."""
PLURAL_NAMES = _set(
    "états-unis pays-bas philippines émirats nations maldives seychelles comores antilles balkans alpes pyrénées "
    "canaries baléares bahamas caraïbes ardennes vosges yvelines landes bermudes malouines cyclades"
)
"""Names of countries and regions that are plural with their article."""
PLURAL_RELATED = _set(
    "fait résultat effet conséquence conclusion argument avis opinion message annonce promesse conviction thèse "
    "théorie constat bruit scénario"
)
"""Nouns of what « que » tells that in the plural are its antecedent (les faits que l'enquête a montrés)."""
TOWARDS = _set(
    "viser tendre chercher consister aider conduire amener inciter contribuer aspirer autoriser obliger servir "
    "commencer parvenir réussir invite inviter forcer contraindre encourager pousser veiller"
)
"""Verbs whose present participle is followed by « à » and an infinitive (des mesures visant à réduire)."""
COMPOUNDS = {
    "ordre": _set("force"),
    "loi": _set("projet proposition"),
    "presse": _set("conférence communiqué point agence revue dossier"),
    "vote": _set("bureau"),
    "vie": _set("coût durée espérance niveau mode"),
    "naissance": _set("acte date"),
    "guerre": _set("crime prisonnier criminel"),
    "police": _set("poste commissariat officier"),
    "justice": _set("palais cour décision"),
    "appel": _set("cour"),
    "ski": _set("station piste"),
    "vent": _set("coup rafale"),
    "pouvoir": _set("abus prise"),
    "chômage": _set("taux"),
    "travail": _set("condition contrat arrêt accident code temps durée marché"),
    "entreprise": _set("chef"),
    "établissement": _set("chef directeur"),
    "gouvernement": _set("chef"),
    "orchestre": _set("chef"),
    "vitesse": _set("ligne train excès limitation"),
    "nécessité": _set("produit article bien denrée"),
    "santé": _set("professionnel agence centre"),
    "drogue": _set("trafic trafiquant saisie"),
    "stupéfiants": _set("trafic trafiquant"),
    "armes": _set("trafic port dépôt"),
    "football": _set("club match terrain"),
    "avocats": _set("cabinet"),
    "séjour": _set("titre permis"),
    "eau": _set("point coupure château"),
    "classe": _set("salle"),
    "intérêt": _set("taux conflit centre point"),
    "vue": _set("point garde prise"),
    "terre": _set("pomme tremblement"),
    "feu": _set("coup arme"),
    "couteau": _set("coup"),
    "poing": _set("coup"),
    "identité": _set("carte papier pièce"),
    "retraite": _set("maison"),
    "affaires": _set("homme femme chiffre"),
    "offres": _set("appel"),
    "route": _set("accident"),
    "assises": _set("cour"),
    "fer": _set("chemin"),
    "pointe": _set("heure"),
    "paix": _set("gardien"),
    "examen": _set("mise"),
    "otage": _set("prise"),
    "otages": _set("prise"),
    "bain": _set("salle"),
    "bains": _set("salle"),
    "jour": _set("ordre mise"),
    "emploi": _set("demandeur mode"),
    "asile": _set("demandeur"),
    "téléphone": _set("numéro"),
    "bord": _set("tableau"),
    "œil": _set("clin"),
    "lieux": _set("état"),
    "culte": _set("lieu"),
    "charge": _set("prise"),
    "cause": _set("mise"),
    "place": _set("mise"),
    "œuvre": _set("mise"),
    "conscience": _set("prise"),
    "parole": _set("prise"),
    "position": _set("prise"),
    "secours": _set("sortie poste"),
    "pompiers": _set("caserne camion"),
    "état": _set("chef coup secrétaire ministre homme"),
    "arrêt": _set("maison"),
}
"""Last words of compounds, by their first nouns: adjectives behind agree with the first (les forces de l'ordre)."""
COUNTS = _set(
    "dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier "
    "million milliard"
)
"""Nouns whose complement is in the plural."""
GLOSSES = _set("comme c'est-à-dire notamment voire soit")
"""Words that open what explains or compares another phrase."""
SUMS = _set("million milliard")
USES = _set(
    "investissement dette déficit aide budget bénéfice crédit perte profit recette dépense capital trésorerie "
    "subvention économie financement manque surcoût préjudice dommage chiffre revenu impôt amende dotation emprunt "
    "excédent coût réduction hausse baisse épargne fraude valorisation"
)
"""What a sum of money is for: deux milliards d'investissement."""
UNITS = _set(
    "euro dollar livre franc kilo gramme mètre kilomètre litre tonne degré point hectare watt page but voix place"
)
"""Nouns that count a quantity, which may be one (dix euros suffit)."""
