"""The lexicon put together from the word list, the dictionary and our own supplement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from lint.lexicon import dela, dicollecte, infer, reform, supplement
from lint.lexicon.analysis import Tag

Progress = Callable[[str], None]
Readings = dict[str, set[tuple[str, Tag]]]


@dataclass(slots=True)
class Book:
    """All forms with their readings; `spellings` holds those that one of the two spellings does not know."""

    readings: Readings
    spellings: dict[str, str]


def build(dicollecte_folder: Path, dela_file: Path, progress: Progress) -> Book:
    """Reads both sources; takes some ten seconds. `progress` is told of each step, in French."""
    progress("formes françaises")
    origins = dicollecte.read(dicollecte_folder)
    progress("analyses")
    readings = _described(origins, dela_file)
    _add(readings, (*supplement.function_words(), *supplement.forms()))
    _add_patterns(readings)
    progress("analyses des formes nouvelles")
    _complete(readings, origins)
    readings = {form: _collapsed(found) for form, found in readings.items()}
    progress("orthographe de 1990")
    spellings = reform.apply(readings)
    return Book(readings, spellings)


def _described(origins: infer.Origins, dela_file: Path) -> Readings:
    readings: defaultdict[str, set[tuple[str, Tag]]] = defaultdict(set)
    for row in dela.read(dela_file, origins):
        lemma = _lemma(row, origins)
        tags = map(_proper, row.tags) if row.form in origins and row.form[0].isupper() else row.tags
        readings[row.form].update((lemma, tag) for tag in tags)
    _add_lemmas(readings)
    return readings


def _add_lemmas(readings: defaultdict[str, set[tuple[str, Tag]]]) -> None:
    """Lemmas that DELA leaves out of their own forms: « Allemand » beside « Allemands », « chef-d'œuvre »."""
    missing: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for found in readings.values():
        for lemma, tag in found:
            if tag.pos in ("NOUN", "ADJ") and lemma not in readings:
                missing[lemma].add((tag.pos, tag.gender))
    for lemma, kinds in missing.items():
        number = "" if lemma.endswith(("s", "x", "z")) else "s"
        for pos in {pos for pos, _ in kinds}:
            masculine = lemma[0].isupper() or (pos, "m") in kinds
            readings[lemma].add((lemma, Tag(pos, "m" if masculine else "f", number)))


def _lemma(row: dela.Row, origins: infer.Origins) -> str:
    """An adjective that the word list also knows as an inflected form (bel) gives way to that form's stem (beau)."""
    if row.tags[0].pos != "ADJ" or any(
        origin.stem == row.lemma and origin.rule for origin in origins.get(row.lemma, ())
    ):
        return row.lemma
    return min((origin.stem for origin in origins.get(row.lemma, ()) if origin.nominal), default=row.lemma)


def _proper(tag: Tag) -> Tag:
    return Tag("PROPN", tag.gender, tag.number) if tag.pos == "NOUN" else tag


def _complete(readings: Readings, origins: infer.Origins) -> None:
    model = infer.learn(origins, readings)
    for form, sources in origins.items():
        for origin in sources:
            if not _covered(readings.get(form, ()), origin, verb=origin.rule is not None and not origin.nominal):
                lemma = model.lemma(form, origin)
                readings.setdefault(form, set()).update((lemma, tag) for tag in model.tags(form, origin))


def _covered(found: Iterable[tuple[str, Tag]], origin: dicollecte.Origin, *, verb: bool) -> bool:
    if verb:
        return any(tag.pos == "VERB" and lemma == origin.stem for lemma, tag in found)
    if origin.rule:
        return any(tag.pos != "VERB" for _, tag in found)
    return any(True for _ in found)


def _add(readings: Readings, rows: Iterable[tuple[str, str, Tag]]) -> None:
    for form, lemma, tag in rows:
        readings.setdefault(form, set()).add((lemma, tag))


def _add_patterns(readings: Readings) -> None:
    patterns = tuple(supplement.patterns())
    paradigms: defaultdict[str, set[str]] = defaultdict(set)
    wanted = {pattern.like for pattern in patterns}
    for form, found in readings.items():
        for lemma, _ in found:
            if lemma in wanted:
                paradigms[lemma].add(form)
    for pattern in patterns:
        _add(readings, tuple(supplement.inflected(pattern, readings, tuple(sorted(paradigms[pattern.like])))))


def _collapsed(found: set[tuple[str, Tag]]) -> set[tuple[str, Tag]]:
    """Readings that differ only by gender or number become one, with that feature empty."""
    if len(found) == 1:
        return found
    groups: defaultdict[tuple[str, Tag], set[tuple[str, str]]] = defaultdict(set)
    for lemma, tag in found:
        groups[lemma, Tag(tag.pos, "", "", *tag[3:])].add((tag.gender, tag.number))
    return {
        (lemma, Tag(bare.pos, gender, number, *bare[3:]))
        for (lemma, bare), pairs in groups.items()
        for gender, number in _merged(pairs)
    }


def _merged(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    if len(pairs) > 1:
        pairs = pairs - {("", "")}  # not described, where another line describes it
    for number in "sp":
        if {("m", number), ("f", number)} <= pairs:
            pairs = pairs - {("m", number), ("f", number)} | {("", number)}
    for gender in ("", "m", "f"):
        if {(gender, "s"), (gender, "p")} <= pairs:
            pairs = pairs - {(gender, "s"), (gender, "p")} | {(gender, "")}
    return {pair for pair in pairs if pair == ("", "") or not _implied(pair, pairs)}


def _implied(pair: tuple[str, str], pairs: set[tuple[str, str]]) -> bool:
    gender, number = pair
    return any(wider != pair and wider in pairs for wider in (("", number), (gender, ""), ("", "")))
