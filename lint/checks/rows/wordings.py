"""What is put in the place of a row: text with words of the row, as they are or inflected (`{2:ppas.m.s}`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product

from lint.analysis.grammar.closed_classes import CONTRACTIONS
from lint.checks.rows.line import Line
from lint.checks.rows.readings import Features, agreement, elides, features, inflected, options, some, words
from lint.checks.rows.rows import Fit, Row

SLOT = re.compile(r"\{(\d+)(?::([^{}@]*))?(?:@(\d+))?\}")
ELIDED = re.compile(r"\b(d|l|j|m|t|s|n|qu|jusqu|lorsqu|puisqu|quoiqu)(?:e|(?<=\bl)a) ([\w'-]+)", re.IGNORECASE)
"""Words that lose their vowel before another one, and that one."""
BOUND = re.compile(r"\b(à|de)\+ *(\w+'?)?")
CONTRACTED = {" ".join(pair): one for pair, one in CONTRACTIONS.items()} | {"de des": "de", "de du": "du"}
LOWER, UPPER = "aa", "Aa"  # in the place of features: the word with a small letter, or a capital
Tables = Mapping[str, Mapping[str, str]]


def check_wording(template: str, tables: Tables, words: int) -> None:
    """Raises ValueError for a slot that names neither a table nor features, or a word that a row of `words` lacks."""
    for slot in SLOT.finditer(template):
        if beyond := next((number for number in slot.group(1, 3) if number and not 1 <= int(number) <= words), None):
            raise ValueError(f"{template} : la ligne n’a pas de mot {beyond}, elle en a {words}")
        name = slot[2]
        if not name:
            continue
        table, _, asked = name.partition(".")
        if (asked or table not in tables) and name not in (LOWER, UPPER):
            features(asked if table in tables else name)


def wordings(template: str, row: Row, fit: Fit, line: Line, tables: Tables) -> Iterator[str]:
    """The texts that a template gives, best first; none where a form does not exist."""
    parts: list[tuple[str, ...]] = []
    at = 0
    for slot in SLOT.finditer(template):
        parts += [(template[at : slot.start()],), tuple(_filled(slot, row, fit, line, tables))]
        at = slot.end()
    parts.append((template[at:],))
    for combination in product(*parts):
        yield _joined("".join(combination))


def _joined(text: str) -> str:
    text = BOUND.sub(_bound, " ".join(text.split()))
    text = ELIDED.sub(_elided, text)
    return text.replace("' ", "'").replace("’ ", "’").replace(" -", "-")


def _bound(found: re.Match[str]) -> str:
    """A preposition with the article after it (`de+le`), where there is one."""
    pair = " ".join(filter(None, found.groups()))
    return CONTRACTED.get(pair.lower(), pair)


def _elided(found: re.Match[str]) -> str:
    return f"{found[1]}'{found[2]}" if elides(found[2]) or found[2].lower() in ("un", "une") else found[0]


def _filled(slot: re.Match[str], row: Row, fit: Fit, line: Line, tables: Tables) -> Iterator[str]:
    start, end = fit.words[int(slot[1])]
    if not slot[2]:
        yield " ".join(line.tokens[at].text for at in range(start, end))
    elif slot[2] in (LOWER, UPPER):
        yield cased(line.tokens[start].text, slot[2])
    elif end > start:
        form = line.word(start).written
        table, _, asked = slot[2].partition(".")
        if table in tables:
            yield from _listed(form, tables[table], asked)
        else:
            asked = row.readings(int(slot[1]))
            among = options(asked) if asked else ()
            for target in _targets(features(slot[2]), slot[3], fit, line):
                yield from inflected(form, target, among)[:2]


def cased(text: str, case: str) -> str:
    """A word in small letters, with the accent that its capital had lost, or with a capital (Sud-Africain)."""
    if case == UPPER:
        return "-".join(part[:1].upper() + part[1:] for part in text.split("-"))
    low = text.lower()
    accented = f"é{low[1:]}"
    return accented if low[:1] == "e" and low not in words() and accented in words() else low


def keeps_case(template: str) -> bool:
    """Whether a template says which case its words have."""
    return any(found[2] in (LOWER, UPPER) for found in SLOT.finditer(template))


def _listed(form: str, table: Mapping[str, str], asked: str) -> Iterator[str]:
    """What a table has for a form, or makes of its ending (`-oie: oi`): a word with the features asked for."""
    if form in table:
        yield from table[form].split(" | ")
        return
    for length in range(len(form) - 1, 0, -1):
        endings = table.get(f"-{form[-length:]}", "").split(" | ")
        made = [form[:-length] + ending for ending in endings if ending]
        if found := [word for word in made if some(asked or "nom", word)]:
            yield from found
            return


def _targets(target: Features, like: str | None, fit: Fit, line: Line) -> Iterator[Features]:
    """The features asked for, with gender and number of another word of the row; both where it leaves them open."""
    if not like:
        yield target
        return
    gender, number = agreement(line.word(fit.words[int(like)][0]).written)
    for one, other in product(gender or "mf", number or "sp"):
        yield Features((*target.wanted, ("gender", one), ("number", other)))
