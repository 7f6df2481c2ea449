"""What a figure counts: the noun after a number."""

from __future__ import annotations

import re

from lint.analysis.numbers.numerals import NUMERAL
from lint.text import Span

# Adjectives that stand before the noun that is counted.
ADJECTIVE = (
    "autres?|nouve(?:au|l|lle|aux|lles)|jeunes?|petite?s?|grande?s?|gros(?:se)?s?|vieu?x|vieilles?|beaux|"
    "belles|bon(?:ne)?s?|mauvaise?s?|premi(?:er|ère)s?|derni(?:er|ère)s?|seconde?s?|deuxièmes?|troisièmes?|"
    "principa(?:l|ux|les?)|ancien(?:ne)?s?|différente?s?|seule?s?|longu?e?s?|haute?s?|moyen(?:ne)?s?|simples?|"
    "vraie?s?|fau(?:x|sses?)|meilleure?s?|pires?|future?s?|mêmes?|prochaine?s?|courte?s?|lourde?s?|forte?s?|"
    "célèbres?|rares?|énormes?|immenses?|éventuel(?:le)?s?|potentiel(?:le)?s?|supposée?s?|prétendue?s?|"
    "importante?s?|précédente?s?|puissante?s?|magnifiques?|superbes?|demi|quelque|présumée?s?|brillante?s?|"
    "précieu(?:x|ses?)|modestes?|vastes?|rudes?|brefs?|brèves?|tristes?|jolie?s?|excellente?s?|légendaires?|"
    "fameu(?:x|ses?)|pauvres?|braves?|cher(?:s|es)"
)
# Words that cannot be the noun: what follows a number that counts nothing named.
_NO_NOUN = (
    "a ai ainsi alors annuelles annuels après au aucun aucune aujourd'hui auquel aura aurait auront aussi "
    "autant aux avaient avait avant avec ayant bien car ce ceci cela celle celles celui cent cents ces cet "
    "cette ceux chacun chacune chaque chez comme comment contre d d'abord dans de demain depuis derrière des "
    "devant doit doivent donc dont du durant dès déjà elle elles en encore enfin entre environ es est et eu "
    "eux fait fois font furent fut hier hors ici il ils jamais jusqu jusque l la laquelle le lequel les "
    "lesquelles lesquels leur leurs lors lui là ma mais malgré me mes mille milliard milliards million "
    "millions moins mon n ne ni non nos notre nous on ont or ou oui où par parce parfois parmi pas pendant peu "
    "peut peuvent plus plusieurs plutôt pour pourraient pourrait pourtant presque près puis qu quand que quel "
    "quelle quelles quels qui quoi quoique s sa sans sauf se selon sera seraient serait seront ses seulement "
    "si sinon sois soit son sont sous souvent sur ta tandis te tes ton toujours tous tout toute toutefois "
    "toutes trop très tu un une va vers via viennent vient voici voilà vont vos votre vous y à étaient étais "
    "était étant été être"
)
NO_NOUN = frozenset(_NO_NOUN.split())
VERB = re.compile(r"(?!front$|affront$)\w+(?:ront|aient|èrent)")  # « 3 000 iront au club »
LINK = re.compile(r" (?:de |d'|des |du )(?:la |l'|les |ces |cet |cette |ses |leurs? |nos |vos )?")
AMONG = re.compile(r" (?:des |de (?:ces |ses |leurs |nos ))")
NOUN = re.compile(rf" ?(?:(?:{ADJECTIVE}) )*(?P<noun>[^\W\d_]+(?:-[^\W\d_]+)*)(?!')")
_INVARIABLE = (
    "abus accès anglais avis bras bus choix colis concours congrès corps cours croix discours dos décès fils "
    "fois français gens héros matelas mois noix os ours palais parcours pays permis pois prix procès progrès "
    "recours relais rendez-vous repas rubis secours succès tapis temps voix"
)
INVARIABLE = frozenset(_INVARIABLE.split())
SHORTEST = 3  # letters of a noun that may lose an s: « bus » keeps it
PLURALS = (("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("oux", "ou"))


def counted(folded: str, at: int, end: int, *, linked: bool) -> Span | None:
    """The noun counted by a number that ends at `at`; `linked`: only after a preposition (« un millier de »)."""
    if linked:
        link = LINK.match(folded, at, end)
        return _noun(folded, link.end(), end) if link else None
    return _noun(folded, at, end) or _whole(folded, at, end)


def _whole(folded: str, at: int, end: int) -> Span | None:
    """The noun of the whole of which the number counts a part (« 3 des 5 ministres »)."""
    among = AMONG.match(folded, at, end)
    if not among:
        return None
    number = NUMERAL.match(folded, among.end(), end)
    return _noun(folded, number.end() if number else among.end(), end)


def _noun(folded: str, at: int, end: int) -> Span | None:
    found = NOUN.match(folded, at, end)
    if not found or found["noun"] in NO_NOUN or VERB.fullmatch(found["noun"]):
        return None
    return Span(*found.span("noun"))


def singular(noun: str) -> str:
    """A noun without the mark of its plural: a key to compare nouns by, not always a word."""
    if noun in INVARIABLE:
        return noun
    if "-" in noun:
        return "-".join(singular(part) for part in noun.split("-"))
    for ending, base in PLURALS:
        if noun.endswith(ending) and len(noun) > len(ending) + 1:
            return noun[: -len(ending)] + base
    return noun[:-1] if noun[-1] in "sx" and len(noun) > SHORTEST else noun
