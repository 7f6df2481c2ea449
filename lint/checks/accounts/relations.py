"""The relations between the figures of an article, each with the words without which it has nothing to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lint.checks.accounts.answers import unbalanced, ungapped
from lint.checks.accounts.ballots import miscounted
from lint.checks.accounts.days import misannounced, unlapsed, unlasted, unmonthed
from lint.checks.accounts.derived import underived
from lint.checks.accounts.elapsed import misaged, misborn, misdated
from lint.checks.accounts.goals import overscored, unhalved
from lint.checks.accounts.groups import ungrouped, unlisted, unpaired, unportioned, untotalled
from lint.checks.accounts.multiples import unmultiple
from lint.checks.accounts.named import unnamed
from lint.checks.accounts.parts import exceeding, unadded, uncarried, uncoupled, ungathered, ungrown, unshared, unsummed
from lint.checks.accounts.penalties import unrested, unserved
from lint.checks.accounts.products import unfilled, unmultiplied, unpaid
from lint.checks.accounts.rests import misleft, unkept, unmissed, unothered
from lint.checks.accounts.scores import rescored, unled, unmargined, unparted, unplayed, unset
from lint.checks.accounts.standings import miscrowned, misplaced
from lint.checks.accounts.story import Finding, Story
from lint.checks.accounts.terms import suspended, unapposed, unmajor, unsped, untallied
from lint.checks.accounts.wholes import reswapped, unfilled_posts, unfitting, unlacking, unseparated


class Relation(NamedTuple):
    """How some figures of an article depend on others: where they do not, and the words that make one look."""

    look: Callable[[Story], Iterator[Finding]]
    triggers: tuple[str, ...]


RELATIONS = {
    "ballots": Relation(miscounted, ("voix", "contre", "abstenus", "abstenues", "abstentions", "abstention")),
    "answers": Relation(
        unbalanced, ("oui", "non", "voix", "suffrages", "favorables", "opposés", "prononcent", "prononcer")
    ),
    "gap": Relation(ungapped, ("écart", "avance", "marge", "majorité", r"devanc\w+")),
    "goals": Relation(overscored, ("marqué", "inscrit", "encaissé", "planté", "inscrivant", "marquant")),
    "halves": Relation(unhalved, ("période", "mi-temps", "pause", "repos")),
    "parts": Relation(unsummed, ("et",)),
    "excess": Relation(exceeding, ("et",)),
    "list": Relation(unadded, ("soit", "total", "fait")),
    "growth": Relation(ungrown, ("portant", "passer")),
    "rate": Relation(unshared, ("soit un", "soit une", "compte un", "compte une")),
    "products": Relation(unmultiplied, ("chacun", "chacune", "chaque")),
    "filled": Relation(unfilled, ("chacun", "chacune")),
    "payment": Relation(unpaid, ("donc", "ainsi", "total", "tout")),
    "gathered": Relation(ungathered, ("ces", "total", "tout", "les")),
    "coupled": Relation(uncoupled, ("les", "ces")),
    "rests": Relation(
        misleft,
        (r"restante?s?", r"reste\w*", r"restait", "autres", "demeurent", "manquent", "plus que", r"laiss(?:ent|er\w+)"),
    ),
    "kept": Relation(unkept, ("en a", "en ont", "en avait", "en avaient", "en aura")),
    "parted": Relation(unparted, ("écart", "avance", "points", "buts")),
    "led": Relation(unled, ("avance", "écart")),
    "carried": Relation(uncarried, (r"port(?:e|era|ant|ait|erait)",)),
    "months": Relation(unmonthed, ("mois",)),
    "missing": Relation(unmissed, ("dont",)),
    "listed": Relation(unnamed, ("ces", "les")),
    "others": Relation(unothered, ("autres", r"reste\w*")),
    "pairs": Relation(unpaired, ("soit", "ou")),
    "portions": Relation(unportioned, ("soit",)),
    "played": Relation(unplayed, ("sets", "manches")),
    "elapsed": Relation(misdated, ("il y a",)),
    "born": Relation(misborn, ("né", "née")),
    "jubilee": Relation(misaged, ("anniversaire", r"\w*centenaire", "cinquantenaire", "fête", "célèbre", "fêtera")),
    "score": Relation(rescored, ("victoire", "succès", "défaite", "revers", "nul", "score", "résultat")),
    "sets": Relation(unset, ("2-0", "2-1", "3-0", "3-1", "3-2", "1-3", "0-3", "2-3", "0-2", "1-2")),
    "margin": Relation(unmargined, ("points?", "buts?", "longueurs?", "essais?", "unités?", "paniers?")),
    "sentence": Relation(suspended, ("sursis", "ferme", "fermes")),
    "season": Relation(untallied, ("défaites?", "perdu", "revers")),
    "majority": Relation(unmajor, ("majorité",)),
    "speed": Relation(unsped, ("moyenne",)),
    "multiples": Relation(
        unmultiple, ("double", "triple", "quadruple", "quintuple", "décuple", "fois plus", "fois moins", "fois")
    ),
    "groups": Relation(ungrouped, (r"répart\w+", r"divis\w+", r"group\w+", r"réun\w+", r"organis\w+", r"regroup\w+")),
    "numbers": Relation(unlisted, ("et",)),
    "total": Relation(untotalled, ("donc", "total", "tout", "ainsi")),
    "firm": Relation(unserved, ("sursis",)),
    "shares": Relation(unrested, ("restants?", "autres", "reste")),
    "lapses": Relation(unlapsed, ("jours?", "veille", "lendemain", "surlendemain", "avant-veille")),
    "lasted": Relation(unlasted, ("jours", "semaines")),
    "announced": Relation(misannounced, ("jours", "semaines", "mois")),
    "places": Relation(misplaced, (r"devanc\w+", "devant")),
    "titles": Relation(miscrowned, ("déjà", "auparavant", "après")),
    "derived": Relation(underived, ("soit", "cela fait", "ce qui fait", "ce qui donne", "pour un total")),
    "fitting": Relation(unfitting, ("et",)),
    "lacking": Relation(unlacking, (r"manqu(?:e|ait|era|erait)",)),
    "posts": Relation(
        unfilled_posts, ("vacants?", "vacantes?", "à pourvoir", "inoccupés?", "vides?", "libres", "manquent", "fermés?")
    ),
    "separated": Relation(unseparated, (r"sépar(?:ent|aient|é)",)),
    "swapped": Relation(reswapped, ("les", "des", "ces", "leurs", "ses")),
    "named": Relation(unapposed, ("les", "ces", "des")),
}
