"""Entries given by lemma, expanded to all their inflected forms."""

from __future__ import annotations

import re
from itertools import product

from lint.checks.contract import LemmaError
from lint.checks.rows.readings import elides
from lint.lexicon import Analysis, Lexicon, Pos

SLOT = re.compile(r"\{([^{}]+)\}")
NEGATIONS = "pas|plus|jamais|guère|point|"
ADVERBS = (
    r"ainsi|alors|aussi|aussitôt|bien|certes|cependant|déjà|désormais|dès lors|donc|encore|"
    r"enfin|ensuite|finalement|maintenant|même|parfois|pourtant|presque|souvent|soudain|toujours|toutefois|tous|toutes|"
    r"tout|un peu|volontiers|vite|à nouveau|de nouveau|à son tour|à leur tour|en effet|[a-zéèêîôûç]+ment"
)
BETWEEN = f"(?: (?:{NEGATIONS}{ADVERBS})){{1,2}}"
"""What may stand between a finite verb and the rest of a phrase."""


def expand(entry: str, words: Lexicon) -> tuple[str, ...]:
    """All forms of an entry.

    "belliqueux" is inflected; of "pointer du doigt" the first word is, of "{vague} {migratoire}" every word in braces;
    "/VERB" after a word restricts its part of speech.

    Raises LemmaError for a word that the lexicon does not know.
    """
    pieces = _pieces(entry)
    options = [_forms(entry, piece, words) if slot else (piece,) for piece, slot in pieces]
    return tuple(dict.fromkeys("".join(combination) for combination in product(*options)))


def expand_all(entries: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """The forms of all entries, in order, once each."""
    return tuple(dict.fromkeys(form for entry in entries for form in expand(entry, words)))


def parted(entries: tuple[str, ...], words: Lexicon) -> tuple[str, ...]:
    """The entries that begin with a verb as regular expressions, with an adverb or two behind it."""
    return tuple(made for entry in entries for made in _parted(entry, words))


def _parted(entry: str, words: Lexicon) -> tuple[str, ...]:
    verb, _, rest = entry.partition(" ")
    lemma, pos = _word(entry, verb)
    if "{" in entry or not rest or pos not in (None, Pos.VERB):
        return ()
    forms = words.forms(lemma, Pos.VERB)
    return (f"{_one_of(forms)}{BETWEEN} {rest}",) if forms else ()


def _one_of(verbs: tuple[str, ...]) -> str:
    """An expression for one of some verbs; denied twice, they are no literals to wait for: what follows is rarer."""
    return rf"(?!(?!(?:{'|'.join(verbs)}) ))\w+"


def parted_pair(form: str, target: str, words: Lexicon) -> tuple[str, str] | None:
    """A phrase that begins with a verb in the third person, and its replacement, both with an adverb or two behind it.

    The phrase is a regular expression that keeps the adverbs; None where it begins with another form.
    """
    verb, _, rest = form.partition(" ")
    if not rest or not any(_third(reading) for reading in words.analyses(verb)):
        return None
    first, space, others = target.partition(" ")
    between = BETWEEN.replace(NEGATIONS, "") if elides(target) else BETWEEN  # « ne » would lose its vowel
    return f"{_one_of((verb,))}({between}) {re.escape(rest)}", f"{first}$1{space}{others}"


def _third(reading: Analysis) -> bool:
    return reading.pos == Pos.VERB and reading.person == "3" and reading.mood in {"ind", "con"}


def expand_pair(entry: str, other: str, words: Lexicon) -> tuple[tuple[str, str], ...]:
    """The forms of an entry, each with the same form of its replacement.

    The inflected words of both sides are paired in order; a side without an inflected word stays as it is.
    """
    left, right = _pieces(entry), _pieces(other)
    slots = [piece for piece, slot in left if slot]
    targets = [piece for piece, slot in right if slot]
    if len(slots) != 1 or len(targets) > 1:
        raise LemmaError(entry, "un seul mot de chaque côté peut varier")
    pairs = _pairs(entry, slots[0], targets[0] if targets else None, words)
    return tuple((_fill(left, form), _fill(right, target)) for form, target in pairs)


def _pieces(entry: str) -> list[tuple[str, bool]]:
    """The parts of an entry, each with whether it is inflected."""
    if "{" not in entry:
        first, space, rest = entry.partition(" ")
        return [(first, True), *([(space + rest, False)] if rest else [])]
    return [(part, number % 2 == 1) for number, part in enumerate(SLOT.split(entry)) if part]


def _word(entry: str, piece: str) -> tuple[str, Pos | None]:
    lemma, _, pos = piece.partition("/")
    if pos and pos not in set(Pos):
        raise LemmaError(entry, f"« /{pos} » : les parties du discours sont {', '.join(Pos)}")
    return lemma, Pos(pos) if pos else None


def _forms(entry: str, piece: str, words: Lexicon) -> tuple[str, ...]:
    forms = words.forms(*_word(entry, piece))
    if not forms:
        raise LemmaError(entry, f"le lexique ne connaît pas le lemme « {piece} » ; donner ses formes avec forms:")
    return forms


def _pairs(entry: str, piece: str, target: str | None, words: Lexicon) -> tuple[tuple[str, str], ...]:
    forms = _forms(entry, piece, words)
    if target is None:
        return tuple((form, "") for form in forms)
    lemma, pos = _word(entry, piece)
    other, _ = _word(entry, target)
    pairs = tuple(
        dict.fromkeys(
            (form, same)
            for form in forms
            for reading in sorted(words.analyses(form), key=_rarity)
            if _reads(reading, lemma, pos)
            for same in words.inflect(other, reading.pos, reading)
        )
    )
    if not pairs:
        raise LemmaError(entry, f"aucune forme commune à « {piece} » et « {target} » dans le lexique")
    return pairs


def _rarity(reading: Analysis) -> tuple[int, int]:
    """What news copy writes most comes first: participles, infinitives, the third person of the indicative."""
    moods = ("par", "inf", "ind", "con", "sub", "imp")
    return moods.index(reading.mood) if reading.mood in moods else 0, {"3": 0, "": 0, "1": 1, "2": 2}[reading.person]


def _reads(reading: Analysis, lemma: str, pos: Pos | None) -> bool:
    return reading.lemma == lemma and pos in (None, reading.pos)


def _fill(pieces: list[tuple[str, bool]], form: str) -> str:
    return "".join(form if slot else piece for piece, slot in pieces)
