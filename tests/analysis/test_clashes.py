import pytest

from lint.analysis.gerunds import gerund_clashes
from lint.analysis.grammar.appositions import apart_clashes
from lint.analysis.grammar.clash import Relation
from lint.analysis.grammar.noun_phrases import noun_clashes
from lint.analysis.grammar.shallow import read
from lint.analysis.grammar.verb_phrases import verb_clashes
from lint.analysis.incises import incise_clashes
from lint.analysis.predicates import predicate_clashes
from lint.text import Span
from lint.text.tokens import tokens


def clashes(text: str) -> list[tuple[str, str, str]]:
    words = read(tokens(text, Span(0, len(text))))
    finders = (noun_clashes, verb_clashes, apart_clashes, gerund_clashes, predicate_clashes, incise_clashes)
    found = [clash for finder in finders for clash in finder(words)]
    return [
        (clash.relation.value, words[clash.controller].token.text, words[clash.target].token.text) for clash in found
    ]


@pytest.mark.parametrize(
    ("text", "relation", "controller", "target"),
    [
        ("Il cite les témoin.", Relation.DETERMINER, "témoin", "les"),
        ("Il rejette une accord.", Relation.DETERMINER, "accord", "une"),
        ("Il parle aux lauréate.", Relation.DETERMINER, "lauréate", "aux"),
        ("Il vend deux maison.", Relation.DETERMINER, "maison", "deux"),
        ("Il propose des mesures fiscale.", Relation.ADJECTIVE, "mesures", "fiscale"),
        ("De nombreuse communes votent.", Relation.ADJECTIVE, "communes", "nombreuse"),
        ("La plainte déposé hier est classée.", Relation.ADJECTIVE, "plainte", "déposé"),
        ("Les négociations menées par le maire a échoué.", Relation.VERB, "négociations", "a"),
        ("Le nombre de plaintes augmentent.", Relation.VERB, "nombre", "augmentent"),
        ("Le rapport qui lui a été remis sont clairs.", Relation.VERB, "rapport", "sont"),
        ("La décision de fermer les écoles ont choqué.", Relation.VERB, "décision", "ont"),
        ("Le maire et le préfet refuse.", Relation.VERB, "préfet", "refuse"),
        ("Ils pense à autre chose.", Relation.PRONOUN, "Ils", "pense"),
        ("Viendras-t-il ?", Relation.PRONOUN, "-t-il", "Viendras"),
        ("Ceux qui vient seront reçus.", Relation.RELATIVE, "Ceux", "vient"),
        ("C’est nous qui paient.", Relation.RELATIVE, "nous", "paient"),
        ("Les lois ont été adopté.", Relation.PARTICIPLE, "lois", "adopté"),
        ("Elle doit être entendu.", Relation.PARTICIPLE, "Elle", "entendu"),
        ("La salle est très grand.", Relation.ATTRIBUTE, "salle", "grand"),
        ("Le local qu’occupe les élèves sera vidé.", Relation.VERB, "élèves", "occupe"),
        ("Parmi eux figurait deux élus.", Relation.VERB, "élus", "figurait"),
        ("Plusieurs d’entre eux proteste.", Relation.PRONOUN, "Plusieurs", "proteste"),
        ("Une femme, touché à la jambe, a été soignée.", Relation.ADJECTIVE, "femme", "touché"),
        ("Interrogé hier, la ministre a démenti.", Relation.ADJECTIVE, "ministre", "Interrogé"),
        ("Elles se sont succédées.", Relation.AVOIR, "sont", "succédées"),
        ("Ils se sont serrés la main.", Relation.AVOIR, "sont", "serrés"),
        ("Plusieurs n’ont jamais été montré.", Relation.PARTICIPLE, "Plusieurs", "montré"),
        ("Aucun de nos élus ne votent.", Relation.VERB, "Aucun", "votent"),
        ("Le mot (et son pluriel) ont disparu.", Relation.VERB, "mot", "ont"),
        ("Le don, lui, ne seront pas public.", Relation.VERB, "don", "seront"),
        ("Paul Durand a été entendus.", Relation.PARTICIPLE, "Durand", "entendus"),
        ("Tout les élus votent.", Relation.DETERMINER, "élus", "Tout"),
        ("Une dizaine de voiture brûlent.", Relation.COUNT, "dizaine", "voiture"),
        ("La hausse du gaz et du pain pèsent.", Relation.VERB, "hausse", "pèsent"),
        ("Quelles décisions a-t-il pris ?", Relation.AVOIR, "décisions", "pris"),
        ("Ont été entendu trois témoins.", Relation.PARTICIPLE, "témoins", "entendu"),
        ("À cela s’ajoute les frais.", Relation.VERB, "frais", "ajoute"),
        ("Les ventes ont progressées.", Relation.AVOIR, "ont", "progressées"),
        ("Les lois qu’il a voté gênent.", Relation.AVOIR, "lois", "voté"),
        ("Il les a convoqué hier.", Relation.AVOIR, "les", "convoqué"),
        ("Il vote des mesures visants à aider.", Relation.GERUND, "mesures", "visants"),
        ("Les villes ayants signé paient.", Relation.GERUND, "villes", "ayants"),
        ("Nous sommes arrivé hier.", Relation.PARTICIPLE, "Nous", "arrivé"),
        ("La ville s’est faite voler.", Relation.AVOIR, "est", "faite"),
        ("Elle s’est vue remettre un prix.", Relation.AVOIR, "est", "vue"),
        ("Les ponts qu’il a faits bâtir tiennent.", Relation.AVOIR, "a", "faits"),
        ("Les faits que la cour a établi pèsent.", Relation.AVOIR, "faits", "établi"),
        ("Les élus paraissent dépassé.", Relation.PARTICIPLE, "élus", "dépassé"),
        ("La route demeure fermé.", Relation.PARTICIPLE, "route", "fermé"),
        ("Les coûts s’avèrent important.", Relation.ATTRIBUTE, "coûts", "important"),
        ("Les villes sont devenues attractif.", Relation.ATTRIBUTE, "villes", "attractif"),
        ("Une partie des fonds ont été détourné.", Relation.PARTICIPLE, "partie", "détourné"),
        ("Furieux de cet avis, la maire est partie.", Relation.ADJECTIVE, "maire", "Furieux"),
        ("La maire, furieux de cet avis, est partie.", Relation.ADJECTIVE, "maire", "furieux"),
        ("Une fois élus, la présidente a agi.", Relation.ADJECTIVE, "présidente", "élus"),
        ("Les salles de classe vétuste seront rénovées.", Relation.ADJECTIVE, "salles", "vétuste"),
        ("Il vend des modèles d’image dits ouvert.", Relation.ADJECTIVE, "image", "ouvert"),
        ("Elle est la seul à parler.", Relation.ADJECTIVE, "la", "seul"),
        ("Chacun des élus ont voté.", Relation.VERB, "Chacun", "ont"),
        ("Les États-Unis a voté.", Relation.VERB, "États-Unis", "a"),
        ("Combien de personnes a-t-il rencontré ?", Relation.AVOIR, "personnes", "rencontré"),
        ("On ignore où est passé la totalité de la somme.", Relation.PARTICIPLE, "totalité", "passé"),
        ("Quels que soit la suite, il part.", Relation.ATTRIBUTE, "suite", "Quels"),
        ("Quelles que soit les raisons, il part.", Relation.VERB, "raisons", "soit"),
        ("Tels est le constat.", Relation.ATTRIBUTE, "constat", "Tels"),
        ("« Il faut agir », explique les élus.", Relation.VERB, "élus", "explique"),
        ("« Il faut agir », a prévenu les médecins.", Relation.VERB, "médecins", "a"),
    ],
)
def test_words_that_cannot_agree(text: str, relation: Relation, controller: str, target: str) -> None:
    assert (relation.value, controller, target) in clashes(text)


@pytest.mark.parametrize(
    "text",
    [
        "Les droits civil et pénal sont réunis.",
        "La majorité des élus sont absents ; une foule de gens attendait.",
        "L’un des élus qui ont voté contre s’explique.",
        "Aucune des victimes n’a porté plainte.",
        "Le maire l’a dit et la majorité le suit.",
        "Nous a-t-il répondu ? Que nous veut la presse ?",
        "L’idée que la ville a tourné la page l’amuse.",
        "Ces mesures, il les a fait voter.",
        "Elles se sont succédé à la tribune.",
        "Elles sont en réalité identiques.",
        "Il a une fois de plus refusé.",
        "Il n’a que l’intention de partir.",
        "Le 12 mars ont eu lieu deux réunions.",
        "Des élus comme le maire refusent.",
        "Ses amis, ses voisins, son frère protestent.",
        "Un homme et une femme blessés ont été soignés.",
        "La mi-octobre approche, à quelque chose près.",
        "Avec elles est venu le maire.",
        "Le maire, ainsi que ses adjoints, ont voté.",
        "Les enfants, la rue vous plaira.",
        "La première quinzaine d’octobre est chaude.",
        "Le père des deux garçons, âgés de 8 ans, est venu.",
        "La plupart ont été entendus, et la plupart le disent.",
        "Interrogé hier, son avocat a démenti ; vu les faits, la cour siège.",
        "Le maire a quitté la salle, accompagné de ses élus.",
        "Les opposants ayant en grande partie boycotté le vote, il passe.",
        "Le local qu’occupent les élèves et que garde le concierge sera vidé.",
        "Le film dit pour la première fois que la ville a changé ; il rappelle aux élues qu’elle a gagné.",
        "C’est dans une salle comble que les élèves ont joué.",
        "La peur, la colère et le dégoût du public, animent le débat.",
        "Revoir sa rue, ses voisins, ses amis, est un bonheur.",
        "Il ne retient que le prix fixe et la part variable est exclue.",
        "L’avis de la presse locale, de la radio locale qui suivent compte.",
        "Les comptes, c’est-à-dire le premier acte, qui peuvent être clos, sont prêts.",
        "Nous avons tous un avis sur nos ancêtres les gaulois.",
        "Les petits français lisent une contre-proposition.",
        "Elle paraît tout à fait essentielle et la voilà de nouveau heureuse.",
        "Le plan prévoit cent milliards d’investissement.",
        "La promesse qu’il a faite et les années que le maire a passées ici.",
        "La commission de la culture, des transports et du sport n’a pas voté.",
        "Une grève ou bien un vote sont possibles.",
        "Les secteurs concernés, y compris les mairies et le port, votent.",
        "On voit trois tours dominant la mer, qui servent de phares.",
        "Les règles nationales, locales et sportives des États relatives au dopage changent.",
        "Ces deux drames — survenus cet été — nous rappellent une loi.",
        "Il vote des mesures visant à aider ; les questions embarrassantes à poser.",
        "Les villes ayant signé paient, les ayants droit aussi.",
        "La ville s’est fait voler, elle s’est faite à l’idée.",
        "Elle s’est vue contrainte de partir et s’est vu remettre un prix.",
        "Le fait que l’enquête a montré ses limites pèse.",
        "C’est la première fois que le climat a changé de visage.",
        "La chance qu’ils ont eue compte ; celles qu’il a faites aussi.",
        "La peur, le doute et la colère, poussent les élus à partir.",
        "Retrouver leur lit, leurs proches, est une joie.",
        "Nos ancêtres les gaulois ; les anglais sont là.",
        "C’est une idée toute faite.",
        "Les vieilles gens sont heureux.",
        "Le premier et le deuxième tours ont eu lieu.",
        "Nous avons tous un toit.",
        "La coopération privé/public avance.",
        "Le maire ainsi que le préfet refusent.",
        "Une partie des fonds a été détournée, une partie des fonds ont été rendus.",
        "Les salles de classe vétustes ; les modèles d’image dits ouverts.",
        "Quels que soient la décision et le vote, il part. Tel est le constat.",
        "« Il faut agir », expliquent les élus. « Bien », annonce les larmes aux yeux le joueur.",
        "Le maire, « inquiet », a prévenu les élus.",
        "Elle est la seule à parler, ils sont les premiers à voter.",
        "Combien de voix lui a-t-il manqué ?",
    ],
)
def test_words_that_agree_in_ways_of_their_own(text: str) -> None:
    assert clashes(text) == []
