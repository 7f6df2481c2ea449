"""Who came second, and how many titles the years that are told make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lint.analysis.numbers.figures import Figure
from lint.checks.accounts.story import Finding, Line, Story
from lint.checks.numbers.ranks import ranks

CAPITAL = "[A-ZÀÂÇÉÈÊÎÏÔÖÙÛÜŒ]"
NAME = rf"{CAPITAL}[\w'-]+(?: (?:de |van |von |der |den |el |da |dos )*{CAPITAL}[\w'-]+){{1,3}}"
WHO = r"(?:(?:le|la|l'|son|sa|les) ?(?:[^\W\d]+ ){0,2})?"
AHEAD = re.compile(
    rf"\b(?:devanc\w+|devant)\b(?: de [^.;:]{{1,40}}?)? {WHO}(?:{CAPITAL}[\w-]+ )?(?P<second>{NAME})"
    rf"(?:(?: \([^)]*\))?(?:,| et) {WHO}(?:{CAPITAL}[\w-]+ )??(?P<third>{NAME}))?"
)
FIRST = re.compile(
    r"\b(?:remport\w+|impos\w+|gagn\w+|vainqueur\w*|lauréate?|victoire|titre|sacrée?|classement général|"
    r"maillot jaune|médaille d'or|en tête)\b"
)
IN_RANK = r"\b(?:termin\w+|finit|fini|arriv\w+|se class\w+)"
PLACES = {
    2: re.compile(
        rf"\b(?:la |sa |une )?(?:deuxième|seconde|2e) (?:place|position|marche)|{IN_RANK} (?:deuxième|seconde?|2e)\b"
        r"|\bmédaille d'argent\b"
    ),
    3: re.compile(
        rf"\b(?:la |sa |une )?(?:troisième|3e) (?:place|position|marche)|{IN_RANK} (?:troisième|3e)\b"
        r"|\bmédaille de bronze\b"
    ),
}
FAR = 3  # more than the years make that a rank may be, to be meant as theirs
REACH = 2  # sentences after the one that tells who was beaten
_TITLES = (
    "titre sacre victoire couronne succès mandat médaille trophée palme étoile coupe bouclier championnat triomphe "
    "césar oscar molière"
)
TITLES = frozenset(_TITLES.split())
_LISTED = r"(?:19|20)\d\d(?:(?:,| et)(?: en| de)? (?:19|20)\d\d)*"
YEARS = re.compile(
    rf"\b(?:déjà|auparavant)\b[^.;:()\d]{{0,60}}?\ben (?P<years>{_LISTED})(?! ?[-–à])"
    rf"|\baprès (?:ceux|celles|celui|celle|ses (?:titres|succès|victoires|sacres|mandats)) de (?P<years2>{_LISTED})"
)
YEAR = re.compile(r"(?:19|20)\d\d")
APART = re.compile(
    r"\b(?:consécuti\w+|de suite|d'affilée|de la saison|de l'année|cette saison|cette année|finaliste|battu\w*)\b"
)
OWN = re.compile(r"(?:\b(?:son|sa|leur|un|une|ce|cette|le|la)|d'un|d'une) $")


class Told(NamedTuple):
    """A place that a sentence gives to somebody, and where it says so."""

    place: int
    who: str
    mark: Figure


def misplaced(story: Story) -> Iterator[Finding]:
    """« Elle devance Anna Berg. Julie Roux prend la deuxième place »."""
    for line in story.lines:
        normal = story.analysis.normal[line.span.start : line.span.end]
        found = AHEAD.search(normal)
        if not found or not any(FIRST.search(other.text) for other in story.near(line, 2)):
            continue
        beaten = {2: found["second"], 3: found["third"] or ""}
        for other in story.near(line, 0, REACH)[1:]:
            yield from _claimed(other, beaten)


def _claimed(line: Line, beaten: Mapping[int, str]) -> Iterator[Finding]:
    """The places of a sentence that another has, or whose holder has another place."""
    for told in _placed(line):
        holder = beaten[told.place]
        if holder and _last(told.who) != _last(holder):
            yield Finding([told.mark], f"le texte y a déjà mis {holder}")
        elif not holder and _last(told.who) == _last(beaten[2]):
            yield Finding([told.mark], "le texte donne une autre place plus haut")


def _placed(line: Line) -> Iterator[Told]:
    normal = line.analysis.normal[line.span.start : line.span.end]
    for place, said in PLACES.items():
        rank = said.search(line.text)
        who = re.search(NAME, normal[: rank.start()]) if rank else None
        if rank and who:
            yield Told(place, who[0], line.marked(rank.start(), rank.end()))


def _last(name: str) -> str:
    return re.split(r"[ -]", name)[-1]


def miscrowned(story: Story) -> Iterator[Finding]:
    """« Déjà sacré en 2019 et en 2021, il remporte son quatrième titre »."""
    for line in story.lines:
        for found in YEARS.finditer(line.text):
            count = len(YEAR.findall(found["years"] or found["years2"])) + 1
            for other in story.near(line, 1, 1):
                if not APART.search(other.text) and not APART.search(line.text):
                    yield from _miscounted(other, count)


def _miscounted(line: Line, count: int) -> Iterator[Finding]:
    """The ranks of titles that are not the one which the years make."""
    for rank in ranks(line.text):
        own = rank.noun in TITLES and OWN.search(line.text[: rank.start])
        if own and rank.worth != count and 1 < rank.worth <= count + FAR:
            yield Finding([line.marked(rank.start, rank.end)], f"avec les années données, c’est le {count}e")
