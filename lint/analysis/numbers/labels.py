"""Numbers that measure nothing: years, articles of law, addresses, references; and what ages and hours look like."""

from __future__ import annotations

import re

from lint.analysis.numbers.calendar import MONTH
from lint.analysis.numbers.persons import names_persons
from lint.analysis.numbers.units import Kind

REACH = 40  # code points before a number that can tell what it is

ARTICLE = re.compile(r"\b(?:articles?|art\.|alinéas?|paragraphes?|§) ?(?:[lrd]\.? ?)?(?:\d[\d-]*(?:,| et| à) )?$")
REFERENCE = re.compile(
    r"(?:\b(?:numéros?|n°s?|pages?|p\.|chapitres?|tome|épisodes?|saison|rn|rd|route|nationale|départementale|autoroute|"
    r"lignes?|chambre|bâtiment|hall|voie|vol|boeing|airbus|rafale|mirage|falcon|apollo|loi|décret|résolution|formule|"
    r"division|catégorie|chaîne|france|bp|cs|version|windows|génération|type|classe|zone|phase|étape|acte|scénario|"
    r"option|lot|dossier|référence|code|playstation|iphone|galaxy|peugeot|renault|citroën|cop|covid|europe|quatorze|"
    r"chapitre|terminal|porte|poste|titre|psaume|verset|symphonie|opus|ligue|top|pro|fédérale|régionale|nationale|"
    r"division|g|u|radio|canal|isbn|siret|dossard|maillot|stand|bureau|vitamine|groupe) |n°s?)$"
)
YEAR = re.compile(r"1[0-9]\d\d|20\d\d|2100")
BEFORE_YEAR = re.compile(
    rf"(?:\b(?:en|depuis|dès|avant|après|fin|début|courant|l'an|année|années|saison|exercice|printemps|l'été|été|"
    rf"automne|hiver|rentrée|horizon|d'ici|d'ici à|jusqu'en|millésime|mondial|mondiaux|euro|jo|jeux|élections?|budget|"
    rf"promotion|noël|édition|{MONTH}|législatives|municipales|présidentielle|olympiques|cuvée|vers) |\bmi-|[(–])$"
)
BETWEEN_YEARS = re.compile(r"\b(?:de|entre|du|à|et|ou|puis) $")
ADDRESS = re.compile(
    r"(?: ?(?:bis|ter))?(?:, ?| )(?:rue|avenue|av\.|boulevard|bd|quai|chemin|impasse|allées?|route (?:de|d'|du|des)|"
    r"faubourg|square|chaussée|esplanade|rond-point|venelle|promenade|sente|grand-?rue)\b"
    r"|(?: ?(?:bis|ter))?, (?:place|cours|passage|côte|villa|cité|parc) "
)
PERSON = (
    r"homme|femme|garçon|fille|fillette|garçonnet|adolescente?|ado|enfant|bébé|étudiante?|jeune|lycéen(?:ne)?|"
    r"collégien(?:ne)?|mineure?|quidam|habitante?|retraitée?|père|mère|fils|frère|sœur|dame|conducteur|conductrice|"
    r"automobiliste|motard|cycliste|piéton(?:ne)?|randonneur|randonneuse|skieur|skieuse|ouvrier|ouvrière|employée?|"
    r"suspect|victime|joueur|joueuse|attaquant|milieu|défenseur|gardien|chanteur|chanteuse|acteur|actrice|"
    r"ressortissante?|individu|militaire|policier|gendarme|pompier|agriculteur|élève|trentenaire|nageur|nageuse"
)
HAVING = "a|ont|aura|avait|avaient|aurait|ai|aurais"
YET = "alors |eu |aujourd'hui |déjà |tout juste |à peine |seulement |respectivement "
AGE_BEFORE = re.compile(
    rf"(?:\bâgée?s? (?:{YET})?(?:de |d')|\bâge de |\b(?:fêt|souffl)\w+ (?:[^\W\d]+ )?(?:ses|leurs) |"
    rf"\b(?:{HAVING}) (?:{YET})?|"
    rf"\b(?:{PERSON})s? (?:[^\W\d]+ )?(?:de |d')|\b(?:les|aux|des) (?:plus|moins) de )"
    r"(?:environ |à peine |plus de |moins de |près de )?(?:\w+(?: et|,| ou| à) )?$"
)
SOMEBODY = re.compile(r"\b(?:un|une|le|la|l'|cet|cette|ce)(?: (?:ancien|ancienne|jeune))? ?(?P<noun>[^\W\d_]+) de $")
DYING = re.compile(r"\b(?:mort|décè|décéd|dispar|étein|éteint|tué|meurt)\w*\b[^.;]{0,38}\bà $")
AGE_APART = re.compile(r"(?:, |\()$")
AGE_ENDS = re.compile(r"(?:[,.;:)!?]|$| et (?:demi|père|mère)| est\b| a\b)")
SPAN_OF_TIME = re.compile(r" (?:de |d'|plus tôt|plus tard|auparavant|après|avant|durant|ferme)")
AT_HOUR = re.compile(r"\b(?:à|vers|dès|avant|après|jusqu'à|entre|et|partir de|depuis) $")


def label(folded: str, start: int, end: int, number: str) -> Kind | None:
    """The kind of a number between two offsets that measures nothing, None where it may measure something."""
    before = folded[max(0, start - REACH) : start]
    if ARTICLE.search(before):
        return Kind.ARTICLE
    if REFERENCE.search(before):
        return Kind.REFERENCE
    if number[0].isdigit() and number.isdigit() and ADDRESS.match(folded, end):
        return Kind.ADDRESS
    if folded.startswith("-", end) and folded[end + 1 : end + 2].isalpha():
        return Kind.REFERENCE
    return None


def is_year(folded: str, start: int, number: str, noun: str) -> bool:
    """Whether a number is a year rather than the count of the noun that follows (empty when none does)."""
    if not YEAR.fullmatch(number):
        return False
    before = folded[max(0, start - REACH) : start]
    if BEFORE_YEAR.search(before):
        return True
    return not noun.endswith(("s", "x")) or BETWEEN_YEARS.search(before) is not None


def of_years(folded: str, start: int, end: int) -> Kind:
    """Whether a number of years is an age or a duration."""
    if SPAN_OF_TIME.match(folded, end):
        return Kind.DURATION
    before = folded[max(0, start - REACH) : start]
    if before.endswith("il y a "):
        return Kind.DURATION
    person = SOMEBODY.search(before)
    if person and names_persons(person["noun"]):
        return Kind.AGE
    if (
        AGE_BEFORE.search(before)
        or DYING.search(folded, max(0, start - 2 * REACH), start)
        or (AGE_APART.search(before) and AGE_ENDS.match(folded, end))
    ):
        return Kind.AGE
    return Kind.DURATION


def of_hours(folded: str, start: int, end: int) -> Kind:
    """Whether a number of hours is a time of day or a duration."""
    before = folded[max(0, start - REACH) : start]
    timed = AT_HOUR.search(before) and not SPAN_OF_TIME.match(folded, end)
    return Kind.TIME if timed else Kind.DURATION
