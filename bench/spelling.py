"""The speller's figures: words a second with and without suggestions, time of a suggestion, and what it finds.

Usage: python bench/spelling.py FOLDER [--slips N] [--misses]; FOLDER holds texts without misspellings. Slips of known
kinds are put into words of the texts, one a text at a time; found is what is reported at its place, first is where the
first suggestion gives the word back. Slips that give another word are passed over.
"""

from __future__ import annotations

import argparse
import random
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from lint.analysis import Analysis
from lint.checks.unknown.unknown_words import WordReader
from lint.checks.unknown.verdicts import Judge
from lint.lexicon import Lexicon, lexicon
from lint.lexicon.edits import NEIGHBOURS
from lint.lexicon.phonetics import folded
from lint.lexicon.suggest import candidates
from lint.readers import read

WORD = re.compile(r"(?<![\w'’@./-])[a-zà-ÿœ]{4,}(?![\w'’@/-])")
SOUNDS = (
    *(("ph", "f"), ("qu", "k"), ("an", "en"), ("en", "an"), ("é", "er"), ("ai", "é"), ("eau", "o"), ("tion", "ssion")),
    *(("au", "o"), ("è", "ai"), ("c", "ss"), ("s", "c"), ("y", "i"), ("i", "y"), ("x", "cs"), ("h", ""), ("ge", "j")),
)


def left_out(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def put_in(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) + 1)
    return word[:at] + chance.choice("aeinrstlou") + word[at:]


def swapped(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) - 1)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def next_key(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    near = sorted(pair[1] for pair in NEIGHBOURS if pair[0] == word[at])
    return word[:at] + chance.choice(near or [word[at]]) + word[at + 1 :]


def without_accent(word: str, chance: random.Random) -> str:
    places = [at for at, letter in enumerate(word) if folded(letter) != letter]
    at = chance.choice(places) if places else 0
    return word[:at] + folded(word[at]) + word[at + 1 :]


def doubled(word: str, chance: random.Random) -> str:
    places = [at for at in range(1, len(word) - 1) if word[at] in "cflmnprst"]
    if not places:
        return word
    at = chance.choice(places)
    return word[:at] + word[at + 1 :] if word[at] == word[at + 1] else word[:at] + word[at] + word[at:]


def as_heard(word: str, chance: random.Random) -> str:
    pairs = [pair for pair in SOUNDS if pair[0] in word]
    return word.replace(*chance.choice(pairs), 1) if pairs else word


SLIPS: tuple[Callable[[str, random.Random], str], ...] = (
    left_out,
    put_in,
    swapped,
    next_key,
    without_accent,
    doubled,
    as_heard,
)


def main() -> None:
    """Prints one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--slips", type=int, default=700)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.folder.glob("*.*"))]
    words = lexicon()
    _print_speed(texts, words)
    _print_slips(texts, words, options.slips, misses=options.misses)


def _print_speed(texts: list[str], words: Lexicon) -> None:
    analyses = [Analysis(read("a.txt", text.encode())) for text in texts]
    size = sum(len(text.split()) for text in texts)
    for analysis in analyses:
        _ = analysis.words, analysis.normal
    judge = Judge(words)
    for name in ("with suggestions", "verdicts known"):  # the second time no word is new
        start = time.process_time()
        for analysis in analyses:
            WordReader(analysis, judge).read()
        print(f"{name:18}{size / (time.process_time() - start):12,.0f} words/s")


def _print_slips(texts: list[str], words: Lexicon, number: int, *, misses: bool) -> None:
    chance = random.Random(1)
    judge = Judge(words)
    seen: Counter[tuple[str, str]] = Counter()
    times = []
    while sum(count for (_, what), count in seen.items() if what == "slips") < number:
        text, slip = chance.choice(texts), chance.choice(SLIPS)
        found = chance.choice(list(WORD.finditer(text)) or [None])
        wrong = slip(found[0], chance) if found else ""
        if not found or wrong in words or wrong == found[0] or found[0] not in words:
            continue
        start = time.process_time()
        candidates(words, wrong)
        times.append(time.process_time() - start)
        said = _said(text, found, wrong, judge)
        seen.update([(slip.__name__, "slips")])
        seen.update([(slip.__name__, "found")] if said is not None else [])
        seen.update([(slip.__name__, "first")] if said == found[0] else [])
        if misses and said != found[0]:
            print(f"{slip.__name__}: {wrong} for {found[0]}: {said}")
    print(f"{'a suggestion':18}{statistics.median(times) * 1000:12.1f} ms (median)")
    for name in [slip.__name__ for slip in SLIPS]:
        total = seen[name, "slips"]
        print(f"{name:18}{total:6}  found {seen[name, 'found'] / total:4.0%}  first {seen[name, 'first'] / total:4.0%}")
    sums = {what: sum(count for (_, one), count in seen.items() if one == what) for what in ("slips", "found", "first")}
    print(f"all found {sums['found'] / sums['slips']:.1%}, of these first {sums['first'] / sums['found']:.1%}")


def _said(text: str, found: re.Match[str], wrong: str, judge: Judge) -> str | None:
    """The first suggestion for a slip in its paragraph, "" for none, None where nothing is said."""
    start = text.rfind("\n", 0, found.start()) + 1
    end = text.find("\n", found.end())
    paragraph = text[start : found.start()] + wrong + text[found.end() : end if end >= 0 else len(text)]
    place = found.start() - start
    for span, wanted, _ in WordReader(Analysis(read("a.txt", paragraph.encode())), judge).read():
        if span.start <= place < span.end:
            return wanted[0] if wanted else ""
    return None


if __name__ == "__main__":
    main()
