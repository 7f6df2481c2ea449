"""Whether a spelling is one that a name may have, and how near two spellings are."""

from __future__ import annotations

from functools import lru_cache

from lint.lexicon.gazetteer import Form
from lint.lexicon.gazetteer_source import Genre
from lint.lexicon.name_parts import ARABIC_ARTICLES, PARTICLES
from lint.lexicon.name_words import Words
from lint.lexicon.phonetics import distance, folded, sound

ADDED = frozenset("èêàâùûîôë")  # letters that no foreign name has of its own
HEARD = frozenset("éèêëïç")  # letters whose mark a French reader hears
SHORT, LONG = 5, 10  # letters: up to the first one wrong letter, from the second on three


def accepts(words: Words, start: int, end: int, form: Form) -> bool:
    """Whether words that have the key of a form are written as it is.

    Capitals may lack their accents; foreign names may keep the marks of their own language; a name in the name of a
    street or school has hyphens.
    """
    if words.text(start, end - 1) == form.text:
        return True
    surfaces = form.surfaces
    skip = len(surfaces) - (end - start)  # an article of the form that the text contracts
    written = [words.text(number) for number in range(start, end)]
    if not all(_letters(text, own, form) for text, own in zip(written, surfaces[skip:], strict=True)):
        return False
    if form.genre is not Genre.PERSON and any(
        _lowered(words, start + number, surfaces[skip + number])
        for number in range(1, end - start)
        if form.gaps[skip + number - 1] == "-"
    ):
        return False
    return form.free_hyphens or _gaps(words, start, end, form, skip)


def _lowered(words: Words, at: int, own: str) -> bool:
    """Whether a word behind a hyphen lacks the capital that it has in a name (Ouest-france)."""
    small = words.text(at)[0].islower() and own[0].isupper() and words.key(at) not in PARTICLES
    return small and words.gap(at - 1) == "-"


def _letters(written: str, own: str, form: Form) -> bool:
    if written == own or (written.isupper() and len(written) > 1):
        return True
    low, right = written.lower(), own.lower()
    if low[:1] != right[:1] and folded(low[:1]) == folded(right[:1]) and written[:1].isupper():
        low = right[:1] + low[1:]
    low, right = low.replace("œ", "oe").replace("æ", "ae"), right.replace("œ", "oe").replace("æ", "ae")
    if low == right or low.replace(".", "") == right.replace(".", ""):
        return True
    if form.foreign and form.genre is not Genre.ORGANISATION and len(low) == len(right):
        if low.endswith("é") and right.endswith("e"):
            return False
        return all(a == b or _marked(a, b, ADDED) or _marked(b, a, HEARD) for a, b in zip(low, right, strict=True))
    return False


def _marked(letter: str, plain: str, but: frozenset[str]) -> bool:
    """Whether a letter is another one with a mark, but for some letters."""
    return plain.isascii() and not letter.isascii() and letter not in but and folded(letter) == plain


def _gaps(words: Words, start: int, end: int, form: Form, skip: int) -> bool:
    if form.rank:
        return True
    written = [words.gap(number) for number in range(start, end - 1)]
    right = form.gaps[skip:]
    if form.genre is Genre.ORGANISATION:
        return all(b != "-" or a != " " for a, b in zip(written, right, strict=True))
    if form.genre is Genre.PERSON:
        after_particle = [word in PARTICLES for word in form.words[skip:-1]]
        return all(a == b or b != "-" or free for a, b, free in zip(written, right, after_particle, strict=True))
    return all(a == b or "-" not in {a, b} for a, b in zip(written, right, strict=True))


@lru_cache(maxsize=65536)
def cost(written: str, right: str, *, lenient: bool) -> int | None:
    """How far a written word is from the right one (both folded); None when it is another word.

    0 for the same word and for transliterations of the Arabic article. `lenient`: the rest of the name leaves no
    doubt.
    """
    if written == right or {written, right} <= ARABIC_ARTICLES:
        return 0
    if written in PARTICLES or right in PARTICLES:
        return 1 if {written, right} <= PARTICLES else None
    longest = max(len(written), len(right))
    most = 1 if longest <= SHORT and not lenient else 2 if longest < LONG else 3
    found = distance(written, right, most)
    if found > most and longest > SHORT + 1 and written[0] == right[0]:
        further = distance(written, right, most + 1) == most + 1
        return most + 1 if further and alike(written, right) else None
    if found > most or longest <= found:
        return None
    return found if _plausible(written, right, found, lenient=lenient) else None


def _plausible(written: str, right: str, found: int, *, lenient: bool) -> bool:
    if alike(written, right):
        return True
    longest = max(len(written), len(right))
    if found == 1:
        return lenient or longest >= SHORT or swapped(written, right)
    same_start = written[0] == right[0]
    if found == 2:  # noqa: PLR2004  (letters)
        return lenient or (longest > SHORT + 1 and same_start)
    begun = lenient and written[: SHORT + 2] == right[: SHORT + 2]
    return same_start and (begun or distance(sound(written), sound(right), 1) <= 1)


def alike(one: str, other: str) -> bool:
    """Whether two folded words sound the same in French."""
    return sound(one) == sound(other)


def swapped(one: str, other: str) -> bool:
    """Whether two words differ by two neighbouring letters that changed places."""
    return len(one) == len(other) and sorted(one) == sorted(other) and distance(one, other, 1) == 1


def inflected(key: str, own: str) -> bool:
    """Whether two words differ only in an ending of gender or number (nationale, national)."""
    short, long = sorted((key, own), key=len)
    endings = {"", "s", "e", "es", "x", "ne", "nes", "le", "les"}
    stem = len(short) - (short.endswith(("e", "s")))
    return long.startswith(short[:stem]) and long[len(short) :] in endings
