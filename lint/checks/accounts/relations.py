"""The relations between the figures of an article, each with the words without which it has nothing to say."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.checks.accounts.answers import unbalanced
from lint.checks.accounts.ballots import miscounted
from lint.checks.accounts.elapsed import misaged, misdated
from lint.checks.accounts.goals import overscored, unhalved
from lint.checks.accounts.parts import exceeding, unadded, ungathered, ungrown, unshared, unsummed
from lint.checks.accounts.products import unmultiplied, unpaid
from lint.checks.accounts.rests import misleft
from lint.checks.accounts.scores import rescored, unmargined, unset
from lint.checks.accounts.story import Finding, Story
from lint.checks.accounts.terms import suspended, unapposed, unmajor, unsped, untallied

if TYPE_CHECKING:
    from lint.checks.figure_account import FigureAccount


class Relation(NamedTuple):
    """How some figures of an article depend on others: where they do not, and the words that make one look."""

    look: Callable[[Story, FigureAccount], Iterator[Finding]]
    triggers: tuple[str, ...]


RELATIONS = {
    "ballots": Relation(miscounted, ("voix", "contre", "abstenus", "abstenues", "abstentions", "abstention")),
    "answers": Relation(
        unbalanced, ("oui", "non", "voix", "suffrages", "favorables", "opposés", "prononcent", "prononcer")
    ),
    "goals": Relation(overscored, ("marqué", "inscrit", "encaissé", "planté", "inscrivant", "marquant")),
    "halves": Relation(unhalved, ("période", "mi-temps", "pause", "repos")),
    "parts": Relation(unsummed, ("et",)),
    "excess": Relation(exceeding, ("et",)),
    "list": Relation(unadded, ("soit", "total", "fait")),
    "growth": Relation(ungrown, ("portant", "passer")),
    "rate": Relation(unshared, ("soit un", "soit une", "compte un", "compte une")),
    "products": Relation(unmultiplied, ("chacun", "chacune", "chaque")),
    "payment": Relation(unpaid, ("donc", "ainsi", "total", "tout")),
    "gathered": Relation(ungathered, ("ces", "total", "tout", "les")),
    "rests": Relation(
        misleft,
        (r"restante?s?", r"reste\w*", r"restait", "autres", "demeurent", "manquent", "plus que", r"laiss(?:ent|er\w+)"),
    ),
    "elapsed": Relation(misdated, ("il y a",)),
    "jubilee": Relation(misaged, ("anniversaire", r"\w*centenaire", "cinquantenaire", "fête", "célèbre", "fêtera")),
    "score": Relation(rescored, ("victoire", "succès", "défaite", "revers", "nul", "score", "résultat")),
    "sets": Relation(unset, ("2-0", "2-1", "3-0", "3-1", "3-2", "1-3", "0-3", "2-3", "0-2", "1-2")),
    "margin": Relation(unmargined, ("points?", "buts?", "longueurs?", "essais?", "unités?", "paniers?")),
    "sentence": Relation(suspended, ("sursis", "ferme", "fermes")),
    "season": Relation(untallied, ("défaites?", "perdu", "revers")),
    "majority": Relation(unmajor, ("majorité absolue",)),
    "speed": Relation(unsped, ("moyenne",)),
    "named": Relation(unapposed, ("les", "ces", "des")),
}
