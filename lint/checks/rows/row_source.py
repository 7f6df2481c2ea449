"""How rules write rows of words: `{déterminant} [:ppas.m.s&!:nom] du|de_la`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain, product

from lint.checks.rows.line import REACH, is_name
from lint.checks.rows.readings import elides, every, options, some
from lint.checks.rows.rows import NUMBER, Judge, Row, Step, Test, entry
from lint.lexicon.phonetics import folded

TIMES = {"**": (0, 40), "?": (0, 1), "*": (0, 3)}
"""The marks behind a step, and how many words it then takes; the first ones with many words stand first."""
CAPITAL = "Aa"  # before a class: its words with a capital
ELISION = re.compile(r"(?<=')(?=\w)")


def rows(source: str, words: Mapping[str, Sequence[str]], wanted: tuple[str, ...] = ()) -> tuple[Row, ...]:
    """The rows of a source text: one, or one for each phrase (`point de_vue|d'orgue`) that stands for a word.

    `words` are the classes. Raises ValueError for a text that cannot be read.
    """
    pieces = source.split()
    opened = [number for number, piece in enumerate(pieces, 1) if piece[0] == "["]
    closed = [number for number, piece in enumerate(pieces, 1) if piece[-1] == "]"]
    if len(opened) != len(closed) or len(opened) > 1:
        raise ValueError(f"{source} : il faut une paire de crochets, ou aucune")
    first, last = (opened or [1])[0], (closed or [len(pieces)])[0]
    bare = [piece[number in opened : len(piece) - (number in closed)] for number, piece in enumerate(pieces, 1)]
    each = [_ways(piece, number, words) for number, piece in enumerate(bare, 1)]
    found = tuple(Row(tuple(chain.from_iterable(parts)), first, last, wanted) for parts in product(*each))
    if any(one.reach > REACH for one in found):
        raise ValueError(f"{source} : une ligne prend au plus {REACH} mots")
    return found


def class_names(source: str) -> Iterator[str]:
    """The classes `{nom}` and lemmas `<mot>` that a row names."""
    yield from re.findall(r"\{[^{}]+\}|<[^<>]+>", source)


def _ways(piece: str, number: int, words: Mapping[str, Sequence[str]]) -> list[tuple[Step, ...]]:
    """A piece as one step and, for each phrase among its alternatives, as a step a word."""
    if "&" in piece or piece[0] in "!/" or not (phrases := list(_phrases(piece, words))):
        return [(_step(piece, number, words),)]
    single = "|".join(part for part in piece.split("|") if part not in phrases)
    rest = [(_step(single, number, words),)] if single else []
    return rest + [tuple(_step(word, number, words) for word in _split(phrase)) for phrase in phrases]


def _phrases(piece: str, words: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The phrases among the alternatives of a piece and in the classes that it names."""
    for part in piece.split("|"):
        if len(_split(part)) > 1:
            yield part
        yield from (entry for entry in words.get(part, ()) if "_" in entry)


def _split(part: str) -> list[str]:
    if part[0] in "{<:=" or part.startswith(f"{CAPITAL}{{") or part == "aujourd'hui":
        return [part]
    return [word for word in ELISION.sub("_", part).split("_") if word] or [part]


def _step(source: str, number: int, words: Mapping[str, Sequence[str]]) -> Step:
    mark = next((mark for mark in TIMES if len(source) > len(mark) and source.endswith(mark)), "")
    least, most = TIMES.get(mark, (1, 1))
    plain = source.removesuffix(mark)
    tests = (_test(part, words) for part in plain.split("&"))
    return Step(tuple(sorted(tests, key=_asks)), number, least, most)


def _asks(test: Test) -> bool:
    """Whether a test asks the lexicon; those that only look at the word come first, since most words fail them."""
    return bool(test.readings)


def _test(source: str, words: Mapping[str, Sequence[str]]) -> Test:
    if not source:
        raise ValueError("une condition vide : & réunit deux conditions")
    if source.startswith("!") and len(source) > 1:
        inner = _test(source[1:], words)
        return Test(inner.judge, negated=True, forms=inner.forms, readings=inner.readings)
    if source.startswith(f"{CAPITAL}{{"):
        if "|" in source:
            raise ValueError(f"{source} : une classe à capitale ne se mêle pas à d'autres mots")
        return _capital(words[source.removeprefix(CAPITAL)])
    if source[0] == "/" and source[-1] == "/":
        search = re.compile(source[1:-1]).search
        return Test(lambda word: not word.stops and bool(search(word.form)))
    names = source.split("|")
    asked = [name for name in names if name in PLACES or (name[:1] in READINGS and len(name) > 1)]
    forms = frozenset(form for name in names if name not in asked for form in words.get(name, (entry(name),)))
    if not asked:
        return Test(lambda word: word.written in forms, forms=forms)
    readings = "+".join(name[1:] for name in asked if name not in PLACES)
    return Test(_either(forms, tuple(map(_judge, asked))), readings=readings)


def _capital(names: Sequence[str]) -> Test:
    """Words that have a capital, which many keyboards write without its accent."""
    forms = frozenset(form for name in names for form in (name, folded(name[:1]) + name[1:]))
    return Test(lambda word: not word.stops and is_name(word.text) and word.form in forms, forms=forms)


def _either(forms: frozenset[str], judges: Sequence[Judge]) -> Judge:
    """Whether a word is among the forms, or one of the judges says so."""
    if not forms and len(judges) == 1:
        return judges[0]
    return lambda word: word.written in forms or any(one(word) for one in judges)


PLACES: Mapping[str, Judge] = {
    "^": lambda word: word.begins,
    "$": lambda word: word.ends,
    "_": lambda word: not word.stops and word.form != ",",
    "9": lambda word: not word.stops and bool(NUMBER.match(word.form)),
    "~": lambda word: not word.stops and elides(word.written),
    CAPITAL: lambda word: not word.stops and word.text[:1].isupper(),
}
READINGS: Mapping[str, Callable[[str, str], bool]] = {":": some, "=": every}


def _judge(name: str) -> Judge:
    if name in PLACES:
        return PLACES[name]
    options(name[1:])
    judge = READINGS[name[0]]
    return lambda word: not word.stops and judge(name[1:], word.written)
