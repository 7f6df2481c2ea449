"""A whole and its parts in one sentence: which figures are said to make up which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from lint.analysis.numbers.figures import Figure
from lint.analysis.numbers.units import Kind
from lint.text import Span

KINDS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.SHARE})
WORDS = r"(?: [^\W\d_][\w'-]*)"
SOME_PARTS = re.compile(
    rf"{WORDS}{{0,5}}?(?: en (?:19|20)\d\d)?,? \(?(?:dont|parmi lesquel(?:le)?s)(?: (?:au moins|[\w']+)){{0,3}} ?$"
)
ALL_PARTS = re.compile(
    rf"{WORDS}{{0,8}}?(?:,? soit|,? à savoir|,? c'est-à-dire| ?:| \(|, répartie?s(?: en| entre)?)(?: [\w']+)?"
    r"(?: en tout| au total)? ?$"
)
SAID = re.compile(r"soit|savoir|dire|répart")
LISTED = 3  # parts that make a whole list
ENDED = re.compile(r"(?: (?:de |d'|du |des |à |au |aux |en |pour )?(?:la |le |les |l')?[^\W\d][\w'-]*){0,3}(?:\.|$)")
SHARED_OUT = re.compile(
    r"[^.;:()]*\b(?:financé|cofinancé|réparti|partagé|apporté|payé|réglé)e?s? (?:par|entre) [^.;:()]*\($"
)
OVER_PLACES = re.compile(
    rf"{WORDS}{{0,3}}?,?(?: répartie?s)? (?:dans|sur|en|entre|pour|à travers)(?: ses| les| leurs)? ?$"
)
PLACES_LISTED = re.compile(rf"{WORDS}{{1,3}} : $")
PLACED = re.compile(r" (?:à|au|aux|en|dans|pour|chez) ")
BRACKETS = re.compile(r"\)[^.;:()]{1,60}\(")
_THEN = r"(?: [\w']+){0,2}| (?:les |la |le |l'|des )[\w'-]+(?: [\w'-]+){0,2}"
NEXT_PART = re.compile(rf"{WORDS}{{0,6}}?(?:,| et|, et|,? ainsi que|,? plus)(?:{_THEN}) $")
TOTAL = re.compile(
    rf"{WORDS}{{0,5}}?,? (?:soit|pour un total de|(?:ce )?qui fait)"
    r"(?: (?:au total|en tout|un total de|une somme de))?(?: [\w']+)? $"
)
ONE_PART = re.compile(r"(?:,| et) une? (?:(?:à|au|aux|en|dans|de|par|pour|chez)\b|[^\W\d]{3,}(?=,| et\b))")
AMONG = re.compile(r"\bparmi $")
FIGURE_THERE = re.compile(
    rf"{WORDS}{{0,4}}?,? (?:figur(?:ent|aient)|se trouv(?:ent|aient)|on (?:compte|trouve|comptait|dénombre)|"
    r"il y (?:a|avait)) $"
)
ALL = 100
DIVIDED = re.compile(r"\b(?:répart\w+|décompos\w+|partag\w+|ventil\w+)\b[^:]*:|\brépartie?s entre\b")
MAKES = re.compile(
    r"\b(?:représent|fourni|assur|apport|financ|pès|constitu|absorb)\w* (?:[\w']+ )?\d+(?:,\d+)? %"
    r" (?:des (?:recettes|dépenses|ressources|ventes|effectifs|fonds|revenus|voix)|du (?:total|budget|financement|coût|"
    r"chiffre d'affaires|capital|montant)|de la (?:facture|somme))\b"
)
UNDECIDED = re.compile(
    r"\b(?:ne se pronon[cç]\w* pas|ne se sont pas prononcés|sans opinion|indécise?s?|se sont abstenus|s'abst\w+)\b"
)
AGAINST = re.compile(rf"{WORDS}{{0,8}}?,? contre (?:[\w']+ )?")
RIVAL = re.compile(r"(?: des (?:voix|suffrages)(?: exprimés)?)? (?:à|au|aux|pour|en faveur)\b")
OPPONENT = re.compile(
    r"\b(?:son|sa) (?:seule? |unique )?(?:adversaire|rivale?|concurrente?|opposante?|challenger)\b[^.;:%]{0,40}$"
)
BALLOT = re.compile(r"\b(?:voix|suffrages|second tour|scrutin|élue?s?|emport\w+|vot\w+|sondages?)\b")
EARLIER = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:(?<!dès le )premier tour|précédente?s?|dernière?|auparavant|plus tôt|il y a)\b"
)
IN_ALL = re.compile(
    r"(?: (?:de |d')?[^\W\d_]+)? (?:au total|en tout|sur l'année|sur l'ensemble|(?:sur|en|pour) (?:les )?deux|en un an|"
    r"à (?:eux|elles) (?:deux|trois|quatre)|sur la saison|cumulés|réunis)\b"
)
ASSERTED = re.compile(r"total|en tout|fait")


class Said(StrEnum):
    """How much of the whole the parts are said to be."""

    SOME = "some"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Partition:
    """A whole and figures that are parts of it; `explicit`: the sentence says that they are (« soit », « dont »)."""

    whole: Figure
    parts: tuple[Figure, ...]
    said: Said
    explicit: bool = True


def partitions(folded: str, figures: Sequence[Figure]) -> Iterator[Partition]:
    """The wholes of a sentence whose figures are given, each with its parts."""
    kept = [figure for figure in figures if figure.kind in KINDS]
    for at, whole in enumerate(kept[:-1]):
        between = _between(folded, whole, kept[at + 1])
        parts = in_run(folded, kept[at + 1 :])
        if SOME_PARTS.fullmatch(between) or (
            FIGURE_THERE.fullmatch(between) and AMONG.search(folded[: whole.whole.start][-10:])
        ):
            yield Partition(whole, parts, Said.SOME)
        elif shared_out := _over(folded, whole, kept[at + 1 :]):
            yield Partition(whole, shared_out, Said.ALL)
        elif SHARED_OUT.fullmatch(between) and len(bracketed := _bracketed(folded, kept[at + 1 :])) > 1:
            yield Partition(whole, bracketed, Said.ALL)
        elif (found := ALL_PARTS.fullmatch(between)) and len(parts) > 1:
            few = len(parts) < LISTED and not all(_placed(folded, part) for part in parts)
            listed = not few and ":" in found[0] and ENDED.match(folded, parts[-1].span.end)
            yield Partition(whole, parts, Said.ALL, SAID.search(found[0]) is not None or bool(listed))
    yield from _totalled(folded, kept)


def shared(folded: str, sentence: Span, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Shares of one whole that make more than all of it: of what is divided, or of two candidates of one vote."""
    shares = [figure for figure in figures if figure.kind is Kind.SHARE and figure.exact]
    if len(shares) < 2:  # noqa: PLR2004  (a share alone is no sum)
        return ()
    text = folded[sentence.start : sentence.end]
    run = in_run(folded, shares)
    made_up = len(run) > 2 and len(run) == len(shares) and MAKES.search(text)  # noqa: PLR2004  (no pair)
    if made_up and ALL + 1 < sum(share.low for share in run) <= ALL * 1.5:
        return run
    divided = DIVIDED.search(folded, sentence.start, shares[0].span.start) or UNDECIDED.search(text)
    if divided and len(run) == len(shares) and sum(share.low for share in run) > ALL + 1:
        return run
    first, second = shares[:2]
    against = AGAINST.fullmatch(folded, first.span.end, second.span.start)
    ahead = RIVAL.match(folded, second.span.end)
    rival = OPPONENT.search(folded[first.span.end : second.span.start])
    if (rival or (against and ahead)) and BALLOT.search(text) and not EARLIER.search(text):
        slack = min(first.step, 1) + 0.05
        return (first, second) if first.low + second.low > ALL + slack else ()
    return ()


def _totalled(folded: str, kept: Sequence[Figure]) -> Iterator[Partition]:
    """« 20 femmes et 30 hommes, soit 50 personnes au total »."""
    for at in range(2, len(kept)):
        total = kept[at]
        between = _between(folded, kept[at - 1], total)
        if not TOTAL.fullmatch(between):
            continue
        if not (ASSERTED.search(between) or IN_ALL.match(folded, (total.counted or total.span).end)):
            continue
        parts = [kept[at - 1]]
        for part in reversed(kept[: at - 1]):
            if not NEXT_PART.fullmatch(_between(folded, part, parts[0])):
                break
            parts.insert(0, part)
        if len(parts) > 1:
            yield Partition(total, tuple(parts), Said.ALL)


def _placed(folded: str, part: Figure) -> bool:
    """Whether a part counts no noun, and a place or a time stands right behind it: « 10 en mars »."""
    return not part.noun and PLACED.match(folded, part.span.end) is not None


def _over(folded: str, whole: Figure, others: Sequence[Figure]) -> tuple[Figure, ...]:
    """The parts of « 64 lits dans trois services : 30 ici, 22 là et 12 ailleurs », as many as the places."""
    if len(others) < LISTED or others[0].kind is not Kind.COUNT or whole.kind is not Kind.COUNT:
        return ()
    over = OVER_PLACES.fullmatch(folded, whole.span.end, others[0].whole.start)
    parts = in_run(folded, others[1:]) if over and PLACES_LISTED.fullmatch(_between(folded, *others[:2])) else ()
    return parts if len(parts) == others[0].low and others[0].exact else ()


def _bracketed(folded: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures from the first on that stand each between brackets after what they belong to."""
    parts = [figures[0]]
    for figure in figures[1:]:
        if not BRACKETS.fullmatch(_between(folded, parts[-1], figure)):
            break
        parts.append(figure)
    return tuple(parts)


def in_run(folded: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures from the first on that an enumeration joins."""
    parts = [figures[0]]
    for figure in figures[1:]:
        if not NEXT_PART.fullmatch(ONE_PART.sub("", _between(folded, parts[-1], figure))):
            break
        parts.append(figure)
    return tuple(parts)


def _between(folded: str, one: Figure, other: Figure) -> str:
    return folded[one.span.end : other.whole.start]
